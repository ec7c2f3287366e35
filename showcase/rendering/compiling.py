"""How templates become code: as Jinja compiles them, without what only foreign templates need.

Views are dataclasses, functions are our own and every template escapes: attributes are read, macros called and texts
escaped without a detour, which halves the time of a page. A template is the same for all languages.
"""

import re
from collections.abc import Callable

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

_MEANS_SOMETHING = re.compile("[&<>\"']")
_WORDS = frozenset({"_", "gettext"})


class _Compiler(CodeGenerator):
    # Jinja's own names.
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: ARG002, FBT001, FBT002 - no template of ours has `{% call %}`
    ) -> None:
        match node:
            case nodes.Call(node=nodes.Name(name=name), args=[nodes.Const(value=text)], kwargs=[]) if name in _WORDS:
                self.write(f"environment.words[{text!r}]")
            case _:
                self.visit(node.node, frame)
                self.write("(")
                for one in (*node.args, *node.kwargs):
                    self.visit(one, frame)
                    self.write(", ")
                self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:  # noqa: ARG002
        self.write("environment.escaped(")


class Words(dict[str, Markup]):
    """The words of a language, each looked up once."""

    def __init__(self, gettext: Callable[[str], str]) -> None:
        """None yet."""
        super().__init__()
        self._gettext = gettext

    def __missing__(self, message: str) -> Markup:
        """Look a word up; as everywhere in gettext's templates, `%%` is a sign of per cent."""
        self[message] = Markup(self._gettext(message) % {})  # noqa: S704 - our own words, and their translators'
        return self[message]


class Templates(Environment):
    """Templates of pages in one language."""

    code_generator_class = _Compiler
    words: Words
    has_wide_marks: bool

    @staticmethod
    def escaped(value: object) -> str:
        """A value as HTML; most texts have no sign that means something there."""
        if type(value) is Markup or (type(value) is str and not _MEANS_SOMETHING.search(value)):
            return value
        return escape(value)
