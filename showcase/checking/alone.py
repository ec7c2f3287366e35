"""The rules that look at each thing by itself: what they found is kept, and only what changed is looked at again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias, TypeVar, cast

from showcase.caching.engine import engine
from showcase.caching.keeping import Unusable, keep, packed, recall, unpacked
from showcase.caching.stamps import digest_of
from showcase.checking.case import Case, Rule
from showcase.model.catalog import Catalog
from showcase.model.things import Thing
from showcase.problems.problem import Problem
from showcase.profiling import PROFILE

T = TypeVar("T", bound=Thing)

Found: TypeAlias = dict[str, list[Problem]]
"""Name of a rule → what it found."""


def check_alone(case: Case, rules: Sequence[Rule], cache: Path | None) -> Found:
    """Name of each rule → what it finds in the things of a case, one thing after another."""
    recipe = _recipe(case)
    known = recall(cache / "checks", recipe) if cache else {}
    keys = {thing.folder: _key(thing) for _, thing in case.catalog.things()}
    found = {folder: _opened(known[key]) for folder, key in keys.items() if key in known}
    fresh = _looked_at(case, rules, {folder for folder in keys if found.get(folder) is None})
    PROFILE.kept["checks"] = len(keys) - len(fresh), len(keys)
    if cache and (fresh or len(known) != len(keys)):
        kept = {key: known[key] for folder, key in keys.items() if folder not in fresh}
        keep(cache / "checks", recipe, kept | {keys[folder]: packed(one) for folder, one in fresh.items()})
    everything = (found | fresh).values()
    return {
        rule.__name__: [problem for one in everything if one for problem in one.get(rule.__name__, ())]
        for rule in rules
    }


def _looked_at(case: Case, rules: Sequence[Rule], folders: set[str]) -> dict[str, Found]:
    """Folder of each of the things → what the rules find in it."""
    found: dict[str, Found] = {folder: {} for folder in folders}
    if folders:
        narrow = replace(case, catalog=_only(case.catalog, folders))
        for rule in rules:
            for problem in rule(narrow):
                found[problem.place.file.rpartition("/")[0]].setdefault(rule.__name__, []).append(problem)
    return found


def _only(catalog: Catalog, folders: set[str]) -> Catalog:
    """The catalog without all other things."""

    def some(things: Mapping[str, T]) -> dict[str, T]:
        return {name: thing for name, thing in things.items() if thing.folder in folders}

    return replace(
        catalog,
        products=some(catalog.products),
        producers=some(catalog.producers),
        districts=some(catalog.districts),
        events=some(catalog.events),
        stories=some(catalog.stories),
    )


def _recipe(case: Case) -> str:
    """A mark of all that the rules look at besides things."""
    catalog = case.catalog
    return digest_of(
        [engine(), case.today.isoformat()]
        + [repr(one) for one in (catalog.site, catalog.rules, catalog.claims, catalog.comparison)]
    )


def _key(thing: Thing) -> str:
    # Its files tell where in them its values stand.
    return digest_of([thing.files, thing.model_dump_json(exclude={"places"})])


def _opened(content: bytes) -> Found | None:
    try:
        return cast("Found", unpacked(content))
    except Unusable:
        return None
