"""What an event's file may say of its running order and of what is stated for it, and what comes of slips."""

from datetime import timedelta

import pytest

from showcase.reading.catalog import read_catalog

EVENT = """\
-- content/sources.yaml --
bao: {title: Ong về bản, publisher: Báo của bản}
-- products/song-ma/mat/product.yaml --
name: Mật
formerly: [mat-cu]
-- content/events/cho/event.yaml --
name: Chợ
kind: livestream
starts_on: 2026-12-05
"""


def read(site, more):
    catalog, problems = read_catalog(site(EVENT + more).root)
    return catalog.events["cho"], sorted(f"{one.code}:{one.place.line}" for one in problems)


@pytest.mark.parametrize(
    ("more", "length"),
    [
        ("", None),
        ("hours: 2\n", timedelta(hours=2)),
        ("hours: 1.5\n", timedelta(minutes=90)),
        ("hours: 0\n", None),
        ("running_order: [{minutes: 20}, {minutes: 25}]\n", timedelta(minutes=45)),
        ("hours: 1\nrunning_order: [{minutes: 20}]\n", timedelta(hours=1)),
    ],
)
def test_it_lasts_as_its_hours_say_else_as_its_running_order_takes(site, more, length):
    assert read(site, more)[0].length == length


def test_what_is_in_the_running_order_or_offered_takes_part(site):
    event, problems = read(
        site, "running_order: [{minutes: 20, product: mat}]\noffers: [{product: mat, as_of: 2026-12-01}]\n"
    )
    assert (event.goods, problems) == (("mat",), [])


def test_a_segment_keeps_its_time_without_a_product_that_is_not_there_and_an_offer_goes(site):
    event, problems = read(
        site,
        "running_order:\n  - {minutes: 20, product: mit}\n  - {minutes: 5, product: mat-cu}\n"
        "offers:\n  - {product: mit, as_of: 2026-12-01}\n  - {product: mat, as_of: 2026-12-01, source: khong-co}\n",
    )
    assert [(one.minutes, one.product) for one in event.running_order] == [(20, None), (5, "mat")]
    assert event.offers == ()
    assert problems == ["E507:5", "E507:8", "E509:9", "W523:6"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("running_order: [{minutes: 0}]\n", "E411:4"),
        ("running_order: [{minutes: nhiều}]\n", "E402:4"),
        ("running_order: [{what: Chào}]\n", "E303:4"),
        ("offers: [{product: mat, price: 150.000, as_of: 2026-12-01}]\n", "E403:4"),
        ("offers: [{product: mat, price: 150000}]\n", "E303:4"),
        ("hours: 1,5\n", "E425:4"),
        ("figures: [{measure: Đơn hàng, value: 3, as_of: 2026-12-05}]\n", "E303:4"),
    ],
)
def test_a_slip_is_told_with_its_line(site, more, code):
    event, problems = read(site, more)
    assert event.name
    assert problems == [code]
