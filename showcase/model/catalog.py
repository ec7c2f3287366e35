"""Everything that was read, well formed: every reference in it leads somewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Protocol, TypeVar

from showcase.model.catalogues import CatalogueRules
from showcase.model.checklists import Checklists
from showcase.model.comparing import Comparison
from showcase.model.hashtag import Hashtag
from showcase.model.kinds import Broken, District, Event, Producer, Story
from showcase.model.media import Video
from showcase.model.places import Gazetteer
from showcase.model.posts import PostRules
from showcase.model.product import Product
from showcase.model.register import Register
from showcase.model.rules import Rules
from showcase.model.site import Site
from showcase.model.standing import Standing, current
from showcase.model.things import Source, Thing

T = TypeVar("T")
Some = TypeVar("Some", bound=Thing)


@dataclass(frozen=True, slots=True)
class Shown:
    """A video and the thing it shows."""

    video: Video
    """The entry."""
    kind: str
    """Kind of that thing."""
    thing: Thing
    """What it shows; its photos and its folder are those of the video."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that a listing may not use without proof, as patterns."""

    code: str
    """`W701` or `W702`."""
    language: str
    """The language whose texts are looked through."""
    words: tuple[str, ...]
    """Regular expressions, matched on whole words."""
    allowed: tuple[str, ...]
    """Regular expressions of harmless phrases that hold such a word."""
    rule: str
    """The law it follows from."""


@dataclass(frozen=True, slots=True)
class Group:
    """A set of criteria of the recognition scheme."""

    number: int
    """1 to 26 (Decision 26/2026/QĐ-TTg, annex I)."""
    names: dict[str, str]
    """Name of the set in each language of the table: of its subgroup, where its group has several."""
    group: dict[str, str] = field(default_factory=dict)
    """Name of the group it belongs to."""
    sector: dict[str, str] = field(default_factory=dict)
    """Name of the sector that group belongs to."""
    scheme: str = ""
    """Id of the criteria it is a set of, in `content/rules/recognition.yaml`; empty when the table does not say."""


