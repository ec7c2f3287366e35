"""What each page template is given: one frozen dataclass a template, already in one language.

A template reads nothing else but these fields and the words of its language; a test compares the two.
"""

from dataclasses import dataclass

from markupsafe import Markup

from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts, parts


@dataclass(frozen=True, slots=True)
class SwitchEntry:
    """One language in the switcher."""

    name: str
    """The language's name in itself."""
    code: str
    href: str
    is_here: bool
    is_translated: bool
    """False: the page there borrows, and the entry says so."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """A hreflang link."""

    code: str
    url: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What the skeleton around every page needs."""

    language: str
    language_name: str
    """The language's name in itself."""
    direction: str
    title: str
    """For the browser's tab and search results: the name, then the site's."""
    heading: Phrase
    """The page's h1."""
    description: str
    site_name: Phrase
    home: str
    """Link to home."""
    search: str
    """Link to the page for searching."""
    navigation: tuple[parts.Link, ...]
    switcher: tuple[SwitchEntry, ...]
    trail: tuple[parts.Link, ...]
    """Breadcrumb: from home to the list above this page."""
    canonical: str
    """Absolute address; empty when the site's address is not known."""
    alternates: tuple[Alternate, ...]
    """hreflang links with x-default; empty when the page is not really translated."""
    card_url: str
    """Absolute address of the share picture; empty when there is none."""
    open_graph_type: str
    locale: str
    """`vi_VN`."""
    other_locales: tuple[str, ...]
    structured: Markup
    """JSON-LD, safe inside a script element; empty when there is none."""
    styles: Markup
    """What the styles that this page needs are put in place of."""
    script: Markup
    is_indexed: bool
    is_draft: bool
    """Whether texts stand on it that a machine translated and nobody has looked at."""
    borrows: str
    """Names of the languages that missing texts are borrowed from; empty when it is really translated."""
    is_sample: bool
    is_preview: bool
    """Whether it is seen only because drafts were asked for."""
    report_href: str
    """Where a mistake in this page can be reported; empty when the site gives no way."""
    organisation: Phrase
    contacts: tuple[fact_parts.ChannelLine, ...]
    """The site's own ways to be reached."""
    licence: str
    about_href: str
    rules_href: str
    """How products get on the site; empty when there is no such page."""
    foot: tuple[parts.Link, ...]
    """Pages about the site as a whole."""
    feed_href: str
    """The feed of this language; empty without one."""
    manifest_href: str
    icon_href: str
    """The icon for a phone's screen."""
    worker_href: str
    """The service worker; empty where the site wants none."""
    share: parts.Share


@dataclass(frozen=True, slots=True)
class Tile:
    """A region on the map of tiles."""

    href: str
    name: str
    """Its short name: that of the former district."""
    count: int
    """How many products of it are listed."""
    column: int
    """From 1."""
    row: int
    """From 1."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """Home."""

    frame: Frame
    in_season: tuple[parts.CardView, ...]
    soon: parts.Choice
    """What comes into season next month."""
    products: tuple[parts.CardView, ...]
    week: str
    """The week they were drawn for, ISO 8601."""
    seed: str
    """The word they were drawn by."""
    tiles: tuple[Tile, ...]
    """The regions on a map; empty where the tables of places do not say where the tiles lie."""
    districts: tuple[parts.CardView, ...]
    stories: tuple[parts.CardView, ...]
    events: tuple[parts.CardView, ...]
    videos: tuple[parts.VideoCard, ...]
    products_href: str
    product_count: int


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A page that answers for something that is not shown: withdrawn, being corrected, not to be advertised."""

    frame: Frame
    since: parts.When | None
    reason: Phrase | None
    is_suspended: bool
    recall: fact_parts.ChangeLine | None
    """A recall outlives the listing: the box may still stand in somebody's kitchen."""
    recall_href: str
    home_cards: tuple[parts.CardView, ...]
    """Something else to see."""


@dataclass(frozen=True, slots=True)
class GoneView:
    """A page at a published address where nothing stands any more."""

    frame: Frame
    cards: tuple[parts.CardView, ...]
    """Something else to see."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A page at an old address."""

    frame: Frame
    target: parts.Link


@dataclass(frozen=True, slots=True)
class NotFoundPart:
    """404 in one language."""

    language: str
    direction: str
    heading: str
    sentence: str
    prefix: str
    """Where the addresses of this language begin inside the site; empty for the first."""
    links: tuple[parts.Link, ...]
    """Home first, by their whole addresses."""


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """404: served at any depth, so every link in it is absolute within the host."""

    frame: Frame
    base: str
    """The path on the host below which the site stands, `/` or `/cho/`; empty when that is not known."""
    editions: tuple[NotFoundPart, ...]
    """What is said in every language, the page's own first."""


@dataclass(frozen=True, slots=True)
class OfflinePart:
    """What is said without a network, in one language."""

    language: str
    direction: str
    prefix: str
    """Where the addresses of this language begin inside the site; empty for the first."""
    heading: str
    sentence: str
    contacts: tuple[parts.Link, ...]
    """Whom to ask, telephones first."""
    again: str
    """The button that asks for the page once more."""
    seen: str
    """What stands above the pages that the phone has kept."""


@dataclass(frozen=True, slots=True)
class OfflineView:
    """Shown in place of any page that was not seen before, where there is no network."""

    frame: Frame
    editions: tuple[OfflinePart, ...]
    """What is said in every language of the site, its first one first."""
