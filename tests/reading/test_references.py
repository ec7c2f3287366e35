"""Every reference in a catalog leads somewhere; one that does not is told once, where it was written."""

import pytest

from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, SmallSite

SOURCES = """\
-- content/sources.yaml --
bao-son-la: {title: Mật ong vào vụ, publisher: Báo Sơn La}
-- content/producers/htx-hoa-rung/producer.yaml --
name: HTX Hoa Rừng
kind: cooperative
"""


@pytest.fixture
def bare(tmp_path):
    """A project without the engine's own rules and templates: reading needs none of them."""
    return SmallSite(tmp_path).put("locales/vi.po", b"")


@pytest.fixture
def read(site):
    def reading(text):
        catalog, problems = read_catalog(site(SOURCES + text).root)
        return catalog, [f"{problem.code} {problem.place.line}" for problem in problems], problems

    return reading


def product(*lines):
    return "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n" + "".join(f"{line}\n" for line in lines)


def test_a_reference_that_leads_somewhere_stays(read):
    catalog, told, _ = read(product("producer: htx-hoa-rung", "sources: [bao-son-la]"))
    assert (catalog.products["mat-ong"].producer, catalog.products["mat-ong"].sources) == (
        "htx-hoa-rung",
        ("bao-son-la",),
    )
    assert told == []


def test_an_unknown_maker_is_told_with_the_one_that_looks_alike(read):
    catalog, told, (problem,) = read(product("producer: htx-hoa-rung-2"))
    assert catalog.products["mat-ong"].producer is None
    assert told == ["E507 2"]
    assert problem.values == {"kind": "producer", "name": "htx-hoa-rung-2", "guess": "htx-hoa-rung"}


MERGED = "-- content/producers/htx-moi/producer.yaml --\nname: HTX Mới\nkind: cooperative\nformerly: [htx-cu]\n"


def test_an_old_name_of_a_producer_leads_to_the_new_one_and_is_told(read):
    catalog, told, (problem,) = read(product("producer: htx-cu") + MERGED)
    assert catalog.products["mat-ong"].producer == "htx-moi"
    assert told == ["W523 2"]
    assert problem.values == {"kind": "producer", "name": "htx-cu", "guess": "htx-moi"}


def test_an_old_name_that_is_a_folder_again_leads_there(read):
    again = "-- content/producers/htx-cu/producer.yaml --\nname: HTX Cũ\nkind: cooperative\n"
    catalog, told, _ = read(product("producer: htx-cu") + MERGED + again)
    assert (catalog.products["mat-ong"].producer, told) == ("htx-cu", [])


def test_an_old_name_of_another_kind_says_nothing(read):
    _, told, _ = read(product("producer: ong", "formerly: [ong]"))
    assert told == ["E507 2"]


@pytest.mark.parametrize("name", ["hong", "nhap"])
def test_a_reference_to_what_is_broken_or_a_draft_is_left_out_and_not_told_again(read, name):
    others = """\
-- content/producers/hong/producer.yaml --
name: x
kind: robot
-- content/producers/nhap/producer.yaml --
name: x
kind: farm
draft: yes
"""
    catalog, told, _ = read(product(f"producer: {name}") + others)
    assert catalog.products["mat-ong"].producer is None
    assert told == ["E405 2"]


EVENT = """\
-- content/events/cho/event.yaml --
name: Chợ
kind: fair
starts_on: 2026-12
district: {district}
products: [{products}]
producers: [htx-hoa-rung, la]
"""


def test_of_a_list_only_what_leads_nowhere_is_left_out(read):
    catalog, told, _ = read(product() + EVENT.format(district="song-ma", products="x, mat-ong, y"))
    event = catalog.events["cho"]
    assert (event.products, event.producers, event.district) == (("mat-ong",), ("htx-hoa-rung",), "song-ma")
    assert told == ["E507 5", "E507 5", "E507 6"]
    assert event.at("products", 0).column == 15


def test_an_unknown_district_is_told(read):
    catalog, told, _ = read(product() + EVENT.format(district="moc-chau", products="").replace(", la", ""))
    assert catalog.events["cho"].district is None
    assert told == ["E507 4"]


FIGURE = "  - {{measure: Đàn, value: {value}, as_of: 2026, source: {source}}}"
RECOGNITION = """\
  - stars: 4
    authority: province
    issued_on: 2024-01-15
    evidence: {{tier: B1, source: {source}}}
    {more}"""


