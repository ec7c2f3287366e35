"""The rules that look at each thing by itself: what they found is kept, and only what changed is looked at again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar

from showcase.caching.engine import engine
from showcase.caching.keeping import keep, recall
from showcase.caching.stamps import digest_of
from showcase.checking.case import Case, Rule
from showcase.model.catalog import Catalog, with_things
from showcase.model.marks import mark_of
from showcase.model.things import Thing
from showcase.problems.problem import Problem
from showcase.processes import Handed, Processes, handed
from showcase.profiling import PROFILE

T = TypeVar("T", bound=Thing)

Found: TypeAlias = list[Problem]


_SPAN = 50
"""Things that one process looks at at a time."""
_MANY = 4
"""So many spans are worth telling other processes what to do."""


def check_alone(case: Case, rules: Sequence[Rule], cache: Path | None, processes: Processes | None = None) -> Found:
    """What the rules find in the things of a case, one thing after another."""
    recipe = _recipe(case)
    known: dict[str, Found] = recall(cache / "checks", recipe) if cache else {}
    keys = {thing.folder: _key(thing) for _, thing in case.catalog.things()}
    fresh = _looked_at(case, rules, [folder for folder, key in keys.items() if key not in known], processes)
    found = {key: fresh[folder] if folder in fresh else known[key] for folder, key in keys.items()}
    PROFILE.kept["checks"] = len(keys) - len(fresh), len(keys)
    if cache and found.keys() != known.keys():
        keep(cache / "checks", recipe, found)
    return [problem for one in found.values() for problem in one]


def found_alone(case: Case, rules: Sequence[Rule], thing: Thing) -> Found:
    """What the rules find in one thing of a case."""
    return _found_in(case, rules, [thing.folder])[thing.folder]


def _looked_at(
    case: Case, rules: Sequence[Rule], folders: Sequence[str], processes: Processes | None
) -> dict[str, Found]:
    """Folder of each of the things → what the rules find in it; by several processes, when there are many."""
    if processes is None or len(folders) < _MANY * _SPAN:
        return _found_in(case, rules, folders) if folders else {}
    spans = [folders[start : start + _SPAN] for start in range(0, len(folders), _SPAN)]
    found: dict[str, Found] = {}
    with handed((case, rules)) as told, processes() as executor:
        for some in executor.map(partial(_span, told), spans):
            found |= some
    return found


def _span(told: Handed[tuple[Case, Sequence[Rule]]], folders: Sequence[str]) -> dict[str, Found]:
    return _found_in(*told.value, folders)


def _found_in(case: Case, rules: Sequence[Rule], folders: Sequence[str]) -> dict[str, Found]:
    found: dict[str, Found] = {folder: [] for folder in folders}
    narrow = replace(case, catalog=_only(case.catalog, frozenset(folders)))
    for rule in rules:
        for problem in rule(narrow):
            found[problem.place.file.rpartition("/")[0]].append(problem)
    return found


def _only(catalog: Catalog, folders: Collection[str]) -> Catalog:
    """The catalog without all other things."""

    def some(things: Mapping[str, T]) -> dict[str, T]:
        return {name: thing for name, thing in things.items() if thing.folder in folders}

    return with_things(catalog, some)


def _recipe(case: Case) -> str:
    """A mark of all that the rules look at besides things."""
    catalog = case.catalog
    return digest_of(
        [engine(), case.today.isoformat()]
        + [repr(one) for one in (catalog.site, catalog.rules, catalog.claims, catalog.comparison)]
    )


def _key(thing: Thing) -> str:
    # Its files tell where in them its values stand.
    texts = (*(thing.summary or {}).values(), *(one.markdown for one in thing.prose.values()))
    return digest_of([thing.files, mark_of(thing), *texts])
