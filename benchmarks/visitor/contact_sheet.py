"""Screenshots of a built site side by side: `python benchmarks/visitor/contact_sheet.py OUTPUT SHEET.png [page …]`.

One row a page, one column a window: a phone in light and dark, a large phone, a tablet, a desk. Pages are told as in
addresses, such as `p/mau-con-hieu-luc/` or `en/`; without any, one of each kind that the site has. `--full` shows pages
to their end, `--windows phone,dark` only some columns.
"""

import argparse
import os
from io import BytesIO
from pathlib import Path
from typing import Literal

from hosting import hosted
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

WINDOWS: dict[str, tuple[int, int, Literal["light", "dark"]]] = {
    "phone": (360, 800, "light"),
    "dark": (360, 800, "dark"),
    "large": (412, 915, "light"),
    "tablet": (768, 1024, "light"),
    "desk": (1280, 800, "light"),
}
"""Name → width and height in CSS pixels, and colour scheme."""
_KINDS = (
    *("", "p/", "p/*/", "m/*/", "d/", "d/*/", "e/*/", "s/*/", "v/*/"),
    *("season/", "g/", "search/", "trade/", "status/"),
)
_PHONES = 600  # CSS pixels: narrower windows are touched
_GAP = 12
_GROUND = "#8A8A8A"


def pages_of(output: Path) -> list[str]:
    """One address of each kind of page that the site has."""
    found = (next(iter(sorted(output.glob(f"{pattern}index.html"))), None) for pattern in _KINDS)
    return [f"{file.parent.relative_to(output).as_posix()}/".removeprefix("./") for file in found if file]


def shot(browser: Browser, url: str, window: str, *, full: bool) -> Image.Image:
    """What a visitor sees of a page in a window."""
    width, height, scheme = WINDOWS[window]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        is_mobile=width < _PHONES,
        has_touch=width < _PHONES,
    )
    try:
        page = context.new_page()
        page.goto(url, wait_until="load")
        # Pictures further down are fetched when one comes near.
        page.evaluate("document.querySelectorAll('img').forEach(one => one.loading = 'eager')")
        page.wait_for_function("[...document.images].every(one => one.complete)")
        return Image.open(BytesIO(page.screenshot(full_page=full))).convert("RGB")
    finally:
        context.close()


def sheet(rows: list[list[Image.Image]]) -> Image.Image:
    """The pictures on one sheet, each row as high as its highest."""
    widths = [max(row[column].width for row in rows) for column in range(len(rows[0]))]
    heights = [max(one.height for one in row) for row in rows]
    size = (sum(widths) + _GAP * (len(widths) + 1), sum(heights) + _GAP * (len(heights) + 1))
    made = Image.new("RGB", size, _GROUND)
    top = _GAP
    for row, height in zip(rows, heights, strict=True):
        left = _GAP
        for one, width in zip(row, widths, strict=True):
            made.paste(one, (left, top))
            left += width + _GAP
        top += height + _GAP
    return made


def main() -> None:
    """Write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path)
    parser.add_argument("sheet", type=Path)
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--across", action="store_true", help="a column a page instead")
    parser.add_argument("--windows", default=",".join(WINDOWS))
    parser.add_argument("--browser", default=os.environ.get("SHOWCASE_BROWSER", "/usr/bin/chromium"))
    asked = parser.parse_args()
    windows = asked.windows.split(",")
    with hosted(asked.output) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=asked.browser, args=["--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        )
        rows = [
            [shot(browser, base + page, window, full=asked.full) for window in windows]
            for page in asked.pages or pages_of(asked.output)
        ]
        browser.close()
    ordered = [list(column) for column in zip(*rows, strict=True)] if asked.across else rows
    sheet(ordered).quantize(256).save(asked.sheet, optimize=True)


if __name__ == "__main__":
    main()
