"""An original and its translation in, what may not differ between them and does out."""

import re
from collections.abc import Callable, Iterator

from showcase.planning.targets import is_outside, links_in, pictures_in
from showcase.reading.unseen import control_in, number_of
from showcase.words import gaps_of

_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|<!--")
_ADDRESS = re.compile(r"<(?:https?://|mailto:)?[^\s<>]*[@/.][^\s<>]*>")
"""An address in brackets, which is a link and no tag."""
_FRONT = re.compile(r"^(---|<{7}|={7}|>{7})(?=\s|$)", re.MULTILINE)
"""What begins a block of facts in a story, and what git leaves of a conflict."""


def _gaps(text: str) -> set[str]:
    return {gap for gap in gaps_of(text) if len(gap) > 1 and gap not in {"%%", "{{", "}}"}}


def _tags(text: str) -> set[str]:
    return set(_TAG.findall(_ADDRESS.sub("", text)))


def _targets(text: str) -> set[str]:
    """The folders and photos that a text leads to; pages elsewhere may well be others in another language."""
    inside = {target for target, _ in links_in(text) if not is_outside(target) and not target.startswith("#")}
    return inside | {target for target, _ in pictures_in(text)}


def _unseen(text: str) -> set[str]:
    bad = control_in(text)
    return {number_of(bad.group()[0])} if bad else set()


_KINDS: tuple[Callable[[str], set[str]], ...] = (
    _gaps,
    _tags,
    _targets,
    lambda text: set(_FRONT.findall(text)),
    _unseen,
)


def differences(source: str, text: str) -> Iterator[str]:
    """Gaps, tags, links and pictures inside the site, and signs that stand on one side alone."""
    for found in _KINDS:
        yield from sorted(found(source) ^ found(text))
