"""The page of a kit and the index of its folder, on a phone: texts can be copied wherever it is opened."""

import pytest

from showcase.asked import Options
from showcase.kitting import write_kits
from tests.small_sites import TODAY

pytestmark = pytest.mark.slow

PATH = "p/mat-ong/kit/"
WAIT = 5000
LISTENING = """
window.copied = [];
addEventListener("copy", function () { copied.push(getSelection().toString()); });
"""
NO_CLIPBOARD = 'Object.defineProperty(navigator, "clipboard", { value: undefined });'
NOTHING_MAY_BE_COPIED = "document.execCommand = function () { return false; };"
REFUSED = 'navigator.clipboard.writeText = function () { return Promise.reject(new Error("no")); };'


@pytest.fixture(scope="session")
def folder(rich, tmp_path_factory):
    """The folder of a kit."""
    root = tmp_path_factory.mktemp("kits")
    options = Options(root=rich.root, output=rich.output, today=TODAY, jobs=1)
    (written,) = write_kits(options, ["p/mat-ong"], root)
    return written.folder


def copy_first(visitor, address):
    """The page, once the first caption was asked for; what its button says; the caption; what is marked."""
    page = visitor.open(address)
    page.set_default_timeout(WAIT)
    button = page.locator("[data-copies]").first
    before = button.inner_text()
    button.click()
    page.wait_for_function("before => document.querySelector('[data-copies]').innerText !== before", arg=before)
    shown = page.locator(f"#{button.get_attribute('data-copies')}").inner_text()
    return page, button, shown


@pytest.mark.parametrize(
    "scripts", [NO_CLIPBOARD, REFUSED], ids=["a browser without a clipboard", "an app that refuses it"]
)
def test_a_caption_is_copied_whole_where_there_is_no_clipboard(visit, host, scripts):
    visitor = visit()
    visitor.page.add_init_script(LISTENING + scripts)
    page, button, shown = copy_first(visitor, f"{host}{PATH}")
    assert [text.strip() for text in page.evaluate("copied")] == [shown]
    assert shown.startswith("[Giới thiệu sản phẩm]")
    assert "\n\n" in shown
    assert button.inner_text() == button.get_attribute("data-done")
    assert visitor.wrong == []


def test_where_nothing_may_be_copied_the_caption_is_marked_and_the_button_says_what_to_do(visit, host):
    visitor = visit()
    visitor.page.add_init_script(NO_CLIPBOARD + NOTHING_MAY_BE_COPIED)
    page, button, shown = copy_first(visitor, f"{host}{PATH}")
    assert page.evaluate("getSelection().toString()").strip() == shown
    assert button.inner_text() == button.get_attribute("data-marked")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_a_phone_and_has_no_barrier(visit, host, axe, scheme):
    visitor = visit(color_scheme=scheme)
    page = visitor.open(f"{host}{PATH}")
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })")
    assert [one["id"] for one in found["violations"]] == []
    assert visitor.wrong == []


def test_without_scripts_every_caption_can_be_read_and_no_dead_button_stands_there(visit, host):
    page = visit(java_script_enabled=False).open(f"{host}{PATH}")
    assert page.locator("#tiktok-vi").is_visible()
    assert page.locator("[data-copies]").first.is_hidden()
    assert page.locator("a[href='tiktok.vi.txt']").is_visible()


def test_the_folder_opens_without_a_network_and_copies(visit, folder):
    visitor = visit(allowed="file:", offline=True)
    visitor.page.add_init_script(NO_CLIPBOARD)
    page, button, _ = copy_first(visitor, (folder / "index.html").as_uri())
    assert button.inner_text() == button.get_attribute("data-done")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    for link in page.locator("main a[href$='.txt']").all():
        assert (folder / link.get_attribute("href")).is_file()
    assert visitor.wrong == []
