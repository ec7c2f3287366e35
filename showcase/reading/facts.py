"""YAML text in, plain data with the place of every value out (the only import of yaml).

Nothing is guessed: every scalar is text. Tabs, doubled keys, anchors and tags are refused with their line.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import yaml

from showcase.model.fields import Steps
from showcase.problems.problem import Place, Problem

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20  # levels: the deepest field of a product is the sixth


@dataclass(slots=True)
class Facts:
    """What a YAML file says and where."""

    file: str
    data: Data = None
    places: dict[Steps, Place] = field(default_factory=dict)
    """Where each value stands."""
    keys: dict[Steps, Place] = field(default_factory=dict)
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
    try:
        node = _compose(text)
        facts.data = _build(node, (), facts) if node else None
    except _Refused as refused:
        mark = refused.mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1)
        facts.problems.append(Problem(refused.code, place, refused.values))
    except yaml.YAMLError as error:
        facts.problems.append(_explain(text, file, error))
    except (RecursionError, ValueError) as error:
        # Libyaml's own limits, and code points that YAML does not know.
        facts.problems.append(Problem("E201", Place(file, 1), {"detail": type(error).__name__}))
    if facts.problems:
        facts.data = None
    elif facts.data is not None and not isinstance(facts.data, dict):
        facts.data = None
        facts.problems.append(Problem("E209", Place(file, 1)))
    return facts


def _compose(text: str) -> yaml.Node | None:
    # The events are looked at first: anchors and tags must be refused before anything is built of them.
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise _Refused("E208", event.start_mark, text=_from(text, event.start_mark)[:1])
        if depth > _DEEPEST:
            raise _Refused("E201", event.start_mark, detail="too deep")
    node: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    return node


def _from(text: str, mark: _Mark | None) -> str:
    return text.split("\n")[mark.line][mark.column :] if mark else ""


def _build(node: yaml.Node, path: Steps, facts: Facts) -> Data:
    facts.places[path] = Place(facts.file, node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        is_nothing = not node.style and node.value in {"", "~", "null"}
        return None if is_nothing else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, index), facts) for index, item in enumerate(node.value)]
    return _build_map(node, path, facts)


def _build_map(node: yaml.Node, path: Steps, facts: Facts) -> dict[str, Data]:
    built: dict[str, Data] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _Refused("E209", key.start_mark)
        here = (*path, str(key.value))
        if here in facts.keys:
            raise _Refused("E301", key.start_mark, key=str(key.value), first=str(facts.keys[here].line))
        facts.keys[here] = Place(facts.file, key.start_mark.line + 1, key.start_mark.column + 1)
        built[str(key.value)] = _build(value, here, facts)
    # A key without a value is a line somebody has not filled in yet.
    return {key: value for key, value in built.items() if value is not None}


def _explain(text: str, file: str, error: yaml.YAMLError) -> Problem:
    """The usual cause, looked for in the lines up to where the parser gave up."""
    mark = getattr(error, "problem_mark", None)
    last = mark.line if mark else 0
    lines = text.split("\n")
    for number in range(min(last, len(lines) - 1), max(-1, last - 3), -1):
        for code, pattern, cure in _CAUSES:
            match = pattern.match(lines[number])
            if match:
                return Problem(code, Place(file, number + 1, match.start(1) + 1), cure(match))
    detail = str(getattr(error, "problem", "") or "").strip() or type(error).__name__
    return Problem("E201", Place(file, last + 1, (mark.column + 1) if mark else 0), {"detail": detail})


_CAUSES: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], dict[str, str]]], ...] = (
    ("E202", re.compile(r" *(\t)"), lambda _: {}),
    ("E206", re.compile(r"""[^"']*:\s+(?:- )?("[^"]*|'[^']*)$"""), lambda _: {}),
    ("E205", re.compile(r"\s*(?:- )?[\w-]+:\s+([^\s\"'\[{|>].*:(?:\s.*|$))"), lambda m: {"fixed": f'"{m.group(1)}"'}),
    (
        "E203",
        re.compile(r"\s*(?:- )?([\w-]+:[^\s/:].*)$"),
        lambda m: {"text": m.group(1), "fixed": m.group(1).replace(":", ": ", 1)},
    ),
)
"""Code, pattern of a line that has it (the first group is the place), and the values of its message."""
