"""A size and a purpose in, the site's icon out: the lozenge of woven cloth, as a PNG (one of Pillow's doors)."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from showcase.planning.offline import Icon
from showcase.rendering.pictures.covers import COLOURS

_FINE = 2  # drawn so many times larger and then shrunk, so that its edges are smooth
_SHARES = {"any": 1.0, "maskable": 0.72}
"""Purpose → how much of the picture the lozenge takes: systems cut away all but the circle in the middle."""
_PALETTE = (COLOURS["cream"], COLOURS["red"], COLOURS["gold"], "#D38C8E")
"""The three colours, and one along the edges: two bits a point."""


@cache
def icon_png(icon: Icon) -> bytes:
    """A red lozenge with a gold one in it on paper, as small as it can be told."""
    large = Image.new("RGB", (icon.size * _FINE, icon.size * _FINE), COLOURS["cream"])
    pencil = ImageDraw.Draw(large)
    reach = _SHARES[icon.purpose] / 2
    for colour, share in (("red", reach), ("gold", reach / 2)):
        pencil.polygon(_lozenge(icon.size * _FINE, share), fill=COLOURS[colour])
    drawn = BytesIO()
    small = large.reduce(_FINE).quantize(palette=_palette(), dither=Image.Dither.NONE)
    small.save(drawn, "PNG", optimize=True)
    return drawn.getvalue()


def _palette() -> Image.Image:
    held = Image.new("P", (1, 1))
    held.putpalette([part for colour in _PALETTE for part in ImageColor.getrgb(colour)])
    return held


def _lozenge(size: int, reach: float) -> list[tuple[float, float]]:
    """The corners of a lozenge in the middle, which reaches so far, as a share of the whole."""
    middle, far = size / 2, size * reach
    return [(middle, middle - far), (middle + far, middle), (middle, middle + far), (middle - far, middle)]
