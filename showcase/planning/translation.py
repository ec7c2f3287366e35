"""Which texts a page shows, and whether its subject is really translated: one rule for head, sitemap and switcher."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from showcase.model.site import Site
from showcase.model.things import Prose, Thing
from showcase.planning.drafts import shown_drafts

Wording: TypeAlias = tuple[str, ...]
"""One text in several languages, the reader's own first: for those who may be unable to write the first."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the language it is in, which may be a borrowed one."""

    text: str
    language: str

    def __str__(self) -> str:
        """The text."""
        return self.text


def best(translated: dict[str, str] | None, chain: tuple[str, ...]) -> Phrase | None:
    """The text in the first language of `chain` that has one; None where there is no text at all."""
    for language in chain:
        if translated and language in translated:
            return Phrase(translated[language], language)
    return None


def wording(translated: dict[str, str] | None, chain: tuple[str, ...]) -> Wording:
    """The text in every language of `chain` that has one, the best first."""
    return tuple(dict.fromkeys(translated[code] for code in chain if code in translated)) if translated else ()


def best_prose(prose: Mapping[str, Prose], chain: tuple[str, ...]) -> Prose | None:
    """The story in the first language of `chain` that has one."""
    return next((prose[language] for language in chain if language in prose), None)


def missing(thing: Thing, language: str, site: Site) -> tuple[str, ...]:
    """What of `thing` is not in `language`: of its name, its summary, and its story where the source has one."""
    source = site.codes[0]
    has = {
        "name": language in thing.name,
        "summary": not thing.summary or language in thing.summary,
        "story": source not in thing.prose or language in thing.prose,
    }
    return tuple(field for field, is_there in has.items() if not is_there)


def is_translated(thing: Thing, language: str, site: Site) -> bool:
    """Whether `thing` is really in `language`; the site's first language is where things begin.

    What a machine translated never counts: neither where it is kept back nor where it is shown.
    """
    return language == site.codes[0] or not (missing(thing, language, site) or shown_drafts(thing, language, site))
