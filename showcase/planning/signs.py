"""What a text must hold for a pattern to match in it: a cheap look before a dear one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from showcase.planning.patterns import small

Signs: TypeAlias = frozenset[str]
"""Texts, one of which at least is in each match of a pattern."""
Needs: TypeAlias = tuple[Signs, ...]
"""All that is known of a pattern: of each of these signs, the most telling words first. Nothing may be known."""

_TOKEN = re.compile(
    r"(?P<open>\((?:\?(?:[:=!]|<[=!]|P<\w+>))?)|(?P<close>\))|(?P<or>\|)"
    r"|(?P<times>[?*+]\??|\{(?:[0-9]+,?|,)[0-9]*\}\??)"
    r"|(?P<any>\\\w|\[\^?\]?(?:\\.|[^\]\\])*\]|[.^$])|\\?(?P<letter>.)",
    re.DOTALL,
)
_STRANGE = re.compile(r"\(\?(?![:=!]|<[=!]|P<)|\\[0-9NUux]|[?*+}]\+")
"""Flags, conditions, characters by number and the like: a pattern that has them is not looked into."""
_OPTIONAL = re.compile(r"[?*]|\{0*[,}]")


@dataclass(frozen=True, slots=True)
class Sieve:
    """What patterns for small letters need, and the words of texts that were looked at before: they come again."""

    needs: tuple[Needs, ...]
    sign: re.Pattern[str]
    """The most telling sign of any."""
    harmless: set[str] = field(default_factory=set, repr=False)
    told: dict[str, tuple[Needs, ...]] = field(default_factory=dict, repr=False)
    """Word → what the patterns need whose most telling sign is in it; without the harmless words."""

    def lets_through(self, text: str) -> bool:
        """Whether one of the patterns may match in a text."""
        if not all(self.needs):
            return True
        told = {needs for word in _words_of(text) - self.harmless for needs in self._told_by(word)}
        return bool(told) and may_match(told, small(text))

    def _told_by(self, word: str) -> tuple[Needs, ...]:
        if word not in self.told:
            if not self.sign.search(word):
                self.harmless.add(word)
                return ()
            self.told[word] = tuple(needs for needs in self.needs if any(sign in word for sign in needs[0]))
        return self.told[word]


@lru_cache(maxsize=1000)
def _words_of(text: str) -> frozenset[str]:
    """The words of a text: rule after rule asks for those of the same few things."""
    return frozenset(small(text).split())


def sieve_of(patterns: Iterable[str]) -> Sieve:
    """The sieve that lets through what one of the patterns may match in."""
    needs = needs_of(patterns)
    signs = {sign for one in needs for best in one[:1] for sign in best}
    return Sieve(needs, re.compile("|".join(map(re.escape, sorted(signs)))))


def may_match(needs: Iterable[Needs], text: str) -> bool:
    """Whether a text holds all that one of the patterns needs; when it does not, none can match in it."""
    return any(all(any(sign in text for sign in signs) for signs in one) for one in needs)


def needs_of(patterns: Iterable[str]) -> tuple[Needs, ...]:
    """What each of the patterns needs."""
    return tuple(map(_of_pattern, patterns))


def _of_pattern(pattern: str) -> Needs:
    return () if _STRANGE.search(pattern) else _of_group(_TOKEN.finditer(pattern))


def _of_group(tokens: Iterator[re.Match[str]]) -> Needs:
    """What is needed by all that is left up to the bracket that closes."""
    alternatives: list[list[str | Needs]] = [[]]
    for token in tokens:
        parts = alternatives[-1]
        if token["open"]:
            inner = _of_group(tokens)
            parts.append(() if token["open"].endswith("!") else inner)
        elif token["close"]:
            break
        elif token["or"]:
            alternatives.append([])
        elif token["times"]:
            # What comes again does not stand right before what follows.
            parts[-1:] = [(), ()] if _OPTIONAL.match(token["times"]) else [parts[-1], ()]
        else:
            parts.append(token["letter"] or ())
    return _of_either([_of_row(parts) for parts in alternatives])


def _of_either(each: list[Needs]) -> Needs:
    """What is needed whichever alternative it is: of several, one of what tells most of each."""
    if len(each) == 1:
        return each[0]
    return (frozenset(sign for needs in each for sign in needs[0]),) if all(each) else ()


def _of_row(parts: list[str | Needs]) -> Needs:
    """What parts in a row need together."""
    found: set[Signs] = set()
    for are_letters, run in groupby(parts, lambda part: isinstance(part, str)):
        if are_letters:
            letters = "".join(map(str, run)).strip()
            found |= {frozenset({text}) for text in (letters, *letters.split()) if text}
        else:
            found |= {signs for part in run if not isinstance(part, str) for signs in part}
    return tuple(sorted(found, key=_rank))


def _rank(signs: Signs) -> tuple[bool, int, int, list[str]]:
    """Words come first, by which a sieve looks; then what is longer."""
    return any(len(sign.split()) > 1 for sign in signs), -min(map(len, signs)), len(signs), sorted(signs)
