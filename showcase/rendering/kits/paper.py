"""Sheets of paper as PDF, in millimetres from the upper left corner (the only import of reportlab).

See docs/decisions/0024-pdf.md. The same sheet has the same bytes: no date, no chance, no name of a machine.
"""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from showcase.rendering.kits.setting import Line
from showcase.rendering.pictures.qr import QUIET_ZONE

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Modules: TypeAlias = tuple[tuple[bool, ...], ...]
"""The rows of a QR code: which modules are dark."""
POINT = 25.4 / 72
"""Millimetres in a point, in which letters are measured."""
A4 = (210.0, 297.0)
A5 = (148.0, 210.0)
PHOTO_DOTS = 8
"""Of photos, a millimetre: 200 an inch."""
MOST_BYTES = 700_000
"""Of a photo."""
_FONTS = {False: "BeVietnamPro-Regular", True: "BeVietnamPro-Bold"}
"""Whether bold → which font."""


class Paper:
    """A PDF in the making."""

    def __init__(self, size: tuple[float, float], title: str, language: str, fonts: Path) -> None:
        """The first page of a PDF of that size, title and language."""
        # Most commands print nothing, and loading what prints takes as long as a small build.
        from reportlab import rl_config  # noqa: PLC0415
        from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
        from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

        rl_config.useA85 = 0  # Bytes as they are: for mail of forty years ago they would be a quarter longer.
        for name in _FONTS.values():
            pdfmetrics.registerFont(TTFont(name, fonts / f"{name}.subset.ttf"))
        self._size = size
        self._made = BytesIO()
        self._codes: dict[Modules, str] = {}
        points = (size[0] / POINT, size[1] / POINT)
        self._canvas = Canvas(self._made, points, invariant=True, lang=language, pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator("")

    def measure(self, text: str, size: float, *, is_bold: bool) -> float:
        """How wide a text is, in millimetres; `size` is in millimetres, too."""
        return float(self._canvas.stringWidth(text, _FONTS[is_bold], size))

    def write(self, lines: Sequence[Line], left: float, top: float, width: float = 0) -> None:
        """Lines that are set; in the middle of `width` where that is given."""
        for line in lines:
            self._canvas.setFillColor(line.colour)
            self._canvas.setFont(_FONTS[line.is_bold], line.size / POINT)
            indent = (width - self.measure(line.text, line.size, is_bold=line.is_bold)) / 2 if width else 0
            self._canvas.drawString((left + indent) / POINT, self._y(top + line.baseline), line.text)

    def box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """A field of that colour."""
        self._canvas.setFillColor(colour)
        self._canvas.rect(left / POINT, self._y(top + height), width / POINT, height / POINT, stroke=0, fill=1)

    def cut(self, left: float, top: float, right: float, bottom: float) -> None:
        """A thin line along which one cuts."""
        self._canvas.setStrokeColor("#BBBBBB")
        self._canvas.setLineWidth(0.25)
        self._canvas.line(left / POINT, self._y(top), right / POINT, self._y(bottom))

    def picture(self, encoded: bytes, left: float, top: float, width: float, height: float) -> None:
        """A JPEG."""
        from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - see above

        self._canvas.drawImage(
            ImageReader(BytesIO(encoded)), left / POINT, self._y(top + height), width / POINT, height / POINT
        )

    def code(self, modules: Modules, left: float, top: float, side: float) -> None:
        """A QR code in a white square of that side, which is its quiet zone as well."""
        self.box(left, top, side, side, "#FFFFFF")
        if modules not in self._codes:
            # Drawn once, in squares of a point: a sheet of labels stamps it.
            self._codes[modules] = f"code{len(self._codes)}"
            self._canvas.beginForm(self._codes[modules], 0, 0, len(modules), len(modules))
            _draw(self._canvas, modules)
            self._canvas.endForm()
        one = side / (len(modules) + 2 * QUIET_ZONE)
        self._canvas.saveState()
        self._canvas.translate((left + QUIET_ZONE * one) / POINT, self._y(top + side - QUIET_ZONE * one))
        self._canvas.scale(one / POINT, one / POINT)
        self._canvas.doForm(self._codes[modules])
        self._canvas.restoreState()

    def turn(self) -> None:
        """The next page."""
        self._canvas.showPage()

    def done(self) -> bytes:
        """The file."""
        self._canvas.save()
        return self._made.getvalue()

    def _y(self, down: float) -> float:
        return (self._size[1] - down) / POINT


def _draw(canvas: "Canvas", modules: Modules) -> None:
    path = canvas.beginPath()
    for row, dark in enumerate(modules):
        for column, length in _runs(dark):
            path.rect(column, len(modules) - row - 1, length, 1)
    canvas.setFillColor("#000000")
    canvas.drawPath(path, stroke=0, fill=1)


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Where dark modules begin that stand side by side, and how many they are."""
    runs: list[tuple[int, int]] = []
    for column, is_dark in enumerate(row):
        if is_dark and runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif is_dark:
            runs.append((column, 1))
    return runs
