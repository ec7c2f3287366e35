"""Patterns of words in texts of every script."""

import re
from functools import cache, lru_cache

_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Thai, Lao, Burmese, Khmer, Chinese and Japanese are written without spaces."""
LETTER = rf"[^\W{_UNSPACED}]"
"""A letter that makes a word longer."""


@cache
def whole_words(patterns: tuple[str, ...]) -> str:
    """One pattern for texts in small letters that matches whole words only; of none, one that matches nothing."""
    return rf"(?<!{LETTER})(?:{'|'.join(patterns)})(?!{LETTER})" if patterns else "(?!)"


def ready_for(text: str, pattern: str) -> re.Pattern[str]:
    """A pattern with which a text can be searched; where all words have spaces, letters are simply letters."""
    return _compiled(pattern, is_spaced=_is_spaced(text))


@lru_cache(maxsize=4)
def _is_spaced(text: str) -> bool:
    return not _compiled(f"[{_UNSPACED}]", is_spaced=False).search(text)


@cache
def _compiled(pattern: str, *, is_spaced: bool) -> re.Pattern[str]:
    # Some twenty thousand letters take milliseconds to compile.
    return re.compile(pattern.replace(LETTER, r"\w") if is_spaced else pattern)


def small(text: str) -> str:
    """The text in small letters, each where it was: İ alone would become two letters."""
    return text.replace("İ", "i").lower()
