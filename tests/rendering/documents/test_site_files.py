"""The sitemap and robots.txt."""

from gettext import NullTranslations
from xml.etree import ElementTree as ET  # what our own template wrote

from showcase.building import prepare
from showcase.rendering.documents.site_files import robots_view, sitemap_view
from showcase.rendering.editions import editions
from showcase.rendering.templates import load_templates

SITE = """\
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
changes: [{changed_on: 2026-03, what: a}]
formerly: [ong]
-- products/song-ma/nhan/product.yaml --
name: Nhãn
-- products/song-ma/mau/product.yaml --
name: {vi: Mẫu, en: Sample}
sample: yes
-- products/song-ma/banh/product.yaml --
name: {vi: Bánh, en: Cake}
status: withdrawn
-- products/song-ma/hong/product.yaml --
name: Hồng: sấy
"""
BASE = "https://cho.example/phien/"


def views(small):
    prepared = prepare(small._options({}))
    first = editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales")["vi"]
    return sitemap_view(first), robots_view(first)


def test_what_is_really_there_in_a_language_is_listed_and_nothing_else(site):
    listed = {entry.loc.removeprefix(BASE) for entry in views(site(SITE))[0].urls}
    assert {path for path in listed if "p/" in path and "district" not in path and path not in {"p/", "en/p/"}} == {
        "p/mat-ong/", "en/p/mat-ong/", "p/nhan/",
    }  # fmt: skip
    assert {"", "en/", "d/song-ma/", "en/d/song-ma/"} <= listed
    assert "404.html" not in listed


def test_an_entry_says_when_it_last_changed_and_names_all_its_versions(site):
    entries = {entry.loc.removeprefix(BASE): entry for entry in views(site(SITE))[0].urls}
    alternates = (
        ("vi", f"{BASE}p/mat-ong/"),
        ("en", f"{BASE}en/p/mat-ong/"),
        ("x-default", f"{BASE}p/mat-ong/"),
    )
    assert entries["p/mat-ong/"].alternates == entries["en/p/mat-ong/"].alternates == alternates
    assert entries["p/mat-ong/"].lastmod == "2026-03"
    assert entries["p/nhan/"].alternates == (("vi", f"{BASE}p/nhan/"), ("x-default", f"{BASE}p/nhan/"))
    assert entries["p/nhan/"].lastmod == ""


def test_robots_may_read_everything_and_are_told_of_the_sitemap(site):
    small = site(SITE)
    render = load_templates(small.root / "templates", "vi", NullTranslations())
    sitemap, robots = views(small)
    assert render("feeds/robots.txt", robots).split() == [
        "User-agent:", "*", "Allow:", "/", "Sitemap:", f"{BASE}sitemap.xml",
    ]  # fmt: skip
    root = ET.fromstring(render("feeds/sitemap.xml", sitemap).encode())  # noqa: S314 - ours
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    assert len(root) == len(sitemap.urls)


def test_without_an_address_robots_are_told_of_no_sitemap(site):
    small = site()
    settings = (small.root / "site.yaml").read_text(encoding="utf-8").replace(f"base_url: {BASE}\n", "")
    assert views(small.put("site.yaml", settings.encode()))[1].sitemap == ""
