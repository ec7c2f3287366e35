"""What happens when a visitor taps, comes from a USB stick, or meets a page of an old build."""

import re
from itertools import cycle, pairwise
from urllib.parse import unquote

import pytest

from tests.rich_site import EDITIONS, PAGES

pytestmark = pytest.mark.slow


def test_from_a_folder_every_page_has_its_styles_pictures_and_links(visit, rich):
    visitor = visit(allowed="file:")
    # Each kind in one of the languages: that editions are laid out alike, other tests show.
    for path, edition in zip(PAGES.values(), cycle(EDITIONS), strict=False):
        page = visitor.open((rich.output / edition / path / "index.html").as_uri())
        broken = page.evaluate("[...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src)")
        assert broken == []
        hrefs = page.evaluate("[...document.links].map(a => a.href).filter(h => h.startsWith('file:'))")
        files = {unquote(href.partition("#")[0].removeprefix("file://")) for href in hrefs}
        assert [file for file in files if not rich.output.joinpath(file).is_file()] == []
    assert visitor.wrong == []


def test_from_a_folder_one_tap_leads_from_home_to_a_product(visit, rich):
    page = visit(allowed="file:").open((rich.output / "index.html").as_uri())
    page.get_by_role("link", name="Mật ong").first.click()
    page.wait_for_url("**/p/mat-ong/index.html")


def test_where_a_host_shows_files_alone_links_lead_to_files(visit, host):
    page = visit().open(f"{host}index.html")
    page.get_by_role("link", name="Mật ong").first.click()
    page.wait_for_url(f"{host}p/mat-ong/index.html")


def test_copying_gives_the_address_with_its_mark(visit, host):
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open(f"{host}p/mat-ong/")
    page.locator("button[data-copy]").first.click()
    page.get_by_role("button", name="Đã sao chép").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "https://cho.example/phien/p/mat-ong/?tu=copy"


def test_copying_works_where_the_clipboard_may_not_be_used(visit, host):
    visitor = visit()
    visitor.page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "document.execCommand = () => { window.copied = document.activeElement.value; return true; };"
    )
    page = visitor.open(f"{host}p/mat-ong/")
    page.locator("button[data-copy]").first.click()
    assert page.evaluate("window.copied") == "https://cho.example/phien/p/mat-ong/?tu=copy"


def test_the_buttons_for_sharing_have_their_room_before_the_script_is_there(visit, host):
    page = visit().open(f"{host}p/mat-ong/")
    row = page.locator("#share .share-row")
    before = row.bounding_box()["height"]
    row.evaluate("row => row.querySelectorAll('button').forEach(button => { button.hidden = true; })")
    assert row.bounding_box()["height"] == before


def test_the_address_to_share_can_be_read_without_scripts(visit, host):
    page = visit(java_script_enabled=False).open(f"{host}p/mat-ong/")
    assert page.locator(".share-address").inner_text().strip() == "https://cho.example/phien/p/mat-ong/"
    assert page.locator("[data-copy]:visible").count() == page.locator("a[data-copy]:visible").count()


def test_the_phones_own_sheet_is_used_where_there_is_one(visit, host):
    visitor = visit()
    visitor.page.add_init_script("navigator.share = data => { window.shared = data; return Promise.resolve(); };")
    page = visitor.open(f"{host}p/mat-ong/")
    page.locator(".actions [data-share]").click()
    assert page.evaluate("window.shared.url") == "https://cho.example/phien/p/mat-ong/?tu=copy"


def test_an_old_build_takes_its_badge_back(visit, host):
    visitor = visit()
    visitor.page.clock.set_fixed_time("2029-03-02T12:00:00")
    assert visitor.open(f"{host}p/mat-ong/").locator(".badge.is-over").count() == 0
    visitor.page.clock.set_fixed_time("2029-03-04T12:00:00")
    page = visitor.open(f"{host}p/mat-ong/")
    assert page.locator(".badge.is-over").count() == page.locator(".badge").count() > 0


def test_a_video_asks_nobody_before_a_tap(visit, host):
    visitor = visit()
    page = visitor.open(f"{host}v/ong-tren-mang/")
    link = page.get_by_role("link", name="TikTok").first
    assert link.get_attribute("href") == "https://www.tiktok.com/@ban.lam.mat/video/7123456789012345678"
    assert visitor.wrong == []


