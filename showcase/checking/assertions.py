"""What a text asserts, whatever language it is in: numbers of stars, what needs a proof, and numbers.

Days, months and hours are written in too many ways to be compared; they and number words only excuse a number.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from showcase.model.comparing import Comparison, Writing
from showcase.planning.patterns import LETTER, ready_for, small, whole_words
from showcase.planning.signs import Needs, Sieve, may_match, needs_of, sieve_of

_ANY = "any"
_ADDRESS = r"\]\([^)\n]{0,500}\)|https?://[^\s>)]+"
_LINKS, _LINKS_AND_MAIL = re.compile(_ADDRESS), re.compile(rf"{_ADDRESS}|(?<![\w.+-])[\w.+-]{{1,64}}@[\w.-]+")
_ITEM = re.compile(r"^[ \t]*[0-9]+[.)]\s", re.MULTILINE)
"""What is no text: where links lead, addresses, the numbers of a list."""
# What comes first in the pattern is what is quickly looked for: a digit, and only then what may not stand before it.
_NUMBER = (
    rf"([0-9](?<!{LETTER}[0-9])"
    r"(?:[0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+(?![0-9])|[0-9]*(?:[.,][0-9]+)*))"
)
_RANGE = re.compile(r"\s?(?:[–~-]|đến|tới|to|至|到)\s?")
_DIGITS, _MARKS = re.compile("[0-9]+"), re.compile("[^0-9]")
_DAY = re.compile("[0-9](?<![0-9][0-9])[0-9]?(?![0-9])")
_GROUP = 3  # digits between two marks of thousands
_LAST_DAY = 31
_IN_WORDS = 100  # what is below is often written in words


@dataclass(frozen=True, slots=True)
class Assertion:
    """One thing that a text says."""

    topic: str
    """`star`, `number`, or the name of what needs a proof."""
    value: str | Decimal
    """How many, or which: the same in every language."""
    written: str
    """As it is written."""
    at: int
    """Where in the text it begins."""

    @property
    def what(self) -> tuple[str, str | Decimal]:
        """What is asserted, however it is written."""
        return self.topic, self.value


@dataclass(frozen=True, slots=True)
class Said:
    """A text in a language, and all that it asserts."""

    language: "Language"
    text: str
    assertions: tuple[Assertion, ...]
    what: frozenset[tuple[str, str | Decimal]]
    """All that is asserted, however it is written."""

    def beyond(self, other: "Said") -> list[Assertion]:
        """What this text asserts and the other one does not, each once."""
        if self.what <= other.what:
            return []
        found = {one.what: one for one in reversed(self.assertions) if one.what not in other.what}
        # Of a language without tables it is not known how it writes small numbers, stars, proofs.
        is_sure = "star" in self.language.heard & other.language.heard
        told = [one for one in reversed(found.values()) if one.topic in other.language.heard]
        excused = other.language.excused(other.text) if any(one.topic == "number" for one in told) else set()
        return [one for one in told if not _is_excused(one, excused, is_sure=is_sure)]


def _is_excused(one: Assertion, excused: set[Decimal], *, is_sure: bool) -> bool:
    """Whether a number may stand in the other text in another way."""
    if one.topic != "number" or not isinstance(one.value, Decimal):
        return False
    if one.value in excused or (one.value <= _LAST_DAY and not is_sure):
        return True
    return one.value < _IN_WORDS and {one.value - one.value % 10, one.value % 10} <= excused


@dataclass(frozen=True, slots=True)
class Proof:
    """Something that needs a proof, and how a language says it."""

    name: str
    pattern: str
    needs: tuple[Needs, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """A language, ready to be read; its patterns are made ready for each text."""

    heard: frozenset[str]
    """The topics of which it is known how it says them: `number`, `star`, names of proofs."""
    decimal_mark: str
    sieve: Sieve
    """What lets texts through that may tell of stars or proofs."""
    stars: str
    proofs: tuple[Proof, ...]
    dates: str
    words: str
    """A word for a number, perhaps with a scale behind it; or the name of a month."""
    numbers: str
    meaning: dict[str, Decimal]
    """Word for a number or name of a month → the number."""
    scales: dict[str, int]

    def read(self, text: str) -> Said:
        """The text with all that it asserts."""
        found = tuple(sorted(self._read(text), key=lambda one: one.at))
        return Said(self, text, found, frozenset(one.what for one in found))

    def excused(self, text: str) -> set[Decimal]:
        """Numbers that a text says in words, and those of its days, months and hours."""
        left = small(text)
        days = (
            digits for match in ready_for(left, self.dates).finditer(left) for digits in _DIGITS.findall(match.group())
        )
        return {*map(Decimal, days), *self._words(left)}

    def _read(self, text: str) -> Iterator[Assertion]:
        has_digits, has_words = _DIGITS.search(text), self.sieve.lets_through(text)
        if not (has_digits or has_words):
            return
        left = small(text)
        # Links come after: where one stood, a number at the end of a sentence would look like one of a list.
        left = _without(_ITEM, left) if has_digits else left
        left = _without(_LINKS_AND_MAIL if "@" in left else _LINKS, left)
        if has_words:
            yield from self._stars(text, left)
            left = _without(ready_for(left, self.stars), left)
            for proof in (one for one in self.proofs if may_match(one.needs, left)):
                pattern = ready_for(left, proof.pattern)
                for match in pattern.finditer(left):
                    name = " ".join([proof.name, *filter(None, match.groups())])
                    yield Assertion(proof.name, name, _as_written(text, match), match.start())
                # What is named belongs to the first that it names: a certification mark is no certificate.
                left = _without(pattern, left)
        if _DIGITS.search(left):
            yield from self._numbers(text, self._without_days(left))

    def _without_days(self, text: str) -> str:
        """The text with spaces for the days, months and hours in its dates, of which each stands on one line."""
        dates, lines = ready_for(text, self.dates), text.split("\n")
        return "\n".join(dates.sub(_blank_days, line) if _DAY.search(line) else line for line in lines)

    def _stars(self, text: str, left: str) -> Iterator[Assertion]:
        for match in ready_for(left, self.stars).finditer(left):
            stars = next(filter(None, match.groups()), "")
            value = Decimal(stars) if stars.isdecimal() else self.meaning.get(stars, Decimal(stars.count("★")))
            if value:
                yield Assertion("star", value, _as_written(text, match), match.start())

    def _words(self, text: str) -> Iterator[Decimal]:
        for match in ready_for(text, self.words).finditer(text):
            word, scale = match["word"], match["scale"]
            yield self.meaning[word]
            if scale:
                yield self.meaning[word] * self.scales[scale]

    def _numbers(self, text: str, left: str) -> Iterator[Assertion]:
        """The numbers that are written in digits; «10–20 million» are two of millions."""
        scale, before = "", len(left)
        for match in reversed(list(ready_for(left, self.numbers).finditer(left))):
            is_range = scale and _RANGE.fullmatch(left, match.end(), before)
            scale = match["scale"] or (scale if is_range else "")
            before = match.start()
            values = list(self._values(match[1]))
            if len(values) == 1:
                amount = values[0] * self.scales[scale] if scale else values[0]
                yield Assertion("number", amount.normalize(), _as_written(text, match), match.start())
            else:
                yield from (Assertion("number", value, str(value), match.start()) for value in values)

    def _values(self, token: str) -> Iterator[Decimal]:
        """The number that a row of digits and marks means; several, when it is a list without spaces."""
        groups, marks = _DIGITS.findall(token), _MARKS.findall(token)
        is_grouped = len(groups[0]) <= _GROUP and all(len(group) == _GROUP for group in groups[1:])
        is_decimal = marks == [self.decimal_mark]
        if not marks or (is_grouped and len(set(marks)) == 1 and not is_decimal):
            yield Decimal("".join(groups))
        elif len(marks) == 1 or (len(set(marks)) > 1 and marks.count(marks[-1]) == 1):
            yield Decimal(f"{''.join(groups[:-1])}.{groups[-1]}")
        else:
            yield from map(Decimal, groups)


_AT_HAND: dict[str, tuple[Comparison, Language]] = {}
"""Code → the language as the tables last described it: things are looked at a few at a time."""


def language_of(comparison: Comparison, code: str) -> Language:
    """A language as the tables describe it; of one that they do not know, what holds for any."""
    before = _AT_HAND.get(code)
    # Its patterns take a while to be understood.
    language = before[1] if before and before[0] == comparison else _described(comparison, code)
    _AT_HAND[code] = comparison, language
    return language


def _described(comparison: Comparison, code: str) -> Language:
    own = [one for one in comparison.languages if one.language == code]
    every = [*own, *(one for one in comparison.languages if one.language == _ANY)]
    months = {word: Decimal(number) for one in every for word, number in one.months.items()}
    numbers = {word: number for one in every for word, number in one.numbers.items()}
    scales = {word: number for one in every for word, number in one.scales.items()}
    words = {one.proof: one.words.get(_ANY, ()) + one.words.get(code, ()) for one in comparison.proofs}
    stars = tuple(pattern for one in every for pattern in one.stars)
    proofs = {proof: patterns for proof, patterns in words.items() if patterns}
    scale = rf"(?:\s?(?P<scale>{_either(scales)})(?!{LETTER}))?" if scales else "(?P<scale>(?!))?"
    word = rf"(?<!{LETTER})(?P<word>{_either(numbers | months)})(?!{LETTER}){scale}"
    return Language(
        heard=frozenset(proofs) | {"number", *("star" for one in own if one.stars)},
        decimal_mark=next((one.decimal_mark for one in own if one.decimal_mark), ""),
        sieve=sieve_of(chain(stars, *proofs.values())),
        stars=whole_words(stars),
        proofs=tuple(Proof(proof, whole_words(some), needs_of(some)) for proof, some in proofs.items()),
        dates=whole_words(tuple(_with_months(pattern, one) for one in every for pattern in one.dates)),
        words=word if numbers or months else "(?!)",
        numbers=_NUMBER + scale,
        meaning=months | numbers,
        scales=scales,
    )


def _with_months(pattern: str, writing: Writing) -> str:
    return pattern.replace("{month}", _either(writing.months))


def _either(words: Iterable[str]) -> str:
    """Any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _as_written(text: str, match: re.Match[str]) -> str:
    return text[slice(*match.span())].strip()


def _without(pattern: re.Pattern[str], text: str) -> str:
    """The text with spaces where the pattern matches: what is left stands where it stood."""
    return pattern.sub(_blank, text)


def _blank_days(match: re.Match[str]) -> str:
    return _DAY.sub(_blank, match.group())


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
