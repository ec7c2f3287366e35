"""Which thing of one state of a site is which thing of another."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from showcase.model.things import Thing

T = TypeVar("T", bound=Thing)


def pairs(before: Mapping[str, T], after: Mapping[str, T]) -> Iterator[tuple[list[T], T | None]]:
    """What each thing was before: itself, or those whose names it bears now."""
    heirs = {old: thing.id for thing in after.values() for old in thing.formerly}
    found: dict[str, list[T]] = {name: [] for name in after}
    for name, thing in before.items():
        found.setdefault(name if name in after else heirs.get(name, name), []).append(thing)
    for name in sorted(found):
        yield found[name], after.get(name)
