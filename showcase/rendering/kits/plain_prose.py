"""A story as plain paragraphs, for sheets and texts that know neither links nor pictures."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from markupsafe import Markup

from showcase.rendering.prose import to_html

_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_BLOCK = re.compile(r"<(h[2-5]|p|li)(?: [^>]*)?>(.*?)(?=</?(?:h[2-5]|p|li|ul|ol|blockquote|table|pre|hr)\b)", re.DOTALL)
"""What stands between the beginning of a block and the next; tables have no paragraphs."""

_TOP = "h1"
"""No heading stands above it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a story."""

    text: str
    is_heading: bool = False
    is_item: bool = False
    """Whether it is an item of a list; its text begins with a dot then."""

    def saying(self, text: str) -> "Paragraph":
        """The same with another text."""
        return replace(self, text=text)


def paragraphs(markdown: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a story, one after another; no heading of what is none, such as a table."""
    html = to_html(_PICTURE.sub("", markdown), lambda _target: None, lambda _target: None)
    told = ((tag, str(Markup(text).striptags())) for tag, text in _BLOCK.findall(html))  # noqa: S704 - cleaned already
    found = [(tag, text) for tag, text in told if text]
    return tuple(
        _paragraph(tag, text)
        for (tag, text), (below, _) in pairwise([*found, (_TOP, "")])
        if not (_is_heading(tag) and _is_heading(below) and below <= tag)
    )


def _is_heading(tag: str) -> bool:
    return tag.startswith("h")


def _paragraph(tag: str, text: str) -> Paragraph:
    is_item = tag == "li"
    return Paragraph(f"• {text}" if is_item else text, is_heading=_is_heading(tag), is_item=is_item)
