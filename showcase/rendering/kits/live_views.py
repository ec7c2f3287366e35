"""What the templates of livestream sheets and dossiers are given."""

from dataclasses import dataclass

from markupsafe import Markup

from showcase.planning.translation import Phrase
from showcase.rendering.fact_parts import ProofLine, SourceLine
from showcase.rendering.parts import Link, When
from showcase.rendering.views import Frame


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """A stretch of the running order."""

    at: str
    """When it begins: `20:15`, or `+0:15` where the hour of the event is not known."""
    minutes: int
    what: Phrase | None
    product: str
    """The product it is about; empty for none."""
    is_refused: bool
    """Whether that product is not to be shown."""


@dataclass(frozen=True, slots=True)
class LackLine:
    """Something that is not there, or not to be shown."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Stated:
    """Something that somebody stated on a day, and that may be otherwise now."""

    text: str
    as_of: When
    source: SourceLine | None


@dataclass(frozen=True, slots=True)
class LiveProduct:
    """A product as it may be spoken of. What is empty is not known, and not said."""

    name: str
    maker: str
    place: str
    summary: str
    recognition: str
    """Stars in force with their end; empty where no star may be named."""
    season: str
    net: str
    stock: Stated | None
    price: Stated | None
    must_say: tuple[str, ...]
    proofs: tuple[ProofLine, ...]
    link: str


@dataclass(frozen=True, slots=True)
class AvoidLine:
    """Words that nobody says."""

    about: Phrase
    words: Phrase
    instead: Phrase | None
    source: str


@dataclass(frozen=True, slots=True)
class AskedLine:
    """Something to have at hand, or to bring."""

    text: Phrase
    found: tuple[str, ...]
    """What of it is known here."""
    is_missing: bool
    """Whether papers would answer it, and none is known here."""
    source: str


@dataclass(frozen=True, slots=True)
class LiveSheet:
    """All that a streamer has before them."""

    when: str
    disclosure: str
    rows: tuple[SegmentLine, ...]
    products: tuple[LiveProduct, ...]
    refused: tuple[LackLine, ...]
    """Products that are not to be shown, and why."""
    avoid: tuple[AvoidLine, ...]
    documents: tuple[AskedLine, ...]
    as_of: When | None
    """When the lists of words and papers were so."""
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class KnownLine:
    """Something a site knows about a criterion."""

    label: str
    text: str
    href: str
    """Where it can be looked up; empty for a mere text."""


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion of the recognition, and what the site shows for it."""

    number: str
    text: Phrase
    points: int
    known: tuple[KnownLine, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a site shows of a product for its file, and what the next star asks for."""

    criteria: tuple[CriterionLine, ...]
    stars: int
    """The number of stars that `asked` is about; 0 where none is to be had."""
    asked: tuple[AskedLine, ...]
    source: str
    as_of: When | None


@dataclass(frozen=True, slots=True)
class SheetView:
    """A page of a kit that stands alone: a livestream sheet or a dossier."""

    frame: Frame
    live: LiveSheet | None
    dossier: Dossier | None


@dataclass(frozen=True, slots=True)
class SlideView:
    """A QR code for a camera."""

    frame: Frame
    code: Markup
    url: str
    disclosure: str
