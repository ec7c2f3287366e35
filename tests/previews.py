"""Previews as those meet them who look at them: requests as written, open tabs, processes."""

import asyncio
import functools
import http.client
import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from tornado.websocket import websocket_connect

from showcase.serving.addresses import free_port
from tests.small_sites import PROJECT

LONG = 60
"""Seconds that no machine needs."""


def in_another_thread(test):
    """The test in a thread of its own: where browsers are driven, another loop runs in the main one."""

    @functools.wraps(test)
    def run(**fixtures):
        with ThreadPoolExecutor(1) as executor:
            executor.submit(test, **fixtures).result()

    return run


async def tab(port):
    """The line that an open tab has to the server, its greetings exchanged."""
    line = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    hello = json.dumps({"command": "hello"})
    # The second answer tells that what stands between was heard.
    for words in (hello, json.dumps({"command": "info", "url": "/"}), hello):
        await line.write_message(words)
    for _ in range(2):
        assert json.loads(await line.read_message())["command"] == "hello"
    return line


async def shut(line):
    """The line, closed by both ends."""
    line.close()
    while await asyncio.wait_for(line.read_message(), LONG) is not None:
        pass


async def heard(line):
    """The next command that a tab is given."""
    return json.loads(await asyncio.wait_for(line.read_message(), LONG))["command"]


def ask(port, path, address="127.0.0.1", **headers):
    """The status and the body; the path goes out as it is written, not tidied up."""
    connection = http.client.HTTPConnection(address, port, timeout=LONG)
    try:
        connection.putrequest("GET", path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _listens():
    """Whoever runs the tests in the background has Ctrl-C ignored, in all that they start."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def preview(small, *more):
    """A preview of a small site in a process of its own: that, its port, and what waits for a line and gives it."""
    port = free_port(18500 + os.getpid() % 1000)
    words = ["serve", "--root", str(small.root), "--port", str(port), "--jobs", "1", "--lang", "en", *more]
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "showcase", *words], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", start_new_session=True, preexec_fn=_listens,  # noqa: PLW1509 - no thread of ours holds a lock
    ) as process:  # fmt: skip

        def wait_for(words):
            lines = []
            for line in iter(process.stdout.readline, ""):
                lines.append(line)
                if words in line:
                    return "".join(lines)
            raise AssertionError(f"it ended before «{words}»: {''.join(lines)}")

        try:
            wait_for("Preview: ")
            yield process, port, wait_for
        finally:
            process.kill()
            process.wait()
