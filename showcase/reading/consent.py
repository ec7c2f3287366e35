"""Only those who agreed stay: whoever did not is taken out right after reading, and so is what shows or names them.

It is done here, before there is a catalog, so that no later stage can let slip what it never had.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from pydantic import ValidationError

from showcase.model.fields import Steps
from showcase.model.kinds import Producer
from showcase.model.people import Person, Scope
from showcase.model.things import Source
from showcase.problems.problem import Problem
from showcase.reading.channels import recognise
from showcase.reading.naming import Names
from showcase.reading.silence import silenced, unnamed_sources
from showcase.reading.things import Around, ReadThing


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was read, without those who did not agree."""

    things: list[ReadThing]
    sources: dict[str, Source]
    problems: list[Problem]
    """What is wrong with the sources; problems of things stay with them."""
    is_somebody_held_back: bool


@dataclass(frozen=True, slots=True)
class _Judge:
    """By what people are judged, and what was found out about those who are held back."""

    around: Around
    today: date
    withdrawn: Mapping[str, date]
    """Ids of the papers that are withdrawn, and since when: that counts wherever the same paper is named."""

    def finding(self, person: Person) -> tuple[str, Steps, str]:
        """Why a person may not appear (code, where in the entry, which field or day); without a code they may."""
        consent = person.consent
        if consent is None:
            return "E541", (), ""
        if consent.record in self.withdrawn:
            return "W544", ("consent", "withdrawn_on"), self.withdrawn[consent.record].isoformat()
        if consent.given_on > self.today:
            return "E543", ("consent", "given_on"), consent.given_on.isoformat()
        return ("", (), "") if Scope.NAME in consent.scope else ("E542", ("consent", "scope"), "name")


def only_agreed(read: list[ReadThing], sources: dict[str, Source], around: Around, today: date) -> Agreed:
    """Everything that was read, with those people only who agreed, and as far as they agreed.

    A portrait that may not be shown is in no list of photos either; a text that names somebody who is held back is
    left out, in that language.
    """
    people = [(one, _people_of(one, around.languages)) for one in read]
    consents = [person.consent for _, some in people for person in some if person.consent]
    ends = [(one.record, one.withdrawn_on) for one in consents if one.withdrawn_on]
    withdrawn = {record: day for record, day in sorted(ends, reverse=True) if day <= today}
    judge = _Judge(around, today, withdrawn)
    names = frozenset(name for one, some in people for name in _held_back(one, some, judge))
    hidden = frozenset(digest for one, some in people for digest in _hidden(one, some, judge)) - {""}
    things = [_with_people(one, judge) for one in read]
    businesses = _businesses(read)
    if names or hidden:
        things = [silenced(one, names, businesses, hidden) for one in things]
    kept, problems = unnamed_sources(sources, Names.of(names, businesses), around.root)
    return Agreed(things, kept, problems, bool(names or hidden))


def _businesses(read: list[ReadThing]) -> frozenset[str]:
    """The registered names of makers: «Hộ kinh doanh …» may be named, whoever's name is a part of it."""
    makers = (one.thing for one in read if isinstance(one.thing, Producer))
    return frozenset(name for maker in makers for name in maker.name.values())


def _entries(one: ReadThing) -> list[object]:
    """The people as they stand in the file, whether or not the file can be used."""
    people = one.facts.data.get("people") if isinstance(one.facts.data, Mapping) else None
    return list(people) if isinstance(people, list) else []


def _people_of(one: ReadThing, languages: tuple[str, ...]) -> list[Person]:
    """The people of a thing; of one that cannot be used those entries that are without a slip."""
    if one.thing:
        return list(one.thing.people)
    found = []
    for entry in _entries(one):
        with suppress(ValidationError):
            found.append(Person.model_validate(entry, context={"languages": languages}))
    return found


def _held_back(one: ReadThing, people: list[Person], judge: _Judge) -> set[str]:
    """The names of those who are held back, among them entries with a slip in them."""
    shown = {person.name for person in people if not judge.finding(person)[0]}
    written = {str(entry["name"]) for entry in _entries(one) if isinstance(entry, Mapping) and entry.get("name")}
    return {" ".join(name.split()) for name in written} - shown


def _hidden(one: ReadThing, people: list[Person], judge: _Judge) -> Iterator[str]:
    """Digests of the portraits that may not be shown."""
    for person in people:
        is_hidden = judge.finding(person)[0] or (person.consent and Scope.PORTRAIT not in person.consent.scope)
        if person.portrait and is_hidden:
            yield judge.around.photos.digest_of(person.portrait, one.bundle.folder)


def _with_people(one: ReadThing, judge: _Judge) -> ReadThing:
    """The thing with those who agreed, their portraits measured; all others are told, without their names."""
    if one.thing is None or not one.thing.people:
        return one
    kept: list[Person] = []
    gone: set[int] = set()
    problems: list[Problem] = []
    for index, person in enumerate(one.thing.people):
        here: Steps = ("people", index)
        code, where, value = judge.finding(person)
        if code:
            values = {"field": value, "date": value} if value else {}
            problems.append(Problem(code, one.facts.place((*here, *where)), values))
            gone.add(index)
            continue
        within, wrong = _within_scope(one, person, here, judge)
        problems += wrong
        kept.append(within)
    facts = replace(one.facts)
    facts.forget(("people",), gone)
    thing = one.thing.model_copy(update={"people": tuple(kept)})
    return replace(one, facts=facts, thing=thing, problems=[*one.problems, *problems])


def _within_scope(one: ReadThing, person: Person, here: Steps, judge: _Judge) -> tuple[Person, list[Problem]]:
    """The person without what the consent does not cover."""
    scope = person.consent.scope if person.consent else ()
    outside = [
        field for field in (Scope.PORTRAIT, Scope.QUOTE, Scope.LINK) if field not in scope and getattr(person, field)
    ]
    problems = [Problem("E542", one.facts.place((*here, field)), {"field": field.value}) for field in outside]
    person = person.model_copy(update=dict.fromkeys(field.value for field in outside))
    if person.link:
        clean = recognise(person.link, judge.around.channels, one.facts.place((*here, "link")))
        person = person.model_copy(update={"link": clean.link})
        problems += [clean.problem] if clean.problem else []
    if person.portrait:
        place = one.facts.place((*here, "portrait", "file"))
        portrait, wrong = judge.around.photos.measure(person.portrait, one.bundle.folder, place)
        return person.model_copy(update={"portrait": portrait}), [*problems, *wrong]
    return person, problems
