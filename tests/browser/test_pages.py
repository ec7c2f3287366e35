"""Every kind of page, in three languages, on a phone: with and without JavaScript, by day and by night."""

import pytest

from tests.browser.conftest import PHONE, Visit
from tests.rich_site import EDITIONS, PAGES

pytestmark = pytest.mark.slow

WIDTH = 360
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def looked(browser, host, axe):
    """Kind of page → what a phone shows of it, in an edition: each page is opened once for all who ask."""
    known = {}

    def look(edition=""):
        if edition not in known:
            context = browser.new_context(viewport=PHONE, bypass_csp=True)
            visitor = Visit(context, host)
            pages = {
                kind: _found(visitor.open(f"{host}{edition}{path}"), axe, is_whole=not edition)
                for kind, path in PAGES.items()
            }
            known[edition] = pages, visitor.wrong
            context.close()
        return known[edition]

    return look


def _found(page, axe, *, is_whole) -> dict[str, object]:
    """How wide a page is, what is small on it, and its barriers; on the whole also in the dark, on a narrower phone
    and with other letters.
    """
    found = {"width": page.evaluate(_WIDE), "low": page.evaluate(_LOW), "small": page.evaluate(_SMALL)}
    found["barriers"] = _barriers(page, axe)
    if not is_whole:
        return found
    page.emulate_media(color_scheme="dark")
    found["barriers in the dark"] = _barriers(page, axe)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": 640})
    found["narrow"] = page.evaluate(_WIDE)
    page.set_viewport_size(PHONE)
    for name, css in (("large", "html { font-size: 200% !important; }"), ("spaced", _SPACED)):
        style = page.add_style_tag(content=css)
        found[name] = page.evaluate(_WIDE)
        style.evaluate("one => one.remove()")
    return found


def _of(pages, name, most=0):
    """Kind of page → what was found of it, where it is more than there may be."""
    return {kind: found[name] for kind, found in pages.items() if (found[name] > most if most else found[name])}


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_page_errs_asks_elsewhere_or_scrolls_sideways(looked, edition):
    pages, wrong = looked(edition)
    assert (wrong, _of(pages, "width", WIDTH)) == ([], {})


def test_without_scripts_no_page_errs_asks_elsewhere_or_scrolls_sideways(visit, host):
    visitor = visit(java_script_enabled=False)
    widths = {kind: visitor.open(f"{host}{path}").evaluate(_WIDE) for kind, path in PAGES.items()}
    assert (visitor.wrong, {kind: width for kind, width in widths.items() if width > WIDTH}) == ([], {})


@pytest.mark.parametrize("edition", EDITIONS)
def test_axe_finds_no_barrier(looked, edition):
    assert _of(looked(edition)[0], "barriers") == {}


def test_axe_finds_no_barrier_in_the_dark(looked):
    assert _of(looked()[0], "barriers in the dark") == {}


def test_the_page_for_lost_visitors_errs_in_nothing(visit, host, axe):
    visitor = visit()
    for edition in EDITIONS:
        assert _barriers(visitor.open(f"{host}{edition}404.html"), axe) == []
    assert visitor.wrong == []


def test_the_page_without_a_network_errs_in_nothing_and_fits(visit, host, axe):
    visitor = visit()
    page = visitor.open(f"{host}offline/")
    assert _barriers(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth") == WIDTH
    assert visitor.wrong == []


def _barriers(page, axe: str) -> list[str]:
    page.evaluate(axe)
    options = {"runOnly": RULES, "resultTypes": ["violations"], "reporter": "no-passes", "preload": False}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def test_text_twice_as_large_still_fits(looked):
    assert _of(looked()[0], "large", WIDTH) == {}


def test_text_spaced_as_widely_as_readers_may_ask_still_fits(looked):
    assert _of(looked()[0], "spaced", WIDTH) == {}


def test_a_narrow_phone_of_320_pixels_still_fits(looked):
    assert _of(looked()[0], "narrow", 320) == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_actions_are_large_enough_for_a_thumb(looked, edition):
    assert _of(looked(edition)[0], "low") == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_whatever_is_tapped_outside_of_sentences_is_at_least_24_pixels_each_way(looked, edition):
    assert _of(looked(edition)[0], "small") == {}


_WIDE = "document.documentElement.scrollWidth"
_LOW = """[...document.querySelectorAll(".button")].filter(one => {
  const box = one.getBoundingClientRect();
  return box.width && box.height < 48;
}).map(one => one.outerHTML.slice(0, 80))"""
# Small links that stand in a sentence or a line of text may be lower (WCAG 2.2, 2.5.8).
_SMALL = """[...document.querySelectorAll("a[href], button, summary, input")].filter(one => {
  const box = one.getBoundingClientRect();
  const inLine = getComputedStyle(one).display === "inline";
  return box.width && !inLine && !one.matches(".skip") && Math.min(box.width, box.height) < 24;
}).map(one => one.outerHTML.slice(0, 80))"""
_SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }"""


@pytest.mark.parametrize("page", ["p/mat-ong/", "p/nhan/"])
def test_the_first_screen_of_a_product_answers_what_everybody_asks(visit, host, page):
    page = visit().open(f"{host}{page}")
    for selector in (".actions .button-main", ".actions .button-share"):
        box = page.locator(selector).bounding_box()
        assert box["y"] + box["height"] <= 800, selector
    bar = page.locator(".actions").bounding_box()["y"]
    for selector in ("h1", ".glance > div:nth-last-child(3)", ".glance > div:nth-last-child(2)"):
        box = page.locator(selector).bounding_box()
        assert box["y"] + box["height"] <= bar, selector


@pytest.mark.parametrize("page", ["p/mat-ong/", "p/nhan/", ""])
def test_the_end_of_a_page_is_not_under_the_actions_and_has_no_more_room_than_they_take(visit, host, page):
    page = visit().open(f"{host}{page}")
    page.add_style_tag(content="html { scroll-behavior: auto !important; }")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    last = page.locator(".footer > :last-child").bounding_box()
    bar = page.locator(".actions")
    end = bar.bounding_box()["y"] if bar.count() else 800
    assert end - 64 < last["y"] + last["height"] <= end


_COVERED = """() => {
  const one = document.activeElement, bar = document.querySelector(".actions");
  if (one === document.body) { return "the end"; }
  const box = one.getBoundingClientRect(), low = bar.getBoundingClientRect().top;
  return !bar.contains(one) && box.bottom > low ? one.outerHTML.slice(0, 80) : "";
}"""


def test_what_has_the_focus_is_seen_and_never_under_the_actions(visit, host):
    page = visit().open(f"{host}p/mat-ong/")
    page.add_style_tag(content="html { scroll-behavior: auto !important; }")
    found = []
    while not found or found[-1] != "the end":
        page.keyboard.press("Tab")
        found.append(page.evaluate(_COVERED))
        assert len(found) < 200
    assert len(found) > 20
    assert [one for one in found[:-1] if one] == []
