"""The anchors that a page has: what may stand behind the `#` of a link."""

import re

from showcase.model.folding import slug

PARTS_OF_PAGES = frozenset({"main", "share", "recognition", "recall"})
"""Anchors that templates have: a heading of a story never bears one of them."""

_HEADING = re.compile(r"^[ >]*#{1,6}\s*(\S.*?)\s*#*$|^(\S.*)\n(?:=+|-+) *$", re.MULTILINE)
_LINK = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_MARKS = re.compile(r"[*`]|\b_|_\b|\\")


def anchor_of(heading: str) -> str:
    """The anchor of a heading of that text, where no other heading of the story has the same."""
    anchor = slug(heading)
    return f"{anchor}-1" if anchor in PARTS_OF_PAGES else anchor


def anchors_in(markdown: str) -> list[str]:
    """The anchors of a story's headings, from top to bottom, as its page bears them."""
    found: dict[str, None] = {}
    for hashed, underlined in _HEADING.findall(markdown):
        text = _MARKS.sub("", _LINK.sub(r"\1", hashed or underlined))
        found[_unique(anchor_of(text), found)] = None
    return list(found)


def _unique(anchor: str, taken: dict[str, None]) -> str:
    """The anchor, with the number that Markdown gives to the second of a name."""
    count, name = 0, anchor
    while name in taken or not name:
        count += 1
        name = f"{anchor}_{count}"
    return name
