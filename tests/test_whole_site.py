"""A rich site as a whole: every link leads somewhere, every page is found, nothing is asked of others."""

import csv
import gzip
import json
import posixpath
import re
from collections import Counter
from itertools import pairwise
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET  # what our own templates wrote

import pytest

from tests.atom import entries, feed_mistakes, read_feed, text
from tests.catalogue_feeds import REQUIRED, catalogue_mistakes, items_of
from tests.rich_site import EDITIONS, PAGES, write_rich_site
from tests.small_sites import PageRead, SmallSite, copy_engine, spoken
from tests.structured_data import Seen, mistakes, unused

BASE = "https://cho.example/phien/"
ANSWERS = {"withdrawn", "unlisted", "corrected", "prepared", "gone"}
"""Pages that answer for something and that nothing needs to lead to."""
STOPGAPS = ("404.html", "offline/")
"""What is shown in place of a page that is not there or cannot be reached."""


class Built:
    """The rich site, read once: its files, and its pages by path."""

    def __init__(self, small: SmallSite) -> None:
        self.small = small
        self.files = small.files()
        html = {file.removesuffix("index.html"): file for file in self.files if file.endswith(".html")}
        # Reading is strict: a page with a mistake in its HTML fails here.
        self.pages = {path: PageRead((small.output / file).read_text(encoding="utf-8")) for path, file in html.items()}

    def answers(self, path: str) -> bool:
        """Whether there is a file at an address inside the site."""
        return (f"{path}index.html" if path.endswith("/") or not path else path) in self.files


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Built:
    root = tmp_path_factory.mktemp("rich")
    copy_engine(root)
    small = write_rich_site(SmallSite(root))
    small.build(jobs=2)
    return Built(small)


_DRAWING = "data:image/svg+xml,"


def addresses(page: PageRead):
    """(element, attribute, address) for everything in a page that is an address; small drawings stand in it whole."""
    for element in page.root.iter():
        for name in ("href", "src", "poster", "action", "data", "cite"):
            if name in element.attrib and not element.get(name).startswith(_DRAWING):
                yield element, name, element.get(name)
        for address in re.findall(r"url\(([^)]*)\)", element.get("style", "")):
            yield element, "style", address
        for part in element.get("srcset", "").split(","):
            if part.strip():
                yield element, "srcset", part.split()[0]


def inside(path: str, page: PageRead):
    """Where the addresses without a scheme lead, from the site's root, with their anchors."""
    for _, _, address in addresses(page):
        parts = urlsplit(address)
        if not parts.scheme and not parts.netloc:
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), unquote(parts.path)))[1:]
            ends = parts.path.endswith(("/", "/.", "/..")) or parts.path in ("", ".", "..")
            here = path if not parts.path else f"{target}/" if ends and target else target
            yield here, parts.fragment, address


def test_every_kind_of_page_is_there_in_every_language(built):
    assert {f"{edition}{path}" for path in PAGES.values() for edition in EDITIONS} <= built.pages.keys()
    assert "404.html" in built.pages


def test_every_link_inside_leads_to_a_file_and_every_anchor_to_a_part_of_its_page(built):
    lost = []
    for path, page in built.pages.items():
        for target, anchor, address in inside(path, page):
            is_there = built.answers(target)
            if is_there and anchor and target in built.pages:
                is_there = bool(built.pages[target].all(f"*[@id='{anchor}']"))
            if not is_there:
                lost.append((path, address))
    assert lost == []


def test_links_are_relative_to_their_page_so_that_any_folder_and_a_usb_stick_will_do(built):
    for path, page in built.pages.items():
        for _, _, address in addresses(page):
            assert not address.startswith("/"), path
            if not urlsplit(address).scheme and urlsplit(address).path:
                # A script adds `index.html` on a USB stick: it needs folders to end in a slash.
                assert urlsplit(address).path.endswith("/") or posixpath.splitext(address)[1], (path, address)


def test_the_missing_page_answers_at_any_depth_by_whole_addresses(built):
    found = {edition: built.pages[f"{edition}404.html"] for edition in EDITIONS}
    for edition, page in found.items():
        own_first = [edition, *(other for other in EDITIONS if other != edition)]
        links = [f"{BASE}{each}{path}" for each in own_first for path in ("", "p/", "search/")]
        assert page.links() == links
        assert not [one for one in addresses(page) if one[2] not in links]
        assert page.root.get("lang") == page.all("section")[0].get("lang")


def test_every_page_is_reached_from_home_by_links(built):
    reached, new = {""}, [""]
    while new:
        path = new.pop()
        for target, _, _ in inside(path, built.pages[path]):
            if target in built.pages and target not in reached:
                reached.add(target)
                new.append(target)
    answering = {f"{edition}{PAGES[name]}" for name in ANSWERS for edition in EDITIONS}
    answering |= {f"{edition}{path}" for edition in EDITIONS for path in ("p/mat-ong-cu/", "404.html")}
    assert built.pages.keys() - reached <= answering | {"offline/"}


