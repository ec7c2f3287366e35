"""The texts of a language out as a `.po` file for Weblate and the like, and back into the volunteers' files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.model.catalog import Catalog
from showcase.model.fields import Steps
from showcase.model.stamps import Origin, State
from showcase.model.units import STORY, Unit, field_name, units_of
from showcase.planning.drafts import story_place
from showcase.problems.problem import Place, Problem
from showcase.reading.text import decode_text
from showcase.translating.differences import differences
from showcase.translating.putting import Wanted, put
from showcase.translating.stamping import lock_of, stamp
from showcase.words import Entry, Unusable, as_po, read_entries

_DOUBTFUL = frozenset({State.MACHINE, State.OUTDATED})
"""What a translator has to look at: fuzzy, to gettext."""


def units_in(catalog: Catalog, language: str) -> Iterator[Unit]:
    """Every text of a language that is there to be translated; of what is invented, none."""
    for _, thing in catalog.things():
        if not thing.sample:
            yield from units_of(thing, catalog.site.codes[0], language)


def export(catalog: Catalog, language: str) -> str:
    """All texts of a language beside their originals, as the text of a `.po` file."""
    return as_po((_entry(unit) for unit in units_in(catalog, language)), language)


def _entry(unit: Unit) -> Entry:
    return Entry(
        context=_context(unit.thing.folder, unit.path),
        source=unit.source.strip(),
        text=unit.text.strip(),
        is_fuzzy=unit.state in _DOUBTFUL,
        file=story_place(unit.thing, unit.language).file if unit.path == STORY else unit.thing.place.file,
    )


def _context(folder: str, path: Steps) -> str:
    """`products/song-ma/mat-ong/photos.0.alt`."""
    return f"{folder}/{'.'.join(map(str, path))}"


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import."""

    written: int
    """How many translations were written into files."""
    stamped: int
    problems: tuple[Problem, ...]
    """The entries that were refused, each with its line."""


def take_back(root: Path, catalog: Catalog, language: str, content: bytes, file: str) -> Imported:
    """Write what a `.po` file says otherwise than the volunteers' files into these, and stamp it.

    What is fuzzy there is a machine's draft: it fills what is empty and never follows a person's text. An entry whose
    original is another one now, or that breaks what both sides must share, is refused with its line in `file`.
    """
    text, problems = decode_text(content, file)
    try:
        entries = read_entries(text)
    except Unusable as error:
        return Imported(0, 0, (*problems, Problem("W906", Place(file, error.line), {"detail": error.reason})))
    units = {
        (_context(unit.thing.folder, unit.path), unit.source.strip()): unit for unit in units_in(catalog, language)
    }
    moved = {(unit.thing.folder, unit.field, unit.source.strip()): unit for unit in reversed(units.values())}
    wanted = []
    for entry in (one for one in entries if one.text.strip()):
        folder, _, path = entry.context.rpartition("/")
        field = field_name(tuple(int(step) if step.isdecimal() else step for step in path.split(".")))
        unit = units.get((entry.context, entry.source)) or moved.get((folder, field, entry.source))
        refused = list(_refused(unit, entry, Place(file, entry.line)))
        problems += refused
        if unit and not refused and _is_news(unit, entry):
            wanted.append(Wanted(unit, _said(unit, entry), entry.is_fuzzy, Place(file, entry.line)))
    done, wrong = put(root, wanted, catalog.site.codes[0])
    stamped = _stamped(root, done)
    written = sum(one.unit.text.strip() != one.text.strip() for one in done)
    return Imported(written, stamped, (*problems, *wrong))


def _refused(unit: Unit | None, entry: Entry, place: Place) -> Iterator[Problem]:
    if unit is None:
        yield Problem("E732", place, {"field": entry.context})
    elif not unit.thing.stamps.is_whole:
        yield Problem("W726", lock_of(unit.thing))
    else:
        found = next(differences(unit.source, entry.text), "")
        if found:
            yield Problem("E731", place, {"found": found})


def _said(unit: Unit, entry: Entry) -> str:
    return f"{entry.text.strip()}\n" if unit.path == STORY else " ".join(entry.text.split())


def _is_news(unit: Unit, entry: Entry) -> bool:
    """Whether an entry says more than the files do."""
    is_same = _said(unit, entry).strip() == unit.text.strip()
    if entry.is_fuzzy:
        return not is_same and unit.state in {State.MISSING, State.MACHINE}
    return not is_same or unit.state in _DOUBTFUL


def _stamped(root: Path, done: Iterable[Wanted]) -> int:
    """The stamps of what was written, of machine and person in one go: a thing's file is written from what was read."""
    return stamp(root, [(one.as_written, Origin.MACHINE if one.is_draft else Origin.HUMAN) for one in done])[0]
