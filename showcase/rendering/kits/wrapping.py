"""Texts made shorter: at the end of a sentence or a word, never inside a sign, a link or a hashtag."""

import re

_SENTENCE = re.compile(r".+?(?:[.!?…]+[\"”»’)]*(?=\s|$)|[。！？]+[”」』）]*|$)")
"""A sentence with its end; «3.000» and «1.5 kg» have none inside."""
_WORD = re.compile(r"[^\s，、；：]+[，、；：]?\s*")
"""What stands together; Chinese has its pauses in place of spaces. No emoji and no cluster of marks has one inside."""
_DOTS = "…"


def units(text: str) -> int:
    """How long a text is for the networks, which count UTF-16 units: an emoji is two or more."""
    return len(text.encode("utf-16-le")) // 2


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text of one line."""
    return tuple(found[0].strip() for found in _SENTENCE.finditer(text) if found[0].strip())


def shortened(text: str, room: int) -> str:
    """As much of a text as has room: whole sentences if any, else whole words and dots; else nothing."""
    if units(text) <= room:
        return text
    return _taken(_SENTENCE, text, room) or _with_dots(_taken(_WORD, text, room - len(_DOTS)))


def _taken(pattern: re.Pattern[str], text: str, room: int) -> str:
    end = 0
    for found in pattern.finditer(text):
        if units(text[: found.end()].rstrip()) > room:
            break
        end = found.end()
    return text[:end].rstrip()


def _with_dots(text: str) -> str:
    return text.rstrip(" ,;:，、；：") + _DOTS if text else ""
