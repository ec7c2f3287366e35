"""Pages as their templates are given them: a page of the plan in, its view out."""
