"""The lines of a file around the place that is meant, as a terminal shows them, and where a caret stands below."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from showcase.problems.problem import Problem

Source: TypeAlias = Callable[[str], Sequence[str]]
"""A file's path from the project's root in, its lines out; none where it cannot be read."""

WIDTH = 60
"""Columns that a small window, and a phone held upright, can show."""
_GUTTER = 7
_LONG = 10_000
"""A line longer than this is no text; composing one that is made of marks alone takes time with the square of them."""
_SEEN = {**{chr(code): chr(0x2400 + code) for code in range(32)}, "\t": "→ ", "\xa0": "␣", "\x7f": "␡"}
"""Stands for what would be blank: tabs, no-break spaces, control characters."""


_UNQUOTED = frozenset({"E541", "E542", "E543", "W544", "E545", "E546"})
"""Codes of people who did not agree to be shown: no log and no page quotes what is written of them."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A few lines, each no wider than a narrow window."""

    lines: tuple[tuple[int, str], ...]
    """Number and text of each; the last is the one that is meant."""
    caret: int | None
    """So many cells stand before the caret below the last line; None where the whole line is meant."""


def no_lines(_file: str) -> Sequence[str]:
    """The source where no file is at hand."""
    return ()


def excerpt_of(problem: Problem, source: Source, width: int = WIDTH - _GUTTER) -> Excerpt | None:
    """The line that is meant, and the one above where it says to what this one belongs."""
    place = problem.place
    lines = source(place.file) if place.line and problem.code not in _UNQUOTED else ()
    if not 0 < place.line <= len(lines):
        return None
    line, above = _composed(lines[place.line - 1]), _composed(lines[place.line - 2]) if place.line > 1 else ""
    at = _letter(line, place.column)
    text, caret = _cut(line, at, width)
    context = ((place.line - 1, _cut(above, 0, width)[0]),) if above.strip() and line[:1] in {" ", "\t", "\xa0"} else ()
    return Excerpt((*context, (place.line, text)), caret if place.column else None)


def shown(text: str) -> str:
    """A text in which everything can be seen: tabs, no-break spaces, and what has no form or rules the terminal."""
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: marks none, East Asian wide letters two.

    Source: Unicode Standard Annex 11, East Asian Width.
    """
    return sum(_width(letter) for letter in text)


def _composed(line: str) -> str:
    """A line with its marks in one with their letters, as columns are counted."""
    return unicodedata.normalize("NFC", line) if len(line) < _LONG else line


def _width(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def _shown(letter: str) -> str:
    if letter in _SEEN:
        return _SEEN[letter]
    return f"‹U+{ord(letter):04X}›" if unicodedata.category(letter) in {"Cf", "Cc", "Zl", "Zp", "Cs"} else letter


def _letter(line: str, column: int) -> int:
    """The index of the letter at a column; of its letter where a mark stands there."""
    at = min(max(column - 1, 0), len(line))
    while 0 < at < len(line) and not _width(line[at]):
        at -= 1
    return at


def _cut(line: str, at: int, width: int) -> tuple[str, int]:
    """What can be shown of a line around a letter, and how many cells stand before that letter."""
    if len(line) <= width and cells(whole := shown(line)) <= width:
        return whole, cells(shown(line[:at]))
    first = _reach(line[:at][::-1], width * 2 // 3)
    first = at - first
    while first < at and not _width(line[first]):
        first += 1
    before = ("…" if first else "") + shown(line[first:at])
    last = at + _reach(line[at:], width - cells(before) - 1)
    return before + shown(line[at:last]) + ("…" if last < len(line) else ""), cells(before)


def _reach(text: str, width: int) -> int:
    """How many letters of a text fit."""
    for count, letter in enumerate(text):
        width -= cells(shown(letter))
        if width < 0:
            return count
    return len(text)
