"""What the templates for traders are given: the page of all products, and the notices of seasons; see `views.py`."""

from dataclasses import dataclass

from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts, parts
from showcase.rendering.views import Frame


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
class Statement:
    """What is stated of an area, or of a producer, that a trader asks for."""

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
    areas: tuple[Statement, ...]
    producers: tuple[Statement, ...]
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
