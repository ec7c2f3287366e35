"""The preview on this machine."""

import asyncio
import functools
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO

import pytest
from PIL import Image
from tornado.websocket import websocket_connect

from showcase.rebuilding import FILES
from showcase.serving import answering, changes, follow, free_port
from tests.small_sites import PROJECT

SITE = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n"
LONG = 60
"""Seconds that no machine needs."""


def told(found, rebuild):
    """What `follow` does, one word for each step."""
    steps = []

    def rebuilt():
        steps.append("build")
        return rebuild()

    follow(found, rebuilt, lambda: steps.append("tell"))
    return steps


def test_each_change_is_built_and_told():
    assert told([set(), {"a"}, set(), {"b", "c"}, set()], lambda: True) == ["build", "tell"] * 2


def test_tabs_are_told_only_of_what_changed_the_site():
    outcomes = iter([False, True])
    assert told([{".product.yaml.tmp"}, {"product.yaml"}], lambda: next(outcomes)) == ["build", "build", "tell"]


def test_an_example_is_told_though_it_changes_no_page_of_the_site():
    assert told([{"/x/templates/examples/card.yaml"}], lambda: False) == ["build", "tell"]


def test_a_build_that_breaks_does_not_end_the_preview(caplog):
    outcomes = iter([ZeroDivisionError("half a template"), True])

    def rebuild():
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    assert told([{"a"}, {"b"}], rebuild) == ["build", "build", "tell"]
    assert "half a template" in caplog.text


def watched_as(script, opened):
    """A watch that tells what a script says: of which folders, the project's own or those inside, and which paths."""

    def watched(folders, *, deep):
        opened.append([folder.name for folder in folders])
        try:
            while True:
                yield script.pop(0)[1] if script and script[0][0] is deep else set()
        finally:
            opened.append("closed")

    return watched


def test_a_file_of_the_project_counts_wherever_it_lies(tmp_path):
    (tmp_path / "products").mkdir()
    settings, story = f"{tmp_path / 'site.yaml'}", f"{tmp_path / 'products' / 'a' / 'story.vi.md'}"
    found = changes(tmp_path, watched_as([(False, {settings}), (True, {story})], []))
    assert next(found) == {settings, story}
    assert next(found) == set()


def test_what_is_made_of_the_files_does_not_count(tmp_path):
    beside = {f"{tmp_path / name}" for name in ("output", ".cache", ".git", "site.yaml.tmp", "README.md")}
    assert next(changes(tmp_path, watched_as([(False, beside)], []))) == set()


def test_what_a_link_leads_to_does_not_count(tmp_path):
    (tmp_path / "output").mkdir()
    (tmp_path / "products").mkdir()
    (tmp_path / "products" / "link").symlink_to(tmp_path / "output")
    here, linked = f"{tmp_path / 'products' / 'a.jpg'}", f"{tmp_path / 'products' / 'link' / 'index.html'}"
    assert next(changes(tmp_path, watched_as([(True, {here, linked})], []))) == {here}


def test_a_folder_that_comes_is_watched_from_then_on(tmp_path):
    opened = []
    found = changes(tmp_path, watched_as([(True, set()), (False, {f"{tmp_path / 'assets'}"})], opened))
    assert next(found) == set()
    (tmp_path / "assets").mkdir()
    assert next(found) == {f"{tmp_path / 'assets'}"}
    assert opened == [[tmp_path.name], [], "closed", ["assets"]]


def test_what_is_watched_is_what_a_site_is_built_from(tmp_path):
    for name in FILES[1:]:
        (tmp_path / name).mkdir()
    opened = []
    found = changes(tmp_path, watched_as([], opened))
    assert next(found) == set()
    assert opened == [[tmp_path.name], list(FILES[1:])]


def test_where_the_system_cannot_watch_the_files_are_looked_at(tmp_path, monkeypatch):
    asked = []

    def watch(*_folders, force_polling, **_how):
        asked.append(force_polling)
        if not force_polling:
            raise OSError("OS file watch limit reached")
        yield {(1, f"{tmp_path / 'site.yaml'}")}

    monkeypatch.setattr("showcase.serving.watch", watch)
    assert next(changes(tmp_path)) == {f"{tmp_path / 'site.yaml'}"}
    assert set(asked) == {None, True}


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


@in_another_thread
def test_all_open_tabs_are_told_to_reload(tmp_path):
    async def talk(port, reload_tabs):
        lines = [await tab(port), await tab(port)]
        reload_tabs()
        said = [await heard(line) for line in lines]
        for line in lines:
            await shut(line)
        return said

    port = free_port(18400)
    with answering(tmp_path, port) as reload_tabs:
        assert asyncio.run(talk(port, reload_tabs)) == ["reload", "reload"]


