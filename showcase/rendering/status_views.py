"""What the templates on the state of the information and of translations are given; see `views.py`."""

from dataclasses import dataclass

from showcase.planning.translation import Phrase
from showcase.rendering import parts
from showcase.rendering.views import Frame


@dataclass(frozen=True, slots=True)
class Count:
    """How many of what."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Known:
    """Of how many products something is known."""

    name: str
    known: int
    lacking: int


@dataclass(frozen=True, slots=True)
class EndingLine:
    """A recognition and its end."""

    product: parts.Link
    stars: int
    ends: parts.When
    told: str
    """What is said of it today, in short."""


@dataclass(frozen=True, slots=True)
class Endings:
    """Recognitions by their end."""

    shown: tuple[EndingLine, ...]
    more: int
    """How many others there are."""


@dataclass(frozen=True, slots=True)
class SchemeLine:
    """A set of criteria with its time."""

    name: Phrase
    since: parts.When | None
    until: parts.When | None
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class GrantLine:
    """Who may grant so many stars today."""

    stars: int
    authorities: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class RulesPart:
    """The rules of recognition as they are today."""

    schemes: tuple[SchemeLine, ...]
    grants: tuple[GrantLine, ...]
    opens: int
    """From how many days before the end a renewal may be filed …"""
    closes: int
    """… until how many days before it."""
    extension: int
    """For how many days a renewal filed in time keeps a recognition alive."""
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusView:
    """What is known and what is missing, as of a day."""

    frame: Frame
    as_of: parts.When
    product_count: int
    said: tuple[Count, ...]
    """What is said of recognitions → of how many products."""
    others: tuple[Count, ...]
    """The other kinds of things."""
    thing_count: int
    languages: tuple[Count, ...]
    """Language → how many things are really in it."""
    translations: tuple[parts.Link, ...]
    """How far each language is."""
    facts: tuple[Known, ...]
    """What is missing most first."""
    soon: Endings
    lately: Endings
    rules: RulesPart


@dataclass(frozen=True, slots=True)
class TranslationRow:
    """A thing and how many of its texts are in which state."""

    thing: parts.Link
    is_in_season: bool
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TranslationView:
    """How far a language is, and what to do first."""

    frame: Frame
    as_of: parts.When
    language: str
    percent: int
    """How many of a hundred words are translated."""
    reviewed: int
    """How many of a hundred words somebody reviewed."""
    texts: int
    words: int
    """How many of a hundred words of the site itself are translated."""
    states: tuple[Count, ...]
    columns: tuple[str, ...]
    """The states that the counts of the rows are of."""
    rows: tuple[TranslationRow, ...]
    """What waits for a translator, first things first."""
    more: int
    """How many others wait."""
    json_href: str
