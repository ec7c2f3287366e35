"""What each page template is given: one frozen dataclass a template, already in one language.

A template reads nothing else but these fields and the words of its language; a test compares the two.
"""

from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

from showcase.planning.translation import Phrase
from showcase.rendering import parts


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
    tagline: Phrase
    home: str
    """Link to home."""
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
    script: Markup
    is_indexed: bool
    borrows: str
    """Names of the languages that missing texts are borrowed from; empty when it is really translated."""
    is_sample: bool
    report_href: str
    """Where a mistake in this page can be reported; empty when the site gives no way."""
    organisation: Phrase
    contacts: tuple[parts.ChannelLine, ...]
    """The site's own ways to be reached."""
    licence: str
    about_href: str
    rules_href: str
    """How products get on the site; empty when there is no such page."""
    share: parts.Share


@dataclass(frozen=True, slots=True)
class HomeView:
    """Home."""

    frame: Frame
    in_season: tuple[parts.CardView, ...]
    products: tuple[parts.CardView, ...]
    districts: tuple[parts.CardView, ...]
    stories: tuple[parts.CardView, ...]
    events: tuple[parts.CardView, ...]
    videos: tuple[parts.VideoCard, ...]
    products_href: str
    product_count: int


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of one kind."""

    frame: Frame
    kind: str
    intro: str
    """A sentence on what stands here and in which order."""
    cards: tuple[parts.CardView, ...]


@dataclass(frozen=True, slots=True)
class VideoListView:
    """The list of videos."""

    frame: Frame
    intro: str
    videos: tuple[parts.VideoCard, ...]


@dataclass(frozen=True, slots=True)
class ProductView:
    """A product."""

    frame: Frame
    summary: Phrase | None
    face: parts.Image | None
    """The main photo."""
    cover: parts.Cover | None
    """Drawn when there is no photo."""
    gallery: tuple[parts.Image, ...]
    """The other photos, but for those that stand in the story."""
    recall: parts.ChangeLine | None
    """A recall notice: stands above everything else."""
    recall_href: str
    badge: parts.Badge | None
    standing: parts.Recognised | None
    """What is said of its recognition today; None: nothing is known."""
    history: tuple[parts.Recognised, ...]
    """Every other decision and step known, the newest first."""
    producer: parts.Link | None
    producer_kind: str
    place: parts.Place | None
    season: parts.SeasonStrip | None
    price: str
    """«45.000 ₫»; empty when not known."""
    price_per: Phrase | None
    price_as_of: parts.When | None
    facts: tuple[parts.Fact, ...]
    usage: Phrase | None
    storage: Phrase | None
    proofs: tuple[parts.ProofLine, ...]
    figures: tuple[parts.FigureLine, ...]
    story: parts.Story | None
    videos: tuple[parts.VideoCard, ...]
    channels: tuple[parts.ChannelLine, ...]
    """Its own, then its producer's; empty: «Ask» leads to the site."""
    traceability_href: str
    events: tuple[parts.Link, ...]
    stories: tuple[parts.Link, ...]
    siblings: tuple[parts.CardView, ...]
    """Other products of the same producer, else of the same district."""
    changes: tuple[parts.ChangeLine, ...]
    sources: tuple[parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class ProducerView:
    """A producer."""

    frame: Frame
    summary: Phrase | None
    kind: str
    founded: parts.When | None
    face: parts.Image | None
    cover: parts.Cover | None
    gallery: tuple[parts.Image, ...]
    place: parts.Place | None
    channels: tuple[parts.ChannelLine, ...]
    proofs: tuple[parts.ProofLine, ...]
    figures: tuple[parts.FigureLine, ...]
    story: parts.Story | None
    products: tuple[parts.CardView, ...]
    events: tuple[parts.Link, ...]
    videos: tuple[parts.VideoCard, ...]
    changes: tuple[parts.ChangeLine, ...]
    sources: tuple[parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class CommuneLine:
    """A commune of today and what it was made of."""

    name: str
    made_of: str
    """The former units, as a list in words; empty when it was left as it was."""


@dataclass(frozen=True, slots=True)
class NameLine:
    """A protected name of an area."""

    name: str
    form: str
    """How it is protected, in words."""
    granted: parts.When
    source: parts.SourceLine | None


@dataclass(frozen=True, slots=True)
class DistrictView:
    """A former district."""

    frame: Frame
    summary: Phrase | None
    until: parts.When | None
    """Last day as an administrative unit."""
    face: parts.Image | None
    cover: parts.Cover | None
    gallery: tuple[parts.Image, ...]
    story: parts.Story | None
    products: tuple[parts.CardView, ...]
    producers: tuple[parts.CardView, ...]
    events: tuple[parts.CardView, ...]
    stories: tuple[parts.CardView, ...]
    communes: tuple[CommuneLine, ...]
    merged: parts.When | None
    protected_names: tuple[NameLine, ...]
    figures: tuple[parts.FigureLine, ...]
    changes: tuple[parts.ChangeLine, ...]
    sources: tuple[parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """An event."""

    frame: Frame
    summary: Phrase | None
    kind: str
    starts: parts.When
    ends: parts.When | None
    starts_at: str
    hours: int
    """How many hours it lasted; 0 when not known."""
    is_over: bool
    place: parts.Place | None
    organisers: tuple[Phrase, ...]
    face: parts.Image | None
    cover: parts.Cover | None
    gallery: tuple[parts.Image, ...]
    story: parts.Story | None
    figures: tuple[parts.FigureLine, ...]
    products: tuple[parts.CardView, ...]
    producers: tuple[parts.CardView, ...]
    channels: tuple[parts.ChannelLine, ...]
    videos: tuple[parts.VideoCard, ...]
    changes: tuple[parts.ChangeLine, ...]
    sources: tuple[parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story; the about page is one too."""

    frame: Frame
    summary: Phrase | None
    published: parts.When
    face: parts.Image | None
    cover: parts.Cover | None
    gallery: tuple[parts.Image, ...]
    story: parts.Story | None
    figures: tuple[parts.FigureLine, ...]
    products: tuple[parts.CardView, ...]
    producers: tuple[parts.CardView, ...]
    districts: tuple[parts.CardView, ...]
    changes: tuple[parts.ChangeLine, ...]
    sources: tuple[parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class VideoView:
    """A video."""

    frame: Frame
    summary: Phrase | None
    image: parts.Image | None
    cover: parts.Cover | None
    file_href: str
    """Its own MP4; empty for a link to a service."""
    service_href: str
    """Its page on the service; empty for an own file."""
    service: str
    """Name of the service."""
    duration: str
    published: parts.When | None
    is_illustrative: bool
    about: parts.CardView
    """What it shows."""


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A page that answers for something that is not shown: withdrawn, being corrected, not to be advertised."""

    frame: Frame
    since: parts.When | None
    reason: Phrase | None
    is_suspended: bool
    home_cards: tuple[parts.CardView, ...]
    """Something else to see."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A page at an old address."""

    frame: Frame
    target: parts.Link


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """404: served at any depth, so every link in it is absolute within the host."""

    frame: Frame
    editions: tuple[parts.Link, ...]
    """Home in every language."""


View: TypeAlias = (
    HomeView
    | ListView
    | VideoListView
    | ProductView
    | ProducerView
    | DistrictView
    | EventView
    | StoryView
    | VideoView
    | NoticeView
    | RedirectView
    | NotFoundView
)

VIEWS: dict[str, type] = {
    "home": HomeView,
    "product_list": ListView,
    "producer_list": ListView,
    "district_list": ListView,
    "event_list": ListView,
    "story_list": ListView,
    "video_list": VideoListView,
    "product": ProductView,
    "producer": ProducerView,
    "district": DistrictView,
    "event": EventView,
    "story": StoryView,
    "video": VideoView,
    "withdrawn": NoticeView,
    "corrected": NoticeView,
    "unlisted": NoticeView,
    "redirect": RedirectView,
    "not_found": NotFoundView,
}
"""Page template → its view; five list templates share one file, `templates/pages/list.html`."""
