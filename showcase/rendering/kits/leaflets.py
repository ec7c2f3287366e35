"""Leaflets on A5 and A4: a page in each of two languages, to be printed on both sides of a sheet.

Four stars ask for the story on a leaflet (Decision 26/2026/QĐ-TTg, annex I, criteria on the product's story).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from showcase.model.things import Thing
from showcase.rendering.edition import Edition
from showcase.rendering.kits.captions import PRODUCTS_INCLUDE
from showcase.rendering.kits.glyphs import credit_line, drawn_words, printed, without
from showcase.rendering.kits.interface import KitFile, KitSubject, Made, Sentence, Tools
from showcase.rendering.kits.paper import A4, A5, MOST_BYTES, PHOTO_DOTS, POINT, Paper
from showcase.rendering.kits.plain_prose import Paragraph, paragraphs
from showcase.rendering.kits.setting import Block, Line, fitted, height_of, lines_of
from showcase.rendering.kits.words import KitWords, sayable
from showcase.rendering.kits.wrapping import sentences
from showcase.rendering.labels import N_
from showcase.rendering.pictures.canvases import RED, SOFT, face, jpeg
from showcase.rendering.pictures.lettering import Fonts, drawable
from showcase.rendering.pictures.qr import qr_modules


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A size of paper."""

    name: str
    size: tuple[float, float]
    point: float
    """Millimetres that stand for a point: letters do not grow as fast as paper."""
    use: str

    def mm(self, length: float) -> float:
        """A length on A5, on this paper."""
        return length * self.size[0] / A5[0]


_SHEETS = (
    _Sheet("leaflet-a5", A5, POINT, N_("Leaflet on A5: print on both sides of the sheet")),
    _Sheet("leaflet-a4", A4, POINT * 1.25, N_("Leaflet on A4: print on both sides of the sheet")),
)
_MARGIN, _PHOTO, _CODE, _FOOT = 11, 62, 34, 40
"""Millimetres on A5: the edge, height of the photo, side of the code, height of what stands below."""
_LANGUAGES = 2
_GROWTHS = (1.3, 1.2, 1.1, 1)
"""The letters are as large as the whole story leaves room for: half of a sheet is not left empty."""
_NO_ROOM = N_("No leaflet: the words are too long for one.")
_ONE_SIDE = N_("On one side only: it has a summary or a story in no other language that can be printed.")
_MORE = N_("More, with sources and dates:")
_WHOLE = N_("The whole story, with sources and dates:")


