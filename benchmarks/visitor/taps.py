"""How long a phone takes to answer a finger: from a tap or a key until what came of it is painted.

What browsers call Interaction to Next Paint, by their own record of events (`PerformanceEventTiming`); the processor is
slowed down as for loading.
"""

from collections.abc import Callable, Iterator
from statistics import median

from playwright.sync_api import Browser, Page, Route

CALM = 4
"""So many times slower than this machine's processor."""
_FINEST = 16
"""Milliseconds: the least that browsers record."""
_LISTEN = f"""
window.answered = {{}};
const note = list => list.getEntries().filter(one => one.interactionId).forEach(one => {{
  answered[one.interactionId] = Math.max(answered[one.interactionId] || 0, one.duration);
}});
for (const type of ["event", "first-input"]) {{
  new PerformanceObserver(note).observe({{ type, durationThreshold: {_FINEST}, buffered: true }});
}}
"""
_FACADE = '<a class="player" href="#main" data-player="/404.html" data-title="Video"><span class="play"></span></a>'
"""As templates/pages/video.html has it for a video of a service; the site itself has none yet."""


def _search(page: Page) -> None:
    page.locator("main input").tap()
    for letter in "xoai say":
        page.keyboard.press("Space" if letter == " " else letter)
    page.locator(".search-results a").first.wait_for()


def _filter(page: Page) -> None:
    page.locator(".facets summary").first.tap()
    before = page.url
    page.locator(".facets li a").first.tap()
    page.wait_for_function("before => location.href !== before", arg=before)


def _share(page: Page) -> None:
    page.locator(".actions [data-share]").tap()
    page.wait_for_function("window.shared")


def _copy(page: Page) -> None:
    page.locator("button[data-copy]").first.tap()
    page.wait_for_function(
        "[...document.querySelectorAll('[data-copy]')].some(one => one.textContent === one.dataset.done)"
    )


def _unfold(page: Page) -> None:
    for summary in page.locator("summary:visible").all():
        summary.tap()
    page.locator(".languages[open]").wait_for()


def _play(page: Page) -> None:
    page.locator("a.player").tap()
    page.locator("iframe.player").wait_for()


TAPS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "typing into the search": ("search/", _search),
    "a filter of the list": ("p/", _filter),
    "the share sheet": ("p/xoai-say-deo-toan-thang/", _share),
    "copying the address": ("p/xoai-say-deo-toan-thang/", _copy),
    "unfolding what is folded": ("p/xoai-say-deo-toan-thang/", _unfold),
    "playing a video of a service": ("v/mau-video-ngan/", _play),
}
"""What is done → on which page, and how; each waits until it has done what it should."""


def answer(browser: Browser, url: str, act: Callable[[Page], None]) -> float:
    """Milliseconds of the slowest interaction of a visit."""
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, device_scale_factor=2, is_mobile=True, has_touch=True, locale="vi-VN",
        permissions=["clipboard-read", "clipboard-write"], service_workers="block",
    )  # fmt: skip
    try:
        page = context.new_page()
        page.add_init_script(_LISTEN + "navigator.share = async () => { window.shared = true; };")
        page.route("**/v/**", _with_a_facade)
        page.goto(url, wait_until="load")
        page.wait_for_timeout(500)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": CALM})
        act(page)
        page.wait_for_timeout(1000)
        found = page.evaluate("Object.values(answered)")
        return max(found, default=float(_FINEST))
    finally:
        context.close()


def _with_a_facade(route: Route) -> None:
    response = route.fetch()
    before, _, after = response.text().partition("<video")
    route.fulfill(response=response, body=before + _FACADE + after.partition("</video>")[2])


def answered(browser: Browser, base: str, runs: int) -> Iterator[list[str]]:
    """A row for each of `TAPS`: the median and the slowest of some visits."""
    for name, (path, act) in TAPS.items():
        found = [answer(browser, base + path, act) for _ in range(runs)]
        yield [name, f"{median(found):.0f}", f"{max(found):.0f}"]
