"""A text in, the lines of it that a narrow window shows out."""

import re
from collections.abc import Iterator

from showcase.problems.excerpts import cells

_WORD = re.compile(r"[^ \t\n]+")
"""What is never cut: words, paths, addresses; a no-break space holds its words together."""


def wrapped(text: str, width: int, first: str = "", others: str = "") -> Iterator[str]:
    """A text in lines of so many cells, with what stands before the first of them and before the others."""
    line, lead = first, first
    for word in _WORD.findall(text):
        joined = f"{line} {word}" if line != lead else line + word
        if line != lead and cells(joined) > width:
            yield line
            line = lead = others
            joined = line + word
        line = joined
    yield line
