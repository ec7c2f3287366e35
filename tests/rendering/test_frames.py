"""What stands around every page."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from showcase.building import prepare
from showcase.planning.translation import Phrase
from showcase.rendering.edition import PageContext
from showcase.rendering.editions import editions
from showcase.rendering.frames import Look, Subject, frame
from tests.small_sites import SmallSite

NOWHERE = Path("no-words")
BASE = "https://cho.example/phien/"
SETTINGS = """\
-- site.yaml --
name: {vi: Chợ phiên, en: Hill market}
tagline: {vi: Sản vật của bản, en: Goods of the village}
province: Sơn La
base_url: https://cho.example/phien/
about: ve
listing_rules: luat
languages:
  - {code: vi, name: Tiếng Việt}
  - {code: en, name: English, borrows: [vi]}
  - {code: zh-Hans, name: 简体中文, borrows: [en, vi]}
organisation: {name: {vi: Nhóm, en: Group}, channels: [{email: hoi@cho.example}]}
"""
DISTRICT = """\
-- products/song-ma/district.yaml --
name: {vi: Vùng Sông Mã, en: Sông Mã area}
"""
SITE = """\
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
formerly: [ong]
-- products/song-ma/nhan/product.yaml --
name: Nhãn
-- products/song-ma/banh/product.yaml --
name: {vi: Bánh, en: Cake}
status: withdrawn
-- content/stories/ve/story.yaml --
name: Về trang
kind: about
published_on: 2026-01-01
-- content/stories/luat/story.yaml --
name: Quy tắc
kind: rules
published_on: 2026-01-01
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The site, read and planned once: nothing of it is drawn, so it needs neither templates nor words."""
    return prepare(SmallSite(tmp_path_factory.mktemp("site")).write(SETTINGS + DISTRICT + SITE)._options({}))


def framed(prepared, path, subject=None):
    page = next(page for page in prepared.plan.pages if page.path == path)
    edition = editions(prepared.plan, prepared.catalog, prepared.today, NOWHERE)[page.language]
    things = prepared.catalog.of_kind(page.kind) if page.kind in {"product", "story", "district"} else {}
    thing = things.get(page.id)
    heading = edition.name(thing) if thing else Phrase("Tên", page.language)
    return frame(PageContext(edition, page), Look("", ""), subject or Subject(heading, "", thing=thing))


def framed_with(tmp_path, settings, path):
    return framed(prepare(SmallSite(tmp_path).write(settings + DISTRICT + SITE)._options({})), path)


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        ("", ""),
        ("en/", "en/"),
        ("zh-Hans/p/", "zh-Hans/p/"),
        ("p/mat-ong/", "p/mat-ong/"),
        ("en/p/mat-ong/", "en/p/mat-ong/"),
        ("zh-Hans/p/mat-ong/", "en/p/mat-ong/"),
        ("en/p/nhan/", "p/nhan/"),
        ("zh-Hans/p/nhan/", "p/nhan/"),
        ("p/ong/", "p/mat-ong/"),
        ("en/p/ong/", "en/p/mat-ong/"),
        ("about/", "about/"),
    ],
)
def test_a_page_stands_for_itself_or_for_the_one_it_borrows_from(made, path, canonical):
    assert framed(made, path).canonical == BASE + canonical


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        ("", ["vi", "en", "zh-Hans", "x-default"]),
        ("p/mat-ong/", ["vi", "en", "x-default"]),
        ("en/p/mat-ong/", ["vi", "en", "x-default"]),
        ("p/nhan/", ["vi", "x-default"]),
        ("zh-Hans/p/mat-ong/", []),
        ("p/banh/", []),
        ("p/ong/", []),
    ],
)
def test_only_what_is_really_translated_is_an_alternate(made, path, codes):
    assert [link.code for link in framed(made, path).alternates] == codes


@pytest.mark.parametrize(
    ("path", "borrows"),
    [
        ("p/mat-ong/", ""),
        ("en/p/mat-ong/", ""),
        ("zh-Hans/p/mat-ong/", "English"),
        ("zh-Hans/p/nhan/", "Tiếng Việt"),
        ("en/", ""),
    ],
)
def test_a_page_says_from_which_language_it_borrows(made, path, borrows):
    assert framed(made, path).borrows == borrows


def test_the_switcher_lists_every_language_and_marks_what_is_not_translated(made):
    entries = framed(made, "en/p/nhan/").switcher
    assert [(one.name, one.code, one.href, one.is_here, one.is_translated) for one in entries] == [
        ("Tiếng Việt", "vi", "../../../p/nhan/", False, True),
        ("English", "en", "../../p/nhan/", True, False),
        ("简体中文", "zh-Hans", "../../../zh-Hans/p/nhan/", False, False),
    ]


@pytest.mark.parametrize(
    ("path", "trail"),
    [("", ["./"]), ("p/", ["../"]), ("p/nhan/", ["../../", "../../p/"]), ("en/p/nhan/", ["../../", "../../p/"])],
)
def test_the_trail_leads_back_home(made, path, trail):
    assert [link.href for link in framed(made, path).trail][: len(trail)] == trail


def test_the_footer_leads_to_the_pages_about_the_site(made):
    found = framed(made, "en/p/nhan/")
    assert (found.about_href, found.rules_href) == ("../../about/", "../../s/luat/")
    assert found.organisation.text == "Group"
    assert [contact.href for contact in found.contacts] == ["mailto:hoi@cho.example"]


def test_a_mistake_can_be_reported_by_mail_or_where_the_site_says(made, tmp_path):
    told = unquote(framed(made, "p/nhan/").report_href)
    assert told == f"mailto:hoi@cho.example?subject=Nhãn&body={BASE}p/nhan/"
    linked = f"{SETTINGS}report_link: https://git.example/issues/new\n"
    assert framed_with(tmp_path, linked, "p/nhan/").report_href == "https://git.example/issues/new"
    mute = SETTINGS.replace(", channels: [{email: hoi@cho.example}]", "")
    assert framed_with(tmp_path, mute, "p/nhan/").report_href == ""


@pytest.mark.parametrize(
    ("path", "locale", "others"),
    [
        ("p/mat-ong/", "vi_VN", ("en_US",)),
        ("zh-Hans/", "zh_CN", ("vi_VN", "en_US")),
    ],
)
def test_previews_are_told_the_language_and_its_country(made, path, locale, others):
    found = framed(made, path)
    assert (found.locale, found.other_locales) == (locale, others)


@pytest.mark.parametrize("length", [10, 200, 201, 900])
def test_a_description_is_cut_between_words(made, length):
    text = ("mật ong " * 200)[:length].strip()
    found = framed(made, "p/nhan/", Subject(Phrase("Nhãn", "vi"), text))
    assert len(found.description) <= 200
    assert found.description == text if len(text) <= 200 else found.description.endswith(("mật…", "ong…"))


def test_a_page_without_words_of_its_own_is_described_by_its_name_and_the_sites(made):
    assert framed(made, "en/d/").description == "Tên – Goods of the village"


def test_titles_name_the_page_first_and_then_the_site(made):
    assert framed(made, "p/nhan/").title == "Nhãn – Chợ phiên"
    assert framed(made, "", Subject(Phrase("Tên", "vi"), "Sản vật của bản")).title == "Chợ phiên – Sản vật của bản"


def test_without_an_address_nothing_absolute_is_said(tmp_path):
    found = framed_with(tmp_path, SETTINGS.replace(f"base_url: {BASE}\n", ""), "p/nhan/")
    told = (found.canonical, found.alternates, found.card_url, found.structured, found.share.url)
    assert told == ("", (), "", "", "")
