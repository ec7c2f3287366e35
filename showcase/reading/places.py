"""Names of communes as written in, the units in force out."""

from dataclasses import dataclass

from showcase.model.places import Found, Gazetteer
from showcase.model.things import Address, Thing
from showcase.problems.problem import Problem
from showcase.reading.facts import Facts

ADDRESS_FIELDS = ("address", "origin", "venue")
"""The fields that hold an address; a thing has at most one."""


@dataclass(frozen=True, slots=True)
class Located:
    """A thing with its address resolved."""

    thing: Thing
    problems: list[Problem]


def locate(thing: Thing, facts: Facts, places: Gazetteer, district: str) -> Located:
    """The thing with the commune in force filled in; `district` is the code of the former district it belongs to."""
    field = next((name for name in ADDRESS_FIELDS if getattr(thing, name, None)), None)
    address: Address | None = getattr(thing, field) if field else None
    if field is None or address is None or not address.commune or not places.communes:
        return Located(thing, [])
    found = places.find(address.commune, district)
    place = facts.place((field, "commune"))
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
