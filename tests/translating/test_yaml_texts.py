"""Translations put into YAML: everything else stays letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.reading.facts import parse_facts
from showcase.translating.yaml_texts import with_texts


def put(text, path, said, language="en"):
    return with_texts(text, {parse_facts(text, "").places[path]: said}, language, "vi")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: Mật\n", "name:\n  vi: Mật\n  en: Honey\n"),
        ("name:   Mật", "name:\n  vi: Mật\n  en: Honey"),
        ('name: "Mật, ngọt"  # nói thêm\n', 'name:\n  vi: "Mật, ngọt"  # nói thêm\n  en: Honey\n'),
        ("name:\n  Mật\n  ong\n", 'name:\n  {vi: "Mật ong", en: "Honey"}\n'),
        ("name: >\n  Mật\n  ong\ngroup: 4\n", 'name: {vi: "Mật ong", en: "Honey"}\ngroup: 4\n'),
        ("name: {vi: Mật}\n", 'name: {vi: Mật, en: "Honey"}\n'),
        ("name: {vi: Mật, en: Old}  # x\n", 'name: {vi: Mật, en: "Honey"}  # x\n'),
        ("name:\n  vi: Mật\ngroup: 4\n", "name:\n  vi: Mật\n  en: Honey\ngroup: 4\n"),
        ("name:\n  vi: Mật  # y\n\n# z\ngroup: 4\n", "name:\n  vi: Mật  # y\n  en: Honey\n\n# z\ngroup: 4\n"),
        ("name:\n    vi: Mật\n", "name:\n    vi: Mật\n    en: Honey\n"),
        ("name:\n  vi: Mật", "name:\n  vi: Mật\n  en: Honey"),
        (
            "name:\n  vi: >\n    Mật\n    ong\n\ngroup: 4\n",
            "name:\n  vi: >\n    Mật\n    ong\n  en: Honey\n\ngroup: 4\n",
        ),
        ("name:\n  en: Old\n    text\n  vi: Mật\n", "name:\n  en: Honey\n  vi: Mật\n"),
    ],
)
def test_every_way_of_writing_a_text_takes_a_translation(before, after):
    assert put(before, ("name",), "Honey") == after


def test_texts_in_lists_are_found_where_they_stand():
    text = "photos:\n  - file: a.jpg\n    alt: Tổ ong\n  - {file: b.jpg, alt: Hoa}\nwho:\n  - Nhóm  # ta\n  - vi: Họ\n"
    hive = text.replace("alt: Tổ ong", "alt:\n      vi: Tổ ong\n      en: Hive")
    assert put(text, ("photos", 0, "alt"), "Hive") == hive
    assert put(text, ("photos", 1, "alt"), "Bloom") == text.replace("alt: Hoa", 'alt: {vi: "Hoa", en: "Bloom"}')
    assert put(text, ("who", 0), "Group") == text.replace("- Nhóm  # ta", "- vi: Nhóm  # ta\n    en: Group")
    assert put(text, ("who", 1), "They") == text.replace("vi: Họ", "vi: Họ\n    en: They")


def test_what_is_not_there_is_not_written():
    assert with_texts("name: Mật\n", {(9, 9): "Honey"}, "en", "vi") is None
    assert with_texts("name: [\n", {(1, 1): "Honey"}, "en", "vi") is None


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1).map(str.strip).filter(bool))
def test_any_text_is_read_back_as_it_was_given_or_is_not_written(said):
    for before in ("name: Mật\n", "name:\n  vi: Mật\n", "name: {vi: Mật}\n"):
        after = put(before, ("name",), said)
        if after is not None:
            assert parse_facts(after, "").data == {"name": {"vi": "Mật", "en": " ".join(said.split())}}
