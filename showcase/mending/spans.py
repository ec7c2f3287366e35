"""YAML text in, where its texts and maps begin and end out: for those who write into it and touch nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ruamel.yaml import MappingNode, ScalarNode, SequenceNode

from showcase.mending.nodes import Node, Unreadable, composed
from showcase.model.fields import Steps

Position: TypeAlias = tuple[int, int]
"""Line and column of a value, each counted from 1, as in a `Place`."""


@dataclass(frozen=True, slots=True)
class Span:
    """A text, or a map of texts, in a file."""

    path: Steps
    start: int
    """Number of characters before it."""
    end: int
    """Number of characters before what follows it, blanks not counted."""
    column: int
    """How many characters stand before it on its line."""
    key_column: int
    """The same of its key; -1 for an item of a list."""
    is_inside: bool
    """Whether it is a map in braces, or stands between brackets."""
    text: str
    """What a text says; of a map nothing."""
    entries: "dict[str, Span]"
    """Key → its value; of a text nothing."""


def spans_of(text: str) -> dict[Position, Span]:
    """Where each text and each map stands; nothing, where that cannot be known."""
    try:
        root = composed(text)
    except (Unreadable, RecursionError, ValueError):
        return {}
    found = list(_spans(root, (), text)) if root else []
    return {where: span for where, span in found if span.entries or span.text}


def _spans(
    node: Node, path: Steps, text: str, key_column: int = -1, *, is_inside: bool = False
) -> Iterator[tuple[Position, Span]]:
    is_inside = is_inside or (not isinstance(node, ScalarNode) and bool(node.flow_style))
    entries: dict[str, Span] = {}
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield from _spans(item, (*path, index), text, is_inside=is_inside)
        return
    for key, value in node.value if isinstance(node, MappingNode) else ():
        for where, span in _spans(value, (*path, str(key.value)), text, key.start_mark.column, is_inside=is_inside):
            yield where, span
            if len(span.path) == len(path) + 1:
                entries[str(key.value)] = span
    mark, said = node.start_mark, str(node.value) if isinstance(node, ScalarNode) else ""
    end = mark.index + len(text[mark.index : node.end_mark.index].rstrip())
    yield (
        (mark.line + 1, mark.column + 1),
        Span(path, mark.index, end, mark.column, key_column, is_inside, said, entries),
    )
