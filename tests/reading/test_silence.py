"""Where somebody who did not agree is named or shown, that text or photo is left out and told."""

import pytest

from showcase.reading.catalog import read_catalog
from tests.rich_site import photo
from tests.small_sites import TODAY, SmallSite

HELD = """\
-- content/producers/htx/producer.yaml --
name: HTX Ví Thị Mai
kind: cooperative
people:
  - name: bà Ví Thị Mai
    portrait: {file: ba.png, alt: Một người, credit: x, licence: CC0}
"""
PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong Ví Thị Mai\n"


@pytest.fixture
def bare(tmp_path):
    """A project without the engine's own rules and templates: reading needs none of them."""
    return SmallSite(tmp_path).put("locales/vi.po", b"")


@pytest.fixture
def read(site):
    def reading(text):
        small = site(HELD + text).put("content/producers/htx/ba.png", photo("#24305E"))
        if "khac.png" in text:
            small.put("products/song-ma/mat-ong/khac.png", photo("#24305E"))
        catalog, problems = read_catalog(small.root, on=lambda _site: TODAY)
        told = [f"{one.code} {one.place.file.rpartition('/')[2]}:{one.place.line}" for one in problems]
        told.remove("E541 producer.yaml:4")
        return catalog, told

    return reading


def test_the_registered_name_of_a_business_stays(read):
    catalog, told = read(PRODUCT)
    assert catalog.producers["htx"].name == {"vi": "HTX Ví Thị Mai"}
    assert catalog.products["mat-ong"].name == {"vi": "Mật ong Ví Thị Mai"}
    assert told == []


def test_the_registered_name_of_a_maker_may_be_told(read):
    catalog, told = read(f"{PRODUCT}summary: Của HTX Ví Thị Mai\nusage: Hỏi Ví Thị Mai ở HTX Ví Thị Mai\n")
    assert catalog.products["mat-ong"].summary == {"vi": "Của HTX Ví Thị Mai"}
    assert told == ["E545 product.yaml:3"]


def test_a_story_that_names_them_is_left_out_in_that_language(read):
    folder = "products/song-ma/mat-ong"
    stories = f"-- {folder}/story.vi.md --\n## Ong\n\nChị Ví\nThị Mai.\n-- {folder}/story.en.md --\nBees.\n"
    catalog, told = read(PRODUCT + stories)
    assert list(catalog.products["mat-ong"].prose) == ["en"]
    assert told == ["E545 story.vi.md:3"]


def test_a_story_of_another_thing_is_looked_through_too(read):
    story = "-- content/stories/a/story.yaml --\nname: A\npublished_on: 2026-01-01\n"
    catalog, told = read(f"{story}-- content/stories/a/story.en.md --\nMs Vi Thi Mai keeps bees.\n")
    assert catalog.stories["a"].prose == {}
    assert told == ["E545 story.en.md:1"]


@pytest.mark.parametrize(
    ("lines", "field", "left", "place"),
    [
        ("summary:\n  vi: Của chị Ví Thị Mai\n  en: Honey\n", "summary", {"en": "Honey"}, "3"),
        ("summary: Của chị Ví Thị Mai\n", "summary", None, "2"),
        ("usage: Hỏi Ví Thị Mai\n", "usage", None, "2"),
        ("season: {months: [3], note: Ví Thị Mai nói}\n", "season", None, "2"),
        ("hashtags: [ong, ViThiMai]\n", "hashtags", ("ong",), "2"),
        ("changes:\n  - {changed_on: 2026, what: Gặp Ví Thị Mai}\n", "changes", (), "3"),
        ("videos:\n  - {id: a, name: Ví Thị Mai, link: https://a.example/b}\n", "videos", (), "3"),
    ],
)
def test_a_short_text_that_names_them_is_left_out(read, lines, field, left, place):
    catalog, told = read(PRODUCT + lines)
    assert getattr(catalog.products["mat-ong"], field) == left
    assert told == [f"E545 product.yaml:{place}"]


def test_a_thing_that_cannot_do_without_the_text_waits(read):
    catalog, told = read(f"{PRODUCT}recall: {{announced_on: 2026-11-01, what: Hàng của Ví Thị Mai}}\n")
    assert [broken.id for broken in catalog.broken] == ["mat-ong"]
    assert told == ["E545 product.yaml:2"]


def test_the_same_picture_under_another_name_is_no_photo(read):
    shown = "{file: khac.png, alt: x, credit: x, licence: CC0}"
    video = f"videos:\n  - {{id: a, name: x, link: https://a.example/b, cover: {shown}}}\n"
    catalog, told = read(f"{PRODUCT}photos: [{shown}]\n{video}")
    assert (catalog.products["mat-ong"].photos, catalog.products["mat-ong"].videos) == ((), ())
    assert told == ["E546 product.yaml:2", "E546 product.yaml:4"]


def test_a_title_that_names_them_gives_way_to_its_publisher(read):
    sources = """\
-- content/sources.yaml --
bao: {title: Ong về bản, publisher: Báo}
cua-mai: {title: Chuyện Ví Thị Mai, publisher: Báo Sơn La, link: "https://bao.example/chuyen-vi-thi-mai-1.html"}
"""
    catalog, told = read(sources)
    assert (catalog.sources["cua-mai"].title, catalog.sources["cua-mai"].link) == ({"vi": "Báo Sơn La"}, None)
    assert catalog.sources["bao"].title == {"vi": "Ong về bản"}
    assert told == ["E545 sources.yaml:2"]


def test_who_agreed_on_this_page_may_be_spoken_of_on_it(read):
    consent = "{scope: [name], given_on: 2026-11-01, record: x}"
    own = f"summary: Chị Ví Thị Mai\npeople: [{{name: Ví Thị Mai, consent: {consent}}}]\n"
    catalog, told = read(PRODUCT + own)
    assert catalog.products["mat-ong"].summary == {"vi": "Chị Ví Thị Mai"}
    assert told == []


def test_a_file_that_cannot_be_used_holds_back_only_who_did_not_agree(read):
    consent = "{scope: [name], given_on: 2026-11-01, record: x}"
    hong = "-- content/producers/hong/producer.yaml --\nname: x\nkind: robot\npeople:\n"
    hong += f"  - {{name: Mẫu Văn An, consent: {consent}}}\n  - {{name: Mẫu Văn Bình, consent: x}}\n"
    catalog, told = read(PRODUCT + "usage: Hỏi Mẫu Văn An\nstorage: Hỏi Mẫu Văn Bình\n" + hong)
    assert (catalog.products["mat-ong"].usage, catalog.products["mat-ong"].storage) == ({"vi": "Hỏi Mẫu Văn An"}, None)
    assert sorted(told) == ["E405 producer.yaml:2", "E420 producer.yaml:5", "E545 product.yaml:3"]