@dataclass(frozen=True, slots=True)
class _Side:
    """What stands on a page, in its language."""

    words: KitWords
    season: str
    story: tuple[Paragraph, ...]
    lost: str
    """Letters of the story that our fonts lack."""
    goods: str
    """What a producer makes, what an event shows."""
    credit: str
    more: str
    whole: str


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a page, set."""

    head: Sequence[Line]
    body: Sequence[Line]
    between: float
    """Millimetres from the top of the head to that of the body."""
    is_whole: bool
    """Whether the whole story is there."""


def leaflet_files(subject: KitSubject, tools: Tools) -> Made:
    """A leaflet in each size, in the first two languages in which there is something to tell."""
    sides: list[_Side] = []
    for words in drawn_words(subject, tools.fonts):
        if isinstance(words, Sentence):
            yield words
        elif words.language == subject.own.language or _has_words(subject, words):
            sides.append(_side(subject, words, tools))
            if sides[-1].lost:
                yield without(sides[-1].lost)
            if len(sides) == _LANGUAGES:
                break
    if len(sides) == 1 and len(subject.words) > 1:
        yield Sentence(_ONE_SIDE)
    for sheet in _SHEETS if sides else ():
        content = _leaflet(subject, sides, sheet, tools)
        yield KitFile(f"print/{sheet.name}.pdf", content, Sentence(sheet.use)) if content else Sentence(_NO_ROOM)


def _has_words(subject: KitSubject, words: KitWords) -> bool:
    return bool(words.summary) or words.language in subject.thing.prose


def _side(subject: KitSubject, words: KitWords, tools: Tools) -> _Side:
    edition = subject.pages[words.language].edition
    prose, fonts = edition.written_stories(subject.thing).get(words.language), Fonts(tools.fonts)
    told = paragraphs(prose.markdown) if prose else ()
    plain = [(one, drawable(one.text, fonts)) for one in _sayable(told, edition, subject.thing)]
    say = edition.words.gettext
    return _Side(
        words=words,
        season=say(N_("Season: {months}")).format(months=words.season) if words.season else "",
        goods=say(PRODUCTS_INCLUDE).format(names="; ".join(words.products)) if words.products else "",
        story=tuple(one.saying(text) for one, (text, _) in plain if text.strip("• ")),
        lost="".join(dict.fromkeys("".join(letters for _, (_, letters) in plain))),
        credit=credit_line(edition, subject.photo, tools.fonts) if subject.photo else "",
        more=say(_MORE),
        whole=say(_WHOLE),
    )


def _sayable(story: Sequence[Paragraph], edition: Edition, thing: Thing) -> Iterator[Paragraph]:
    """The paragraphs that may be said whole: what is left of another would hang in the air, as would its heading."""
    may_stay = [sayable(edition, thing, one.text) == " ".join(sentences(one.text)) for one in story]
    for one, stays, stays_below in zip(story, may_stay, [*may_stay[1:], False], strict=False):
        if stays and (stays_below or not one.is_heading):
            yield one


def _leaflet(subject: KitSubject, sides: Sequence[_Side], sheet: _Sheet, tools: Tools) -> bytes:
    """The PDF; nothing at all where the words of a page have no room."""
    paper = Paper(sheet.size, subject.own.name, subject.own.language, tools.fonts)
    photo, height = subject.photo, sheet.mm(_PHOTO)
    shown = tools.photo(photo) if photo else None
    dots = (round(sheet.size[0] * PHOTO_DOTS), round(height * PHOTO_DOTS))
    head = jpeg(face(shown, subject.focal, subject.seed, dots), MOST_BYTES)
    for number, side in enumerate(sides):
        if number:
            paper.turn()
        paper.picture(head, 0, 0, sheet.size[0], height)
        if not _write(paper, replace(side, credit=side.credit if shown else ""), sheet):
            return b""
    return paper.done()


def _write(paper: Paper, side: _Side, sheet: _Sheet) -> bool:
    """The words of a page; whether there was room for them."""
    left, width = sheet.mm(_MARGIN), sheet.size[0] - 2 * sheet.mm(_MARGIN)
    top, bottom = sheet.mm(_PHOTO) + 1, sheet.size[1] - sheet.mm(_FOOT + 4)
    credit = lines_of([Block(side.credit, 5.5 * sheet.point, colour=SOFT)], width, paper.measure)
    paper.write(credit, left, top)
    top += height_of(credit) + 1
    set_in = (_set(side, sheet.point * growth, (width, bottom - top), paper) for growth in _GROWTHS)
    tried = [one for one in set_in if one]
    if not tried:
        return False
    words = next((one for one in tried if one.is_whole), tried[-1])
    paper.write(words.head, left, top)
    paper.write(words.body, left, top + words.between)
    _write_foot(paper, side.more if words.is_whole else side.whole, side.words.url, sheet)
    return True


def _set(side: _Side, point: float, field: tuple[float, float], paper: Paper) -> _Words | None:
    """The words in letters of that size, smaller only where their head alone has no room; None without room."""
    width, height = field
    head = fitted(tuple(_head(side, point)), width, height, paper.measure)
    if head is None:
        return None
    between = height_of(head) + 3 * point
    body, is_whole = _body(side.story, point, (width, height - between), paper)
    return _Words(head, body, between, is_whole=is_whole)


def _head(side: _Side, point: float) -> Iterator[Block]:
    words = side.words
    yield Block(words.sample_mark, 11 * point, is_bold=True, colour=RED)
    yield Block(words.name, 19 * point, is_bold=True)
    yield Block(", ".join(one for one in (words.maker, words.place) if one), 10 * point, colour=SOFT, gap=2 * point)
    yield Block(words.when, 10 * point, colour=SOFT)
    yield Block(words.recognition, 10 * point, is_bold=True, colour=RED, gap=2 * point)
    yield Block(side.season, 10 * point)
    for sentence in words.must_say:
        yield Block(sentence, 10 * point, gap=2 * point)
    yield Block(words.summary, 10 * point, is_bold=True, gap=4 * point)
    yield Block(side.goods, 9 * point, gap=4 * point)


def _body(
    story: Sequence[Paragraph], point: float, field: tuple[float, float], paper: Paper
) -> tuple[list[Line], bool]:
    """As much of a story as has room, up to the end of a paragraph, else of a sentence; and whether that is all."""
    width, height = field
    blocks = [_block(one, point) for one in story]
    lines = lines_of(blocks, width, paper.measure)
    ends = list(accumulate(len(lines_of([block], width, paper.measure)) for block in blocks))
    for number, end in reversed(list(enumerate(ends, 1))):
        if _may_end(story, number) and height_of(lines[:end]) <= height:
            return lines[:end], number == len(story)
    told = sentences(next((one.text for one in story if not one.is_heading), ""))

    def first(count: int) -> list[Line]:
        return lines_of([_block(Paragraph(" ".join(told[:count])), point)], width, paper.measure)

    fits = bisect_right(range(1, len(told) + 1), height, key=lambda count: height_of(first(count)))
    return first(fits), not story


def _may_end(story: Sequence[Paragraph], end: int) -> bool:
    """Whether the first so many paragraphs can stand alone: neither below a last heading nor within a list."""
    last, rest = story[end - 1], story[end:]
    return not last.is_heading and not (last.is_item and rest and rest[0].is_item)


def _block(paragraph: Paragraph, point: float) -> Block:
    size = 10 if paragraph.is_heading else 9
    return Block(
        paragraph.text, size * point, is_bold=paragraph.is_heading, gap=(1 if paragraph.is_item else 4) * point
    )


def _write_foot(paper: Paper, label: str, url: str, sheet: _Sheet) -> None:
    """The code and the address, where the site's is known."""
    if not url:
        return
    top, code, left = sheet.size[1] - sheet.mm(_FOOT), sheet.mm(_CODE), sheet.mm(_MARGIN + _CODE + 4)
    paper.box(0, top - sheet.mm(2), sheet.size[0], 0.6, RED)
    # Its white edge stands over the margin: the dark modules are in line with the letters.
    paper.code(qr_modules(url), sheet.mm(_MARGIN - 3), top + sheet.mm(1), code)
    blocks = (Block(label, 9 * sheet.point, colour=SOFT), Block(printed(url), 11 * sheet.point, is_bold=True))
    lines = fitted(blocks, sheet.size[0] - left - sheet.mm(_MARGIN), code, paper.measure) or []
    paper.write(lines, left, top + sheet.mm(1) + (code - height_of(lines)) / 2)
