"""A template and a view in, text out."""

import marshal
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from gettext import NullTranslations
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from showcase.planning.translation import Phrase
from showcase.rendering.cache import Cache
from showcase.rendering.compiling import Templates, Words

_COMPILER = f"2 {version('jinja2')}"
"""What compiled templates depend on beside their text: `compiling.py`, the settings below and Jinja's version."""


EXAMPLES = "examples"
"""Their folder among the templates; no page of the site depends on it."""
_WIDE_MARKS = frozenset({"ja", "zh"})
"""Languages whose marks bring their own space."""
_AFTER_WIDE_MARK = re.compile(r"([，、。：；！？](?:</(?:b|cite|small|span|strong)>)?)[ \n]+")

Render: TypeAlias = Callable[[str, object], str]
"""Name of a template and its view → text."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """The templates in one language."""

    environment: Templates

    def __call__(self, name: str, view: object) -> str:
        """The name of a template and its view in, text out."""
        environment = self.environment
        template = environment.get_template(name)
        # All that a template may use in one table: Jinja would copy it from two for each page.
        context = template.new_context({**environment.globals, "view": view}, shared=True)
        try:
            text: str = environment.concat(template.root_render_func(context))
        except Exception:  # noqa: BLE001 - it goes on, with the lines of the templates in place of what they became
            return environment.handle_exception()
        return _AFTER_WIDE_MARK.sub(r"\1", text) if environment.has_wide_marks else text

    def forget(self) -> None:
        """What many pages share is made anew from here on."""
        self.environment.globals["once"] = _once()


def load_templates(
    folder: Path, language: str, words: NullTranslations, cache: Path | None = None, mark: str = ""
) -> Renderer:
    """The renderer of one language; what volunteers wrote is data to it, never a template.

    In `cache` compiled templates are kept for the other languages and for the next build. Templates of the same mark
    are those that this process has loaded before.
    """
    render = Renderer((_loaded if mark else _environment)(folder, language, words, cache, mark))
    render.forget()
    return render


def load_macros(folder: Path, language: str, words: NullTranslations) -> Mapping[str, Macro]:
    """The macros of all components by name, to be called one by one."""
    return _macros(_environment(folder, language, words), folder)


def _environment(
    folder: Path, language: str, words: NullTranslations, cache: Path | None = None, _mark: str = ""
) -> Templates:
    environment = Templates(
        loader=FunctionLoader(partial(_source, folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=_Kept(cache) if cache else None,
    )
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    environment.words = Words(words.gettext)
    environment.has_wide_marks = language.partition("-")[0] in _WIDE_MARKS
    environment.globals["_"] = environment.globals["gettext"] = _gettext(words.gettext)
    environment.globals["ngettext"] = _gettext(words.ngettext)
    environment.filters["said"] = partial(said, language=language)
    environment.globals["once"] = _once()
    environment.globals.update(_macros(environment, folder))
    return environment


_loaded = lru_cache(maxsize=16)(_environment)
"""The same; a preview loads its templates again only when their mark is another."""


def _macros(environment: Environment, folder: Path) -> dict[str, Macro]:
    """The macros of all components by name: every template knows them without importing."""
    # Each looks names up in the environment's own globals, so that one component may use another.
    modules = (
        environment.get_template(f"components/{file.name}").make_module(environment.globals, shared=True)
        for file in sorted((folder / "components").glob("*.html"))
    )
    return {name: one for module in modules for name, one in vars(module).items() if isinstance(one, Macro)}


def _gettext(look_up: Callable[..., str]) -> Callable[..., Markup]:
    """`gettext` or `ngettext` for templates, as Jinja's own: `_("Page %(n)s", n=2)`."""

    def gettext(*message: object, **values: object) -> Markup:
        escaped = {name: escape(value) for name, value in values.items()}
        return Markup(look_up(*message) % escaped)  # noqa: S704 - our own words, and their translators'

    return gettext


def _once() -> Callable[..., Markup]:
    """A function for templates: what a macro makes of a value that many pages share, made one time."""
    made: dict[tuple[object, ...], tuple[object, Markup]] = {}

    def once(macro: Macro, value: object, *rest: object) -> Markup:
        key = (macro.name, id(value), *rest)
        if key not in made:
            # Kept with its value: no other can then have its id.
            made[key] = (value, Markup(macro(value, *rest)))  # noqa: S704 - a macro escapes what it is given
        return made[key][1]

    return once


def _source(folder: Path, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """A template's text. Its place is told from the project's root, so that what is compiled is good elsewhere too."""
    file = folder / name
    return (file.read_text(encoding="utf-8"), f"{folder.name}/{name}", lambda: True) if file.is_file() else None


class _Kept(BytecodeCache):
    """Compiled templates in a folder, each with a mark of its text.

    Jinja's own folder takes what was cut short for whole, and fails where it cannot write.
    """

    def __init__(self, folder: Path) -> None:
        self.cache = Cache(folder / _COMPILER, str(sys.implementation.cache_tag))

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self.cache.get(bucket.key) or b""
        mark, code = kept[: len(bucket.checksum)], kept[len(bucket.checksum) :]
        if mark == bucket.checksum.encode():
            bucket.code = marshal.loads(code)  # noqa: S302 - whole, and compiled by this very Python

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.cache.put(bucket.key, bucket.checksum.encode() + marshal.dumps(bucket.code))


def said(phrase: Phrase, language: str) -> str:
    """A phrase as text, or as HTML that tells its language where the page is in another (WCAG 2.2, 3.1.2)."""
    if phrase.language in ("", language):
        return phrase.text
    text = f'<span lang="{escape(phrase.language)}">{escape(phrase.text)}</span>'
    return Markup(text)  # noqa: S704 - escaped in the line above
