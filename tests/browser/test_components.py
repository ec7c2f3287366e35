"""Every component in every state on a phone: by day and by night, on narrow windows, with large text."""

import pytest

from showcase.rendering.components_page import components_page
from showcase.rendering.context import Folders
from tests.browser.conftest import PHONE, Visit
from tests.small_sites import PROJECT

pytestmark = pytest.mark.slow

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ON_WHOLE_PAGES = {"landmark-unique": {"enabled": False}}
"""What stands once on a page of the site stands here once a state; whole pages are tested in `test_pages.py`."""
LANGUAGES = ("vi", "en", "zh-Hans")
PATIENCE = 60_000
"""Milliseconds that no machine needs."""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """Language → the file of that page."""
    folder = tmp_path_factory.mktemp("gallery")
    for code in LANGUAGES:
        page = components_page(Folders(PROJECT, PROJECT / ".cache"), code)
        (folder / f"{code}.html").write_text(page, encoding="utf-8")
    return folder


@pytest.fixture
def gallery(browser, drawn):
    """That page in a language, opened; `gallery(color_scheme="dark")` and the like set the browser otherwise."""
    contexts = []

    def begin(code="vi", **settings):
        contexts.append(browser.new_context(**{"viewport": PHONE, "bypass_csp": True, **settings}))
        contexts[-1].set_default_timeout(PATIENCE)
        visitor = Visit(contexts[-1], "file:")
        page = visitor.open((drawn / f"{code}.html").as_uri())
        assert visitor.wrong == []
        # What is folded away is a state, too.
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
        return page

    yield begin
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_any_state(gallery, axe, scheme):
    page = gallery(color_scheme=scheme)
    page.evaluate(axe)
    options = {"runOnly": RULES, "resultTypes": ["violations"], "rules": ON_WHOLE_PAGES}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    assert [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]] == []


# What scrolls by itself may be wider inside.
TOO_WIDE = """limit => {
  const scrolls = one => one.closest("table, .sections ul, svg *");
  return [...document.body.querySelectorAll("*")]
    .filter(one => !scrolls(one) && one.getClientRects().length && one.getBoundingClientRect().right > limit + 1)
    .map(one => one.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_wider_than_the_window(gallery, code):
    page = gallery(code)
    for size in ("100%", "200%"):
        page.add_style_tag(content=f"html {{ font-size: {size} !important; }}")
        for width in (360, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate(TOO_WIDE, width) == []


SMALL = """() => [...document.querySelectorAll(
    ".gallery-box :is(.button, summary, input, .facets li a, .footer-links a, .find, .site-name)")]
  .filter(one => one.getClientRects().length && one.getBoundingClientRect().height < 48)
  .map(one => one.outerHTML.slice(0, 120))"""


def test_actions_are_large_enough_for_a_thumb(gallery):
    assert gallery().evaluate(SMALL) == []


# Ascenders, two marks above each other and one below: a line needs 1.2 times the size of its letters at the least.
CRAMPED = """() => [...document.querySelectorAll(".gallery-box *")]
  .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .filter(one => !one.closest("svg") && one.getClientRects().length)
  .filter(one => parseFloat(getComputedStyle(one).lineHeight) < 1.25 * parseFloat(getComputedStyle(one).fontSize))
  .map(one => one.outerHTML.slice(0, 120))"""


def test_lines_leave_room_for_vietnamese_marks(gallery):
    assert gallery().evaluate(CRAMPED) == []


def test_the_keyboard_sees_where_it_is(gallery):
    page = gallery()
    unseen = page.evaluate("""() => [...document.querySelectorAll(".gallery-box :is(a, button, summary, input)")]
      .filter(one => one.getClientRects().length)
      .filter(one => { one.focus({ focusVisible: true }); return document.activeElement === one
        && parseFloat(getComputedStyle(one).outlineWidth) < 3; })
      .map(one => one.outerHTML.slice(0, 120))""")
    assert unseen == []
