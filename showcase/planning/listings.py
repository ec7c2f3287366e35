"""Which things stand in lists, and in which order: the alphabet's, the same for all."""

import unicodedata
from collections.abc import Iterable
from typing import TypeVar

from showcase.model.catalog import Catalog, Shown
from showcase.model.folding import fold
from showcase.model.product import Product, Status
from showcase.model.things import Thing
from showcase.planning.subjects import is_banned
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


def shown_videos(catalog: Catalog) -> list[Shown]:
    """The videos of things that are shown."""
    return [video for video in catalog.videos() if is_shown(video.thing, catalog)]


def alphabet_key(text: str) -> tuple[tuple[int, ...], str]:
    """Sorts by the Vietnamese alphabet; tones count only between texts that are otherwise alike."""
    letters = []
    for letter in _without_tones(text.lower()):
        rank = _ALPHABET.get(letter)
        letters.append(rank if rank is not None else -1 if letter == " " else ord(fold(letter)[:1] or letter) + 100)
    return tuple(letters), text


def in_alphabet(things: Iterable[T], chain: tuple[str, ...]) -> list[T]:
    """The things by the name that a reader of this edition sees."""
    return sorted(things, key=lambda thing: (alphabet_key(str(best(thing.name, chain))), thing.id))


_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")  # grave, acute, tilde, hook, dot below


def _without_tones(text: str) -> str:
    bare = "".join(mark for mark in unicodedata.normalize("NFD", text) if mark not in _TONES)
    return unicodedata.normalize("NFC", bare)
