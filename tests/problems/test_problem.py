"""A problem and its place."""

import pytest

from showcase.problems.codes import CODES, Severity
from showcase.problems.problem import Place, Problem


@pytest.mark.parametrize(
    ("place", "written"),
    [(Place("a.yaml"), "a.yaml"), (Place("a.yaml", 3), "a.yaml:3"), (Place("a.yaml", 3, 7), "a.yaml:3:7")],
)
def test_a_place_is_written_as_editors_read_it(place, written):
    assert str(place) == written


def test_places_are_in_the_order_of_files_and_lines():
    places = [Place("a", 2), Place("a", 10), Place("a", 10, 3), Place("b")]
    assert sorted([places[2], places[0], places[3], places[1]]) == places


def test_the_letter_of_a_code_says_how_bad_it_is():
    letters = {"E": Severity.ERROR, "W": Severity.WARNING, "H": Severity.HINT}
    assert all(Problem(code, Place("a")).severity is letters[code[0]] for code in CODES)
