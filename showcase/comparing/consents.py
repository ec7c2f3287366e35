"""What a change does to the people who are shown, and to what they agreed to; no message names anybody."""

from collections.abc import Iterator, Sequence

from showcase.checking.case import Case
from showcase.comparing.heirs import pairs
from showcase.model.catalog import KINDS
from showcase.model.people import Consent, Person
from showcase.model.things import Thing
from showcase.planning.subjects import is_sample
from showcase.problems.problem import Place, Problem

_WRITTEN = ("name", "role", "quote")
"""What is compared beside the consent; of a revision no photo is known, so no portrait."""


def consent_changes(before: Case, after: Case) -> Iterator[Problem]:
    """People who are shown now, or otherwise than before, or no longer."""
    for kind in KINDS:
        for things, thing in pairs(before.catalog.of_kind(kind), after.catalog.of_kind(kind)):
            if not is_sample(thing or things[0], (after if thing else before).catalog):
                yield from _changes(things, thing)


def _changes(old: Sequence[Thing], new: Thing | None) -> Iterator[Problem]:
    left = [person for thing in old for person in thing.people]
    here = new or old[0]
    for index, person in enumerate(new.people if new else ()):
        was = _same(person, left)
        place = here.at("people", index)
        if was is None:
            yield _appears(person, here, place)
            continue
        left.remove(was)
        if fields := _edited(was, person):
            yield Problem("W972", place, {"name": here.id, "fields": ", ".join(fields)})
    for _ in left:
        yield Problem("W973", here.place, {"name": here.id})


def _same(person: Person, others: Sequence[Person]) -> Person | None:
    """The entry of the same person: of the same paper, else of the same name."""
    alike = (one for one in others if _agreed(one).record == _agreed(person).record)
    return next(alike, next((one for one in others if one.name == person.name), None))


def _appears(person: Person, thing: Thing, place: Place) -> Problem:
    consent = _agreed(person)
    scope = ", ".join(one.value for one in consent.scope)
    return Problem("H971", place, {"name": thing.id, "date": consent.given_on.isoformat(), "scope": scope})


def _edited(was: Person, now: Person) -> list[str]:
    old, new = _agreed(was), _agreed(now)
    consent = [name for name in Consent.model_fields if getattr(old, name) != getattr(new, name)]
    return [*consent, *(name for name in _WRITTEN if getattr(was, name) != getattr(now, name))]


def _agreed(person: Person) -> Consent:
    """The consent of somebody in a catalog, where nobody is without one."""
    if person.consent is None:
        raise ValueError("A catalog holds those alone who agreed.")
    return person.consent
