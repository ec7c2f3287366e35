"""Patterns of words in texts of every script."""

import re
from collections.abc import Iterable

LETTER = r"[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
"""A letter that makes a word longer; Thai, Lao, Burmese, Khmer, Chinese and Japanese are written without spaces."""


def whole_words(patterns: Iterable[str]) -> re.Pattern[str]:
    """One pattern for texts in small letters that finds whole words only."""
    return re.compile(rf"(?<!{LETTER})(?:{'|'.join(patterns)})(?!{LETTER})")


def small(text: str) -> str:
    """The text in small letters, each where it was: İ alone would become two letters."""
    return text.replace("İ", "i").lower()
