"""Share pictures: 1200×630 JPEG with photo or drawn cover, name, producer and commune (one of Pillow's doors)."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import zip_longest
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from showcase.planning.outputs import Card
from showcase.planning.pictures import CARD_SIZE
from showcase.planning.translation import Wording
from showcase.rendering.covers import COLOURS, HEIGHT, WIDTH, drawing
from showcase.rendering.pictures import Unreadable, open_photo

_PAPER, _INK, _SOFT, _RED = "#FFFCF6", "#1C1A17", "#5A544C", "#A61B26"
_PANEL = 270  # pixels of height of the panel with the words
_MARGIN = 300  # pixels left and right of the words: they stay in the square that small previews cut out
_LARGEST, _SMALLEST = 62, 34
_FOR_LONG_NAMES = ((34, 3), (30, 3), (26, 4))
"""Size → how many lines of it have room."""
_LEADING = 1.3
_MOST_BYTES = 150_000
_JOINERS = frozenset("\ufe0f\ufe0e")  # they choose the form of the emoji before them


@dataclass(frozen=True, slots=True)
class Fonts:
    """The two weights that cards are written in."""

    folder: Path

    def bold(self, size: int) -> ImageFont.FreeTypeFont:
        """For names."""
        return _font(self.folder / "BeVietnamPro-Bold.subset.ttf", size)

    def regular(self, size: int) -> ImageFont.FreeTypeFont:
        """For everything else."""
        return _font(self.folder / "BeVietnamPro-Regular.subset.ttf", size)


def draw_card(card: Card, photo: bytes | None, fonts: Path, sample_mark: str) -> bytes:
    """The card as JPEG of at most 150 kB, without metadata.

    A text in letters that the font lacks is drawn in the next language that has it; emoji are left out.
    """
    canvas = Image.new("RGB", CARD_SIZE, _PAPER)
    picture_size = (CARD_SIZE[0], CARD_SIZE[1] - _PANEL)
    canvas.paste(_picture(card, photo, picture_size), (0, 0))
    written = Fonts(fonts)
    _write(canvas, card, written)
    if card.is_sample:
        _mark(canvas, _writable((sample_mark, "Sample"), written), written)
    return _jpeg(canvas)


def _picture(card: Card, photo: bytes | None, size: tuple[int, int]) -> Image.Image:
    if photo:
        try:
            centre = (card.focal[0] / 100, card.focal[1] / 100)
            shown = ImageOps.fit(open_photo(photo, 2 * max(size)), size, Image.Resampling.LANCZOS, centering=centre)
            return _on_paper(shown)
        except Unreadable:
            pass  # told once already, by the photo's own pictures
    return _cover(card.seed, size)


def _on_paper(image: Image.Image) -> Image.Image:
    """Paper where the picture is transparent: JPEG would show what colour lies under nothing, which is often black."""
    paper = Image.new("RGB", image.size, _PAPER)
    paper.paste(image, mask=image if image.mode == "RGBA" else None)
    return paper


def _cover(seed: tuple[str, str], size: tuple[int, int]) -> Image.Image:
    """The middle of the drawn cover, drawn twice as large and then shrunk, so that its edges are smooth."""
    made = drawing(*seed)
    scale = size[0] * 2 / WIDTH
    above = (HEIGHT * scale - size[1] * 2) / 2
    large = Image.new("RGB", (size[0] * 2, size[1] * 2), COLOURS[made.ground])
    pencil = ImageDraw.Draw(large)
    for polygon in made.polygons:
        points = [(x * scale, y * scale - above) for x, y in polygon.points]
        pencil.polygon(points, fill=COLOURS[polygon.colour])
    return large.reduce(2)


def _write(canvas: Image.Image, card: Card, fonts: Fonts) -> None:
    pencil = ImageDraw.Draw(canvas)
    width = CARD_SIZE[0] - 2 * _MARGIN
    y = CARD_SIZE[1] - _PANEL + 10
    title = _writable(card.title, fonts)
    size, lines = _fitted(title, fonts, width) if title else (0, [])
    for line, below in zip_longest(lines, lines[1:], fillvalue=""):
        pencil.text((CARD_SIZE[0] / 2, y), line, _INK, fonts.bold(size), anchor="ma")
        y += _pitch(fonts.bold(size), line, below)
    for text in (_writable(line, fonts) for line in card.lines):
        for line in _wrapped(text, fonts.regular(27), width)[:2]:
            if y < CARD_SIZE[1] - 78:
                pencil.text((CARD_SIZE[0] / 2, y + 4), line, _SOFT, fonts.regular(27), anchor="ma")
                y += 36
    name = _writable(card.site_name, fonts)
    if name:
        pencil.text((CARD_SIZE[0] / 2, CARD_SIZE[1] - 16), name, _RED, fonts.bold(25), anchor="md")


def _mark(canvas: Image.Image, text: str, fonts: Fonts) -> None:
    """The sample mark, in the square that small previews cut out."""
    pencil = ImageDraw.Draw(canvas)
    left, top, right, bottom = pencil.textbbox((CARD_SIZE[0] / 2, 40), text, fonts.bold(34), anchor="ma")
    pencil.rectangle((left - 20, top - 12, right + 20, bottom + 14), fill="#FFF3D1", outline="#6B4A00", width=3)
    pencil.text((CARD_SIZE[0] / 2, 40), text, "#6B4A00", fonts.bold(34), anchor="ma")


def _fitted(text: str, fonts: Fonts, width: int) -> tuple[int, list[str]]:
    """The largest size at which the title takes two lines at most, else smaller in more; its end is left out last."""
    for size in range(_LARGEST, _SMALLEST - 1, -4):
        lines = _wrapped(text, fonts.bold(size), width)
        if len(lines) <= 2 and size * len(lines) <= 2 * 46:  # noqa: PLR2004 - two lines, and room for those below
            return size, lines
    for size, most in _FOR_LONG_NAMES:
        lines = _wrapped(text, fonts.bold(size), width)
        if len(lines) <= most:
            return size, lines
    return size, [*lines[: most - 1], _shortened(lines[most - 1], fonts.bold(size), width)]


def _shortened(line: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """The line with dots for what would follow, as much of it as has room."""
    return next(line[:end].rstrip() + "…" for end in range(len(line), -1, -1)
                if font.getlength(line[:end].rstrip() + "…") <= width)  # fmt: skip


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in (part for whole in text.split() for part in _parts(whole, font, width)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pitch(font: ImageFont.FreeTypeFont, line: str, below: str) -> int:
    """From line to line: more than usual where a dot below would touch the marks of a capital under it."""
    lowest, highest = font.getbbox(line)[3], font.getbbox(below)[1]
    return max(round(font.size * _LEADING), round(lowest - highest) + 2 if below else 0)


def _parts(word: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    """The word, cut where it is wider than a line."""
    while font.getlength(word) > width:
        fits = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or font.getlength(word[:end]) <= width)
        yield word[:fits]
        word = word[fits:]
    yield word


def _writable(texts: Wording, fonts: Fonts) -> str:
    """The first of the texts of which the font has every letter; without signs, such as emoji, that it lacks."""
    font = fonts.regular(27)
    lacking = bytes(font.getmask("\uffff"))
    for text in texts:
        # Composed: the basic layout sets marks beside their letters otherwise.
        composed = unicodedata.normalize("NFC", text)
        strange = {sign for sign in composed if not sign.isspace() and bytes(font.getmask(sign)) == lacking}
        if not any(unicodedata.category(sign)[0] in "LMN" for sign in strange - _JOINERS):
            return "".join(sign for sign in composed if sign not in strange).strip()
    return ""


@lru_cache(maxsize=32)
def _font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def _jpeg(canvas: Image.Image) -> bytes:
    for quality in (80, 70, 60, 50, 35, 20, 10, 5):
        encoded = BytesIO()
        canvas.save(encoded, "JPEG", quality=quality, optimize=True, progressive=True)
        if encoded.tell() <= _MOST_BYTES:
            break
    return encoded.getvalue()
