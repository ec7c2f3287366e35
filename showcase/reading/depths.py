"""Lines that belong to the field or the entry above them and stand no further in, as a phone leaves what it pastes."""

from typing import Any

from pydantic import BaseModel

from showcase.model.fields import Steps
from showcase.problems.problem import Place, Problem
from showcase.reading.facts import Facts
from showcase.reading.fields import is_translated, model_of, readable
from showcase.reading.stops import Levels, as_language, first_beside, indent_of, set_in
from showcase.reading.strangers import Search, Stranger


def too_far_out(search: Search, model: type[BaseModel], where: Steps, key: str) -> Stranger | None:
    """A line that belongs to what stands above it; only the first of such lines has something to tell."""
    above = search.field_above(model, where, key)
    found = above and (_of_a_field(search, model, where, key, above) or _of_an_entry(search, model, where, key, above))
    return found or None


def _of_a_field(search: Search, model: type[BaseModel], where: Steps, key: str, above: str) -> Stranger | None:
    """`name:` and below it `vi: …` without spaces before it."""
    if (*search.path, *where, above) not in search.facts.blank:
        return None
    inner = model_of(model, above)
    levels = _levels(model, inner) if inner else as_language
    fits = readable(inner) if inner else search.languages if is_translated(model, above) else ()
    if key not in fits:
        return None
    is_first = (*where, above) not in search.below
    search.below.add((*where, above))
    place = search.facts.key_place((*search.path, *where, key))
    told = _told(search.facts, place, key, above, levels) if is_first else None
    return Stranger(where, key, "", is_sure=False, problem=told)


def _of_an_entry(search: Search, model: type[BaseModel], where: Steps, key: str, above: str) -> Stranger | None:
    """`- file: ong.jpg` and below it `alt: …`, no further in than the dash."""
    inner, items = model_of(model, above), _at(search.data, where).get(above)
    if not inner or not isinstance(items, list) or not isinstance(items[-1], dict) or not search.facts.lines:
        return None
    entry, levels = (*where, above, len(items) - 1), _levels(model, inner)
    at, begun = (search.facts.key_place((*search.path, *steps)) for steps in ((*where, key), entry))
    is_beside = search.facts.line(begun.line)[at.column - 1 : at.column + 1] == "- " and begun.line < at.line
    line, name = first_beside(search.facts.lines, at.line, lambda name, _opened: int(_is_within(inner, name)))
    if not is_beside or name not in readable(inner) or not _is_within(inner, key):
        return None
    is_first = entry not in search.below
    search.below |= {entry, *((*entry, name) for name in readable(inner))}
    place = Place(at.file, line, at.column)
    told = _told(search.facts, place, name, above, levels) if is_first else None
    return Stranger(where, key, "", is_sure=False, problem=told)


def _told(facts: Facts, place: Place, key: str, above: str, levels: Levels) -> Problem:
    """A line that has to begin further in, with all that have to move with it."""
    is_alone = bool(facts.lines) and indent_of(facts.line(place.line)) == place.column - 1
    fix = set_in(facts.lines, place.line, levels) if is_alone else None
    return Problem("E309", place, {"key": key, "field": above}, fix=fix)


def _levels(outer: type[BaseModel], inner: type[BaseModel]) -> Levels:
    """How far in lines belong below what is of `inner`: its fields one level, those of its fields two.

    What is a field of `outer` as well stands where it should.
    """

    def levels(name: str, opened: str) -> int:
        if name in readable(outer):
            return 0
        if name in readable(inner):
            return 1
        return 2 if opened and _is_below(inner, opened, name) else 0

    return levels


def _is_below(model: type[BaseModel], field: str, name: str) -> bool:
    """Whether a line of that name may stand below a field."""
    inner = model_of(model, field)
    return name in readable(inner) if inner else bool(as_language(name)) and is_translated(model, field)


def _is_within(model: type[BaseModel], name: str) -> bool:
    """Whether a line of that name may stand in what is of that model, or one level below."""
    return name in readable(model) or any(_is_below(model, field, name) for field in readable(model))


def _at(data: Any, path: Steps) -> Any:  # noqa: ANN401 - whatever stands in the file
    for step in path:
        data = data[step]
    return data
