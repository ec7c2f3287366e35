"""What the page templates about the site as a whole are given; see `views.py`."""

from dataclasses import dataclass

from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts, parts
from showcase.rendering.views import Frame


@dataclass(frozen=True, slots=True)
class HashtagListView:
    """All hashtags."""

    frame: Frame
    intro: str
    hashtags: tuple[parts.Choice, ...]
    """Each with its page, and how many things bear it."""
    pager: parts.Pager


@dataclass(frozen=True, slots=True)
class Bearers:
    """What bears a hashtag, of one kind."""

    heading: str
    cards: tuple[parts.CardView, ...]


@dataclass(frozen=True, slots=True)
class HashtagView:
    """A hashtag."""

    frame: Frame
    summary: Phrase | None
    bears_mark: bool
    """Whether it speaks of the OCOP programme, which only recognised products may do."""
    to_copy: str
    """The tag ready for a post; empty when it is not offered."""
    figures: tuple[fact_parts.FigureLine, ...]
    bearers: tuple[Bearers, ...]
    pager: parts.Pager
    sources: tuple[fact_parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class TradeRow:
    """A product as a trader looks at it: the same questions for all."""

    anchor: str
    name: parts.Link
    is_recalled: bool
    producer: parts.Link | None
    producer_kind: str
    place: fact_parts.Place | None
    capacity: tuple[fact_parts.FigureLine, ...]
    """How much can be made or delivered, as stated."""
    season: str
    """The months in words; empty when not known."""
    standing: fact_parts.Recognised | None
    has_history: bool
    """Whether its page tells of decisions or steps that prove no star in force."""
    proofs: tuple[fact_parts.ProofLine, ...]
    """The papers in force: its own, then its producer's."""
    exports: tuple[fact_parts.FigureLine, ...]
    """Growing-area codes and exports of the product or its producer, as stated."""
    area: parts.Link | None
    """Its area among those below; None where nothing is stated of that."""
    channels: tuple[fact_parts.ChannelLine, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """An area, or a producer, with what is stated of it that a trader asks for."""

    anchor: str
    name: parts.Link
    figures: tuple[fact_parts.FigureLine, ...]


@dataclass(frozen=True, slots=True)
class TradeView:
    """Products for traders and exporters."""

    frame: Frame
    intro: str
    sheet_href: str
    """The same as a table for spreadsheets."""
    rows: tuple[TradeRow, ...]
    areas: tuple[Stated, ...]
    producers: tuple[Stated, ...]
    """Producers of whom no product is listed, with their stated capacity."""
    pager: parts.Pager


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A product whose season begins next month, for those who may want to buy."""

    trade: TradeRow
    trade_href: str
    """Where all that a trader asks of it stands."""
    note: Phrase | None
    """What its months are."""
    source: fact_parts.SourceLine | None
    """Who says so."""


@dataclass(frozen=True, slots=True)
class SeasonNoticeView:
    """What comes into season next month."""

    frame: Frame
    intro: str
    month: str
    calendar_href: str
    trade_href: str
    rows: tuple[NoticeRow, ...]
    pager: parts.Pager


@dataclass(frozen=True, slots=True)
class SiteChange:
    """A change of something on the site."""

    changed: parts.When
    name: parts.Link
    what: Phrase
    source: fact_parts.SourceLine | None


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed on the site."""

    frame: Frame
    intro: str
    changes: tuple[SiteChange, ...]
    pager: parts.Pager


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
    reviewed: int
    """How many of a hundred texts somebody reviewed."""
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
