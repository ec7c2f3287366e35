"""Whether a text names somebody: as the name is written, without its marks, or with its tones on other vowels."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import TypeAlias

from showcase.model.folding import fold
from showcase.reading.text import line_of

_WORD = re.compile(r"[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+")
"""A word of a script that has spaces; Chinese may stand right beside it."""
_BETWEEN = re.compile(r"[\s*_~\\]+")
"""What may stand between two words of one name: spaces, line ends, and Markdown's marks."""
_ADDRESSES = frozenset({"ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cụ", "già", "mr", "mrs", "ms"})
"""Words before a name that are none of it: «bà Lò Thị Mai» is found as «chị Lò Thị Mai» too."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below

_Words: TypeAlias = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Names to look for."""

    spaced: tuple[_Words, ...]
    """Names of several words."""
    single: re.Pattern[str] | None
    """Names of one word, which may be a common word («Mơ» is the apricot): only as they are written."""
    unspaced: tuple[str, ...]
    """Names in a script without spaces."""

    @classmethod
    def of(cls, names: Iterable[str]) -> "Names":
        """The names, ready to be looked for."""
        words = {name: _words_of(name) for name in sorted(set(names))}
        single = [re.escape(name) for name, parts in words.items() if len(parts) == 1]
        return cls(
            spaced=tuple(parts for parts in words.values() if len(parts) > 1),
            single=re.compile(rf"(?<!\w)(?:{'|'.join(single)})(?!\w)") if single else None,
            unspaced=tuple(name for name, parts in words.items() if not parts),
        )

    def __bool__(self) -> bool:
        """Whether there is any name to look for."""
        return bool(self.spaced or self.single or self.unspaced)

    def line_in(self, text: str) -> int:
        """The line, counted from 1, on which the first of the names stands in a text; 0 without any."""
        text = unicodedata.normalize("NFC", unescape(text))
        starts = [match.start() for match in [self.single.search(text)] if match] if self.single else []
        starts += [text.index(name) for name in self.unspaced if name in text]
        starts += self._first_spaced(text)
        return line_of(text, min(starts)) if starts else 0

    def _first_spaced(self, text: str) -> list[int]:
        found = list(_WORD.finditer(text)) if self.spaced else []
        keys = [_key(match.group()) for match in found]
        for index, match in enumerate(found):
            for words in self.spaced:
                end = index + len(words)
                if keys[index] in words[0] and _is_name(text, found[index:end], keys[index:end], words):
                    return [match.start()]
        return []


def _is_name(text: str, found: list[re.Match[str]], keys: list[str], words: _Words) -> bool:
    """Whether the words of a name follow each other, with nothing of another text between them."""
    if len(keys) < len(words) or not all(key in word for key, word in zip(keys, words, strict=True)):
        return False
    return all(_BETWEEN.fullmatch(text, one.end(), other.start()) for one, other in pairwise(found))


def _words_of(name: str) -> _Words:
    """The words of a name, each as the keys by which it is found."""
    words = _WORD.findall(unicodedata.normalize("NFC", name))
    while len(words) > 2 and words[0].lower() in _ADDRESSES:  # noqa: PLR2004 - «bà Mai» alone is no full name without «bà»
        words = words[1:]
    return tuple(frozenset({_key(word), fold(word)}) for word in words)


def _key(word: str) -> str:
    """A word in small letters, its tone behind it: «Hòa» and «Hoà» are one name."""
    letters = unicodedata.normalize("NFD", word.lower())
    bare = "".join(letter for letter in letters if letter not in _TONES)
    return unicodedata.normalize("NFC", bare) + "".join(letter for letter in letters if letter in _TONES)
