"""What a page says of a coming event by the phone's clock: how long until then, that it is on, and never more."""

import pytest

pytestmark = pytest.mark.slow

PAGE = "e/2026-12-20-phien-mang/"
"""From 20:00 to 21:30 of 20 December 2026, at home seven hours before Greenwich."""


@pytest.fixture
def told(visit, host):
    """What stands on the page at a moment; empty where nothing is shown."""
    visitors = {}

    def at(moment, edition="", zone="Asia/Ho_Chi_Minh"):
        if zone not in visitors:
            visitors[zone] = visit(timezone_id=zone)
        at.wrong = visitors[zone].wrong
        visitors[zone].page.clock.set_fixed_time(moment)
        return shown(visitors[zone].open(f"{host}{edition}{PAGE}"))

    return at


@pytest.fixture
def opened(visit, host):
    """The page as it stands open since a moment; its clock runs as it is told."""

    def since(moment):
        visitor = visit()
        visitor.page.clock.install(time=moment)
        return visitor.open(f"{host}{PAGE}")

    return since


def shown(page):
    line = page.locator("[data-starts]")
    return line.inner_text() if line.is_visible() else ""


def test_until_it_begins_and_while_it_is_on(told):
    texts = {
        ("2026-12-17T10:00:00+07:00", ""): "Bắt đầu sau 3 ngày nữa",
        ("2026-12-20T17:01:00+07:00", ""): "Bắt đầu sau 2 giờ nữa",
        ("2026-12-20T19:59:40+07:00", ""): "Bắt đầu sau 1 phút nữa",
        ("2026-12-20T20:00:01+07:00", ""): "Đang diễn ra, theo lịch",
        ("2026-12-20T21:29:59+07:00", ""): "Đang diễn ra, theo lịch",
        ("2026-12-17T10:00:00+07:00", "en/"): "Begins in 3 days",
        ("2026-12-20T20:30:00+07:00", "zh-Hans/"): "按日程正在进行",
    }
    assert {key: told(*key) for key in texts} == texts
    assert told.wrong == []
    assert told("2026-12-20T20:30:00+07:00", zone="America/New_York") == "Đang diễn ra, theo lịch"


def test_after_its_end_and_by_a_clock_that_was_lost_nothing_is_said(told):
    for moment in (
        "2026-12-20T21:30:00+07:00",
        "2026-12-21T08:00:00+07:00",
        "2031-01-01T00:00:00Z",
        "1970-01-02T00:00:00Z",
        "2026-11-01T00:00:00Z",
    ):
        assert told(moment) == "", moment


def test_an_open_page_begins_by_itself_and_takes_its_words_back_at_the_end(opened):
    page = opened("2026-12-20T19:59:55+07:00")
    assert shown(page).startswith("Bắt đầu")
    page.clock.run_for(6_000)
    assert shown(page) == "Đang diễn ra, theo lịch"
    page.clock.fast_forward("01:29:58")
    page.clock.run_for(2_000)
    assert shown(page) == ""


def test_without_data_it_is_never_on(opened):
    page = opened("2026-12-20T20:30:00+07:00")
    for change in ("delete line.dataset.ends", "line.dataset.ends = 'mai'", "line.dataset.starts = ''"):
        page.evaluate(f"(() => {{ const line = document.querySelector('[data-starts]'); {change}; }})()")
        page.clock.run_for(2_000)
        assert shown(page) == "", change


def test_without_scripts_the_day_and_the_hour_stand_there(visit, host):
    page = visit(java_script_enabled=False).open(f"{host}{PAGE}")
    assert not page.locator("[data-starts]").is_visible()
    assert "20/12/2026, 20:00, kéo dài 1 giờ 30 phút" in page.locator("main").inner_text()


def test_where_the_browser_cannot_name_spans_of_time_the_page_is_whole(visit, host):
    visitor = visit()
    visitor.page.add_init_script("delete Intl.RelativeTimeFormat")
    page = visitor.open(f"{host}{PAGE}")
    assert not page.locator("[data-starts]").is_visible()
    assert page.locator(".share-address").is_visible()
