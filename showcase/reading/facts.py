"""YAML text in, plain data with the place of every value out.

Nothing is guessed: every scalar is text. Tabs, doubled keys, anchors and tags are refused with their line.
"""

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import yaml

from showcase.model.fields import Steps
from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem
from showcase.reading.refusals import (
    END,
    INVISIBLE,
    Events,
    Refused,
    begin_of,
    events_of,
    quotes_of_word,
    refuse_cut,
    refuse_cut_number,
    refuse_glued,
    refuse_glued_text,
    remark_after,
    scalar_of,
)
from showcase.reading.spaces import evened
from showcase.reading.stops import Stop, as_language, field_above, set_in
from showcase.reading.syntax_errors.among_lines import no_map
from showcase.reading.syntax_errors.causes import cause_of
from showcase.reading.syntax_errors.reading_on import slips_of

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Spot: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 1."""

_MOST_TWICE = 100
"""So many keys that stand twice are explained; a file that has more is no thing of ours."""


@dataclass(slots=True)
class Facts:
    """What a YAML file says and where."""

    file: str
    data: Data = None
    places: MutableMapping[Steps, Spot] = field(default_factory=dict)
    """Where each value stands."""
    keys: MutableMapping[Steps, Spot] = field(default_factory=dict)
    """Where the key of each value stands."""
    problems: list[Problem] = field(default_factory=list)
    lines: list[str] = field(default_factory=list, repr=False)
    """The text, line by line, while the file is read."""
    blank: list[Steps] = field(default_factory=list, repr=False)
    """Keys without a value."""
    twice: list[Problem] = field(default_factory=list, repr=False)
    """Keys that stand where they stood before."""
    mended: "Facts | None" = field(default=None, repr=False)
    """What a file that cannot be used would say, its slips mended as is told: to tell what else is wrong."""

    def place(self, path: Steps) -> Place:
        """Where a value stands; the nearest value around it when it is not in the file."""
        return Place(self.file, *self._spot(path))

    def _spot(self, path: Steps) -> Spot:
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 0))

    def line(self, number: int) -> str:
        """A line of the text, counted from 1; empty when there is none, or the file was read long ago."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def forget(self, path: Steps, indexes: set[int]) -> None:
        """Items that were left out of the list at `path`: those after them move up, as they do in the value."""
        if indexes:
            self.places, self.keys = (_moved_up(places, path, indexes) for places in (self.places, self.keys))

    def wrap(self, path: Steps) -> None:
        """What stands at `path` is the one item of a list from now on."""
        depth = len(path)
        for places in (self.places, self.keys):
            moved = {where: spot for where, spot in places.items() if where[:depth] == path and len(where) > depth}
            for where in moved:
                del places[where]
            places.update({(*path, 0, *where[depth:]): spot for where, spot in moved.items()})
        self.places[*path, 0] = self._spot(path)

    def rename(self, path: Steps, name: str) -> None:
        """A line is read as if it had another name."""
        depth, to = len(path), (*path[:-1], name)
        for places in (self.places, self.keys):
            for where in [where for where in places if where[:depth] == path]:
                places[*to, *where[depth:]] = places[where]

    def key_place(self, path: Steps) -> Place:
        """Where the key of a value stands."""
        return Place(self.file, *(self.keys.get(path) or self._spot(path)))


class Places(Mapping[Steps, Place]):
    """The places of the values of a file, each made when somebody asks for it."""

    def __init__(self, facts: Facts) -> None:
        """Those that are told now: facts whose places move have others."""
        self._file, self._spots = facts.file, facts.places

    def __getitem__(self, path: Steps) -> Place:
        """Where a value stands."""
        return Place(self._file, *self._spots[path])

    def __iter__(self) -> Iterator[Steps]:
        """The paths of all values."""
        return iter(self._spots)

    def __len__(self) -> int:
        """How many values there are."""
        return len(self._spots)


def _moved_up(places: Mapping[Steps, Spot], path: Steps, gone: set[int]) -> dict[Steps, Spot]:
    """The places without those of some items of the list at `path`."""
    depth, moved = len(path), dict[Steps, Spot]()
    for where, spot in places.items():
        if where[:depth] != path or where == path:
            moved[where] = spot
        elif int(where[depth]) not in gone:
            index = int(where[depth])
            moved[*path, index - sum(one < index for one in gone), *where[depth + 1 :]] = spot
    return moved


def parse_facts(text: str, file: str) -> Facts:
    """The data of a YAML text; when it cannot be read, no data and the problem that stopped it."""
    text, problems = evened(text, file)
    facts = Facts(file, problems=problems, lines=text.split("\n"))
    stopped = _read(text, facts)
    if stopped or facts.twice:
        readings = [replace(facts, problems=[])]

        def read(lines: list[str]) -> Problem | None:
            readings.append(Facts(file, lines=lines))
            return _read("\n".join(lines), readings[-1])

        told, is_sure = slips_of(facts.lines, stopped, read)
        facts.problems += [*told, *readings[-1].twice]
        facts.data, facts.mended = None, readings[-1] if is_sure else None
    return facts