def test_nothing_of_another_host_is_asked_for_before_a_tap(built):
    for path, page in built.pages.items():
        for element, name, address in addresses(page):
            is_tapped = element.tag == "a"
            is_told = element.tag == "link" and element.get("rel") in {"canonical", "alternate"}
            if not is_tapped and not is_told:
                assert not urlsplit(address).scheme, (path, name, address)
                assert not urlsplit(address).netloc, (path, name, address)
        assert not [one.tag for one in page.root.iter() if one.tag in {"iframe", "object", "embed", "base"}]
        # The one form is that for searching: on its own page, and on home, from where it leads there.
        asked = {"./"} if path.endswith("search/") else {"search/"} if path in EDITIONS else set()
        assert {form.get("action") for form in page.all("form")} == asked
        for style in page.all("style"):
            # A drawing that is written out in the style itself is fetched from nowhere.
            assert "url(" not in (style.text or "").replace('url("data:image/svg+xml,', "")
            assert "@import" not in (style.text or "")
        for refresh in page.all("meta[@http-equiv]"):
            assert not urlsplit(refresh.get("content").partition("url=")[2]).scheme


def test_links_to_elsewhere_are_of_kinds_that_a_phone_knows(built):
    schemes = {urlsplit(link).scheme for page in built.pages.values() for link in page.links()}
    assert schemes <= {"", "https", "http", "mailto", "tel", "sms", "fb-messenger"}


def test_every_page_has_a_name_a_description_and_one_heading(built):
    for path, page in built.pages.items():
        (title,) = page.all("title")
        assert title.text.strip()
        assert len(page.all("h1")) == 1, path
        assert spoken(page.all("h1")[0])
        if not path.endswith("404.html"):
            assert page.meta("description"), path
            assert len(page.meta("description")) <= 200
            assert page.meta("viewport")
        assert page.root.get("lang")


def test_no_two_pages_of_a_language_have_one_title_or_one_description(built):
    for told in ("title", "description"):
        found = Counter()
        for page in built.pages.values():
            if not page.meta("robots"):
                text = page.all("title")[0].text if told == "title" else page.meta("description")
                found[page.root.get("lang"), text] += 1
        assert {text: count for text, count in found.items() if count > 1} == {}, told


def test_no_anchor_stands_twice_on_a_page(built):
    for path, page in built.pages.items():
        twice = [
            name for name, count in Counter(e.get("id") for e in page.root.iter() if e.get("id")).items() if count > 1
        ]
        assert twice == [], path


def test_headings_never_skip_a_level(built):
    for path, page in built.pages.items():
        levels = [int(e.tag[1]) for e in page.all("body")[0].iter() if re.fullmatch("h[1-6]", str(e.tag))]
        below = levels[levels.index(1) :]
        assert all(after - before <= 1 for before, after in pairwise(below)), (path, levels)


def told_alternates(page: PageRead) -> dict[str, str]:
    links = page.all("link[@hreflang]")
    assert len({link.get("hreflang") for link in links}) == len(links)
    return {link.get("hreflang"): link.get("href") for link in links}


def canonical(page: PageRead) -> str:
    (link,) = page.all("link[@rel='canonical']")
    return link.get("href")


def test_language_versions_name_each_other_themselves_and_one_default(built):
    for path, page in built.pages.items():
        versions = told_alternates(page)
        if not versions:
            continue
        own = page.root.get("lang")
        assert versions[own] == canonical(page) == f"{BASE}{path}"
        assert versions["x-default"] == versions["vi"]
        for address in versions.values():
            assert told_alternates(built.pages[address.removeprefix(BASE)]) == versions


def test_the_sitemap_and_the_heads_tell_the_same(built):
    root = ET.fromstring((built.small.output / "sitemap.xml").read_bytes())  # noqa: S314 - ours
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    listed = {}
    for url in root.findall("s:url", spaces):
        address = url.findtext("s:loc", "", spaces)
        assert address not in listed
        listed[address] = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", spaces)}
        lastmod = url.findtext("s:lastmod", None, spaces)
        assert lastmod is None or re.fullmatch(r"\d{4}(-\d\d){0,2}", lastmod)
    in_heads = {canonical(page): told_alternates(page) for page in built.pages.values() if told_alternates(page)}
    assert listed == in_heads
    assert all(built.answers(address.removeprefix(BASE)) for address in listed)


