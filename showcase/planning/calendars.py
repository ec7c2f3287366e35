"""Which events have a calendar file: those whose first day is exactly known, and that are not invented."""

from collections.abc import Iterator
from datetime import date

from showcase.model.catalog import Catalog
from showcase.model.kinds import Event
from showcase.planning.addresses import list_path, thing_path
from showcase.planning.subjects import is_sample


def has_calendar(event: Event, catalog: Catalog) -> bool:
    """Whether there is a day to put an event on."""
    return event.starts_on.is_day and not is_sample(event, catalog)


def coming(catalog: Catalog, today: date) -> Iterator[Event]:
    """The events of the calendar of all: those that are not over, the next first."""
    dated = (event for event in catalog.events.values() if has_calendar(event, catalog) and not event.is_over(today))
    yield from sorted(dated, key=lambda event: (event.starts_on, event.id))


def event_calendar_path(edition: str, name: str) -> str:
    """The calendar file of one event: `en/e/cho-phien/event.ics`."""
    return f"{thing_path(edition, 'event', name)}event.ics"


def calendar_path(edition: str) -> str:
    """The calendar of all coming events: `en/e/events.ics`."""
    return f"{list_path(edition, 'event')}events.ics"
