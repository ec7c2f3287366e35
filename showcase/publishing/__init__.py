"""Finished files in, the output folder out: what changed is written, what went is removed, nothing else is touched."""
