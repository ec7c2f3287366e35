"""What a visitor's phone has to fetch and to lay out: limits for every kind of page, in every language."""

import gzip
import re
from collections import Counter

import pytest

from tests.rich_site import EDITIONS, PAGES

pytestmark = pytest.mark.slow

# Bytes of what a host sends compressed, in thousands; what fails is what would not come in the first flight (RFC 6928).
DOCUMENT = 14_600
STYLES = 4_000
SCRIPT = 2_048
COLD = {"product": (45_000, 6), "product_nothing_known": (45_000, 6)}
"""Bytes and requests before anybody scrolls."""
USUAL = 110_000, 14
SHIFT = 0.02

_LISTEN = """
window.moved = 0;
new PerformanceObserver(list => { for (const one of list.getEntries()) window.moved += one.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
_ALL_PICTURES = "document.querySelectorAll('img').forEach(one => { one.loading = 'eager'; })"
_ALL_HERE = "[...document.images].every(one => one.complete)"


def compressed(content: bytes) -> int:
    return len(gzip.compress(content, 9))


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_comes_in_the_first_flight_of_a_connection(rich, edition):
    sizes = {
        kind: compressed((rich.output / edition / path / "index.html").read_bytes()) for kind, path in PAGES.items()
    }
    assert {kind: size for kind, size in sizes.items() if size > DOCUMENT} == {}


def test_styles_and_script_stay_small(rich):
    page = (rich.output / "p/mat-ong/index.html").read_text(encoding="utf-8")
    (styles,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert compressed(styles.encode()) <= STYLES
    for path in ("p/mat-ong/index.html", "p/index.html"):
        page = (rich.output / path).read_text(encoding="utf-8")
        scripts = re.findall(r"<script(?! type)[^>]*>(.*?)</script>", page, re.DOTALL)
        assert compressed("".join(scripts).encode()) <= SCRIPT


def test_what_a_phone_fetches_before_a_tap_stays_small_and_is_ours(visit, host):
    visitor, heavy, types, fetched = visit(), {}, Counter(), []
    visitor.page.on("response", lambda response: fetched.append(response))  # noqa: PLW0108 - Playwright marks handlers
    visitor.page.context.new_cdp_session(visitor.page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    for kind, path in PAGES.items():
        fetched.clear()
        visitor.open(f"{host}{path}")
        weight = sum(_sent(one) for one in fetched)
        most, requests = COLD.get(kind, USUAL)
        if weight > most or len(fetched) > requests:
            heavy[kind] = weight, len(fetched)
        types.update(one.request.resource_type for one in fetched)
    assert visitor.wrong == []
    assert heavy == {}
    assert types["font"] == 0


def _sent(response) -> int:
    """What a host sends for it; of pictures the browser does not always keep the body."""
    if response.headers.get("content-type", "").startswith(("text/", "application/")) and response.ok:
        return compressed(response.body())
    return int(response.headers.get("content-length", "0"))


def test_nothing_moves_while_a_page_and_its_pictures_load(visit, host):
    visitor, moved = visit(), {}
    visitor.page.add_init_script(_LISTEN)
    for kind, path in PAGES.items():
        page = visitor.open(f"{host}{path}")
        page.evaluate(_ALL_PICTURES)
        page.wait_for_function(_ALL_HERE, timeout=10_000)
        found = page.evaluate("window.moved")
        if found > SHIFT:
            moved[kind] = found
    assert moved == {}
