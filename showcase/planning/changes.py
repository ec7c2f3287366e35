"""The history of the whole site, told from that of its things."""

from dataclasses import dataclass

from showcase.model.catalog import KINDS, Catalog
from showcase.model.partial import PartialDate
from showcase.model.things import Change, Thing
from showcase.planning.collections import PAGE_SIZE
from showcase.planning.listings import real_things

LATEST = 10 * PAGE_SIZE
"""How many changes are told: older ones stand on the pages of their things."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A change and what changed."""

    kind: str
    thing: Thing
    change: Change


def latest_changes(catalog: Catalog) -> tuple[Entry, ...]:
    """The latest changes of what exists and is shown, the newest first; those of one date by kind and id."""
    entries = [
        Entry(kind, thing, change) for kind in KINDS for thing in real_things(catalog, kind) for change in thing.changes
    ]
    entries.sort(key=lambda entry: (KINDS.index(entry.kind), entry.thing.id))
    # The order of the line above stays among those of one date.
    entries.sort(key=lambda entry: entry.change.changed_on, reverse=True)
    return tuple(entries[:LATEST])


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """What stands on one page of the history."""

    entries: tuple[Entry, ...]
    size: int
    """How many entries there are on all pages."""


def changes_by_page(catalog: Catalog) -> dict[int, ChangesPage]:
    """Number of each page of the history → what stands on it."""
    entries = latest_changes(catalog)
    starts = range(0, max(1, len(entries)), PAGE_SIZE)
    return {
        number: ChangesPage(entries[start : start + PAGE_SIZE], len(entries)) for number, start in enumerate(starts, 1)
    }


def newest(entries: tuple[Entry, ...]) -> PartialDate | None:
    """When the site last changed; None while nothing is told of it."""
    return entries[0].change.changed_on if entries else None
