"""The files that may be written anew, what would change in them, and the writing itself."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from showcase.caching.keeping import replace_whole
from showcase.mending.forms import Form
from showcase.model.hashtag import Hashtag
from showcase.model.site import Site
from showcase.model.things import Source
from showcase.problems.excerpts import shown
from showcase.reading.catalog import read_site
from showcase.reading.channels import ChannelRules
from showcase.reading.rules import read_facts
from showcase.reading.text import is_unreadable, read_text
from showcase.reading.things import MODELS
from showcase.reading.tree import find_bundles

_FIXED = {
    "site.yaml": Form(Site),
    "content/sources.yaml": Form(Source, is_named=True),
    "content/hashtags.yaml": Form(Hashtag, is_named=True),
}
_AROUND = 2  # lines shown above and below each change


@dataclass(frozen=True, slots=True)
class Change:
    """A file, and the text it should have."""

    file: str
    """Path from the project's root."""
    before: bytes
    after: str
    """With line feeds only, and no byte-order mark."""

    def diff(self) -> Iterator[str]:
        """What is taken out and put in, line by line, as `diff -u` shows it, with all of it to be seen."""
        before = _lines(self.before.decode("utf-8", errors="replace"))
        changed = unified_diff(before, _lines(self.after), self.file, self.file, lineterm="", n=_AROUND)
        return map(shown, changed)

    def write(self, root: Path) -> None:
        """Write it with the line ends it had: whole or not at all."""
        replace_whole(root / self.file, self.content)

    @property
    def content(self) -> bytes:
        """The bytes it should have."""
        return self.after.replace("\n", _line_end(self.before)).encode()

    @property
    def is_needed(self) -> bool:
        """Whether anything is different."""
        return self.content != self.before


def has_mark(content: bytes) -> bool:
    """Whether a file begins with a byte-order mark, which some editors put there and nobody sees."""
    return content.startswith(codecs.BOM_UTF8)


def forms(root: Path) -> dict[str, Form]:
    """The YAML files that volunteers write, with the form of each.

    The rules in `content/rules/` are not among them: they come with the engine.
    """
    bundles, *_ = find_bundles(root, languages(root))
    return {name: form for name, form in _FIXED.items() if (root / name).is_file()} | {
        bundle.facts: Form(MODELS[bundle.kind]) for bundle in bundles
    }


def languages(root: Path) -> tuple[str, ...]:
    """The languages of the site, the first one of bare texts first; empty where `site.yaml` cannot be used."""
    site, _ = read_site(root, read_facts(root, "site.yaml"), ChannelRules())
    return site.codes if site else ()


def text_of(root: Path, file: str) -> tuple[bytes, str]:
    """A file's bytes, and the text that the reader sees in them; no text where it sees none, or a link leads there."""
    text, problems = read_text(root, file)
    return (b"", "") if is_unreadable(problems) else ((root / file).read_bytes(), text)


def _line_end(content: bytes) -> str:
    """The line end that a file has most often."""
    ends = {"\r\n": content.count(b"\r\n")}
    ends["\n"] = content.count(b"\n") - ends["\r\n"]
    ends["\r"] = content.count(b"\r") - ends["\r\n"]
    return max(ends, key=lambda end: (ends[end], end == "\n"))


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
