"""Events as calendar files (iCalendar, RFC 5545; the only import of icalendar)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

import icalendar

from showcase.model.kinds import Event, EventKind
from showcase.planning.calendars import coming
from showcase.planning.outputs import Document
from showcase.planning.subjects import commune_name
from showcase.rendering.edition import Edition
from showcase.rendering.structured_data.parts import moment


def event_calendar(edition: Edition, document: Document) -> bytes:
    """The calendar file of one event."""
    return _calendar(edition, [edition.catalog.events[document.id]])


def all_coming(edition: Edition) -> bytes:
    """The calendar of all coming events, to subscribe to."""
    return _calendar(edition, coming(edition.catalog, edition.today))


def _calendar(edition: Edition, events: Iterable[Event]) -> bytes:
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//showcase//{edition.language.code}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", str(edition.phrase(edition.catalog.site.name)))
    for event in events:
        calendar.add_component(_entry(edition, event))
    return bytes(calendar.to_ical())


def _entry(edition: Edition, event: Event) -> icalendar.Event:
    base = edition.plan.base_url
    page = edition.plan.by_subject[edition.language.code, "event", event.id]
    start, end = _times(edition, event)
    told = {
        # One event is one entry, in whatever language it is fetched.
        "uid": f"{event.id}@{urlsplit(base).hostname}",
        "dtstamp": _stamp(edition, event),
        "summary": str(edition.name(event)),
        "description": str(edition.summary(event) or ""),
        "location": _location(edition, event),
        "url": f"{base}{page.path}",
        "dtstart": start,
        "dtend": end,
    }
    entry = icalendar.Event()
    for name, value in told.items():
        if value:
            entry.add(name, value)
    return entry


def _times(edition: Edition, event: Event) -> tuple[date | datetime, date | datetime | None]:
    """Whole days, or an hour of a day: in UTC, which every calendar understands without a table of time zones."""
    first = event.starts_on.first
    last = event.ends_on.first if event.ends_on and event.ends_on.is_day else first
    if not event.starts_at or last > first:
        return first, last + timedelta(days=1)  # the end is the first day after it
    start = moment(edition, first, event.starts_at).astimezone(UTC)
    return start, start + event.length if event.length else None


def _stamp(edition: Edition, event: Event) -> datetime:
    """When the entry was last changed: never the clock, for the same facts make the same bytes."""
    changes = (change.changed_on.first for change in event.changes)
    return moment(edition, max(changes, default=event.starts_on.first)).astimezone(UTC)


def _location(edition: Edition, event: Event) -> str:
    """Village, commune and region, as far as known; of a livestream the link to where it can be seen."""
    if event.kind is EventKind.LIVESTREAM:
        return next((channel.link for channel in event.channels if channel.link), "")
    district = edition.catalog.districts.get(event.district or "")
    village = event.venue.village if event.venue else None
    parts = [village, commune_name(edition.catalog, event), str(edition.name(district)) if district else ""]
    return ", ".join(part for part in parts if part)
