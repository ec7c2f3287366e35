"""Share pictures of a kit, square and upright, beside the card that previews show (one of Pillow's doors)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from showcase.planning.pictures import signature
from showcase.reading import opening
from showcase.rendering.kits import glyphs, setting
from showcase.rendering.kits.glyphs import credit_line, drawn_words, printed
from showcase.rendering.kits.interface import KitFile, KitSubject, Made, Sentence, Tools
from showcase.rendering.kits.setting import Block, Line, fitted
from showcase.rendering.kits.words import KitWords
from showcase.rendering.labels import N_
from showcase.rendering.pictures import canvases, cards, covers, lettering, photos, qr
from showcase.rendering.pictures.canvases import PAPER, RED, SOFT, cover, face, jpeg
from showcase.rendering.pictures.cards import draw_card
from showcase.rendering.pictures.lettering import Fonts
from showcase.rendering.pictures.qr import QUIET_ZONE, qr_modules

_WIDTH = 1080
_MOST_BYTES = 500_000
_LEAST = 0.4
"""Of their size: no words become smaller."""
_STRIP = "#1C1A17"
_MARK = ("#FFF3D1", "#6B4A00")


@dataclass(frozen=True, slots=True)
class _Box:
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where everything stands on a picture, in pixels."""

    name: str
    height: int
    photo: int
    """Height of the photo, which begins at the upper edge."""
    mark: int
    """Where the sample mark begins."""
    words: _Box
    address: _Box
    code: _Box | None
    margin: int
    pattern: int
    """Where the drawn cover begins that fills the rest."""
    use: str


# What TikTok lays over a picture as high as a phone, in pixels of 1080×1920: 150 above, 150 at the right, and some 440
# below, more with a long caption. TikTok gives it as templates only («In-feed ads», TikTok Business Help Centre); these
# are the figures that are measured in them by many. Zalo's diary lays nothing over a square.
SAFE = _Box(150, 260, 780, 1180)
"""What stays free of TikTok's own signs: words and code of the upright picture stand in it."""

LAYOUTS = (
    _Layout(
        "square", 1080, 600, 40, _Box(60, 614, 960, 390), _Box(60, 1010, 960, 56), None, 60, 1080,
        N_("Picture for Facebook and Zalo, {language}"),
    ),
    _Layout(
        "upright", 1920, 700, 280, _Box(150, 716, 780, 436), _Box(440, 1160, 490, 260), _Box(150, 1160, 260, 260),
        150, 1440, N_("Picture for TikTok and stories, {language}"),
    ),
)  # fmt: skip

_CARD = N_("Picture that previews of the link show, {language}")
_NO_ROOM = N_("None in {language}: name, producer and place are too long for a picture.")

DRAWERS = (canvases, cards, covers, glyphs, lettering, opening, photos, qr, setting)
"""The code by which they are drawn, besides this."""


def picture_files(subject: KitSubject, tools: Tools) -> Made:
    """All pictures in each language that our fonts can write."""
    shown = tools.photo(subject.photo) if subject.photo else None
    for words in drawn_words(subject, tools.fonts):
        if isinstance(words, Sentence):
            yield words
            continue
        edition = subject.pages[words.language].edition
        credit = credit_line(edition, subject.photo, tools.fonts) if subject.photo and shown else ""
        scene = _Scene(words, shown, subject.focal, credit, subject.seed)
        gap = {"language": subject.named(words.language)}
        yield from _card(subject, words, shown, tools)
        for layout in LAYOUTS:
            kept_as = f"{layout.name}.{words.language}-{scene.key}.jpg"
            content = tools.kept(kept_as, partial(draw, layout, scene, tools.fonts))
            name = f"pictures/{layout.name}.{words.language}.jpg"
            yield KitFile(name, content, Sentence(layout.use, gap)) if content else Sentence(_NO_ROOM, gap)


def _card(subject: KitSubject, words: KitWords, shown: bytes | None, tools: Tools) -> Iterator[KitFile]:
    """The picture that previews of the page show, where the site has such."""
    card = tools.cards.get(subject.pages[words.language].page.card)
    if card:
        kept_as = f"{signature(card, words.sample_mark, bool(shown))}.jpg"
        content = tools.kept(kept_as, partial(draw_card, card, shown, tools.fonts, words.sample_mark))
        use = Sentence(_CARD, {"language": subject.named(words.language)})
        yield KitFile(f"pictures/card.{words.language}.jpg", content, use)


@dataclass(frozen=True, slots=True)
class _Scene:
    """All that is seen on a picture."""

    words: KitWords
    shown: bytes | None
    focal: tuple[int, int]
    credit: str
    seed: tuple[str, str]

    @property
    def key(self) -> str:
        """A mark of all of it."""
        photo = blake2b(self.shown or b"", digest_size=16).hexdigest()
        return signature(self.words, photo, self.focal, self.credit, self.seed)


