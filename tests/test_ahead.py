"""What a preview shows of a save before the build that follows: the very page that this build will make, or nothing."""

import re

import pytest

from showcase import ahead
from tests.small_sites import SETTINGS

HONEY = "products/song-ma/mat-ong"
FACTS = """\
name: {vi: Mật ong nhãn, en: Longan honey}
summary: {vi: Mật của rừng nhãn., en: Honey of the longan woods.}
producer: ban-tra
net: [500 g]
season: {months: [5-6], source: bao}
hashtags: [matong]
recognitions:
  - stars: 3
    authority: province
    decision: 12/QĐ-THU
    issued_on: 2026-04-15
    evidence: {tier: A, seen_on: 2026-10-01, source: bao}
"""
SITE = f"""\
-- content/sources.yaml --
bao: {{title: Bài báo, publisher: Báo, published: 2026-01-02}}
-- content/producers/ban-tra/producer.yaml --
name: {{vi: HTX Bản Tra, en: Bản Tra cooperative}}
-- {HONEY}/product.yaml --
{FACTS}-- {HONEY}/story.vi.md --
Ong về khi nhãn nở. Xem [vùng này](../).
-- {HONEY}/story.en.md --
Bees come when the longan flowers.
-- products/song-ma/che/product.yaml --
name: {{vi: Chè, en: Tea}}
producer: ban-tra
videos: [{{id: hai-che, name: Hái chè, link: "https://video.example/1"}}]
"""
VIDEO = 'videos: [{id: quay, name: Quay mật, link: "https://video.example/2"}]\n'
PAGES = ("p/mat-ong/index.html", "en/p/mat-ong/index.html")


@pytest.fixture
def small(site, monkeypatch):
    monkeypatch.setattr(ahead, "MANY", 1)
    return site(SETTINGS + SITE)


def pages(small):
    """Its pages, whichever share picture they name: that of another name is drawn by the build."""
    texts = [(small.output / path).read_text(encoding="utf-8") for path in PAGES]
    return [re.sub(r"assets/cards/[^\"]+", "", text) for text in texts]


def shows(small, report, *saved):
    """Whether the save of these files, each with what stands in it now, is shown ahead."""
    for path, text in saved:
        small.write(f"-- {path} --\n{text}")
    return report.ahead([path for path, _ in saved])


def facts(old, new):
    assert old in FACTS
    return f"{HONEY}/product.yaml", FACTS.replace(old, new)


@pytest.mark.parametrize(
    "saved",
    [
        (f"{HONEY}/story.vi.md", "## Mùa ong\n\nOng về sớm, [chè](../che/) còn xanh.\n"),
        (f"{HONEY}/story.en.md", "Bees are late.\n"),
        facts("Mật của rừng nhãn.", "Mật của bản."),
        facts("name: {vi: Mật ong nhãn", "name: {vi: Mật ong hoa nhãn"),
        facts("net: [500 g]", "net: [500 g, 1 kg]"),
        facts("[5-6]", "[5-7]"),
        facts("net: [500 g]", "net: [500 g]\nusage: {vi: Pha với nước ấm., en: Stir into warm water.}"),
    ],
)
def test_a_thing_that_was_saved_is_shown_as_the_next_build_makes_it(small, saved):
    report = small.build(later=True)
    before = pages(small)
    assert shows(small, report, saved)
    made = pages(small)
    assert made != before
    small.build(later=True)
    assert pages(small) == made


def test_files_of_one_thing_that_were_saved_together_are_shown_together(small):
    report = small.build(later=True)
    story = f"{HONEY}/story.vi.md", "Ong về muộn.\n"
    assert shows(small, report, facts("500 g", "700 g"), story)
    assert "Ong về muộn." in pages(small)[0]
    assert all("700" in page for page in pages(small))


def test_what_is_saved_again_is_shown_again(small):
    report = small.build(later=True)
    assert shows(small, report, (f"{HONEY}/story.vi.md", "Một.\n"))
    assert shows(small, report, (f"{HONEY}/story.vi.md", "Hai.\n"))
    assert "Hai." in pages(small)[0]


