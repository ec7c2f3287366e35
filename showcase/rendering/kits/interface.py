"""What a kit is made of: the interface between the table of its parts (`parts.py`) and each of them.

A kit is what a volunteer hands to a producer or a creator: texts, pictures, sheets about one thing, as files. A part is
a pair of functions and their names; adding one is adding a row to that table.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from gettext import NullTranslations
from pathlib import Path
from typing import TypeAlias

from showcase.model.media import Photo
from showcase.model.things import Thing
from showcase.planning.outputs import Card
from showcase.rendering.edition import PageContext
from showcase.rendering.frames import Look
from showcase.rendering.kits.words import KitWords
from showcase.rendering.templates import Render


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something to tell a volunteer: an English text marked by `N_`, and what fills its `{gaps}`."""

    text: str
    values: Mapping[str, str] = field(default_factory=dict)

    def said(self, words: NullTranslations) -> str:
        """The sentence in the language of these words."""
        return words.gettext(self.text).format_map(self.values)


@dataclass(frozen=True, slots=True)
class KitSubject:
    """A thing that may have a kit, in every language of the site: no other reaches a part."""

    kind: str
    """`product`, `producer`, `district` or `event`."""
    thing: Thing
    pages: Mapping[str, PageContext]
    """Language → the thing's own page in it, the site's first language first: for words, formats, addresses."""
    words: Mapping[str, KitWords]
    """Language → what a kit may say of it. Parts take claims from here alone, so that none says more than another."""

    @property
    def first(self) -> PageContext:
        """Its page in the site's first language, which is also that of whoever hands kits over."""
        return next(iter(self.pages.values()))

    @property
    def own(self) -> KitWords:
        """What a kit may say in that language."""
        return next(iter(self.words.values()))

    @property
    def photo(self) -> Photo | None:
        """The photo that stands for it; where there is none, the drawn cover of `seed` does."""
        return next((photo for photo in self.thing.photos if photo.found), None)

    @property
    def focal(self) -> tuple[int, int]:
        """What stays in view of the photo, in per cent of its width and height."""
        return (self.photo.focal_point.x, self.photo.focal_point.y) if self.photo else (50, 50)

    @property
    def seed(self) -> tuple[str, str]:
        """Motif and id, which decide the drawn cover."""
        return self.first.edition.motif, self.thing.id

    def named(self, code: str) -> str:
        """A language's name in itself."""
        return self.pages[code].edition.language.name


@dataclass(frozen=True, slots=True)
class Tools:
    """What files are made with; nothing else is read."""

    renders: Mapping[str, Render]
    """Language → its templates."""
    look: Look
    """Stylesheet and scripts, for pages that stand alone."""
    fonts: Path
    """The folder of the fonts."""
    cards: Mapping[str, Card]
    """Path → share picture that previews of a page show."""
    photo: Callable[[Photo], bytes | None]
    """The bytes of a photo that the catalog holds; None where they cannot be read any more."""
    kept: Callable[[str, Callable[[], bytes]], bytes]
    """A file by a name that tells all it depends on: as it was kept, else as it is made and kept then."""


@dataclass(frozen=True, slots=True)
class KitFile:
    """A file of a kit."""

    name: str
    """`tiktok.vi.txt`; a part with many files puts them into a folder of its name: `pictures/square.vi.jpg`."""
    content: bytes
    use: Sentence
    """What it is for, in one sentence."""


Made: TypeAlias = Iterable[KitFile | Sentence]
"""Files, and why others are lacking."""


def _nothing_lacks(_subject: KitSubject) -> Sentence | None:
    return None


@dataclass(frozen=True, slots=True)
class KitPart:
    """A part of a kit: a row of the table."""

    name: str
    """What it is called, marked by `N_`: «Captions»."""
    kinds: frozenset[str]
    """Of which kinds of things there is one; for others it is not even missed."""
    make: Callable[[KitSubject, Tools], Made]
    """Its files. Only the command `kit` calls it; it may take its time."""
    lack: Callable[[KitSubject], Sentence | None] = _nothing_lacks
    """Why there is none: asked before `make`, and by the kit page of every build, so it must be cheap."""
    advertises: bool = True
    """Whether it shows the thing to buyers: then there is none without the maker's name and the commune."""
