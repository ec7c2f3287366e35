"""What the page templates of lists are given; see `views.py`."""

from dataclasses import dataclass

from markupsafe import Markup

from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts, parts
from showcase.rendering.views import Frame, Tile


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of one kind."""

    frame: Frame
    kind: str
    intro: str
    """A sentence on what stands here and in which order."""
    facets: tuple[parts.Facet, ...]
    """What it can be narrowed by; empty for all but the whole list of products."""
    size: int
    """How many things that exist stand in it."""
    cards: tuple[parts.CardView, ...]
    pager: parts.Pager
    script: Markup
    """What lays a chosen part in place of this page, where there are facets."""


@dataclass(frozen=True, slots=True)
class DistrictListView:
    """The regions."""

    frame: Frame
    intro: str
    tiles: tuple[Tile, ...]
    """Empty where the tables of places do not say where the tiles lie."""
    cards: tuple[parts.CardView, ...]
    protected_names: tuple[fact_parts.NameLine, ...]
    """Names protected for goods of the whole province."""


@dataclass(frozen=True, slots=True)
class EventListView:
    """The list of events."""

    frame: Frame
    intro: str
    coming: tuple[parts.CardView, ...]
    calendar_href: str
    """The calendar of all coming events; empty when there is none."""
    past: tuple[parts.CardView, ...]
    pager: parts.Pager


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A set of criteria."""

    number: int
    name: Phrase
    href: str
    """Its page; empty while no product of it is listed."""
    count: int
    """How many products of it are listed."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector of product groups."""

    name: Phrase
    groups: tuple[GroupLine, ...]


@dataclass(frozen=True, slots=True)
class GroupListView:
    """The product groups."""

    frame: Frame
    intro: str
    scheme: Phrase | None
    """The decision that drew up the groups; None when the table does not say."""
    since: parts.When | None
    sectors: tuple[Sector, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the alphabet and what begins with it."""

    letter: str
    id: str
    """Its anchor."""
    entries: tuple[parts.Entry, ...]


@dataclass(frozen=True, slots=True)
class KindWord:
    """What a thing that was found is, in a word."""

    letter: str
    """That of its kind, as in its address."""
    word: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """A field to search with, and everything from A to Z: all that there is without JavaScript."""

    frame: Frame
    intro: str
    alphabet: tuple[parts.Link, ...]
    """To where each letter begins."""
    letters: tuple[Letter, ...]
    """Those of this page."""
    kinds: tuple[KindWord, ...]
    pager: parts.Pager
    script: Markup
    """What searches; no other page carries it."""


@dataclass(frozen=True, slots=True)
class SeasonRow:
    """A product in the season calendar."""

    name: parts.Link
    months: tuple[fact_parts.Month, ...]
    is_now: bool


@dataclass(frozen=True, slots=True)
class SeasonCalendarView:
    """Twelve months and the products in them."""

    frame: Frame
    intro: str
    months: tuple[parts.Choice, ...]
    """The page of every month."""
    month_now: str
    in_season: tuple[parts.CardView, ...]
    """What is in season in this month; on the first page only."""
    soon: parts.Choice
    """The page of what comes into season next."""
    rows: tuple[SeasonRow, ...]
    pager: parts.Pager


@dataclass(frozen=True, slots=True)
class VideoListView:
    """The list of videos."""

    frame: Frame
    intro: str
    videos: tuple[parts.VideoCard, ...]
    pager: parts.Pager