def test_pages_that_only_answer_are_kept_from_search_engines(built):
    for path, page in built.pages.items():
        hidden = page.meta("robots") == "noindex"
        is_answer = (
            any(path.endswith(PAGES[name]) for name in ANSWERS)
            or "mat-ong-cu" in path
            or path.endswith((*STOPGAPS, "/kit/"))
        )
        assert hidden == is_answer, path
        assert not (hidden and told_alternates(page))


def test_absolute_addresses_lead_to_files_of_the_site(built):
    for path, page in built.pages.items():
        if path.endswith(STOPGAPS):
            continue
        own = [canonical(page), page.meta("og:url"), page.meta("og:image")]
        scripts = page.all("script[@type='application/ld+json']")
        told = re.findall(rf'"({re.escape(BASE)}[^"#]*)', "".join(script.text for script in scripts))
        for address in [*own, *told]:
            assert address.startswith(BASE)
            assert built.answers(address.removeprefix(BASE)), (path, address)
        assert page.meta("og:url") == canonical(page)


def test_every_page_with_a_share_picture_says_its_size_and_what_it_shows(built):
    for path, page in built.pages.items():
        if page.meta("og:image"):
            assert (page.meta("og:image:width"), page.meta("og:image:height")) == ("1200", "630"), path
            assert page.meta("og:image:alt") == page.meta("og:title") != ""
            assert page.meta("twitter:card") == "summary_large_image"
            assert re.fullmatch(r"[a-z]{2,3}_[A-Z]{2}", page.meta("og:locale")), path


def test_a_borrowed_page_stands_for_the_one_it_borrows_from(built):
    # Chilli sauce has a name in English and none in Chinese, which borrows English first.
    borrowed = built.pages["zh-Hans/p/tuong/"]
    assert canonical(borrowed) == f"{BASE}en/p/tuong/"
    assert told_alternates(borrowed) == {}
    assert told_alternates(built.pages["p/tuong/"]) == {
        "vi": f"{BASE}p/tuong/", "en": f"{BASE}en/p/tuong/", "x-default": f"{BASE}p/tuong/",
    }  # fmt: skip
    (heading,) = borrowed.all("h1")
    assert [(part.get("lang"), part.text) for part in heading.iter("span")] == [("en", "Chilli sauce")]
    assert borrowed.root.get("lang") == "zh-Hans"
    assert "English" in borrowed.text


def test_a_borrowed_story_says_its_language(built):
    (story,) = built.pages["zh-Hans/s/chuyen-ong/"].all("section[@class='story']")
    assert [element.get("lang") for element in story.iter("div")] == ["en"]
    assert not built.pages["s/chuyen-ong/"].all("section[@class='story']/div[@lang='en']")


def test_the_switcher_stays_on_the_page_and_marks_what_is_not_translated(built):
    page = built.pages["zh-Hans/p/tuong/"]
    (switcher,) = page.all("*[@class='languages']")
    entries = [(item.find("a").get("lang"), item.find("small") is None) for item in switcher.iter("li")]
    assert entries == [("vi", True), ("en", True), ("zh-Hans", False)]
    links = [posixpath.normpath(posixpath.join("/zh-Hans/p/tuong", a.get("href"))) for a in switcher.iter("a")]
    assert links == ["/p/tuong", "/en/p/tuong", "/zh-Hans/p/tuong"]


def test_no_badge_stands_without_its_end(built):
    badges = [
        (path, badge)
        for path, page in built.pages.items()
        for badge in page.root.iter()
        if badge.get("class") == "badge"
    ]
    assert {path for path, _ in badges} >= {"p/mat-ong/", "en/p/mat-ong/", "p/", ""}
    for path, badge in badges:
        assert badge.get("data-until") == "2029-03-02"
        assert "2029" in spoken(badge), path


def test_a_recognition_keeps_the_group_printed_under_the_rules_of_its_day(built):
    assert "nhóm ghi trên giấy: Chè, ngành hàng đồ uống" in built.pages["p/che/"].text


def test_what_may_not_be_advertised_is_on_no_other_page(built):
    for path, page in built.pages.items():
        if not path.endswith(("p/ruou/", "p/banh/")):
            # The product groups are those of the law, whatever stands in them.
            assert path.endswith("g/") or not re.search(r"\b(Rượu|Spirit)\b", page.text), path
            assert not [target for target, _, _ in inside(path, page) if target.endswith(("p/ruou/", "p/banh/"))], path


def test_every_photo_says_what_it_shows_and_how_large_it_is(built):
    for path, page in built.pages.items():
        for image in page.all("img"):
            assert image.get("alt"), path
            assert int(image.get("width")) > 0
            assert int(image.get("height")) > 0


