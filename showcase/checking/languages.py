"""Rules on translations."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from showcase.checking.assertions import Assertion, Said, language_of
from showcase.checking.case import Case
from showcase.model.fields import Steps
from showcase.model.things import Thing
from showcase.model.units import STORY, field_name, texts_of
from showcase.model.walking import find
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


def site_is_translated(case: Case) -> Iterator[Problem]:
    """What the site says of itself, which stands on every page of a language."""
    site = case.catalog.site
    texts = [(field_name(path), text) for path, text in find(site, dict) if isinstance(text, dict)]
    for language in site.languages:
        gaps = dict.fromkeys(field for field, text in texts if language.code not in text)
        if gaps:
            yield Problem("H903", Place("site.yaml"), {"language": language.name, "fields": ", ".join(gaps)})


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of a thing in all its languages: the story, which has a file for each, or a field of the YAML file."""

    thing: Thing
    path: Steps
    """The field, or that of the story."""
    by_language: Mapping[str, str]

    def problem(self, code: str, language: str, found: list[Assertion], other: str) -> Problem:
        """What stands in one language and not in the other."""
        values = {"found": ", ".join(one.written for one in found), "language": other}
        if self.path != STORY:
            return Problem(code, self.thing.at(*self.path, language), values)
        line = 1 + self.by_language[language].count("\n", 0, found[0].at)
        return Problem(code, Place(self.thing.prose[language].place.file, line), values)


def translations_say_the_same(case: Case) -> Iterator[Problem]:
    """A translation claims no more than the text in the site's first language: stars, proofs, numbers; nor less."""
    site = case.catalog.site
    names = {language.code: language.name for language in site.languages}
    languages = {code: language_of(case.catalog.comparison, code) for code in names}
    # Short texts come again and again.
    read = cache(lambda code, text: languages[code].read(text))
    first = site.codes[0]
    for _, thing in case.catalog.things():
        for text in (_Text(thing, *one) for one in texts_of(thing)):
            for code in names if first in text.by_language else ():
                if code != first and code in text.by_language:
                    yield from _compared(text, (first, code), names, read)


def _compared(
    text: _Text, codes: tuple[str, str], names: Mapping[str, str], read: Callable[[str, str], Said]
) -> Iterator[Problem]:
    first, other = codes
    original, translation = text.by_language[first], text.by_language[other]
    if original == translation:
        return
    here, there = read(first, original), read(other, translation)
    more, less = there.beyond(here), here.beyond(there)
    if more:
        yield text.problem("W722", other, more, names[first])
    if less:
        yield text.problem("W723", first, less, names[other])
