"""Slips of the keyboard that can be seen in a line alone, and the line as it was meant."""

import re
from collections.abc import Iterator

from showcase.problems.problem import Problem
from showcase.reading.stops import quoted

_UNSEEN = "\u200b\u200e\u200f\u2060\u202a\u202c\ufeff"
_SIDE = r"\s\"'\[\]{},:"
_FRAME = re.compile(rf"(?<![^{_SIDE}])[{_UNSEEN}]+|[{_UNSEEN}]+(?![^{_SIDE}])")
_INDENT = re.compile(r"^[ \u00a0\u3000]*[\u00a0\u3000][ \u00a0\u3000]*")
_TABS = re.compile(r"^[ \t\u00a0\u3000]*\t[ \t\u00a0\u3000]*")
_KEY = r"^(\s*(?:- +)*[A-Za-z_][\w-]*)"
_GLUED = re.compile(rf"{_KEY}:(?=[^\s/:：])")
_WIDE_COLON = re.compile(rf"{_KEY}\s*：\s*(?=\S)")
CURLY = re.compile(r"^(\s*(?:- +)*(?:[A-Za-z_][\w-]*:\s+)?)[“”„]([^“”„]+)[“”](\s*)$")
"""A value between the quotation marks of a word processor, which are letters to YAML."""


def without_unseen(line: str) -> str:
    """A line whose spaces at the start are spaces, without what cannot be seen around its words."""
    return _FRAME.sub("", _INDENT.sub(lambda spaces: " " * len(spaces.group()), line))


def without_curly(line: str) -> str:
    """A line whose value stands between straight quotation marks."""
    return CURLY.sub(lambda match: match[1] + quoted(match[2]) + match[3], line)


def meant(line: str, problem: Problem) -> Iterator[str]:
    """What may have been meant by a line in which something cannot be read, the likeliest first."""
    before, rest = line[: problem.place.column - 1], line[problem.place.column - 1 :]
    if problem.code == "E203" and rest.startswith(problem.values["text"]):
        yield before + rest.replace(problem.values["text"], problem.values["fixed"], 1)
    for indented in _without_tabs(line):
        # There may be one slip in a line, or all of them.
        yield from (one for one in (indented, _spaced(indented), without_curly(_spaced(indented))) if one != line)


def all_meant(line: str) -> str:
    """A line without any slip that can be one."""
    return without_curly(_spaced(next(_without_tabs(line))))


def _spaced(line: str) -> str:
    return _GLUED.sub(r"\1: ", _WIDE_COLON.sub(r"\1: ", line))


def _without_tabs(line: str) -> Iterator[str]:
    """A tab is as wide as its editor likes."""
    match = _TABS.match(line)
    if match:
        for width in (2, 4, 8):
            yield re.sub(r"[^\t]", " ", match.group()).replace("\t", " " * width) + line[match.end() :]
    yield line
