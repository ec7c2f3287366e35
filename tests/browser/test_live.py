"""What a page says of a coming event by the phone's clock: how long until then, that it is on, and never more."""

import pytest

pytestmark = pytest.mark.slow

PAGE = "e/2026-12-20-phien-mang/"
"""From 20:00 to 21:30 of 20 December 2026, at home seven hours before Greenwich."""


@pytest.fixture
def told(visit, host):
    """What stands on the page at a moment; empty where nothing is shown."""

    def at(moment, edition="", **settings):
        visitor = visit(**{"timezone_id": "Asia/Ho_Chi_Minh", **settings})
        visitor.page.clock.install(time=moment)
        page = visitor.open(f"{host}{edition}{PAGE}")
        line = page.locator("[data-starts]")
        at.page, at.wrong = page, visitor.wrong
        return line.inner_text() if line.is_visible() else ""

    return at


@pytest.mark.parametrize(
    ("moment", "edition", "text"),
    [
        ("2026-12-17T10:00:00+07:00", "", "Bắt đầu sau 3 ngày nữa"),
        ("2026-12-20T17:01:00+07:00", "", "Bắt đầu sau 2 giờ nữa"),
        ("2026-12-20T19:59:40+07:00", "", "Bắt đầu sau 1 phút nữa"),
        ("2026-12-20T20:00:01+07:00", "", "Đang diễn ra, theo lịch"),
        ("2026-12-20T21:29:59+07:00", "", "Đang diễn ra, theo lịch"),
        ("2026-12-17T10:00:00+07:00", "en/", "Begins in 3 days"),
        ("2026-12-20T20:30:00+07:00", "zh-Hans/", "按日程正在进行"),
    ],
)
def test_until_it_begins_and_while_it_is_on(told, moment, edition, text):
    assert told(moment, edition) == text
    assert told.wrong == []


def test_the_zone_of_the_phone_does_not_matter(told):
    assert told("2026-12-20T20:30:00+07:00", timezone_id="America/New_York") == "Đang diễn ra, theo lịch"


@pytest.mark.parametrize(
    "moment",
    [
        "2026-12-20T21:30:00+07:00",
        "2026-12-21T08:00:00+07:00",
        "2031-01-01T00:00:00Z",
        "1970-01-02T00:00:00Z",
        "2026-11-01T00:00:00Z",
    ],
    ids=["its end", "the next day", "years later", "a clock that was lost", "far ahead"],
)
def test_after_its_end_and_by_a_clock_that_was_lost_nothing_is_said(told, moment):
    assert told(moment) == ""


def test_an_open_page_takes_its_words_back_at_the_end(told):
    assert told("2026-12-20T21:29:50+07:00")
    told.page.clock.run_for(11_000)
    assert not told.page.locator("[data-starts]").is_visible()


def test_an_open_page_begins_by_itself(told):
    assert told("2026-12-20T19:59:55+07:00").startswith("Bắt đầu")
    told.page.clock.run_for(6_000)
    assert told.page.locator("[data-starts]").inner_text() == "Đang diễn ra, theo lịch"


@pytest.mark.parametrize(
    "change", ["delete line.dataset.ends", "line.dataset.starts = ''", "line.dataset.ends = 'mai'"]
)
def test_without_data_it_is_never_on(told, change):
    told("2026-12-20T20:30:00+07:00")
    told.page.evaluate(f"(() => {{ const line = document.querySelector('[data-starts]'); {change}; }})()")
    told.page.clock.run_for(2_000)
    assert not told.page.locator("[data-starts]").is_visible()


def test_without_scripts_the_day_and_the_hour_stand_there(visit, host):
    page = visit(java_script_enabled=False).open(f"{host}{PAGE}")
    assert not page.locator("[data-starts]").is_visible()
    assert "20/12/2026, 20:00, kéo dài 1 giờ 30 phút" in page.locator("main").inner_text()


def test_where_the_browser_cannot_name_spans_of_time_the_page_is_whole(told, visit, host):
    visitor = visit()
    visitor.page.add_init_script("delete Intl.RelativeTimeFormat")
    page = visitor.open(f"{host}{PAGE}")
    assert not page.locator("[data-starts]").is_visible()
    assert page.locator(".share-address").is_visible()
