"""Rules on words that a listing may not use without proof (Law on Advertising, articles 7 and 8)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from showcase.checking.case import Case
from showcase.checking.patterns import ready_for, small, whole_words
from showcase.checking.signs import Sieve, sieve_of
from showcase.model.catalog import Claim
from showcase.model.fields import Steps
from showcase.model.things import Thing
from showcase.model.walking import field_of, find
from showcase.problems.problem import Place, Problem

_WRITTEN = frozenset({
    "name", "summary", "usage", "storage", "note", "what", "alt", "scope", "label", "role", "quote",
    "programme", "audience", "contact",
})  # fmt: skip
"""The fields in which volunteers write free text."""


@dataclass(frozen=True, slots=True)
class _Language:
    """What is looked for in the texts of a language."""

    claims: tuple[Claim, ...]
    sieve: Sieve


def no_unproven_claims(case: Case) -> Iterator[Problem]:
    """Superlatives and words of healing, told as warnings: a person decides."""
    languages = {code: _language(case.catalog.claims, code) for code in case.catalog.site.codes}
    for _, thing in case.catalog.things():
        for code, text, path in _texts(thing):
            language = languages.get(code)
            # Small letters once for all is twice as fast as IGNORECASE.
            lower = small(text) if language else ""
            if language and language.sieve.lets_through(lower):
                place = thing.at(*path, code) if path else Place(thing.prose[code].place.file, 1)
                for claim in language.claims:
                    yield from _found(claim, text, lower, place)


def _language(claims: Iterable[Claim], code: str) -> _Language:
    own = tuple(claim for claim in claims if claim.language == code)
    return _Language(own, sieve_of(pattern for claim in own for pattern in claim.words))


def _found(claim: Claim, text: str, lower: str, place: Place) -> Iterator[Problem]:
    words = ready_for(lower, whole_words(claim.words))
    matches = [match.span() for match in words.finditer(lower) if match.group()]
    is_excused = matches and claim.allowed
    harmless = (
        [match.span() for match in ready_for(lower, whole_words(claim.allowed)).finditer(lower)] if is_excused else []
    )
    for start, end in matches:
        if not any(first <= start and end <= last for first, last in harmless):
            where = Place(place.file, place.line + text.count("\n", 0, start))
            yield Problem(claim.code, where, {"found": text[start:end], "rule": claim.rule})


def _texts(thing: Thing) -> Iterator[tuple[str, str, Steps]]:
    """Every free text of a thing with its language and where it stands; stories stand in files of their own."""
    for code, prose in thing.prose.items():
        yield code, prose.markdown, ()
    for path, value in find(thing, dict):
        if field_of(path) in _WRITTEN and isinstance(value, dict):
            yield from ((code, text, path) for code, text in value.items())
