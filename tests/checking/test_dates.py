"""Dates of all things: what is told as done has happened, and what begins ends later."""

import pytest

from tests.small_sites import TODAY

EVENT = "-- content/events/cho/event.yaml --\nname: Chợ\nkind: fair\n"
STORY = "-- content/stories/ong/story.yaml --\nname: Ong\n"
PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n"


def dates(small):
    return [told for told in small.check() if told.split()[0] in {"W612", "E613"}]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{PRODUCT}changes: [{{changed_on: {{day}}, what: Ảnh}}]\n", "W612 products/song-ma/mat-ong/product.yaml:2"),
        (f"{PRODUCT}status: withdrawn\nstatus_reason: x\nstatus_since: {{day}}\n",
         "W612 products/song-ma/mat-ong/product.yaml:4"),
        (f"{PRODUCT}price: {{amount: 5, per: kg, as_of: {{day}}}}\n", "W612 products/song-ma/mat-ong/product.yaml:2"),
        (f"{STORY}published_on: {{day}}\n", "W612 content/stories/ong/story.yaml:2"),
    ],
)  # fmt: skip
def test_what_is_told_as_done_does_not_lie_in_the_future(site, text, line):
    assert dates(site(text.replace("{day}", "2026-11-25").replace("{{", "{").replace("}}", "}"))) == [line]
    # Today is no future.
    assert dates(site(text.replace("{day}", TODAY.isoformat()).replace("{{", "{").replace("}}", "}"))) == []


def test_a_month_has_come_as_soon_as_it_has_begun(site):
    assert dates(site(f"{PRODUCT}changes: [{{changed_on: 2026-11, what: x}}, {{changed_on: 2026, what: y}}]\n")) == []
    assert dates(site(f"{PRODUCT}changes: [{{changed_on: 2026-12, what: x}}]\n")) != []


@pytest.mark.parametrize(
    ("days", "is_told"),
    [
        ("starts_on: 2026-12-05\nends_on: 2026-12-04\n", True),
        ("starts_on: 2026-12\nends_on: 2026-11-30\n", True),
        ("starts_on: 2026-12-05\nends_on: 2026-12-05\n", False),
        ("starts_on: 2026-12-05\nends_on: 2026-12\n", False),
        ("starts_on: 2027-01-01\n", False),
    ],
)
def test_an_event_ends_no_earlier_than_it_begins(site, days, is_told):
    told = ["E613 content/events/cho/event.yaml:4"] if is_told else []
    assert dates(site(EVENT + days)) == told
