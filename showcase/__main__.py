"""`python -m showcase` does what `python build.py` does, where the packages are already there."""

from showcase.cli import main

if __name__ == "__main__":
    main()
