"""What there is to say about hashtags: a slip costs the entry it stands in, and no other."""

import pytest

from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, SmallSite, told

SOURCES = "-- content/sources.yaml --\nbao: {title: Ong về bản, publisher: Báo}\n"
FIGURE = "{measure: Lượt xem, value: 305000000, as_of: 2022, source: bao}"


@pytest.fixture
def read(tmp_path):
    """Reading needs neither templates nor rules."""

    def reading(text):
        small = SmallSite(tmp_path).put("locales/vi.po", b"").write(SETTINGS + SOURCES + text)
        catalog, problems = read_catalog(small.root)
        return catalog, [told(problem) for problem in problems], problems

    return reading


def entries(text):
    return f"-- content/hashtags.yaml --\n{text}"


def test_an_entry_tells_of_a_hashtag_under_the_name_it_is_written_by(read):
    catalog, said, _ = read(entries(f"MatOng:\n  summary: Mật\n  figures: [{FIGURE}]\n"))
    hashtag = catalog.hashtags["matong"]
    assert (hashtag.tag, hashtag.summary, len(hashtag.figures)) == ("MatOng", {"vi": "Mật"}, 1)
    assert said == []


def test_a_site_need_not_have_the_file(read):
    catalog, said, _ = read("")
    assert (catalog.hashtags, said) == ({}, [])


@pytest.mark.parametrize(
    ("written", "fixed"), [('"#MatOng"', "MatOng"), ("Mật ong", "MatOng"), ("mat-ong", "MatOng"), ('"#"', "SonLa")]
)
def test_a_name_that_no_network_takes_is_told_with_the_one_to_write(read, written, fixed):
    catalog, said, problems = read(entries(f"{written}:\n  summary: x\nSonLa:\n  summary: y\n"))
    assert said == ["E416 content/hashtags.yaml:1"]
    assert problems[0].values["fixed"] == fixed
    assert list(catalog.hashtags) == ["sonla"]


@pytest.mark.parametrize("text", ["hashtags: ['#MatOng', SonLa]", "hashtags:\n  - Mật ong\n  - SonLa",
                                  "hashtags:\n  - #MatOng\n  - SonLa"])  # fmt: skip
def test_on_a_thing_the_slip_costs_that_tag_alone(read, text):
    catalog, said, _ = read(f"-- products/song-ma/mat-ong/product.yaml --\nname: Ong\n{text}\n")
    assert catalog.products["mat-ong"].hashtags == ("SonLa",)
    assert [one.partition(" ")[0] for one in said] == ["E416"]


def test_names_that_differ_in_capitals_only_are_one_hashtag(read):
    catalog, said, problems = read(entries("SonLa:\n  summary: x\nMatOng:\n  summary: y\nsonla:\n  summary: z\n"))
    assert said == ["E301 content/hashtags.yaml:5"]
    assert problems[0].values == {"key": "sonla", "first": "1"}
    assert catalog.hashtags["sonla"].summary == {"vi": "x"}


def test_a_figure_without_its_source_is_left_out_and_told_where_it_stands(read):
    unknown = FIGURE.replace("bao", "baao")
    text = f"SonLa:\n  figures:\n    - {unknown}\n    - {FIGURE}\n    - {{measure: x}}\n    - {unknown}\n"
    catalog, said, _ = read(entries(text))
    assert [figure.source for figure in catalog.hashtags["sonla"].figures] == ["bao"]
    assert sorted(one for one in said if "E509" in one) == [
        "E509 content/hashtags.yaml:3",
        "E509 content/hashtags.yaml:6",
    ]


def test_a_slip_of_yaml_costs_one_entry(read):
    catalog, said, _ = read(entries("SonLa:\n  summary: x\nMatOng:\n  summary: a: b\nNhan:\n  summary: z\n"))
    assert list(catalog.hashtags) == ["sonla", "nhan"]
    assert said == ["E205 content/hashtags.yaml:4"]
