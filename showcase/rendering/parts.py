"""The pieces that views are made of: values in one language, ready to be written down."""

from dataclasses import dataclass

from markupsafe import Markup

from showcase.planning.translation import Phrase


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page or place."""

    href: str
    """Page-relative, or absolute for other sites."""
    text: Phrase


@dataclass(frozen=True, slots=True)
class When:
    """A date as the reader's language writes it, and for machines."""

    text: str
    iso: str
    """ISO 8601, as exact as known: `2023`, `2023-08`, `2023-08-12`."""


@dataclass(frozen=True, slots=True)
class Live:
    """From when to when an event is on, by its schedule."""

    starts: str
    """ISO 8601 with the time zone."""
    ends: str
    """The same; empty when not known, and then it is never said to be on."""


@dataclass(frozen=True, slots=True)
class Image:
    """A photo with all its widths."""

    avif: str
    """`srcset` in AVIF."""
    webp: str
    """`srcset` in WebP."""
    src: str
    """One WebP for browsers without `srcset`."""
    width: int
    height: int
    colour: str
    """Shown until the photo has come."""
    focal: str
    """CSS `object-position`: `50% 50%`."""
    alt: Phrase
    credit: str
    licence: str
    licence_href: str
    """Empty when there is none to link."""
    is_illustrative: bool
    """Whether the caption must say that it shows something like the thing."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A drawn cover for a thing without a photo."""

    svg: Markup
    """Decorative inline SVG, 4:3, in the colours of the page."""


@dataclass(frozen=True, slots=True)
class Photos:
    """The photos of a thing."""

    main: Image | None
    cover: Cover | None
    """Drawn when there is no main photo."""
    others: tuple[Image, ...]
    """Those that its story does not show."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A star badge; only ever made for a recognition seen and in force."""

    stars: int
    until: When
    """Printed on the badge; a script greys it once the date has passed."""


@dataclass(frozen=True, slots=True)
class CardView:
    """A thing as a card of a list."""

    kind: str
    href: str
    name: Phrase
    lines: tuple[Phrase, ...]
    """Short lines under the name: producer, commune, date."""
    image: Image | None
    cover: Cover | None
    """Drawn when there is no image."""
    badge: Badge | None
    is_sample: bool
    is_in_season: bool
    season_until: str
    """The last day (ISO) of that season; empty out of season, and where it lasts all year."""
    is_recalled: bool
    """Whether a recall notice stands on its page."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of a list, by its number."""

    number: int
    href: str


@dataclass(frozen=True, slots=True)
class Pager:
    """The other pages of a list."""

    number: int
    count: int
    previous: str
    """Empty on the first page."""
    next: str
    """Empty on the last page."""
    further: tuple[PageLink, ...]
    """To the ends of the list and by tens and hundreds through it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One part of a list that can be chosen."""

    href: str
    name: Phrase
    count: int
    """How many things stand in it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing in the list from A to Z."""

    href: str
    name: Phrase
    kind: str
    """What it is, in a word."""
    place: str
    """Where it is from: tells things of one name apart; empty when not known."""


@dataclass(frozen=True, slots=True)
class Facet:
    """What a list can be narrowed by."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """The hashtags of a thing."""

    links: tuple[Link, ...]
    """Each with its page."""
    to_copy: str
    """`#SonLa #MatOng`, ready for a post; empty when none is offered."""


@dataclass(frozen=True, slots=True)
class Share:
    """Everything for passing a page on."""

    url: str
    """Absolute address, without marks; empty when the site's address is not known."""
    title: str
    text: str
    targets: tuple["ShareTarget", ...]
    """Plain links, in the order of the language's habits."""
    qr: str
    """Link to the QR code of the address; empty where there is none."""
    marked_url: str
    """What copying and native sharing pass on: with the campaign mark where the site asks for one."""
    kit: str = ""
    """Link to the page with texts and pictures for sharing; empty where there is none."""


@dataclass(frozen=True, slots=True)
class ShareTarget:
    """One service to pass a page on to."""

    service: str
    """`zalo`, `facebook`, `messenger`, `whatsapp`, `telegram`, `x`, `sms`, `mail`."""
    text: str
    """What the button says."""
    href: str
    copying_text: str
    """What the button says where a script copies the address first: the service documents no share link. Else empty."""
    is_for_phones: bool
    """Whether it works on phones only."""


@dataclass(frozen=True, slots=True)
class VideoCard:
    """A video as a part of another page or of a list."""

    href: str
    """Its own page."""
    name: Phrase
    duration: str
    """`0:06`; empty when not known."""
    service: str
    """Name of the service; empty for a file of one's own."""
    image: Image | None
    cover: Cover | None
    is_illustrative: bool


@dataclass(frozen=True, slots=True)
class Story:
    """A story as clean HTML."""

    html: Markup
    language: str
