"""What is wrong although every file could be read: each rule a function, all of them listed in `rules.py`."""
