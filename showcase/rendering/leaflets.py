"""Leaflets on A5 and A4: a page in each of two languages, to be printed on both sides of a sheet.

Four stars ask for the story on a leaflet (Decision 26/2026/QĐ-TTg, annex I, criteria on the product's story).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from showcase.rendering.canvases import RED, SOFT, face, jpeg
from showcase.rendering.kit import KitFile, KitSubject, Made, Sentence, Tools
from showcase.rendering.kit_lettering import credit_line, drawn_words, printed, without
from showcase.rendering.kit_words import KitWords, without_stars
from showcase.rendering.labels import N_
from showcase.rendering.lettering import Fonts, drawable
from showcase.rendering.paper import A4, A5, POINT, Paper
from showcase.rendering.plain_prose import Paragraph, paragraphs
from showcase.rendering.qr import qr_modules
from showcase.rendering.setting import Block, Line, fitted, height_of, lines_of
from showcase.rendering.wrapping import sentences


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
_MARGIN, _PHOTO, _CODE, _FOOT = 11, 62, 30, 38
"""Millimetres on A5: the edge, height of the photo, side of the code, height of what stands below."""
_DOTS = 8
"""Of photos, a millimetre: 200 an inch."""
_MOST_BYTES = 700_000
_LANGUAGES = 2
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
    credit: str
    more: str
    whole: str


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
    edition = subject.leaves[words.language].edition
    prose, fonts = subject.thing.prose.get(words.language), Fonts(tools.fonts)
    told = paragraphs(prose.markdown) if prose else ()
    plain = [(one, drawable(without_stars(edition, subject.thing, one.text), fonts)) for one in told]
    say = edition.words.gettext
    return _Side(
        words=words,
        season=say(N_("Season: {months}")).format(months=words.season) if words.season else "",
        story=tuple(one.saying(text) for one, (text, _) in plain if text.strip("• ")),
        lost="".join(dict.fromkeys("".join(letters for _, (_, letters) in plain))),
        credit=credit_line(edition, subject.photo, tools.fonts) if subject.photo else "",
        more=say(_MORE),
        whole=say(_WHOLE),
    )


def _leaflet(subject: KitSubject, sides: Sequence[_Side], sheet: _Sheet, tools: Tools) -> bytes:
    """The PDF; nothing at all where the words of a page have no room."""
    paper = Paper(sheet.size, subject.own.name, subject.own.language, tools.fonts)
    photo, height = subject.photo, sheet.mm(_PHOTO)
    shown = tools.photo(photo) if photo else None
    points = (round(sheet.size[0] * _DOTS), round(height * _DOTS))
    head = jpeg(face(shown, subject.focal, subject.seed, points), _MOST_BYTES)
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
    head = fitted(tuple(_head(side, sheet.point)), width, bottom - top, paper.measure)
    if head is None:
        return False
    paper.write(head, left, top)
    top += height_of(head) + 3 * sheet.point
    body, is_whole = _body(side.story, sheet.point, (width, bottom - top), paper)
    paper.write(body, left, top)
    _write_foot(paper, side.more if is_whole else side.whole, side.words.url, sheet)
    return True


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
    yield Block("; ".join(words.products), 9 * point, gap=4 * point)


def _body(
    story: Sequence[Paragraph], point: float, field: tuple[float, float], paper: Paper
) -> tuple[list[Line], bool]:
    """As much of a story as has room, up to the end of a paragraph, else of a sentence; and whether that is all."""
    width, height = field
    for end in reversed(range(1, len(story) + 1)):
        if _may_end(story, end):
            lines = lines_of([_block(one, point) for one in story[:end]], width, paper.measure)
            if height_of(lines) <= height:
                return lines, end == len(story)
    told = sentences(next((one.text for one in story if not one.is_heading), ""))
    for end in reversed(range(1, len(told) + 1)):
        lines = lines_of([_block(Paragraph(" ".join(told[:end])), point)], width, paper.measure)
        if height_of(lines) <= height:
            return lines, False
    return [], not story


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
    paper.code(qr_modules(url), sheet.mm(_MARGIN - 3), top, code)
    blocks = (Block(label, 9 * sheet.point, colour=SOFT), Block(printed(url), 11 * sheet.point, is_bold=True))
    lines = fitted(blocks, sheet.size[0] - left - sheet.mm(_MARGIN), code, paper.measure) or []
    paper.write(lines, left, top + (code - height_of(lines)) / 2)
