"""A name is found however people write it, and only where it is that name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.reading.naming import Names


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ví Thị Mai", "Chị Ví Thị Mai nuôi ong."),
        ("bà Ví Thị Mai", "chị VÍ THỊ MAI nuôi ong"),
        ("Ví Thị Mai", "Ví\nThị  Mai"),
        ("Ví Thị Mai", "**Ví** _Thị_ Mai"),
        ("Ví Thị Mai", "Ví&nbsp;Thị Mai"),
        ("Ví Thị Mai", "Ms Vi Thi Mai keeps bees"),
        ("Ví Thị Mai", "Ví Thị Mai养蜂"),
        ("Cầm Thị Hòa", "Cầm Thị Hoà"),
        ("Bà Mẫu", "gặp bà Mẫu."),
        ("Thào Thị H'Mai", "chị Thào Thị H’Mai"),
        ("Y-Ban Niê", "ông Y‐Ban Niê"),
        ("Mơ", "Chị Mơ hái mơ."),
        ("王小明", "是王小明种的"),
        ("@ban.lam.mat", "theo @Ban.Lam.Mat."),
        ("@ban.lam.mat", "https://www.tiktok.com/@ban.lam.mat/video/1"),
    ],
)
def test_a_name_is_found(name, text):
    assert Names.of([name]).line_in(f"\n{text}") == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ví Thị Mai", "Ví Thị Mái"),
        ("@ban.lam", "@ban.lam.mat"),
        ("@ban.lam.mat", "bạn làm mật ban.lam.mat"),
        ("Ví Thị Mai", "Ví. Thị Mai"),
        ("Ví Thị Mai", "ví-thị-mai"),
        ("Ví Thị Mai", "Ví Thị Maika"),
        ("Bà Mẫu", "ba màu"),
        ("Bà Mẫu", "Mẫu"),
        ("Mơ", "quả mơ, Mơm"),
        ("王小明", "王小"),
    ],
)
def test_what_is_another_word_is_no_name(name, text):
    assert Names.of([name]).line_in(text) == 0


WORDS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấềộ", min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=2, max_size=5), st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=5))
def test_a_name_between_other_words_is_found_composed_or_not(name, before, after):
    text = " ".join([*before, *name, *after])
    assert Names.of([" ".join(name).title()]).line_in(unicodedata.normalize("NFD", text).upper()) == 1
    assert not Names.of([]).line_in(text)


def test_the_name_of_a_business_is_not_that_of_the_person_in_it():
    names = Names.of(["Ví Thị Mai"], ["Hộ kinh doanh Ví Thị Mai", "Ví Thị Mai"])
    assert names.line_in("Của [hộ kinh  doanh Ví Thị Mai](../hkd/), ở bản.") == 0
    assert names.line_in("Hộ kinh doanh Ví Thị Mai:\nchị Ví Thị Mai") == 2
