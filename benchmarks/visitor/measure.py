"""What a visitor's phone needs for the pages of a site: `python benchmarks/visitor/measure.py [--node-modules FOLDER]`.

The project's own site is built, served with compression on this machine, and looked at in Chromium as on a phone of
360×800 with four times less processor: on a Slow 4G network and on one bar of signal, and how long a touch waits for
its answer. With `lighthouse`, `vnu-jar` and `html-validate` in a folder of Node modules (`npm install lighthouse
vnu-jar html-validate`), these are asked too. What was found is written to RESULTS.md beside this file.

No real product has a badge or a video yet, and pages of samples ask not to be indexed: for this, a copy of the project
is built in which the sample product that has both, and its producer, are not called samples.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from hosting import hosted
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from taps import CALM, answered

PROJECT = Path(__file__).resolve().parents[2]
PAGES = {
    "home": "",
    "list": "p/",
    "product": "p/xoai-say-deo-toan-thang/",
    "product, badge": "p/mau-con-hieu-luc/",
    "district": "d/song-ma/",
    "producer": "m/htx-bao-minh/",
    "story": "s/lich-hoa-mat-ong/",
    "video": "v/mau-video-ngan/",
    "season": "season/",
    "search": "search/",
}
"""What kind of page → one of the project's own."""
_PARTS = ("site.yaml", "products", "content", "templates", "assets", "locales")
_TAKEN_FOR_REAL = ("products/vi-du/mau-con-hieu-luc/product.yaml", "content/producers/htx-vi-du/producer.yaml")

NETS = {"slow 4G": (562.5, 1474.56, 675.0), "one bar": (1500.0, 360.0, 135.0)}
"""Network → milliseconds a request, kbit/s down and up; the first are Lighthouse's factors for applied throttling."""
_SHOWN = """
window.seen = { lcp: 0, cls: 0, tbt: 0 };
const on = (type, note) =>
  new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true });
on("largest-contentful-paint", one => { seen.lcp = one.startTime; });
on("layout-shift", one => { if (!one.hadRecentInput) seen.cls += one.value; });
on("longtask", one => { seen.tbt += Math.max(0, one.duration - 50); });
"""
_AUDITS = {"first-contentful-paint": "FCP", "largest-contentful-paint": "LCP", "total-blocking-time": "TBT"}
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_HOUSE_RULES = {
    "extends": ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
    "rules": dict.fromkeys(
        ("doctype-style", "attr-quotes", "no-inline-style", "tel-non-breaking", "long-title", "void-style"), "off"
    )
    | {"valid-id": ["error", {"relaxed": True}]},
}


@dataclass(frozen=True, slots=True)
class Load:
    """One cold load of a page."""

    lcp: float
    """Largest Contentful Paint, ms."""
    fcp: float
    """First Contentful Paint, ms."""
    cls: float
    tbt: float
    """Time that long tasks blocked, ms."""
    size: float
    """Bytes on the wire before anybody scrolls."""
    requests: float
    scrolled: float
    """Bytes with all pictures further down."""


def copied(folder: Path) -> Path:
    """A copy of the project that takes those samples for real."""
    for part in _PARTS:
        source = PROJECT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / part)
    for name in _TAKEN_FOR_REAL:
        file = folder / name
        told = file.read_text(encoding="utf-8")
        file.write_text(told.replace("\nsample: yes\n", "\n"), encoding="utf-8")
    return folder


def built(root: Path, output: Path, base: str) -> None:
    """Builds a project for that address."""
    command = [sys.executable, str(PROJECT / "build.py"), "build", "--quiet", "--root", str(root)]
    subprocess.run([*command, "--output", str(output), "--base-url", base], cwd=PROJECT, check=True)


def load(browser: Browser, url: str, net: tuple[float, float, float]) -> Load:
    """A page in a fresh browser on such a network."""
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, device_scale_factor=2, is_mobile=True, has_touch=True, locale="vi-VN"
    )
    try:
        page = context.new_page()
        sizes = _slowed(context.new_cdp_session(page), net)
        page.add_init_script(_SHOWN)
        page.goto(url, wait_until="load", timeout=90_000)
        page.wait_for_timeout(600 + net[0])
        seen = page.evaluate("window.seen")
        cold = sum(sizes.values()), len(sizes)
        page.evaluate("document.querySelectorAll('img').forEach(one => { one.loading = 'eager'; })")
        page.wait_for_function("[...document.images].every(one => one.complete)", timeout=90_000)
        return Load(seen["lcp"], _first_paint(page), seen["cls"], seen["tbt"], *cold, sum(sizes.values()))
    finally:
        context.close()


def _first_paint(page: Page) -> float:
    return float(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))


def _slowed(session: CDPSession, net: tuple[float, float, float]) -> dict[str, float]:
    """Slows a page down; what comes fills with the bytes of each request."""
    latency, down, up = net
    sizes: dict[str, float] = {}
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": latency,
            "downloadThroughput": down * 1024 / 8,
            "uploadThroughput": up * 1024 / 8,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": CALM})
    session.on("Network.loadingFinished", lambda one: sizes.update({one["requestId"]: one["encodedDataLength"]}))
    return sizes


