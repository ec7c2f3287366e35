"""Which of many texts are nearly the same, whatever names stand in them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar
from unicodedata import normalize

from showcase.model.folding import fold

K = TypeVar("K")

ALIKE = 0.6
"""Two texts are nearly the same when they share so much of all that stands in both (Jaccard's index)."""
_WORDS = 4
"""So many words in a row are compared."""
_LEAST = 12
"""A text of fewer words is no story yet."""
_HOLDERS = 8
"""A clause that more texts have is a phrase of everybody's."""
_CLAUSE = re.compile("[.,;:!?]")
_NAME = " _ "


def near_twins(texts: Mapping[K, str]) -> Iterator[tuple[K, K]]:
    """Each text that is nearly the same as one before it, with the first such one.

    Texts are as `compared` gives them. What is nearly the same has some clause in common, so nothing else is looked at.
    """
    names, bodies = list(texts), list(texts.values())
    holders: dict[str, list[int]] = defaultdict(list)
    rows: dict[int, frozenset[int]] = {}
    for place, body in enumerate(bodies):
        clauses = _clauses(body)
        sharing = sorted({one for clause in clauses for one in holders[clause]})
        twin = next((one for one in sharing if _is_near(bodies, rows, place, one)), None)
        if twin is not None:
            yield names[place], names[twin]
        for clause in clauses:
            if len(holders[clause]) < _HOLDERS:
                holders[clause].append(place)


def compared(text: str, names: Iterable[str]) -> str:
    """A text with one sign in the place of names, for a copy with other names is a copy; of a short one nothing."""
    small = " ".join(_small(text).split())
    for name in sorted(filter(None, map(_small, names)), key=len, reverse=True):
        small = small.replace(name, _NAME)
    return small if small.count(" ") >= _LEAST else ""


def _small(text: str) -> str:
    # Marks are left out of what is compared word by word alone: folding a whole country's stories takes seconds.
    return normalize("NFC", text).lower()


def _clauses(body: str) -> set[str]:
    return {clause for clause in _CLAUSE.split(body) if clause.count(" ") >= _WORDS}


def _is_near(bodies: Sequence[str], rows: dict[int, frozenset[int]], one: int, other: int) -> bool:
    for place in (one, other):
        if place not in rows:
            rows[place] = _rows(bodies[place])
    shared = len(rows[one] & rows[other])
    return shared >= ALIKE * (len(rows[one]) + len(rows[other]) - shared)


def _rows(text: str) -> frozenset[int]:
    words = re.findall(r"\w+", fold(text))
    return frozenset(map(hash, zip(*(words[at:] for at in range(_WORDS)), strict=False)))
