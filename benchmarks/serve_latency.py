"""From a saved file to the event that reloads the page: `python benchmarks/serve_latency.py [products] [edits]`.

It starts `python build.py serve` on this machine alone, listens as a browser does, saves a product again and again, and
keeps the median with the other results.
"""

import argparse
import base64
import json
import os
import re
import select
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from corpus import corpus
from generated import PROJECT
from results import keep_latency, write_results
from scenarios import MARKS
from tools import BASE_URL, TODAY, Folders, Ours, edited

_PATIENCE = 900.0
"""Seconds until the first build, or an event, must have come."""
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_PAUSE = 4.0
"""Seconds between two edits: whoever writes does not save faster."""
_A_PRODUCT = 0.005
"""Seconds more for each product: where a page is shown ahead of the build, that must have ended before the next."""
_HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}
_INFO = {"command": "info", "plugins": {}, "url": "http://127.0.0.1/"}
"""Only who sends it is told of changes."""
_LONG, _LONGER = 126, 127
"""Lengths of a frame that say that the length follows (RFC 6455, section 5.2)."""


class Listener:
    """A browser's end of livereload: a web socket, as far as it is needed here."""

    def __init__(self, port: int) -> None:
        """Connects, and says hello."""
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = (
            "GET /livereload HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
        )
        self._socket.sendall("\r\n".join([*lines, "", ""]).encode())
        answer = b""
        while not answer.endswith(b"\r\n\r\n"):
            answer += self._read(1)
        self._send(json.dumps(_HELLO).encode())
        self.wait_for("hello")
        self._send(json.dumps(_INFO).encode())

    def _send(self, text: bytes) -> None:
        """A masked frame; with a mask of zeros the text stays as it is."""
        length = bytes([0x80 | len(text)]) if len(text) < _LONG else bytes([0x80 | _LONG]) + len(text).to_bytes(2)
        self._socket.sendall(bytes([0x81]) + length + bytes(4) + text)

    def wait_for(self, command: str) -> None:
        """Waits until the server sends it."""
        while json.loads(self._frame() or b"{}").get("command") != command:
            pass

    def hear_nothing_for(self, seconds: float) -> None:
        """Waits until the server has been silent for so long: it may begin with a build of its own."""
        while select.select([self._socket], [], [], seconds)[0]:
            self._frame()

    def _frame(self) -> bytes:
        _, length = self._read(2)
        if length in {_LONG, _LONGER}:
            length = int.from_bytes(self._read(2 if length == _LONG else 8))
        return self._read(length)

    def _read(self, length: int) -> bytes:
        found = self._socket.recv(length, socket.MSG_WAITALL)
        if len(found) < length:
            raise ConnectionError("the preview hung up")
        return found

    def close(self) -> None:
        """Hangs up."""
        self._socket.close()


@contextmanager
def serving(ours: Ours) -> Iterator[int]:
    """The preview of a site, and its port; it is ended with the block."""
    port = _free_port()
    asked = ["--root", str(ours.site), "--output", str(ours.output), "--today", TODAY, "--base-url", BASE_URL]
    command = [sys.executable, str(ours.project / "build.py"), "serve", *asked, "--port", str(port), "--quiet"]
    process = subprocess.Popen(command, cwd=ours.project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _await_port(process, port)
        yield port
    finally:
        process.terminate()
        process.wait()


def latencies(ours: Ours, products: int, edits: int) -> list[float]:
    """Seconds from each save of a story to the event, by when its page is written."""
    made = corpus(products)
    ours.prepare(made, None)
    product = made.products[products // 2]
    story = ours.site / "products" / product["district"] / product["id"] / "story.en.md"
    found = []
    with serving(ours) as port:
        listener = Listener(port)
        for number in range(edits):
            listener.hear_nothing_for(_PAUSE + products * _A_PRODUCT)
            mark = MARKS[number % len(MARKS)]
            text = edited(product, mark)["story"]["en"]
            started = time.monotonic()
            story.write_text(_LINK.sub(r"\1", text), encoding="utf-8", newline="\n")
            listener.wait_for("reload")
            found.append(time.monotonic() - started)
            if mark not in ours.page(product, "en").read_text(encoding="utf-8"):
                raise RuntimeError("the page was not written when the event came")
        listener.close()
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_port(process: subprocess.Popen[bytes], port: int) -> None:
    """Until the first build is done and the server answers."""
    ends = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < ends:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("the preview did not start")


def main() -> None:
    """Print each, and keep the median."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("products", type=int, nargs="?", default=200)
    parser.add_argument("edits", type=int, nargs="?", default=5)
    parser.add_argument("--project", type=Path, default=PROJECT, help="the checkout that is measured")
    parser.add_argument("--kept", type=Path, default=Path(__file__).parent, help="where the results go")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours = Ours(Folders(Path(folder), Path(folder) / "output"), asked.project.resolve())
        found = latencies(ours, asked.products, asked.edits)
    print(*(f"{seconds:.2f} s" for seconds in found))
    keep_latency(asked.kept, asked.products, median(found))
    write_results(asked.kept)


if __name__ == "__main__":
    main()
