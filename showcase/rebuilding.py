"""A build that looks first whether anything changed since the last one; where nothing did, its report still holds."""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from showcase.asked import HOSTS, Holds, Options, Progress, Report, never, unheard
from showcase.caching.engine import CODE, libraries
from showcase.caching.keeping import keep, recall_one
from showcase.caching.stamps import Stamp, are_settled, digest_of, stamp_of, stamps_of
from showcase.problems.problem import Problem
from showcase.profiling import PROFILE
from showcase.publishing.lock import locked
from showcase.publishing.standing import all_stands, notes_of, standing
from showcase.publishing.writing import Published

FILES = ("site.yaml", "products", "content", "templates", "assets", "locales")
"""All that a site is built from."""
_VERSION = "3"


@dataclass(frozen=True, slots=True)
class Last:
    """The last build into an output folder."""

    mark: str
    """Of all that it was asked for and built from, but for the day."""
    day: date
    """The day it was built for."""
    time_zone: str
    """Where the site is at home: what day it is now follows from it."""
    problems: tuple[Problem, ...]
    """What was found."""
    notes: Stamp | None
    """Of the notes on what it left in the output: where others lie, another build came after it."""


def rebuild(options: Options, progress: Progress = unheard, holds: Holds = never) -> Report:
    """As `build`; but where neither a file of the project nor one of the output was touched, nothing is done."""
    began, files = time.time_ns(), stamps_of(options.root, FILES)
    mark, last = _mark(options, files), recall_one(_file(options), _VERSION, Last)
    if last and (last.mark, last.day) == (mark, _today(options, last.time_zone)):
        with locked(options.output):
            known = standing(options.cache, options.output)
            if last.notes == _notes(options) and all_stands(options.output, known):
                PROFILE.clear()
                # Among them stands the list of them.
                return Report(last.problems, Published(0, len(known) - 1, 0), (last.day, last.time_zone))
    is_settled = are_settled(files.values(), began)
    del files  # a country's are many
    # Before this nothing of it is needed, and it takes longer to load than to look.
    from showcase.building import build  # noqa: PLC0415

    report = build(options, progress, holds)
    if report.published and report.day and not report.published.foreign and is_settled:
        keep(_file(options), _VERSION, Last(mark, *report.day, report.problems, _notes(options)))
    return report


def _mark(options: Options, files: Mapping[str, Stamp]) -> str:
    where = (options.root, options.output, options.base_url, *(os.environ.get(name) for name in HOSTS))
    asked = (*where, options.drafts, options.later, options.glances)
    return digest_of([*libraries(), _code(), repr(asked), repr(sorted(files.items()))])


@cache
def _code() -> str:
    """A mark of the code that this process runs, without reading it."""
    return repr(sorted(stamps_of(CODE, ["."]).items()))


def _notes(options: Options) -> Stamp | None:
    return stamp_of(notes_of(options.cache, options.output))


def _today(options: Options, time_zone: str) -> date:
    return options.today or datetime.now(ZoneInfo(time_zone)).date()


def _file(options: Options) -> Path:
    return options.cache / f"last-{digest_of([str(options.output)])[:16]}"
