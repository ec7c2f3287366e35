"""What is known of how a translation came about and of what it translates: stamps, and the state they make.

A stamp says of two texts, by their hashes: *this* one, as a translation of *that* one, is a machine's, a person's, or
was reviewed. It says nothing of any other two, so an edit is never taken for something that somebody vouched for.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

_SIZE = 12
"""Hexadecimal digits of a hash: among a million texts two are mistaken for each other once in 500 projects."""


class Origin(StrEnum):
    """Where a translation comes from, the least trusted first."""

    MACHINE = "machine"
    UNKNOWN = "unknown"
    HUMAN = "human"
    REVIEWED = "reviewed"


class State(StrEnum):
    """How it stands with one text in one language."""

    MISSING = "missing"
    """Nobody has translated it."""
    MACHINE = "machine"
    """A draft that nobody has looked at."""
    OUTDATED = "outdated"
    """Its original is another one now."""
    UNKNOWN = "unknown"
    """It is there, and nobody says where from."""
    HUMAN = "human"
    """A person's, not reviewed."""
    REVIEWED = "reviewed"
    """A second person has read it beside the original."""
    SAME = "same"
    """Word for word the original, as names often are."""


OPEN = (State.MISSING, State.MACHINE, State.OUTDATED)
"""The states that wait for a translator."""


class TranslationStamp(NamedTuple):
    """One line of an `i18n.lock`."""

    language: str
    """The language translated into."""
    field: str
    """The field without the numbers of list items, `photos.alt`: items move when one is added before them."""
    source: str
    """Hash of the original."""
    text: str
    """Hash of the translation."""
    origin: Origin
    """Where the translation comes from."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """The stamps of a thing."""

    lines: tuple[TranslationStamp, ...] = ()
    """Each as it stands in the file."""
    is_whole: bool = True
    """Whether its file could be read to the end: what a damaged one does not vouch for counts as a machine's."""

    def of(self, language: str) -> dict[str, list[TranslationStamp]]:
        """Field → its stamps in a language."""
        found: dict[str, list[TranslationStamp]] = {}
        for line in self.lines:
            if line.language == language:
                found.setdefault(line.field, []).append(line)
        return found


@lru_cache(maxsize=2000)
def hash_of(text: str) -> str:
    """The first 12 hexadecimal digits of SHA-256 over the text in composed letters with single blanks."""
    return sha256(_plain(text).encode()).hexdigest()[:_SIZE]


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _is_same(one: str, other: str) -> bool:
    # Nearly all differ in the first word already, and stories are long.
    return one.split(None, 1)[:1] == other.split(None, 1)[:1] and _plain(one) == _plain(other)


def state_of(source: str, text: str, stamps: Iterable[TranslationStamp], *, is_whole: bool = True) -> State:
    """The state of a translation by the stamps of its field; without `text` it is missing."""
    if not text:
        return State.MISSING
    lines = list(stamps)
    state = _vouched(hash_of(source), hash_of(text), lines) if lines else State.UNKNOWN
    if state is State.UNKNOWN and not is_whole and not any(line.text == hash_of(text) for line in lines):
        return State.MACHINE
    return State.SAME if state is not State.MACHINE and _is_same(source, text) else state


def _vouched(source: str, text: str, lines: list[TranslationStamp]) -> State:
    both = [line for line in lines if (line.source, line.text) == (source, text)]
    if both:
        return State(least(both))
    seen = [line for line in lines if line.text == text]
    if seen:
        return State.MACHINE if least(seen) is Origin.MACHINE else State.OUTDATED
    # Whatever became of a machine's text, somebody has to say that it is no draft any more.
    if least(lines) is Origin.MACHINE:
        return State.MACHINE
    edited = [line for line in lines if line.source == source]
    return State.HUMAN if edited and least(edited) is not Origin.UNKNOWN else State.UNKNOWN


def least(lines: Iterable[TranslationStamp]) -> Origin:
    """The least trusted origin: where two stamps disagree, as after a merge, the weaker holds."""
    ranks = list(Origin)
    return min((line.origin for line in lines), key=ranks.index)
