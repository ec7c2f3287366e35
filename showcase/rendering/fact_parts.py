"""The facts of a thing as views hold them: values in one language, ready to be written down."""

from dataclasses import dataclass

from showcase.model.standing import Say
from showcase.planning.translation import Phrase
from showcase.rendering.parts import Image, Link, When


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Who says so."""

    title: Phrase
    publisher: str
    published: When | None
    href: str
    """Where it can be read; empty when not known."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """One recognition as a sentence or a row of the history."""

    say: Say
    stars: int
    authority: Phrase | None
    """Who decided, under the name of that day."""
    decision: str
    """Number of the decision; empty when not known."""
    group: str
    """The product group as printed, under the criteria of that day; empty when not known."""
    issued: When | None
    evaluated: When | None
    until: When | None
    """Last day; None when it is not exactly known."""
    source: SourceLine | None
    revoked: When | None
    revocation_reason: Phrase | None
    tier: str
    """How well it is known: `A`, `B1`, `B2`, `C`."""
    is_over: bool
    """Whether it has ended or was taken away."""


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A certificate or registration."""

    name: str
    """What kind of paper it is, in the reader's words."""
    scope: Phrase
    holder: Phrase | None
    number: str
    issued_by: Phrase | None
    issued: When | None
    until: When | None
    is_over: bool
    href: str
    source: SourceLine | None
    was_seen: bool
    """Whether the paper itself was seen; else somebody says so."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A measured quantity."""

    measure: Phrase
    value: str
    """With the word for how exact it is: «gần 470.000.000»."""
    unit: Phrase | None
    as_of: When
    source: SourceLine | None
    share: int
    """Length of its bar beside the others of one measure and unit, in per cent of the longest; 0 for none."""


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """A way to reach somebody."""

    href: str
    text: str
    """The number, the address, or the service's name."""
    label: Phrase | None
    service: str
    """Id of the service; `telephone`, `email` or `website` for what is none."""
    is_hashtag: bool
    """Whether it leads to a hashtag and to nobody's own page."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where, now and before."""

    now: str
    """«xã Sông Mã»; empty when not known."""
    before: str
    """«xã Nà Nghịu», where an older name is still used; else empty."""
    merged: When | None
    """The day of the change of names."""
    village: str
    as_certified: str
    """As an old paper has it, where nothing better is known or it differs; else empty."""
    district: Link | None
    """The region of the former district."""


@dataclass(frozen=True, slots=True)
class Month:
    """One cell of the season strip."""

    number: int
    is_in: bool


@dataclass(frozen=True, slots=True)
class SeasonStrip:
    """The year of a product."""

    months: tuple[Month, ...]
    text: str
    """The months in words."""
    note: Phrase | None
    source: SourceLine | None
    is_now: bool
    now_until: str
    """The last day (ISO) of the season it is in; empty out of season, and where it lasts all year."""
    """Whether the day of the build lies in it."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One entry of a thing's history."""

    changed: When
    what: Phrase
    source: SourceLine | None


@dataclass(frozen=True, slots=True)
class NameLine:
    """A protected name."""

    name: str
    form: str
    """How it is protected, in words."""
    granted: When
    source: SourceLine | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A short labelled value: `Net weight` – 500 g."""

    label: str
    value: Phrase


@dataclass(frozen=True, slots=True)
class SupportLine:
    """A programme that helps producers."""

    programme: Phrase
    audience: Phrase
    contact: Phrase | None
    deadline: When | None
    is_over: bool
    """Whether its deadline has passed on the day of the build."""
    as_of: When
    source: SourceLine | None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody who agreed to be shown."""

    name: Phrase
    role: Phrase | None
    quote: Phrase | None
    portrait: Image | None
    href: str
    """The person's public page; empty where none may be shown."""
