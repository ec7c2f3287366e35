"""Rules on the state of translations, by their stamps."""

from collections.abc import Iterator

from showcase.checking.case import Case
from showcase.model.stamps import State
from showcase.model.units import STORY, UNSTAMPED, Unit, field_name, units_of
from showcase.planning.drafts import story_place
from showcase.problems.problem import Place, Problem


def originals_have_not_changed(case: Case) -> Iterator[Problem]:
    """Translations of a text that is another one now, each in its place."""
    for unit in _units(case):
        if unit.state is State.OUTDATED:
            values = {"field": unit.field, "name": unit.thing.folder, "code": unit.language}
            yield Problem("W724", _place_of(unit), values)


def drafts_are_looked_at(case: Case) -> Iterator[Problem]:
    """A machine's translations, once a thing and language."""
    for _, thing in case.catalog.things():
        for language in case.catalog.site.languages if thing.drafts else ():
            fields = dict.fromkeys(field_name(one.path) for one in thing.drafts if one.language == language.code)
            if fields:
                values = {"language": language.name, "fields": ", ".join(fields)}
                yield Problem("H725", thing.place, values | {"name": thing.folder, "code": language.code})


def translations_are_stamped(case: Case) -> Iterator[Problem]:
    """Once a language how many translations have no stamp; said to nobody who has not begun with stamps."""
    things = [thing for _, thing in case.catalog.things() if not thing.sample]
    if not any(thing.stamps.lines for thing in things):
        return
    for language in case.catalog.site.languages[1:]:
        count = sum(thing.tally.get(language.code, {}).get(UNSTAMPED, (0, 0))[0] for thing in things)
        if count:
            values = {"language": language.name, "code": language.code, "count": str(count)}
            yield Problem("H727", Place("site.yaml"), values)


def _place_of(unit: Unit) -> Place:
    """Where a translation stands, or would stand."""
    thing = unit.thing
    return story_place(thing, unit.language) if unit.path == STORY else thing.at(*unit.path, unit.language)


def _units(case: Case) -> Iterator[Unit]:
    """The units of all things that bear stamps: of others nothing is known."""
    first, *others = case.catalog.site.codes
    for _, thing in case.catalog.things():
        if thing.stamps.lines or not thing.stamps.is_whole:
            for code in others:
                yield from units_of(thing, first, code)
