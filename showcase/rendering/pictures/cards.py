"""Share pictures: 1200×630 JPEG with photo or drawn cover, name, producer and commune (one of Pillow's doors)."""

from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from showcase.planning.outputs import Card
from showcase.planning.pictures import CARD_SIZE
from showcase.rendering.pictures.canvases import INK, PAPER, RED, SOFT, face, jpeg
from showcase.rendering.pictures.lettering import Fonts, pitch, shortened, wrapped, writable

_PANEL = 270  # pixels of height of the panel with the words
_MARGIN = 300  # pixels left and right of the words: they stay in the square that small previews cut out
_ROOM = _PANEL - 52  # pixels of it above the name of the site
_PITCH = 36  # pixels from line to line of what stands below the name
_LARGEST, _SMALLEST = 62, 34
_FOR_LONG_NAMES = ((34, 3), (30, 3), (26, 4))
"""Size → how many lines of it have room."""
_MOST_BYTES = 150_000


def draw_card(card: Card, photo: bytes | None, fonts: Path, sample_mark: str) -> bytes:
    """The card as JPEG of at most 150 kB, without metadata.

    A text in letters that the font lacks is drawn in the next language that has it; emoji are left out.
    """
    canvas = Image.new("RGB", CARD_SIZE, PAPER)
    picture_size = (CARD_SIZE[0], CARD_SIZE[1] - _PANEL)
    canvas.paste(face(photo, card.focal, card.seed, picture_size), (0, 0))
    written = Fonts(fonts)
    _write(canvas, card, written)
    if card.is_sample:
        _mark(canvas, writable((sample_mark, "Sample"), written), written)
    return jpeg(canvas, _MOST_BYTES)


def _write(canvas: Image.Image, card: Card, fonts: Fonts) -> None:
    """The words in the middle of their panel, above the name of the site."""
    pencil = ImageDraw.Draw(canvas)
    lines, height = _lines(card, fonts)
    top = CARD_SIZE[1] - _PANEL + (_ROOM - height) / 2
    for line in lines:
        pencil.text((CARD_SIZE[0] / 2, top + line.y), line.text, line.colour, line.font, anchor="ma")
    name = writable(card.site_name, fonts)
    if name:
        pencil.text((CARD_SIZE[0] / 2, CARD_SIZE[1] - 16), name, RED, fonts.bold(25), anchor="md")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    font: ImageFont.FreeTypeFont
    colour: str
    y: float
    """From the first line down."""


def _lines(card: Card, fonts: Fonts) -> tuple[list[_Line], float]:
    """What is written, as much as has room, and how high it is; what is left out ends in «…»."""
    width, y = CARD_SIZE[0] - 2 * _MARGIN, 0.0
    found: list[_Line] = []
    title = writable(card.title, fonts)
    size, lines = _fitted(title, fonts, width) if title else (0, [])
    for line, below in zip_longest(lines, lines[1:], fillvalue=""):
        found.append(_Line(line, fonts.bold(size), INK, y))
        y += pitch(fonts.bold(size), line, below)
    font = fonts.regular(27)
    for text in (writable(line, fonts) for line in card.lines):
        free = min(2, int((_ROOM - y) // _PITCH))
        wanted = wrapped(text, font.getlength, width)
        for line in _at_most(free, wanted, font, width):
            found.append(_Line(line, font, SOFT, y + 4))
            y += _PITCH
    return found, y


def _at_most(most: int, lines: list[str], font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    if len(lines) <= most or not most:
        return lines[:most]
    return [*lines[: most - 1], shortened(lines[most - 1], font.getlength, width)]


def _mark(canvas: Image.Image, text: str, fonts: Fonts) -> None:
    """The sample mark, in the square that small previews cut out."""
    pencil = ImageDraw.Draw(canvas)
    left, top, right, bottom = pencil.textbbox((CARD_SIZE[0] / 2, 40), text, fonts.bold(34), anchor="ma")
    pencil.rectangle((left - 20, top - 12, right + 20, bottom + 14), fill="#FFF3D1", outline="#6B4A00", width=3)
    pencil.text((CARD_SIZE[0] / 2, 40), text, "#6B4A00", fonts.bold(34), anchor="ma")


def _fitted(text: str, fonts: Fonts, width: int) -> tuple[int, list[str]]:
    """The largest size at which the title takes two lines at most, else smaller in more; its end is left out last."""
    for size in range(_LARGEST, _SMALLEST - 1, -4):
        lines = wrapped(text, fonts.bold(size).getlength, width)
        if len(lines) <= 2 and size * len(lines) <= 2 * 46:  # noqa: PLR2004 - two lines, and room for those below
            return size, lines
    for size, most in _FOR_LONG_NAMES:
        lines = wrapped(text, fonts.bold(size).getlength, width)
        if len(lines) <= most:
            return size, lines
    return size, _at_most(most, lines, fonts.bold(size), width)