@pytest.mark.parametrize(
    ("lines", "field", "left", "told"),
    [
        (["sources: [x, bao-son-la]"], "sources", 1, ["E509 2"]),
        (
            ["figures:", FIGURE.format(value=1, source="x"), FIGURE.format(value=2, source="bao-son-la")],
            "figures",
            1,
            ["E509 3"],
        ),
        (["changes:", "  - {changed_on: 2026, what: Đổi tên, source: x}"], "changes", 0, ["E509 3"]),
        (["proofs:", "  - {kind: award, scope: Mật, evidence: {tier: B1, source: x}}"], "proofs", 0, ["E509 3"]),
        (["recognitions:", RECOGNITION.format(source="bao-son-la", more="")], "recognitions", 1, []),
    ],
)
def test_a_record_that_leans_on_an_unknown_source_is_left_out(read, lines, field, left, told):
    catalog, said, _ = read(product(*lines))
    assert len(getattr(catalog.products["mat-ong"], field)) == left
    assert said == told


@pytest.mark.parametrize(
    "more", ["revoked: {revoked_on: 2025-01-01, source: x}", "extension: {filed_on: 2026-10-01, source: x}", ""]
)
def test_one_recognition_without_its_source_takes_the_others_with_it(read, more):
    good = RECOGNITION.format(source="bao-son-la", more="")
    bad = RECOGNITION.format(source="bao-son-la" if more else "x", more=more)
    catalog, told, _ = read(product("recognitions:", good, bad))
    assert catalog.products["mat-ong"].recognitions == ()
    assert told == [f"E509 {12 if more else 11}"]


@pytest.mark.parametrize(
    "line",
    [
        "season: {months: [3], source: x}",
        "price: {amount: 5000, per: kg, as_of: 2026-01-01, source: x}",
        "recall: {announced_on: 2026-01-01, what: Lô 5, source: x}",
    ],
)
def test_a_fact_that_can_stand_alone_loses_only_its_source(read, line):
    catalog, told, _ = read(product(line))
    field = getattr(catalog.products["mat-ong"], line.partition(":")[0])
    assert field is not None
    assert field.source is None
    assert told == ["E509 2"]


def test_a_set_of_criteria_that_is_not_in_the_table_is_told_and_stays(read):
    table = "-- content/rules/groups.csv --\nset_no,group_vi,group_en,group_zh-Hans\n12,Rượu,Spirits,酒\n"
    catalog, told, _ = read(table + product("group: 40"))
    assert (told, catalog.products["mat-ong"].group) == (["E405 2"], 40)
    assert read(table + product("group: 12"))[1] == []


STORY = "-- content/stories/gioi-thieu/story.yaml --\nname: Chợ\npublished_on: 2026-01-01\n"


@pytest.mark.parametrize(
    ("line", "story", "expected"),
    [
        ("about: gioi-thiu", STORY, ["E507 4"]),
        ("listing_rules: gioi-thiu", STORY, ["E507 4"]),
        ("about: gioi-thieu", STORY, []),
        ("about: gioi-thieu", STORY + "draft: yes\n", []),
        ("# about:", STORY, []),
    ],
)
def test_a_story_that_the_settings_name_is_there_or_told_with_the_nearest(read, line, story, expected):
    settings = SETTINGS.partition("-- products")[0].replace("base_url:", f"{line}\nbase_url:")
    _, told, problems = read(settings + story)
    assert told == expected
    assert all(problem.values["guess"] == "gioi-thieu" for problem in problems)


def test_a_protected_name_of_the_province_leans_on_a_source(tmp_path):
    names = """\
protected_names:
  - {name: Cà phê Sơn La, form: geographical_indication, granted: 2017, source: baoo}
  - {name: Mật ong Sơn La, form: collective_mark, granted: 2012, source: bao-son-la}
  - {name: Nhãn Sông Mã, form: brand, granted: 2017, source: bao-son-la}
"""
    settings = SETTINGS.replace("organisation:", f"{names}organisation:")
    catalog, problems = read_catalog(SmallSite(tmp_path).put("locales/vi.po", b"").write(settings + SOURCES).root)
    assert [name.name for name in catalog.site.protected_names] == ["Mật ong Sơn La"]
    lines = {
        problem.code: problem.place.line - settings.split("protected_names")[0].count("\n") for problem in problems
    }
    assert lines == {"E509": 1, "E405": 3}
