"""What is known and what is missing, counted on a day."""

from datetime import date

import pytest

from showcase.planning import status
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY, SmallSite

RULES = """\
-- content/rules/recognition.yaml --
schemes:
  - {id: old, name: Cũ, until: 2025-06-30}
  - {id: later, name: Mới, since: 2025-07-01}
authorities: [{id: province, name: Tỉnh}, {id: district, name: Huyện, until: 2025-06-30}]
grants:
  - {stars: 3, authority: district, until: 2025-06-30}
  - {stars: 3, authority: province, since: 2025-07-01}
  - {stars: 4, authority: province}
alcoholic_groups: [14]
-- content/sources.yaml --
bao: {title: x, publisher: y}
"""
MAKER = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX, en: Cooperative}
kind: cooperative
channels: [{telephone: "0000000000"}]
proofs: [{kind: vietgap, scope: 5 ha, evidence: {tier: B1, source: bao}}]
"""


@pytest.fixture
def read(tmp_path):
    """Counting needs neither templates nor words."""
    return lambda text="": read_catalog(SmallSite(tmp_path).write(SETTINGS + RULES + text).root)[0]


def product(name, facts=""):
    return f"-- products/song-ma/{name}/product.yaml --\nname: {name}\n{facts}\n"


def seen(issued, rest=""):
    evidence = "evidence: {tier: A, seen_on: 2026-10-01}"
    one = f"{{stars: 4, authority: province, decision: 1, issued_on: {issued}, {evidence}{rest}}}"
    return f"recognitions: [{one}]"


def reported(issued):
    return seen(issued).replace("{tier: A, seen_on: 2026-10-01}", "{tier: B1, source: bao}")


PROPOSED = seen("2026-01-01").replace("{tier: A, seen_on: 2026-10-01}", "{tier: B2, source: bao}")


def ending_soon(catalog):
    return status.ending_soon(catalog, TODAY)


def ended_lately(catalog):
    return status.ended_lately(catalog, TODAY)


def test_products_are_counted_by_what_is_said_of_their_recognition(read):
    catalog = read(
        product("a", seen("2026-03-01")) + product("b", reported("2026-03-01")) + product("c", seen("2020-03-01"))
        + product("d", reported("2020-03-01")) + product("e", PROPOSED) + product("g")
        + product("h", seen("2026-03-01") + "\nsample: yes") + product("i", seen("2026-03-01") + "\nstatus: withdrawn")
        + product("k", seen("2026-03-01", ", revoked: {revoked_on: 2026-05-01}"))
    )  # fmt: skip
    assert status.said_of(catalog, TODAY) == {
        "badge": 1, "reported": 1, "was_recognised": 1, "was_reported": 1, "history": 1, "nothing": 1, "revoked": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("issued", "soon", "lately"),
    [
        ("2023-11-23", False, True),
        ("2023-11-24", True, False),
        ("2024-05-23", True, False),
        ("2024-05-24", False, False),
        ("2022-11-24", False, True),
        ("2022-11-23", False, False),
        ("2024-05", False, False),
        ("2023-01", False, False),
    ],
)
def test_ends_are_told_a_half_year_before_and_a_year_after(read, issued, soon, lately):
    catalog = read(product("ong", reported(issued)))
    found = [bool(ends(catalog)) for ends in (ending_soon, ended_lately)]
    assert found == [soon, lately]


def test_an_end_that_another_recognition_followed_is_not_told(read):
    both = seen("2023-03-01").replace("]", f", {seen('2026-03-01').partition('[')[2]}")
    assert ended_lately(read(product("ong", seen("2023-03-01")))) != ()
    assert ended_lately(read(product("ong", both))) == ()


def test_ends_stand_by_their_date_and_not_by_anything_else(read):
    catalog = read(
        product("a", reported("2024-02-01")) + product("b", reported("2024-01-01"))
        + product("c", reported("2023-02-01")) + product("d", reported("2023-03-01"))
    )  # fmt: skip
    assert [one.product.id for one in ending_soon(catalog)] == ["b", "a"]
    assert [one.product.id for one in ended_lately(catalog)] == ["d", "c"]


def test_every_product_is_asked_the_same_questions(read):
    catalog = read(MAKER + product("a", "producer: htx\nseason: {months: [3]}\nsummary: x") + product("b", "usage: x"))
    lacking = dict(status.lacking(catalog))
    assert set(lacking) == set(status.FACTS)
    known = {name: 2 - count for name, count in lacking.items() if count < 2}
    assert known == {"summary": 1, "producer": 1, "channels": 1, "proofs": 1, "season": 1, "usage": 1}
    assert [count for _, count in status.lacking(catalog)] == sorted(lacking.values(), reverse=True)


def test_a_link_to_a_hashtag_is_no_contact(read):
    rules = """\
-- content/rules/channels.yaml --
services:
  - id: tiktok
    name: TikTok
    hosts: [tiktok.com]
    shapes: [{shape: hashtag, pattern: 'tiktok\\.com/tag/\\w+', link: 'https://www.tiktok.com/'}]
"""
    catalog = read(rules + product("a", "channels: [{link: 'https://www.tiktok.com/tag/ong'}]"))
    assert catalog.products["a"].channels[0].opens == "hashtag"
    assert dict(status.lacking(catalog))["channels"] == 1


def test_things_and_languages_are_counted_without_what_is_invented(read):
    catalog = read(MAKER + product("a") + product("b", "sample: yes"))
    assert status.counted(catalog) == {"product": 1, "producer": 1, "district": 1, "event": 0, "story": 0}
    assert status.translated(catalog) == {"vi": 3, "en": 2}


@pytest.mark.parametrize(
    ("day", "schemes", "three"),
    [(date(2025, 6, 30), ["old"], ("district",)), (date(2025, 7, 1), ["later"], ("province",))],
)
def test_the_rules_are_those_of_the_day(read, day, schemes, three):
    rules = read().rules
    assert [scheme.id for scheme in rules.schemes if status.holds(scheme, day)] == schemes
    assert dict(status.granting(rules, day)) == {3: three, 4: ("province",)}


def test_of_an_empty_site_nothing_is_told_and_nothing_breaks(read):
    catalog = read()
    assert status.said_of(catalog, TODAY) == {}
    assert ending_soon(catalog) == ended_lately(catalog) == ()
    assert {count for _, count in status.lacking(catalog)} == {0}
