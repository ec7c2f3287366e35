"""The lines of files as their readers counted them, to be shown beside what is wrong with them."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path, PurePath

from showcase.problems.excerpts import Source
from showcase.reading.text import LARGEST, codec_of, is_link


def lines_in(root: Path) -> Source:
    """A source of the lines of the files of a project; each file is read once, and only when it is asked for."""

    @lru_cache(maxsize=64)
    def lines(file: str) -> Sequence[str]:
        path = PurePath(file)
        if path.anchor or ".." in path.parts or is_link(root, file):
            return ()
        try:
            with (root / file).open("rb") as opened:
                return _lines(opened.read(LARGEST))
        except (OSError, ValueError):
            return ()

    return lines


def _lines(content: bytes) -> Sequence[str]:
    # What is no UTF-8 is shown with a mark in place of each letter that cannot be read.
    text = content.decode(codec_of(content), errors="replace")
    return tuple(text.replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n").split("\n"))
