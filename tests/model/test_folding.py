"""Vietnamese without its marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.fields import is_tag
from showcase.model.folding import camel, fold, slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Mận hậu", "man hau"),
        ("MẬN HẬU", "man hau"),
        ("Đông trùng hạ thảo", "dong trung ha thao"),
        ("Chè Shan tuyết Tà Xùa", "che shan tuyet ta xua"),
        ("Ổi, Út, Ưu", "oi, ut, uu"),
        ("Sông Mã", "song ma"),
    ],
)
def test_marks_and_capitals_are_taken_off(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text())
def test_a_slug_is_stable_and_fit_for_an_address(text):
    made = slug(text)
    assert slug(made) == made
    assert all(letter in "abcdefghijklmnopqrstuvwxyz0123456789-" for letter in made)
    assert not made.startswith("-")
    assert not made.endswith("-")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("#Nhãn Sông Mã", "NhanSongMa"),
        ("mật ong Đất Tổ", "MatOngDatTo"),
        ("OCOP", "OCOP"),
        ("4 sao", "4Sao"),
        ("蜜", ""),
    ],
)
def test_a_name_becomes_one_word_for_a_hashtag(text, tag):
    assert camel(text) == tag


@given(st.text(max_size=60))
def test_such_a_word_is_always_fit_for_one(text):
    assert not camel(text) or is_tag(camel(text)[:60])