@pytest.fixture
def tapped(visit, host):
    """The page after a tap on a video of TikTok, which answers with an empty page; settings are the browser's."""

    def tap(**settings):
        page = visit(**settings).open(f"{host}v/ong-tren-mang/")
        page.route("https://www.tiktok.com/**", lambda route: route.fulfill(content_type="text/html", body="<p>video"))
        page.locator("a.player").click()
        return page

    return tap


def test_after_a_tap_a_video_plays_in_the_page_and_has_the_focus(tapped):
    page = tapped()
    player = page.locator("iframe.player")
    assert player.get_attribute("src").startswith("https://www.tiktok.com/player/v1/7123456789012345678")
    assert player.get_attribute("title") == "Ong trên mạng"
    assert page.evaluate("document.activeElement.tagName") == "IFRAME"
    assert page.locator(".watch a").is_visible()


@pytest.mark.parametrize("app", ["Zalo android/260901903", "[FB_IAB/FB4A;FBAV/450.0]", "musical_ly_2023 Bytedance"])
def test_in_the_browser_of_an_app_a_tap_follows_the_link(tapped, app):
    page = tapped(user_agent=f"Mozilla/5.0 (Linux; Android 11) Chrome/120.0.0.0 Mobile Safari/537.36 {app}")
    page.wait_for_url("https://www.tiktok.com/@ban.lam.mat/video/7123456789012345678", timeout=10_000)


def test_without_scripts_a_tap_follows_the_link(tapped):
    page = tapped(java_script_enabled=False)
    page.wait_for_url("https://www.tiktok.com/@ban.lam.mat/video/7123456789012345678", timeout=10_000)


def test_the_keyboard_reaches_the_content_first(visit, host):
    page = visit().open(f"{host}p/mat-ong/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    assert skip.bounding_box()["y"] >= 0


def test_the_switcher_stays_on_the_thing(visit, host):
    page = visit().open(f"{host}p/mat-ong/")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="简体中文").click()
    page.wait_for_url(f"{host}zh-Hans/p/mat-ong/")
    assert page.locator("html").get_attribute("lang") == "zh-Hans"


def test_a_former_address_leads_on_without_scripts(visit, host):
    page = visit(java_script_enabled=False).open(f"{host}p/mat-ong-cu/")
    page.wait_for_url(f"{host}p/mat-ong/")


@pytest.fixture
def lost(visit, rich):
    """A visitor of a host that answers with one of the site's files, wherever nothing is."""

    def arriving(answers_with, **settings):
        visitor = visit(allowed="https://", **settings)
        html = (rich.output / answers_with).read_text(encoding="utf-8")
        visitor.page.route(re.compile("https://"), lambda route: route.fulfill(body=html, content_type="text/html"))
        return visitor

    return arriving


LOST = {
    "https://cho.example/phien/nothing/here/": ("vi", ""),
    "https://cho.example/phien/en/p/nothing/": ("en", "en/"),
    "https://cho.example/phien/zh-Hans/x": ("zh-Hans", "zh-Hans/"),
    "https://cho.example/phien/p/en/x": ("vi", ""),
    "https://preview.example/some/folder/en/x": ("en", "en/"),
    "https://preview.example/x": ("vi", ""),
}


@pytest.mark.parametrize("answers_with", ["404.html", "en/404.html"])
def test_somebody_lost_is_spoken_to_in_the_language_of_the_address(lost, answers_with):
    visitor = lost(answers_with)
    for address, (language, home) in LOST.items():
        page = visitor.open(address)
        seen = page.locator("section:visible")
        assert [one.get_attribute("lang") for one in seen.all()] == [language], address
        assert page.locator("html").get_attribute("lang") == language
        assert seen.get_by_role("heading", level=1).inner_text() == page.title()
        links = [link.get_attribute("href") for link in seen.get_by_role("link").all()]
        assert links == [f"https://cho.example/phien/{home}{path}" for path in ("", "p/", "search/")]


def test_without_scripts_somebody_lost_is_spoken_to_in_every_language(lost):
    page = lost("en/404.html", java_script_enabled=False).open("https://cho.example/phien/en/x")
    assert [one.get_attribute("lang") for one in page.locator("section:visible").all()] == ["en", "vi", "zh-Hans"]
    ways = [page.locator(f"section:nth-of-type({number}) .actions").bounding_box() for number in (1, 2, 3)]
    assert [first["y"] + first["height"] <= second["y"] for first, second in pairwise(ways)] == [True, True]
