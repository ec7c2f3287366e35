"""The season calendar and the notices: what is in season now, what comes next, and what they say when nothing is."""

from datetime import date

import pytest

pytestmark = pytest.mark.slow

MARCH = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\nseason: {months: [3-5]}\n"
NOW, NOTHING = "Đang vào vụ: tháng {}", "Trong những gì đã biết, hiện (tháng {}) chưa có gì vào vụ."


@pytest.mark.parametrize(("month", "said", "unsaid"), [(4, NOW, NOTHING), (11, NOTHING, NOW)])
def test_it_says_what_is_in_season_or_that_nothing_is(site, month, said, unsaid):
    small = site(MARCH)
    small.build(today=date(2026, month, 10))
    assert said.format(month) in small.page("season").text
    assert unsaid.format(month) not in small.page("season").text


SOON = """\
-- content/sources.yaml --
bao: {title: Ong về bản, publisher: Báo, published: 2023-02-28}
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower Cooperative}
kind: cooperative
address: {commune: Sông Mã}
channels: [{telephone: "+8400000000"}]
figures:
  - {measure: {vi: Sản lượng, en: Harvest}, value: 350, unit: kg, role: capacity, as_of: 2025, source: bao}
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
producer: htx
season: {months: [12-2], note: {vi: hoa cỏ lào, en: Siam weed}, source: bao}
-- products/song-ma/man/product.yaml --
name: {vi: Mận, en: Plums}
season: {months: [6]}
-- products/song-ma/mau/product.yaml --
name: {vi: Mẫu thử, en: Invented}
season: {months: [12]}
sample: yes
-- products/song-ma/tuong/product.yaml --
name: {vi: Tương, en: Recalled}
season: {months: [12]}
recall: {announced_on: 2026-11-01, what: Lô 1}
-- products/song-ma/banh/product.yaml --
name: {vi: Bánh, en: Withdrawn}
season: {months: [12]}
status: withdrawn
-- products/song-ma/ruou/product.yaml --
name: {vi: Rượu, en: Spirits}
season: {months: [12]}
alcohol_abv: 29
"""


def test_a_month_ahead_it_is_told_what_comes_who_makes_it_where_and_whom_to_call(site):
    small = site(SOON)
    small.build()
    page = small.page("en/season/soon")
    assert "Coming into season: December 2026" in page.text
    assert "SeasonDecember – February (Siam weed) Ong về bản, Báo, 28 February 2023" in page.text
    assert "ProducerForest Flower Cooperative (cooperative)" in page.text
    assert "xã Sông Mã" in page.text
    assert "Harvest: 350 kg (2025)" in page.text
    assert "tel:+8400000000" in page.links()
    assert "../../trade/#product-mat-ong" in page.links()
    assert small.page("en/trade").all("section[@id='product-mat-ong']")
    assert not [one for one in ("Plums", "Invented", "Recalled", "Withdrawn", "Spirits") if one in page.text]


def test_the_calendar_leads_to_what_comes_next_and_back(site):
    small = site(SOON)
    small.build()
    assert "../season/soon/" in small.page("season").links()
    assert "Sắp vào vụ: tháng 12/2026 (1)" in small.page("season").text
    assert "../../season/" in small.page("season/soon").links()


def test_home_leads_to_what_comes_next_as_long_as_something_does(site):
    small = site(SOON)
    small.build()
    assert "season/soon/" in small.page("").links()
    assert "Sắp vào vụ: tháng 12/2026 (1)" in small.page("").text
    small.build(today=date(2026, 8, 31))
    assert "season/soon/" not in small.page("").links()


def test_where_no_season_begins_next_month_it_says_so(site):
    small = site(SOON)
    small.build(today=date(2026, 8, 31))
    assert "no season begins next month (September 2026)" in small.page("en/season/soon").text


def test_many_notices_go_on_over_pages_and_each_leads_to_its_row_for_traders(site):
    names = [f"ong-{number:02d}" for number in range(26)]
    small = site(
        "".join(
            f"-- products/song-ma/{name}/product.yaml --\nname: {name}\nseason: {{months: [12]}}\n" for name in names
        )
    )
    small.build()
    assert "../../season/soon/page/2/" in small.page("season/soon").links()
    assert "../../../../trade/page/2/#product-ong-25" in small.page("season/soon/page/2").links()
    assert "trang 2/2" in small.page("season/soon/page/2").text
