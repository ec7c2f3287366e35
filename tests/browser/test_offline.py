"""What a visitor sees when the network goes, and when it is back."""

import shutil
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.small_sites import SETTINGS, SmallSite
from tests.tiny_site import photo

pytestmark = pytest.mark.slow

CALLED = SETTINGS.replace(
    "    - email: hoi@cho.example\n", "    - email: hoi@cho.example\n    - telephone: 0212000000\n"
)
HONEY = """\
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
summary: {vi: Ngọt, en: Sweet}
photos: [{file: ong.png, alt: Ong, credit: Ai, licence: CC0 1.0}]
-- products/song-ma/nhan/product.yaml --
name: {vi: Nhãn, en: Longan}
"""
PAGE = "p/mat-ong/"
UNSEEN = "p/nhan/"


class Host:
    """A host on this machine with a site in one of its folders; its network comes and goes."""

    def __init__(self, root: Path, folder: str) -> None:
        self.root, self.folder = root, folder
        self.answers = Event()
        self.answers.set()
        self.port = 0
        self.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/{self.folder}"

    def publish(self, small: SmallSite) -> None:
        shutil.copytree(small.output, self.root / self.folder, dirs_exist_ok=True)

    def start(self) -> None:
        host = self

        class Handler(SimpleHTTPRequestHandler):
            def do_GET(self):
                host.answers.wait()
                # Files have their second, and a test changes them twice in one.
                del self.headers["If-Modified-Since"]
                super().do_GET()

            def end_headers(self):
                # Else a browser thinks out for itself how long a file stays good.
                self.send_header("Cache-Control", "no-cache")
                super().end_headers()

            def log_message(self, *_):
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), partial(Handler, directory=str(self.root)))
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.answers.set()
        self.server.shutdown()
        self.server.server_close()


ANYWHERE = pytest.mark.parametrize("host", ["", "deep/down/"], ids=["at the root", "in a folder"], indirect=True)
"""Of what an address decides; all else is looked at in a folder, where there is more to get wrong."""


@pytest.fixture
def host(request, tmp_path):
    host = Host(tmp_path / "host", getattr(request, "param", "deep/down/"))
    yield host
    host.stop()


@pytest.fixture
def small(site, host):
    small = site(HONEY).write(CALLED).put("products/song-ma/mat-ong/ong.png", photo("#F2B632"))
    small.build()
    host.publish(small)
    return small


UNTIL = """async ([told, given]) => {
    const ask = eval(told), end = Date.now() + 20000;
    while (!await ask(given)) {
        if (Date.now() > end) throw new Error(`in vain: ${told}`);
        await new Promise((again) => setTimeout(again, 20));
    }
}"""
"""Asks again and again until the answer is yes; Playwright's own waiting takes the promise of an answer for a yes."""


