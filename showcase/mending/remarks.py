"""What a YAML text says to people only: remarks and empty lines, lifted off and put back when the rest is rewritten.

Each hangs on the path of what it stands at, so it finds its place wherever that has gone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from showcase.mending.nodes import Node, Spot, composed, spots, tokens
from showcase.model.fields import Steps

_NEAR = 2  # spaces: a remark further away stands in a column with others


class Where(Enum):
    """How a remark stands to what it hangs on."""

    HEAD = "at the head of the file, with an empty line below"
    ABOVE = "on lines of its own above it"
    BESIDE = "behind it on its line"
    BELOW = "at the end of all that is in it"


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark with its `#`, or an empty line."""

    text: str
    where: Where
    path: Steps = ()
    column: int = 0
    """Where a remark behind something stood; those of several lines may stand in one column."""
    gap: int = 0
    """How many spaces stood before it."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A remark or an empty line in the text."""

    text: str
    index: int
    column: int
    is_alone: bool
    """Whether nothing stands before it on its line."""
    follows: str
    """Name of the token before it."""
    end: int
    """Where that token ends."""


def lifted(text: str, root: Node) -> list[Remark]:
    """The remarks and empty lines of a text, in their order; `root` is its tree."""
    where = list(spots(root))
    found = list(_found(text))
    first = where[0].start if where else len(text)
    gap = max((one.index for one in found if not one.text and one.index < first), default=-1)
    remarks: list[tuple[Spot | None, Remark]] = []
    column = 0
    # From the end: an empty line goes with what stands below it.
    for one in reversed(found):
        after = next((spot for spot in where if spot.start > one.index), None)
        column = one.column if one.text else column if remarks and remarks[-1][0] is after else -1
        if one.index <= gap:
            remark = Remark(one.text, Where.HEAD)
        elif not one.is_alone and one.follows != "BlockEntryToken":
            remark = Remark(one.text, Where.BESIDE, _beside(one, where), one.column, one.index - one.end)
        else:
            remark = _alone(one.text, column, where, after)
        remarks.append((after, remark))
    return [remark for _, remark in reversed(remarks)]


def woven(text: str, remarks: list[Remark]) -> str:
    """A text without remarks, with those remarks where they belong."""
    lines = text.rstrip("\n").split("\n")
    where = list(spots(composed(text)))
    above: dict[int, list[str]] = defaultdict(list)
    below: dict[int, list[str]] = defaultdict(list)
    by_path = {spot.path: spot for spot in where}
    # An item and the first line of what is in it begin together: what stands above them is as far left as the hyphen.
    columns = {spot.line: spot.column for spot in reversed(where)}
    for remark in remarks:
        if remark.where is Where.HEAD:
            above[0].append(remark.text)
        elif remark.where is Where.BELOW:
            last, column = _inside(remark.path, where, len(lines))
            below[last].append(_indented(remark.text, column))
        else:
            spot = by_path[remark.path]
            if remark.where is Where.BESIDE and " #" not in lines[spot.line]:
                lines[spot.line] = _behind(lines[spot.line], remark)
            elif remark.text or not _is_first(spot, where):
                above[spot.line].append(_indented(remark.text, columns[spot.line]))
    whole = [line for number, own in enumerate(lines) for line in (*above[number], own, *below[number])]
    return "\n".join(_one_gap(whole)) + "\n"


def counted(text: str) -> Counter[str]:
    """The remarks of a text, each as often as it stands there."""
    return Counter(one.text for one in _found(text) if one.text)


def _found(text: str) -> Iterator[_Found]:
    before = None
    for before, after in pairwise(tokens(text)):
        start, end = before.end_mark.index, after.start_mark.index
        if getattr(before, "style", None) in {"|", ">"}:
            yield from _beside_a_block(text, before)
        yield from _between(text, start, end, type(before).__name__)


def _between(text: str, start: int, end: int, follows: str) -> Iterator[_Found]:
    index = start
    for number, piece in enumerate(text[start:end].split("\n")):
        line = text.rfind("\n", 0, index) + 1
        is_alone = not text[line:index].strip()
        is_whole = index + len(piece) < end or end == len(text)
        remark = piece.strip()
        if remark.startswith("#") or (not remark and number and is_whole and index < len(text)):
            at = index + len(piece) - len(piece.lstrip())
            yield _Found(remark, at, at - line, is_alone, follows, start)
        index += len(piece) + 1


def _beside_a_block(text: str, token: object) -> Iterator[_Found]:
    """`summary: | # so`: this remark lies in the token of the text below it."""
    start = token.start_mark.index  # type: ignore[attr-defined]
    header = text[start:].partition("\n")[0]
    mark = header.find(" #")
    if mark >= 0:
        line = text.rfind("\n", 0, start) + 1
        at = start + mark + 1
        yield _Found(header[mark + 1 :].strip(), at, at - line, is_alone=False, follows="", end=start)


def _beside(one: _Found, where: list[Spot]) -> Steps:
    """What a remark stands behind: the outermost whose value ends there, else what began last."""
    before = [spot for spot in where if spot.start < one.index]
    ended = [spot for spot in before if spot.end == one.end]
    return (ended[0] if ended else before[-1]).path if before else ()


def _alone(text: str, column: int, where: list[Spot], after: Spot | None) -> Remark:
    if after and column <= after.column:
        return Remark(text, Where.ABOVE, after.path)
    before = where[: where.index(after)] if after else where
    last = before[-1].path if before else ()
    around = [spot for spot in before if last[: len(spot.path)] == spot.path and spot.column <= column]
    if after and around and around[-1].column == after.column:
        return Remark(text, Where.ABOVE, after.path)
    return Remark(text, Where.BELOW, around[-1].path[:-1] if around else ())


def _inside(path: Steps, where: list[Spot], count: int) -> tuple[int, int]:
    """The last line of what stands at a path, and the column of what is in it."""
    inner = [spot for spot in where if len(spot.path) > len(path) and spot.path[: len(path)] == path]
    return (max(spot.line for spot in inner), inner[0].column) if path else (count - 1, 0)


def _is_first(spot: Spot, where: list[Spot]) -> bool:
    """Whether it is the first of what it lies in: no empty line stands there."""
    return bool(spot.path[:-1]) and next(one for one in where if one.path[:-1] == spot.path[:-1]) is spot


def _behind(line: str, remark: Remark) -> str:
    is_near = remark.gap <= _NEAR or remark.column < len(line) + 1
    return (line + " " * min(remark.gap, _NEAR) if is_near else line.ljust(remark.column)) + remark.text


def _indented(text: str, column: int) -> str:
    return " " * column + text if text else ""


def _one_gap(lines: list[str]) -> Iterator[str]:
    """The lines, with one empty line where there are several, and none at the ends."""
    held = False
    is_begun = False
    for line in lines:
        if line:
            yield from [""] if held and is_begun else []
            yield line
            is_begun, held = True, False
        else:
            held = True
