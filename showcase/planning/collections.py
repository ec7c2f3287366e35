"""Lists and their parts, each with an address of its own: products by district, stars, group, month, maker."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from showcase.model.catalog import KINDS, Catalog
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.addresses import list_path
from showcase.planning.listings import in_lists, real_products
from showcase.planning.seasons import begins_soon
from showcase.planning.subjects import is_sample

PAGE_SIZE = 24
"""Cards on one page: what a phone fetches without waiting."""
_DIGITS = 2  # of the largest group and of December


@dataclass(frozen=True, slots=True)
class Collection:
    """A list of things of one kind, or the part of it that has something in common."""

    kind: str
    """Kind of its things."""
    facet: str = ""
    """What they have in common: a key of `FACETS`; empty for the whole list."""
    value: str = ""
    """Of which value: the district's id, the number of stars."""

    @property
    def id(self) -> str:
        """Its id among the pages of its kind: `stars/4`; empty for the whole list."""
        return f"{self.facet}/{self.value}".strip("/")

    @property
    def path(self) -> str:
        """Where its first page stands in the first language."""
        return PATHS[self.facet].format(value=self.value) if self.facet else list_path("", self.kind)


PATHS = {
    "district": "p/districts/{value}/",
    "stars": "p/stars/{value}/",
    "producer": "p/producers/{value}/",
    "group": "g/{value}/",
    "month": "season/{value}/",
    "season": "season/",
    "soon": "season/soon/",
}
"""Facet → address of its parts; `season` is one list of everything whose season is known, `soon` of what comes next."""


def _district(product: Product, catalog: Catalog, _today: date) -> Iterator[str]:
    # Its folder may lack a file that can be used: the region then has no name, and no list.
    if product.district in catalog.districts:
        yield product.district


def _stars(product: Product, catalog: Catalog, today: date) -> Iterator[str]:
    held = catalog.standings(today).get(product.id)
    if held and held.bears_badge:
        yield str(held.recognition.stars)


def _producer(product: Product, catalog: Catalog, _today: date) -> Iterator[str]:
    producer = catalog.producer_of(product)
    if producer:
        yield producer.kind.value


def _months(product: Product, _catalog: Catalog, _today: date) -> Iterator[str]:
    yield from (f"{month:02d}" for month in product.season.months) if product.season else ()


FACETS: dict[str, Callable[[Product, Catalog, date], Iterable[str]]] = {
    "district": _district,
    "stars": _stars,
    "group": lambda product, _catalog, _today: (str(product.group),) if product.group else (),
    "month": _months,
    "producer": _producer,
    "season": lambda product, _catalog, _today: ("",) if product.season else (),
    "soon": lambda product, catalog, today: ("",) if begins_soon(product, catalog, today) else (),
}
"""Facet → the values that a product has of it. Stars only where a badge may be shown."""


_ALWAYS = (Collection("product", "season"), Collection("product", "soon"))
"""Parts that have a page even when nothing stands in them."""


def parts_of(catalog: Catalog, today: date) -> dict[str, tuple[Collection, ...]]:
    """Listed product → the parts of the list in which it stands; what is invented stands in none."""
    return {
        product.id: tuple(
            Collection("product", facet, value)
            for facet, values in FACETS.items()
            for value in values(product, catalog, today)
        )
        for product in real_products(catalog)
    }


def sizes_of(catalog: Catalog, parts: Mapping[str, Sequence[Collection]]) -> dict[Collection, int]:
    """How many things stand in each list and in each part, see `parts_of`."""
    whole = {Collection(kind): len(in_lists(catalog, kind)) for kind in KINDS}
    counted = Counter(chain.from_iterable(parts.values()))
    return whole | {part: counted[part] for part in sorted({*_ALWAYS, *counted}, key=_rank)}


def collected(
    catalog: Catalog, listed: Mapping[str, Sequence[Thing]], parts: Mapping[str, Sequence[Collection]]
) -> dict[Collection, tuple[Thing, ...]]:
    """The things of each list, in the order of `listed`, and of each part in which something stands.

    What is invented stands at the end. `parts` are the parts of each product, see `parts_of`.
    """
    whole = {
        Collection(kind): tuple(sorted(things, key=lambda thing: is_sample(thing, catalog)))
        for kind, things in listed.items()
    }
    found: dict[Collection, list[Thing]] = {part: [] for part in _ALWAYS}
    for product in whole.get(Collection("product"), ()):
        for part in parts.get(product.id, ()):
            found.setdefault(part, []).append(product)
    return whole | {part: tuple(found[part]) for part in sorted(found, key=_rank)}


def _rank(part: Collection) -> tuple[int, str]:
    """By facet, then by value: numbers count, names follow each other by their ids."""
    return list(FACETS).index(part.facet), part.value.zfill(_DIGITS)


def page_count(size: int, per_page: int = PAGE_SIZE) -> int:
    """How many pages so many things fill; an empty list has one."""
    return max(1, -(-size // per_page))


def page_path(path: str, number: int) -> str:
    """The address of a page of a list: `p/`, `p/page/2/`."""
    return path if number == 1 else f"{path}page/{number}/"