def test_what_says_the_same_is_not_shown_anew(small):
    report = small.build(later=True)
    assert not shows(small, report, (f"{HONEY}/product.yaml", f"# Ghi chú\n{FACTS}"))


def test_what_was_broken_waits_for_the_build(small):
    report = small.write(f"-- {HONEY}/product.yaml --\nname: [Mật\n").build(later=True)
    assert not shows(small, report, (f"{HONEY}/product.yaml", FACTS))


@pytest.mark.parametrize(
    "saved",
    [
        pytest.param([facts("stars: 3", "stars: 4")], id="stars"),
        pytest.param([facts("issued_on: 2026-04-15", "issued_on: 2026-04-16")], id="the day of a star"),
        pytest.param([facts("net:", f"{VIDEO}net:")], id="a video"),
        pytest.param([facts("net:", f"{VIDEO.replace('quay', 'hai-che')}net:")], id="a video of another"),
        pytest.param([facts("net:", "status: discontinued\nnet:")], id="its kind of page"),
        pytest.param([facts("net:", "sample: true\nnet:")], id="an example"),
        pytest.param([facts("net:", "draft: true\nnet:")], id="a draft"),
        pytest.param([facts("matong", "mật ong")], id="a hashtag that no page has"),
        pytest.param([facts("net:", "net: [500")], id="a file that cannot be read"),
        pytest.param([facts("producer: ban-tra", "producer: ban-tr")], id="somebody who is not there"),
        pytest.param([facts("source: bao}\nhash", "source: ba}\nhash")], id="a source that is not there"),
        pytest.param([(f"{HONEY}/story.vi.md", "Xem [vùng](../khong-co/).\n")], id="a dead link"),
        pytest.param([(f"{HONEY}/story.vi.md", "Mật <b>ngon</b>.\n")], id="what only checks find"),
        pytest.param([facts("net:", "people: [{name: Ví Thị Mẫu, role: Người nuôi}]\nnet:")], id="a person"),
        pytest.param([facts("net:", "photos: [{file: a.png}]\nnet:")], id="a photo"),
        pytest.param([(f"{HONEY}/story.zh.md", "蜜\n")], id="another file of its folder"),
        pytest.param(
            [(f"{HONEY}/story.vi.md", "Một.\n"), ("products/song-ma/che/product.yaml", "name: Chè\n")], id="two"
        ),
        pytest.param([("site.yaml", "name: Chợ\n")], id="no thing"),
    ],
)
def test_what_is_wrong_or_changes_more_than_its_own_page_waits_for_the_build(small, saved):
    report = small.build(later=True)
    before = pages(small)
    assert not shows(small, report, *saved)
    assert pages(small) == before


def test_where_somebody_did_not_agree_texts_wait_until_all_are_looked_through(small):
    report = small.write("-- content/producers/ban-tra/producer.yaml --\nname: {vi: HTX, en: Coop}\n"
                         "people: [{name: Ví Thị Mẫu, role: Người nuôi}]\n").build(later=True)  # fmt: skip
    assert not shows(small, report, (f"{HONEY}/story.vi.md", "Gặp chị Ví Thị Mẫu.\n"))
    assert "Ví Thị Mẫu" not in pages(small)[0]


def test_a_file_that_somebody_else_put_in_its_place_is_left_alone(small):
    foreign = small.output / PAGES[0]
    foreign.parent.mkdir(parents=True)
    foreign.write_text("của người khác", encoding="utf-8")
    report = small.build(later=True)
    assert shows(small, report, facts("500 g", "700 g")), "the page in English is ours"
    assert foreign.read_text(encoding="utf-8") == "của người khác"


def test_only_a_preview_of_a_large_site_shows_anything_ahead(small, monkeypatch):
    assert small.build().ahead is None
    monkeypatch.setattr(ahead, "MANY", 1000)
    assert small.build(later=True).ahead is None
