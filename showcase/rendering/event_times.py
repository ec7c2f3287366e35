"""When an event begins and ends, to the minute, as far as that is known."""

from datetime import datetime, timedelta

from showcase.model.kinds import Event
from showcase.rendering.edition import Edition
from showcase.rendering.parts import Live
from showcase.rendering.structured_data.parts import moment

_HOUR = 60
_DAY = timedelta(days=1)


def begins(edition: Edition, event: Event) -> datetime | None:
    """The moment it begins, in the site's time zone; None where its day or its hour is not known."""
    is_known = event.starts_on.is_day and event.starts_at
    return moment(edition, event.starts_on.first, event.starts_at or "") if is_known else None


def ends(edition: Edition, event: Event) -> datetime | None:
    """The moment it ends; None where that is not known, and where it goes on over days, of which nights are none."""
    start = begins(edition, event)
    is_known = start and event.length and not event.ends_on and event.length < _DAY
    return start + event.length if is_known and start and event.length else None


def live_times(edition: Edition, event: Event) -> Live | None:
    """What a phone needs to tell how long it is until then, and whether it is on; None where it is over."""
    start, end = begins(edition, event), ends(edition, event)
    if start is None or event.is_over(edition.today):
        return None
    return Live(start.isoformat(), end.isoformat() if end else "")


def hours_and_minutes(event: Event) -> tuple[int, int]:
    """How long it lasts; nothing where that is not known."""
    return divmod(int((event.length or timedelta()).total_seconds()) // _HOUR, _HOUR)
