"""A story as plain paragraphs, for sheets and texts that know neither links nor pictures."""

import re
from dataclasses import dataclass, replace

from markupsafe import Markup

from showcase.rendering.prose import to_html

_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_BLOCK = re.compile(r"<(h[2-5]|p|li)(?: [^>]*)?>(.*?)(?=</?(?:h[2-5]|p|li|ul|ol|blockquote|table|pre|hr)\b)", re.DOTALL)
"""What stands between the beginning of a block and the next; tables have no paragraphs."""


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
    """The paragraphs of a story, one after another."""
    html = to_html(_PICTURE.sub("", markdown), lambda _target: None, lambda _target: None)
    found = ((tag, str(Markup(text).striptags())) for tag, text in _BLOCK.findall(html))  # noqa: S704 - cleaned already
    return tuple(_paragraph(tag, text) for tag, text in found if text)


def _paragraph(tag: str, text: str) -> Paragraph:
    is_item = tag == "li"
    return Paragraph(f"• {text}" if is_item else text, is_heading=tag.startswith("h"), is_item=is_item)
