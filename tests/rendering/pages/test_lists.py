"""Lists, their parts, and the pages that lead to everything, as a visitor reads them."""

import pytest

from tests.small_sites import SETTINGS, SmallSite, copy_engine, spoken

pytestmark = pytest.mark.slow

MANY = "".join(
    f"-- products/song-ma/mat-{number:02d}/product.yaml --\nname: {{vi: Mật số {number:02d}, en: Honey {number:02d}}}\n"
    f"group: 4\nproducer: htx\nseason: {{months: [{'10-12' if number < 3 else '3'}]}}\n"
    for number in range(30)
)
SITE = f"""\
-- content/producers/htx/producer.yaml --
name: {{vi: HTX, en: Coop}}
kind: cooperative
{MANY}\
-- products/song-ma/mau/product.yaml --
name: {{vi: An mẫu, en: Sample}}
sample: yes
-- content/events/a/event.yaml --
name: Chợ sắp tới
kind: fair
starts_on: 2026-12
-- content/events/b/event.yaml --
name: Chợ xa hơn
kind: fair
starts_on: 2027-02-01
-- content/events/c/event.yaml --
name: Chợ đã qua
kind: fair
starts_on: 2026-11-23
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    small = SmallSite(tmp_path_factory.mktemp("lists"))
    copy_engine(small.root)
    small.write(SETTINGS).write(SITE).build()
    return small


def names(page):
    return [spoken(one) for one in page.all("main//h2") if one.find("a") is not None]


def test_a_list_has_24_cards_a_page_and_ways_to_the_next_and_back(built):
    first, second = built.page("p"), built.page("p/page/2")
    assert names(first) == [f"Mật số {number:02d}" for number in range(24)]
    assert names(second) == [*(f"Mật số {number:02d}" for number in range(24, 30)), "An mẫu"]
    assert [a.get("href") for a in first.all("a[@rel='next']")] == ["../p/page/2/"]
    assert [a.get("href") for a in second.all("a[@rel='prev']")] == ["../../../p/"]
    assert not first.all("a[@rel='prev']")
    assert not second.all("a[@rel='next']")


def test_a_list_says_how_many_things_that_exist_stand_in_it(built):
    headings = {path: spoken(built.page(path).all("h1")[0]) for path in ("p", "p/page/2", "g/4", "m", "season/10")}
    assert headings == {
        "p": "Sản phẩm (30)",
        "p/page/2": "Sản phẩm, trang 2/2 (30)",
        "g/4": headings["g/4"].partition(" (")[0] + " (30)",
        "m": "Chủ thể sản xuất (1)",
        "season/10": "Vào vụ: tháng 10 (3)",
    }


def test_every_page_of_a_list_has_a_name_a_description_and_a_canonical_address_of_its_own(built):
    pages = [
        built.page(path) for path in ("p", "p/page/2", "g/4", "g/4/page/2", "p/producers/cooperative", "season/03")
    ]
    for told in ([page.all("h1")[0].text for page in pages], [page.meta("description") for page in pages],
                 [page.all("link[@rel='canonical']")[0].get("href") for page in pages]):  # fmt: skip
        assert len(set(told)) == len(told)


def test_the_whole_list_offers_its_parts_with_how_much_stands_in_them(built):
    offered = {spoken(link): link.get("href") for link in built.page("p").all("nav[@class='facets']//a")}
    assert offered == {
        "Vùng Sông Mã (30)": "../p/districts/song-ma/",
        "Mật ong, mật khác và nông sản thực phẩm khác (30)": "../g/4/",
        "hợp tác xã (30)": "../p/producers/cooperative/",
        "tháng 3 (27)": "../season/03/",
        "tháng 10 (3)": "../season/10/",
        "tháng 11 (3)": "../season/11/",
        "tháng 12 (3)": "../season/12/",
    }


def test_the_calendar_marks_the_months_and_begins_with_what_is_in_season(built):
    page = built.page("season")
    first_row = page.all("table[@class='calendar']/tbody/tr")[0]
    cells = ["is-in" if cell.get("class") else "" for cell in first_row.findall("td")]
    assert cells == [""] * 9 + ["is-in"] * 3
    assert [spoken(one) for one in page.all("h3")] == ["Mật số 00", "Mật số 01", "Mật số 02"]
    assert "Đang vào vụ: tháng 11" in page.text
    assert not built.page("season/page/2").all("h3")


def test_what_comes_stands_before_what_is_over(built):
    page = built.page("e")
    assert [spoken(one) for one in page.all("main//h2")][:2] == ["Sắp diễn ra", "Đã qua"]
    assert [spoken(one) for one in page.all("h3")] == ["Chợ sắp tới", "Chợ xa hơn", "Chợ đã qua"]


def test_the_map_has_a_tile_where_the_former_district_lay(built):
    (tile,) = built.page("d").all("ul[@class='tiles']/li")
    assert tile.get("style") == "grid-column:2;grid-row:4"
    assert spoken(tile) == "Sông Mã 30"
    assert [link.get("href") for link in tile.iter("a")] == ["../d/song-ma/"]


def test_groups_stand_under_their_sectors_and_only_those_with_products_are_links(built):
    page = built.page("g")
    others = "; ".join(spoken(one).removeprefix("Chưa có sản phẩm:") for one in page.all("main/section/p/small"))
    assert len(page.all("ul[@class='index']/li")) + len(others.split(";")) == 26
    assert [spoken(one) for one in page.all("ul[@class='index']//a")] == [
        "Mật ong, mật khác và nông sản thực phẩm khác"
    ]
    assert spoken(page.all("main//h2")[0]) == "Thực phẩm"
    assert "Quyết định 26/2026/QĐ-TTg" in page.text
    assert "22/05/2026" in page.text


def test_everything_that_is_real_stands_in_the_index_under_its_letter(built):
    page = built.page("search")
    entries = {link.text: spoken(link) for link in page.all("ul[@class='index']//a")}
    assert len(entries) == 30 + 1 + 1 + 3
    assert "An mẫu" not in entries
    letters = [spoken(one) for one in page.all("main//h2")][:4]
    assert letters == ["C", "H", "M", "V"]
    assert {link.get("href") for link in page.all("nav[@class='facets']//a")} == {
        f"#{section.get('id')}" for section in page.all("section[@id]")
    } - {"#share"}


def test_home_shows_what_is_in_season_and_then_what_the_week_drew(built):
    page = built.page("")
    assert "tuần 2026-W48" in page.text
    assert "«ocop»" in page.text
    sections = {spoken(section.find("h2")): [spoken(one) for one in section.iter("h3")]
                for section in page.all("main/section") if section.find("h2") is not None}  # fmt: skip
    assert sorted(sections["Đang vào vụ"]) == ["Mật số 00", "Mật số 01", "Mật số 02"]
    assert len(sections["Sản phẩm"]) == 8
    assert not set(sections["Sản phẩm"]) & {"An mẫu", "Mật số 00", "Mật số 01", "Mật số 02"}


def test_with_nothing_there_every_list_says_so(site):
    small = site()
    small.build()
    for path in ("p", "m", "e", "s", "v", "season"):
        assert "Chưa có thông tin" in small.page(path).text, path
