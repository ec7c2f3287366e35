"""A tree of nodes in its canonical form: lines in the models' order, texts in maps by language, quotes where needed."""

import re
from collections.abc import Iterable

from ruamel.yaml import MappingNode, ScalarNode, SequenceNode

from showcase.mending.forms import TEXT, Form, inner, lines_of
from showcase.mending.nodes import Node, is_misread, map_node, plain_node, text_node
from showcase.model.fields import Steps

_WIDEST = 100  # columns of what stands in brackets; what is longer gets a line for each of its parts
_WEB = re.compile(r"https?://[^\s,]+")
_PLAIN = re.compile(r"[\w.–-]+")
"""A number, a date, a yes or no: what stands without quotation marks."""
_CUTS = re.compile(r"[,:]|(^|\s)#|^[\s!&*?|>@`%{}\[\]\"'-]|\s$")
"""What may end a text without quotes, or be taken for something else, where it stands in a line or between brackets."""


def shaped(node: Node, form: Form, language: str) -> Node:
    """The tree as it should be written; `language` is the one that a bare text is in."""
    if isinstance(node, SequenceNode):
        node.value = [shaped(item, form, language) for item in node.value]
        return _unfolded(node)
    if isinstance(node, ScalarNode):
        is_bare = form.is_translated and not is_empty(node)
        scalar = _scalar(node, TEXT if form.is_translated else form)
        return map_node(language, scalar) if is_bare else scalar
    within = [inner(form, str(key.value)) for key, _ in node.value]
    node.value = [
        (_key(key, form), shaped(value, below, language))
        for (key, value), below in zip(node.value, within, strict=True)
    ]
    if form.is_translated or form.is_named:
        node.flow_style = False
    elif form.model:
        order = {name: number for number, name in enumerate(lines_of(form.model))}
        node.value.sort(key=lambda pair: order.get(pair[0].value, len(order)))
    return _unfolded(node)


def opened(root: Node, paths: Iterable[Steps]) -> None:
    """What has remarks in it, without brackets: each of its parts needs a line of its own."""
    for path in paths:
        node: Node | None = root
        for step in path:
            if not isinstance(node, MappingNode | SequenceNode):
                break
            node.flow_style = False
            node = _child(node, step)


def needs_quotes(text: str) -> bool:
    """Whether a text is put in quotation marks.

    A comma or a colon is enough: so people need not know which of them would cut the text.
    """
    return is_misread(text) or bool(_CUTS.search(text) and not _WEB.fullmatch(text))


def _key(key: ScalarNode, form: Form) -> ScalarNode:
    """The name of a field as it is, for none of them needs quotes; another name as a text."""
    is_field = form.model and not form.is_named and key.value in form.model.model_fields
    return text_node(str(key.value)) if is_field else _scalar(key, TEXT)


def _scalar(node: ScalarNode, form: Form) -> ScalarNode:
    if is_empty(node):
        return node
    value = str(node.value)
    # The reader makes one line of every text too.
    value = " ".join(value.split()) if "\n" in value else value
    if form.is_text:
        # Marks that are there stay: who has learnt to write them should not see them go.
        is_quoted = node.style in {'"', "'"} or needs_quotes(value)
        return text_node(value, _mark_around(value) if is_quoted else None)
    return plain_node(value) if _PLAIN.fullmatch(value) else text_node(value, '"')


def is_empty(node: Node) -> bool:
    """Whether nothing is written there yet."""
    return isinstance(node, ScalarNode) and not node.style and node.value in {"", "~", "null"}


def _mark_around(text: str) -> str:
    return "'" if ('"' in text or "\\" in text) and text.isprintable() else '"'


def _unfolded(node: MappingNode | SequenceNode) -> Node:
    """What stands between brackets on one line, as long as it fits and nothing in it needs more than one."""
    parts = [part for pair in node.value for part in (pair if isinstance(pair, tuple) else (pair,))]
    is_tall = any(not isinstance(part, ScalarNode) and not part.flow_style for part in parts)
    if is_tall or _width(node) > _WIDEST:
        node.flow_style = False
    return node


def _width(node: Node) -> int:
    if isinstance(node, ScalarNode):
        return len(node.value) + 2
    parts = [part for pair in node.value for part in (pair if isinstance(pair, tuple) else (pair,))]
    return 2 + sum(_width(part) + 2 for part in parts)


def _child(node: MappingNode | SequenceNode, step: str | int) -> Node | None:
    if isinstance(node, SequenceNode):
        item: Node = node.value[step]
        return item
    return next((value for key, value in node.value if key.value == step), None)
