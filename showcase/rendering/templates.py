"""A template and a view in, text out (the only import of Jinja2)."""

from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path
from typing import TypeAlias

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from showcase.planning.translation import Phrase

Render: TypeAlias = Callable[[str, object], str]
"""Name of a template and its view → text."""


def load_templates(folder: Path, language: str, words: NullTranslations) -> Render:
    """The renderer of one language; what volunteers wrote is data to it, never a template."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    environment.filters["said"] = lambda phrase: said(phrase, language)

    def render(name: str, view: object) -> str:
        return environment.get_template(name).render(view=view)

    return render


def said(phrase: Phrase, language: str) -> Markup:
    """A phrase as HTML, marked with its own language where the page is in another (WCAG 2.2, 3.1.2)."""
    if phrase.language in ("", language):
        return escape(phrase.text)
    return Markup('<span lang="{}">{}</span>').format(phrase.language, phrase.text)
