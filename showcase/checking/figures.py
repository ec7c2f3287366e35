"""Rules on measured quantities."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.checking.case import Case
from showcase.model.media import Figure
from showcase.model.things import Thing
from showcase.planning.subjects import is_sample
from showcase.problems.problem import Problem

_OF_THEIR_OWN = frozenset({"producer", "district"})
"""Kinds whose figures count what is theirs: two cooperatives with 12 and with 30 members do not disagree."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure and where it stands."""

    kind: str
    thing: Thing
    index: int
    figure: Figure


def figures_agree(case: Case) -> Iterator[Problem]:
    """What was measured once has one value: the same measure and unit, of the same time, wherever it is written."""
    first = case.catalog.site.codes[0]
    earlier: dict[tuple[str, ...], list[_Told]] = {}
    for told in _figures(case):
        measured = earlier.setdefault(_measured(told.figure, first), [])
        other = next((one for one in measured if _disagree(one, told)), None)
        measured.append(told)
        if other:
            values = {
                "measure": told.figure.measure.get(first) or next(iter(told.figure.measure.values())),
                "date": str(told.figure.as_of),
                "value": f"{told.figure.value:f}",
                "other_value": f"{other.figure.value:f}",
                "other": str(other.thing.at("figures", other.index, "value")),
            }
            yield Problem("W721", told.thing.at("figures", told.index, "value"), values)


def _figures(case: Case) -> Iterator[_Told]:
    for kind, thing in case.catalog.things():
        if not is_sample(thing, case.catalog):
            for index, figure in enumerate(thing.figures):
                yield _Told(kind, thing, index, figure)


def _measured(figure: Figure, language: str) -> tuple[str, ...]:
    """What was measured, in what, and when; capital letters and spaces do not count."""
    texts = (figure.measure, figure.unit or {})
    written = (text.get(language) or next(iter(text.values()), "") for text in texts)
    return (*(" ".join(text.casefold().split()) for text in written), str(figure.as_of))


def _disagree(one: _Told, other: _Told) -> bool:
    are_two = one.kind == other.kind and one.thing.id != other.thing.id
    return one.figure.value != other.figure.value and not (are_two and one.kind in _OF_THEIR_OWN)
