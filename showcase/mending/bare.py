"""Bare texts made maps by language, where they stand: nothing else in the file moves."""

from collections.abc import Iterator
from dataclasses import dataclass

from ruamel.yaml import MappingNode, ScalarNode

from showcase.mending.forms import Form, inner
from showcase.mending.nodes import Node, Unreadable, composed
from showcase.mending.shaping import is_empty


@dataclass(frozen=True, slots=True)
class _Bare:
    """A text that is in the site's first language and does not say so."""

    node: ScalarNode
    column: int
    """Where its key stands; -1 for an item of a list."""
    is_inside: bool
    """Whether it stands between brackets."""


def with_maps(text: str, form: Form, language: str) -> str:
    """The text with `name: Chè` written as `name:` and `vi: Chè` below; those of several lines are left to `fmt`."""
    try:
        root = composed(text)
    except Unreadable:
        return text
    for bare in reversed(list(_bare(root, form)) if root else []):
        start, end = bare.node.start_mark.index, bare.node.end_mark.index
        if "\n" not in text[start:end]:
            text = text[:start].rstrip(" ") + _opening(bare, language) + text[start:end] + _closing(bare) + text[end:]
    return text


def _opening(bare: _Bare, language: str) -> str:
    if bare.is_inside:
        return f" {{{language}: "
    return f" {language}: " if bare.column < 0 else f"\n{' ' * (bare.column + 2)}{language}: "


def _closing(bare: _Bare) -> str:
    return "}" if bare.is_inside else ""


def _bare(node: Node, form: Form, column: int = -1, *, is_inside: bool = False) -> Iterator[_Bare]:
    if isinstance(node, ScalarNode):
        if form.is_translated and not is_empty(node):
            yield _Bare(node, column, is_inside)
        return
    is_inside = is_inside or bool(node.flow_style)
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _bare(value, inner(form, str(key.value)), key.start_mark.column, is_inside=is_inside)
    else:
        for item in node.value:
            yield from _bare(item, form, is_inside=is_inside)
