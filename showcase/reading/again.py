"""One thing read again while all around it is as it was: what a preview shows before the whole site is built."""

from collections.abc import Collection
from dataclasses import dataclass

from showcase.model.things import Thing
from showcase.reading.finishing import Beside
from showcase.reading.places import DistrictCodes
from showcase.reading.things import Around, read_thing
from showcase.reading.tree import Bundle


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the things of a catalog leaned on beside their own files when it was read."""

    around: Around
    beside: Beside
    districts: DistrictCodes
    bundles: tuple[Bundle, ...]
    """The files of each."""
    drafts: bool
    """Whether drafts are in the catalog."""
    is_somebody_held_back: bool
    """Whether texts must be looked through for people who did not agree."""


def read_again(paths: Collection[str], now: Surroundings) -> Thing | None:
    """The thing to which all of these files belong, as it stands in a catalog around which nothing else changed.

    None where that cannot be said without looking at others, or where anything is wrong with it.
    """
    bundle = next((one for one in now.bundles if set(paths) <= {one.facts, *one.stories.values()}), None)
    if bundle is None or now.is_somebody_held_back:
        return None
    one = read_thing(bundle, now.around)
    if one.thing is None or one.problems or one.thing.people or (one.thing.draft and not now.drafts):
        return None
    made = now.beside.finished(one, now.districts.get((bundle.kind, bundle.id)))
    return made.whole if not made.problems else None
