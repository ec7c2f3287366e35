"""Characters that nobody sees: what may stay in a text, what is left out of it, and what makes it unusable."""

import re
import unicodedata

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_MARKS = 200  # No letter bears so many; and composing them takes time with the square of their number.
_MANY_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{_MARKS},}}")

_WITH_JOINERS = "\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f"
"""Scripts that need them: written from the right, joined, or without spaces between words."""
_HIDDEN = re.compile(
    f"(?<![{_WITH_JOINERS}])[\u200b\u200e\u200f\u2060\u2061-\u2064\u206a-\u206f](?![{_WITH_JOINERS}])"
    "|[\u00ad\u202a-\u202e\u2066-\u2069\ufeff]"
    "|(?<=[\x00-\u024f\u1e00-\u1eff])[\u200c\u200d]|[\u200c\u200d](?=[\x00-\u024f\u1e00-\u1eff])"
)
"""What Zalo, Facebook, Windows and word processors put around or into what is copied out of them."""


_PLAIN = re.compile(
    r"[\t\n\r -~\xa0-\xac\xae-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    r"\u3000-\u3029\u3030-\u303f\u4e00-\u9fff\uff01-\uff5e]*"
)
"""Letters with their marks in one and what stands between them, in Latin and Chinese: nearly every text is such."""


def is_plain(text: str) -> bool:
    """Whether a glance tells that nothing in it is hidden, lost, or made by no keyboard."""
    return bool(_PLAIN.fullmatch(text))


def control_in(text: str) -> re.Match[str] | None:
    """The first character that no keyboard makes, or heap of marks that is no letter."""
    heaps = (run for run in _MANY_MARKS.finditer(text) if sum(map(_is_mark, run.group())) >= _MARKS)
    return _CONTROL.search(text) or next(heaps, None)


def hidden_in(text: str) -> list[re.Match[str]]:
    """Characters that say nothing where they stand, and would keep a number, a link or an id from being one."""
    return [] if text.isascii() else list(_HIDDEN.finditer(text))


def without_hidden(text: str) -> str:
    """`text` as it looks."""
    return _HIDDEN.sub("", text)


def without_control(text: str) -> str:
    """`text` without what no keyboard makes."""
    return _CONTROL.sub("", text)


def number_of(character: str) -> str:
    """A character by its number, as `U+0007`."""
    return f"U+{ord(character):04X}"


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0
