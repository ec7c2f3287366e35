"""The page of an event: when it is, what a phone may count down to, and what came of it."""

from datetime import date

import pytest

from tests.small_sites import spoken

pytestmark = pytest.mark.slow

EVENT = """\
-- content/sources.yaml --
bao: {title: Ong về bản, publisher: Báo của bản}
-- content/events/cho/event.yaml --
name: {vi: Phiên chợ, en: Market}
kind: livestream
starts_on: 2026-12-05
"""
FIGURES = """\
figures:
  - {measure: Đơn hàng, value: 2350, unit: đơn, as_of: 2026-12-06, source: bao}
  - {measure: Nhãn bán được, value: 5, unit: tấn, as_of: 2026-12-06, source: bao}
  - {measure: Doanh thu, value: 470, unit: triệu đồng, bound: nearly, as_of: 2026-12-06, source: bao}
  - {measure: Lượt xem, value: 570000, unit: lượt, as_of: 2026-12-06, source: bao}
"""


@pytest.fixture
def page(site):
    def built(more, today=None):
        small = site(EVENT + more)
        small.build(**({"today": today} if today else {}))
        return small.page("e/cho")

    return built


@pytest.mark.parametrize(
    ("more", "starts", "ends"),
    [
        ('starts_at: "20:00"\nhours: 2\n', "2026-12-05T20:00:00+07:00", "2026-12-05T22:00:00+07:00"),
        ('starts_at: "20:00"\nhours: 1.5\n', "2026-12-05T20:00:00+07:00", "2026-12-05T21:30:00+07:00"),
        (
            'starts_at: "23:30"\nrunning_order: [{minutes: 45}]\n',
            "2026-12-05T23:30:00+07:00",
            "2026-12-06T00:15:00+07:00",
        ),
        ('starts_at: "20:00"\n', "2026-12-05T20:00:00+07:00", None),
        # Fairs of several days close at night.
        ('starts_at: "08:00"\nhours: 9\nends_on: 2026-12-06\n', "2026-12-05T08:00:00+07:00", None),
        ('starts_at: "08:00"\nhours: 48\n', "2026-12-05T08:00:00+07:00", None),
    ],
)
def test_a_phone_is_told_begin_and_end_with_the_time_zone_as_far_as_they_are_known(page, more, starts, ends):
    (line,) = page(more).all("p[@data-starts]")
    assert (line.get("data-starts"), line.get("data-ends")) == (starts, ends)
    assert line.get("hidden") is not None
    assert not spoken(line)


@pytest.mark.parametrize(
    ("more", "today"),
    [("", None), ("hours: 2\n", None), ('starts_at: "20:00"\nhours: 2\n', date(2026, 12, 6))],
)
def test_without_an_hour_and_after_its_day_there_is_nothing_to_count_down_to(page, more, today):
    built = page(more, today)
    assert not built.all("p[@data-starts]")
    assert "RelativeTimeFormat" not in built.html


def test_how_long_it_lasts_is_said_in_hours_and_minutes(page):
    assert "05/12/2026, 20:00, kéo dài 1 giờ 30 phút" in page('starts_at: "20:00"\nhours: 1.5\n').text


def test_afterwards_what_came_of_it_stands_under_its_own_heading_with_sources_and_dates(page):
    before, after = page(FIGURES.replace("-12-06", "-11-06")), page(FIGURES, date(2026, 12, 7))
    headings = [[spoken(one) for one in built.all("h2")] for built in (before, after)]
    assert ["Kết quả" in one for one in headings] == [False, True]
    text = spoken(next(one for one in after.all("section") if spoken(one).startswith("Kết quả")))
    for told in ("2.350 đơn", "5 tấn", "gần 470 triệu đồng", "570.000 lượt"):
        assert told in text
    assert text.count("Ong về bản") == text.count("06/12/2026") == 4


def test_a_page_of_an_old_build_says_by_itself_that_it_is_over(page):
    built = page('starts_at: "20:00"\n')
    (days,) = built.all("dd/span[@data-until]")
    assert (days.get("data-until"), days.get("data-over")) == ("2026-12-05", "(đã kết thúc)")
