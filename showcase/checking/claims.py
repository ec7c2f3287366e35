"""Rules on words that a listing may not use without proof (Law on Advertising, articles 7 and 8)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.checking.case import Case
from showcase.checking.patterns import small, whole_words
from showcase.model.catalog import Claim
from showcase.model.things import Thing
from showcase.model.walking import field_of, walk
from showcase.problems.problem import Place, Problem

_WRITTEN = frozenset({
    "name", "summary", "usage", "storage", "note", "what", "alt", "scope", "label", "role", "quote",
    "programme", "audience", "contact",
})  # fmt: skip
"""The fields in which volunteers write free text."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    claim: Claim
    words: re.Pattern[str]
    allowed: re.Pattern[str] | None


def no_unproven_claims(case: Case) -> Iterator[Problem]:
    """Superlatives and words of healing, told as warnings: a person decides."""
    codes = case.catalog.site.codes
    patterns = [_compiled(claim) for claim in case.catalog.claims if claim.language in codes]
    for _, thing in case.catalog.things():
        for language, text, place in _texts(thing):
            for pattern in patterns:
                if pattern.claim.language == language:
                    yield from _found(pattern, text, place)


def _compiled(claim: Claim) -> _Pattern:
    return _Pattern(claim, whole_words(claim.words), whole_words(claim.allowed) if claim.allowed else None)


def _found(pattern: _Pattern, text: str, place: Place) -> Iterator[Problem]:
    # Small letters once for all is twice as fast as IGNORECASE.
    lower = small(text)
    matches = [match.span() for match in pattern.words.finditer(lower) if match.group()]
    harmless = [match.span() for match in pattern.allowed.finditer(lower)] if matches and pattern.allowed else []
    for start, end in matches:
        if not any(first <= start and end <= last for first, last in harmless):
            where = Place(place.file, place.line + text.count("\n", 0, start))
            yield Problem(pattern.claim.code, where, {"found": text[start:end], "rule": pattern.claim.rule})


def _texts(thing: Thing) -> Iterator[tuple[str, str, Place]]:
    """Every free text of a thing with its language and the line on which it begins."""
    for language, prose in thing.prose.items():
        yield language, prose.markdown, Place(prose.place.file, 1)
    for path, value in walk(thing):
        if field_of(path) in _WRITTEN and isinstance(value, dict):
            yield from ((language, text, thing.at(*path, language)) for language, text in value.items())
