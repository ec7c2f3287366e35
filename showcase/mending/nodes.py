"""YAML as a tree of nodes that may be changed and written again (the door to ruamel.yaml), and where each stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import Any, TypeAlias

from ruamel.yaml import YAML, MappingNode, ScalarNode, SequenceNode
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import implicit_resolvers

from showcase.model.fields import Steps

Node: TypeAlias = ScalarNode | SequenceNode | MappingNode
Unreadable = YAMLError
"""What is raised for a text that this parser does not understand, even where the reader's does."""

TEXT = "tag:yaml.org,2002:str"
_WIDE = 1_000_000  # columns: no line is ever broken


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a line of a map or an item of a list stands."""

    path: Steps
    line: int
    """Index of the line on which it begins."""
    column: int
    """Index in that line; of an item, where its hyphen stands."""
    start: int
    """Index in the text of what it begins with."""
    end: int
    """Index in the text behind its value; -1 where it has none."""


def composed(text: str) -> Node | None:
    """The tree of a text; None when nothing is in it."""
    found: Node | None = _yaml().compose(text)
    return found


def serialised(node: Node) -> str:
    """A tree as text, without any remark: two spaces a level, each text on a line of its own."""
    written = StringIO()
    _yaml().serialize(node, written)
    return written.getvalue()


def tokens(text: str) -> Iterator[Any]:
    """What a text is made of: between two of them only spaces and remarks can stand."""
    yield from _yaml().scan(text)


def spots(node: Node | None, path: Steps = ()) -> Iterator[Spot]:
    """Where everything stands, in the order of the text."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            here = (*path, str(key.value))
            yield Spot(here, key.start_mark.line, key.start_mark.column, key.start_mark.index, _end(value))
            yield from spots(value, here)
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            mark, here = item.start_mark, (*path, index)
            column = mark.column if node.flow_style else node.start_mark.column
            yield Spot(here, mark.line, column, mark.index, _end(item))
            yield from spots(item, here)


def at(node: Node, path: Steps) -> Node | None:
    """The node at a path."""
    for step in path:
        if isinstance(node, MappingNode):
            node = next(value for key, value in node.value if key.value == step)
        elif isinstance(node, SequenceNode):
            node = node.value[step]
        else:
            return None
    return node


def text_node(value: str, style: str | None = None) -> ScalarNode:
    """A text; `style` is its quotation mark, None for none."""
    return ScalarNode(TEXT, value, style=style)


def plain_node(value: str) -> ScalarNode:
    """What stands without quotation marks and is no text to other readers: a number, a date, a yes or no."""
    return ScalarNode(_yaml().resolver.resolve(ScalarNode, value, (True, False)), value)


def map_node(key: str, value: Node) -> MappingNode:
    """A map of one line."""
    return MappingNode("tag:yaml.org,2002:map", [(text_node(key), value)], flow_style=False)


def is_misread(text: str) -> bool:
    """Whether some reader of YAML (1.1 or 1.2) takes a text without quotes for a number, a date, a yes or nothing."""
    return any(pattern.match(text) for _, _, pattern, _ in implicit_resolvers)


def _end(value: Node) -> int:
    is_empty = isinstance(value, ScalarNode) and value.style is None and not value.value
    return -1 if is_empty else int(value.end_mark.index)


def _yaml() -> YAML:
    yaml = YAML(typ="safe", pure=True)
    yaml.allow_unicode, yaml.width = True, _WIDE
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
