"""An address gets the commune in force; what is not clear is asked, never corrected."""

from pathlib import Path

import pytest

from showcase.model.kinds import Event, Producer
from showcase.model.places import Gazetteer
from showcase.model.product import Product
from showcase.problems.problem import Place
from showcase.reading.facts import parse_facts
from showcase.reading.places import locate
from showcase.reading.tables import read_places

PLACES, _ = read_places(Path(__file__).parents[2])
SONG_MA, SOP_COP, MAI_SON, YEN_CHAU, CITY = "126", "127", "125", "124", "116"
FILE = "content/producers/htx/producer.yaml"


def producer(commune, as_certified=None):
    address = {"commune": commune} | ({"as_certified": as_certified} if as_certified else {})
    return Producer.model_validate({"id": "htx", "name": "HTX", "kind": "cooperative", "address": address})


def located(commune, district=SONG_MA, **more):
    facts = parse_facts(f"name: HTX\naddress:\n  commune: {commune}\n", FILE)
    return locate(producer(commune, **more), facts, PLACES, district)


def led_to(result):
    address = result.thing.address
    commune = PLACES.by_code.get(address.code or "")
    return (commune.full_name if commune else "", address.was)


@pytest.mark.parametrize(
    ("written", "district", "commune", "was"),
    [
        ("xã Nà Nghịu", SONG_MA, "xã Sông Mã", "xã Nà Nghịu"),
        ("Nà Nghịu", SONG_MA, "xã Sông Mã", "xã Nà Nghịu"),
        ("Xã NÀ NGHỊU", SONG_MA, "xã Sông Mã", "xã Nà Nghịu"),
        ("thị trấn Sông Mã", SONG_MA, "xã Sông Mã", "thị trấn Sông Mã"),
        ("xã Sông Mã", SONG_MA, "xã Sông Mã", None),
        ("Sông Mã", SONG_MA, "xã Sông Mã", None),
        ("Chiềng Khoong", SONG_MA, "xã Chiềng Khoong", None),
        ("Chiềng Khương", SONG_MA, "xã Chiềng Khương", None),
        ("Mường Sai", SONG_MA, "xã Chiềng Khương", "xã Mường Sai"),
        ("Mường Sại", "118", "xã Mường Sại", None),
        ("Chiềng Đông", YEN_CHAU, "xã Yên Châu", "xã Chiềng Đông"),
        ("Hát Lót", MAI_SON, "xã Mai Sơn", "thị trấn Hát Lót"),
        ("xã Hát Lót", MAI_SON, "xã Mai Sơn", "xã Hát Lót"),
        ("phường Chiềng Lề", CITY, "phường Tô Hiệu", "phường Chiềng Lề"),
        ("03664", CITY, "phường Chiềng An", None),
        ("04168", "", "xã Sông Mã", None),
        ("Sông Mã", SOP_COP, "xã Sông Mã", None),
    ],
)
def test_a_name_leads_to_the_commune_in_force_and_an_old_one_is_remembered(written, district, commune, was):
    result = located(written, district)
    assert led_to(result) == (commune, was)
    assert result.problems == []


def test_both_sides_of_a_merger_across_two_former_districts_lead_to_it():
    units = [unit for one in PLACES.communes if one.name == "Chiềng Sơn" for unit in one.predecessors]
    assert {led_to(located(unit.full_name, unit.district))[0] for unit in units} == {"xã Chiềng Sơn"}
    assert {unit.district for unit in units} == {"123", "128"}


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Chiềng Khuong", {"Chiềng Khoong", "Chiềng Khương"}),
        ("Chieng Khoong", {"Chiềng Khoong", "Chiềng Khương"}),
        ("Chiềng Khong", {"Chiềng Khoong", "Chiềng Khương"}),
        ("Song Ma", {"Sông Mã"}),
        ("xã Muong Sai", {"Mường Sai", "Mường Sại"}),
        ("Na Nghiu", {"Nà Nghịu"}),
    ],
)
def test_a_name_without_its_marks_gets_a_question_and_never_a_correction(written, asked):
    result = located(written)
    assert led_to(result) == ("", None)
    assert [(problem.code, problem.place) for problem in result.problems] == [("E511", Place(FILE, 3, 12))]
    assert asked <= set(result.problems[0].values["guess"].split(", "))


def test_a_name_like_no_other_is_answered_with_the_names_of_the_area():
    result = located("Đà Lạt")
    assert [problem.code for problem in result.problems] == ["E511"]
    assert "Nà Nghịu" in result.problems[0].values["guess"]


def test_an_old_name_is_known_in_its_own_former_district_only():
    assert led_to(located("Nà Nghịu", SOP_COP)) == ("", None)


def test_of_several_units_of_one_name_the_codes_are_asked_for():
    mixed = Gazetteer(
        tuple(commune for commune in PLACES.communes if commune.name == "Sông Mã") * 2,
    )
    facts = parse_facts("address: {commune: Sông Mã}", FILE)
    result = locate(producer("Sông Mã"), facts, mixed, SONG_MA)
    assert [problem.code for problem in result.problems] == ["E512"]
    assert "xã Sông Mã (04168)" in result.problems[0].values["guess"]


@pytest.mark.parametrize(
    ("paper", "codes"),
    [
        ("xã Chiềng Khương, huyện Sông Mã", ["W905"]),
        ("xã Chiềng Khoong, huyện Sông Mã", []),
        ("bản Púng, huyện Sông Mã", []),
    ],
)
def test_a_near_twin_that_the_old_paper_names_is_told(paper, codes):
    result = located("Chiềng Khoong", as_certified=paper)
    assert [problem.code for problem in result.problems] == codes
    assert led_to(result) == ("xã Chiềng Khoong", None)


@pytest.mark.parametrize(
    "thing",
    [
        Product.model_validate({"id": "mat-ong", "name": "Mật ong", "district": "song-ma",
                                "origin": {"commune": "Nà Nghịu"}}),
        Event.model_validate({"id": "2023-08-hoi-cho", "name": "Hội chợ", "kind": "fair", "starts_on": "2023-08-12",
                              "venue": {"commune": "Nà Nghịu"}}),
    ],
    ids=["origin", "venue"],
)  # fmt: skip
def test_origins_and_venues_are_addresses_too(thing):
    result = locate(thing, parse_facts("name: x", "x.yaml"), PLACES, SONG_MA)
    address = getattr(result.thing, "origin", None) or result.thing.venue
    assert (address.code, address.was) == ("04168", "xã Nà Nghịu")


def test_without_an_address_or_without_tables_nothing_is_said():
    bare = Producer.model_validate({"id": "htx", "name": "HTX", "kind": "cooperative"})
    facts = parse_facts("name: HTX", FILE)
    assert locate(bare, facts, PLACES, SONG_MA).thing is bare
    assert locate(producer("Đâu đó"), facts, Gazetteer(), SONG_MA).problems == []
