"""What a preview shows of a save at once, where the build that follows takes longer than somebody likes to wait."""

from collections.abc import Collection
from contextlib import suppress
from functools import partial

from showcase.asked import Ahead, Options
from showcase.checking.case import Case
from showcase.checking.rules import check_one
from showcase.model.things import Thing
from showcase.problems.codes import Severity
from showcase.publishing.lock import Busy, locked
from showcase.publishing.writing import CannotWrite, rewrite
from showcase.reading.again import Surroundings, read_again
from showcase.rendering.ahead import pages_ahead, work_with
from showcase.rendering.context import Work

MANY = 1000
"""With so many things a build takes longer than somebody likes to wait."""


def ahead_of(options: Options, work: Work, surroundings: Surroundings | None) -> Ahead | None:
    """What shows a save before the next build; None where that is as soon there, or nobody looks."""
    if surroundings is None or len(surroundings.bundles) < MANY:
        return None
    return partial(_shown, options, work, surroundings)


def _shown(options: Options, work: Work, surroundings: Surroundings, paths: Collection[str]) -> bool:
    """Only what is right in itself is shown, and only as far as the rest of the site can stay as it is.

    All else, and what is wrong, is told by the build that follows.
    """
    thing = read_again(paths, surroundings)
    now = work_with(work, thing) if thing else None
    if thing is None or now is None or _is_wrong(now, thing):
        return False
    with suppress(Busy, CannotWrite), locked(options.output):
        return rewrite(pages_ahead(now, thing), options.output)
    return False


def _is_wrong(work: Work, thing: Thing) -> bool:
    case = Case(work.catalog, work.plan, work.today)
    return any(problem.severity is Severity.ERROR for problem in check_one(case, thing))
