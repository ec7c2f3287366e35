"""What the page templates of things are given; see `views.py`."""

from dataclasses import dataclass

from markupsafe import Markup

from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts, parts
from showcase.rendering.views import Frame


@dataclass(frozen=True, slots=True)
class ProductView:
    """A product."""

    frame: Frame
    summary: Phrase | None
    photos: parts.Photos
    recall: fact_parts.ChangeLine | None
    """A recall notice: stands above everything else."""
    recall_href: str
    badge: parts.Badge | None
    standing: fact_parts.Recognised | None
    """What is said of its recognition today; None: nothing is known."""
    history: tuple[fact_parts.Recognised, ...]
    """Every other decision and step known, the newest first."""
    producer: parts.Link | None
    producer_kind: str
    place: fact_parts.Place | None
    season: fact_parts.SeasonStrip | None
    price: str
    """«45.000 ₫»; empty when not known."""
    price_per: Phrase | None
    price_as_of: parts.When | None
    facts: tuple[fact_parts.Fact, ...]
    usage: Phrase | None
    storage: Phrase | None
    proofs: tuple[fact_parts.ProofLine, ...]
    people: tuple[fact_parts.PersonLine, ...]
    figures: tuple[fact_parts.FigureLine, ...]
    story: parts.Story | None
    videos: tuple[parts.VideoCard, ...]
    channels: tuple[fact_parts.ChannelLine, ...]
    """Its own, then its producer's; empty: «Ask» leads to the site."""
    traceability_href: str
    events: tuple[parts.Link, ...]
    stories: tuple[parts.Link, ...]
    siblings: tuple[parts.CardView, ...]
    """Other products of the same producer, else of the same district."""
    hashtags: parts.Tags
    changes: tuple[fact_parts.ChangeLine, ...]
    sources: tuple[fact_parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class ProducerView:
    """A producer."""

    frame: Frame
    summary: Phrase | None
    kind: str
    founded: parts.When | None
    photos: parts.Photos
    place: fact_parts.Place | None
    channels: tuple[fact_parts.ChannelLine, ...]
    proofs: tuple[fact_parts.ProofLine, ...]
    people: tuple[fact_parts.PersonLine, ...]
    figures: tuple[fact_parts.FigureLine, ...]
    story: parts.Story | None
    products: tuple[parts.CardView, ...]
    events: tuple[parts.Link, ...]
    videos: tuple[parts.VideoCard, ...]
    hashtags: parts.Tags
    changes: tuple[fact_parts.ChangeLine, ...]
    sources: tuple[fact_parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class CommuneLine:
    """A commune of today and what it was made of."""

    name: str
    made_of: str
    """The former units, as a list in words; empty when it was left as it was."""


@dataclass(frozen=True, slots=True)
class DistrictView:
    """A former district."""

    frame: Frame
    summary: Phrase | None
    until: parts.When | None
    """Last day as an administrative unit."""
    photos: parts.Photos
    story: parts.Story | None
    products: tuple[parts.CardView, ...]
    """The first of them."""
    product_count: int
    products_href: str
    """The list of all; empty where all stand here."""
    producers: tuple[parts.CardView, ...]
    """The first of them."""
    producer_count: int
    producers_href: str
    """The list of the producers of all areas; empty where all of this one stand here."""
    events: tuple[parts.CardView, ...]
    stories: tuple[parts.CardView, ...]
    communes: tuple[CommuneLine, ...]
    merged: parts.When | None
    protected_names: tuple[fact_parts.NameLine, ...]
    people: tuple[fact_parts.PersonLine, ...]
    figures: tuple[fact_parts.FigureLine, ...]
    hashtags: parts.Tags
    changes: tuple[fact_parts.ChangeLine, ...]
    sources: tuple[fact_parts.SourceLine, ...]


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
    """How many whole hours it lasts; 0 when not known."""
    minutes: int
    """How many minutes more."""
    live: parts.Live | None
    script: Markup
    """What counts down to it."""
    is_over: bool
    last_day: str
    """In ISO form: from the next day on it is over."""
    calendar_href: str
    """The file that puts it into a calendar; empty when its day is not known, or over."""
    place: fact_parts.Place | None
    organisers: tuple[Phrase, ...]
    photos: parts.Photos
    story: parts.Story | None
    people: tuple[fact_parts.PersonLine, ...]
    figures: tuple[fact_parts.FigureLine, ...]
    products: tuple[parts.CardView, ...]
    producers: tuple[parts.CardView, ...]
    channels: tuple[fact_parts.ChannelLine, ...]
    videos: tuple[parts.VideoCard, ...]
    hashtags: parts.Tags
    changes: tuple[fact_parts.ChangeLine, ...]
    sources: tuple[fact_parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story; the about page is one too."""

    frame: Frame
    summary: Phrase | None
    published: parts.When
    photos: parts.Photos
    story: parts.Story | None
    support: tuple[fact_parts.SupportLine, ...]
    people: tuple[fact_parts.PersonLine, ...]
    figures: tuple[fact_parts.FigureLine, ...]
    products: tuple[parts.CardView, ...]
    producers: tuple[parts.CardView, ...]
    districts: tuple[parts.CardView, ...]
    hashtags: parts.Tags
    changes: tuple[fact_parts.ChangeLine, ...]
    sources: tuple[fact_parts.SourceLine, ...]


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
    player_href: str
    """The service's own player, for after a tap; empty where it has none."""
    duration: str
    published: parts.When | None
    is_illustrative: bool
    about: parts.CardView
    """What it shows."""
