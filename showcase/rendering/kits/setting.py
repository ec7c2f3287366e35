"""Texts set into a field, whether of a picture or of a sheet: wrapped, made smaller where need be, never cut."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import Protocol

from showcase.rendering.pictures.canvases import INK
from showcase.rendering.pictures.lettering import Measure as Span
from showcase.rendering.pictures.lettering import wrapped

LEADING = 1.5
"""From line to line, in sizes: the marks over «Ẫ» rise 1.23 of the size, the dot below «ậ» hangs 0.27."""
RISE = 1.23
"""From the top of a field to its first line: the highest marks of our fonts."""
_STEP = 0.94
"""By so much a text is made smaller until it fits."""
_LAST = 0.35
"""Of the width: a last line is that long if narrower lines make it so, for one word alone looks lost."""
_NARROWEST = 0.65
"""Of the width."""


class Measure(Protocol):
    """What tells how wide a text is."""

    def __call__(self, text: str, size: float, *, is_bold: bool) -> float:
        """Its width in that size."""
        ...


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph to be set."""

    text: str
    size: float
    is_bold: bool = False
    colour: str = INK
    gap: float = 0
    """Empty space above it, where something stands above."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is set."""

    text: str
    size: float
    is_bold: bool
    colour: str
    baseline: float
    """From the top of the field down."""


def lines_of(blocks: Sequence[Block], width: float, measure: Measure, scale: float = 1) -> list[Line]:
    """The lines of the blocks one below the other; empty ones take no room."""
    lines: list[Line] = []
    for block in (block for block in blocks if block.text):
        size = block.size * scale
        below = lines[-1].baseline + block.gap * scale + size * LEADING if lines else size * RISE
        texts = _paragraph(block.text, partial(measure, size=size, is_bold=block.is_bold), width)
        lines += [
            Line(text, size, block.is_bold, block.colour, below + number * size * LEADING)
            for number, text in enumerate(texts)
        ]
    return lines


def _paragraph(text: str, measure: Span, width: float) -> list[str]:
    """The text in lines that leave no word alone, where as many lines can do without and none is cut for it."""
    plain = wrapped(text, measure, width)
    if len(plain) == 1 or measure(plain[-1]) >= _LAST * width:
        return plain
    tried = (wrapped(text, measure, width * share / 100) for share in range(98, round(_NARROWEST * 100), -3))
    as_many = takewhile(lambda lines: " ".join(lines) == " ".join(plain) and len(lines) == len(plain), tried)
    return next((lines for lines in as_many if measure(lines[-1]) >= _LAST * width), plain)


def height_of(lines: Sequence[Line]) -> float:
    """How much room they take, the lowest marks included."""
    return lines[-1].baseline + lines[-1].size * (LEADING - RISE) if lines else 0


def fitted(
    blocks: Sequence[Block], width: float, height: float, measure: Measure, least: float = 0.5
) -> list[Line] | None:
    """The lines in the largest scale in which they fit; None where they would be smaller than `least` of their size."""
    scale = 1.0
    while scale >= least:
        lines = lines_of(blocks, width, measure, scale)
        if height_of(lines) <= height:
            return lines
        scale *= _STEP
    return None
