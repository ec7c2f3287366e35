"""The styles and the script that a page carries inline: no request more, and whole on a USB stick."""

import re
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

_ORDER = ("tokens.css", "base.css", "compositions", "components", "utilities.css")
_FOR_SOME = frozenset({"compositions", "components"})
"""Folders of stylesheets that are each about one thing, which stands on some pages only."""
_CLASSES = re.compile(r'class="([^"]*)"')
PLACE = Markup("/* styles */")
"""Stands in a page until it is known which styles it needs: see `dressed`."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A stylesheet, shortened."""

    css: str
    classes: tuple[str, ...] = ()
    """Those it is about: a page with none of them does not need it; without any, every page does."""


def read_sheets(assets: Path, motif: str = "") -> tuple[Sheet, ...]:
    """All stylesheets in the order of their floors, without comments and needless spaces; of motifs only one."""
    order = (*_ORDER, f"motifs/{motif}.css")
    return tuple(_sheet(file) for name in order for file in _files(assets / "css" / name))


def read_styles(assets: Path) -> Markup:
    """All stylesheets as one text, but for those of motifs."""
    return Markup("".join(sheet.css for sheet in read_sheets(assets)))  # noqa: S704 - our own


def dressed(html: str, sheets: tuple[Sheet, ...]) -> str:
    """A page with the styles that it needs at their `PLACE`: what stands on no page is sent to no phone."""
    used = {word for words in _CLASSES.findall(html) for word in words.split()}
    needed = (sheet.css for sheet in sheets if not sheet.classes or not used.isdisjoint(sheet.classes))
    # No text of a volunteer's can begin an element.
    return html.replace(f"<style>{PLACE}", f"<style>{''.join(needed)}", 1)


def read_script(assets: Path, name: str = "site.js") -> Markup:
    """The script of every page, or another, as written but for its comments and indentation."""
    script = assets / "js" / name
    text = script.read_text(encoding="utf-8") if script.is_file() else ""
    return Markup(re.sub(r"(?m)^\s+|^//.*\n|\s*/\*.*?\*/\s*", "", text))  # noqa: S704 - our own


def shorten(css: str) -> str:
    """`css` without comments, line breaks and spaces that mean nothing."""
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", without_comments)).replace(";}", "}").strip()


def _sheet(file: Path) -> Sheet:
    css = shorten(file.read_text(encoding="utf-8"))
    return Sheet(css, tuple(sorted(set(re.findall(r"\.([a-z][\w-]*)", css)))) if file.parent.name in _FOR_SOME else ())


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.css")) if path.is_dir() else [path] if path.is_file() else []
