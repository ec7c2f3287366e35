"""Lists, their parts and their pages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.building import prepare
from showcase.model.catalog import KINDS
from showcase.planning.collections import PAGE_SIZE, PATHS, Collection, collected, page_count, page_path, parts_of
from showcase.planning.listings import listed_things
from tests.small_sites import SETTINGS, TODAY, SmallSite

STARS = """\
recognitions:
  - {{stars: 4, authority: province, decision: 1/QĐ, issued_on: {issued}, evidence: {{tier: {tier}, seen_on: 2026-06-01,
     source: bao}}}}
"""
SITE = f"""\
-- content/sources.yaml --
bao: {{title: Tin, publisher: Báo}}
-- content/rules/recognition.yaml --
schemes: []
authorities: [{{id: province, name: UBND tỉnh}}]
grants: [{{stars: 4, authority: province}}]
-- content/producers/htx/producer.yaml --
name: HTX
kind: cooperative
-- products/song-ma/oi/product.yaml --
name: Ổi
producer: htx
group: 1
season: {{months: [11-1]}}
{STARS.format(issued="2026-05-01", tier="A")}\
-- products/song-ma/dao/product.yaml --
name: Đào
{STARS.format(issued="2020-05-01", tier="A")}\
-- products/song-ma/dua/product.yaml --
name: Dưa
{STARS.format(issued="2026-05-01", tier="B1")}\
-- products/song-ma/an-mau/product.yaml --
name: Ăn mẫu
sample: yes
group: 1
season: {{months: [11]}}
{STARS.format(issued="2026-05-01", tier="A")}\
"""


@pytest.fixture(scope="module")
def catalog(tmp_path_factory):
    small = SmallSite(tmp_path_factory.mktemp("site")).write(SETTINGS).write(SITE)
    return prepare(small._options({})).catalog


def lists(catalog, today=TODAY):
    listed = {kind: listed_things(catalog, kind, ("vi",), today) for kind in KINDS}
    lists = collected(catalog, listed, parts_of(catalog, today))
    return {one.id: [thing.id for thing in things] for one, things in lists.items() if one.kind == "product"}


def test_the_whole_list_follows_the_alphabet_and_what_is_invented_stands_at_its_end(catalog):
    assert lists(catalog)[""] == ["dua", "dao", "oi", "an-mau"]


def test_parts_hold_what_has_something_in_common_and_nothing_invented(catalog):
    assert {part: things for part, things in lists(catalog).items() if part} == {
        "district/song-ma": ["dua", "dao", "oi"],
        "stars/4": ["oi"],
        "group/1": ["oi"],
        "month/01": ["oi"],
        "month/11": ["oi"],
        "month/12": ["oi"],
        "producer/cooperative": ["oi"],
        "season": ["oi"],
        "soon": [],
    }


def test_what_comes_into_season_next_month_is_told_the_month_before_alone(catalog):
    told = {month: lists(catalog, date(2026, month, 28))["soon"] for month in range(1, 13)}
    assert {month for month, things in told.items() if things} == {10}
    assert told[10] == ["oi"]


@pytest.mark.parametrize(
    ("today", "starred"),
    [(date(2026, 4, 30), []), (date(2026, 5, 1), ["oi"]), (date(2029, 5, 1), ["oi"]), (date(2029, 5, 2), [])],
)
def test_stars_are_those_in_force_on_the_day(catalog, today, starred):
    assert lists(catalog, today).get("stars/4", []) == starred


def test_a_list_in_which_nothing_stands_is_there_all_the_same_and_a_part_is_not(tmp_path):
    empty = prepare(SmallSite(tmp_path).write(SETTINGS)._options({})).catalog
    assert lists(empty) == {"": [], "season": [], "soon": []}


@given(st.integers(0, 500))
def test_pages_hold_every_thing_once(size):
    things = list(range(size))
    pages = [things[(number - 1) * PAGE_SIZE : number * PAGE_SIZE] for number in range(1, page_count(size) + 1)]
    assert [thing for page in pages for thing in page] == things
    assert all(pages) or size == 0
    assert all(len(page) <= PAGE_SIZE for page in pages)


def test_addresses_of_parts_and_of_their_pages():
    assert Collection("product").path == "p/"
    assert Collection("product", "stars", "4").path == "p/stars/4/"
    assert Collection("product", "month", "05").path == "season/05/"
    assert page_path("p/", 1) == "p/"
    assert page_path("p/", 2) == "p/page/2/"
    assert len(set(PATHS.values())) == len(PATHS)
