"""Spaces where YAML wants plain ones: hard ones from web pages, wide ones of Chinese keyboards, tabs behind a dash."""

import re

from showcase.problems.problem import Fix, Place, Problem
from showcase.reading.unseen import number_of

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ANY = re.compile(f"[\t{_WIDE}]")
_ODD = re.compile(f"[{_WIDE}]")
_STRUCTURE = re.compile(
    rf"^[ \t{_WIDE}]+$|^[ {_WIDE}]*(?:-[ \t{_WIDE}]+)*(?:[\w-]+[ {_WIDE}]*:(?=[ \t{_WIDE}]|$)[ \t{_WIDE}]*)?",
    re.MULTILINE,
)
"""What stands in a line before its value, or a line without anything."""


def evened(text: str, file: str) -> tuple[str, list[Problem]]:
    """`text` with plain spaces where they make its structure, as many as before, and the first line that had others."""
    if not _ANY.search(text):
        return text, []
    # A wide one is as wide as two, and where it stands first it was meant as two.
    even = _STRUCTURE.sub(lambda match: _ANY.sub(" ", re.sub("^\u3000+", _two, match.group())), text)
    odd = [match for match in _STRUCTURE.finditer(text) if _ODD.search(match.group()) and _says_more(text, match)]
    return even, [_problem(text, even, odd[0], file)] if odd else []


def _two(match: re.Match[str]) -> str:
    return "  " * len(match.group())


def _says_more(text: str, match: re.Match[str]) -> bool:
    return text[match.end() : match.end() + 1] not in {"", "\n"} or bool(match.group().strip())


def _problem(text: str, even: str, match: re.Match[str], file: str) -> Problem:
    line = text.count("\n", 0, match.start()) + 1
    first = _ODD.search(match.group())
    values = {"text": number_of(first.group()) if first else ""}
    column = (first.start() if first else 0) + 1
    return Problem("W116", Place(file, line, column), values, fix=Fix(line, even.split("\n")[line - 1], is_safe=True))
