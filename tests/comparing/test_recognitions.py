"""What a change does to stars and certificates; a past recognition is never edited in silence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.checking.case import Case
from showcase.comparing.recognitions import certificate_changes, star_changes
from showcase.planning.plan import plan_site
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY, SmallSite

RULES = """\
-- content/rules/recognition.yaml --
schemes: []
authorities: [{id: province, name: Tỉnh}]
grants: [{stars: 3, authority: province}, {stars: 4, authority: province}]
-- content/sources.yaml --
bao: {title: Báo, publisher: Báo}
"""
SEEN = (
    "{stars: 4, authority: province, decision: 9/QĐ, issued_on: 2026-01-02, evidence: {tier: A, seen_on: 2026-02-01}}"
)
TOLD = "{stars: 3, authority: province, decision: 1/QĐ, issued_on: 2023-06-01, evidence: {tier: B1, source: bao}}"
SCORED = "{stars: 3, authority: province, evaluated_on: 2022-05-01, evidence: {tier: B2, source: bao}}"


def case_of(folder, text):
    catalog, _ = read_catalog(SmallSite(folder).write(SETTINGS + RULES + text).root)
    return Case(catalog, plan_site(catalog, TODAY, ""), TODAY)


def product(*recognitions, facts="", name="mat-ong"):
    rows = "recognitions:\n" + "".join(f"  - {one}\n" for one in recognitions) if recognitions else ""
    return f"-- products/song-ma/{name}/product.yaml --\nname: Mật ong\n{rows}{facts}"


@pytest.fixture
def cases(tmp_path):
    return lambda before, after: (case_of(tmp_path / "before", before), case_of(tmp_path / "after", after))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (product(SEEN), product(SEEN), None),
        (product(), product(SEEN), ("nothing", "–", "a star badge", "4★, 2029-01-02")),
        (product(SEEN), product(), ("a star badge", "4★, 2029-01-02", "nothing", "–")),
        (product(SEEN), "", ("a star badge", "4★, 2029-01-02", "nothing", "–")),
        (product(TOLD), product(TOLD, SEEN), ("said to have been recognised", "3★, 2026-06-01", "a star badge",
                                              "4★, 2029-01-02")),
        (product(SEEN), product(SEEN.replace("2026-01-02", "2026-01-12")),
         ("a star badge", "4★, 2029-01-02", "a star badge", "4★, 2029-01-12")),
        (product(SEEN), product(SEEN, facts="status: withdrawn\n"), ("a star badge", "4★, 2029-01-02", "nothing", "–")),
        (product(SEEN, facts="sample: yes\n"), product(SEEN), ("nothing", "–", "a star badge", "4★, 2029-01-02")),
        (product(), product(SCORED), None),
        (product(SEEN), product(SEEN, facts="formerly: [mat-ong]\n", name="mat"), None),
        (product(SEEN), product(SEEN.replace("9/QĐ", "8/QĐ")), None),
        (product(SEEN), product(SEEN.replace("}}", "}, revoked: {revoked_on: 2026-03-01}}")),
         ("a star badge", "4★, 2029-01-02", "revoked", "4★, 2029-01-02")),
    ],
)  # fmt: skip
def test_what_pages_say_of_stars_before_and_after_on_the_same_day(cases, before, after, told):
    found = [tuple(one.values[key] for key in ("before", "was", "after", "now"))
             for one in star_changes(*cases(before, after))]  # fmt: skip
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (product(TOLD), product(TOLD), []),
        (product(TOLD), product(TOLD, SEEN), [("H951", "4★ 9/QĐ 2026-01-02", None)]),
        (product(TOLD), product(SEEN, TOLD), [("H951", "4★ 9/QĐ 2026-01-02", None)]),
        (product(TOLD), product(), [("W954", "3★ 1/QĐ 2023-06-01", None)]),
        (product(TOLD), "", [("W954", "3★ 1/QĐ 2023-06-01", None)]),
        (product(TOLD), product(TOLD.replace("2023-06-01", "2024-06-01")),
         [("W952", "3★ 1/QĐ 2023-06-01", "issued_on")]),
        (product(TOLD), product(TOLD.replace("tier: B1", "tier: A, seen_on: 2026-10-01")),
         [("W952", "3★ 1/QĐ 2023-06-01", "evidence")]),
        (product(TOLD), product(SEEN), [("W954", "3★ 1/QĐ 2023-06-01", None), ("H951", "4★ 9/QĐ 2026-01-02", None)]),
        (product(SEEN), product(SEEN.replace("}}", "}, revoked: {revoked_on: 2026-03-01}}")),
         [("H953", "4★ 9/QĐ 2026-01-02", "revoked")]),
        (product(SEEN), product(SEEN.replace("}}", "}, extension: {filed_on: 2026-03-01}}")),
         [("H953", "4★ 9/QĐ 2026-01-02", "extension")]),
        (product(SEEN.replace("}}", "}, revoked: {revoked_on: 2026-03-01}}")), product(SEEN),
         [("W952", "4★ 9/QĐ 2026-01-02", "revoked")]),
        (product(TOLD), product(TOLD, facts="formerly: [mat-ong]\n", name="mat"), []),
        (product(TOLD, facts="sample: yes\n"), "", []),
    ],
)  # fmt: skip
def test_a_past_recognition_that_is_edited_or_removed_is_said_plainly(cases, before, after, told):
    found = [
        (one.code, one.values["what"], one.values.get("fields")) for one in certificate_changes(*cases(before, after))
    ]
    assert found == told


def test_what_is_new_is_told_at_its_line(cases):
    (added,) = certificate_changes(*cases(product(TOLD), product(TOLD, SEEN)))
    assert (added.place.file, added.place.line) == ("products/song-ma/mat-ong/product.yaml", 4)


def test_a_source_that_learns_its_date_edits_no_recognition(cases):
    dated = "-- content/sources.yaml --\nbao: {title: Báo, publisher: Báo, published: 2024-01-01}\n"
    assert list(certificate_changes(*cases(product(TOLD), product(TOLD) + dated))) == []


PAPER = "proofs:\n  - {kind: award, scope: Mật, number: 1/G, evidence: {tier: A, seen_on: 2026-01-01}}\n"
MAKER = "-- content/producers/{}/producer.yaml --\nname: HTX\nkind: farm\n{}"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (product(), product(facts=PAPER), ["H955 award 1/G"]),
        (product(facts=PAPER), product(), ["W957 award 1/G"]),
        (product(facts=PAPER), product(facts=PAPER.replace("Mật", "Xưởng")), ["W956 award 1/G"]),
        (MAKER.format("a", ""), MAKER.format("a", PAPER), ["H955 award 1/G"]),
        (MAKER.format("a", PAPER) + MAKER.format("b", ""), MAKER.format("b", f"formerly: [a]\n{PAPER}"), []),
        (MAKER.format("a", PAPER) + MAKER.format("b", PAPER), MAKER.format("b", f"formerly: [a]\n{PAPER}"),
         ["W957 award 1/G"]),
        (MAKER.format("a", f"sample: yes\n{PAPER}"), "", []),
    ],
)  # fmt: skip
def test_certificates_of_products_and_producers(cases, before, after, told):
    found = [f"{one.code} {one.values['what']}" for one in certificate_changes(*cases(before, after))]
    assert found == told


@settings(max_examples=30)
@given(st.lists(st.sampled_from([SEEN, TOLD, SCORED]), max_size=4), st.lists(st.sampled_from([SEEN, TOLD]), max_size=3))
def test_adding_is_all_that_is_told_of_adding(tmp_path_factory, old, more):
    folder = tmp_path_factory.mktemp("sites")
    before, after = case_of(folder / "before", product(*old)), case_of(folder / "after", product(*old, *more))
    assert [one.code for one in certificate_changes(before, after)] == ["H951"] * len(more)
