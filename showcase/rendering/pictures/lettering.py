"""Letters of our fonts: which of a text they have, and how it is broken into lines (one of Pillow's doors)."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from PIL import ImageFont

from showcase.planning.translation import Wording

_LEADING = 1.3
_JOINERS = frozenset("\ufe0f\ufe0e\u20e3")  # they choose the form of the emoji before them

Measure: TypeAlias = Callable[[str], float]
"""How wide a text is."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The two weights that pictures are written in."""

    folder: Path

    def bold(self, size: int) -> ImageFont.FreeTypeFont:
        """For names."""
        return _font(self.folder / "BeVietnamPro-Bold.subset.ttf", size)

    def regular(self, size: int) -> ImageFont.FreeTypeFont:
        """For everything else."""
        return _font(self.folder / "BeVietnamPro-Regular.subset.ttf", size)


def drawable(text: str, fonts: Fonts) -> tuple[str, str]:
    """What of a text the font has, and the letters that it lacks; signs that it lacks, such as emoji, go untold."""
    font = fonts.regular(27)
    lacking = bytes(font.getmask("\uffff"))
    # Composed: the basic layout sets marks beside their letters otherwise.
    composed = unicodedata.normalize("NFC", text)
    signs = dict.fromkeys(composed)
    strange = [sign for sign in signs if not sign.isspace() and bytes(font.getmask(sign)) == lacking]
    letters = [sign for sign in strange if unicodedata.category(sign)[0] in "LMN" and sign not in _JOINERS]
    return "".join(sign for sign in composed if sign not in strange).strip(), "".join(letters)


def writable(texts: Wording, fonts: Fonts) -> str:
    """The first of the texts of which the font has every letter; without signs, such as emoji, that it lacks."""
    tried = (drawable(text, fonts) for text in texts)
    return next((text for text, lacking in tried if not lacking), "")


def wrapped(text: str, measure: Measure, width: float) -> list[str]:
    """The text in lines of that width; a word that is wider is cut."""
    lines: list[str] = []
    for word in (part for whole in text.split() for part in _parts(whole, measure, width)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def shortened(line: str, measure: Measure, width: float) -> str:
    """The line with dots for what would follow, as many words of it as have room; of a single one, as much."""
    words = [end for end in range(len(line), 0, -1) if line[end : end + 1] in {"", " "}]
    return next(line[:end].rstrip() + "…" for end in (*words, *range(len(line), -1, -1))
                if measure(line[:end].rstrip() + "…") <= width)  # fmt: skip


def pitch(font: ImageFont.FreeTypeFont, line: str, below: str) -> int:
    """From line to line: more than usual where a dot below would touch the marks of a capital under it."""
    lowest, highest = font.getbbox(line)[3], font.getbbox(below)[1]
    return max(round(font.size * _LEADING), round(lowest - highest) + 2 if below else 0)


def _parts(word: str, measure: Measure, width: float) -> Iterator[str]:
    """The word, cut where it is wider than a line: an address behind one of its signs, a slash if that is enough."""
    while measure(word) > width:
        fits = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or measure(word[:end]) <= width)
        behind = word[:fits].rfind("/") + 1
        end = behind if behind and measure(word[behind:]) <= width else max(map(word[:fits].rfind, "/-.")) + 1 or fits
        yield word[:end]
        word = word[end:]
    yield word


@lru_cache(maxsize=64)
def _font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
