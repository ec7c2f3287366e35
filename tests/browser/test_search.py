"""Searching on a phone: without accents, with them, from a USB stick, by keyboard and for those who listen."""

import json
import shutil
import unicodedata
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread

import pytest

from showcase.planning import plan, search
from tests.browser.conftest import _Quiet
from tests.folding import FILE
from tests.small_sites import SETTINGS, SmallSite, copy_engine

pytestmark = pytest.mark.slow

SITE = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX Mận Mèo, en: Cat Plum Cooperative}
kind: cooperative
-- products/song-ma/man-hau/product.yaml --
name: {vi: Mận hậu, en: Hau plums}
season: {months: [5-6]}
-- products/song-ma/man/product.yaml --
name: {vi: Mán hầu, en: Man hau}
season: {months: [11]}
-- products/song-ma/che/product.yaml --
name: {vi: Chè xanh, en: Green tea}
producer: htx
-- products/song-ma/khan/product.yaml --
name: {vi: "Khăn H’Mông"}
season: {months: [11]}
-- products/song-ma/dong-trung/product.yaml --
name: {vi: Đông trùng hạ thảo}
-- products/song-ma/ao/product.yaml --
name: {vi: Áo khăn}
"""
BARRIERS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def build_at(root):
    copy_engine(root)
    # Without an address of its own there are no share pictures to be drawn.
    small = SmallSite(root).write(SETTINGS.replace("base_url: https://cho.example/phien/\n", "")).write(SITE)
    small.build()
    return small


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return build_at(tmp_path_factory.mktemp("plums"))


@pytest.fixture(scope="module")
def sharded(tmp_path_factory):
    """The same site, as if it were too large for one file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "WHOLE_UP_TO", 0)
        patch.setattr(search, "SHARD_UP_TO", 1)
        # What is planned is remembered for sites that are the same.
        patch.setattr(plan, "_LAST", [plan._Planned((), None)])
        return build_at(tmp_path_factory.mktemp("many"))


@pytest.fixture(scope="module")
def host(small, sharded, tmp_path_factory):
    """The address of a host with both sites: `one/` and `many/`."""
    folder = tmp_path_factory.mktemp("host")
    shutil.copytree(small.output, folder / "one")
    shutil.copytree(sharded.output, folder / "many")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def november(visit):
    """A visitor in November."""

    def begin(**settings):
        visitor = visit(**settings)
        visitor.page.clock.set_fixed_time("2026-11-24T12:00:00")
        return visitor

    return begin


def typed(page, text):
    """The names that are found for what somebody types."""
    page.get_by_role("searchbox").fill("")
    page.get_by_role("searchbox").fill(text)
    page.wait_for_function("document.querySelector('.search-count').textContent")
    return names(page)


def names(page):
    return page.locator(".search-results a:visible").all_inner_texts()


def said(page):
    return page.get_by_role("status").inner_text()


WITHOUT_ACCENTS = {
    "man hau": ["Mán hầu", "Mận hậu"],
    "MAN  hau ": ["Mán hầu", "Mận hậu"],
    "dong trung": ["Đông trùng hạ thảo"],
    "hmong": ["Khăn H’Mông"],
    "h'mông": ["Khăn H’Mông"],
    "hau man": ["Mán hầu", "Mận hậu"],
    "man xanh": ["Chè xanh"],
    "ung": ["Đông trùng hạ thảo", "Vùng Sông Mã"],
}


def test_words_without_accents_find_names_and_places(november, host):
    page = november().open(f"{host}one/search/")
    assert {query: typed(page, query)[: len(found)] for query, found in WITHOUT_ACCENTS.items()} == WITHOUT_ACCENTS


def test_who_types_accents_meets_those_names_first(november, host):
    page = november().open(f"{host}one/search/")
    for form in ("NFC", "NFD"):
        assert typed(page, unicodedata.normalize(form, "mận hậu")) == ["Mận hậu", "Mán hầu"]
        assert typed(page, unicodedata.normalize(form, "MÁN"))[0] == "Mán hầu"


def test_names_come_before_producers_and_what_is_in_season_before_the_rest(november, host):
    page = november().open(f"{host}one/search/")
    assert typed(page, "man") == ["Mán hầu", "HTX Mận Mèo", "Mận hậu", "Chè xanh"]
    assert typed(page, "khan") == ["Khăn H’Mông", "Áo khăn"]
    page.clock.set_fixed_time("2026-05-24T12:00:00")
    assert typed(page, "man ")[0] == "Mận hậu"


def test_each_result_says_what_it_is_where_it_is_from_and_whether_it_is_in_season(november, host):
    page = november().open(f"{host}one/search/")
    typed(page, "khan hmong")
    assert page.locator(".search-results li").all_inner_texts() == ["Khăn H’Mông sản phẩm · Vùng Sông Mã Đang vào vụ"]
    assert said(page) == "Tìm thấy: 1"
    page.get_by_role("link", name="Khăn H’Mông").click()
    page.wait_for_url(f"{host}one/p/khan/")


def test_where_nothing_is_found_the_sections_are_offered(november, host):
    page = november().open(f"{host}one/search/")
    assert typed(page, "zzz") == []
    assert said(page).startswith("Không tìm thấy gì.")
    ways = page.get_by_role("navigation", name="Xem ở đây").get_by_role("link")
    assert ways.first.inner_text() == "Sản phẩm"
    assert page.locator(".search-all").is_visible()


def test_the_list_from_a_to_z_makes_room_for_what_is_found_and_comes_back(november, host):
    page = november().open(f"{host}one/search/")
    typed(page, "man")
    assert not page.locator(".search-all").is_visible()
    page.get_by_role("searchbox").press("Escape")
    page.locator(".search-all").wait_for()
    assert names(page) == []


