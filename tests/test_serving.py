"""The preview on this machine."""

import http.client
import os
import socket
import subprocess
import sys
from contextlib import contextmanager
from time import monotonic, sleep

import pytest

from showcase.serving import free_port
from tests.small_sites import PROJECT

SITE = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n"
SECONDS = 60


def taken(port=0):
    held = socket.socket()
    held.bind(("127.0.0.1", port))
    held.listen()
    return held


def test_a_port_that_is_taken_is_passed_over():
    with taken() as held:
        port = held.getsockname()[1]
        assert free_port(port) > port
    assert free_port(port) == port


def test_where_no_port_is_free_the_first_is_given_so_that_the_server_says_why():
    with taken() as first:
        port = first.getsockname()[1]
        others = []
        try:
            for one in range(port + 1, min(port + 20, 65536)):
                try:
                    others.append(taken(one))
                except OSError:
                    continue  # somebody else's, which is as good
            assert free_port(port) == port
        finally:
            for other in others:
                other.close()


def ask(port, path):
    """The status and the body; the path goes out as it is written, not tidied up."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.putrequest("GET", path, skip_host=False)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def wait_for(is_so):
    """Wait until it is so; what is refused meanwhile counts as not yet."""
    begun = monotonic()
    while monotonic() - begun < SECONDS:
        try:
            if is_so():
                return True
        except (OSError, http.client.HTTPException):
            pass
        sleep(0.2)
    return False


@contextmanager
def preview(small):
    """A preview of a small site in a process of its own, and its port."""
    port = free_port(18500 + os.getpid() % 1000)
    words = ["serve", "--root", str(small.root), "--port", str(port), "--jobs", "1", "--quiet"]
    with subprocess.Popen(
        [sys.executable, "-m", "showcase", *words], cwd=PROJECT, stderr=subprocess.DEVNULL
    ) as process:
        try:
            assert wait_for(lambda: ask(port, "/")[0] == 200)
            yield port
        finally:
            process.kill()
            process.wait()


@pytest.mark.slow
def test_the_preview_shows_the_site_and_nothing_else_and_follows_every_change(site):
    small = site(SITE).put("secret.txt", b"SECRET").put("output-other/secret.txt", b"SECRET")
    with preview(small) as port:
        status, page = ask(port, "/p/mat-ong/")
        assert status == 200
        assert "Mật ong".encode() in page
        for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/p/../../secret.txt", "//secret.txt",
                     "/..\\secret.txt", "/../output-other/secret.txt", f"//{small.root}/secret.txt",
                     f"/{small.root}/secret.txt", "/%2e%2e%2fsite.yaml"):  # fmt: skip
            status, answer = ask(port, path)
            assert b"SECRET" not in answer, path
            assert b"base_url" not in answer, path
            assert status != 200, path
        assert ask(port, "/p/nothing/")[0] == 404
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong bạc hà\n")
        assert wait_for(lambda: "Mật ong bạc hà".encode() in ask(port, "/p/mat-ong/")[1])
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật: ong\n")
        assert wait_for(lambda: "Mật ong bạc hà".encode() not in ask(port, "/p/mat-ong/")[1])
        assert ask(port, "/p/mat-ong/")[0] == 200
