"""Things as their own files tell them in, things as the catalog holds them out: nothing in them leads nowhere."""

from dataclasses import dataclass, field

from showcase.model.marks import marked
from showcase.model.places import Gazetteer
from showcase.model.things import Thing
from showcase.problems.problem import Problem
from showcase.reading.drafts import drafts_apart
from showcase.reading.places import DistrictCodes, locate
from showcase.reading.records import REMEMBERED
from showcase.reading.references import Known, resolve
from showcase.reading.things import ReadThing


@dataclass(frozen=True, slots=True)
class Beside:
    """What a thing leans on beside its own files."""

    known: Known
    places: Gazetteer
    languages: tuple[str, ...]

    def finished(self, one: ReadThing, district: str | None) -> "Finished":
        """The thing, in whose videos nobody has looked yet; `district` is the code of the region it belongs to."""
        thing, problems = resolve(one, self.known)
        if thing is None:
            return Finished(one, district, None, None, problems)
        located = locate(thing, one.facts, self.places, district)
        whole = self.whole(located.thing, one)
        return Finished(one, district, located.thing, whole, [*problems, *located.problems])

    def whole(self, thing: Thing, one: ReadThing) -> Thing:
        """The thing, out of which nothing more is taken, as it stands in the catalog."""
        return marked(drafts_apart(thing, self.languages), one.as_read)


@dataclass(frozen=True, slots=True)
class Finished:
    """What was made of a thing, and of what."""

    one: ReadThing
    district: str | None
    thing: Thing | None
    """With its machine translations in their places; None where its files cannot be used."""
    whole: Thing | None
    """As it stands in the catalog."""
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class _Memory:
    """What was made of things around which all is the same."""

    around: Beside | None = None
    made: dict[tuple[str, str], Finished] = field(default_factory=dict)


_LAST = [_Memory()]
"""That of the last build of this process: a preview asks for nearly all of it again."""


def finished(
    read: list[ReadThing], around: Beside, codes: DistrictCodes, *, remembers: bool = False
) -> tuple[list[tuple[str, Thing]], list[Problem]]:
    """Each thing with its kind, and what was wrong with them; many are remembered only where another build follows."""
    # Taken hold of once: what a browser asks for may be prepared beside a build.
    memory = _LAST[0]
    if memory.around != around:
        memory = _LAST[0] = _Memory(around)
    made = memory.made if remembers or len(read) <= REMEMBERED else {}
    things, problems, videos = [], [], dict[str, str]()
    for one in read:
        name = (one.bundle.kind, one.bundle.id)
        district, before = codes.get(name), made.get(name)
        if before is None or before.one is not one or before.district != district:
            before = made[name] = around.finished(one, district)
        problems += before.problems
        if before.thing and before.whole:
            unique, wrong = _with_own_videos(before.thing, videos)
            problems += wrong
            things.append((one.bundle.kind, around.whole(unique, one) if wrong else before.whole))
    return things, problems


def _with_own_videos(thing: Thing, taken: dict[str, str]) -> tuple[Thing, list[Problem]]:
    """The thing without videos whose id an earlier video bears; `taken` tells which file each id is from."""
    own, problems = [], []
    for index, video in enumerate(thing.videos):
        if video.id in taken:
            values = {"name": video.id, "other": taken[video.id]}
            problems.append(Problem("E505", thing.at("videos", index, "id"), values))
        else:
            taken[video.id] = thing.place.file
            own.append(video)
    return (thing.model_copy(update={"videos": tuple(own)}) if problems else thing), problems
