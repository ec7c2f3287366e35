"""Which things may have a kit, why not, and what of kits every build puts out."""

import pytest

from showcase.planning.kits import Obstacle, advertising_obstacle, kit_subject, obstacle, speaks_of_stars
from showcase.planning.plan import plan_site
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY, SmallSite

RULES = """\
-- content/rules/recognition.yaml --
schemes: []
authorities: [{id: province, name: Tỉnh}]
grants: [{stars: 4, authority: province}]
alcoholic_groups: [14]
-- content/rules/posts.yaml --
services: [{id: zalo, name: Zalo, longest: 2000, hashtags: 3, source: x, as_of: 2026-11-22}]
star_words: ['★', '\\d\\s*sao\\b']
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04168,Xã,Sông Mã,song-ma,126
-- content/places/merges.csv --
old_code,old_type,old_name,former_district_code,new_code,merged_on
04168,Thị trấn,Sông Mã,126,04168,2025-07-01
-- content/producers/htx/producer.yaml --
name: HTX Hoa
kind: cooperative
address: {commune: xã Sông Mã}
-- content/producers/xa/producer.yaml --
name: HTX Xa
kind: cooperative
"""
SEEN = "[{stars: 4, authority: province, decision: 1, issued_on: 2025-03-01, evidence: {tier: A, seen_on: 2025-04-01}}]"
LAPSED = SEEN.replace("2025", "2019")


@pytest.fixture
def read(tmp_path):
    """Planning needs neither templates nor words."""

    def reading(text="", kits="yes"):
        settings = SETTINGS.replace("organisation:", f"kits: {kits}\norganisation:")
        catalog, _ = read_catalog(SmallSite(tmp_path).write(settings + RULES + text).root)
        return catalog

    return reading


def product(facts, name="Mật ong"):
    return f"-- products/song-ma/ong/product.yaml --\nname: {name}\n{facts}\n"


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ("producer: htx", None),
        ("alcohol_abv: 14.9\ngroup: 14", None),
        ("alcohol_abv: 15\ngroup: 14", Obstacle.ALCOHOL),
        ("group: 14", Obstacle.ALCOHOL),
        ("recall: {announced_on: 2026-11-01, what: Lô 1}", Obstacle.RECALLED),
        ("status: suspended", Obstacle.SUSPENDED),
        ("status: withdrawn", Obstacle.WITHDRAWN),
    ],
)
def test_of_what_may_not_be_shared_there_is_no_kit(read, facts, reason):
    catalog = read(product(facts))
    assert obstacle(catalog.products["ong"], catalog, TODAY) is reason


@pytest.mark.parametrize(
    ("name", "recognitions", "reason"),
    [
        ("Mật ong OCOP", "[]", Obstacle.STARS_IN_NAME),
        ("Mật ong 4 sao", LAPSED, Obstacle.STARS_IN_NAME),
        ("{vi: Mật ong, en: Honey ★★★★}", "[]", Obstacle.STARS_IN_NAME),
        ("Mật ong 4 sao", SEEN, None),
        ("Chè Sao Khuê", "[]", None),
    ],
)
def test_a_name_with_stars_needs_stars_in_force(read, name, recognitions, reason):
    catalog = read(product(f"recognitions: {recognitions}", name))
    assert obstacle(catalog.products["ong"], catalog, TODAY) is reason


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ("producer: htx", None),
        ("", Obstacle.NO_MAKER),
        ("origin: {commune: xã Sông Mã}", Obstacle.NO_MAKER),
        ("producer: xa", Obstacle.NO_COMMUNE),
        ("producer: xa\norigin: {commune: xã Sông Mã}", None),
    ],
)
def test_who_advertises_a_product_names_its_maker_and_commune(read, facts, reason):
    catalog = read(product(facts))
    assert advertising_obstacle(catalog.products["ong"], catalog) is reason


def test_a_producer_needs_a_commune_and_an_area_none(read):
    catalog = read()
    assert advertising_obstacle(catalog.producers["htx"], catalog) is None
    assert advertising_obstacle(catalog.producers["xa"], catalog) is Obstacle.NO_COMMUNE
    assert advertising_obstacle(catalog.districts["song-ma"], catalog) is None


def test_a_maker_of_strong_drink_alone_has_no_kit(read):
    drink = product("producer: htx\nalcohol_abv: 40")
    catalog = read(drink)
    assert obstacle(catalog.producers["htx"], catalog, TODAY) is Obstacle.ALCOHOL
    catalog = read(drink.replace("song-ma/ong", "song-ma/nhan").replace("40", "5"))
    assert obstacle(catalog.producers["htx"], catalog, TODAY) is None


def kit_outputs(catalog):
    plan = plan_site(catalog, TODAY, "https://cho.example/")
    return [one for one in (*plan.pages, *plan.documents, *plan.codes) if "kit/" in one.path]


def test_a_kit_is_one_page_in_the_first_language_and_captions_in_all(read):
    outputs = kit_outputs(read(product("producer: htx")))
    assert {one.path for one in outputs if one.path.startswith("p/")} == {
        "p/ong/kit/", "p/ong/kit/zalo.vi.txt", "p/ong/kit/zalo.en.txt",
    }  # fmt: skip
    assert {one.path.split("/")[0] for one in outputs} == {"p", "m", "d"}
    assert not any(one.is_indexed for one in outputs if hasattr(one, "is_indexed"))
    assert {kit_subject(one.id) for one in outputs if one.path.startswith("p/")} == {("product", "ong")}


def test_without_a_commune_there_is_a_page_that_says_so_and_no_caption(read):
    paths = [one.path for one in kit_outputs(read(product("producer: xa"))) if one.path.startswith(("p/", "m/xa"))]
    assert sorted(paths) == ["m/xa/kit/", "p/ong/kit/"]


def test_what_has_no_kit_has_no_page_of_one(read):
    assert not any(one.path.startswith("p/") for one in kit_outputs(read(product("status: withdrawn"))))


def test_a_site_that_wants_none_has_none(read):
    assert kit_outputs(read(product("producer: htx"), kits="no")) == []


def test_without_rules_nothing_speaks_of_stars(read):
    assert speaks_of_stars("4 sao", read()) is True
    assert speaks_of_stars("sao", read()) is False
    assert speaks_of_stars("4 sao", read("-- content/rules/posts.yaml --\nservices: []\n")) is False
