"""The preview: the site on this machine, built again whenever a file changes (the only import of its libraries).

The build has the main thread, as it has without a preview, so that Ctrl-C ends it; the server answers in another.
"""

import logging
import socket
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from typing import Protocol

from livereload import Server
from livereload.handlers import LiveReloadHandler
from tornado.escape import xhtml_escape
from tornado.ioloop import IOLoop
from tornado.web import HTTPError, RequestHandler
from watchfiles import DefaultFilter, watch

from showcase.rebuilding import FILES


class Watch(Protocol):
    """A way to notice changes in folders."""

    def __call__(self, folders: list[Path], *, deep: bool) -> Generator[set[str]]:
        """Again and again the paths that changed, none where none did; `deep` ones lie in folders inside, too."""


COMPONENTS = "_components/"
"""Where the page of all components is answered, and below it the same in each language: no file of the site."""
_TEMPLATES = "templates"
_HOST = "127.0.0.1"
_PORTS = 20  # ports tried, beginning with the one asked for
_QUIET = 30
"""So long (ms) nothing more may change before a build begins: a save is often several writes."""
_LOG = logging.getLogger(__name__)


def _watch(folders: list[Path], *, deep: bool) -> Generator[set[str]]:
    """What the system's own events tell; where it gives none, or not for so many folders, we look ourselves."""
    try:
        yield from _noticed(folders, deep=deep, polls=None)
    except (OSError, RuntimeError):
        yield from _noticed(folders, deep=deep, polls=True)


def _noticed(folders: list[Path], *, deep: bool, polls: bool | None) -> Iterator[set[str]]:
    leftovers = DefaultFilter(ignore_dirs=())  # files that editors keep for a while
    found = watch(
        *folders,
        watch_filter=leftovers,
        step=_QUIET,
        rust_timeout=_QUIET,
        yield_on_timeout=True,
        force_polling=polls,
        recursive=deep,
    )
    return ({path for _, path in paths} for paths in found)


def changes(root: Path, watched: Watch = _watch) -> Iterator[set[str]]:
    """Again and again the project's files that changed, none where none did; nothing is missed after the first."""
    # Seen from above: an editor that puts another `site.yaml` in its place would take the watched one out of sight.
    top, below = watched([root], deep=False), watched(_folders(root), deep=True)
    while True:
        found = {path for path in next(top) if Path(path).name in FILES}
        if found:
            # Perhaps a folder came or went.
            below.close()
            below = watched(_folders(root), deep=True)
        yield found | {path for path in next(below) if not _is_linked(path, root)}


def _folders(root: Path) -> list[Path]:
    paths = [root / name for name in FILES]
    return [path for path in paths if path.is_dir() and not path.is_symlink()]


def _is_linked(path: str, root: Path) -> bool:
    """Whether a link leads there: nobody reads that, and it may be the output."""
    return any(folder.is_symlink() for folder in Path(path).parents if folder.is_relative_to(root) and folder != root)


def follow(found: Iterable[set[str]], rebuild: Callable[[], bool], tell: Callable[[], None]) -> None:
    """After each change the site is built again, and told where that changed it; what comes meanwhile is next.

    A template or an example that changes no page of the site may change that of all components.
    """
    for paths in found:
        if paths:
            try:
                is_new = rebuild() or any(_TEMPLATES in Path(path).parts for path in paths)
            except Exception:  # noqa: BLE001 - it is told, with where it came from
                # A template half written, say: the next save mends it.
                _LOG.exception("The site could not be built.")
            else:
                if is_new:
                    tell()


class _Components(RequestHandler):
    """Answers with the page of all components, made anew each time."""

    def initialize(self, pages: Mapping[str, Callable[[], str]]) -> None:
        self.pages = pages

    def get(self, language: str | None) -> None:
        make = self.pages.get(language or "")
        if make is None:
            raise HTTPError(404)
        try:
            self.write(make())
        except Exception as error:  # noqa: BLE001 - it is told, with where it came from
            # A component half written, say: its tab loads again after the next save.
            _LOG.exception("The page of components could not be made.")
            self.set_status(500)
            self.write(f"<head></head><pre>{xhtml_escape(str(error))}</pre>")


class _Pictures(RequestHandler):
    """Answers with photos and share pictures: those that are not in the output are made now."""

    def initialize(self, output: Path, make: Callable[[str], bytes | None]) -> None:
        self.output, self.make = output, make

    async def get(self, path: str) -> None:
        file = self.output / path
        made = None if file.is_file() else await IOLoop.current().run_in_executor(None, self.make, path)
        content = file.read_bytes() if file.is_file() else made
        if content is None:
            raise HTTPError(404)
        self.set_header("Content-Type", guess_type(path)[0] or "application/octet-stream")
        self.write(content)


_NO_PAGES: Mapping[str, Callable[[], str]] = {}


@contextmanager
def answering(
    output: Path,
    port: int,
    components: Mapping[str, Callable[[], str]] = _NO_PAGES,
    later: Callable[[str], bytes | None] = lambda _path: None,
) -> Iterator[Callable[[], None]]:
    """Serves `output` on this machine alone, while it lasts; what it gives tells all open tabs to load again.

    `components` makes the page of all components in a language; that of the empty one stands first. `later` makes
    what the build left out, at its path.
    """
    loop, server = IOLoop(make_current=False), Server()
    server.root, server.default_filename = str(output), "index.html"
    of_the_site = server.get_web_handlers
    own = [
        (rf"/{COMPONENTS}(?:([\w-]+)/)?", _Components, {"pages": components}),
        (r"/(assets/(?:photos|cards)/[\w-]+\.\w+)", _Pictures, {"output": output, "make": later}),
    ]
    server.get_web_handlers = lambda script: [*own, *of_the_site(script)]
    # Not `Server.serve`: it would watch files in its own way, by looking at all of them every second.
    loop.run_sync(partial(server.application, port, _HOST))
    thread = Thread(target=loop.start)
    thread.start()
    try:
        yield lambda: loop.add_callback(LiveReloadHandler.reload_waiters, "*")
    finally:
        loop.add_callback(loop.stop)
        thread.join()
        loop.close(all_fds=True)


def free_port(first: int) -> int:
    """The first free port from `first` on; `first` itself when none is, so that the server says why."""
    return next((port for port in range(first, first + _PORTS) if _is_free(port)), first)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError:
            return False
    return True
