"""Drawn covers."""

from xml.etree import ElementTree as ET  # our own drawing, nothing foreign

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.rendering.pictures.covers import COLOURS, HEIGHT, WIDTH, draw_cover, drawing

MOTIFS = ["saw-tooth", "lozenge", "step", "none"]


@given(st.sampled_from(MOTIFS), st.text())
def test_a_thing_has_the_same_cover_wherever_it_stands(motif, seed):
    assert drawing(motif, seed) == drawing(motif, seed)
    assert drawing(motif, seed).ground in COLOURS
    assert {polygon.colour for polygon in drawing(motif, seed).polygons} <= set(COLOURS)


@pytest.mark.parametrize("motif", MOTIFS)
def test_covers_differ_from_thing_to_thing_and_share_the_shapes_of_the_site(motif):
    found = [drawing(motif, f"san-pham-{number}") for number in range(90)]
    assert len(set(found)) == 12
    assert len({tuple(polygon.points for polygon in one.polygons) for one in found}) == 1


def test_each_motif_has_shapes_of_its_own():
    assert len({drawing(motif, "ong") for motif in MOTIFS}) == len(MOTIFS)


@given(st.text(), st.sampled_from(["M", "Đ", "<", "&", '"', "龙", "🍯", ""]))
def test_a_cover_is_whole_markup_that_says_nothing_to_those_who_hear_the_page(seed, initial):
    svg = ET.fromstring(draw_cover("saw-tooth", seed, initial))  # noqa: S314 - drawn in the line itself
    assert (svg.tag, svg.get("aria-hidden")) == ("svg", "true")
    assert svg.get("viewBox") == f"0 0 {WIDTH} {HEIGHT}"
    assert "".join(svg.itertext()) == initial
    assert {element.tag for element in svg.iter()} == {"svg", "path", "circle", "text"}


@pytest.mark.parametrize("motif", MOTIFS)
@pytest.mark.parametrize("seed", [f"san-pham-{number}" for number in range(12)])
def test_a_cover_is_light_and_its_shapes_can_be_seen_beside_their_ground(motif, seed):
    made = drawing(motif, seed)
    assert len(draw_cover(motif, seed, "M").encode()) < 5000
    assert all(polygon.colour != made.ground for polygon in made.polygons)
