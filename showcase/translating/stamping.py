"""Texts that somebody vouches for in, `i18n.lock` files out: only the lines of those texts change."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TypeAlias

from showcase.caching.keeping import replace_whole
from showcase.model.stamps import Origin, TranslationStamp, hash_of
from showcase.model.things import Thing
from showcase.model.units import Unit
from showcase.problems.problem import Place, Problem
from showcase.reading.stamps import LOCK

_HEAD = "# Written by “python build.py translate”: how the translations in this folder came about. Not for editing.\n"


Vouched: TypeAlias = tuple[Unit, Origin]
"""A translation and where it comes from."""


def stamp(root: Path, vouched: Iterable[Vouched]) -> tuple[int, list[Problem]]:
    """Write down of these translations where they come from; how many stamps are new.

    A text that is missing is not stamped. A damaged file is left to people: what it held back would be let go.
    """
    by_thing: dict[str, list[Vouched]] = defaultdict(list)
    for unit, origin in vouched:
        if unit.text:
            by_thing[unit.thing.folder].append((unit, origin))
    things = {folder: some[0][0].thing for folder, some in by_thing.items()}
    damaged = [Problem("W726", lock_of(thing)) for thing in things.values() if not thing.stamps.is_whole]
    whole = (some for folder, some in by_thing.items() if things[folder].stamps.is_whole)
    return sum(_stamped(root, some) for some in whole), damaged


def lock_of(thing: Thing) -> Place:
    """The file of a thing's stamps."""
    return Place(f"{thing.folder}/{LOCK}")


def _stamped(root: Path, vouched: list[Vouched]) -> int:
    thing, units = vouched[0][0].thing, [unit for unit, _ in vouched]
    fresh = {stamp_of(unit, origin) for unit, origin in vouched}
    lines = {line for line in thing.stamps.lines if not _is_followed(line, units)} | fresh
    if lines != set(thing.stamps.lines):
        _write(root, thing, lines)
    return len(fresh - set(thing.stamps.lines))


def stamp_of(unit: Unit, origin: Origin) -> TranslationStamp:
    """The stamp that speaks of a unit as it is."""
    return TranslationStamp(unit.language, unit.field, hash_of(unit.source), hash_of(unit.text), origin)


def _is_followed(line: TranslationStamp, units: list[Unit]) -> bool:
    """Whether a stamp speaks of one of these units, or of what was in its place; not of another item of a list."""
    same = [one for one in units if (one.language, one.field) == (line.language, line.field)]
    is_listed = any(not isinstance(step, str) for one in same for step in one.path)
    return any(not is_listed or line.source == hash_of(one.source) or line.text == hash_of(one.text) for one in same)


def _write(root: Path, thing: Thing, lines: Collection[TranslationStamp]) -> None:
    # By language, then field, then original: whoever stamps something else touches other lines.
    text, language = _HEAD, ""
    for line in sorted(lines):
        if line.language != language:
            language = line.language
            text += f"{language}:\n"
        text += f"  - {line.field} {line.source} {line.text} {line.origin}\n"
    replace_whole(root / lock_of(thing).file, text.encode())