class Phone:
    """A visitor's phone, with what it keeps."""

    def __init__(self, browser, host: Host) -> None:
        self.context = browser.new_context(viewport={"width": 360, "height": 800})
        self.page, self.host = self.context.new_page(), host
        self.wrong: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))

    def open(self, path: str):
        self.page.goto(self.host.address + path, wait_until="load")
        return self.page

    def heading(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    def kept(self) -> list[str]:
        """The addresses that the phone keeps, from the site's root."""
        urls = self.page.evaluate("""async () => {
            const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
            return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map((key) => key.url);
        }""")
        return [url.removeprefix(self.host.address) for url in urls]

    def until(self, ask: str, given: object = None) -> None:
        """Wait until a function in the page says yes."""
        self.page.evaluate(UNTIL, [ask, given])

    def sees(self, path: str):
        """Open a page and wait until it is kept, with the pictures that are shown on it."""
        page = self.open(path)
        self.until(
            """async () => {
                const shown = [...document.images].filter((image) => image.currentSrc && image.complete);
                const urls = [location.href, ...shown.map((image) => image.currentSrc)];
                return (await Promise.all(urls.map((url) => caches.match(url, { ignoreSearch: true })))).every(Boolean);
            }"""
        )
        return page


@pytest.fixture
def phone(browser, host, small):  # noqa: ARG001 - the site is published before anybody looks
    phone = Phone(browser, host)
    yield phone
    assert phone.wrong == []
    phone.context.close()


@ANYWHERE
def test_a_page_seen_once_opens_again_without_a_network(phone, host):
    phone.sees(PAGE)
    host.stop()
    page = phone.open(PAGE)
    assert phone.heading() == "Mật ong"
    assert page.locator("main img").first.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    host.start()


@ANYWHERE
def test_a_page_not_seen_says_whom_to_call_and_what_can_be_read(phone, host):
    phone.sees(PAGE)
    phone.sees("en/p/")
    host.stop()
    page = phone.open(UNSEEN)
    assert phone.heading() == page.title() == "Đang mất mạng"
    links = [link.get_attribute("href") for link in page.locator("section:visible .actions a").all()]
    assert links == ["tel:+84212000000", "mailto:hoi@cho.example", ""]
    page.get_by_role("link", name="Mật ong").wait_for()
    seen = page.locator(".seen:visible a")
    assert [link.inner_text() for link in seen.all()] == ["Products", "Mật ong"]
    assert [link.get_attribute("lang") for link in seen.all()] == ["en", "vi"]
    seen.last.click()
    page.wait_for_url(host.address + PAGE)
    assert phone.heading() == "Mật ong"
    host.start()


@pytest.mark.parametrize(("path", "said"), [("en/p/nhan/", "There is no network"), ("nothing", "Đang mất mạng")])
def test_without_a_network_one_is_spoken_to_in_the_language_of_the_address(phone, host, path, said):
    phone.sees(PAGE)
    host.stop()
    page = phone.open(path)
    page.get_by_role("heading", name=said, level=1).wait_for()
    assert page.locator("html").get_attribute("lang") == page.locator("section:visible").get_attribute("lang")
    host.start()


def test_trying_again_shows_the_page_when_the_network_is_back(phone, host):
    phone.sees(PAGE)
    host.stop()
    page = phone.open(UNSEEN)
    host.start()
    page.get_by_role("link", name="Thử lại").click()
    page.get_by_role("heading", name="Nhãn", level=1).wait_for()


def test_what_changed_is_shown_as_soon_as_the_network_is_back(phone, host, small):
    phone.sees(PAGE)
    host.stop()
    assert "Ngọt" in phone.open(PAGE).locator("main").inner_text()
    small.write(HONEY.replace("vi: Ngọt", "vi: Thơm lừng")).build()
    host.publish(small)
    host.start()
    assert "Thơm lừng" in phone.open(PAGE).locator("main").inner_text()
    host.stop()
    phone.until("url => caches.match(url).then(kept => kept.text()).then(text => text.includes('Thơm lừng'))",
                host.address + PAGE)  # fmt: skip
    assert "Thơm lừng" in phone.open(PAGE).locator("main").inner_text()
    host.start()


def test_a_network_that_does_not_answer_in_time_is_as_good_as_none(phone, host):
    phone.sees(PAGE)
    host.answers.clear()
    phone.open(PAGE)
    assert phone.heading() == "Mật ong"


def test_marks_of_campaigns_make_no_other_page(phone, host):
    phone.sees(f"{PAGE}?tu=qr")
    phone.sees(f"{PAGE}?tu=zalo#main")
    assert phone.kept().count(PAGE) == 1
    assert not [path for path in phone.kept() if "?" in path]
    host.stop()
    phone.open(f"{PAGE}?tu=copy")
    assert phone.heading() == "Mật ong"
    host.start()


def test_a_phone_keeps_thirty_pages_and_the_one_without_a_network(phone, small):
    paths = sorted(file.removesuffix("index.html") for file in small.files() if file.endswith("/index.html"))
    paths = [path for path in paths if path != "offline/"]
    assert len(paths) > 33
    phone.sees(paths[0])
    for path in paths[1:]:
        phone.sees(path)
    phone.until(
        "async () => (await (await caches.open((await caches.keys())[0])).keys())"
        ".filter(key => key.url.endsWith('/')).length === 31"
    )
    kept = {path for path in phone.kept() if path.endswith("/")}
    assert kept == {"offline/", *paths[-30:]}


def test_a_new_telephone_number_reaches_the_phone_and_nothing_of_others_is_touched(phone, host, small):
    page = phone.sees(PAGE)
    (before,) = page.evaluate("caches.keys()")
    page.evaluate("caches.open('a neighbour at this host')")
    small.write(CALLED.replace("0212000000", "0212111111")).build()
    host.publish(small)
    phone.open(PAGE)
    phone.until("before => caches.keys().then(names => !names.includes(before))", before)
    assert "a neighbour at this host" in page.evaluate("caches.keys()")
    host.stop()
    assert phone.open(UNSEEN).locator("section:visible a[href='tel:+84212111111']").count() == 1
    host.start()


@ANYWHERE
def test_a_site_that_wants_it_no_more_takes_it_off_every_phone(phone, host, small):
    phone.sees(PAGE)
    small.write(CALLED.replace("organisation:", "offline: off\norganisation:")).build()
    host.publish(small)
    page = phone.open(PAGE)
    phone.until("() => navigator.serviceWorker.getRegistrations().then(all => !all.length)")
    phone.until("() => caches.keys().then(names => !names.length)")
    phone.open(UNSEEN)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_where_there_are_no_workers_a_page_is_what_it_was(phone):
    phone.context.add_init_script("Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })")
    phone.open(PAGE)
    assert phone.heading() == "Mật ong"
    assert phone.page.evaluate("caches.keys()") == []
