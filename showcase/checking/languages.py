"""Rules on translations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from showcase.checking.assertions import Assertion, Language, language_of
from showcase.checking.case import Case
from showcase.model.things import Thing
from showcase.model.walking import walk
from showcase.planning.translation import missing
from showcase.problems.problem import Place, Problem


def texts_are_translated(case: Case) -> Iterator[Problem]:
    """What is missing in a language, thing by thing: the translators' list of work."""
    site = case.catalog.site
    for _, thing in case.catalog.things():
        for language in site.languages:
            gaps = missing(thing, language.code, site)
            if gaps and not thing.sample:
                yield Problem("H903", thing.place, {"language": language.name, "fields": ", ".join(gaps)})


@dataclass(frozen=True, slots=True)
class _Text:
    """A text in one language, and where it begins."""

    text: str
    place: Place
    is_file: bool
    """Whether it is a file of its own, whose lines can be told."""

    def problem(self, code: str, found: list[Assertion], language: str) -> Problem:
        line = self.place.line + (self.text.count("\n", 0, found[0].at) if self.is_file else 0)
        values = {"found": ", ".join(one.written for one in found), "language": language}
        return Problem(code, Place(self.place.file, line, 0 if self.is_file else self.place.column), values)


def translations_say_the_same(case: Case) -> Iterator[Problem]:
    """A translation claims no more than the text in the site's first language: stars, proofs, numbers; nor less."""
    site = case.catalog.site
    names = {language.code: language.name for language in site.languages}
    languages = {code: language_of(case.catalog.comparison, code) for code in names}
    first = site.codes[0]
    for _, thing in case.catalog.things():
        for texts in _texts(thing):
            for code in names if first in texts else ():
                if code != first and code in texts:
                    both = (languages[first], languages[code])
                    yield from _compared(texts[first], texts[code], (names[first], names[code]), both)


def _compared(
    original: _Text, translation: _Text, names: tuple[str, str], languages: tuple[Language, Language]
) -> Iterator[Problem]:
    if original.text == translation.text:
        return
    here, there = languages[0].read(original.text), languages[1].read(translation.text)
    more, less = there.beyond(here), here.beyond(there)
    if more:
        yield translation.problem("W722", more, names[0])
    if less:
        yield original.problem("W723", less, names[1])


def _texts(thing: Thing) -> Iterator[Mapping[str, _Text]]:
    """Each text of a thing in all its languages: the story, then the short ones."""
    prose = thing.prose.items()
    yield {code: _Text(one.markdown, Place(one.place.file, 1), is_file=True) for code, one in prose}
    for path, value in walk(thing):
        if isinstance(value, dict) and path not in {("prose",), ("places",)}:
            yield {code: _Text(text, thing.at(*path, code), is_file=False) for code, text in value.items()}
