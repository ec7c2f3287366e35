"""Templates, styles and words in, one page of all components in all their states out: served, never published."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2.runtime import Macro
from markupsafe import Markup

from showcase.model.site import Language
from showcase.rendering.context import Folders
from showcase.rendering.examples import Component, Example, read_examples
from showcase.rendering.formats import Formats, locale_of
from showcase.rendering.styles import read_script, read_styles
from showcase.rendering.templates import load_macros, load_templates
from showcase.words import words_or_english

FIRST = "vi"
"""The language of the page where none is asked for."""
_ENGLISH = "en"
_IDS = re.compile(r'((?: id| for| aria-labelledby)="|href="#)([^"]+)"')


@dataclass(frozen=True, slots=True)
class Shown:
    """A component in one of its states."""

    about: str
    html: Markup
    """Empty where the state is that nothing is shown."""


@dataclass(frozen=True, slots=True)
class ShownComponent:
    """A component in all its states."""

    name: str
    about: str
    states: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class ComponentsView:
    """All components."""

    language: str
    direction: str
    languages: tuple[str, ...]
    """Those that the page is there in."""
    styles: Markup
    script: Markup
    components: tuple[ShownComponent, ...]


def languages(locales: Path) -> tuple[str, ...]:
    """The languages that the templates have words in."""
    return tuple(sorted({_ENGLISH, *(file.stem for file in locales.glob("*.po"))}))


def component_pages(root: Path, cache: Path) -> dict[str, Callable[[], str]]:
    """Language → what makes the page in it; without a language, in the first."""
    folders = Folders(root, cache)
    codes = {"": FIRST, **{code: code for code in languages(folders.locales)}}
    return {asked: partial(components_page, folders, code) for asked, code in codes.items()}


def components_page(folders: Folders, code: str = FIRST) -> str:
    """The page in one language, of what the files say at this moment."""
    language = Language(code=code, name=code)
    words = words_or_english(folders.locales, code)
    macros = load_macros(folders.templates, code, words)
    components = read_examples(folders.templates, Formats(locale_of(language), words))
    view = ComponentsView(
        language=code,
        direction=language.direction,
        languages=languages(folders.locales),
        styles=read_styles(folders.assets),
        script=read_script(folders.assets),
        components=tuple(map(partial(_shown, macros), components)),
    )
    return load_templates(folders.templates, code, words)("examples/page.html", view)


def _shown(macros: Mapping[str, Macro], component: Component) -> ShownComponent:
    states = (
        Shown(one.about, apart(example_html(macros, one), f"{component.name}-{number}"))
        for number, one in enumerate(component.examples, 1)
    )
    return ShownComponent(component.name, component.about, tuple(states))


def example_html(macros: Mapping[str, Macro], example: Example) -> str:
    """What the macro of an example makes of what it is given."""
    return str(macros[example.macro](**example.given)).strip()


def apart(html: str, mark: str) -> Markup:
    """`html` with ids of its own: what stands once on a page of the site stands here in every state."""
    return Markup(_IDS.sub(rf'\g<1>\g<2>-{mark}"', html))  # noqa: S704 - made by macros, which escape what they are given
