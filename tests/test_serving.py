"""The preview on this machine."""

import http.client
import os
import socket
import subprocess
import sys
from contextlib import contextmanager

import pytest

from showcase.serving import free_port
from tests.small_sites import PROJECT

SITE = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n"


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


@contextmanager
def preview(small):
    """A preview of a small site in a process of its own: its port, and what waits for the end of the next build."""
    port = free_port(18500 + os.getpid() % 1000)
    words = ["serve", "--root", str(small.root), "--port", str(port), "--jobs", "1", "--lang", "en"]
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "showcase", *words], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:  # fmt: skip

        def wait_for(words):
            assert any(words in line for line in iter(process.stdout.readline, "")), f"it ended before «{words}»"

        try:
            wait_for("Start watching changes")
            yield port, wait_for
        finally:
            process.kill()
            process.wait()


@pytest.mark.slow
def test_the_preview_shows_the_site_and_nothing_else_and_follows_every_change(site):
    small = site(SITE).put("secret.txt", b"SECRET").put("output-other/secret.txt", b"SECRET")
    with preview(small) as (port, wait_for):
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
        wait_for("files written")
        assert "Mật ong bạc hà".encode() in ask(port, "/p/mat-ong/")[1]
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật: ong\n")
        wait_for("files written")
        status, page = ask(port, "/p/mat-ong/")
        assert status == 200
        assert "Mật ong bạc hà".encode() not in page
