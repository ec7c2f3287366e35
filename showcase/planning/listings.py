"""Which things stand in lists, and in which order: the alphabet's, the same for all."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import TypeVar

from showcase.model.catalog import Catalog, Shown
from showcase.model.folding import fold
from showcase.model.kinds import Story
from showcase.model.product import Product, Status
from showcase.model.things import Thing
from showcase.planning.subjects import is_banned, is_sample
from showcase.planning.translation import best

T = TypeVar("T", bound=Thing)

_ALPHABET = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
"""The Vietnamese alphabet, with the foreign letters where Vietnamese dictionaries put them."""


def is_listed(product: Product, catalog: Catalog) -> bool:
    """Whether a product stands in lists."""
    return product.status is Status.LISTED and not is_banned(product, catalog)


def is_shown(thing: Thing, catalog: Catalog) -> bool:
    """Whether a thing has its own page; of others only a notice answers."""
    return not isinstance(thing, Product) or is_listed(thing, catalog)


def real_things(catalog: Catalog, kind: str) -> list[Thing]:
    """The things of a kind that exist and are shown: what is counted and handed on."""
    things = catalog.of_kind(kind).values()
    return [thing for thing in things if is_shown(thing, catalog) and not is_sample(thing, catalog)]


def real_products(catalog: Catalog) -> list[Product]:
    """The products among them."""
    return [thing for thing in real_things(catalog, "product") if isinstance(thing, Product)]


def shown_videos(catalog: Catalog) -> list[Shown]:
    """The videos of things that are shown."""
    return [video for video in catalog.videos() if is_shown(video.thing, catalog)]


def listed_things(catalog: Catalog, kind: str, chain: tuple[str, ...], today: date) -> tuple[Thing, ...]:
    """The things of a kind that stand in lists.

    Events that come, the next first, then those that are over, the latest first; stories the latest first; all others
    by the alphabet.
    """
    if kind == "event":
        by_date = sorted(catalog.events.values(), key=lambda event: (event.starts_on, event.id))
        coming = [event for event in by_date if not event.is_over(today)]
        return (*coming, *reversed([event for event in by_date if event.is_over(today)]))
    if kind == "story":
        return tuple(sorted(told_stories(catalog), key=lambda story: (story.published_on, story.id), reverse=True))
    return tuple(in_alphabet(in_lists(catalog, kind), chain))


def in_lists(catalog: Catalog, kind: str) -> Sequence[Thing]:
    """The same things in no order: to be counted."""
    if kind == "story":
        return told_stories(catalog)
    return [thing for thing in catalog.of_kind(kind).values() if is_shown(thing, catalog)]


def told_stories(catalog: Catalog) -> list[Story]:
    """The stories that stand in lists: without those two that are linked from the foot of every page."""
    ours = {catalog.site.about, catalog.site.listing_rules}
    return [story for story in catalog.stories.values() if story.id not in ours]


def drawn(things: Iterable[T], seed: str, today: date) -> list[T]:
    """The things in an order that changes with every ISO week and that anybody can work out again.

    Each is ranked by the BLAKE2b digest (8 bytes) of «seed week id», such as `ocop 2026-W48 mat-ong`.
    """
    week = week_of(today)
    return sorted(things, key=lambda thing: blake2b(f"{seed} {week} {thing.id}".encode(), digest_size=8).digest())


def week_of(today: date) -> str:
    """The week as ISO 8601 writes it: `2026-W48`."""
    year, week, _ = today.isocalendar()
    return f"{year}-W{week:02d}"


@dataclass(frozen=True, slots=True)
class Shelves:
    """Listed products side by side: those of a producer, and those of a region; samples stay among themselves."""

    products: Mapping[tuple[str, ...], tuple[Product, ...]]
    """Key of a shelf → its products by the alphabet."""
    ranks: Mapping[tuple[str, ...], int]
    """Key of a shelf and id → where the product stands on it."""

    def beside(self, product: Product, catalog: Catalog, count: int) -> tuple[Product, ...]:
        """The products after this one, round the shelf: of its producer if that has others, else of its region."""
        keys = _shelves_of(product, catalog)
        shelf = next((self.products[key] for key in keys if len(self.products.get(key, ())) > 1), ())
        key = next((key for key in keys if self.products.get(key) is shelf), ())
        rank = self.ranks.get((*key, product.id), -1)
        others = len(shelf) - (1 if rank >= 0 else 0)
        return tuple(shelf[(rank + step) % len(shelf)] for step in range(1, min(count, others) + 1))


def shelves(listed: Iterable[Thing], catalog: Catalog) -> Shelves:
    """The shelves of all listed products, given in the order of the alphabet."""
    found: dict[tuple[str, ...], list[Product]] = {}
    for product in (thing for thing in listed if isinstance(thing, Product)):
        for key in _shelves_of(product, catalog):
            found.setdefault(key, []).append(product)
    ranks = {(*key, product.id): rank for key, row in found.items() for rank, product in enumerate(row)}
    return Shelves({key: tuple(row) for key, row in found.items()}, ranks)


def _shelves_of(product: Product, catalog: Catalog) -> tuple[tuple[str, ...], ...]:
    kind = "sample" if is_sample(product, catalog) else "real"
    by_maker = (("producer", product.producer, kind),) if product.producer else ()
    return (*by_maker, ("district", product.district, kind))


@lru_cache(maxsize=100_000)
def alphabet_key(text: str) -> tuple[tuple[int, ...], str]:
    """Sorts by the Vietnamese alphabet; tones count only between texts that are otherwise alike, quotes never."""
    ranks = map(_rank, _without_tones(text.lower()))
    return tuple(rank for rank in ranks if rank is not None), text


@lru_cache(maxsize=4096)
def _rank(letter: str) -> int | None:
    """Where a letter stands in the alphabet; None for what does not count."""
    if not _counts(letter):
        return None
    rank = _ALPHABET.get(letter)
    return rank if rank is not None else -1 if letter == " " else ord(fold(letter)[:1] or letter) + 100


def initial(text: str) -> str:
    """The letter under which a name stands in an index: «Đ» and «D» are two; `#` for what begins with no letter.

    Chinese characters are thousands, and no letters.
    """
    first = next(filter(_counts, _without_tones(text.lower()).strip()), "")
    return first.upper() if first.isalpha() and not "\u3400" <= first <= "\u9fff" else "#"


def _counts(letter: str) -> bool:
    return letter.isalnum() or letter == " "


def in_alphabet(things: Iterable[T], chain: tuple[str, ...]) -> list[T]:
    """The things by the name that a reader of this edition sees."""
    return sorted(things, key=lambda thing: (alphabet_key(str(best(thing.name, chain))), thing.id))


_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))  # grave, acute, tilde, hook, dot below


def _without_tones(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_TONES))
