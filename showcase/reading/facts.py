"""YAML text in, plain data with the place of every value out (the only import of yaml).

Nothing is guessed: every scalar is text. Tabs, doubled keys, anchors and tags are refused with their line.
"""

import re
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias, cast

import yaml
from yaml.composer import ComposerError

from showcase.model.fields import Steps
from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem
from showcase.reading.causes import Stop, cause_of, glued
from showcase.reading.text import unseen

Events: TypeAlias = Iterator[yaml.NodeEvent]
"""What stands in a YAML text, one after another: scalars, and where lists and maps begin and end (`_END`)."""
Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_END = yaml.NodeEvent(None)
_DEEPEST = 20  # levels: the deepest field of a product is the sixth
_INDENT = re.compile(r"^[ \u00a0\u3000]*[\u00a0\u3000][ \u00a0\u3000]*", re.MULTILINE)
_INVISIBLE = "\u200b\u200e\u200f\u2060\u202a\u202c"
"""What Zalo, Windows and others put around a telephone number or a link that is copied out of them."""


@dataclass(slots=True)
class Facts:
    """What a YAML file says and where."""

    file: str
    data: Data = None
    places: MutableMapping[Steps, Place] = field(default_factory=dict)
    """Where each value stands."""
    keys: MutableMapping[Steps, Place] = field(default_factory=dict)
    """Where the key of each value stands."""
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Steps) -> Place:
        """Where a value stands; the nearest value around it when it is not in the file."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.file, 1))

    def forget(self, path: Steps, indexes: set[int]) -> None:
        """Items that were left out of the list at `path`: those after them move up, as they do in the value."""
        for places in (self.places, self.keys) if indexes else ():
            moved = {where: place for where, place in places.items() if where[: len(path)] == path and where != path}
            for where in moved:
                del places[where]
            depth = len(path)
            for where, place in moved.items():
                index = int(where[depth])
                if index not in indexes:
                    before = sum(gone < index for gone in indexes)
                    places[*path, index - before, *where[depth + 1 :]] = place

    def key_place(self, path: Steps) -> Place:
        """Where the key of a value stands."""
        return self.keys.get(path) or self.place(path)


class _Mark(Protocol):
    """A place in the text; the C parser's marks and Python's share no class."""

    line: int
    column: int


class _Refused(Exception):
    """Something that YAML allows and we do not."""

    def __init__(self, code: str, mark: _Mark | None, **values: str) -> None:
        super().__init__(code)
        self.code, self.mark, self.values = code, mark, values


def parse_facts(text: str, file: str) -> Facts:
    """The data of a YAML text; when it cannot be read, no data and the problem that stopped it."""
    facts = Facts(file)
    # Copied from a web page, what stands at the start of a line may only look like spaces.
    text = _INDENT.sub(lambda spaces: " " * len(spaces.group()), text)
    try:
        # All events are looked at first: anchors and tags must be refused before anything is built.
        events = iter(list(_events(text)))
        first = next(events, None)
        facts.data = _build(first, events, (), facts) if first else None
    except _Refused as refused:
        mark = refused.mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1)
        facts.problems.append(Problem(refused.code, place, refused.values))
    except yaml.YAMLError as error:
        facts.problems.append(_explain(text, file, error))
    except (RecursionError, ValueError) as error:
        # Libyaml's own limits, and code points that YAML does not know.
        detail = Detail.TOO_DEEP if isinstance(error, RecursionError) else Detail.MARKS
        facts.problems.append(Problem("E201", Place(file, 1), {"detail": detail}))
    if facts.problems:
        facts.data = None
    elif facts.data is not None and not isinstance(facts.data, dict):
        values = glued(facts.data) if isinstance(facts.data, str) else None
        facts.problems.append(Problem("E203" if values else "E209", facts.place(()), values or {}))
        facts.data = None
    return facts


def _events(text: str) -> Events:
    """The events of the one document of a text."""
    depth, documents = 0, list[yaml.Event]()
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.NodeEvent):
            if event.anchor or getattr(event, "tag", None):
                raise _Refused("E208", event.start_mark, text=_from(text, event.start_mark)[:1])
            depth += isinstance(event, yaml.CollectionStartEvent)
            if depth > _DEEPEST:
                raise _Refused("E201", event.start_mark, detail=Detail.TOO_DEEP)
            yield event
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            yield _END
        elif isinstance(event, yaml.DocumentStartEvent):
            documents.append(event)
    if len(documents) > 1:
        begun, mark = (cast("yaml.Mark", one.start_mark) for one in documents[:2])
        raise ComposerError("expected a single document", begun, "but found another document", mark)


def _from(text: str, mark: _Mark | None) -> str:
    return text.split("\n")[mark.line][mark.column :] if mark else ""


def _build(event: yaml.NodeEvent, events: Events, path: Steps, facts: Facts) -> Data:
    """What an event begins, with the events that belong to it."""
    facts.places[path] = _place(event, facts)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        return [_build(item, events, (*path, index), facts) for index, item in enumerate(iter(events.__next__, _END))]
    return _build_map(event, events, path, facts)


def _place(event: yaml.NodeEvent, facts: Facts) -> Place:
    mark = _begin(event)
    return Place(facts.file, mark.line + 1, mark.column + 1)


def _begin(event: yaml.NodeEvent) -> _Mark:
    return cast("_Mark", event.start_mark)


def _scalar(event: yaml.ScalarEvent) -> str | None:
    if not event.style and event.value in {"", "~", "null"}:
        return None
    # Only in double quotes can a character be written by its number.
    bad = unseen(event.value) if event.style == '"' else None
    if bad:
        raise _Refused("E103", event.start_mark, text=bad)
    return str(event.value).strip(_INVISIBLE)


def _build_map(start: yaml.NodeEvent, events: Events, path: Steps, facts: Facts) -> dict[str, Data] | None:
    built: dict[str, Data] = {}
    for key in iter(events.__next__, _END):
        if not isinstance(key, yaml.ScalarEvent):
            raise _Refused("E209", key.start_mark)
        name = str(key.value).strip(_INVISIBLE)
        here = (*path, name)
        value = next(events)
        _refuse_glued(key, value)
        if isinstance(start, yaml.CollectionStartEvent) and start.flow_style:
            _refuse_cut(key, value)
        if here in facts.keys:
            raise _Refused("E301", key.start_mark, key=name, first=str(facts.keys[here].line))
        facts.keys[here] = _place(key, facts)
        built[name] = _build(value, events, here, facts)
    # A key without a value is a line somebody has not filled in yet.
    return {key: value for key, value in built.items() if value is not None} or None


def _refuse_cut(key: yaml.ScalarEvent, value: yaml.NodeEvent) -> None:
    """`{vi: Thơm, ngọt}`: the comma cuts the text, and what is behind it would be a key without a colon."""
    end, start = cast("_Mark", key.end_mark), _begin(value)
    if isinstance(value, yaml.ScalarEvent) and not value.value and (end.line, end.column) == (start.line, start.column):
        raise _Refused("E214", key.start_mark, text=str(key.value))


def _refuse_glued(key: yaml.ScalarEvent, value: yaml.NodeEvent) -> None:
    """`vi:Mật ong` is a text to YAML: as a key without a value, or as the value on the line below its key."""
    if not isinstance(value, yaml.ScalarEvent) or value.style:
        return
    is_below = _begin(value).line > _begin(key).line
    text = value if value.value and is_below else key
    values = glued(str(text.value)) if text is value or not value.value else None
    if values:
        raise _Refused("E203", text.start_mark, **values)


def _explain(text: str, file: str, error: yaml.YAMLError) -> Problem:
    """The usual cause of what stopped the parser."""
    lines = text.split("\n")
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    line = min(mark.line, len(lines) - 1) if mark else 0
    return cause_of(
        Stop(
            file=file,
            lines=lines,
            line=line,
            column=min(mark.column, len(lines[line])) if mark else 0,
            said=str(getattr(error, "problem", "") or ""),
            begun=(begun.line, begun.column) if begun else None,
        )
    )
