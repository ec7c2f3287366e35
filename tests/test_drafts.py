"""Machine drafts: where they are shown, where they never are; and the pages that tell how far a language is."""

import json

import pytest

from showcase.asked import Options
from showcase.model.stamps import Origin
from showcase.translating.exchange import units_in
from showcase.translating.project import read_project
from showcase.translating.stamping import stamp
from tests.small_sites import TODAY, spoken

pytestmark = pytest.mark.slow

SITE = """\
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Bee juice}
summary: {vi: Mật của bản, en: Sweet water}
season: {months: [11]}
-- products/song-ma/mat-ong/story.vi.md --
Ong bay về.
-- products/song-ma/mat-ong/story.en.md --
Bees make flight.
-- products/song-ma/nhan/product.yaml --
name: {vi: Nhãn, en: Longan}
-- products/song-ma/an/product.yaml --
name: Ấn
"""
SHOWN = "machine_drafts: yes\n"
DRAFTS = ("Bee juice", "Sweet water", "Bees make flight")


def stamped(small, origin, *things):
    catalog = read_project(Options(root=small.root, output=small.output, today=TODAY)).catalog
    stamp(small.root, [(one, Origin(origin)) for one in units_in(catalog, "en") if one.thing.id in things])
    return small


@pytest.fixture
def drafted(site):
    """A site of which a machine translated one product."""
    return stamped(site(SITE), "machine", "mat-ong")


def show_drafts(small):
    settings = (small.root / "site.yaml").read_text("utf-8")
    small.put("site.yaml", (settings + SHOWN).encode())
    return small


def files_with(small, *words):
    pages = {path: content.decode("utf-8", "replace") for path, content in small.bytes().items()}
    return {path for path, content in pages.items() if any(word in content for word in words)}


def hreflangs(page):
    return [link.get("hreflang") for link in page.all("link[@hreflang]")]


def test_without_a_word_in_the_settings_a_draft_is_on_no_page(drafted):
    drafted.build()
    assert files_with(drafted, *DRAFTS) == set()
    page = drafted.page("en/p/mat-ong")
    assert "Mật của bản" in page.text
    assert "Ong bay về" in page.text
    assert "not yet translated in full" in page.text
    assert page.meta("robots") == ""
    assert hreflangs(drafted.page("p/mat-ong")) == ["vi", "x-default"]


def test_a_draft_that_is_shown_stands_on_its_own_page_alone_below_a_notice(drafted):
    show_drafts(drafted).build()
    assert files_with(drafted, *DRAFTS) == {"en/p/mat-ong/index.html"}
    page = drafted.page("en/p/mat-ong")
    assert all(draft in page.text for draft in DRAFTS)
    assert "A machine translated texts on this page" in page.text
    assert "not yet translated in full" not in page.text
    assert page.meta("robots") == "noindex"
    assert page.all("link[@rel='canonical']")[0].get("href") == "https://cho.example/phien/en/p/mat-ong/"


def test_a_draft_is_never_counted_as_a_translation(drafted):
    show_drafts(drafted).build()
    assert hreflangs(drafted.page("p/mat-ong")) == ["vi", "x-default"]
    assert hreflangs(drafted.page("en/p/mat-ong")) == []
    sitemap = (drafted.output / "sitemap.xml").read_text("utf-8")
    assert "phien/en/p/mat-ong" not in sitemap
    assert "phien/en/p/nhan/" in sitemap
    assert "A machine" not in drafted.page("p/mat-ong").html + drafted.page("en/p/nhan").html


def test_a_draft_that_a_person_has_looked_at_is_a_translation(drafted):
    stamped(drafted, "human", "mat-ong").build()
    page = drafted.page("en/p/mat-ong")
    assert all(draft in page.text for draft in DRAFTS)
    assert hreflangs(page) == ["vi", "en", "x-default"]


def test_damaged_stamps_show_less_and_are_told(site):
    small = site(SITE).write("-- products/song-ma/mat-ong/i18n.lock --\noh\n")
    small.build()
    assert files_with(small, *DRAFTS) == set()
    assert "W726 products/song-ma/mat-ong/i18n.lock:1" in small.check()


def test_without_stamps_every_translation_is_shown_as_ever(site):
    small = site(SITE)
    small.build()
    assert all(draft in small.page("en/p/mat-ong").text for draft in DRAFTS)
    assert not [problem for problem in small.check() if problem.startswith(("W72", "H72"))]


def test_drafts_are_told_and_checked_as_all_texts_are(drafted):
    drafted.put("products/song-ma/mat-ong/product.yaml", b"name: {vi: Ong, en: No. 1 honey}\n")
    stamped(drafted, "machine", "mat-ong")
    file = "products/song-ma/mat-ong/product.yaml"
    assert f"H725 {file}" in drafted.check()
    assert any(problem.startswith(("W701", "W722")) for problem in drafted.check())


def test_a_translation_whose_original_has_changed_is_told_in_its_place(site):
    small = stamped(site(SITE), "human", "mat-ong", "nhan")
    folder = "products/song-ma/mat-ong"
    small.put(
        f"{folder}/product.yaml",
        "name: {vi: Mật ong,\n  en: Bee juice}\nsummary: {vi: Khác, en: Sweet water}\n".encode(),
    )
    small.put(f"{folder}/story.vi.md", "Ong bay đi.\n".encode())
    found = [problem for problem in small.check() if problem.startswith("W724")]
    assert found == [f"W724 {folder}/product.yaml:3", f"W724 {folder}/story.en.md"]
    small.build()
    assert "Sweet water" in small.page("en/p/mat-ong").text


def test_translations_without_a_stamp_are_counted_where_others_have_one(site):
    small = stamped(site(SITE), "human", "mat-ong")
    assert "H727 site.yaml" in small.check()
    assert "H727 site.yaml" not in stamped(small, "unknown", "nhan", "an", "song-ma").check()


def test_a_page_for_each_language_says_how_far_it_is_and_what_to_do_first(drafted):
    drafted.put("products/song-ma/an/product.yaml", "name: Ấn\nsummary: Ấn của bản\n".encode())
    drafted.build()
    page = drafted.page("en/status/en")
    told = page.text
    assert "Texts translated25 %" in told
    assert "machine draft3" in told
    rows = [spoken(row) for row in page.all("tbody/tr")]
    assert rows == ["Mật ong in season03", "Ấn20"]
    assert page.meta("robots") == ""
    assert "../status/en/" in drafted.page("status").links()
    record = json.loads((drafted.output / "status/en.json").read_text("utf-8"))
    assert (record["texts"], record["translated"], record["percent"]) == (7, 2, 25)
    assert record["states"] == {
        "missing": 2, "machine": 3, "outdated": 0, "unknown": 2, "human": 0, "reviewed": 0, "same": 0,
    }  # fmt: skip
    assert [one["id"] for one in record["things"]] == ["mat-ong", "an", "nhan", "song-ma"]
    assert record["interface"]["percent"] == 100
