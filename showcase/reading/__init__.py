"""Files in, a catalog and all problems out: the only place that knows how files look."""