def _read(text: str, facts: Facts) -> Problem | None:
    """Fills in what the text says; what stopped that, if anything did."""
    stopped = _parsed(text, facts)
    if stopped is None and facts.data is not None and not isinstance(facts.data, dict):
        found = no_map(facts.lines, facts.file, is_list=isinstance(facts.data, list))
        stopped = found or Problem("E209", facts.place(()))
    return stopped


def _parsed(text: str, facts: Facts) -> Problem | None:
    try:
        # All events are looked at first: anchors and tags must be refused before anything is built.
        events = iter(list(events_of(text, facts.lines)))
        first = next(events, None)
        facts.data = _build(first, events, (), facts) if first else None
    except Refused as refused:
        return refused.problem(facts.file)
    except yaml.YAMLError as error:
        return _explain(facts, error)
    except (RecursionError, ValueError) as error:
        # Libyaml's own limits, and code points that YAML does not know.
        detail = Detail.TOO_DEEP if isinstance(error, RecursionError) else Detail.MARKS
        return Problem("E201", Place(facts.file, 1), {"detail": detail})
    return None


def _build(event: yaml.NodeEvent, events: Events, path: Steps, facts: Facts) -> Data:
    """What an event begins, with the events that belong to it."""
    facts.places[path] = _begin_of(event)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, path, facts)
    if isinstance(event, yaml.SequenceStartEvent):
        return _build_list(event, events, path, facts)
    return _build_map(event, events, path, facts)


def _begin_of(event: yaml.NodeEvent) -> Spot:
    mark = begin_of(event)
    return mark.line + 1, mark.column + 1


def _scalar(event: yaml.ScalarEvent, path: Steps, facts: Facts) -> str | None:
    text = scalar_of(event, facts.lines)
    if (path and isinstance(path[-1], int)) or not path:
        refuse_glued_text(event, facts.lines)
    curly = quotes_of_word(event, facts.file)
    facts.problems += [curly] if curly else []
    # An item of a list is told by its field.
    remark = None if path and isinstance(path[-1], int) and not text else remark_after(event, facts.lines, facts.file)
    if remark:
        facts.problems.append(remark)
    return text


def _build_list(start: yaml.SequenceStartEvent, events: Events, path: Steps, facts: Facts) -> list[Data]:
    items: list[yaml.NodeEvent] = []
    built = []
    for index, item in enumerate(iter(events.__next__, END)):
        items.append(item)
        built.append(_build(item, events, (*path, index), facts))
    if start.flow_style:
        refuse_cut_number(items, facts.lines)
    return built


def _build_map(start: yaml.NodeEvent, events: Events, path: Steps, facts: Facts) -> dict[str, Data] | None:
    built: dict[str, Data] = {}
    for key in iter(events.__next__, END):
        if not isinstance(key, yaml.ScalarEvent):
            raise Refused("E209", key.start_mark)
        name = str(key.value).strip(INVISIBLE)
        here = (*path, name)
        value = next(events)
        refuse_glued(key, value, facts.lines)
        if isinstance(start, yaml.CollectionStartEvent) and start.flow_style:
            refuse_cut(key, value, facts.lines)
        if name in built:
            facts.twice += _twice(key, name, list(built), facts.keys[here][0], facts)
            _build(value, events, here, Facts(facts.file, lines=facts.lines))
            continue
        facts.keys[here] = _begin_of(key)
        built[name] = _build(value, events, here, facts)
        facts.blank += [here] if built[name] is None else []
    # A key without a value is a line somebody has not filled in yet.
    return {key: value for key, value in built.items() if value is not None} or None


def _twice(key: yaml.ScalarEvent, name: str, before: list[str], first: int, facts: Facts) -> list[Problem]:
    """A key that stands twice: where it is the first of an entry, the next entry lost its dash.

    A language that stands as far out as the name above it is told once for all languages of that name; in an entry of a
    list it is told with the other lines of that entry.
    """
    line, mark = facts.lines[begin_of(key).line], begin_of(key)
    is_looked_at = as_language(name) and len(facts.twice) < _MOST_TWICE
    above = field_above(facts.lines, mark.line + 1) if is_looked_at else None
    if above:
        values, fix = {"key": name, "field": above[1]}, set_in(facts.lines, mark.line + 1, as_language)
        return [Problem("E309", Place(facts.file, *_begin_of(key)), values, fix=fix)] if above[0] == mark.line else []
    is_entry = facts.lines[first - 1].lstrip().startswith("- ") and name == before[0] and len(before) > 1
    if is_entry and line.lstrip().startswith(name):
        mended = f"{line[: mark.column - 2]}- {line[mark.column :]}"
        raise Refused("E223", mark, mended, other=str(first))
    return [Refused("E301", mark, key=name, first=str(first)).problem(facts.file)]


def _explain(facts: Facts, error: yaml.YAMLError) -> Problem:
    """The usual cause of what stopped the parser."""
    lines = facts.lines
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    line = min(mark.line, len(lines) - 1) if mark else 0
    return cause_of(
        Stop(
            file=facts.file,
            lines=lines,
            line=line,
            column=min(mark.column, len(lines[line])) if mark else 0,
            said=str(getattr(error, "problem", "") or ""),
            begun=(begun.line, begun.column) if begun else None,
        )
    )
