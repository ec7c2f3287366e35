"""What every kind of thing has in common, and the value that tells where it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field

from showcase.model.fields import (
    DERIVED,
    GUARDED,
    Flag,
    Id,
    Line,
    Sometime,
    Steps,
    Tag,
    Translated,
    Value,
    WebAddress,
)
from showcase.model.media import Figure, Photo, Video
from showcase.model.people import Person
from showcase.model.stamps import Stamps
from showcase.problems.problem import Place


@dataclass(frozen=True, slots=True)
class Prose:
    """A story in one language, as its Markdown file has it."""

    language: str
    """The language it is in."""
    utf8: bytes = field(repr=False)
    """The file’s text, without front matter, as UTF-8: a `str` of Vietnamese takes twice as many bytes."""
    place: Place
    """The file."""

    @property
    def markdown(self) -> str:
        """The text."""
        return self.utf8.decode("utf-8", "surrogatepass")


def prose_of(language: str, markdown: str, place: Place) -> Prose:
    """A story in one language."""
    return Prose(language, markdown.encode("utf-8", "surrogatepass"), place)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that a machine translated and nobody has looked at."""

    language: str
    """The language translated into."""
    path: Steps
    """Where it belongs; `("story",)` for the story."""
    text: str
    """The translation."""


class Source(Value):
    """Who says so: a newspaper, an authority's page, a paper that was seen."""

    id: Annotated[str, DERIVED] = ""
    """Its name in `content/sources.yaml`."""
    title: Translated
    """Its title; where it has none, or only in a language the site lacks, what it is."""
    publisher: Line
    """Who published it."""
    published: Sometime | None = None
    """When, as exact as known."""
    link: WebAddress | None = None
    """Where it can be read."""


class Change(Value):
    """One entry of a thing's history; the newest gives `lastmod`."""

    changed_on: Sometime
    """When."""
    what: Translated
    """What became different for a reader."""
    source: Id | None = None
    """Where that was read."""


class Thing(Value):
    """What every kind has. A thing is a folder; the folder's name is its id and its address."""

    id: Annotated[str, DERIVED] = ""
    """The folder's name."""
    place: Annotated[Place, DERIVED] = Place("")
    """The YAML file it was read from."""
    places: Annotated[Mapping[Steps, Place], DERIVED, Field(default_factory=dict, repr=False)]
    """Where in that file each of its values stands."""
    unusable_photos: Annotated[tuple[str, ...], DERIVED, Field(repr=False)] = ()
    """What photos are called, in small letters without their ends, that its file names and that it cannot show."""
    files: Annotated[str, DERIVED, Field(repr=False)] = ""
    """A mark of the files it was read from."""
    mark: Annotated[str, DERIVED, Field(repr=False)] = ""
    """A mark of what it says, see `marks.py`; empty where nobody asks."""
    prose: Annotated[dict[str, Prose], DERIVED, Field(default_factory=dict)]
    """Language → story, from the `story.<lang>.md` files beside the YAML file."""
    stamps: Annotated[Stamps, DERIVED, Field(repr=False)] = Stamps()
    """How its translations came about, from its `i18n.lock`."""
    tally: Annotated[dict[str, dict[str, tuple[int, int]]], DERIVED, Field(default_factory=dict, repr=False)]
    """Language → state → how many of its texts are in it; `unstamped` counts those that no stamp speaks of."""
    drafts: Annotated[tuple[Draft, ...], DERIVED] = ()
    """Its machine translations: no other field holds them, so whoever does not ask for them never shows them."""
    name: Translated
    """Its name."""
    summary: Translated | None = None
    """What it is, in one or two sentences."""
    draft: Annotated[Flag, GUARDED] = False
    """Whether it is left out unless a build is asked for drafts."""
    sample: Annotated[Flag, GUARDED] = False
    """Whether it is invented to show how things look; every page and card then says so."""
    photos: tuple[Photo, ...] = ()
    """Photos; the first is the main one."""
    videos: tuple[Video, ...] = ()
    """Short videos that show it; each gets a page."""
    figures: tuple[Figure, ...] = ()
    """Measured quantities."""
    people: tuple[Person, ...] = ()
    """Who stands behind it: in a catalog only those who agreed."""
    changes: tuple[Change, ...] = ()
    """Its history."""
    formerly: tuple[Id, ...] = ()
    """Ids it bore before: their addresses lead here."""
    sources: tuple[Id, ...] = ()
    """Where its facts were read."""
    hashtags: tuple[Tag, ...] = ()
    """Tags without `#`; each has a page."""

    @property
    def folder(self) -> str:
        """The folder it lies in, from the project's root."""
        return self.place.file.rpartition("/")[0]

    def at(self, *path: str | int) -> Place:
        """Where a value stands in the thing's file; the nearest value around it when it is not written there."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, self.place)


class Address(Value):
    """Where a producer works or a product comes from."""

    as_certified: Line | None = None
    """As an old certificate or a source has it, word for word."""
    commune: Line | None = None
    """Name of a commune, old or new, or its code; it leads to the unit in force."""
    village: Line | None = None
    """Village (bản, tiểu khu), where it is public."""
    code: Annotated[str | None, DERIVED] = None
    """Code of the unit in force that `commune` led to."""
    was: Annotated[str | None, DERIVED] = None
    """Full name of the former unit, when an old name was written."""
