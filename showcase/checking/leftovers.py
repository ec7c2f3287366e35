"""Rules on what is left in short texts by mistake: notes to oneself, and tags of HTML."""

import re
from collections.abc import Iterator
from dataclasses import replace

from showcase.checking.case import Case
from showcase.checking.lines import lines_of
from showcase.model.fields import Steps
from showcase.model.things import Thing
from showcase.model.walking import find
from showcase.planning.patterns import small
from showcase.planning.signs import sieve_of
from showcase.problems.problem import Place, Problem

_NOTE = re.compile(
    r"\b(?:TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)\b|\?{3,}|\[(?:ĐIỀN|FILL IN)\b[^\]]*\]"
    r"|^(?:chưa có|chưa có thông tin|chưa biết|chưa rõ|đang cập nhật|cập nhật sau|đang bổ sung)$"
    r"|^(?:n/a|none|null|nil|[-–?.…]+)$",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"</?(?:b|i|u|p|br|em|strong|span|div|a|img|font|script|style|iframe|h[1-6]|ul|ol|li)\b[^<>]*>", re.IGNORECASE
)
_ALWAYS = re.compile("TODO|FIXME|TBD|XXX|Lorem|lorem|ĐIỀN|FILL IN")


def no_notes_to_oneself(case: Case) -> Iterator[Problem]:
    """`TODO`, `???`, `đang cập nhật`: visitors would read it; where nothing is known the page says so by itself."""
    for thing, path, text in _texts(case):
        note = _note(text)
        if note:
            yield Problem("W720", thing.at(*path), {"text": note})
    for prose, number, line in lines_of(case, _ALWAYS.search):
        # A line of a story may be a single dash.
        note = _note(line) if _ALWAYS.search(line) else ""
        if note:
            yield Problem("W720", replace(prose.place, line=number), {"text": note})


_OF_ASSISTANTS = (
    (
        r"^(?:(?:chắc chắn rồi|tất nhiên rồi|vâng|được thôi)\b[!,.]?.{0,20})?"
        r"dưới đây là (?:bài|câu chuyện|nội dung|phiên bản|bản dịch|đoạn)"
    ),
    (
        r"^(?:(?:sure|certainly|of course)\b[!,.]?.{0,20})?"
        r"(?:here is|here's|below is) (?:the|a|an|your) (?:article|story|text|translation|draft|version)"
    ),
    r"^(?:chắc chắn rồi|certainly|sure)!",
    r"hy vọng (?:bài viết|nội dung) này",
    r"hãy cho tôi biết (?:nếu|nhé)",
    r"let me know if you",
    r"\bas an ai\b",
    r"oaicite|contentreference",
)
_ASSISTANT = re.compile("|".join(_OF_ASSISTANTS))
_ASSISTANTS = sieve_of(_OF_ASSISTANTS)


def nothing_is_said_by_an_assistant(case: Case) -> Iterator[Problem]:
    """`Chắc chắn rồi! Dưới đây là bài viết…`: copied with the text that was asked for."""
    for prose, number, line in lines_of(case, _ASSISTANTS.lets_through):
        if _ASSISTANT.search(small(line).lstrip("*_> ")):
            yield Problem("W737", replace(prose.place, line=number), {"text": line.strip()[:60]})


def site_is_filled_in(case: Case) -> Iterator[Problem]:
    """The same of `site.yaml`, in which a new site has gaps to fill in."""
    for _, texts in find(case.catalog.site, dict):
        for note in map(_note, texts.values()) if isinstance(texts, dict) else ():
            if note:
                yield Problem("W720", Place("site.yaml"), {"text": note})


def _note(text: str) -> str:
    """The note that a text holds, if any."""
    match = _NOTE.search(text)
    # `none` in small letters may be a word; TODO in small letters is «everything» in Spanish.
    is_note = match and (_ALWAYS.search(match.group()) or match.group() == text or "?" in match.group())
    return match.group() if match and is_note else ""


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
