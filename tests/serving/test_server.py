"""What the preview answers, to whom, and with what before the end of a page's head."""

import asyncio
import html
import json
import re

from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from showcase.serving.addresses import free_port
from showcase.serving.server import Offer, answering
from tests.previews import ask, heard, in_another_thread, shut, tab


def offer(output, told=lambda is_here: json.dumps({"here": is_here}), components=None, later=lambda _path: None):
    return Offer(output, told, components or {}, later)


def told(page):
    return json.loads(html.unescape(re.search(r'data-told="([^"]*)"', page.decode())[1]))


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
    with answering(offer(tmp_path), port) as reload_tabs:
        assert asyncio.run(talk(port, reload_tabs)) == ["reload", "reload"]


@in_another_thread
def test_pages_bear_what_reloads_them_and_the_files_do_not_change(tmp_path):
    page = "<!doctype html><head></head><p>Mật ong"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    (tmp_path / "p" / "a").mkdir(parents=True)
    (tmp_path / "p" / "a" / "index.html").write_text(page, encoding="utf-8")
    (tmp_path / "robots.txt").write_text("User-agent: *", encoding="utf-8")
    port = free_port(18400)
    with answering(offer(tmp_path), port):
        for path in ("/", "/index.html", "/p/a/", "/p/a/?tu=qr"):
            status, answer = ask(port, path)
            assert status == 200
            assert b"livereload.js" in answer
            assert told(answer) == {"here": True}
        assert ask(port, "/p/a")[0] == 302
        assert ask(port, "/robots.txt") == (200, b"User-agent: *")
        assert b"showModal" in ask(port, "/_preview/overlay.js")[1]
        assert b"unregister" in ask(port, "/sw.js")[1], "no service worker shows a page as it was before"
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == page
    assert free_port(port) == port, "it ended with all that it had opened"


@in_another_thread
def test_what_is_told_cannot_end_its_attribute(tmp_path):
    (tmp_path / "index.html").write_text("<head></head>", encoding="utf-8")
    evil = "\"'></script><script>alert(1)</script>&"
    port = free_port(18400)
    with answering(offer(tmp_path, lambda _: json.dumps(evil)), port):
        _, page = ask(port, "/")
    assert told(page) == evil
    assert b"<script>alert" not in page


@in_another_thread
def test_a_page_that_is_not_there_is_answered_by_the_sites_own_with_the_problems_over_it(tmp_path):
    port = free_port(18400)
    with answering(offer(tmp_path), port):
        assert ask(port, "/p/nothing/")[0] == 404
        assert told(ask(port, "/p/nothing/")[1])
        (tmp_path / "404.html").write_text("<head></head>Không có", encoding="utf-8")
        status, page = ask(port, "/p/nothing/")
    assert status == 404
    assert "Không có".encode() in page
    assert told(page)


@in_another_thread
def test_a_video_is_answered_in_parts(tmp_path):
    (tmp_path / "clip.mp4").write_bytes(b"0123456789")
    port = free_port(18400)
    with answering(offer(tmp_path), port):
        assert ask(port, "/clip.mp4", Range="bytes=2-4") == (206, b"234")


@in_another_thread
def test_who_comes_by_a_foreign_name_gets_nothing(tmp_path):
    (tmp_path / "index.html").write_text("<head></head>Mật ong", encoding="utf-8")
    port = free_port(18400)

    async def listen(**headers):
        await websocket_connect(HTTPRequest(f"ws://127.0.0.1:{port}/livereload", headers=headers))

    def refused(**headers):
        try:
            asyncio.run(listen(**headers))
        except HTTPClientError as error:
            return error.code
        return None

    with answering(offer(tmp_path), port):
        for name in ("evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", "evil.localhost", "192.0.2.7"):
            for path in ("/", "/livereload.js", "/_preview/overlay.js"):
                assert ask(port, path, Host=name) == (421, b"")
        for name in ("127.0.0.1", f"localhost:{port}"):
            assert ask(port, "/", Host=name)[0] == 200
        assert refused(Origin="https://evil.example") == 403
        assert refused(Host="evil.example") == 421
    with answering(offer(tmp_path), port, lan="192.0.2.7"):
        assert ask(port, "/", Host=f"192.0.2.7:{port}")[0] == 200
        assert ask(port, "/", Host="evil.example")[0] == 421


@in_another_thread
def test_the_page_of_all_components_is_made_when_it_is_asked_for(tmp_path):
    made = iter(["<head></head>1", "<head></head>2"])

    def half_written():
        raise ZeroDivisionError("half a <component>")

    port = free_port(18400)
    with answering(offer(tmp_path, components={"": lambda: next(made), "en": half_written}), port):
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


@in_another_thread
def test_a_picture_comes_from_the_output_or_is_made_now(tmp_path):
    folder = tmp_path / "assets" / "photos"
    folder.mkdir(parents=True)
    (folder / "here.webp").write_bytes(b"HERE")
    (tmp_path.parent / "secret.webp").write_bytes(b"SECRET")
    (folder / "link.webp").symlink_to(tmp_path.parent / "secret.webp")
    port = free_port(18400)
    later = {"assets/photos/made.webp": b"MADE"}.get
    with answering(offer(tmp_path, later=later), port):
        assert ask(port, "/assets/photos/here.webp") == (200, b"HERE")
        assert ask(port, "/assets/photos/made.webp") == (200, b"MADE")
        assert ask(port, "/assets/photos/link.webp")[0] == 404