def draw(layout: _Layout, scene: _Scene, fonts: Path) -> bytes:
    """The picture as JPEG without metadata; nothing at all where the words have no room."""
    pen = _Pen(ImageDraw.Draw(Image.new("RGB", (1, 1))), Fonts(fonts))
    lines = fitted(tuple(_blocks(scene.words)), layout.words.width, layout.words.height, pen.measure, _LEAST)
    if lines is None:
        return b""
    canvas = Image.new("RGB", (_WIDTH, layout.height), PAPER)
    canvas.paste(face(scene.shown, scene.focal, scene.seed, (_WIDTH, layout.photo)), (0, 0))
    if layout.pattern < layout.height:
        canvas.paste(cover(scene.seed, (_WIDTH, layout.height - layout.pattern)), (0, layout.pattern))
    pen = _Pen(ImageDraw.Draw(canvas), Fonts(fonts))
    pen.write(lines, layout.words)
    pen.credit(scene.credit, layout)
    if scene.words.sample_mark:
        pen.mark(scene.words.sample_mark, layout)
    if scene.words.url:
        pen.address(printed(scene.words.url), layout)
        if layout.code:
            pen.code(scene.words.url, layout.code)
    return jpeg(canvas, _MOST_BYTES)


def _blocks(words: KitWords) -> Iterator[Block]:
    yield Block(words.disclosure, 28, colour=SOFT)
    yield Block(words.name, 84, is_bold=True)
    yield Block(words.maker, 42, colour=SOFT, gap=10)
    yield Block(words.place, 42, colour=SOFT, gap=4)
    yield Block(words.when, 42, colour=SOFT, gap=4)
    yield Block(words.recognition, 42, is_bold=True, colour=RED, gap=10)
    for sentence in words.must_say:
        yield Block(sentence, 36, gap=10)


@dataclass(frozen=True, slots=True)
class _Pen:
    """What writes on a picture."""

    pencil: ImageDraw.ImageDraw
    fonts: Fonts

    def measure(self, text: str, size: float, *, is_bold: bool) -> float:
        return self._font(size, is_bold=is_bold).getlength(text)

    def write(self, lines: list[Line], box: _Box) -> None:
        for line in lines:
            font = self._font(line.size, is_bold=line.is_bold)
            self.pencil.text((box.left, box.top + round(line.baseline)), line.text, line.colour, font, anchor="ls")

    def credit(self, text: str, layout: _Layout) -> None:
        """Who took the photo, on its lower edge: as the licence asks, wherever the picture goes."""
        box = _Box(layout.margin, layout.photo - 34, _WIDTH - 2 * layout.margin, 34)
        lines = fitted([Block(text, 21, colour=PAPER)], box.width, box.height, self.measure) if text else None
        if lines:
            self.pencil.rectangle((0, box.top, _WIDTH, layout.photo), fill=_STRIP)
            self.write(lines, box)

    def mark(self, text: str, layout: _Layout) -> None:
        """That all of it is invented."""
        font, place = self.fonts.bold(40), (_WIDTH / 2, layout.mark)
        left, top, right, bottom = self.pencil.textbbox(place, text, font, anchor="ma")
        self.pencil.rectangle((left - 24, top - 14, right + 24, bottom + 16), _MARK[0], _MARK[1], width=3)
        self.pencil.text(place, text, _MARK[1], font, anchor="ma")

    def address(self, text: str, layout: _Layout) -> None:
        """The address in letters; not at all where it has no room: it is there to be typed."""
        lines = fitted([Block(text, 40, is_bold=True, colour=RED)], layout.address.width, layout.address.height,
                       self.measure)  # fmt: skip
        self.write(lines or [], layout.address)

    def code(self, url: str, box: _Box) -> None:
        """The QR code, each module as many whole pixels as there is room for."""
        modules = qr_modules(url)
        one = box.width // (len(modules) + 2 * QUIET_ZONE)
        side = one * (len(modules) + 2 * QUIET_ZONE)
        self.pencil.rectangle((box.left, box.top, box.left + side - 1, box.top + side - 1), fill="#FFFFFF")
        for row, dark in enumerate(modules):
            for column in (column for column, is_dark in enumerate(dark) if is_dark):
                x, y = box.left + (column + QUIET_ZONE) * one, box.top + (row + QUIET_ZONE) * one
                self.pencil.rectangle((x, y, x + one - 1, y + one - 1), fill="#000000")

    def _font(self, size: float, *, is_bold: bool) -> ImageFont.FreeTypeFont:
        return self.fonts.bold(round(size)) if is_bold else self.fonts.regular(round(size))