def middle(loads: list[Load]) -> Load:
    """The median of each figure."""
    return Load(*(median(getattr(one, name) for one in loads) for name in Load.__slots__))


def loaded(browser: Browser, base: str, runs: int) -> Iterator[list[str]]:
    """A row for each page: bytes and requests, then what is felt on each network."""
    for kind, path in PAGES.items():
        found = {name: middle([load(browser, base + path, net) for _ in range(runs)]) for name, net in NETS.items()}
        first = found["slow 4G"]
        felt = (f"{one.fcp / 1000:.2f} / {one.lcp / 1000:.2f}" for one in found.values())
        weights = f"{first.size / 1000:.1f} / {first.scrolled / 1000:.1f}"
        yield [kind, weights, f"{first.requests:.0f}", *felt, f"{first.cls:.3f}", f"{first.tbt:.0f}"]


def lighthouse(modules: Path, url: str, runs: int, chromium: str) -> list[str]:
    """Scores and times of a page: the medians."""
    reports = []
    flags = "--headless=new --no-sandbox --disable-gpu"
    for _ in range(runs):
        asked = [url, "--quiet", "--output=json", f"--only-categories={','.join(_CATEGORIES)}"]
        done = subprocess.run(
            [str(modules / ".bin/lighthouse"), *asked, f"--chrome-flags={flags}"],
            env=os.environ | {"CHROME_PATH": chromium},
            capture_output=True,
            check=True,
        )
        reports.append(json.loads(done.stdout))
    scores = (median(one["categories"][name]["score"] for one in reports) for name in _CATEGORIES)
    times = (median(one["audits"][name]["numericValue"] for one in reports) for name in _AUDITS)
    return [*(f"{score:.2f}" for score in scores), *(f"{time:.0f}" for time in times)]


def validated(modules: Path, output: Path) -> Mapping[str, str]:
    """What two validators say of all pages: their name → how many messages, and the first."""
    found = {}
    jar = modules / "vnu-jar/build/dist/vnu.jar"
    if jar.is_file():
        asked = ["java", "-jar", str(jar), "--format", "text", "--skip-non-html", "--errors-only"]
        found["vnu"] = subprocess.run(
            [*asked, "--filterpattern", ".*CSS: .*", str(output)], capture_output=True, check=False
        )
    if (modules / ".bin/html-validate").exists():
        rules = output / ".htmlvalidate.json"
        rules.write_text(json.dumps(_HOUSE_RULES), encoding="utf-8")
        asked = [
            str(modules / ".bin/html-validate"),
            "--formatter",
            "text",
            "--config",
            str(rules),
            f"{output}/**/*.html",
        ]
        found["html-validate"] = subprocess.run(asked, capture_output=True, check=False)
    return {name: _told(done).replace(str(output), "output") for name, done in found.items()}


def _told(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = [line for line in (done.stdout + done.stderr).decode().splitlines() if line.strip()]
    return f"{len(lines)} messages" + (f", the first: `{lines[0][-200:]}`" if lines else "")


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def main() -> None:
    """Build, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--node-modules", type=Path, default=Path("node_modules"))
    parser.add_argument("--runs", type=int, default=3, help="loads of each page; the median is told")
    parser.add_argument("--chromium", default=os.environ.get("SHOWCASE_BROWSER", "/usr/bin/chromium"))
    asked = parser.parse_args()
    told = ["# What the pages of this site ask of a phone\n", __doc__ or ""]
    with tempfile.TemporaryDirectory() as folder, hosted(Path(folder)) as base:
        with tempfile.TemporaryDirectory() as project:
            built(copied(Path(project)), Path(folder), base)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=asked.chromium, args=["--no-sandbox", "--disable-gpu"])
            told.append(
                f"{platform.machine()}, Chromium {browser.version}, median of {asked.runs}; FCP / LCP in seconds.\n"
            )
            head = ["page", "kB cold / scrolled", "requests", *(f"{name}: FCP / LCP" for name in NETS), "CLS", "TBT ms"]
            told.append(table(head, list(loaded(browser, base, asked.runs))))
            told += [
                f"From a touch to its painted answer (INP), processor {CALM} times slower, {asked.runs} visits, ms:\n",
                table(["what", "median", "slowest"], list(answered(browser, base, asked.runs))),
            ]
            browser.close()
        if (asked.node_modules / ".bin/lighthouse").exists():
            rows = [
                [kind, *lighthouse(asked.node_modules, base + path, asked.runs, asked.chromium)]
                for kind, path in PAGES.items()
            ]
            told += ["Lighthouse, mobile, simulated:\n", table(["page", *_CATEGORIES, *_AUDITS.values()], rows)]
        told += [f"{name}: {found}\n" for name, found in validated(asked.node_modules, Path(folder)).items()]
    text = "\n".join(told)
    (Path(__file__).parent / "RESULTS.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
