"""The preview as a process of its own: what is typed, saved and asked for, and what is seen."""

import asyncio
import html
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image

from showcase.ahead import MANY
from showcase.serving.addresses import lan_address
from tests.previews import LONG, ask, heard, in_another_thread, preview, shut, tab
from tests.small_sites import PROJECT

SITE = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n"
GIT = shutil.which("git")
BUILT = "files written, "

pytestmark = pytest.mark.slow


def rows(page):
    """The problems that are laid over a page."""
    return json.loads(html.unescape(re.search(r'data-told="([^"]*)"', page.decode())[1]))["rows"]


def page_when(port, path, is_so):
    """A page, once it is so: the terminal is told a moment before the tabs are."""
    return next(page for page in (ask(port, path)[1] for _ in range(2000)) if is_so(page))


def test_a_picture_is_made_when_it_is_asked_for(site):
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


def test_the_preview_shows_the_site_and_nothing_else_and_follows_every_change(site):
    small = site(SITE).put("secret.txt", b"SECRET").put("output-other/secret.txt", b"SECRET")
    with preview(small) as (_, port, wait_for):
        status, page = ask(port, "/p/mat-ong/")
        assert status == 200
        assert "Mật ong".encode() in page
        (small.output / "link.txt").symlink_to(small.root / "secret.txt")
        for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/p/../../secret.txt", "//secret.txt",
                     "/..\\secret.txt", "/../output-other/secret.txt", f"//{small.root}/secret.txt",
                     f"/{small.root}/secret.txt", "/%2e%2e%2fsite.yaml", "/link.txt", "/.showcase-files",
                     "/../.cache/", "/%00", "/..%5csecret.txt"):  # fmt: skip
            status, answer = ask(port, path)
            assert b"SECRET" not in answer, path
            assert b"base_url:" not in answer, path
            assert status == 404, path
        assert ask(port, "/", Host="evil.example")[0] == 421
        for path in ("/_components/", "/_components/en/"):
            status, page = ask(port, path)
            assert status == 200
            assert b"component-badge" in page
        assert not (small.output / "_components").exists()
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong bạc hà\n")
        wait_for(BUILT)
        assert "Mật ong bạc hà".encode() in ask(port, "/p/mat-ong/")[1]


def test_after_a_slip_the_last_good_page_stays_and_says_what_is_wrong(site):
    small = site(SITE)
    with preview(small) as (_, port, wait_for):
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật: ong\n")
        wait_for("Nothing was published")
        page = page_when(port, "/p/mat-ong/", lambda page: b"product.yaml:1" in page)
        assert "<h1>Mật ong</h1>" in page.decode()
        error, *_ = rows(page)
        assert error["place"].startswith("products/song-ma/mat-ong/product.yaml:1")
        assert error["link"].startswith("vscode://file/")
        assert "data-told" not in (small.output / "p" / "mat-ong" / "index.html").read_text(encoding="utf-8")
        small.write("-- products/song-ma/che/product.yaml --\nname: Chè Shan\n")
        wait_for(BUILT)
        assert "Chè Shan".encode() in page_when(port, "/p/che/", lambda page: rows(page)[0] == error)
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong rừng\n")
        wait_for(BUILT)
        page = page_when(port, "/p/mat-ong/", lambda page: error not in rows(page))
        assert "<h1>Mật ong rừng</h1>" in page.decode()


def test_a_broken_site_is_previewed_from_the_first_request_on(site):
    small = site("-- site.yaml --\nname: [\n")
    with preview(small) as (_, port, wait_for):
        status, page = ask(port, "/")
        assert status == 404
        assert rows(page)[0]["place"].startswith("site.yaml")
        site()
        wait_for(BUILT)
        assert ask(port, "/")[0] == 200


def test_a_template_half_written_ends_nothing_and_is_told_without_a_traceback(site):
    small = site(SITE)
    template = small.root / "templates" / "pages" / "product.html"
    text = template.read_bytes()
    with preview(small) as (_, port, wait_for):
        small.put("templates/pages/product.html", b"{% if %}\n" + text)
        assert "E536" in wait_for("templates/pages/product.html:1")
        page = page_when(port, "/p/mat-ong/", lambda page: b"E536" in page)
        assert rows(page)[0]["place"].startswith("templates/pages/product.html:1")
        small.put("templates/pages/product.html", text.replace(b"<h1>", b"<h1>\n{{ view.nothing }}"))
        assert "E536" in wait_for("templates/pages/product.html:8")
        small.put("templates/pages/product.html", text)
        assert "Traceback" not in wait_for(BUILT)


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


