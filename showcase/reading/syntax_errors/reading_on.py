"""Lines and what stopped their parser in, all that would stop it out, each slip mended as is told."""

from collections.abc import Callable

from showcase.problems.problem import Fix, Problem
from showcase.reading.stops import indent_of

_MOST = 20
"""So many slips of one file are told at once."""
_NOTHING_LOST = frozenset({"E226", "E227"})
"""Lines that say nothing of the thing, so nothing can be guessed wrongly about them."""


def slips_of(
    lines: list[str], stopped: Problem | None, read: Callable[[list[str]], Problem | None]
) -> tuple[list[Problem], bool]:
    """Every slip, and whether all of the lines could be read with nothing guessed.

    `read` says what stops the parser now. A line that is stopped at again was mended in vain: what follows from that
    is not told, nor what stands below a line that would have to move with one that is mended.
    """
    told = [stopped] if stopped else []
    mended = list(lines)
    while stopped and stopped.fix and _stands_alone(stopped.fix, mended) and len(told) < _MOST:
        mended[stopped.fix.line - 1] = stopped.fix.text
        stopped = read(list(mended))
        if stopped and any(stopped.place.line <= one.place.line for one in told):
            return told, False
        told += [stopped] if stopped else []
    return told, not stopped and all(one.code in _NOTHING_LOST or (one.fix and one.fix.is_safe) for one in told)


def _stands_alone(fix: Fix, lines: list[str]) -> bool:
    """Whether nothing below has to move with a line that is mended."""
    before = lines[fix.line - 1]
    below = next(filter(str.strip, lines[fix.line :]), "")
    is_moved = indent_of(before) != indent_of(fix.text) or before.lstrip()[:1] == "-" != before.lstrip()[1:2]
    return "\n" not in fix.text and not (is_moved and indent_of(below) > max(indent_of(before), indent_of(fix.text)))
