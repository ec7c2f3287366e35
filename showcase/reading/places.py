"""Names of communes as written in, the units in force out."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from showcase.model.kinds import Broken, District, Producer
from showcase.model.places import Found, Gazetteer
from showcase.model.product import Product
from showcase.model.things import Address, Thing
from showcase.problems.problem import Problem
from showcase.reading.facts import Facts
from showcase.reading.things import ReadThing

DistrictCodes: TypeAlias = dict[tuple[str, str], str | None]
"""(kind, id) → code of the former district it belongs to: empty for none or several, None where a slip hides it."""

ADDRESS_FIELDS = ("address", "origin", "venue")
"""The fields that hold an address; a thing has at most one."""


@dataclass(frozen=True, slots=True)
class Located:
    """A thing with its address resolved."""

    thing: Thing
    problems: list[Problem]


def district_codes(read: Iterable[ReadThing], lost: Iterable[Broken], places: Gazetteer) -> DistrictCodes:
    """Where each thing belongs; a producer belongs where all its products are."""
    things = [one for one in read if one.thing or one.bundle.kind == "product"]
    districts: dict[str, str | None] = {
        one.thing.id: None if is_unknown(one.thing, places) else one.thing.code or ""
        for one in things
        if isinstance(one.thing, District)
    }
    makers = {one.thing.id for one in things if isinstance(one.thing, Producer)}
    codes: DistrictCodes = {}
    made = defaultdict[str, set[str | None]](set)
    hides_a_maker = any(one.kind == "product" for one in lost)
    for one in things:
        district = getattr(one.thing, "district", None)
        code = districts.get(district) if district else ""
        codes[one.bundle.kind, one.bundle.id] = code
        maker = one.thing.producer if isinstance(one.thing, Product) else None
        if maker in makers:
            made[maker].add(code)
        elif one.bundle.kind == "product":
            hides_a_maker |= bool(one.thing is None or maker or one.problems)
    for name in makers:
        found = made[name] or {None if hides_a_maker else ""}
        codes["producer", name] = None if None in found else "" if len(found) > 1 else found.pop()
    return codes


def is_unknown(district: District, places: Gazetteer) -> bool:
    """Whether no commune of the gazetteer lay in the former district that bears this code."""
    return bool(district.code and places.communes) and not any(district.code in c.districts for c in places.communes)


def locate(thing: Thing, facts: Facts, places: Gazetteer, district: str | None) -> Located:
    """The thing with the commune in force filled in; `district` is the code of the former district it belongs to.

    Where a slip hides which one that is, nobody is told of a name that only the district makes clear.
    """
    if isinstance(thing, District) and is_unknown(thing, places):
        known = ", ".join(sorted({code for commune in places.communes for code in commune.districts}))
        return Located(thing, [Problem("E405", facts.place(("code",)), {"value": thing.code or "", "known": known})])
    field = next((name for name in ADDRESS_FIELDS if getattr(thing, name, None)), None)
    address: Address | None = getattr(thing, field) if field else None
    if field is None or address is None or not address.commune or not places.communes:
        return Located(thing, [])
    found = places.find(address.commune, district or "")
    place = facts.place((field, "commune"))
    if len(found.communes) != 1 and district is None and found.communes:
        return Located(thing, [])
    if len(found.communes) != 1:
        options = found.communes or ()
        names = ", ".join(f"{commune.full_name} ({commune.code})" for commune in options) or ", ".join(found.similar)
        code = "E512" if options else "E511"
        return Located(thing, [Problem(code, place, {"name": address.commune, "guess": names or "–"})])
    update = {"code": found.communes[0].code, "was": found.was.full_name if found.was else None}
    resolved = thing.model_copy(update={field: address.model_copy(update=update)})
    twin = _twin(address, found)
    values = {"field": address.commune, "other": twin}
    return Located(resolved, [Problem("W905", place, values)] if twin else [])


def _twin(address: Address, found: Found) -> str:
    """A near twin that the old paper names although another commune was written."""
    paper = address.as_certified or ""
    return next((name for name in found.similar if name in paper and (address.commune or "") not in paper), "")
