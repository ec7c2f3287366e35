"""The other kinds of things: producers, districts, events, stories."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from showcase.model.channel import Channel
from showcase.model.fields import Day, Id, Line, Number, Sometime, Translated, Value, Whole
from showcase.model.recognition import Proof
from showcase.model.things import Address, Thing
from showcase.problems.problem import Place


class ProducerKind(StrEnum):
    """Who may own an OCOP product (Decision 26/2026/QĐ-TTg, article 2)."""

    COOPERATIVE = "cooperative"
    COOPERATIVE_GROUP = "cooperative_group"
    COMPANY = "company"
    FARM = "farm"
    HOUSEHOLD = "household"
    ASSOCIATION = "association"


class Producer(Thing):
    """Who makes products: the term of the law is «chủ thể OCOP»."""

    kind: ProducerKind
    """Its legal form."""
    founded: Sometime | None = None
    """When it was founded."""
    address: Address | None = None
    """Where it works; left out when not known."""
    channels: tuple[Channel, ...] = ()
    """Public ways to reach it."""
    proofs: tuple[Proof, ...] = ()
    """Papers about the producer or its land rather than one product."""


class ProtectedName(Value):
    """A geographical indication or mark that belongs to an area, not to one seller."""

    name: Line
    """The name as protected."""
    form: Annotated[Line, Field(pattern=r"^(geographical_indication|collective_mark|certification_mark)$")]
    """How it is protected."""
    granted: Sometime
    """When."""
    source: Id
    """Where that was read."""


class District(Thing):
    """A former district, kept as an editorial region: people, labels and old papers still speak of it."""

    code: Line | None = None
    """Code of the former district in `content/places/`; left out for a region that never was one."""
    until: Day | None = None
    """Its last day as an administrative unit."""
    protected_names: tuple[ProtectedName, ...] = ()
    """Names protected for goods of this area."""


class EventKind(StrEnum):
    """What kind of event it is."""

    LIVESTREAM = "livestream"
    FAIR = "fair"
    TRAINING = "training"
    FORUM = "forum"
    FESTIVAL = "festival"


class Segment(Value):
    """A stretch of an event's running order."""

    minutes: Annotated[Whole, Field(ge=1, le=600)]
    """How long it takes."""
    what: Translated | None = None
    """What happens in it."""
    product: Id | None = None
    """The product it is about."""


class Offer(Value):
    """What somebody stated of a product for an event: never a promise."""

    product: Id
    """The product."""
    stock: Annotated[Number | None, Field(ge=0, le=1_000_000_000)] = None
    """How much of it there is."""
    unit: Translated | None = None
    """In what: bottles, kilos."""
    price: Annotated[Whole | None, Field(ge=1, le=1_000_000_000)] = None
    """Its price there, in đồng; None where that of the product holds."""
    per: Translated | None = None
    """For what: a kilo, a jar of 500 g."""
    as_of: Day
    """When that was stated."""
    source: Id | None = None
    """Where it was read."""


class Event(Thing):
    """Something that happens on a day."""

    kind: EventKind
    """What it is."""
    starts_on: Sometime
    """First day, as exact as known."""
    ends_on: Sometime | None = None
    """Last day, when it is another."""
    starts_at: Annotated[Line | None, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["08:00"])] = None
    """Hour of beginning in the site's time zone."""
    hours: Annotated[Number | None, Field(ge=0, le=240)] = None
    """How many hours it lasts: 1.5 is an hour and a half."""
    running_order: tuple[Segment, ...] = ()
    """What happens one after the other, from `starts_at` on."""
    offers: tuple[Offer, ...] = ()
    """Stock and prices as stated for it."""
    venue: Address | None = None
    """Where."""
    district: Id | None = None
    """The district it belongs to."""
    organisers: tuple[Translated, ...] = ()
    """Organisations; never persons."""
    products: tuple[Id, ...] = ()
    """Products that take part."""
    producers: tuple[Id, ...] = ()
    """Producers that take part."""
    channels: tuple[Channel, ...] = ()
    """Where it can be seen."""

    def is_over(self, today: date) -> bool:
        """Whether its last day, as exact as known, has passed."""
        return (self.ends_on or self.starts_on).last < today

    @property
    def goods(self) -> tuple[str, ...]:
        """Every product that takes part, once: those of the running order and of the offers too."""
        told = (*(one.product for one in self.running_order), *(one.product for one in self.offers))
        return tuple(dict.fromkeys((*self.products, *filter(None, told))))

    @property
    def planned(self) -> timedelta:
        """How long its running order takes; nothing without one."""
        return timedelta(minutes=sum(one.minutes for one in self.running_order))

    @property
    def length(self) -> timedelta | None:
        """How long it lasts, as `hours` say, else as its running order does; None when not known."""
        return (timedelta(minutes=int(self.hours * 60)) if self.hours else self.planned) or None

    @property
    def subjects(self) -> tuple[tuple[str, str], ...]:
        """(kind, id) of everything it names."""
        districts = (self.district,) if self.district else ()
        return _subjects(self.goods, self.producers, districts)


class Support(Value):
    """A programme that helps producers, as a source told of it on a day."""

    programme: Translated
    """What it is called."""
    audience: Translated
    """Who may apply."""
    contact: Translated | None = None
    """Whom to ask: an office, never a person."""
    deadline: Sometime | None = None
    """Last day to apply, as exact as known; left out when no day is known."""
    source: Id
    """Who says so: an id in `content/sources.yaml`."""
    as_of: Sometime
    """When that was so."""

    def is_over(self, today: date) -> bool:
        """Whether its last day, as exact as known, has passed."""
        return self.deadline is not None and self.deadline.last < today


class StoryKind(StrEnum):
    """What a story is for."""

    ARTICLE = "article"
    """Something to read."""
    GUIDE = "guide"
    """How something is done."""
    ABOUT = "about"
    """The page about the site."""
    RULES = "rules"
    """How products get onto the site."""


class Story(Thing):
    """An article, a guide, or a page about the site."""

    kind: StoryKind = StoryKind.ARTICLE
    """What it is for; `about` makes the site's about page."""
    published_on: Day
    """When it was first published."""
    products: tuple[Id, ...] = ()
    """Products it tells of."""
    producers: tuple[Id, ...] = ()
    """Producers it tells of."""
    districts: tuple[Id, ...] = ()
    """Districts it tells of."""
    support: tuple[Support, ...] = ()
    """Programmes that help producers."""

    @property
    def subjects(self) -> tuple[tuple[str, str], ...]:
        """(kind, id) of everything it names."""
        return _subjects(self.products, self.producers, self.districts)


def _subjects(
    products: tuple[str, ...], producers: tuple[str, ...], districts: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    named = {"product": products, "producer": producers, "district": districts}
    return tuple((kind, name) for kind, names in named.items() for name in dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class Broken:
    """A thing without a page of its own, for its file cannot be used or is a draft: its published address answers."""

    id: str
    """The folder's name."""
    kind: str
    """What it would be."""
    place: Place
    """Its file."""
    is_absent: bool = False
    """Whether its folder lacks the file altogether: nothing of it was ever published by that."""
