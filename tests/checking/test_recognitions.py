"""What is wrong with recognitions, by the project's own dated rules."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from showcase.checking import recognitions
from showcase.checking.case import Case
from showcase.model.catalog import Catalog
from showcase.model.product import Product
from showcase.model.recognition import Recognition
from showcase.model.rules import Rules
from showcase.model.site import Site
from showcase.planning.outputs import Plan
from showcase.problems.problem import Place
from showcase.reading.rules import read_recognition_rules

RULES, _ = read_recognition_rules(Path(__file__).parents[2], ("vi", "en"))
NO_RULES = Rules(schemes=(), authorities=(), grants=())
TODAY = date(2027, 6, 1)  # no recognition below is in its time of renewal on that day
SITE = Site.model_validate(
    {
        "name": "Chợ", "tagline": "Chợ", "province": "Sơn La", "organisation": {"name": "Nhóm"},
        "languages": [{"code": "vi", "name": "Tiếng Việt"}],
    }
)  # fmt: skip
FILE = "products/song-ma/mat-ong/product.yaml"
READ = {"tier": "B1", "source": "bao-son-la"}


def recognition(stars="4", authority="province", issued_on="2024-01-15", evidence=None, **more):
    # Seen on the day it was issued, unless a test says otherwise.
    evidence = evidence or {"tier": "A", "seen_on": f"{issued_on or '2024-01-15'}-01-01"[:10]}
    facts = {"stars": stars, "authority": authority, "decision": "15/QĐ-UBND", "evidence": evidence, **more}
    return facts | ({"issued_on": issued_on} if issued_on else {})


def problems_of(*given, today=TODAY, rules=RULES, places=None):
    facts = {"id": "mat-ong", "name": "Mật ong", "place": Place(FILE), "places": places or {}, "recognitions": given}
    catalog = Catalog(SITE, rules, products={"mat-ong": Product.model_validate(facts)})
    case = Case(catalog, Plan(""), today)
    all_rules = (
        recognitions.evidence_is_complete,
        recognitions.level_may_grant,
        recognitions.dates_make_sense,
        recognitions.renewal_is_due,
    )
    return [problem for rule in all_rules for problem in rule(case)]


def codes(*given, **more):
    return [problem.code for problem in problems_of(*given, **more)]


def test_a_complete_recognition_of_the_right_level_is_fine():
    assert codes(recognition()) == []
    assert codes() == []


@pytest.mark.parametrize("stars", ["0", "1", "2", "6"])
def test_only_three_to_five_stars_can_be_written_down(stars):
    with pytest.raises(ValidationError) as refused:
        Recognition.model_validate(recognition(stars))
    assert [error["type"] for error in refused.value.errors()] == ["E601"]


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"decision": None}, "decision"),
        ({"issued_on": None}, "issued_on"),
        ({"issued_on": "2024"}, "issued_on"),
        ({"issued_on": "2024-01"}, "issued_on"),
        ({"evidence": {"tier": "A"}}, "evidence.seen_on"),
        ({"evidence": {"tier": "A", "source": "bao"}, "decision": None}, "decision, evidence.seen_on"),
    ],
)
def test_what_was_seen_has_its_number_its_day_and_when_it_was_seen(change, missing):
    problems = problems_of(recognition(**change))
    assert [(problem.code, problem.values["missing"]) for problem in problems] == [("E602", missing)]


@pytest.mark.parametrize("tier", ["B1", "B2", "C"])
def test_what_was_only_read_or_heard_says_where(tier):
    assert codes(recognition(evidence={"tier": tier, "source": "bao"})) == []
    assert codes(recognition(evidence={"tier": tier, "source": "bao"}, decision=None, issued_on="2024")) == []
    problems = problems_of(recognition(evidence={"tier": tier}))
    assert [(problem.code, problem.values["tier"]) for problem in problems] == [("E603", tier)]


@pytest.mark.parametrize(
    ("stars", "authority", "issued_on"),
    [
        ("3", "province", "2020-12-31"),
        ("3", "district", "2021-06-01"),
        ("3", "district", "2023-12-18"),
        ("3", "district", "2025-06-30"),
        ("3", "province", "2025-07-10"),
        ("3", "province", "2026-06-01"),
        ("4", "province", "2019-12-31"),
        ("4", "province", "2024-05-01"),
        ("4", "province", "2026-10-01"),
        ("5", "centre", "2020-12-31"),
        ("5", "ministry", "2022-05-01"),
        ("5", "ministry", "2024-05-01"),
        ("5", "ministry", "2025-04-15"),
        ("5", "ministry", "2026-09-01"),
    ],
)
def test_the_level_that_could_grant_on_that_day_is_never_called_wrong(stars, authority, issued_on):
    assert codes(recognition(stars, authority, issued_on, evidence=READ)) == []


@pytest.mark.parametrize(
    ("stars", "authority", "issued_on"),
    [
        ("3", "district", "2025-08-01"),
        ("3", "district", "2025-07-01"),
        ("3", "province", "2024-05-01"),
        ("3", "ministry", "2024-05-01"),
        ("4", "district", "2023-12-18"),
        ("4", "ministry", "2026-06-01"),
        ("5", "province", "2024-05-01"),
        ("5", "centre", "2024-05-01"),
        ("4", "province", "2019-08-20"),
    ],
)
def test_a_level_that_could_not_grant_on_that_day_is_told(stars, authority, issued_on):
    problems = problems_of(recognition(stars, authority, issued_on, evidence=READ))
    assert [(problem.code, dict(problem.values)) for problem in problems] == [
        ("W604", {"date": issued_on, "stars": stars, "level": authority})
    ]


def test_the_body_that_signed_may_be_gone_today():
    old = recognition("3", "district", "2023-12-18", authority_name={"vi": "UBND huyện Sông Mã"})
    assert codes(old, today=date(2026, 1, 1)) == []


@pytest.mark.parametrize(
    ("issued_on", "authority", "fits"),
    [
        ("2023", "province", True),
        ("2023", "district", True),
        ("2025", "district", True),
        ("2025", "province", True),
        ("2025-07", "district", False),
        ("2024", "province", False),
    ],
)
def test_of_a_date_not_exactly_known_every_day_it_may_mean_counts(issued_on, authority, fits):
    assert codes(recognition("3", authority, issued_on, evidence=READ)) == ([] if fits else ["W604"])


def test_a_scoring_is_held_against_the_day_it_happened():
    scored = {"evidence": {"tier": "B2", "source": "bao"}, "issued_on": None}
    assert codes(recognition("3", "district", **scored, evaluated_on="2023-12-18")) == []
    assert codes(recognition("4", "district", **scored, evaluated_on="2023-12-18")) == ["W604"]


def test_without_a_date_or_without_rules_no_level_is_called_wrong():
    assert codes(recognition("3", "ministry", None, evidence=READ)) == []
    assert codes(recognition("3", "ministry", "2024-05-01"), rules=NO_RULES) == []


@pytest.mark.parametrize(
    ("valid_until", "expected"), [("2024-01-14", ["E605"]), ("2024-01-15", []), ("2027-01-15", [])]
)
def test_nothing_ends_before_it_began(valid_until, expected):
    assert codes(recognition(valid_until=valid_until), today=date(2024, 2, 1)) == expected


@pytest.mark.parametrize(
    "slip",
    [
        {"issued_on": "2027-08-01"},
        {"valid_until": "2099-01-01"},
        {"evidence": {"tier": "A", "seen_on": "2024-01-14"}},
        {"evidence": {"tier": "A", "seen_on": "2027-06-02"}},
        {"revoked": {"revoked_on": "2024-01-01"}},
        {"extension": {"filed_on": "2023-01-01", "source": "bao"}},
        {"evidence": READ, "issued_on": None, "evaluated_on": "2027-06-02"},
    ],
)
def test_nothing_is_decided_tomorrow_or_seen_before_it_is_there(slip):
    assert "E605" in codes(recognition(**slip))


def test_an_end_within_the_year_of_issue_may_be_right():
    assert codes(recognition(issued_on="2024", valid_until="2024-06-01", evidence=READ)) == []


END = date(2027, 1, 15)


@pytest.mark.parametrize(
    ("left", "is_told"), [(181, False), (180, True), (150, True), (120, True), (119, False), (0, False), (-1, False)]
)
def test_the_producer_can_be_told_while_a_renewal_can_be_filed(left, is_told):
    problems = problems_of(recognition(), today=END - timedelta(days=left))
    assert [problem.code for problem in problems] == ["H608"] * is_told
    for problem in problems:
        assert dict(problem.values) == {"first": "2026-07-19", "last": "2026-09-17"}


def test_the_latest_recognition_alone_is_renewed():
    newer = recognition("3", "province", "2026-06-01")
    assert codes(recognition(), newer, today=END - timedelta(days=150)) == []


def test_every_problem_stands_on_its_own_line():
    bad = [
        recognition(decision=None),
        recognition(evidence={"tier": "C"}),
        recognition("4", "district"),
        recognition(valid_until="2023-01-01"),
    ]
    places = {
        ("recognitions",): Place(FILE, 2, 3),
        ("recognitions", 0, "evidence"): Place(FILE, 9, 15),
        ("recognitions", 1, "evidence"): Place(FILE, 15, 15),
        ("recognitions", 2, "authority"): Place(FILE, 20, 16),
        ("recognitions", 3, "valid_until"): Place(FILE, 30, 18),
    }
    problems = problems_of(*bad, places=places, today=date(2024, 2, 1))
    assert {(problem.code, problem.place.line) for problem in problems} == {
        ("E602", 9), ("E603", 15), ("W604", 20), ("E605", 30),
    }  # fmt: skip
