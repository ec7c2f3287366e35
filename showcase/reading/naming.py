"""Whether a text names somebody: as the name is written, without its marks, or with its tones on other vowels."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import TypeAlias

from showcase.model.folding import fold
from showcase.reading.text import line_of

_WORD = re.compile(r"[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+")
"""A word of a script that has spaces; Chinese may stand right beside it."""
_BETWEEN = re.compile(r"[\s*_~\\'’ʼ]+")
"""What may stand between two words of one name: spaces, line ends, Markdown's marks, and an apostrophe («H'Mai»)."""
_HYPHENED = re.compile(r"[\s*_~\\'’ʼ\u2010-]+")
"""The same for a name that has a hyphen; in other names one would find ids of things."""
_ADDRESSES = frozenset({"ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cụ", "già", "mr", "mrs", "ms"})
"""Words before a name that are none of it: «bà Ví Thị Mai» is found as «chị Ví Thị Mai» too."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below

_Words: TypeAlias = tuple[frozenset[str], ...]
_Spaced: TypeAlias = tuple[_Words, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Names:
    """Names to look for."""

    spaced: tuple[_Spaced, ...]
    """Names of several words, each with what may stand between them."""
    single: re.Pattern[str] | None
    """Names of one word, which may be a common word («Mơ» is the apricot), and handles: only as they are written."""
    unspaced: tuple[str, ...]
    """Names in a script without spaces."""
    businesses: re.Pattern[str] | None
    """Names of businesses: whoever is named in one of them is not named for that."""

    @classmethod
    def of(cls, names: Iterable[str], businesses: Iterable[str] = ()) -> "Names":
        """The names, ready to be looked for anywhere but in the names of businesses."""
        handles = [name for name in sorted(set(names)) if name.startswith("@")]
        words = {name: _words_of(name) for name in sorted(set(names).difference(handles))}
        single = [re.escape(name) for name, parts in words.items() if len(parts) == 1]
        # A handle stands in links, too, and networks do not tell its capitals.
        single += [rf"(?i:{re.escape(name)})(?!\.\w)" for name in handles]
        return cls(
            spaced=tuple((parts, _between(name)) for name, parts in words.items() if len(parts) > 1),
            single=re.compile(rf"(?<!\w)(?:{'|'.join(single)})(?!\w)") if single else None,
            unspaced=tuple(name for name, parts in words.items() if not parts),
            businesses=_longer(businesses, max(map(len, words.values()))) if words else None,
        )

    def __bool__(self) -> bool:
        """Whether there is any name to look for."""
        return bool(self.spaced or self.single or self.unspaced)

    def line_in(self, text: str) -> int:
        """The line, counted from 1, on which the first of the names stands in a text; 0 without any."""
        text = unicodedata.normalize("NFC", unescape(text))
        if self.businesses:
            text = self.businesses.sub(lambda match: re.sub(r"[^\n]", ".", match.group()), text)
        starts = [match.start() for match in [self.single.search(text)] if match] if self.single else []
        starts += [text.index(name) for name in self.unspaced if name in text]
        starts += self._first_spaced(text)
        return line_of(text, min(starts)) if starts else 0

    def _first_spaced(self, text: str) -> list[int]:
        found = list(_WORD.finditer(text)) if self.spaced else []
        keys = [_key(match.group()) for match in found]
        for index, match in enumerate(found):
            for words, between in self.spaced:
                end = index + len(words)
                is_name = keys[index] in words[0] and _fit(keys[index:end], words)
                if is_name and all(between.fullmatch(text, *gap) for gap in _gaps(found[index:end])):
                    return [match.start()]
        return []


def _fit(keys: list[str], words: _Words) -> bool:
    return len(keys) == len(words) and all(key in word for key, word in zip(keys, words, strict=True))


def _gaps(found: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Where what stands between the words begins and ends."""
    return ((one.end(), other.start()) for one, other in pairwise(found))


def _between(name: str) -> re.Pattern[str]:
    return _HYPHENED if re.search("[\u2010-]", name) else _BETWEEN


def _longer(businesses: Iterable[str], words: int) -> re.Pattern[str] | None:
    """The names of businesses that say more than a name of so many words."""
    longer = sorted({one for one in businesses if len(one.split()) > words}, key=lambda one: (-len(one), one))
    patterns = (r"\s+".join(map(re.escape, one.split())) for one in longer)
    return re.compile("|".join(patterns), re.IGNORECASE) if longer else None


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
