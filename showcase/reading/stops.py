"""Where a YAML parser gave up, with what can be said of lines as they were typed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from showcase.problems.problem import Fix, Place, Problem

OTHER_COLONS = "：∶﹕︓꞉ː"
"""What looks like a colon, and is none to YAML: the first is that of Chinese keyboards."""
LIST_MARKS = "–—−‐‑•·●▪◦○►✓*"
"""What word processors put before the entries of a list, and what looks like its dash."""
KEY = r" *(?:- +)*[\w-]+ *:\s+"
"""The beginning of a line up to its value."""
LANGUAGE = re.compile(r" *(?:- +)*(?:[a-z]{2}|zh-Hans):\s")
"""The beginning of a line with a text in one language."""
REACH = 3
"""Lines, the one where the parser gave up and those above it, in which the slip may lie."""


Levels: TypeAlias = Callable[[str, str], int]
"""Name of a line, and that of the field opened last above it → so many levels it belongs further in; 0 for none."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser gave up."""

    file: str
    lines: list[str]
    line: int
    """Index in `lines`."""
    column: int
    """Index in the line."""
    said: str
    """The parser's sentence."""
    begun: tuple[int, int] | None
    """Line and column where what it was reading had begun."""

    @property
    def here(self) -> str:
        """The line itself."""
        return self.lines[self.line]

    @property
    def suspects(self) -> range:
        """The lines in which the slip may lie, the likeliest first."""
        return range(self.line, max(-1, self.line - REACH), -1)

    def above(self, line: int) -> int | None:
        """The nearest line above that says something; None at the top."""
        filled = (number for number in range(line - 1, -1, -1) if says_something(self.lines[number]))
        return next(filled, None)

    def problem(
        self, code: str, line: int, column: int, mended: str | None = None, *, is_safe: bool = True, **values: str
    ) -> Problem:
        """A problem at a place given by indexes, and the line as it should be."""
        fix = None if mended is None else Fix(line + 1, mended, is_safe)
        return Problem(code, Place(self.file, line + 1, column + 1), values, fix=fix)


def says_something(line: str) -> bool:
    """Whether a line is neither empty nor a remark."""
    return line.strip()[:1] not in {"", "#"}


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def depth_below(above: str, line: str) -> int:
    """How many spaces a line most likely begins with, by the one above it."""
    spaces = indent_of(above)
    if re.match(r" *- ", above):
        return spaces if line.lstrip().startswith("- ") else spaces + 2
    return spaces + 2 if above.rstrip().endswith((":", "|", ">")) else spaces


def depth_beside(line: str, other: str) -> int:
    """Where a line begins; where a line in an entry begins when the other is no entry."""
    match = re.match(r" *- +", line)
    return len(match.group()) if match and not other.lstrip().startswith("- ") else indent_of(line)


def at_other_depth(stop: Stop, line: int, other: int) -> Problem:
    """A line that should stand as deep as another."""
    text = stop.lines[line]
    here, there = indent_of(text), depth_beside(stop.lines[other], text)
    values = {"here": str(here), "there": str(there), "other": str(other + 1)}
    return stop.problem("E211", line, here, " " * there + text.lstrip(), is_safe=False, **values)


def set_in(lines: list[str], first: int, levels: Levels) -> Fix:
    """The line `first`, counted from 1, and those after it that belong there too, each as many levels further in."""
    depth, opened, level, moved = indent_of(lines[first - 1]), "", 0, list[str]()
    for line in lines[first - 1 :]:
        name = _name_of(line, depth)
        level = levels(name, opened) if indent_of(line) <= depth else level
        if not level:
            break
        opened = name if level == 1 and line.rstrip().endswith(":") else opened
        moved.append("  " * level + line)
    return Fix(first, "\n".join(moved), is_safe=True, count=len(moved))


def first_beside(lines: list[str], number: int, levels: Levels) -> tuple[int, str]:
    """The first, counted from 1, of the lines above `number` that belong where it does, and its name."""
    depth, first = indent_of(lines[number - 1]), number
    while first > max(1, number - _FAR) and (
        indent_of(lines[first - 2]) > depth or levels(_name_of(lines[first - 2], depth), "")
    ):
        first -= 1
    return first, _name_of(lines[first - 1], depth)


_FAR = 12
"""So many lines above are looked at: an entry has no more."""


def field_above(lines: list[str], number: int) -> tuple[int, str] | None:
    """The line without a value, counted from 1, and its name, below which a language stands as far out as itself."""
    depth = indent_of(lines[number - 1])
    first, language = first_beside(lines, number, as_language)
    name = _name_of(lines[first - 2], depth) if first > 1 and as_language(language) else ""
    return (first - 1, name) if name and lines[first - 2].rstrip().endswith(":") else None


def as_language(name: str, _opened: str = "") -> int:
    """How far in a line belongs below a text: one level where its name looks like the code of a language."""
    return int(bool(LANGUAGE.match(f"{name}: ")))


def _name_of(line: str, depth: int) -> str:
    """The name that stands at that depth; empty for anything else."""
    match = re.match(r" *([\w-]+):(?: |$)", line)
    return match[1] if match and match.start(1) == depth else ""


def quoted(text: str) -> str:
    """`text` between quotation marks that do not stand in it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def unmarked(text: str) -> str:
    """`**500 g**`, `` `htx-hoa` ``, `| Mật ong`: the text without marks that mean nothing here; empty without such."""
    match = _WRAPPED.fullmatch(text) or _BLOCK.fullmatch(text)
    inner = match[match.lastindex or 0].strip() if match else ""
    return quoted(inner) if re.search(r"^\W|: | #|:$", inner) else inner


_WRAPPED = re.compile(r"(\*{1,3}|`)([^*`]+)\1")
_BLOCK = re.compile(r"[|>][+-]?\s+(\S.*)")


def parted(text: str) -> str:
    """`text` with the space that is missing between a key and its value; empty when none is."""
    match = _GLUED.match(text)
    return f"{match.group(1)}: {match.group(2)}" if match else ""


_GLUED = re.compile(
    r"(?!https?:|mailto:|tel:|ftp:|zalo:|urn:)([A-Za-z_][\w-]*)[:：]([^\s/:：].*|https?://.*)$", re.IGNORECASE
)
