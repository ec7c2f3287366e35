"""Translations put into the files where they belong."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from showcase.mending.changes import Change, text_of
from showcase.model.units import STORY, Unit
from showcase.planning.drafts import story_place
from showcase.problems.problem import Place, Problem
from showcase.translating.yaml_texts import with_texts


@dataclass(frozen=True, slots=True)
class Wanted:
    """A translation that is to be written."""

    unit: Unit
    text: str
    is_draft: bool
    """Whether a machine made it."""
    place: Place
    """Where it comes from."""

    @property
    def as_written(self) -> Unit:
        """The unit as it is once it is written."""
        return replace(self.unit, text=self.text)


def put(root: Path, wanted: Iterable[Wanted], first: str) -> tuple[list[Wanted], list[Problem]]:
    """What stands in its files now; and those whose files could not be written, which are as they were.

    What says nothing new is not written.
    """
    done, problems = list[Wanted](), list[Problem]()
    by_file: dict[str, list[Wanted]] = defaultdict(list)
    for one in wanted:
        unit = one.unit
        if one.text.strip() == unit.text.strip():
            done.append(one)
        elif unit.path == STORY:
            by_file[story_place(unit.thing, unit.language).file].append(one)
        else:
            by_file[unit.thing.place.file].append(one)
    for file, some in by_file.items():
        if some[0].unit.path == STORY:
            _write_story(root, file, some[0].text)
            done += some
        elif _write_facts(root, file, some, first):
            done += some
        else:
            problems += [Problem("E733", one.place, {"path": file}) for one in some]
    return done, problems


def _write_story(root: Path, file: str, text: str) -> None:
    before = (root / file).read_bytes() if (root / file).exists() else b""
    Change(file, before, text).write(root)


def _write_facts(root: Path, file: str, wanted: list[Wanted], first: str) -> bool:
    """Write the texts of one file; False where they cannot be put in without doubt."""
    before, text = text_of(root, file)
    places = {one.unit.thing.places.get(one.unit.path): one.text for one in wanted}
    texts = {(place.line, place.column): said for place, said in places.items() if place}
    written = with_texts(text, texts, wanted[0].unit.language, first) if None not in places else None
    if written is not None:
        Change(file, before, written).write(root)
    return written is not None
