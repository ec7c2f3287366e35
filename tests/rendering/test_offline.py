"""What a phone keeps of a site: the worker, the page without a network, the manifest and the icons."""

import gzip
import json
import re
from io import BytesIO

import pytest
from PIL import Image

from showcase.planning.offline import DRAWN, ICONS
from showcase.rendering.pictures.icons import icon_png
from tests.small_sites import PROJECT, SETTINGS

pytestmark = pytest.mark.slow

PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\nname: {vi: Mật ong, en: Honey}\nsummary: Ngọt\n"
OFF = SETTINGS.replace("organisation:", "offline: off\norganisation:")
RED, GOLD, PAPER = (0xA6, 0x1B, 0x26), (0xF2, 0xB6, 0x32), (0xFF, 0xFC, 0xF6)


def weight(content):
    return len(gzip.compress(content, 9))


def worker(small):
    small.build()
    return (small.output / "sw.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("settings", [SETTINGS, OFF])
def test_the_worker_weighs_a_kilobyte_at_most_and_asks_no_other_host(site, settings):
    told = worker(site(settings))
    assert weight(told.encode()) <= 1000
    assert "http" not in told
    assert "importScripts" not in told


def version(told):
    return re.search(r"\$\{OURS\}([0-9a-f]{8})`", told).group(1)


def test_no_edit_of_a_thing_changes_the_worker_and_none_changes_it_back(site):
    small = site(PRODUCT)
    before = worker(small)
    assert worker(small.write(PRODUCT.replace("Ngọt", "Thơm"))) == before
    changed = worker(small.write(SETTINGS.replace("hoi@cho.example", "chao@cho.example")))
    assert changed != before
    assert worker(small.write(SETTINGS)) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("templates/pages/offline.html", "button-main", "button-quiet"),
        ("templates/feeds/worker.js", "4000", "3000"),
        ("assets/css/tokens.css", "#FFFCF6", "#FFFFFF"),
    ],
)
def test_what_the_worker_is_made_of_gives_it_another_version(site, file, old, new):
    small = site()
    before = worker(small)
    small.put(file, (small.root / file).read_text(encoding="utf-8").replace(old, new).encode())
    after = worker(small)
    assert version(after) != version(before)


def test_every_page_leads_to_the_worker_by_a_way_of_its_own(site):
    small = site(PRODUCT)
    small.build()
    found = {path: small.page(path).all("script[@data-worker]") for path in ("", "en/", "p/mat-ong/", "en/p/mat-ong/")}
    assert {path: script.get("data-worker") for path, (script,) in found.items()} == {
        "": "sw.js", "en/": "../sw.js", "p/mat-ong/": "../../sw.js", "en/p/mat-ong/": "../../../sw.js",
    }  # fmt: skip


def test_the_page_without_a_network_needs_nothing_else_and_is_listed_nowhere(site):
    numbered = SETTINGS.replace("    - email: hoi@cho.example\n", "    - email: a@b.vn\n    - telephone: 0212000000\n")
    small = site(numbered)
    small.build()
    page = small.page("offline")
    assert page.links() == ["tel:+84212000000", "mailto:a@b.vn", ""] * 2
    assert not [one for one in page.root.iter() if one.get("src")]
    assert [link.get("rel") for link in page.all("link")] == ["icon"]
    assert [part.get("lang") for part in page.all("section")] == ["vi", "en"]
    assert page.meta("robots") == "noindex"
    assert len((small.output / "offline/index.html").read_bytes()) <= 30_000
    assert "offline/" not in (small.output / "sitemap.xml").read_text(encoding="utf-8")
    assert "offline/" not in (small.output / "search/index.html").read_text(encoding="utf-8")


def test_without_a_contact_one_may_still_try_again(site):
    small = site(SETTINGS.replace("  channels:\n    - email: hoi@cho.example\n", ""))
    small.build()
    assert small.page("offline").links() == ["", ""]


def test_a_site_that_wants_none_publishes_a_worker_that_ends_itself_and_no_page_asks_for_it(site):
    small = site(OFF)
    assert "registration.unregister()" in worker(small)
    assert small.page("").all("script[@data-worker]") == []
    assert "offline/index.html" not in small.files()
    assert "manifest.webmanifest" in small.files()


@pytest.mark.parametrize(
    ("edition", "name", "root"), [("", "Chợ phiên", "."), ("en/", "Hill market", "..")], ids=["vi", "en"]
)
def test_the_manifest_says_what_it_is_and_asks_nobody_to_install(site, edition, name, root):
    small = site()
    small.build()
    told = json.loads((small.output / f"{edition}manifest.webmanifest").read_text(encoding="utf-8"))
    icons = told.pop("icons")
    assert told == {
        "name": name,
        "short_name": name,
        "lang": edition.strip("/") or "vi",
        "dir": "ltr",
        "start_url": ".",
        "scope": root,
        "display": "browser",
        "background_color": "#FFFCF6",
        "theme_color": "#FFFCF6",
    }
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} == {
        ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"),
    }  # fmt: skip
    for icon in icons:
        assert (small.output / edition / icon["src"]).is_file()
    (link,) = small.page(f"{edition}p").all("link[@rel='manifest']")
    assert link.get("href") == "../manifest.webmanifest"


def test_a_long_name_is_short_under_an_icon(site):
    small = site(SETTINGS.replace("Chợ phiên", "Chợ phiên bên kia núi"))
    small.build()
    told = json.loads((small.output / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert (told["name"], told["short_name"]) == ("Chợ phiên bên kia núi", "Sơn La")


def test_the_colours_are_those_of_the_stylesheet():
    tokens = (PROJECT / "assets/css/tokens.css").read_text(encoding="utf-8")
    told = {"--paper": PAPER, "--band-red": RED, "--band-gold": GOLD}
    assert [f"{name}: #{bytes(colour).hex().upper()};" in tokens for name, colour in told.items()] == [True] * 3


@pytest.mark.parametrize("path", DRAWN)
def test_an_icon_is_a_small_picture_of_a_gold_lozenge_in_a_red_one(site, path):
    small = site()
    small.build()
    drawn = (small.output / path).read_bytes()
    assert len(drawn) <= 3000
    assert drawn == icon_png(DRAWN[path]) == icon_png(DRAWN[path])
    picture = Image.open(BytesIO(drawn))
    size = DRAWN[path].size
    assert (picture.format, picture.mode, picture.size) == ("PNG", "P", (size, size))
    seen = picture.convert("RGB")
    middle = size // 2
    assert [seen.getpixel(at) for at in ((middle, middle), (middle, size // 5), (1, 1))] == [GOLD, RED, PAPER]


def test_a_system_that_cuts_an_icon_to_a_circle_leaves_the_lozenge_whole():
    (path,) = (path for path, icon in ICONS.items() if icon.purpose == "maskable")
    icon = ICONS[path]
    seen = Image.open(BytesIO(icon_png(icon))).convert("RGB")
    edge = round(icon.size * 0.1)
    assert all(seen.getpixel((icon.size // 2, row)) == PAPER for row in range(edge))


def test_ios_is_told_of_its_own_icon(site):
    small = site(PRODUCT)
    small.build()
    (link,) = small.page("p/mat-ong").all("link[@rel='apple-touch-icon']")
    assert (small.output / "p/mat-ong" / link.get("href")).resolve() == (
        small.output / "assets/icons/180.png"
    ).resolve()
