"""Vietnamese without its marks."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.fields import is_tag
from showcase.model.folding import camel, fold, slug, sought, spread
from tests.folding import FILE, OTHERS, QUERIES


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


VECTORS = json.loads(FILE.read_text(encoding="utf-8"))


def test_python_folds_as_the_file_says_that_the_browser_learns_from():
    assert [[text, fold(text), sought(text)] for text, _, _ in VECTORS] == VECTORS


def test_that_file_has_every_query_and_two_hundred_names_composed_and_decomposed():
    texts = {text for text, _, _ in VECTORS}
    assert texts >= {*QUERIES, *OTHERS}
    assert len(texts) >= len(QUERIES) + 200
    assert [text for text in QUERIES if unicodedata.normalize("NFD", text) not in texts] == []


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("man hau", "Mận hậu"),
        ("MẬN HẬU", "Mận hậu"),
        (unicodedata.normalize("NFD", "MẬN HẬU"), "Mận hậu"),
        ("dong trung ha thao", "Đông trùng hạ thảo"),
        ("thit trau gac bep", "Thịt trâu gác bếp"),
        ("che ta xua", "Chè Shan tuyết Tà Xùa"),
        ("hmong", "H’Mông"),
        ("h mong", "H’Mông"),
        ("h'mông", "H’Mông"),
        ("ca phe arabica", "Cà phê Arabica"),
        ("khan pieu", "Khăn piêu"),
        ("oi, ut, uu", "Ổi, Út, Ưu"),
        ("xoai yen chau", "Xoài Yên Châu"),
        ("蜂蜜", "蜂蜜"),
    ],
)
def test_what_people_type_is_found_in_what_they_mean(query, name):
    assert set(spread(query).split()) <= set(sought(name).split())


@pytest.mark.parametrize(
    ("text", "found_by"),
    [
        ("H’Mông", "h mong hmong"),
        ("Cà-phê", "ca phe caphe"),
        ("«Chè» – xanh, 3 sao", "che xanh 3 sao"),
        ("蜂蜜 Đà", "蜂蜜 da"),
        ("", ""),
    ],
)
def test_apostrophes_and_hyphens_part_words_and_join_them(text, found_by):
    assert sought(text) == found_by
