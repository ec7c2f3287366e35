"""Every kind of page, in three languages, on a phone: with and without JavaScript, by day and by night."""

import pytest

from tests.rich_site import EDITIONS, PAGES

pytestmark = pytest.mark.slow

WIDTH = 360
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_no_page_errs_asks_elsewhere_or_scrolls_sideways(visit, host, edition, scripts):
    visitor = visit(java_script_enabled=scripts)
    wide = {}
    for kind, path in PAGES.items():
        page = visitor.open(f"{host}{edition}{path}")
        found = page.evaluate("document.documentElement.scrollWidth") if scripts else _width(page)
        if found > WIDTH:
            wide[kind] = found
    assert (visitor.wrong, wide) == ([], {})


def _width(page) -> float:
    """How far to the right anything reaches; without scripts the boxes are asked for from outside."""
    boxes = (one.bounding_box() for one in page.locator("main, header, footer, h1, img, .button").all())
    return max((box["x"] + box["width"] for box in boxes if box and box["width"]), default=0)


@pytest.mark.parametrize("edition", EDITIONS)
def test_axe_finds_no_barrier(visit, host, axe, edition):
    visitor = visit()
    found = {kind: _barriers(visitor.open(f"{host}{edition}{path}"), axe) for kind, path in PAGES.items()}
    assert {kind: barriers for kind, barriers in found.items() if barriers} == {}


def test_axe_finds_no_barrier_in_the_dark(visit, host, axe):
    visitor = visit(color_scheme="dark")
    found = {kind: _barriers(visitor.open(f"{host}{path}"), axe) for kind, path in PAGES.items()}
    assert {kind: barriers for kind, barriers in found.items() if barriers} == {}


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
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def test_text_twice_as_large_still_fits(visit, host):
    visitor = visit()
    wide = {}
    for kind, path in PAGES.items():
        page = visitor.open(f"{host}{path}")
        page.add_style_tag(content="html { font-size: 200% !important; }")
        found = page.evaluate("document.documentElement.scrollWidth")
        if found > WIDTH:
            wide[kind] = found
    assert wide == {}


def test_a_narrow_phone_of_320_pixels_still_fits(visit, host):
    visitor = visit(viewport={"width": 320, "height": 640})
    widths = {
        kind: visitor.open(f"{host}{path}").evaluate("document.documentElement.scrollWidth")
        for kind, path in PAGES.items()
    }
    assert {kind: width for kind, width in widths.items() if width > 320} == {}


def test_actions_are_large_enough_for_a_thumb(visit, host):
    visitor = visit()
    for path in PAGES.values():
        page = visitor.open(f"{host}{path}")
        boxes = [one.bounding_box() for one in page.locator(".button:visible").all()]
        assert [box for box in boxes if box["height"] < 48] == []


# Small links that stand in a sentence or a line of text may be lower (WCAG 2.2, 2.5.8).
_SMALL = """[...document.querySelectorAll("a[href], button, summary, input")].filter(one => {
  const box = one.getBoundingClientRect();
  const inLine = getComputedStyle(one).display === "inline";
  return box.width && !inLine && !one.matches(".skip") && Math.min(box.width, box.height) < 24;
}).map(one => one.outerHTML.slice(0, 80))"""


def test_whatever_is_tapped_outside_of_sentences_is_at_least_24_pixels_each_way(visit, host):
    visitor = visit()
    small = {kind: visitor.open(f"{host}{path}").evaluate(_SMALL) for kind, path in PAGES.items()}
    assert {kind: found for kind, found in small.items() if found} == {}


_SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }"""


def test_text_spaced_as_widely_as_readers_may_ask_still_fits(visit, host):
    visitor, wide = visit(), {}
    for kind, path in PAGES.items():
        page = visitor.open(f"{host}{path}")
        page.add_style_tag(content=_SPACED)
        found = page.evaluate("document.documentElement.scrollWidth")
        if found > WIDTH:
            wide[kind] = found
    assert wide == {}


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