@in_another_thread
def test_in_a_large_site_what_is_saved_is_seen_on_its_page_before_the_rest_is_built(site):
    things = "".join(
        f"-- content/stories/chuyen-{n}/story.yaml --\nname: Chuyện {n}\npublished_on: 2026-06-01\n"
        for n in range(MANY)
    )
    small = site(SITE + things)

    async def save_one(port):
        line = await tab(port)
        small.write("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong bạc hà\n")
        assert await heard(line) == "reload"
        assert "Mật ong bạc hà".encode() in ask(port, "/p/mat-ong/")[1]
        assert await heard(line) == "reload", "the lists follow"
        assert "Mật ong bạc hà".encode() in ask(port, "/p/")[1]
        await shut(line)

    with preview(small) as (_, port, _wait):
        asyncio.run(save_one(port))


def git(small, *words):
    own = ("user.name=Test", "user.email=test@cho.example", "commit.gpgsign=false", "core.autocrlf=false")
    settings = [word for setting in own for word in ("-c", setting)]
    subprocess.run([GIT, *settings, *words], cwd=small.root, check=True, capture_output=True)


@pytest.mark.skipif(not GIT, reason="there is no git")
def test_another_state_of_five_hundred_files_is_one_build(site):
    small = site(SITE)
    for state in ("one", "two"):
        for number in range(500):
            small.put(f"assets/root/files/{number}.txt", f"{state} {number}\n".encode())
        if state == "one":
            git(small, "init", "--initial-branch=one")
            git(small, "add", "assets/root")
            git(small, "commit", "-m", "one")
            git(small, "checkout", "-b", "two")
        else:
            git(small, "commit", "-a", "-m", "two")
    with preview(small) as (_, port, wait_for):
        git(small, "checkout", "one")
        said = wait_for(BUILT)
        assert ask(port, "/files/499.txt") == (200, b"one 499\n")
        small.put("assets/root/last.txt", b"last\n")
        while not (small.output / "last.txt").exists():
            said += wait_for(BUILT)
        assert len(re.findall(BUILT, said)) == 2, said


def test_drafts_are_shown_only_when_asked_for_and_say_so(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\ndraft: true\n")
    with preview(small) as (_, port, _wait):
        assert ask(port, "/p/mat-ong/")[0] == 404
    with preview(small, "--drafts") as (_, port, _wait):
        assert 'class="notice notice-draft"' in ask(port, "/p/mat-ong/")[1].decode()
        assert 'class="notice notice-draft"' not in ask(port, "/")[1].decode()


@pytest.mark.skipif(not lan_address(), reason="this machine is in no network")
def test_a_phone_in_the_same_network_sees_the_site_without_paths_of_this_machine(site):
    small = site(SITE)
    small.write("-- products/song-ma/che/product.yaml --\nname: Chè: Shan\n")
    with preview(small, "--lan") as (_, port, _wait):
        assert rows(ask(port, "/")[1])[0]["link"]
        _, page = ask(port, "/", address=lan_address())
        assert rows(page)[0]["link"] == ""
        assert str(small.root) not in page.decode()


def test_a_port_that_cannot_be_had_is_told_in_a_sentence(site):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 65535))
        held.listen()
        words = ["serve", "--root", str(site(SITE).root), "--port", "65535", "--jobs", "1", "--lang", "en"]
        done = subprocess.run(
            [sys.executable, "-m", "showcase", *words], cwd=PROJECT, capture_output=True, encoding="utf-8", check=False
        )
    assert done.returncode == 2
    assert done.stderr == (
        "Port 65535 cannot be used: another program uses it\nChoose another: python build.py serve --port 9000\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console only")
def test_ctrl_c_ends_everything(site):
    with preview(site(SITE)) as (process, _, _wait):
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(LONG) == 0
        said = process.stdout.read()
        assert "The preview has ended." in said
        assert "Traceback" not in said
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)
