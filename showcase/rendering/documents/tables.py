"""Rows of text in, a table for spreadsheets out: UTF-8, as RFC 4180 has it."""

import csv
from collections.abc import Iterable
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""How a cell begins that spreadsheets would reckon instead of show (OWASP, CSV injection)."""
_UTF8_MARK = "\ufeff"
"""Without it Excel takes Vietnamese letters for those of another code page."""


def sheet(rows: Iterable[Iterable[str]]) -> bytes:
    """The table for people; every cell is one line, and none can be a formula."""
    return f"{_UTF8_MARK}{table(rows)}".encode()


def table(rows: Iterable[Iterable[str]]) -> str:
    """The same for machines, which know that it is UTF-8; people open it all the same."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def harmless(cell: str) -> str:
    """A cell that is shown as it is: one that begins like a formula gets an apostrophe before it.

    So does one that began with an apostrophe itself: who takes the first apostrophe away has what was written.
    """
    line = " ".join(cell.split())
    return f"'{line}" if line.startswith((*_FORMULA, "'")) else line
