"""Two states of a project in, what a change does out: to published addresses, to stars, to certificates."""
