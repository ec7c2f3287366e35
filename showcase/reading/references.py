"""Ids that lead nowhere are told and left out, so that every reference in a catalog leads somewhere."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache
from typing import TypeVar, cast

from pydantic import BaseModel

from showcase.model.fields import Steps, mark_of
from showcase.model.kinds import Offer, Segment
from showcase.model.product import Product
from showcase.model.recognition import Recognition
from showcase.model.site import Site
from showcase.model.things import Source, Thing
from showcase.problems.problem import Problem
from showcase.reading.facts import Facts, Places
from showcase.reading.fields import model_in
from showcase.reading.things import ReadThing

Record = TypeVar("Record", bound=BaseModel)

KIND_OF_FIELD = {
    "producer": "producer",
    "producers": "producer",
    "product": "product",
    "products": "product",
    "district": "district",
    "districts": "district",
}
"""Field → the kind of the things that it names."""


@dataclass(frozen=True, slots=True)
class Known:
    """The ids there are."""

    things: Mapping[str, Collection[str]]
    """Kind → ids of its things."""
    unshown: Mapping[str, Collection[str]]
    """Kind → ids of things whose files cannot be used, and of drafts: nothing more need be said of them."""
    former: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Kind → former ids, each with the id it is now."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """The sources by their ids."""
    unusable: Collection[str] = frozenset()
    """Ids of sources that are there but cannot be used: told already."""
    is_without_sources: bool = False
    """Whether the file of sources cannot be used at all: told already."""
    rules: Mapping[str, Collection[str]] = field(default_factory=dict)
    """`authority`, `scheme` → ids that the rules of recognitions know; nothing is checked against none."""
    groups: Collection[int] = ()
    """The sets of criteria there are; nothing is checked against none."""


def resolve(read: ReadThing, known: Known) -> tuple[Thing | None, list[Problem]]:
    """The thing without references that lead nowhere, and what was wrong with it."""
    if read.thing is None:
        return None, []
    # What was read may be asked for again: here alone places move.
    check = _Check(replace(read.facts), known)
    update: dict[str, object] = {}
    for name in _naming(type(read.thing)):
        value = getattr(read.thing, name)
        if not value:
            continue
        if name in KIND_OF_FIELD and not (name == "district" and read.bundle.kind == "product"):
            kept = check.known_things(value, name)
        elif name == "sources":
            kept = check.known_sources(value)
        else:
            kept = check.with_products(value, name) if isinstance(value, tuple) else value
            kept = check.with_sources(kept, name, is_whole=mark_of(type(read.thing), name) == "whole")
        if kept is not value and kept != value:
            update[name] = kept
    if isinstance(read.thing, Product):
        check.tell_group(read.thing.group)
        held = cast("tuple[Recognition, ...]", update.get("recognitions", read.thing.recognitions))
        update["recognitions"] = tuple(_dated(one, known) for one in held)
    return read.thing.model_copy(update={**update, "places": Places(check.facts), "files": read.files}), check.problems


def own_stories(site: Site, facts: Facts, known: Known) -> list[Problem]:
    """What is wrong with the stories that `site.yaml` itself names."""
    check = _Check(facts, known)
    for key in sorted(site.model_fields_set & {"about", "listing_rules"}):
        check.meant(getattr(site, key), "story", (key,))
    return check.problems


def own_names(site: Site, facts: Facts, known: Known) -> tuple[Site, list[Problem]]:
    """The site without protected names whose source is not there, and what is wrong with those."""
    names, problems = leaning_on_sources(site.protected_names, facts, ("protected_names",), known)
    return site.model_copy(update={"protected_names": names}), problems


def leaning_on_sources(
    records: tuple[Record, ...], facts: Facts, path: Steps, known: Known
) -> tuple[tuple[Record, ...], list[Problem]]:
    """The records of the list at `path` whose sources are there, and what is wrong with the others."""
    check = _Check(facts, known)
    kept = tuple(one for index, one in enumerate(records) if check.is_sound(one, (*path, index)))
    return kept, check.problems


@dataclass(frozen=True, slots=True)
class _Check:
    """The references of one thing, and what is wrong with them."""

    facts: Facts
    known: Known
    problems: list[Problem] = field(default_factory=list)

    def known_things(self, value: object, name: str) -> object:
        """The ids that lead to things."""
        kind = KIND_OF_FIELD[name]
        if not isinstance(value, tuple):
            return value if value is None else self.meant(value, kind, (name,))
        found = [self.meant(one, kind, (name, index)) for index, one in enumerate(value)]
        self.facts.forget((name,), {index for index, one in enumerate(found) if one is None})
        return tuple(one for one in found if one is not None)

    def meant(self, name: object, kind: str, path: Steps) -> object:
        """The id itself, or the one that took it over, which is told; None where nothing is there, told as well."""
        if name in self.known.things[kind] or name in self.known.unshown[kind]:
            return name if name in self.known.things[kind] else None
        now = self.known.former.get(kind, {}).get(str(name), "")
        values = {"kind": kind, "name": str(name), "guess": now or nearest(str(name), self.known.things[kind])}
        self.problems.append(Problem("W523" if now else "E507", self.facts.place(path), values))
        return now if now in self.known.things[kind] else None

    def with_products(self, items: tuple[object, ...], name: str) -> tuple[object, ...]:
        """The records of a list without products that are not there: a segment stays, an offer is about nothing."""
        kept: list[object] = []
        bad = set()
        for index, item in enumerate(items):
            if isinstance(item, Segment | Offer) and item.product:
                now = self.meant(item.product, "product", (name, index, "product"))
                kept.append(item.model_copy(update={"product": now}))
                bad |= {index} if now is None and isinstance(item, Offer) else set()
            else:
                kept.append(item)
        return cast("tuple[object, ...]", self.without(bad, tuple(kept), name))

    def is_source(self, name: object, path: Steps) -> bool:
        """Whether there is a source of that id; if not, that is told."""
        is_told = name in self.known.unusable or self.known.is_without_sources
        if name not in self.known.sources and not is_told:
            values = {"name": str(name), "guess": nearest(str(name), self.known.sources)}
            self.problems.append(Problem("E509", self.facts.place(path), values))
        return name in self.known.sources

    def is_sound(self, item: object, path: Steps) -> bool:
        """Whether all that a record names is there; everything that is not is told."""
        sources = [self.is_source(one, where) for where, one in _named_at(item, path)]
        ruled: list[bool] = []
        if isinstance(item, Recognition):
            ruled = [self.is_ruled(item, field, (*path, field)) for field in self.known.rules]
        return all(sources + ruled)

    def is_ruled(self, item: Recognition, field: str, path: Steps) -> bool:
        """Whether a level or criteria are among those of the rules; if not, that is told."""
        ids, one = self.known.rules[field], getattr(item, field, None)
        is_known = one is None or one in ids
        if not is_known:
            values = {"value": str(one), "known": ", ".join(sorted(ids))}
            self.problems.append(Problem("E405", self.facts.place(path), values))
        return is_known

    def tell_group(self, group: int | None) -> None:
        """A set of criteria that is none of the table's is told; it stays, for other rules ask for it."""
        known = self.known.groups
        if known and group is not None and group not in known:
            values = {"value": str(group), "known": f"{min(known)}–{max(known)}"}
            self.problems.append(Problem("E405", self.facts.place(("group",)), values))

    def known_sources(self, names: tuple[str, ...]) -> object:
        """The ids that lead to sources."""
        bad = {index for index, one in enumerate(names) if not self.is_source(one, ("sources", index))}
        return self.without(bad, names, "sources")

    def without(self, bad: set[int], items: tuple[object, ...], name: str) -> object:
        """The items of a list but those; what is known of their places moves with them."""
        if not bad:
            return items
        self.facts.forget((name,), bad)
        return tuple(item for index, item in enumerate(items) if index not in bad)

    def with_sources(self, value: object, name: str, *, is_whole: bool) -> object:
        """A field whose records name sources: a record that leans on nothing is left out."""
        if isinstance(value, BaseModel):
            lost = [one for where, one in _named_at(value, (name,)) if not self.is_source(one, where)]
            return value.model_copy(update={"source": None}) if lost else value
        if not isinstance(value, tuple):
            return value
        bad = {index for index, item in enumerate(value) if not self.is_sound(item, (name, index))}
        if bad and is_whole:
            # Without the one that is left out another might say more than is true.
            return ()
        return self.without(bad, value, name)


