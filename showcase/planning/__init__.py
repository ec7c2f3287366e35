"""Which files there will be, at which address, from what: nothing is read here and nothing rendered."""
