"""Which pages there are."""

import pytest

from showcase.building import prepare
from tests.small_sites import SETTINGS, SmallSite

RULES = """\
-- content/rules/recognition.yaml --
schemes: []
authorities: []
grants: []
alcoholic_groups: [14]
"""


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules: nothing of it is drawn."""
    return lambda text="": SmallSite(tmp_path).write(SETTINGS).write(text)


def plan_of(small, **options):
    return prepare(small._options(options)).plan


def pages(site, text="", **options):
    return {page.path: page for page in plan_of(site(text), **options).pages}


def product(facts):
    return f"{RULES}-- products/song-ma/ruou/product.yaml --\nname: {{vi: Rượu, en: Spirits}}\n{facts}"


def test_home_lists_and_the_missing_page_stand_in_every_language(site):
    found = pages(site)
    assert {path for path in found if "song-ma" not in path} == {
        "", "en/", "p/", "en/p/", "m/", "en/m/", "d/", "en/d/", "v/", "en/v/", "e/", "en/e/", "s/", "en/s/",
        "season/", "en/season/", "season/soon/", "en/season/soon/", "t/", "en/t/", "trade/", "en/trade/",
        "status/", "en/status/", "status/en/", "en/status/en/",
        "changes/", "en/changes/", "g/", "en/g/", "search/", "en/search/",
        "data/", "en/data/", "404.html", "en/404.html", "offline/",
    }  # fmt: skip


def test_a_thing_has_a_page_in_every_language_even_where_nothing_is_translated(site):
    found = pages(site, "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n")
    assert [version.path for version in found["p/mat-ong/"].versions] == ["p/mat-ong/", "en/p/mat-ong/"]
    assert found["p/mat-ong/"].versions == found["en/p/mat-ong/"].versions
    assert [found[path].is_translated for path in ("p/mat-ong/", "en/p/mat-ong/")] == [True, False]
    assert [version.path for version in found["en/p/mat-ong/"].alternates] == ["p/mat-ong/"]


@pytest.mark.parametrize(
    ("facts", "template", "is_indexed"),
    [
        ("", "product", True),
        ("status: suspended\n", "withdrawn", False),
        ("status: withdrawn\n", "withdrawn", False),
        ("alcohol_abv: 29\n", "unlisted", False),
        ("group: 14\n", "unlisted", False),
        ("alcohol_abv: 29\nstatus: withdrawn\n", "unlisted", False),
        ("sample: yes\n", "product", False),
        ("kind: nothing known\nstatus: perhaps\n", "corrected", False),
    ],
)
def test_what_answers_at_the_address_of_a_product(site, facts, template, is_indexed):
    page = pages(site, product(facts))["p/ruou/"]
    assert (page.template, page.is_indexed) == (template, is_indexed)


def test_a_draft_has_a_page_only_when_drafts_are_asked_for(site):
    text = product("draft: yes\n")
    assert "p/ruou/" not in pages(site, text)
    assert "p/ruou/" in pages(site, text, drafts=True)


def test_a_former_name_answers_with_the_way_to_the_new_one(site):
    found = pages(site, product("formerly: [ruou-cu, ruou-gao]\n"))
    assert {(path, page.template, page.id) for path, page in found.items() if page.kind == "redirect"} == {
        (f"{edition}p/{old}/", "redirect", "p/ruou/") for edition in ("", "en/") for old in ("ruou-cu", "ruou-gao")
    }
    assert not found["p/ruou-cu/"].is_indexed


def test_a_product_that_moves_to_another_district_keeps_its_address(site):
    here = pages(site, "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n")
    small = site("-- products/moc-chau/district.yaml --\nname: Vùng Mộc Châu\n")
    (small.root / "products/song-ma/mat-ong").rename(small.root / "products/moc-chau/mat-ong")
    there = {page.path: page for page in plan_of(small).pages}
    assert {path for path, page in here.items() if page.id == "mat-ong"} == {"p/mat-ong/", "en/p/mat-ong/"}
    assert {path for path, page in there.items() if page.id == "mat-ong"} == {"p/mat-ong/", "en/p/mat-ong/"}
    assert here.keys() - there.keys() == {"p/districts/song-ma/", "en/p/districts/song-ma/"}


ABOUT = "-- content/stories/about/story.yaml --\nname: Về trang\nkind: about\npublished_on: 2026-01-01\n"


def settings_with_about(name):
    return f"""\
-- site.yaml --
name: Trang
tagline: Một trang
province: Sơn La
about: {name}
languages: [{{code: vi, name: Tiếng Việt}}]
organisation: {{name: Nhóm}}
"""


def test_the_about_page_has_an_address_of_its_own(site):
    about = ABOUT.replace("stories/about/", "stories/ve-chung-toi/")
    found = pages(site, settings_with_about("ve-chung-toi") + about)
    assert found["about/"].template == "story"
    assert "s/ve-chung-toi/" not in found


def test_a_former_name_of_the_about_page_leads_to_it(site):
    about = ABOUT.replace("stories/about/", "stories/ve-chung-toi/") + "formerly: [gioi-thieu]\n"
    small = site(settings_with_about("ve-chung-toi") + about)
    found = {page.path: page for page in plan_of(small).pages}
    assert found["s/gioi-thieu/"].id == "about/"


def test_the_about_page_answers_even_while_it_is_being_corrected(site):
    about = ABOUT.replace("stories/about/", "stories/ve-chung-toi/").replace("2026-01-01", "hôm qua")
    assert pages(site, settings_with_about("ve-chung-toi") + about)["about/"].template == "corrected"


VIDEO = 'videos:\n  - {id: nhan-chin, name: {vi: Nhãn chín, en: Ripe}, link: "https://a.vn/1"}\n'


@pytest.mark.parametrize(
    ("facts", "is_indexed", "is_translated"),
    [
        ("", True, True),
        ("sample: yes\n", False, True),
        ("producer: htx-mau\n", False, True),
        ("summary: Ngọt\n", True, False),
    ],
)
def test_a_video_is_listed_and_translated_as_what_it_shows(site, facts, is_indexed, is_translated):
    maker = "-- content/producers/htx-mau/producer.yaml --\nname: Mẫu\nkind: cooperative\nsample: yes\n"
    page = pages(site, maker + product(VIDEO + facts))["en/v/nhan-chin/"]
    assert (page.is_indexed, page.is_translated) == (is_indexed, is_translated)


def test_a_page_last_changed_when_its_history_says(site):
    changes = "changes:\n  - {changed_on: 2024-05, what: a}\n  - {changed_on: 2025-01-02, what: b}\n"
    found = pages(site, product(changes))
    assert str(found["p/ruou/"].updated) == "2025-01-02"
    assert found[""].updated is None
