"""Small sites of the tests' own, written as one text, and pages read back as a person meets them."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

from showcase.asked import Options, Report
from showcase.building import build, check_site

PROJECT = Path(__file__).parents[1]
TODAY = date(2026, 11, 24)

ENGINE = ("templates", "assets", "locales", "content/rules", "content/places")
"""The folders of the project that are the engine's own, whatever site it builds."""

SETTINGS = """\
-- site.yaml --
name: {vi: Chợ phiên, en: Hill market}
tagline: {vi: Sản vật của bản, en: Goods of the village}
province: {vi: Sơn La, en: Sơn La}
base_url: https://cho.example/phien/
languages:
  - {code: vi, name: Tiếng Việt}
  - {code: en, name: English, borrows: [vi]}
organisation:
  name: {vi: Nhóm tình nguyện, en: Volunteers}
  channels:
    - email: hoi@cho.example
-- products/song-ma/district.yaml --
name: {vi: Vùng Sông Mã, en: Sông Mã area}
code: "126"
"""
"""The least that makes a site: its settings and one district."""


ALWAYS = frozenset({"W902", "H924"})
"""What is said of every small site: its address is a placeholder, and it has no register of addresses."""


@dataclass(frozen=True)
class SmallSite:
    """A site in a folder of its own, with the project's templates, styles, words and rules."""

    root: Path
    options: dict[str, object] = field(default_factory=dict)

    def write(self, text: str) -> "SmallSite":
        """Write files from one text: a line `-- path --` stands before each."""
        for path, content in re.findall(r"^-- (\S+) --\n(.*?)(?=^-- \S+ --\n|\Z)", text, re.MULTILINE | re.DOTALL):
            self.put(path, content.encode())
        return self

    def put(self, path: str, content: bytes) -> "SmallSite":
        """Write one file of bytes, anew: what stands there may be shared with other sites."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.write_bytes(content)
        return self

    @property
    def output(self) -> Path:
        """Where it is built."""
        return self.root / "output"

    def build(self, **options: object) -> Report:
        """Build it, as of 24 November 2026 unless another day is asked for."""
        return build(self._options(options))

    def check(self, **options: object) -> list[str]:
        """Its problems as `CODE file:line`, placeholder and register apart, the worst first."""
        return [told(one) for one in check_site(self._options(options)).problems if one.code not in ALWAYS]

    def page(self, path: str) -> "PageRead":
        """A built page, read strictly: HTML with a mistake in it fails the test."""
        return PageRead((self.output / path / "index.html").read_text(encoding="utf-8"))

    def files(self) -> set[str]:
        """The files that stand in the output, our own notes apart."""
        found = (file for file in self.output.rglob("*") if file.is_file() and not file.name.startswith(".showcase"))
        return {file.relative_to(self.output).as_posix() for file in found}

    def bytes(self) -> dict[str, bytes]:
        """Every file of the output with its bytes."""
        return {path: (self.output / path).read_bytes() for path in self.files()}

    def _options(self, asked: dict[str, object]) -> Options:
        return Options(**{"root": self.root, "output": self.output, "today": TODAY, "jobs": 1, **asked})


def copy_engine(folder: Path) -> None:
    """Copy the engine's own folders into an empty one."""
    for name in ENGINE:
        shutil.copytree(PROJECT / name, folder / name)


def laid_over(engine: Path, folder: Path) -> SmallSite:
    """An empty project over an engine's folders, with what it has compiled and drawn."""
    for name in (*ENGINE, ".cache/templates", ".cache/cards"):
        # Linked, for there are a hundred files and a thousand sites; a small site never writes into a file it finds.
        shutil.copytree(engine / name, folder / name, copy_function=os.link)
    return SmallSite(folder)


def told(problem) -> str:
    """A problem in short: `E404 products/…/product.yaml:3`."""
    return f"{problem.code} {problem.place.file}" + (f":{problem.place.line}" if problem.place.line else "")


class PageRead:
    """A page as its reader meets it."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)

    def all(self, path: str) -> list[Element]:
        """The elements at an ElementTree path below the root: `all("h1")`, `all("a[@rel='license']")`."""
        return self.root.findall(f".//{path}")

    @property
    def text(self) -> str:
        """What can be read in the main part, with single spaces."""
        return spoken(self.all("main")[0])

    def links(self) -> list[str]:
        """Where its links lead, as written."""
        return [link.get("href", "") for link in self.all("a[@href]")]

    def meta(self, name: str) -> str:
        """A meta element's content, by its `name` or `property`; empty without one."""
        found = [one for one in self.all("meta") if name in (one.get("name"), one.get("property"))]
        return found[0].get("content", "") if found else ""


_SILENT = frozenset({"script", "style", "svg"})
# fmt: off
_BLOCKS = frozenset({
    "main", "section", "nav", "header", "footer", "p", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4",
    "figure", "figcaption", "table", "tr", "blockquote", "div", "details", "summary", "hr",
})
# fmt: on


def spoken(element: Element) -> str:
    """The text in an element as one reads it: scripts, styles and drawings left out, single spaces."""
    return " ".join("".join(_parts(element)).split())


def heard(element: Element) -> str:
    """An element line by line, as it would be read aloud: `## ` before headings, `- ` before items, links with where
    they lead, pictures by what they show.
    """
    lines = "".join(_parts(element, is_marked=True)).split("\n")
    said = (" ".join(line.split()) for line in lines)
    return "".join(f"{line}\n" for line in said if line.strip("#-* "))


def _parts(element: Element, *, is_marked: bool = False) -> Iterator[str]:
    tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "script"
    if tag in _SILENT:
        return
    if is_marked:
        yield "\n" if tag in _BLOCKS else ""
        yield f"{'#' * int(tag[1])} " if re.fullmatch("h[1-6]", tag) else "- " if tag == "li" else ""
        yield f"[{element.get('alt')}]" if tag == "img" else ""
    yield element.text or ""
    for child in element:
        yield from _parts(child, is_marked=is_marked)
        yield child.tail or ""
    if is_marked:
        yield f" <{element.get('href')}>" if tag == "a" else ""
        yield "\n" if tag in _BLOCKS else ""
