"""Ids that lead nowhere are told and left out, so that every reference in a catalog leads somewhere."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import BaseModel

from showcase.model.things import Thing
from showcase.model.walking import walk
from showcase.problems.problem import Problem
from showcase.reading.facts import Facts, Path
from showcase.reading.things import ReadThing

_KIND_OF_FIELD = {
    "producer": "producer",
    "producers": "producer",
    "product": "product",
    "products": "product",
    "district": "district",
    "districts": "district",
}


@dataclass(frozen=True, slots=True)
class Known:
    """The ids there are."""

    things: Mapping[str, Collection[str]]
    """Kind → ids of its things."""
    broken: Mapping[str, Collection[str]]
    """Kind → ids of things whose files cannot be used: told already, so nothing more is said of them."""
    sources: Collection[str]


def resolve(read: ReadThing, known: Known) -> tuple[Thing | None, list[Problem]]:
    """The thing without references that lead nowhere, and what was wrong with it."""
    if read.thing is None:
        return None, []
    problems: list[Problem] = []
    update: dict[str, object] = {}
    for field in type(read.thing).model_fields:
        value = getattr(read.thing, field)
        if field in _KIND_OF_FIELD and not (field == "district" and read.bundle.kind == "product"):
            kept = _known_things(value, field, read.facts, known, problems)
        elif field == "sources":
            kept = tuple(
                name for i, name in enumerate(value) if _is_source(name, ("sources", i), read.facts, known, problems)
            )
        else:
            kept = _with_sources(value, field, read, known, problems)
        if kept != value:
            update[field] = kept
    return read.thing.model_copy(update=update), problems


def _known_things(value: object, field: str, facts: Facts, known: Known, problems: list[Problem]) -> object:
    kind = _KIND_OF_FIELD[field]
    if isinstance(value, tuple):
        return tuple(name for i, name in enumerate(value) if _leads(name, kind, (field, i), facts, known, problems))
    return value if value is None or _leads(value, kind, (field,), facts, known, problems) else None


def _leads(name: object, kind: str, path: Path, facts: Facts, known: Known, problems: list[Problem]) -> bool:
    if name in known.things[kind]:
        return True
    if name not in known.broken[kind]:
        values = {"kind": kind, "name": str(name), "guess": _nearest(str(name), known.things[kind])}
        problems.append(Problem("E507", facts.place(path), values))
    return False


def _is_source(name: object, path: Path, facts: Facts, known: Known, problems: list[Problem]) -> bool:
    if name in known.sources:
        return True
    values = {"name": str(name), "guess": _nearest(str(name), known.sources)}
    problems.append(Problem("E509", facts.place(path), values))
    return False


def _with_sources(value: object, field: str, read: ReadThing, known: Known, problems: list[Problem]) -> object:
    """A field whose records name sources: a record that leans on nothing is left out."""
    if isinstance(value, BaseModel):
        lost = [name for name in _named(value) if not _is_source(name, (field, "source"), read.facts, known, problems)]
        return value.model_copy(update={"source": None}) if lost else value
    if not isinstance(value, tuple):
        return value
    bad = {
        index
        for index, item in enumerate(value)
        for path, name in _named_at(item, (field, index))
        if not _is_source(name, path, read.facts, known, problems)
    }
    extra = type(read.thing).model_fields[field].json_schema_extra if read.thing else None
    if bad and isinstance(extra, dict) and extra.get("whole"):
        # Without the one that is left out another might say more than is true.
        return ()
    return tuple(item for index, item in enumerate(value) if index not in bad)


def _named(value: object) -> list[object]:
    return [name for field, name in walk(value) if field == "source" and name is not None]


def _named_at(item: object, path: Path) -> list[tuple[Path, object]]:
    direct = [((*path, "source"), item.source)] if getattr(item, "source", None) else []
    evidence = getattr(item, "evidence", None)
    if evidence is not None and evidence.source:
        direct.append(((*path, "evidence", "source"), evidence.source))
    for field in ("revoked", "extension"):
        record = getattr(item, field, None)
        if record is not None and record.source:
            direct.append(((*path, field, "source"), record.source))
    return direct


def _nearest(name: str, known: Collection[str]) -> str:
    return ", ".join(get_close_matches(name, sorted(known), n=3, cutoff=0.5)) or "–"
