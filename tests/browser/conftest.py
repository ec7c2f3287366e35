"""One browser and one rich site for all tests in here: built once, served in a sub-folder of a host of its own."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from showcase.testing import find_browser
from tests.rich_site import write_rich_site
from tests.small_sites import SmallSite, copy_engine

PHONE = {"width": 360, "height": 800}


@pytest.fixture(scope="session")
def rich(tmp_path_factory) -> SmallSite:
    """The rich site, built."""
    root = tmp_path_factory.mktemp("rich")
    copy_engine(root)
    small = write_rich_site(SmallSite(root))
    small.build()
    return small


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="session")
def host(rich, tmp_path_factory) -> Iterator[str]:
    """The address of the site in a sub-folder of a host on this machine."""
    folder = tmp_path_factory.mktemp("host")
    shutil.copytree(rich.output, folder / "deep" / "down")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/deep/down/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chrome, Chromium or Edge, as `build.py test` found it."""
    path = os.environ.get("SHOWCASE_BROWSER") or find_browser()
    assert path, "there is no browser: run `python build.py test`, which finds or installs one"
    with sync_playwright() as playwright:
        # Root, as in most CI, may not use the sandbox.
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


class Visit:
    """A visitor's page, with everything that went wrong on it written down."""

    def __init__(self, context: BrowserContext, allowed: str) -> None:
        self.wrong: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", lambda message: self.note("console", message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.note("script", str(error)))
        self.page.on("requestfailed", self.note_failure)
        self.page.on("request", lambda one: None if one.url.startswith(allowed) else self.note("outside", one.url))

    def note_failure(self, request) -> None:
        """Write down what could not be loaded; what the visitor left behind by going on is no failure."""
        if request.failure != "net::ERR_ABORTED":
            self.note("failed", request.url)

    def note(self, kind: str, text: str) -> None:
        """Write down what went wrong."""
        self.wrong.append(f"{kind}: {text}")

    def open(self, url: str) -> Page:
        """The page, come to rest."""
        self.page.goto(url, wait_until="load")
        return self.page


@pytest.fixture
def visit(browser, host):
    """A visit with a phone; `visit(java_script_enabled=False)` and the like set the browser otherwise."""
    contexts: list[BrowserContext] = []

    def begin(allowed: str = host, **settings: object) -> Visit:
        contexts.append(browser.new_context(**{"viewport": PHONE, "bypass_csp": True, **settings}))
        return Visit(contexts[-1], allowed)

    yield begin
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which looks for barriers."""
    import axe_playwright_python  # noqa: PLC0415 - only its file is needed, and only here

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
