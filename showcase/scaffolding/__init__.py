"""A few answers in, the files that a person would have begun with out; and what the models say of themselves."""
