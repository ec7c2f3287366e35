"""What a recognition may say on a day: its state by the dates, and by the evidence what is shown of it."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from showcase.model.recognition import Recognition, Tier
from showcase.model.rules import Rules


class State(StrEnum):
    """Where a recognition is in its life (Decision 26/2026/QĐ-TTg, articles 5–9 and 12)."""

    UNKNOWN = "unknown"
    """No date of issue is known."""
    IN_FORCE = "in_force"
    RENEWAL_WINDOW = "renewal_window"
    """In force, and a renewal can be filed."""
    RENEWAL_LATE = "renewal_late"
    """In force, and the time to file a renewal has passed."""
    EXTENDED = "extended"
    """Past its end, kept alive by a renewal that was filed in time."""
    EXPIRED = "expired"
    REVOKED = "revoked"


class Say(StrEnum):
    """What a page may say of a recognition."""

    BADGE = "badge"
    """A star badge with the end date printed on it."""
    REPORTED = "reported"
    """A sentence with source and date, in the present tense."""
    EXTENDED = "extended"
    """A text that explains the pending renewal."""
    WAS_RECOGNISED = "was_recognised"
    """«was recognised … until …»."""
    WAS_REPORTED = "was_reported"
    """The sentence with source and date, in the past tense."""
    REVOKED = "revoked"
    """A text with the date of the revocation."""
    HISTORY = "history"
    """A row of the history, nothing else."""


LIVING = frozenset({State.IN_FORCE, State.RENEWAL_WINDOW, State.RENEWAL_LATE})
"""The states in which a certificate is good."""

_TOLERANCE = timedelta(days=31)
"""How much later than counted a certificate may end: some count from the day it was handed over."""
_SAYINGS: dict[Tier, dict[State, Say]] = {
    Tier.A: {
        **dict.fromkeys(LIVING, Say.BADGE),
        State.EXTENDED: Say.EXTENDED,
        State.EXPIRED: Say.WAS_RECOGNISED,
        State.REVOKED: Say.REVOKED,
    },
    Tier.B1: {
        **dict.fromkeys(LIVING, Say.REPORTED),
        State.EXPIRED: Say.WAS_REPORTED,
        State.REVOKED: Say.REVOKED,
    },
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A recognition as it stands on a day."""

    recognition: Recognition
    """What was decided."""
    state: State
    """Where it is in its life."""
    say: Say
    """What a page may say of it."""
    ends_on: date | None
    """The last day of validity; None when no date of issue is known."""
    end_is_exact: bool
    """Whether that day is certain; with only a year of issue known it is the earliest possible one."""

    @property
    def bears_badge(self) -> bool:
        """Whether a star badge stands on the page: never without its exact end."""
        return self.say is Say.BADGE and self.ends_on is not None and self.end_is_exact


def months_after(start: date, months: int) -> date:
    """The same day so many months later, or the last day of that month: 29/2/2020 + 36 months = 28/2/2023."""
    count = start.year * 12 + start.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def end_of(recognition: Recognition, rules: Rules) -> date | None:
    """The last day of validity: as printed, else counted from the earliest day the date of issue can mean.

    Of a recognition whose date is not known at all it is the last possible day: it was issued before it was reported.
    """
    if recognition.valid_until:
        return recognition.valid_until
    issued, reported = recognition.issued_on, recognition.reported_on
    start = issued.first if issued else reported.last if reported else None
    return months_after(start, _months_of(recognition, rules)) if start else None


def state_of(recognition: Recognition, today: date, rules: Rules) -> State:
    """The state on `today`; the last day of validity still counts."""
    end = end_of(recognition, rules)
    if recognition.revoked and recognition.revoked.revoked_on <= today:
        return State.REVOKED
    if end is None or (recognition.issued_on and recognition.issued_on.first > today):
        return State.UNKNOWN
    if today > end:
        return _after(recognition, end, today, rules)
    left = (end - today).days
    if left > rules.renewal_opens_days:
        return State.IN_FORCE
    return State.RENEWAL_WINDOW if left >= rules.renewal_closes_days else State.RENEWAL_LATE


def standing(recognition: Recognition, today: date, rules: Rules) -> Standing:
    """The recognition with its state on `today` and what a page may then say of it."""
    state = state_of(recognition, today, rules)
    say = _SAYINGS.get(recognition.tier, {}).get(state, Say.HISTORY)
    if say is Say.BADGE and not _is_lawful(recognition, rules):
        say = Say.HISTORY
    exact = bool(recognition.valid_until or (recognition.issued_on and recognition.issued_on.is_day))
    return Standing(recognition, state, say, end_of(recognition, rules), exact)


def current(recognitions: tuple[Recognition, ...], today: date, rules: Rules) -> Standing | None:
    """The one standing that speaks for a product: the latest that may say more than a row of the history."""
    speaking = [s for s in (standing(r, today, rules) for r in recognitions) if s.say is not Say.HISTORY]
    return max(speaking, key=_moment, default=None)


def _is_lawful(recognition: Recognition, rules: Rules) -> bool:
    """Whether the level could grant so many stars on that day, and the printed end is one that it could give."""
    issued, until = recognition.issued_on, recognition.valid_until
    if issued is None:
        return False
    levels = granted_by(recognition.stars, issued.first, rules)
    is_in_time = until is None or until <= latest_end(recognition, rules)
    # Without rules nobody could grant anything.
    return recognition.authority in levels and is_in_time


def latest_end(recognition: Recognition, rules: Rules) -> date:
    """The last day that a printed end can be; for ever where the date of issue is not known."""
    issued = recognition.issued_on
    return months_after(issued.last, _months_of(recognition, rules)) + _TOLERANCE if issued else date.max


def granted_by(stars: int, on: date, rules: Rules) -> frozenset[str]:
    """The levels that could grant `stars` on that day."""
    return frozenset(g.authority for g in rules.grants if g.stars == stars and _holds(g.since, g.until, on))


def authority_names(authority: str | None, on: date | None, rules: Rules) -> dict[str, str]:
    """The level's name in each language, as it was on that day; the latest name when no day is given."""
    named = [a for a in rules.authorities if a.id == authority and (on is None or _holds(a.since, a.until, on))]
    return named[-1].name if named else {}


def _after(recognition: Recognition, end: date, today: date, rules: Rules) -> State:
    extension = recognition.extension
    lasts = end + timedelta(days=rules.extension_days)
    is_filed = extension is not None and extension.source is not None and extension.filed_on <= end
    return State.EXTENDED if is_filed and today <= lasts else State.EXPIRED


def _months_of(recognition: Recognition, rules: Rules) -> int:
    by_id = {scheme.id: scheme.months for scheme in rules.schemes}
    return by_id.get(recognition.scheme or "", 36)


def _moment(held: Standing) -> date:
    # Of one whose date is not known it is known that it had been issued when it was reported.
    known = held.recognition.issued_on or held.recognition.reported_on
    return known.first if known else date.min


def _holds(since: date | None, until: date | None, on: date) -> bool:
    return (since is None or since <= on) and (until is None or on <= until)
