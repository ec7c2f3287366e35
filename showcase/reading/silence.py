"""Texts and photos that would tell of somebody who did not agree, taken out of a thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from showcase.model.fields import Steps, is_tag, mark_of
from showcase.model.folding import slug
from showcase.model.things import Prose, Source, Thing
from showcase.model.walking import field_of, walk
from showcase.problems.problem import Place, Problem
from showcase.reading.facts import Facts
from showcase.reading.naming import Names
from showcase.reading.text import line_of, read_text
from showcase.reading.things import ReadThing

_BUSINESS = frozenset({"name", "brand"})
"""Fields of a thing that may hold a person's name: that of a registered business («Hộ kinh doanh …») is public."""
_OURS = frozenset({"id", "place", "places", "prose"})
_UNPUBLISHED = frozenset({"file", "path", "consent"})
_SOURCES = "content/sources.yaml"
_JOINT = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def silenced(one: ReadThing, names: frozenset[str], businesses: frozenset[str], hidden: frozenset[str]) -> ReadThing:
    """The thing without texts that name those who are held back, and without their portraits."""
    if one.thing is None:
        return one
    # Who agreed on this very page may be spoken of on it.
    here = " / ".join(person.name for person in one.thing.people)
    foreign = [name for name in names if not Names.of([name]).line_in(here)]
    quiet = _Quiet(one.thing, replace(one.facts), Names.of(foreign, businesses), hidden, [])
    update = quiet.updates()
    thing = None if update is None else one.thing.model_copy(update=update)
    return replace(one, facts=quiet.facts, thing=thing, problems=[*one.problems, *quiet.problems])


@dataclass(frozen=True, slots=True)
class _Quiet:
    """One thing and what is taken out of it."""

    thing: Thing
    facts: Facts
    names: Names
    hidden: frozenset[str]
    problems: list[Problem]

    def updates(self) -> dict[str, object] | None:
        """The fields that say less now; None when the thing cannot do without one of them."""
        update: dict[str, object] = {"prose": self.stories()}
        model = type(self.thing)
        for name, info in model.model_fields.items():
            value = getattr(self.thing, name)
            if name in _OURS | _BUSINESS or not self.tells(value):
                continue
            update[name] = self.without(value, name, is_whole=mark_of(model, name) == "whole")
            if not update[name] and (info.is_required() or mark_of(model, name) == "guarded"):
                return None
        return update

    def stories(self) -> dict[str, Prose]:
        """The stories that name nobody who is held back."""
        lines = {language: self.names.line_in(prose.markdown) for language, prose in self.thing.prose.items()}
        for language, line in lines.items():
            if line:
                place = Place(self.thing.prose[language].place.file, line)
                self.problems.append(Problem("E545", place, {"field": "story"}))
        return {language: prose for language, prose in self.thing.prose.items() if not lines[language]}

    def without(self, value: object, name: str, *, is_whole: bool) -> object:
        """A field without what tells: a language of a text, an item of a list, else all of it."""
        if isinstance(value, dict):
            return {code: text for code, text in value.items() if not self.told(text, (name, code))} or None
        if isinstance(value, tuple):
            bad = {index for index, item in enumerate(value) if self.told(item, (name, index))}
            self.facts.forget((name,), bad)
            return () if is_whole else tuple(item for index, item in enumerate(value) if index not in bad)
        self.told(value, (name,))
        return None

    def told(self, value: object, path: Steps) -> bool:
        """Whether a value tells what it may not; if so, that is a problem."""
        if self.tells(value):
            code = "E546" if self.shows(value) else "E545"
            self.problems.append(Problem(code, self.facts.place(path), {"field": str(path[0])}))
            return True
        return False

    def tells(self, value: object) -> bool:
        """Whether a value shows or names somebody who is held back."""
        return self.shows(value) or any(self.names.line_in(_apart(text)) for text in _texts(value))

    def shows(self, value: object) -> bool:
        """Whether a hidden portrait is among the photos of a value."""
        return any(field_of(path) == "digest" and found in self.hidden for path, found in walk(value))


def _apart(text: str) -> str:
    """A text in which the words of a hashtag stand apart: `ViThiMai` names somebody as «Vi Thi Mai» does."""
    return _JOINT.sub(" ", text) if is_tag(text) else text


def _texts(value: object) -> Iterator[str]:
    """The texts in a value that a page may show."""
    for path, found in walk(value):
        if not _UNPUBLISHED & set(path):
            texts = found.values() if isinstance(found, dict) else [found]
            yield from (text for text in texts if isinstance(text, str))


def unnamed_sources(sources: dict[str, Source], names: Names, root: Path) -> tuple[dict[str, Source], list[Problem]]:
    """The sources, under their publisher's name where their title names somebody who is held back."""
    kept = {name: _unnamed(source, names) for name, source in sources.items()} if names else sources
    changed = [name for name, source in sources.items() if kept[name] is not source]
    text = read_text(root, _SOURCES)[0] if changed else ""
    found = {name: re.search(rf"^{name}\s*:", text, re.MULTILINE) for name in changed}
    lines = {name: line_of(text, match.start()) if match else 0 for name, match in found.items()}
    return kept, [Problem("E545", Place(_SOURCES, lines[name]), {"field": name}) for name in changed]


def _unnamed(source: Source, names: Names) -> Source:
    if not any(map(names.line_in, source.title.values())):
        return source
    # The address of an article is often made of its title.
    is_told = bool(source.link and names.line_in(slug(source.link).replace("-", " ")))
    update = {"title": dict.fromkeys(source.title, source.publisher), "link": None if is_told else source.link}
    return source.model_copy(update=update)
