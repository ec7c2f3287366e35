"""Vietnamese without its marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.folding import fold, slug


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
