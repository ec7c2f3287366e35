"""Everything there is by name, from A to Z, over as many pages as that needs: what finds things without a script."""

from collections.abc import Mapping, Sequence
from itertools import chain

from showcase.model.catalog import KINDS, Catalog
from showcase.model.things import Thing
from showcase.planning.listings import in_alphabet, initial, real_things, told_stories
from showcase.planning.subjects import is_sample
from showcase.planning.translation import best

NAMES_ON_A_PAGE = 240
"""As many as come in the first flight of a connection."""


def name_count(catalog: Catalog) -> int:
    """How many names there are: one of each thing that stands in a list and exists."""
    others = sum(len(real_things(catalog, kind)) for kind in KINDS if kind != "story")
    return others + sum(not is_sample(story, catalog) for story in told_stories(catalog))


def named_things(real: Mapping[str, Sequence[Thing]], languages: tuple[str, ...]) -> dict[int, tuple[Thing, ...]]:
    """Number of a page → the things on it; those of all kinds are in one order."""
    ordered = tuple(in_alphabet(chain.from_iterable(real.values()), languages))
    starts = range(0, len(ordered), NAMES_ON_A_PAGE)
    return {number: ordered[start : start + NAMES_ON_A_PAGE] for number, start in enumerate(starts, 1)}


def first_pages(named: Mapping[int, Sequence[Thing]], languages: tuple[str, ...]) -> dict[str, int]:
    """Letter → the page on which the names under it begin; under none, how many pages there are."""
    found: dict[str, int] = {}
    for number, things in named.items():
        for thing in things:
            found.setdefault(initial(str(best(thing.name, languages))), number)
    return found | {"": max(1, len(named))}
