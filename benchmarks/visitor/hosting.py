"""A folder as a host would serve it: compressed, kept alive, files with a hash in their name kept by browsers."""

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_TEXTS = {".html", ".js", ".svg", ".xml", ".json", ".txt", ".css", ".webmanifest"}
_HASHED = re.compile(r"[-/.][0-9a-f]{10,}\.\w+$")


class Host(SimpleHTTPRequestHandler):
    """Answers from a folder; an address that ends in `/` is the page in it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send the file, compressed where it is a text."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        content = (file if found else Path(self.directory) / "404.html").read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(file if found else "404.html")))
        if file.suffix in _TEXTS or not found:
            content = gzip.compress(content, 9)
            self.send_header("Content-Encoding", "gzip")
        if _HASHED.search(self.path):
            self.send_header("Cache-Control", "max-age=31536000, immutable")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address at which a folder is served on this machine meanwhile."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