def test_no_original_is_published_and_no_file_is_without_a_page_that_uses_it(built):
    originals = {file.read_bytes() for file in (built.small.root / "products").rglob("*.png")}
    assert not originals & set(built.small.bytes().values())
    manifest = (built.small.output / "manifest.webmanifest").read_text(encoding="utf-8")
    goods = [(built.small.output / f"catalogue/{name}.xml").read_text(encoding="utf-8") for name in ("google", "meta")]
    html = "".join([manifest, *goods, *(page.html for page in built.pages.values())])
    unused = {file for file in built.files if file.startswith("assets/") and file not in html}
    assert unused == set()


def test_every_page_is_light(built):
    heaviest = max((len(page.html.encode()), path) for path, page in built.pages.items())
    assert heaviest[0] < 100_000, heaviest


@pytest.mark.parametrize("path", ["feed.xml", "season/soon/feed.xml"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_feed_is_as_its_standard_asks_and_every_page_leads_to_it(built, edition, path):
    feed = (built.small.output / edition / path).read_bytes()
    assert feed_mistakes(feed, f"{BASE}{edition}") == []
    for entry in entries(read_feed(feed)):
        assert text(entry, "id").partition("#")[0].removeprefix(BASE) in built.pages
    pages = dict.fromkeys(PAGES.values(), "feed.xml") | {"season/soon/": "season/soon/feed.xml"}
    for page in (page for page, own in pages.items() if own == path):
        (link,) = built.pages[f"{edition}{page}"].all("link[@type='application/atom+xml']")
        there = posixpath.join("/", edition, page, link.get("href"))
        assert posixpath.normpath(there) == f"/{edition}{path}"


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("service", REQUIRED)
def test_a_file_of_goods_is_as_its_service_asks(built, edition, service):
    path = f"{edition}catalogue/{service}.{'csv' if service == 'tiktok' else 'xml'}"
    content = (built.small.output / path).read_bytes()

    def file(asked):
        return built.small.bytes().get(asked)

    assert catalogue_mistakes(service, content, BASE, file) == []
    assert bool(items_of(service, content)) == (edition in {"", "en/"})


@pytest.mark.parametrize("edition", EDITIONS)
def test_events_that_come_can_be_put_into_a_calendar(built, edition):
    for path in (f"{edition}e/", f"{edition}e/2026-12-05-cho-phien/"):
        (link,) = built.pages[path].all("a[@type='text/calendar']")
        assert spoken(link)
        assert b"DTSTART:20261205T010000Z" in (built.small.output / path / link.get("href")).read_bytes()


def test_the_page_of_open_data_leads_to_every_file_and_explains_every_column(built):
    page, folder = built.pages["en/data/"], built.small.output / "data"
    links = [link.get("href") for link in page.all("h2/a")]
    assert links == ["../../data/products.csv", "../../data/products.json", "../../data/places.geojson"]
    explained = [code.text for code in page.all("dt/code")]
    with (folder / "products.csv").open(encoding="utf-8-sig", newline="") as table:
        columns = next(csv.reader(table))
    places = json.loads((folder / "places.geojson").read_bytes())["features"]
    properties = dict.fromkeys(key for one in places for key in one["properties"])
    assert [*columns, *sorted(properties)] == [*explained[: len(columns)], *sorted(explained[len(columns) :])]
    assert "CC BY 4.0" in page.text


def structured(page: PageRead) -> list[str]:
    return [script.text for script in page.all("script[@type='application/ld+json']")]


def seen(page: PageRead) -> Seen:
    dates = [one.get("datetime") or one.get("data-until") or "" for one in page.root.iter()]
    return Seen(spoken(page.all("body")[0]), frozenset(dates))


def test_what_machines_are_told_is_right_and_stands_on_the_page(built):
    wrong = {
        path: [mistake for script in structured(page) for mistake in mistakes(script, seen(page))]
        for path, page in built.pages.items()
    }
    assert {path: found for path, found in wrong.items() if found} == {}


def test_machines_are_told_once_on_every_page_that_search_engines_may_list(built):
    for path, page in built.pages.items():
        assert len(structured(page)) == (0 if page.meta("robots") == "noindex" else 1), path


def test_a_producers_own_pages_are_told_and_a_hashtag_is_nobodys(built):
    (script,) = structured(built.pages["m/htx-hoa-rung/"])
    assert '"sameAs":["https://www.tiktok.com/@ban.lam.mat"]' in script


def test_every_page_arrives_in_the_first_round_trip(built):
    # Ten segments of TCP (RFC 6928).
    heaviest = max((packed(page.html), path) for path, page in built.pages.items())
    assert heaviest[0] <= 14_600, heaviest


def test_what_machines_are_told_is_a_small_part_of_a_page(built):
    shares = {
        path: packed(page.html) - packed(page.html.replace(script, ""))
        for path, page in built.pages.items()
        for script in structured(page)
    }
    assert {path: share for path, share in shares.items() if share > 900} == {}


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def test_machines_are_told_all_that_is_known(built):
    assert unused([script for page in built.pages.values() for script in structured(page)]) == set()
