"""Labels and a poster with the QR code of a thing, to be printed at home on A4."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.rendering.kits.codes import SMALLEST_MODULE
from showcase.rendering.kits.glyphs import credit_line, drawn_words, printed
from showcase.rendering.kits.interface import KitFile, KitSubject, Made, Sentence, Tools
from showcase.rendering.kits.paper import A4, MOST_BYTES, PHOTO_DOTS, POINT, Paper
from showcase.rendering.kits.setting import Block, fitted, height_of, lines_of
from showcase.rendering.kits.words import KitWords
from showcase.rendering.labels import N_
from showcase.rendering.pictures.canvases import RED, SOFT, face, jpeg
from showcase.rendering.pictures.qr import QUIET_ZONE, qr_modules

_SMALL = 0.72
"""Of the name's size: all that stands on a label below it."""
_LEAST = 4.5
"""Points: no letter becomes smaller."""


@dataclass(frozen=True, slots=True)
class _Labels:
    """A sheet of labels without gaps between them, in millimetres."""

    name: str
    columns: int
    rows: int
    width: float
    height: float
    margin: float
    """Inside a label: printers do not print up to the edge of the paper."""
    code: float
    """Side of the code, its quiet zone included."""
    size: float
    """Points of the name; everything else follows it."""
    use: str


_SHEETS = (
    _Labels("labels-24", 3, 8, 70, 37, 4, 27, 9, N_("24 labels on A4, 70 × 37 mm each: print at full size")),
    _Labels("labels-8", 2, 4, 105, 74, 7, 48, 16, N_("8 labels on A4, 105 × 74 mm each: print at full size")),
)  # fmt: skip
_FACE = 84
"""Millimetres: height of the picture on a poster."""
_LEAST_ON_POSTER = 0.35
"""Of their size: names of ninety letters have room then."""
_POSTER = N_("Poster on A4: name, producer, place and QR code")
_NO_ROOM = N_("No labels of {width} × {height} mm: the words or the address are too long for them.")
_NO_ROOM_ON_POSTER = N_("No poster: the words are too long for one.")
_SCAN = N_("Scan the code, or type this address:")


def sheet_files(subject: KitSubject, tools: Tools) -> Made:
    """Sheets of labels and a poster, in the site's first language."""
    for words in drawn_words(subject, tools.fonts):
        if isinstance(words, Sentence):
            yield words
            continue
        if words.language == subject.own.language:
            yield from _sheets(subject, words, tools)
        break


def _sheets(subject: KitSubject, words: KitWords, tools: Tools) -> Made:
    for sheet in _SHEETS:
        content = _labels(sheet, words, tools)
        size = {"width": f"{sheet.width:g}", "height": f"{sheet.height:g}"}
        name = f"print/{sheet.name}.pdf"
        yield KitFile(name, content, Sentence(sheet.use)) if content else Sentence(_NO_ROOM, size)
    poster = _poster(subject, words, tools)
    yield KitFile("print/poster.pdf", poster, Sentence(_POSTER)) if poster else Sentence(_NO_ROOM_ON_POSTER)


def _labels(sheet: _Labels, words: KitWords, tools: Tools) -> bytes:
    """A full sheet; nothing at all where code or words have no room.

    Jars are round and get wet: the code bears more damage than others.
    """
    paper = Paper(A4, words.name, words.language, tools.fonts)
    modules = qr_modules(words.url, "q")
    width = sheet.width - 2 * sheet.margin - sheet.code - 2
    height = sheet.height - 2 * sheet.margin
    least = _LEAST / (sheet.size * _SMALL)
    lines = fitted(tuple(_label(words, sheet.size * POINT)), width, height, paper.measure, least)
    if lines is None or sheet.code / (len(modules) + 2 * QUIET_ZONE) < SMALLEST_MODULE:
        return b""
    above = (A4[1] - sheet.rows * sheet.height) / 2
    for row in range(sheet.rows):
        for column in range(sheet.columns):
            left, top = column * sheet.width + sheet.margin, above + row * sheet.height
            paper.code(modules, left, top + (sheet.height - sheet.code) / 2, sheet.code)
            paper.write(lines, left + sheet.code + 2, top + (sheet.height - height_of(lines)) / 2)
    for row in range(1, sheet.rows):
        paper.cut(0, above + row * sheet.height, A4[0], above + row * sheet.height)
    for column in range(1, sheet.columns):
        paper.cut(column * sheet.width, 0, column * sheet.width, A4[1])
    return paper.done()


def _label(words: KitWords, size: float) -> Iterator[Block]:
    small = size * _SMALL
    yield Block(words.sample_mark, small, is_bold=True, colour=RED)
    yield Block(words.name, size, is_bold=True)
    yield Block(words.maker, small, gap=size * 0.2)
    yield Block(words.place, small)
    yield Block(words.when, small)
    for sentence in words.must_say:
        yield Block(sentence, small)
    yield Block(printed(words.url), small, colour=SOFT, gap=size * 0.2)


def _poster(subject: KitSubject, words: KitWords, tools: Tools) -> bytes:
    """One sheet, with the photo or the drawn cover above; nothing at all where the words have no room."""
    edition = subject.first.edition
    paper = Paper(A4, words.name, words.language, tools.fonts)
    shown = tools.photo(subject.photo) if subject.photo else None
    credit = credit_line(edition, subject.photo, tools.fonts) if subject.photo and shown else ""
    scan = Block(edition.words.gettext(_SCAN), 14 * POINT, colour=SOFT)
    above = fitted(tuple(_headline(words)), 180, 60, paper.measure, _LEAST_ON_POSTER)
    below = fitted((scan, Block(printed(words.url), 22 * POINT, is_bold=True)), 180, 32, paper.measure)
    if above is None or below is None:
        return b""
    dots = (round(A4[0] * PHOTO_DOTS), round(_FACE * PHOTO_DOTS))
    paper.picture(jpeg(face(shown, subject.focal, subject.seed, dots), MOST_BYTES), 0, 0, A4[0], _FACE)
    paper.write(lines_of([Block(credit, 7 * POINT, colour=SOFT)], 180, paper.measure), 15, _FACE + 0.5)
    paper.write(above, 15, _FACE + 4 + (60 - height_of(above)) / 2, 180)
    paper.code(qr_modules(words.url), 51, 150, 108)
    paper.write(below, 15, 258, 180)
    return paper.done()


def _headline(words: KitWords) -> Iterator[Block]:
    yield Block(words.sample_mark, 18 * POINT, is_bold=True, colour=RED)
    yield Block(words.name, 48 * POINT, is_bold=True)
    yield Block(words.maker, 22 * POINT, gap=2)
    yield Block(words.place, 22 * POINT)
    yield Block(words.when, 22 * POINT)
    for sentence in words.must_say:
        yield Block(sentence, 18 * POINT, gap=2)
