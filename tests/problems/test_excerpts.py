"""A caret stands under what is meant, whatever letters the line is written in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.problems.excerpts import cells, excerpt_of, shown
from showcase.problems.problem import Place, Problem

LONG = "summary: " + "mật ong hoa nhãn " * 20 + "Ở ĐÂY " + "của bà con bản Mới " * 20


def excerpt(line, column, *, above="", width=53, code="E404"):
    """The lines and where the caret stands in the last."""
    place = Place("a.yaml", 2, column)
    found = excerpt_of(Problem(code, place), lambda _file: (above, line), width)
    return [text for _, text in found.lines], found.caret


@pytest.mark.parametrize(
    ("line", "meant", "caret"),
    [
        ("name: Mật ong", "ong", 10),
        (unicodedata.normalize("NFD", "name: Mật ong"), "ong", 10),
        ("tên: 日本茶 ong", "ong", 12),
        ("tên: ☕🍯 ong", "ong", 10),
        ("tên: ลาว ກີ່ ong", "ong", 11),
        ("\tname: x", "name", 2),
        ("tên:\xa0\u200bong", "ong", 13),
    ],
)
def test_the_caret_stands_below_the_letter_in_every_script(line, meant, caret):
    composed = unicodedata.normalize("NFC", line)
    (text,), at = excerpt(line, composed.index(meant) + 1)
    assert at == caret == cells(text[: text.index(meant)])


def test_a_mark_that_stands_alone_is_met_by_the_caret_of_its_letter():
    assert excerpt("q\u0303 x", 2)[1] == 0


def test_what_cannot_be_seen_is_shown():
    assert shown("\tMật\xa0ong\u200b\x07\x1b[31m\u202e") == "→ Mật␣ong‹U+200B›␇␛[31m‹U+202E›"
    assert shown("Mật ong 日本 👍🏽") == "Mật ong 日本 👍🏽"


def test_a_long_line_is_cut_around_what_is_meant():
    (text,), caret = excerpt(LONG, LONG.index("Ở ĐÂY") + 1)
    assert text.startswith("…")
    assert text.endswith("…")
    assert text[caret:].startswith("Ở ĐÂY")
    assert cells(text) <= 53
    assert excerpt(LONG, 0)[0][0].startswith("summary: mật")


@given(st.text(max_size=200), st.integers(0, 300), st.text(max_size=40))
def test_whatever_the_line_it_fits_and_the_caret_stands_within(line, column, above):
    lines, caret = excerpt(line.replace("\n", " "), column, above=above)
    assert all(cells(text) <= 53 and "\n" not in text for text in lines)
    assert caret is None if not column else 0 <= caret <= cells(lines[-1])


def test_the_line_above_is_shown_where_it_says_to_what_this_one_belongs():
    assert excerpt("  vi: x", 3, above="name:")[0] == ["name:", "  vi: x"]
    assert excerpt("vi: x", 1, above="name:")[0] == ["vi: x"]
    assert excerpt("  vi: x", 3, above="  ")[0] == ["  vi: x"]


@pytest.mark.parametrize("place", [Place("a.yaml"), Place("a.yaml", 3), Place("b.yaml", 1)])
def test_there_is_none_of_a_whole_file_of_no_such_line_and_of_no_such_file(place):
    assert excerpt_of(Problem("E404", place), {"a.yaml": ("x", "y"), "b.yaml": ()}.get) is None


def test_what_is_written_of_people_who_did_not_agree_is_never_quoted():
    for code in ("E541", "E542", "E543", "W544", "E545", "E546"):
        assert excerpt_of(Problem(code, Place("a.yaml", 1)), lambda _file: ("name: Bà Mẫu",)) is None
