"""Rules on words that a listing may not use without proof (Law on Advertising, articles 7 and 8)."""

from collections.abc import Iterator

from showcase.checking.case import Case
from showcase.model.fields import Steps
from showcase.model.things import Thing
from showcase.model.walking import field_of, find
from showcase.planning.claims import watch
from showcase.problems.problem import Place, Problem

_WRITTEN = frozenset({
    "name", "summary", "usage", "storage", "note", "what", "alt", "scope", "label", "role", "quote",
    "programme", "audience", "contact",
})  # fmt: skip
"""The fields in which volunteers write free text."""


def no_unproven_claims(case: Case) -> Iterator[Problem]:
    """Superlatives and words of healing, told as warnings: a person decides."""
    watches = {code: watch(case.catalog.claims, code) for code in case.catalog.site.codes}
    for _, thing in case.catalog.things():
        for code, text, path in _texts(thing):
            if code in watches:
                for claim, start, end in watches[code].found(text):
                    place = thing.at(*path, code) if path else Place(thing.prose[code].place.file, 1)
                    where = Place(place.file, place.line + text.count("\n", 0, start))
                    yield Problem(claim.code, where, {"found": text[start:end], "rule": claim.rule})


def _texts(thing: Thing) -> Iterator[tuple[str, str, Steps]]:
    """Every free text of a thing with its language and where it stands; stories stand in files of their own."""
    for code, prose in thing.prose.items():
        yield code, prose.markdown, ()
    for path, value in find(thing, dict):
        if field_of(path) in _WRITTEN and isinstance(value, dict):
            yield from ((code, text, path) for code, text in value.items())
