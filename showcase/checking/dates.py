"""Rules on the dates of all things; those of recognitions have their own."""

from collections.abc import Iterator
from datetime import date

from showcase.checking.case import Case
from showcase.model.partial import PartialDate
from showcase.model.walking import field_of, find
from showcase.problems.problem import Problem

_PAST = frozenset(
    {"announced_on", "as_of", "changed_on", "founded", "granted", "published_on", "status_since", "taken_on"}
)
"""Fields of what has happened when it is written down."""


def nothing_has_happened_tomorrow(case: Case) -> Iterator[Problem]:
    """What is told as done lies in the past."""
    for _, thing in case.catalog.things():
        for path, value in find(thing, date, PartialDate):
            if field_of(path) in _PAST and isinstance(value, date | PartialDate) and _first(value) > case.today:
                yield Problem("W612", thing.at(*path), {"field": field_of(path), "date": str(value)})


def events_end_after_they_begin(case: Case) -> Iterator[Problem]:
    """The last day of an event is not before its first."""
    for event in case.catalog.events.values():
        if event.ends_on and event.ends_on.last < event.starts_on.first:
            yield Problem("E613", event.at("ends_on"), {"start": str(event.starts_on), "end": str(event.ends_on)})


def running_orders_have_the_time(case: Case) -> Iterator[Problem]:
    """What happens one after the other takes no longer than the event."""
    for event in case.catalog.events.values():
        if event.length and event.planned > event.length:
            minutes = (int(span.total_seconds()) // 60 for span in (event.planned, event.length))
            values = dict(zip(("planned", "length"), map(str, minutes), strict=True))
            yield Problem("W615", event.at("running_order"), values)


def _first(value: date | PartialDate) -> date:
    return value if isinstance(value, date) else value.first
