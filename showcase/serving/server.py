"""The server of the preview (the only import of its libraries, with `watching`).

livereload carries "load again" to the open tabs; what is answered, to whom, and what is laid over it is ours.
"""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path
from threading import Thread

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.escape import xhtml_escape
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.routing import HostMatches
from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler
from tornado.websocket import WebSocketHandler

from showcase.planning.offline import WORKER
from showcase.serving.addresses import EVERYWHERE, HERE
from showcase.serving.files import find_file

COMPONENTS = "_components/"
"""Where the page of all components is answered, and below it the same in each language: no file of the site."""
_OVERLAY = Path(__file__).with_name("overlay.js")
_OVERLAY_PATH = "/_preview/overlay.js"
_HEAD_END = b"</head>"
_BARE = b"<!doctype html><html><head></head><body></body></html>"
"""What the problems are laid over where there is no page, not even one that says so."""
_NO_WORKER = (
    'addEventListener("install", () => skipWaiting());\n'
    'addEventListener("activate", () => registration.unregister());\n'
)
"""In place of the site's service worker: it would show a page as it was before."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to be seen."""

    output: Path
    """The site."""
    told: Callable[[bool], str]
    """What the tabs are to be told of the problems, as JSON; whether a tab is on this machine."""
    components: Mapping[str, Callable[[], str]]
    """Language → what makes the page of all components in it; that of the empty one stands first."""
    later: Callable[[str], bytes | None]
    """What makes a picture that the build left out, by its path."""


class _Answer(RequestHandler):
    """What all answers have in common."""

    def initialize(self, offer: Offer) -> None:
        self.offer = offer

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def compute_etag(self) -> None:
        """None: whatever is looked at was just now made anew."""

    def page(self, html: bytes) -> None:
        """A page, with what keeps it new and tells of problems before the end of its head."""
        told = self.offer.told(self.request.remote_ip in {HERE, "::1"})
        scripts = (
            '<script src="/livereload.js" defer></script>'
            f'<script src="{_OVERLAY_PATH}" data-told="{xhtml_escape(told)}" defer></script>'
        )
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.write(html.replace(_HEAD_END, scripts.encode() + _HEAD_END, 1))

    def missing(self) -> None:
        """The site's own page for what is not there."""
        file = find_file(self.offer.output, "404.html")
        self.set_status(404)
        self.page(file.read_bytes() if file else _BARE)


class _Site(_Answer, StaticFileHandler):
    """Answers with the files of the site; videos in parts, as players ask for them."""

    def initialize(self, offer: Offer) -> None:  # type: ignore[override]
        _Answer.initialize(self, offer)
        StaticFileHandler.initialize(self, str(offer.output))

    def should_return_304(self) -> bool:
        """Never: a file that was written twice in a second is not the same."""
        return False

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002 - as it is called
        file = find_file(self.offer.output, path)
        page = find_file(self.offer.output, f"{path}index.html") if path.endswith("/") or not path else file
        if file and page is file and file.is_dir():
            self.redirect(f"/{path}/")
        elif page is None or not page.is_file():
            self.missing()
        elif page.suffix == ".html":
            self.page(page.read_bytes())
        else:
            await super().get(path, include_body)


class _Components(_Answer):
    """Answers with the page of all components, made anew each time."""

    def get(self, language: str | None) -> None:
        make = self.offer.components.get(language or "")
        if make is None:
            self.missing()
            return
        try:
            self.page(make().encode())
        except Exception as error:  # noqa: BLE001 - a component half written, say: its tab loads again after the next save
            self.set_status(500)
            self.page(f"<head></head><pre>{xhtml_escape(str(error))}</pre>".encode())


class _Pictures(_Answer):
    """Answers with photos and share pictures: those that are not in the output are made now."""

    async def get(self, path: str) -> None:
        file = find_file(self.offer.output, path)
        content = file.read_bytes() if file else await self._made(path)
        if content is None:
            raise HTTPError(404)
        self.set_header("Content-Type", guess_type(path)[0] or "application/octet-stream")
        self.write(content)

    async def _made(self, path: str) -> bytes | None:
        return await IOLoop.current().run_in_executor(None, self.offer.later, path)


class _Script(_Answer):
    """Answers with a script of the preview's own."""

    def initialize(self, source: Callable[[], str]) -> None:  # type: ignore[override]
        self.source = source

    def get(self) -> None:
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.write(self.source())


class _Tabs(LiveReloadHandler):  # type: ignore[misc]
    """The line to an open tab; pages of other sites get none."""

    check_origin = WebSocketHandler.check_origin


class _Stranger(RequestHandler):
    """Answers who came by another name: a page elsewhere whose name was turned to this machine (DNS rebinding)."""

    async def prepare(self) -> None:
        self.set_status(421)
        await self.finish()


@contextmanager
def answering(offer: Offer, port: int, lan: str = "") -> Iterator[Callable[[], None]]:
    """Answers while it lasts, on this machine alone, or to all who call it by its address `lan`, too.

    What it gives tells all open tabs to load again. An `OSError` says that the port cannot be had.
    """
    for name in ("livereload", "tornado.access", "tornado.general"):
        logging.getLogger(name).disabled = True  # The preview speaks in its own words.
    LiveReloadHandler.watcher = Watcher()  # It is asked what changed, and never started.
    loop = IOLoop(make_current=False)
    loop.run_sync(lambda: _listen(_application(offer, lan), port, EVERYWHERE if lan else HERE))
    thread = Thread(target=loop.start)
    thread.start()
    try:
        yield lambda: loop.add_callback(LiveReloadHandler.reload_waiters, "*")
    finally:
        loop.add_callback(loop.stop)
        thread.join()
        loop.close(all_fds=True)


async def _listen(application: Application, port: int, host: str) -> HTTPServer:
    return application.listen(port, host)


def _application(offer: Offer, lan: str) -> Application:
    names = "|".join(re.escape(name) for name in ("localhost", HERE, lan) if name)
    answers = [
        ("/livereload", _Tabs),
        ("/livereload.js", LiveReloadJSHandler),
        (_OVERLAY_PATH, _Script, {"source": lambda: _OVERLAY.read_text(encoding="utf-8")}),
        (f"/{WORKER}", _Script, {"source": lambda: _NO_WORKER}),
        (rf"/{COMPONENTS}(?:([\w-]+)/)?", _Components, {"offer": offer}),
        (r"/(assets/(?:photos|cards)/[\w-]+\.\w+)", _Pictures, {"offer": offer}),
        ("/(.*)", _Site, {"offer": offer}),
    ]
    return Application([(HostMatches(f"(?:{names})$"), answers)], default_handler_class=_Stranger)