@in_another_thread
def test_the_server_answers_while_something_else_goes_on(tmp_path):
    (tmp_path / "index.html").write_text("<head></head>", encoding="utf-8")
    port = free_port(18400)
    with answering(tmp_path, port):
        status, page = ask(port, "/")
    assert status == 200
    assert b"livereload.js" in page
    assert free_port(port) == port, "it ended with all that it had opened"


@in_another_thread
def test_the_page_of_all_components_is_made_when_it_is_asked_for(tmp_path):
    made = iter(["<head></head>1", "<head></head>2"])

    def half_written():
        raise ZeroDivisionError("half a <component>")

    port = free_port(18400)
    with answering(tmp_path, port, {"": lambda: next(made), "en": half_written}):
        for last in (b"1", b"2"):
            status, page = ask(port, "/_components/")
            assert (status, page[-1:]) == (200, last)
            assert b"livereload.js" in page
        status, page = ask(port, "/_components/en/")
        assert status == 500
        assert b"livereload.js" in page
        assert page.endswith(b"<pre>half a &lt;component&gt;</pre>")
        assert ask(port, "/_components/xx/")[0] == 404
        assert list(tmp_path.iterdir()) == []


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
    """A preview of a small site in a process of its own: that, its port, and what waits for the next build's end."""
    port = free_port(18500 + os.getpid() % 1000)
    words = ["serve", "--root", str(small.root), "--port", str(port), "--jobs", "1", "--lang", "en"]
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "showcase", *words], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", start_new_session=True,
    ) as process:  # fmt: skip

        def wait_for(words):
            assert any(words in line for line in iter(process.stdout.readline, "")), f"it ended before «{words}»"

        try:
            wait_for("Preview: ")
            yield process, port, wait_for
        finally:
            process.kill()
            process.wait()


@pytest.mark.slow
def test_the_preview_makes_a_picture_when_it_is_asked_for(site):
    encoded = BytesIO()
    Image.new("RGB", (400, 300), "#d09020").save(encoded, "PNG")
    told = "photos: [{file: a.png, alt: Tổ ong, credit: A, licence: CC0}]\n"
    small = site(SITE.replace("name: Mật ong\n", f"name: Mật ong\n{told}")).put(
        "products/song-ma/mat-ong/a.png", encoded.getvalue()
    )
    with preview(small) as (_, port, _wait):
        _, page = ask(port, "/p/mat-ong/")
        (path, *_) = re.findall(r"assets/photos/[\w-]+\.webp", page.decode())
        assert not (small.output / path).exists()
        status, content = ask(port, f"/{path}")
        assert status == 200
        assert Image.open(BytesIO(content)).format == "WEBP"
        assert ask(port, "/assets/photos/0000000000000000-360.webp")[0] == 404


@pytest.mark.slow
def test_the_preview_shows_the_site_and_nothing_else_and_follows_every_change(site):
    small = site(SITE).put("secret.txt", b"SECRET").put("output-other/secret.txt", b"SECRET")
    with preview(small) as (_, port, wait_for):
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
        for path in ("/_components/", "/_components/en/"):
            status, page = ask(port, path)
            assert status == 200
            assert b"component-badge" in page
        assert not (small.output / "_components").exists()
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong bạc hà\n")
        wait_for("files written")
        assert "Mật ong bạc hà".encode() in ask(port, "/p/mat-ong/")[1]
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật: ong\n")
        wait_for("files written")
        status, page = ask(port, "/p/mat-ong/")
        assert status == 200
        assert "Mật ong bạc hà".encode() not in page


@pytest.mark.slow
@in_another_thread
def test_every_saved_file_reaches_the_open_tab_by_itself(site):
    small = site(SITE)
    settings = small.root / "site.yaml"
    text = settings.read_text(encoding="utf-8")

    def replace_settings(name):
        other = settings.with_suffix(".new")  # as many editors save
        other.write_text(text.replace("Hill market", name), encoding="utf-8")
        other.replace(settings)

    async def save_all(port):
        line = await tab(port)
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong bạc hà\n")
        assert await heard(line) == "reload"
        for name in ("Fair", "Market day"):
            replace_settings(name)
            assert await heard(line) == "reload"
        await shut(line)

    with preview(small) as (_, port, _wait):
        asyncio.run(save_all(port))
        assert b"Market day" in ask(port, "/en/")[1]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console only")
def test_ctrl_c_ends_everything(site):
    with preview(site(SITE)) as (process, _, _wait):
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(LONG) == 0
        assert "Traceback" not in process.stdout.read()
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)
