"""`build.json` tells the day of the build, and until when its badges hold."""

import json
from datetime import date

import pytest

from showcase.reading.catalog import read_catalog
from showcase.rendering.day_file import day_file

PRODUCT = "-- products/song-ma/{}/product.yaml --\nname: Mật ong\nrecognitions:\n  - {}\n"
SEEN = (
    "{{stars: 4, authority: province, decision: 9/QĐ, issued_on: {day}, "
    "evidence: {{tier: A, seen_on: 2026-10-01}}{more}}}"
)
TOLD = "{{stars: 3, authority: province, issued_on: {day}, evidence: {{tier: B1, source: bao}}}}"
BAO = "-- content/sources.yaml --\nbao: {title: Báo, publisher: Báo}\n"


def product(name, text, day, more=""):
    return PRODUCT.format(name, text.format(day=day, more=more))


def told(small, today):
    catalog, _ = read_catalog(small.root)
    return json.loads(day_file(catalog, date.fromisoformat(today)).content)


@pytest.mark.parametrize(
    ("today", "until"),
    [("2026-11-24", "2027-06-01"), ("2027-06-01", "2027-06-01"), ("2027-06-02", "2028-03-01"), ("2030-01-01", None)],
)
def test_the_first_badge_to_end_tells_until_when_all_hold(site, today, until):
    small = site(product("mat-ong", SEEN, "2025-03-01") + product("xoai", SEEN, "2024-06-01"))
    assert told(small, today) == {"built": today} | ({"badges_until": until} if until else {})


def test_a_badge_that_will_be_taken_away_holds_until_the_day_before(site):
    small = site(product("mat-ong", SEEN, "2025-03-01", ", revoked: {revoked_on: 2026-12-01}"))
    assert told(small, "2026-11-24")["badges_until"] == "2026-11-30"


def test_where_no_badge_stands_there_is_nothing_to_tell(site):
    small = site(product("mat-ong", TOLD, "2026-01-01") + BAO)
    assert told(small, "2026-11-24") == {"built": "2026-11-24"}