@cache
def _naming(kind: type[Thing]) -> tuple[str, ...]:
    """The fields of a kind of things that may name something: only they can lead nowhere."""
    held = {name: model_in(field.annotation) for name, field in kind.model_fields.items()}
    records = {name for name, model in held.items() if model and (_leaning(model) or "product" in model.model_fields)}
    return tuple(name for name in held if name in KIND_OF_FIELD or name == "sources" or name in records)


def _dated(recognition: Recognition, known: Known) -> Recognition:
    """The recognition with the day on which its source told of it."""
    source = known.sources.get(recognition.evidence.source or "")
    return recognition.model_copy(update={"reported_on": source.published}) if source else recognition


def _named_at(item: object, path: Steps) -> list[tuple[Steps, object]]:
    """The sources that a record names: its own, and those of the records in it."""
    ways = _leaning(type(item)) if isinstance(item, BaseModel) else ()
    holders = ((steps, getattr(item, steps[0]) if steps[1:] else item) for steps in ways)
    named = (((*path, *steps), getattr(holder, "source", None)) for steps, holder in holders)
    return [(where, source) for where, source in named if source]


@cache
def _leaning(kind: type[BaseModel]) -> tuple[tuple[str, ...], ...]:
    """Where in records of a kind a source may be named."""
    ways = (("source",), ("evidence", "source"), ("revoked", "source"), ("extension", "source"))
    return tuple(way for way in ways if way[0] in kind.model_fields)


def nearest(name: str, known: Collection[str]) -> str:
    """The ids that are nearly so, for a message."""
    return ", ".join(get_close_matches(name, sorted(known), n=3, cutoff=0.5)) or "–"
