"""Captions: what is posted beside a picture or a video of a thing on TikTok, Facebook or Zalo."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from gettext import NullTranslations
from itertools import groupby
from typing import TypeAlias

from showcase.model.posts import PostService
from showcase.planning.kits import caption_name
from showcase.rendering.kits.interface import KitFile, KitSubject, Made, Sentence, Tools
from showcase.rendering.kits.words import KitWords, unsayable
from showcase.rendering.kits.wrapping import shortened, units
from showcase.rendering.labels import N_

_GAP = "\n\n"
"""Between two lines, at most."""
PRODUCTS_INCLUDE = N_("Products include: {names}")
_LEFT_OUT = N_(
    "Left out in {language}: “{sentence}” It speaks of stars, which are told with their end only, or needs a proof "
    "beside it."
)
_PRODUCTS = 5
"""So many are named at most."""

Fit: TypeAlias = Callable[[int], str]
"""So much room → what of a line stands in it; empty for nothing."""


@dataclass(frozen=True, slots=True)
class _Line:
    rank: int
    """Who is first gets its room first."""
    paragraph: int
    """Empty lines stand between paragraphs."""
    fit: Fit


def caption(told: KitWords, words: NullTranslations, service: PostService) -> str:
    """The text for a service, never longer than it takes; what does not fit is left out, the least telling first.

    Link and hashtags are whole or not there.
    """
    lines = _lines(told, words, service)
    room = service.longest + len(_GAP)
    fitted: dict[int, str] = {}
    for place, line in sorted(enumerate(lines), key=lambda numbered: numbered[1].rank):
        text = line.fit(room - len(_GAP))
        if text:
            fitted[place] = text
            room -= units(text) + len(_GAP)
    paragraphs = groupby(sorted(fitted), key=lambda place: lines[place].paragraph)
    return _GAP.join("\n".join(fitted[place] for place in places) for _, places in paragraphs)


def _lines(told: KitWords, words: NullTranslations, service: PostService) -> list[_Line]:
    """In the order in which they are read."""
    say = partial(_said, words)
    source = say(N_("From: {maker}, {place}"), maker=told.maker, place=told.place)
    label = say(PRODUCTS_INCLUDE, names="…").removesuffix("…")
    return [
        _Line(0, 1, _whole(told.sample_mark and f"[{told.sample_mark}]")),
        _Line(3, 1, _cut(f"{told.disclosure} {told.name}")),
        _Line(7, 2, _cut(told.summary)),
        _Line(3, 3, _cut(source or say(N_("Where: {place}"), place=told.place))),
        _Line(4, 3, _whole(say(N_("When: {date}"), date=told.when))),
        _Line(5, 3, _whole(told.recognition)),
        _Line(8, 3, _whole(say(N_("Season: {months}"), months=told.season))),
        _Line(9, 3, _joined(label, told.products[:_PRODUCTS], "; ")),
        *(_Line(2, 3, _whole(sentence)) for sentence in told.must_say),
        _Line(1, 4, _whole(say(N_("More, with sources and dates: {link}"), link=told.link(service.id)))),
        _Line(6, 5, _joined("", [f"#{tag}" for tag in told.hashtags[: service.hashtags]], " ")),
    ]


def _said(words: NullTranslations, text: str, **values: str) -> str:
    """The text filled in; empty where one of its values is."""
    return words.gettext(text).format(**values) if all(values.values()) else ""


def _whole(text: str) -> Fit:
    return lambda room: text if units(text) <= room else ""


def _cut(text: str) -> Fit:
    return lambda room: shortened(text, room)


def _joined(label: str, parts: list[str] | tuple[str, ...], between: str) -> Fit:
    """As many of the parts as fit, in their order."""

    def fit(room: int) -> str:
        taken = ""
        for part in parts:
            longer = f"{taken}{between}{part}" if taken else f"{label}{part}"
            if units(longer) <= room:
                taken = longer
        return taken

    return fit


def captions(subject: KitSubject) -> Iterator[tuple[PostService, str, str]]:
    """Service, language and text of each caption."""
    for service in subject.first.edition.catalog.posts.services:
        for code, context in subject.pages.items():
            yield service, code, caption(subject.words[code], context.edition.words, service)


def left_out(subject: KitSubject) -> Iterator[Sentence]:
    """What of the summaries no text tells, so that somebody says it otherwise."""
    for code, context in subject.pages.items():
        for one in unsayable(context.edition, subject.thing):
            yield Sentence(_LEFT_OUT, {"language": subject.named(code), "sentence": one})


def caption_files(subject: KitSubject, _tools: Tools) -> Made:
    """Each caption as a file."""
    languages = {one.code: one.name for one in subject.first.edition.catalog.site.languages}
    for service, code, text in captions(subject):
        use = Sentence(N_("Caption for {service}, {language}"), {"service": service.name, "language": languages[code]})
        yield KitFile(caption_name(service.id, code), text_bytes(text), use)
    yield from left_out(subject)


def no_captions(subject: KitSubject) -> Sentence | None:
    """Why there are none, though the thing may be advertised."""
    is_known = bool(subject.first.edition.catalog.posts.services)
    return None if is_known else Sentence(N_("The file content/rules/posts.yaml names no service."))


def text_bytes(text: str) -> bytes:
    """A text as a file for everybody.

    With a byte order mark, since many hosts and the editors of older systems take a text without one for Latin, and
    with the line ends of Windows, which all others understand.
    """
    return ("\ufeff" + text.replace("\n", "\r\n") + "\r\n").encode()
