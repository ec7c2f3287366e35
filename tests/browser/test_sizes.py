"""What `sizes` says of a picture is how wide it is drawn, so that no browser fetches more than its screen can show."""

import re

import pytest

from tests.rich_site import PAGES

pytestmark = pytest.mark.slow

SCREENS = [(320, 2), (360, 1), (360, 3), (412, 3), (728, 2), (1280, 1)]
"""Pixels of CSS across, and how many of the screen's make one."""
KINDS = ("home", "product", "producer", "video_list", "video_elsewhere")
_EAGER = "document.querySelectorAll('img').forEach(one => { one.loading = 'eager'; })"
_HERE = "[...document.images].every(one => one.complete && one.naturalWidth)"
# The natural width of a picture with widths in its `srcset` is what `sizes` came to.
_FOUND = """[...document.querySelectorAll('picture img')].map(one => ({
  drawn: one.getBoundingClientRect().width, said: one.naturalWidth, chosen: one.currentSrc, all: one.srcset,
}))"""


@pytest.mark.parametrize(("width", "scale"), SCREENS)
def test_what_is_said_is_what_is_drawn_and_what_is_fetched_is_the_next_to_it(visit, host, width, scale):
    found = list(pictures(visit, host, viewport={"width": width, "height": 800}, device_scale_factor=scale))
    assert {kind for kind, _ in found} == set(KINDS)
    assert [one for one in found if not is_said(one[1], scale)] == []
    assert [one for one in found if not is_next(one[1], scale)] == []


def pictures(visit, host, **settings):
    """All pictures of some pages, loaded: where each stands, and what is found of it."""
    for kind in KINDS:
        # A visitor for each page: a browser takes a wider picture where it has fetched it already.
        visitor = visit(**settings)
        page = visitor.open(f"{host}{PAGES[kind]}")
        page.evaluate(_EAGER)
        page.wait_for_function(_HERE, timeout=10_000)
        yield from ((kind, one) for one in page.evaluate(_FOUND))
        assert visitor.wrong == []
        page.context.close()


def is_said(one, scale) -> bool:
    """Whether a picture is drawn about as wide as `sizes` came to."""
    # What is said is cut to whole pixels of CSS; on finer screens so is what their own make of it.
    return one["drawn"] - (1 if scale == 1 else 2) <= one["said"] <= one["drawn"] * 1.05 + 3


def is_next(one, scale) -> bool:
    """Whether the width that was fetched is the next to what the screen shows."""
    widths = sorted(int(found) for found in re.findall(r" (\d+)w", one["all"]))
    chosen = int(re.search(r"-(\d+)\.\w+$", one["chosen"])[1])
    needed = one["drawn"] * scale
    above = next((found for found in widths if found >= needed), widths[-1])
    below = max((found for found in widths if found <= needed), default=widths[0])
    # Chromium takes the one below where it is the nearer: needed ÷ below is less than above ÷ needed.
    return chosen == above or (chosen == below and needed * needed <= below * above * 1.05)
