"""What a change does to stars and certificates: what the pages say of them, and what is written."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TypeAlias, TypeVar

from showcase.checking.case import Case
from showcase.comparing.heirs import pairs
from showcase.model.kinds import Producer
from showcase.model.product import Product
from showcase.model.recognition import Proof, Recognition
from showcase.planning.listings import is_listed
from showcase.planning.subjects import is_sample
from showcase.problems.problem import Place, Problem

T = TypeVar("T", Product, Producer)
Item: TypeAlias = Recognition | Proof


class Said(StrEnum):
    """What a page says of stars; translated like the messages."""

    NOTHING = "nothing"
    BADGE = "a star badge"
    REPORTED = "said to be recognised"
    EXTENDED = "a renewal is pending"
    WAS_RECOGNISED = "was recognised"
    WAS_REPORTED = "said to have been recognised"
    REVOKED = "revoked"


_IDENTITY = {
    Recognition: ("stars", "authority", "decision", "issued_on", "evaluated_on"),
    Proof: ("kind", "scope", "number", "issued_by", "issued_on"),
}
"""The fields by which an entry is known again after it was edited."""
_ALIKE = 2  # of those fields
_GOES_ON = frozenset({"revoked", "extension"})
"""What may be written into a recognition afterwards: acts of an authority that concern it."""
_CODES = {Recognition: ("H951", "W952", "W954"), Proof: ("H955", "W956", "W957")}
"""What is told of an entry that was added, edited, removed."""


def star_changes(before: Case, after: Case) -> Iterator[Problem]:
    """Products whose page says something else of stars than before, on the same day."""
    for old, new in pairs(before.catalog.products, after.catalog.products):
        was = next((said for said in (_said(one, before) for one in old) if said[0] is not Said.NOTHING), _NOTHING)
        now = _said(new, after) if new else _NOTHING
        if was != now:
            product = new or old[0]
            values = {"name": product.id, "before": was[0], "was": was[1], "after": now[0], "now": now[1]}
            yield Problem("W941", product.at("recognitions"), values)


def certificate_changes(before: Case, after: Case) -> Iterator[Problem]:
    """Entries of recognitions and proofs that were added, edited or removed."""
    for products, product in pairs(before.catalog.products, after.catalog.products):
        if not is_sample(product or products[0], (after if product else before).catalog):
            yield from _entry_changes("recognitions", products, product)
            yield from _entry_changes("proofs", products, product)
    for producers, producer in pairs(before.catalog.producers, after.catalog.producers):
        if not (producer or producers[0]).sample:
            yield from _entry_changes("proofs", producers, producer)


_NOTHING = (Said.NOTHING, "–")


def _said(product: Product, case: Case) -> tuple[Said, str]:
    """What the page of a product says of stars, and of how many, until when."""
    held = case.catalog.standings(case.today).get(product.id)
    if held is None or not is_listed(product, case.catalog) or is_sample(product, case.catalog):
        return _NOTHING
    until = f", {held.ends_on}" if held.ends_on and held.end_is_exact else ""
    return Said[held.say.name], f"{held.recognition.stars}★{until}"


def _entry_changes(field: str, old: Sequence[T], new: T | None) -> Iterator[Problem]:
    """What became of the entries of one list."""
    before = [_written(item) for thing in old for item in getattr(thing, field)]
    after = [_written(item) for item in getattr(new, field)] if new else []
    place = (new or old[0]).place
    lost = _without(before, after)
    fresh = _without(after, before)
    for item in lost:
        edited = max(fresh, key=lambda one: _likeness(item, one), default=None)
        if edited is None or _likeness(item, edited) < _ALIKE:
            yield Problem(_CODES[type(item)][2], place, {"what": _what(item)})
        else:
            fresh.remove(edited)
            yield _edit(item, edited, new.at(field, after.index(edited)) if new else place)
    for item in fresh:
        yield Problem(_CODES[type(item)][0], new.at(field, after.index(item)) if new else place, {"what": _what(item)})


def _edit(before: Item, after: Item, place: Place) -> Problem:
    changed = [name for name in type(before).model_fields if getattr(before, name) != getattr(after, name)]
    goes_on = set(changed) <= _GOES_ON and all(getattr(before, name) is None for name in changed)
    code = "H953" if goes_on else _CODES[type(before)][1]
    return Problem(code, place, {"what": _what(before), "fields": ", ".join(changed)})


def _written(item: Item) -> Item:
    """An entry as it stands in its file: when its source was published is known from elsewhere."""
    return item.model_copy(update={"reported_on": None}) if isinstance(item, Recognition) else item


def _without(items: Iterable[Item], others: Iterable[Item]) -> list[Item]:
    """The items that are not among the others; one of each takes away one of each."""
    left, found = list(others), []
    for item in items:
        if item in left:
            left.remove(item)
        else:
            found.append(item)
    return found


def _likeness(one: Item, other: Item) -> int:
    """By how many of the fields that make out an entry two of them agree."""
    names = _IDENTITY[type(one)] if type(one) is type(other) else ()
    return sum(getattr(one, name) is not None and getattr(one, name) == getattr(other, name) for name in names)


def _what(item: Item) -> str:
    """An entry in short: `4★ 12/QĐ-UBND 2026-03-02`."""
    name = f"{item.stars}★" if isinstance(item, Recognition) else item.kind.value
    number = item.decision if isinstance(item, Recognition) else item.number
    return " ".join(str(part) for part in (name, number, item.issued_on) if part)
