"""YAML text in, where exactly its values begin and end out: for those who write into it and touch nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from showcase.model.fields import Steps

Where: TypeAlias = tuple[int, int]
"""Line and column of a value, each counted from 1, as in a `Place`."""


@dataclass(frozen=True, slots=True)
class Span:
    """A text, or a map of texts, in a file."""

    path: Steps
    start: int
    """Number of characters before it."""
    end: int
    """Number of characters before what follows it, blanks not counted."""
    text: str
    """What a text says; of a map nothing."""
    entries: "dict[str, Span]"
    """Key → its value; of a text nothing."""
    is_flow: bool
    """Whether it is a map in braces."""
    indent: int
    """Column of its first sign, counted from 0."""


def spans_of(text: str) -> dict[Where, Span] | None:
    """Where each text and each map stands; None for what is no YAML."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    found = list(_spans(root, (), text)) if root else []
    return {where: span for where, span in found if span.entries or span.text}


def _spans(node: yaml.Node, path: Steps, text: str) -> Iterator[tuple[Where, Span]]:
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _spans(item, (*path, index), text)
        return
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    for key, value in pairs:
        yield from _spans(value, (*path, str(key.value)), text)
    entries = {str(key.value): _span(value, (*path, str(key.value)), {}, text) for key, value in pairs}
    yield (node.start_mark.line + 1, node.start_mark.column + 1), _span(node, path, entries, text)


def _span(node: yaml.Node, path: Steps, entries: dict[str, Span], text: str) -> Span:
    start = node.start_mark.index
    return Span(
        path=path,
        start=start,
        end=start + len(text[start : node.end_mark.index].rstrip()),
        text=str(node.value) if isinstance(node, yaml.ScalarNode) else "",
        entries=entries,
        is_flow=isinstance(node, yaml.MappingNode) and bool(node.flow_style),
        indent=node.start_mark.column,
    )
