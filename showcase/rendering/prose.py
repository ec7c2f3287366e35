"""A story's Markdown → clean HTML with its links and pictures led to where they are published.

The only import of Markdown and of nh3. Raw HTML never gets through: its processors are taken out, so it arrives as
text, and what comes out is cleaned once more.
"""

import posixpath
import re
import xml.etree.ElementTree as ET  # Markdown's own tree; nothing foreign is parsed with it
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from html import unescape
from typing import TypeAlias
from urllib.parse import unquote

import nh3
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, render_inner_html, strip_tags, unique
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markupsafe import Markup

from showcase.model.things import Thing
from showcase.planning.anchors import anchor_of
from showcase.planning.targets import fragment_of, is_outside, thing_meant
from showcase.rendering import parts
from showcase.rendering.edition import PageContext
from showcase.rendering.images import image_of

_TAGS = {
    "h2",
    "h3",
    "h4",
    "h5",
    "p",
    "ul",
    "ol",
    "li",
    "a",
    "img",
    "picture",
    "source",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "em",
    "strong",
    "hr",
    "br",
    "code",
    "pre",
}
_ATTRIBUTES = {
    "a": {"href"},
    "table": {"tabindex"},
    "source": {"type", "srcset", "sizes"},
    "img": {"src", "srcset", "sizes", "width", "height", "alt", "loading", "decoding"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5")},
}
_HEADINGS = {
    2: {"h1": "h2", "h5": "h4", "h6": "h4"},
    3: {"h1": "h3", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h5", "h6": "h5"},
}
"""Level of a story's highest headings on the page → what becomes of those that were written."""
_WRITTEN_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_CLEANER = nh3.Cleaner(
    tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None, url_schemes={"http", "https", "mailto", "tel"}
)
_TOC = "[TOC]"
_SIGNS = {
    "`": ("backtick",),
    "\\": ("escape", "unescape"),
    "[": ("link",),
    "![": ("image_link",),
    "]:": ("reference", "image_reference", "short_reference", "short_image_ref"),
    "<": ("autolink", "mailbox"),
    "&": ("entity",),
    _TOC: (),
}
"""Sign → the parts of Markdown that find nothing in a story in which it does not stand."""
_BLOCK_SIGNS = {"table": "|", "hashheader": "#", "setextheader": "\n", "quote": ">", "reference": "]:"}
"""Kind of block → a sign that stands in every such block."""

_INLINE = re.compile(r"[`\\*_\[\]<&]|  \n")
"""What emphasis, links, codes and ends of lines are made with."""

Leads: TypeAlias = Callable[[str], str | None]
Shows: TypeAlias = Callable[[str], parts.Image | None]


_MAILBOX = r"<([^<> !]+@[^@<> ]+)>"


class _Mailbox(InlineProcessor):
    """`<hoi@cho.example>` as a link to that mailbox."""

    # Markdown's own name, and its own way to hand over the text as well.
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ET.Element, int, int]:
        link = ET.Element("a", href=f"mailto:{m.group(1)}")
        link.text = AtomicString(m.group(1))
        return link, m.start(0), m.end(0)


class _Plain(Treeprocessor):
    """Texts in which none of the signs stands are not looked through for each of them."""

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.text and not _INLINE.search(element.text):
                element.text = AtomicString(element.text)


class _Anchors(Treeprocessor):
    """Headings get the anchors that they have with a table of contents, and there is none."""

    def run(self, root: ET.Element) -> None:
        used: set[str] = set()
        for element in root.iter():
            if element.tag in _WRITTEN_HEADINGS:
                element.set("id", unique(anchor_of(self._said(element)), used))

    def _said(self, heading: ET.Element) -> str:
        # Of most, `_Plain` knows that they have no sign.
        is_plain = isinstance(heading.text, AtomicString)
        return heading.text or "" if is_plain else unescape(strip_tags(render_inner_html(heading, self.md)))


@dataclass(slots=True)
class _Rewriting(Treeprocessor):
    """Leads links and pictures to their published addresses; those that lead nowhere become plain text."""

    leads: Leads
    shows: Shows
    level: int

    def run(self, root: ET.Element) -> None:
        for element in list(root.iter()):
            element.tag = _HEADINGS[self.level].get(element.tag, element.tag)
            if element.tag == "a":
                self._lead(element)
            elif element.tag == "img":
                self._show(element)
            elif element.tag == "table":
                # One that is too wide for a phone is scrolled by itself, with a keyboard too.
                element.set("tabindex", "0")

    def _lead(self, link: ET.Element) -> None:
        href = self.leads(link.get("href", ""))
        link.attrib.clear()
        if href is None:
            link.tag = "span"
        else:
            link.set("href", href)

    def _show(self, element: ET.Element) -> None:
        image = self.shows(element.get("src", ""))
        alt = element.get("alt", "")
        element.attrib.clear()
        if image is None:
            element.tag, element.text = "span", alt
            return
        element.tag = "picture"
        sizes = {"sizes": "(min-width: 44rem) 42rem, calc(100vw - 2rem)"}
        ET.SubElement(element, "source", {"type": "image/avif", "srcset": image.avif} | sizes)
        told = {"width": str(image.width), "height": str(image.height), "alt": alt or image.alt.text}
        lazily = {"loading": "lazy", "decoding": "async"}
        ET.SubElement(element, "img", {"src": image.src, "srcset": image.webp} | sizes | told | lazily)


def story_of(context: PageContext, thing: Thing, *, level: int = 2) -> parts.Story | None:
    """A thing's story in the page's language or a borrowed one; None when it has none.

    Its highest headings are of that level, 2 or 3: below the page's name, or below a heading over the whole story.
    """
    prose = context.edition.story(thing)
    if prose is None:
        return None
    lead = partial(_leads, context, prose.place.file)
    show = partial(_shows, context, thing)
    return parts.Story(to_html(prose.markdown, lead, show, level), prose.language)


def to_html(markdown: str, leads: Leads, shows: Shows, level: int = 2) -> Markup:
    """Clean HTML of a story."""
    # Markdown takes these two out as well.
    written = markdown.replace("\x02", "").replace("\x03", "")
    converter, rewriting = _converter(frozenset(sign for sign in _SIGNS if sign not in written))
    rewriting.leads, rewriting.shows, rewriting.level = leads, shows, level
    html = converter.reset().convert(written)
    return Markup(_CLEANER.clean(html))  # noqa: S704 - cleaned in the line itself


@cache
def _converter(lacking: frozenset[str]) -> "tuple[Markdown, _Rewriting]":
    """The converter of all stories that lack the same signs, and its part that knows the page.

    It takes longer to make than to use.
    """
    converter, rewriting = _whole_converter()
    _leave_out(converter, lacking)
    return converter, rewriting


def _whole_converter() -> "tuple[Markdown, _Rewriting]":
    """A converter that looks for everything in every text."""
    toc = TocExtension(slugify=lambda text, _separator: anchor_of(text))
    converter = Markdown(extensions=[TableExtension(), SaneListExtension(), toc], tab_length=2, output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    # Two spaces before a paragraph are a slip, not a program.
    converter.parser.blockprocessors.deregister("code")
    # It writes addresses as entities, against harvesters of another age: no rule on links could read them.
    converter.inlinePatterns.deregister("automail")
    converter.inlinePatterns.register(_Mailbox(_MAILBOX, converter), "mailbox", 110)
    # Asked of every element whether it is among them.
    converter.block_level_elements = frozenset(converter.block_level_elements)  # type: ignore[assignment]
    # After the table of contents, which gives headings their anchors.
    rewriting = _Rewriting(lambda _target: None, lambda _target: None, 2)
    converter.treeprocessors.register(rewriting, "showcase", 0)
    return converter, rewriting


def _may_be(sign: str, is_one: Callable[[ET.Element, str], bool], parent: ET.Element, block: str) -> bool:
    """Whether a block is of a kind; most have not even its sign, for which one need not look closely."""
    return sign in block and is_one(parent, block)


def _leave_out(converter: Markdown, lacking: frozenset[str]) -> None:
    """Take out what only looks for signs that are not there: it is most of the work."""
    for name in (name for sign in lacking for name in _SIGNS[sign]):
        for parts_of_it in (converter.inlinePatterns, converter.treeprocessors):
            if name in parts_of_it:
                parts_of_it.deregister(name)
    for name, sign in _BLOCK_SIGNS.items():
        kind = converter.parser.blockprocessors[name]
        kind.test = partial(_may_be, sign, kind.test)  # type: ignore[method-assign]
    # Before the signs are looked for.
    converter.treeprocessors.register(_Plain(converter), "plain", 25)
    if _TOC in lacking:
        converter.treeprocessors.register(_Anchors(converter), "toc", 5)


def _leads(context: PageContext, story_file: str, target: str) -> str | None:
    if is_outside(target) or target.startswith("#"):
        return target
    found = thing_meant(context.edition.catalog, story_file, target)
    fragment = fragment_of(target)
    return context.href(found[0], found[1].id) + (f"#{fragment}" if fragment else "") if found else None


def _shows(context: PageContext, thing: Thing, target: str) -> parts.Image | None:
    name = posixpath.normpath(unquote(target))
    photo = next((photo for photo in thing.photos if photo.file == name), None)
    return image_of(context, photo, context.edition.name(thing)) if photo else None
