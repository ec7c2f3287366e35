"""Volunteers' files, written anew: slips of the keyboard mended, and one form for what says the same."""