def test_home_leads_to_what_was_typed_there(november, host):
    visitor = november()
    page = visitor.open(f"{host}one/en/")
    page.get_by_role("searchbox", name="Name, place or producer").fill("green tea")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_selector(".search-results a")
    assert page.url == f"{host}one/en/search/?q=green+tea"
    assert names(page) == ["Green tea"]
    assert visitor.wrong == []


def test_home_leads_to_the_list_where_there_are_no_scripts(november, host):
    page = november(java_script_enabled=False).open(f"{host}one/")
    page.get_by_role("searchbox").fill("man hau")
    page.get_by_role("search").get_by_role("button", name="Tìm").click()
    page.wait_for_url(f"{host}one/search/?q=man+hau")
    page.get_by_role("link", name="Mận hậu").wait_for()


def test_without_scripts_there_is_the_list_and_no_field(november, host):
    page = november(java_script_enabled=False).open(f"{host}one/search/")
    assert page.get_by_role("searchbox").count() == 0
    assert page.get_by_role("link", name="Mận hậu").is_visible()


def test_the_address_keeps_what_was_typed(november, host):
    page = november().open(f"{host}one/search/")
    typed(page, "mận & hậu")
    assert page.url == f"{host}one/search/?q=m%E1%BA%ADn%20%26%20h%E1%BA%ADu"
    again = november().open(page.url)
    again.wait_for_selector(".search-results a")
    assert names(again)[0] == "Mận hậu"
    assert again.get_by_role("searchbox").input_value() == "mận & hậu"
    again.get_by_role("searchbox").fill("")
    assert again.url == f"{host}one/search/"


def test_nothing_is_fetched_before_the_field_is_touched(november, host):
    visitor = november()
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    page = visitor.open(f"{host}one/search/")
    assert [url for url in asked if url.endswith(".js")] == []
    typed(page, "man")
    assert [url for url in asked if url.endswith(".js")] == [f"{host}one/search/index.js"]
    assert visitor.wrong == []


def test_another_language_finds_its_own_names_and_says_which_are_borrowed(november, host):
    page = november().open(f"{host}one/en/search/")
    assert typed(page, "green tea") == ["Green tea"]
    typed(page, "khan hmong")
    assert page.locator(".search-results a").get_attribute("lang") == "vi"
    assert said(page) == "Found: 1"


def test_from_a_folder_it_finds_as_well(november, small):
    visitor = november(allowed="file:")
    page = visitor.open((small.output / "search" / "index.html").as_uri())
    assert typed(page, "man hau") == ["Mán hầu", "Mận hậu"]
    page.get_by_role("link", name="Mận hậu").click()
    page.wait_for_url("**/p/man-hau/index.html")
    assert visitor.wrong == []


def test_from_a_folder_home_leads_there_as_well(november, small):
    visitor = november(allowed="file:")
    page = visitor.open((small.output / "index.html").as_uri())
    page.get_by_role("searchbox").fill("man hau")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_selector(".search-results a")
    assert names(page) == ["Mán hầu", "Mận hậu"]
    assert visitor.wrong == []


def test_the_keyboard_goes_from_the_field_to_what_was_found(november, host):
    page = november().open(f"{host}one/search/")
    typed(page, "man hau")
    page.get_by_role("searchbox").press("Enter")
    assert page.evaluate("document.activeElement.className") == "search-count"
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Mán hầu"


def test_every_page_leads_to_the_field(november, host):
    page = november().open(f"{host}one/p/man-hau/")
    link = page.get_by_role("banner").get_by_role("link", name="Tìm", exact=True)
    assert link.bounding_box()["height"] >= 48
    assert link.bounding_box()["width"] >= 48
    link.click()
    page.get_by_role("search").get_by_role("searchbox").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_and_everything_is_large_enough(november, host, axe, scheme):
    page = november(color_scheme=scheme).open(f"{host}one/search/")
    page.evaluate(axe)
    options = {"runOnly": BARRIERS, "resultTypes": ["violations"]}
    for query in ("man", "zzz"):
        typed(page, query)
        found = page.evaluate("options => axe.run(document, options)", options)["violations"]
        assert [one["id"] for one in found] == []
        touched = page.locator("input:visible, .search-results a:visible, .search-none a:visible").all()
        assert [one.inner_text() for one in touched if one.bounding_box()["height"] < 48] == []


def test_a_large_index_is_fetched_word_by_word_and_finds_the_same(november, host):
    visitor = november()
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page = visitor.open(f"{host}many/search/")
    assert typed(page, "dong trung") == ["Đông trùng hạ thảo"]
    assert [name for name in asked if name.endswith(".js")] == ["index.js", "with-do.js"]
    assert typed(page, "zzz") == []
    assert visitor.wrong == []


def test_a_large_index_says_where_it_cannot_tell_all(november, host):
    page = november().open(f"{host}many/search/")
    assert typed(page, "man") == ["HTX Mận Mèo"]
    assert said(page).startswith("Có quá nhiều kết quả")


def test_where_the_index_does_not_come_the_list_stays(november, host):
    visitor = november()
    visitor.page.route("**/*.js", lambda route: route.abort())
    page = visitor.open(f"{host}one/search/")
    typed(page, "man")
    assert said(page).startswith("Không tải được")
    assert page.locator(".search-all").is_visible()


def test_the_browser_folds_as_python_does(november, host):
    page = november().open(f"{host}one/search/")
    vectors = json.loads(FILE.read_text(encoding="utf-8"))
    folded = page.evaluate(
        "texts => texts.map(text => [text, showcaseSearch.fold(text), showcaseSearch.sought(text)])",
        [text for text, _, _ in vectors],
    )
    assert folded == vectors
