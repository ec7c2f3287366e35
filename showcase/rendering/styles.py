"""The styles and the script that a page carries inline: no request more, and whole on a USB stick."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from markupsafe import Markup

_ORDER = ("tokens.css", "base.css", "compositions", "components", "utilities.css")
_RULE = re.compile(r"([^{}]+)\{((?:[^{}]|\{[^{}]*\})*)\}")
_CLASS = re.compile(r"\.([a-z][\w-]*)")
_CLASSES = re.compile(r'class(?:=|Name = |List\.add\()"([^"]*)"')
"""Classes of a page's elements, and those that its scripts give them."""
PLACE = Markup("/* styles */")
"""Stands in a page until it is known which styles it needs: see `dressed`."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a stylesheet, shortened."""

    css: str
    around: str = ""
    """The condition under which it holds, such as that of a wide window."""
    needs: tuple[frozenset[str], ...] = (frozenset(),)
    """Classes of each of its selectors: it is about something on a page that has all of one of them."""


@dataclass(frozen=True, eq=False)
class Styles:
    """All rules of a site, the later ones above the earlier."""

    rules: tuple[Rule, ...]
    classes: frozenset[str] = field(init=False)
    """Those that rules speak of."""

    def __post_init__(self) -> None:
        """Gather the classes once."""
        found = frozenset().union(*(classes for rule in self.rules for classes in rule.needs))
        object.__setattr__(self, "classes", found)

    def __str__(self) -> str:
        """All rules as one text."""
        return _joined(self.rules)


def read_sheets(assets: Path, motif: str = "") -> Styles:
    """All stylesheets in the order of their floors; of motifs only one."""
    order = (*_ORDER, f"motifs/{motif}.css")
    files = (file for name in order for file in _files(assets / "css" / name))
    return Styles(tuple(rule for file in files for rule in _rules(file.read_text(encoding="utf-8"))))


@lru_cache(maxsize=256)
def _rules(css: str) -> tuple[Rule, ...]:
    """The rules of a stylesheet: a preview asks for them after each save."""
    return tuple(rules_of(shorten(css)))


def rules_of(css: str, around: str = "") -> Iterator[Rule]:
    """The rules of a shortened stylesheet."""
    for head, body in _RULE.findall(css):
        if head.startswith("@media"):
            yield from rules_of(body, head)
        else:
            selectors = re.sub(r":not\([^)]*\)", "", head).split(",")
            needs = tuple(dict.fromkeys(frozenset(_CLASS.findall(selector)) for selector in selectors))
            yield Rule(f"{head}{{{body}}}", around, needs)


def read_styles(assets: Path) -> Markup:
    """All stylesheets as one text, but for those of motifs."""
    return Markup(str(read_sheets(assets)))  # noqa: S704 - our own


def dressed(html: str, styles: Styles) -> str:
    """A page with the styles that it needs at their `PLACE`: what stands on no page is sent to no phone."""
    used = {word for words in _CLASSES.findall(html) for word in words.split()}
    # No text of a volunteer's can begin an element.
    return html.replace(f"<style>{PLACE}", f"<style>{_needed(styles, styles.classes & used)}", 1)


@lru_cache(maxsize=4096)
def _needed(styles: Styles, used: frozenset[str]) -> str:
    """Most pages have the classes of many others."""
    return _joined(rule for rule in styles.rules if any(classes <= used for classes in rule.needs))


def _joined(rules: Iterable[Rule]) -> str:
    texts = ((around, "".join(rule.css for rule in row)) for around, row in groupby(rules, attrgetter("around")))
    return "".join(f"{around}{{{css}}}" if around else css for around, css in texts)


def read_script(assets: Path, name: str = "site.js") -> Markup:
    """The script of every page, or another, as written but for its comments and indentation."""
    script = assets / "js" / name
    text = script.read_text(encoding="utf-8") if script.is_file() else ""
    return Markup(re.sub(r"(?m)^\s+|^//.*\n|\s*/\*.*?\*/\s*", "", text))  # noqa: S704 - our own


def shorten(css: str) -> str:
    """`css` without comments, line breaks and spaces that mean nothing."""
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", without_comments)).replace(";}", "}").strip()


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.css")) if path.is_dir() else [path] if path.is_file() else []
