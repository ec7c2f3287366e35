"""Rules on what is left in short texts by mistake: notes to oneself, and tags of HTML."""

import re
from collections.abc import Iterator

from showcase.checking.case import Case
from showcase.model.fields import Steps
from showcase.model.things import Thing
from showcase.model.walking import find
from showcase.problems.problem import Problem

_NOTE = re.compile(
    r"\b(?:TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)\b|\?{3,}"
    r"|^(?:chưa có|chưa có thông tin|chưa biết|chưa rõ|đang cập nhật|cập nhật sau|đang bổ sung)$"
    r"|^(?:n/a|none|null|nil|[-–?.…]+)$",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"</?(?:b|i|u|p|br|em|strong|span|div|a|img|font|script|style|iframe|h[1-6]|ul|ol|li)\b[^<>]*>", re.IGNORECASE
)
_ALWAYS = re.compile("TODO|FIXME|TBD|XXX|[Ll]orem")


def no_notes_to_oneself(case: Case) -> Iterator[Problem]:
    """`TODO`, `???`, `đang cập nhật`: visitors would read it; where nothing is known the page says so by itself."""
    for thing, path, text in _texts(case):
        match = _NOTE.search(text)
        # `none` in small letters may be a word; TODO in small letters is «everything» in Spanish.
        if match and (_ALWAYS.search(match.group()) or match.group() == text or "?" in match.group()):
            yield Problem("W720", thing.at(*path), {"text": match.group()})


def no_tags(case: Case) -> Iterator[Problem]:
    """Short texts are shown as they are written."""
    for thing, path, text in _texts(case):
        match = "<" in text and _TAG.search(text)
        if match:
            yield Problem("H719", thing.at(*path), {"text": match.group()})


def _texts(case: Case) -> Iterator[tuple[Thing, Steps, str]]:
    """The short texts of all things, each with the path that leads to it."""
    for _, thing in case.catalog.things():
        for path, texts in find(thing, dict):
            if isinstance(texts, dict) and path not in {("prose",), ("places",)}:
                yield from ((thing, (*path, code), text) for code, text in texts.items() if isinstance(text, str))
