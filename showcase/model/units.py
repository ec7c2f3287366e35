"""A thing in, its texts out: the units in which translations are counted, stamped and handed on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from showcase.model.fields import Steps, mark_of
from showcase.model.stamps import State, hash_of, state_of
from showcase.model.things import Thing
from showcase.model.walking import find

STORY: Steps = ("story",)
"""The path of the story, which stands in files of its own."""
UNSTAMPED = "unstamped"
"""How many translations lack a stamp: one more count in a tally."""
Tally: TypeAlias = dict[str, tuple[int, int]]
"""State → how many texts are in it, and how many words their originals have: a story is more work than a name."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One text of a thing in one language beside its original."""

    thing: Thing
    """What it belongs to."""
    language: str
    """The language translated into."""
    path: Steps
    """Where it stands."""
    source: str
    """The original, in the site's first language."""
    text: str
    """The translation; empty where it is missing."""
    state: State
    """How it stands with it."""
    is_stamped: bool
    """Whether a stamp speaks of these very two texts."""

    @property
    def lacks_stamp(self) -> bool:
        """Whether nobody would be told when its original changes; what is outdated or a draft waits for people."""
        return bool(self.text) and not self.is_stamped and self.state in {State.UNKNOWN, State.SAME}

    @property
    def field(self) -> str:
        """The path without the numbers of list items."""
        return field_name(self.path)


def field_name(path: Steps) -> str:
    """`("photos", 0, "alt")` as `photos.alt`."""
    return ".".join(step for step in path if isinstance(step, str))


def texts_of(thing: Thing) -> Iterator[tuple[Steps, Mapping[str, str]]]:
    """(path, language → text) of the story and of every short text, wherever it stands in the thing's file."""
    if thing.prose:
        yield STORY, {code: prose.markdown for code, prose in thing.prose.items()}
    for path, value in find(thing, dict):
        if isinstance(value, dict) and mark_of(type(thing), str(path[0])) != "derived":
            yield path, value


def units_of(thing: Thing, first: str, language: str) -> list[Unit]:
    """What there is to translate from the site's first language: what has no text in it begins elsewhere."""
    stamps = thing.stamps.of(language)
    found = []
    for path, by_language in texts_of(thing):
        if first in by_language:
            lines, source, text = stamps.get(field_name(path), []), by_language[first], by_language.get(language, "")
            state = state_of(source, text, lines, is_whole=thing.stamps.is_whole)
            pair = (hash_of(source), hash_of(text)) if lines else ()
            is_stamped = any((line.source, line.text) == pair for line in lines)
            found.append(Unit(thing, language, path, source, text, state, is_stamped))
    return found


def tallied(thing: Thing, codes: tuple[str, ...]) -> dict[str, Tally]:
    """Language → tally of a thing's texts; the first language is what they are counted by."""
    first, *others = codes
    return {code: _tally(units_of(thing, first, code)) for code in others}


def _tally(units: list[Unit]) -> Tally:
    tally: Tally = {}
    for unit in units:
        words = len(unit.source.split())
        for count in (unit.state.value, UNSTAMPED) if unit.lacks_stamp else (unit.state.value,):
            texts, before = tally.get(count, (0, 0))
            tally[count] = texts + 1, before + words
    return tally
