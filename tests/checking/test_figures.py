"""Two figures of one thing, of one time, that differ are told; what only looks like it is not."""

import pytest

from showcase.checking.figures import figures_agree
from tests.checking.test_rules import said

SOURCES = "-- content/sources.yaml --\nbao: {title: x, publisher: x}\n"
HEADS = {
    "product": "-- products/song-ma/{}/product.yaml --\nname: x\n",
    "producer": "-- content/producers/{}/producer.yaml --\nname: x\nkind: farm\n",
    "story": "-- content/stories/{}/story.yaml --\nname: x\npublished_on: 2026-01-01\n",
    "district": "-- products/{}/district.yaml --\nname: x\n",
}


def thing(kind, name, *figures, more=""):
    lines = "".join(f"  - {{{figure}, source: bao}}\n" for figure in figures)
    return f"{HEADS[kind].format(name)}{more}figures:\n{lines}"


def told(site, *things):
    return said(site(SOURCES + "".join(things)), figures_agree)


def test_the_second_is_told_with_the_file_line_and_value_of_the_first(site):
    first = thing("product", "nhan", "measure: Sản lượng nhãn, value: 38000, unit: tấn, as_of: 2023")
    second = thing("story", "mua", "measure: SẢN lượng  nhãn, value: 80000, unit: Tấn, as_of: 2023")
    (problem,) = told(site, first, second)
    assert str(problem.place) == "content/stories/mua/story.yaml:4:39"
    assert problem.values == {
        "measure": "SẢN lượng nhãn",
        "date": "2023",
        "value": "80000",
        "other_value": "38000",
        "other": "products/song-ma/nhan/product.yaml:3:38",
    }


@pytest.mark.parametrize(
    "other",
    [
        "measure: Nhãn, value: 5.0, unit: tấn, as_of: 2023",
        "measure: Nhãn, value: 6, unit: kg, as_of: 2023",
        "measure: Nhãn, value: 6, as_of: 2023",
        "measure: Nhãn, value: 6, unit: tấn, as_of: 2023-08",
        "measure: Mận, value: 6, unit: tấn, as_of: 2023",
    ],
)
def test_what_is_another_measure_unit_or_time_or_the_same_value_is_not_told(site, other):
    first = "measure: Nhãn, value: 5, unit: tấn, as_of: 2023"
    assert told(site, thing("product", "a", first), thing("product", "b", other)) == []


@pytest.mark.parametrize(("kind", "count"), [("product", 1), ("story", 1), ("producer", 0), ("district", 0)])
def test_what_two_makers_or_areas_have_of_their_own_may_differ(site, kind, count):
    figures = [f"measure: Thành viên, value: {value}, as_of: 2023" for value in (5, 6)]
    assert len(told(site, thing(kind, "a", figures[0]), thing(kind, "b", figures[1]))) == count
    assert len(told(site, thing(kind, "a", *figures), thing(kind, "b", figures[0]))) >= 1


def test_invented_figures_disagree_with_nobody(site):
    figures = [f"measure: Nhãn, value: {value}, as_of: 2023" for value in (5, 6)]
    assert told(site, thing("product", "a", *figures, more="sample: yes\n")) == []


def test_three_are_each_compared_with_the_first_that_differs(site):
    figures = [f"measure: Nhãn, value: {value}, as_of: 2023" for value in (5, 5, 6, 7, 5)]
    found = told(site, thing("product", "a", *figures))
    assert [(one.place.line, one.values["other_value"]) for one in found] == [(5, "5"), (6, "5"), (7, "6")]
