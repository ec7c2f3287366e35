"""What is new, and since when."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.model.catalog import Catalog
from showcase.model.product import Product
from showcase.model.rules import Rules
from showcase.model.site import Site
from showcase.planning.news import MOST, newest, news, season_notices
from showcase.problems.problem import Place
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, SmallSite

TODAY = date(2026, 11, 24)
EVENT = """\
-- content/sources.yaml --
bao: {{title: Bài, publisher: Báo, published: 2026-10-05}}
sau: {{title: Bài, publisher: Báo, published: 2026-12-05}}
-- content/events/hoi/event.yaml --
name: {{vi: Hội, en: Fair}}
kind: fair
starts_on: {starts}
{more}
"""


@pytest.fixture
def told(tmp_path):
    """What is told of a small site."""

    def tell(text, language="vi", today=TODAY):
        catalog, _ = read_catalog(SmallSite(tmp_path).write(SETTINGS).write(text).root)
        return [
            (one.kind, one.id, str(one.published), str(one.updated)) for one in newest(news(catalog, language, today))
        ]

    return tell


@pytest.mark.parametrize(
    ("starts", "more", "dates"),
    [
        ("2026-12-05", "changes: [{changed_on: 2026-11-01, what: a}]", ("2026-11-01", "2026-11-01")),
        ("2026-12-05", "sources: [bao]", ("2026-10-05", "2026-10-05")),
        ("2026-12-05", "sources: [sau]", None),
        ("2026-12-05", "", None),
        ("2026-12-05", "changes: [{changed_on: 2026-12-01, what: a}]", None),
        ("2026-11-24", "", ("2026-11-24", "2026-11-24")),
        ("2023-08", "", ("2023-08-01", "2023-08-01")),
        ("2023-08", "changes: [{changed_on: 2026-05, what: a}, {changed_on: 2026-07-02, what: b}]",
         ("2026-05-01", "2026-07-02")),
    ],
)  # fmt: skip
def test_an_event_is_dated_by_what_is_known_of_its_announcement(told, starts, more, dates):
    found = told(EVENT.format(starts=starts, more=more))
    assert found == ([("event", "hoi", *dates)] if dates else [])


STORY = """\
-- content/stories/{name}/story.yaml --
name: {{vi: Chuyện, en: Tale}}
published_on: {day}
"""


def test_a_story_is_told_from_its_day_on_and_those_about_the_site_never(told):
    text = STORY.format(name="chuyen", day="2026-11-24") + STORY.format(name="mai", day="2026-11-25")
    text += STORY.format(name="about", day="2026-01-01")
    assert told(text) == [("story", "chuyen", "2026-11-24", "2026-11-24")]


PRODUCT = """\
-- products/song-ma/{name}/product.yaml --
name: {{vi: Mật ong, en: Honey}}
season: {{months: [3]}}
{more}
"""


@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        ("", True),
        ("sample: yes", False),
        ("status: withdrawn", False),
        ("recall: {announced_on: 2026-01-01, what: a}", False),
        ("summary: Ngọt.", False),
    ],
)
def test_only_what_exists_may_be_shown_and_is_translated_comes_into_season(told, more, is_told):
    assert bool(told(PRODUCT.format(name="mat-ong", more=more), "en")) == is_told


def test_no_more_than_so_many_are_told(told):
    text = "".join(PRODUCT.format(name=f"mat-{number}", more="") for number in range(MOST + 5))
    assert len(told(text)) == MOST


def seasons(months, today, tell=news):
    site = Site(name={"vi": "A"}, tagline={"vi": "A"}, province={"vi": "A"},
                languages=[{"code": "vi", "name": "A"}], organisation={"name": {"vi": "A"}})  # fmt: skip
    place = Place("products/a/b/product.yaml")
    product = Product(id="b", place=place, places={}, prose={}, name={"vi": "B"}, season={"months": months})
    catalog = Catalog(site=site, rules=Rules(schemes=(), authorities=(), grants=()), products={"b": product})
    return newest(tell(catalog, "vi", today))


@pytest.mark.slow
@settings(max_examples=60)
@given(st.sets(st.integers(1, 12), min_size=1), st.dates(date(2001, 1, 1), date(2099, 12, 31)))
def test_each_season_begins_once_within_the_last_twelve_months(months, today):
    found = seasons([str(month) for month in sorted(months)], today)
    begins = {month for month in months if (month - 2) % 12 + 1 not in months}
    assert {one.published.month for one in found} == begins
    for one in found:
        assert one.published.day == 1
        assert 0 <= (today.year - one.published.year) * 12 + today.month - one.published.month <= 11
        assert one.month == f"{one.published:%Y-%m}"


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 11, 1), [("2026-11-01", "2026-12"), ("2026-07-01", "2026-08")]),
        (date(2026, 11, 30), [("2026-11-01", "2026-12"), ("2026-07-01", "2026-08")]),
        (date(2026, 10, 31), [("2026-07-01", "2026-08"), ("2025-11-01", "2025-12")]),
        (date(2026, 12, 31), [("2026-11-01", "2026-12"), ("2026-07-01", "2026-08")]),
    ],
)
def test_a_season_is_told_from_the_first_day_of_the_month_before(today, told):
    found = seasons(["12", "1", "8"], today, season_notices)
    assert [(str(one.published), one.month) for one in found] == told
    assert all(one.published == one.updated and one.is_ahead for one in found)


def test_what_begins_in_january_is_told_in_december():
    (one,) = seasons(["1"], date(2026, 12, 5), season_notices)
    assert (str(one.published), one.month) == ("2026-12-01", "2027-01")


def test_what_is_had_all_the_year_comes_into_no_season():
    assert seasons(["1-12"], TODAY, season_notices) == ()


@pytest.mark.slow
@settings(max_examples=60)
@given(st.sets(st.integers(1, 12), min_size=1), st.dates(date(2001, 1, 1), date(2099, 12, 31)))
def test_each_season_is_told_once_within_the_last_twelve_months(months, today):
    found = seasons([str(month) for month in sorted(months)], today, season_notices)
    begins = {month for month in months if (month - 2) % 12 + 1 not in months}
    assert {int(one.month[5:]) for one in found} == begins
    for one in found:
        ahead = (int(one.month[:4]) - one.published.year) * 12 + int(one.month[5:]) - one.published.month
        assert (one.published.day, ahead) == (1, 1)
        assert 0 <= (today.year - one.published.year) * 12 + today.month - one.published.month <= 11
