"""The preview in a browser: pages come anew by themselves, with what is wrong laid over them."""

from contextlib import contextmanager

import pytest

from tests.previews import preview

pytestmark = pytest.mark.slow

FOLDER = "products/song-ma/mat-ong"
SLIP = "name: Mật ong: rừng"
STORY = "".join(f"Đoạn {number}. {'Ong làm mật trên núi. ' * 12}\n\n" for number in range(30))
WAIT = 30_000
HEARS = "document.addEventListener('LiveReloadConnect', () => { window.hears = true })"
"""Notes that the page has its line to the preview: what is told before that, it does not hear."""


@pytest.fixture
def small(site):
    """A product with a story of many screens, of whose settings nothing is to be said."""
    made = site(f"-- {FOLDER}/product.yaml --\nname: Mật ong\n-- {FOLDER}/story.vi.md --\n{STORY}")
    settings = (made.root / "site.yaml").read_text(encoding="utf-8")
    return made.put("site.yaml", settings.replace("cho.example", "cho-phien.vn").encode())


@pytest.fixture
def looked_at(small, visit):
    """The page of the product in a preview, on a phone, and the visit."""

    @contextmanager
    def begin(*more, **settings):
        with preview(small, *more) as (_, port, _wait):
            visitor = visit(f"http://127.0.0.1:{port}/", **settings)
            visitor.page.add_init_script(HEARS)
            page = visitor.open(f"http://127.0.0.1:{port}/p/mat-ong/")
            page.set_default_timeout(WAIT)
            yield page, visitor
            # What a preview that ends leaves open is no failure.
            page.goto("about:blank")

    return begin


def name(small, words, page=None):
    """Save the product, while a page listens, as editors do: another file takes the place of the one before."""
    if page:
        page.wait_for_function("window.hears")
    half = small.root / FOLDER / "product.yaml.new"
    half.write_text(f"{words}\n", encoding="utf-8")
    half.replace(half.with_suffix(""))


def dialog(page):
    """What is laid over the page."""
    return page.get_by_role("dialog", name="What the check found")


def test_a_page_comes_anew_by_itself_where_it_was_being_read(looked_at, small):
    with looked_at() as (page, visitor):
        page.evaluate("scrollTo({ top: 1500, behavior: 'instant' })")
        for words in ("Mật ong rừng", "Mật ong bạc hà"):
            name(small, f"name: {words}", page)
            page.get_by_role("heading", level=1, name=words).wait_for()
            page.wait_for_load_state("load")
            page.wait_for_function("scrollY > 0")
            assert page.evaluate("scrollY") == 1500
        assert dialog(page).count() == 0
        assert visitor.wrong == []


def test_a_slip_is_laid_over_the_last_good_page_and_goes_when_it_is_mended(looked_at, small, axe):
    with looked_at(bypass_csp=True) as (page, visitor):
        page.evaluate("scrollTo({ top: 1500, behavior: 'instant' })")
        name(small, SLIP, page)
        dialog(page).wait_for()
        assert page.locator("h1").inner_text() == "Mật ong"
        assert page.evaluate("scrollY") == 1500
        assert "E205" in dialog(page).inner_text()
        link = dialog(page).get_by_role("link", name=f"{FOLDER}/product.yaml:1:")
        assert link.get_attribute("href") == f"vscode://file{(small.root / link.inner_text()).as_posix()}"
        assert dialog(page).bounding_box()["width"] <= 360
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        page.add_script_tag(content=axe)
        assert page.evaluate("axe.run('#preview-problems').then(found => found.violations.map(one => one.id))") == []
        name(small, "name: Mật ong rừng", page)
        page.get_by_role("heading", level=1, name="Mật ong rừng").wait_for()
        assert dialog(page).count() == 0
        assert page.locator("#preview-problems").count() == 0
        assert page.evaluate("scrollY") == 1500
        assert visitor.wrong == []


def test_who_closes_it_goes_on_reading_until_something_else_is_wrong(looked_at, small):
    with looked_at() as (page, _):
        name(small, SLIP, page)
        dialog(page).wait_for()
        close = dialog(page).get_by_role("button", name="Close")
        assert close.evaluate("element => element.getRootNode().activeElement === element")
        page.keyboard.press("Escape")
        badge = page.get_by_role("button", name="1 to mend")
        badge.wait_for()
        assert badge.evaluate("element => element.getRootNode().activeElement === element")
        page.reload()
        badge.wait_for()
        assert not dialog(page).is_visible()
        page.emulate_media(media="print")
        assert not badge.is_visible()
        page.emulate_media(media="screen")
        badge.press("Enter")
        dialog(page).wait_for()
        dialog(page).get_by_role("button", name="Close").click()
        name(small, "name: Mật ong\nsummary: Ngọt: thơm", page)
        dialog(page).wait_for()


def test_warnings_wait_behind_a_badge(looked_at, small):
    small.put(f"{FOLDER}/product.yaml", "name: Mật ong\nvideos: []\n".encode())
    settings = (small.root / "site.yaml").read_text(encoding="utf-8")
    small.put("site.yaml", settings.replace("cho-phien.vn", "cho.example").encode())
    with looked_at(color_scheme="dark") as (page, visitor):
        badge = page.get_by_role("button", name="1 to look at")
        badge.wait_for()
        assert not dialog(page).is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        badge.click()
        assert "W902" in dialog(page).inner_text()
        assert visitor.wrong == []


def test_a_draft_says_so_and_nothing_is_wider_than_the_phone(looked_at, small):
    name(small, "name: Mật ong\ndraft: true")
    with looked_at("--drafts") as (page, _):
        page.get_by_text("Bản nháp").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") == 360
