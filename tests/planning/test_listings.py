"""The order of lists."""

import hashlib
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.product import Product
from showcase.planning.listings import alphabet_key, drawn, initial


def in_order(*names):
    return sorted(names, key=alphabet_key)


def test_names_follow_the_vietnamese_alphabet():
    assert in_order("Đào", "Dâu", "Ổi", "Oa", "Ơn", "Chè", "Ăn", "An", "Ấm") == [
        "An", "Ăn", "Ấm", "Chè", "Dâu", "Đào", "Oa", "Ổi", "Ơn",
    ]  # fmt: skip


def test_tones_count_only_between_names_that_are_otherwise_alike():
    assert in_order("Mạ non", "Ma tuý", "Mã") == ["Mã", "Mạ non", "Ma tuý"]


def test_a_shorter_name_comes_before_a_longer_one_that_begins_with_it():
    assert in_order("Mật ong rừng", "Mật ong") == ["Mật ong", "Mật ong rừng"]


def test_composed_and_decomposed_names_stand_together():
    assert alphabet_key("Ổi")[0] == alphabet_key("O\u0302\u0309i")[0]


def test_quotes_around_a_name_do_not_move_it():
    assert in_order("Xoài", "«Cà phê» Hoa Ban", "Chè") == ["«Cà phê» Hoa Ban", "Chè", "Xoài"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Mật ong", "M"),
        ("đào", "Đ"),
        ("Ổi", "Ô"),
        ("Ấm", "Â"),
        ("«Chè» xanh", "C"),
        ("7 lá", "#"),
        ("★", "#"),
        ("蜂蜜", "#"),
        ("", "#"),
    ],
)
def test_a_name_stands_under_its_first_letter(name, letter):
    assert initial(name) == letter


def things(*names):
    return [Product(id=name, name=name, places={}, prose={}) for name in names]


MONDAY = date(2026, 11, 23)


def test_anybody_can_work_out_who_is_drawn():
    def rank(name):
        return hashlib.blake2b(f"ocop 2026-W48 {name}".encode(), digest_size=8).hexdigest()

    names = ["mat-ong", "nhan", "xoai", "che"]
    assert [thing.id for thing in drawn(things(*names), "ocop", MONDAY)] == sorted(names, key=rank)


@given(st.sets(st.text("abc", min_size=1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_drawing_leaves_nobody_out_and_does_not_mind_the_order_given(names, today):
    given_one_way = drawn(things(*sorted(names)), "ocop", today)
    assert {thing.id for thing in given_one_way} == names
    assert given_one_way == drawn(things(*sorted(names, reverse=True)), "ocop", today)


def test_the_draw_holds_for_a_week_and_then_changes():
    row = things(*(f"san-pham-{number}" for number in range(20)))
    week = [drawn(row, "ocop", MONDAY + timedelta(days=day)) for day in range(8)]
    assert all(one == week[0] for one in week[:7])
    assert week[7] != week[0]


def test_in_a_year_everybody_stands_first_about_as_often():
    row = things("a", "b", "c", "d")
    first = Counter(drawn(row, "ocop", MONDAY + timedelta(weeks=week))[0].id for week in range(400))
    assert set(first) == {"a", "b", "c", "d"}
    assert min(first.values()) > 60
