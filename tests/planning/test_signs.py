"""A pattern is never looked for in vain: what it needs is in every text that it matches in."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.planning.patterns import LETTER, ready_for, small, whole_words
from showcase.planning.signs import may_match, needs_of, sieve_of

PIECES = st.sampled_from(
    ["a", "b", " ", "ab", "é", r"\.", r"\w", r"\s", "[ab]", "[^a]", "[]a]", ".", "^", "$", "最", r"\x61", "{", "{}"]
)
TIMES = st.sampled_from(["", "", "?", "*", "+", "{1,2}", "{,2}", "{0}", "{2}", "??", "+?"])
OPENINGS = st.sampled_from(["(", "(?:", "(?=", "(?!", "(?<!", "(?i:", "(?P<n>"])


def grouped(inner):
    either = st.lists(inner, min_size=1, max_size=3).map("|".join)
    group = st.builds(lambda opening, parts, often: f"{opening}{parts}){often}", OPENINGS, either, TIMES)
    return st.lists(st.one_of(inner, group), min_size=1, max_size=3).map("".join)


PATTERNS = st.recursive(st.builds("{}{}".format, PIECES, TIMES), grouped, max_leaves=6)
TEXTS = st.text("ab .é最{}1", max_size=12)


@given(st.lists(PATTERNS, min_size=1, max_size=3), st.lists(TEXTS, min_size=1, max_size=4))
def test_whatever_matches_is_let_through(patterns, texts):
    try:
        compiled = [re.compile(pattern) for pattern in patterns]
    except (re.error, FutureWarning):
        return
    sieve = sieve_of(patterns)
    for text in texts:
        matching = [pattern for pattern, one in zip(patterns, compiled, strict=True) if one.search(text)]
        assert not matching or sieve.lets_through(text)
        assert all(may_match(needs_of([pattern]), text) for pattern in matching)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("nhất nhì", [{"nhất"}, {"nhì"}, {"nhất nhì"}]),
        ("(?:tốt|ngon) nhất", [{"nhất"}, {"tốt", "ngon"}]),
        ("chữa(?: bệnh| trị)?", [{"chữa"}]),
        (r"no\. ?1(?![/.,-]\w)", [{"no."}, {"1"}]),
        ("a\u00a0b ?", [{"a"}, {"b"}, {"a\u00a0b"}]),
        ("([1-5]|three)(?= ocop stars?)", [{"ocop"}, {"star"}, {"ocop star"}]),
        ("(★{1,5})(?!★)", [{"★"}]),
        ("[疗药]效", [{"效"}]),
        (r"\w+|a", []),
        ("(?i)A", []),
    ],
)
def test_what_a_pattern_needs(pattern, needed):
    assert sorted(map(sorted, *needs_of([pattern]))) == sorted(map(sorted, needed))


def test_no_patterns_match_nothing():
    assert not sieve_of([]).lets_through("ngon nhất")
    assert not re.search(whole_words(()), "ngon nhất")


@given(st.text("aé1 _茶ก。", max_size=8))
def test_letters_are_the_same_whether_a_text_has_words_without_spaces_or_not(text):
    pattern = f"(?<!{LETTER})(?:a|茶)(?!{LETTER})"
    found = [match.span() for match in ready_for(small(text), pattern).finditer(small(text))]
    assert found == [match.span() for match in re.finditer(pattern, small(text))]