@dataclass(frozen=True)
class Catalog:
    """All things by id, in a steady order; and the sides of their relations that no file writes, each made once."""

    site: Site
    """What `site.yaml` says."""
    rules: Rules
    """What a decree may change about recognitions."""
    places: Gazetteer = field(default_factory=Gazetteer)
    """The communes of the site's province; empty for a site without such tables."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Who says so, by the names of `content/sources.yaml`."""
    products: Mapping[str, Product] = field(default_factory=dict)
    """What the site is about."""
    producers: Mapping[str, Producer] = field(default_factory=dict)
    """Who makes them."""
    districts: Mapping[str, District] = field(default_factory=dict)
    """The regions they come from."""
    events: Mapping[str, Event] = field(default_factory=dict)
    """Sales, fairs, trainings."""
    stories: Mapping[str, Story] = field(default_factory=dict)
    """Articles, guides, and the pages about the site."""
    broken: tuple[Broken, ...] = ()
    """Things whose files cannot be used."""
    unready: tuple[Broken, ...] = ()
    """Drafts that are left out."""
    claims: tuple[Claim, ...] = ()
    """Words to look for in all texts."""
    comparison: Comparison = field(default_factory=Comparison)
    """By what translations are compared with their originals."""
    groups: Mapping[int, Group] = field(default_factory=dict)
    """The sets of criteria, by number."""
    hashtags: Mapping[str, Hashtag] = field(default_factory=dict)
    """The hashtags of which `content/hashtags.yaml` tells, by id; others are named by things alone."""
    catalogues: CatalogueRules = field(default_factory=CatalogueRules)
    """What files of goods must be like; without services where the site has no such rules."""
    posts: PostRules = field(default_factory=PostRules)
    """How captions for networks are made; empty for a site without such rules."""
    checklists: Checklists = field(default_factory=Checklists)
    """What livestreams and dossiers need; empty for a site without such lists."""
    register: Register = field(default_factory=Register)
    """Every address that was ever published; empty for a site that registers none."""

    kept_standings: dict[date, Mapping[str, Standing]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What `standings` found out already."""

    def standings(self, today: date) -> Mapping[str, Standing]:
        """Product → the recognition that speaks for it on a day; those of which none does are not in it."""
        if today not in self.kept_standings:
            held = ((one.id, current(one.recognitions, today, self.rules)) for one in self.products.values())
            self.kept_standings[today] = {name: standing for name, standing in held if standing}
        return self.kept_standings[today]

    def of_kind(self, kind: str) -> Mapping[str, Thing]:
        """The things of a kind by id."""
        kinds: dict[str, Mapping[str, Thing]] = {
            "product": self.products,
            "producer": self.producers,
            "district": self.districts,
            "event": self.events,
            "story": self.stories,
        }
        return kinds[kind]

    def things(self) -> Iterator[tuple[str, Thing]]:
        """Every thing with its kind."""
        for kind in KINDS:
            for thing in self.of_kind(kind).values():
                yield kind, thing

    def videos(self) -> Iterator[Shown]:
        """Every video with the thing it shows."""
        for kind, thing in self.things():
            for video in thing.videos:
                yield Shown(video, kind, thing)

    def producer_of(self, product: Product) -> Producer | None:
        """Who makes it, if that is known."""
        return self.producers[product.producer] if product.producer else None

    @cached_property
    def videos_by_id(self) -> Mapping[str, Shown]:
        """Every video by its id."""
        return {shown.video.id: shown for shown in self.videos()}

    @cached_property
    def by_folder(self) -> Mapping[str, tuple[str, Thing]]:
        """Folder of each thing, from the project's root → its kind and the thing."""
        return {thing.folder: (kind, thing) for kind, thing in self.things()}

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, Thing]]:
        """Id or former id → kind and thing, of those that only one thing bears or bore."""
        named = [(name, kind, thing) for kind, thing in self.things() for name in (thing.id, *thing.formerly)]
        often = Counter(name for name, _, _ in named)
        return {name: (kind, thing) for name, kind, thing in named if often[name] == 1}

    @cached_property
    def products_of(self) -> Mapping[tuple[str, str], tuple[Product, ...]]:
        """(`producer` or `district`, id) → its products."""
        products = self.products.values()
        made = ((("producer", product.producer or ""), product) for product in products)
        return _grouped(chain(made, ((("district", product.district), product) for product in products)))

    @cached_property
    def events_of(self) -> Mapping[tuple[str, str], tuple[Event, ...]]:
        """(kind, id) of a product, producer or district → the events that name it."""
        return _grouped((subject, event) for event in self.events.values() for subject in event.subjects)

    @cached_property
    def stories_of(self) -> Mapping[tuple[str, str], tuple[Story, ...]]:
        """(kind, id) of a product, producer or district → the stories that name it."""
        return _grouped((subject, story) for story in self.stories.values() for subject in story.subjects)

    @cached_property
    def summaries(self) -> Mapping[tuple[str, str], Mapping[str, str]]:
        """(kind, id) of a thing → its summary, for those who tell it."""
        return {(kind, thing.id): thing.summary for kind, thing in self.things() if thing.summary}

    @cached_property
    def tallies(self) -> Mapping[tuple[str, str], Mapping[str, Mapping[str, tuple[int, int]]]]:
        """(kind, id) of a thing → how far it is translated, as its `tally` says."""
        return {(kind, thing.id): thing.tally for kind, thing in self.things()}


class Change(Protocol):
    """What makes of the things of one kind, whichever it is, those that stand in their place."""

    def __call__(self, things: Mapping[str, Some], /) -> Mapping[str, Some]:
        """By id, as they came."""


def with_things(catalog: Catalog, change: Change) -> Catalog:
    """The catalog with its things changed, kind by kind; all else in it stays."""
    return replace(
        catalog,
        products=change(catalog.products),
        producers=change(catalog.producers),
        districts=change(catalog.districts),
        events=change(catalog.events),
        stories=change(catalog.stories),
    )


KIND_OF: dict[type[Thing], str] = {
    Product: "product",
    Producer: "producer",
    District: "district",
    Event: "event",
    Story: "story",
}
"""What has a folder a thing → the word for its kind; videos stand inside those."""
KINDS = tuple(KIND_OF.values())


def _grouped(pairs: Iterable[tuple[tuple[str, str], T]]) -> Mapping[tuple[str, str], tuple[T, ...]]:
    found: dict[tuple[str, str], list[T]] = {}
    for key, one in pairs:
        found.setdefault(key, []).append(one)
    return {key: tuple(ones) for key, ones in found.items()}
