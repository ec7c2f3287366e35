"""The closed set of what a build can put out, each with its path and all that its bytes depend on."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from showcase.model.partial import PartialDate
from showcase.planning.collections import Collection
from showcase.planning.search import Shard
from showcase.planning.translation import Wording


class Version(NamedTuple):
    """A page in one of the site's languages."""

    language: str
    path: str
    is_translated: bool
    """Whether its subject really is in that language; else the page borrows."""


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page."""

    template: str
    """Name of the page template and of its view: `product`, `home`, `withdrawn` …"""
    kind: str
    """Kind of its subject; the template's name for pages without one."""
    id: str
    """Id of its subject; empty for pages without one."""
    language: str
    path: str
    """Address inside the site."""
    versions: tuple[Version, ...]
    """The same page in every language, this one among them."""
    card: str = ""
    """Path of its share picture; empty when pictures need an absolute address and there is none."""
    updated: PartialDate | None = None
    """When its subject last changed, by its own `changes:`."""
    is_indexed: bool = True
    """Whether search engines may list it."""
    collection: Collection | None = None
    """What it lists, for a page of a list."""
    number: int = 1
    """Which page of its list."""
    code: str = ""
    """Path of its QR code; empty where nobody needs one, and when there is no absolute address to say."""

    is_draft: bool = False
    """Whether texts stand on it that a machine translated and nobody has looked at."""

    @property
    def alternates(self) -> tuple[Version, ...]:
        """The really translated versions: the one set for hreflang in the head and in the sitemap."""
        return tuple(version for version in self.versions if version.is_translated)

    @property
    def is_translated(self) -> bool:
        """Whether this very page is one of its alternates."""
        return any(version.path == self.path for version in self.alternates)


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo in one width and one format."""

    path: str
    digest: str
    """Digest of the photo's bytes."""
    source: str
    """The photo's file, from the project's root."""
    width: int
    height: int
    format: str
    """`avif` or `webp`."""


@dataclass(frozen=True, slots=True)
class Card:
    """A share picture, 1200×630 JPEG, drawn by the engine."""

    path: str
    language: str
    title: Wording
    """The name; drawn in the first language that the font can write."""
    lines: tuple[Wording, ...]
    """What stands under the title: producer, commune."""
    site_name: Wording
    is_sample: bool
    """Whether the sample mark is drawn on it."""
    seed: tuple[str, str]
    """Motif and id, which decide the drawn cover when there is no photo."""
    photo: str = ""
    """Digest of its photo."""
    source: str = ""
    """The photo's file."""
    focal: tuple[int, int] = (50, 50)
    """What stays in view of the photo, in per cent of its width and height."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code."""

    path: str
    url: str
    """The address that it says."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file for machines: the sitemap, robots.txt, feeds, data."""

    maker: str
    """What makes it: a key of `MAKERS` in `showcase/rendering/documents/makers.py`."""
    path: str
    language: str
    """The language whose words and order it has; of data in all languages, the first."""
    id: str = ""
    """Id of its subject, where it is about one thing."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A file taken over as it is."""

    path: str
    source: str
    """The file, from the project's root."""
    digest: str = ""
    """Digest of its bytes, where reading took one."""


class File(NamedTuple):
    """A finished output."""

    path: str
    """Where it belongs, inside the output folder."""
    content: bytes | None
    """None: what stands there is good."""
    signature: str = ""
    """A mark of all that its bytes depend on; empty where nobody asks."""


def _nothing_stands(_path: str, _signature: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Before:
    """What earlier builds left in the output folder; without saying, nothing."""

    paths: Container[str] = ()
    """The files that they published."""
    stands: Callable[[str, str], bool] = _nothing_stands
    """Path and signature → whether a file that is made of the same stands there, untouched since."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two outputs for one address: the winner is published, the loser told."""

    path: str
    winner: str
    """The file, or what else wanted the address first."""
    loser: str
    former: str = ""
    """The former id by which the loser wanted it; empty where it was another claim."""


Output: TypeAlias = Page | Picture | Card | Code | Document | Copy


@dataclass(frozen=True, slots=True)
class Plan:
    """All outputs, in a steady order."""

    base_url: str
    """Where the site stands, ending in `/`; empty when that is not known."""
    pages: tuple[Page, ...] = ()
    pictures: tuple[Picture, ...] = ()
    cards: tuple[Card, ...] = ()
    codes: tuple[Code, ...] = ()
    documents: tuple[Document, ...] = ()
    copies: tuple[Copy, ...] = ()
    clashes: tuple[Clash, ...] = ()
    """Addresses that two outputs wanted."""
    by_subject: dict[tuple[str, str, str], Page] = field(default_factory=dict)
    """(language, kind, id) → page: how links find their target."""
    by_path: dict[str, Page] = field(default_factory=dict)
    """Address → page."""
    by_photo: dict[str, tuple[Picture, ...]] = field(default_factory=dict)
    """Digest of a photo → its pictures, narrow to wide."""
    parts: Mapping[str, tuple[Collection, ...]] = field(default_factory=dict)
    """Listed product → the parts of the list in which it stands."""
    by_shard: Mapping[tuple[str, str], Shard] = field(default_factory=dict)
    """(language, key) → what a file of the search index tells."""
    feeds: dict[tuple[str, str], str] = field(default_factory=dict)
    """(language, maker) → path of that feed, where there is one."""

    def outputs(self) -> tuple[Output, ...]:
        """Everything, what pages link to before the pages themselves."""
        return (*self.copies, *self.pictures, *self.cards, *self.codes, *self.pages, *self.documents)
