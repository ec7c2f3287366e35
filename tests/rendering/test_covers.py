"""Drawn covers."""

from xml.etree import ElementTree as ET  # our own drawing, nothing foreign

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.rendering.covers import COLOURS, HEIGHT, WIDTH, draw_cover, drawing


@given(st.text())
def test_a_thing_has_the_same_cover_wherever_it_stands(seed):
    assert drawing(seed) == drawing(seed)
    assert drawing(seed).ground in COLOURS
    assert {polygon.colour for polygon in drawing(seed).polygons} <= set(COLOURS)


def test_covers_differ_from_thing_to_thing():
    assert len({drawing(f"san-pham-{number}") for number in range(40)}) == 12


@given(st.text(), st.sampled_from(["M", "Đ", "<", "&", '"', "龙", "🍯", ""]))
def test_a_cover_is_whole_markup_that_says_nothing_to_those_who_hear_the_page(seed, initial):
    svg = ET.fromstring(draw_cover(seed, initial))  # noqa: S314 - drawn in the line itself
    assert (svg.tag, svg.get("aria-hidden")) == ("svg", "true")
    assert svg.get("viewBox") == f"0 0 {WIDTH} {HEIGHT}"
    assert "".join(svg.itertext()) == initial
    assert {element.tag for element in svg.iter()} == {"svg", "path", "circle", "text"}


@pytest.mark.parametrize("seed", [f"san-pham-{number}" for number in range(12)])
def test_a_cover_is_light_and_its_shapes_can_be_seen_beside_their_ground(seed):
    assert len(draw_cover(seed, "M").encode()) < 7000
    assert any(polygon.colour != drawing(seed).ground for polygon in drawing(seed).polygons)
