"""Problems as a person reads them in a narrow window."""

import gettext

from hypothesis import given
from hypothesis import strategies as st

from showcase.problems.codes import CODES
from showcase.problems.excerpts import cells
from showcase.problems.findings import Findings
from showcase.problems.forms import FORMS
from showcase.problems.paragraphs import as_text
from showcase.problems.problem import Fix, Place, Problem

ENGLISH = gettext.NullTranslations()
LINES = ("name:", "  vi: Mật: ong", "stars:4")


def problem(code="E412", line=3, column=0, fix=None, file="a.yaml", **values):
    return Problem(code, Place(file, line, column), values, fix=fix)


def told(*problems, paint=lambda text, _role: text):
    return as_text(Findings(problems, lambda _file: LINES), ENGLISH, paint).split("\n")


def test_a_person_reads_place_cause_line_cure_and_where_to_read_more():
    fix = Fix(3, "stars: 4", is_safe=True)
    assert told(problem("E203", column=1, text="stars:4", fixed="stars: 4", fix=fix)) == [
        "a.yaml:3:1  ERROR E203:",
        "  There is no space after the colon in “stars:4”.",
        "   3 | stars:4",
        "     | ^",
        "  → Write “stars: 4”.",
        "  Write it so:",
        "   3 | stars: 4",
        "  More: python build.py explain E203",
        "",
        "1 error in 1 file",
    ]


def test_the_line_above_helps_and_a_short_cause_stands_beside_its_place():
    assert told(problem(line=2, column=7))[:4] == [
        "a.yaml:2:7  ERROR E412: The text is empty.",
        "   1 | name:",
        "   2 |   vi: Mật: ong",
        "     |       ^",
    ]


def test_the_pointer_stands_once_for_each_code():
    lines = told(problem(line=1), problem(line=2), problem("H907", line=0))
    assert [line for line in lines if line.startswith("  More:")] == [
        "  More: python build.py explain E412",
        "  More: python build.py explain H907",
    ]


def test_twenty_problems_of_a_file_are_enough():
    many = [problem(line=number, file="b.yaml") for number in range(1, 24)]
    lines = told(*many, problem())
    assert sum("b.yaml:" in line and "ERROR" in line for line in lines) == 20
    assert "b.yaml: and 3 more." in lines
    assert lines[-1] == "24 errors in 2 files"
    assert any(line.startswith("a.yaml:3") for line in lines)


def test_a_line_that_becomes_several_is_shown_in_several():
    lines = told(problem("E210", fix=Fix(3, "stars:\n  - 4")))
    assert lines[-5:-3] == ["   3 | stars:", "   4 |   - 4"]


def test_everything_but_names_and_what_is_to_be_copied_fits_a_narrow_window():
    found = problem("E302", line=2, column=3, key="x" * 10, kind="product", known=", ".join(["name"] * 60))
    assert max(cells(line) for line in told(found)) <= 60


def test_colours_are_laid_on_by_whoever_asks():
    lines = told(problem(line=2, column=7, fix=Fix(2, "x")), paint=lambda text, role: f"<{role} {text}>")
    assert lines[0] == "<place a.yaml:2:7>  <error ERROR E412:> The text is empty."
    assert "     |       <error ^>" in lines
    assert "   2 | <fix x>" in lines


def test_every_form_can_tell_every_code_even_without_its_values():
    for form in FORMS.values():
        told = form(Findings([problem(code, file=f"{code}.yaml") for code in CODES]), ENGLISH)
        assert all(f" {code}" in told or f'"{code}"' in told for code in CODES)


@given(st.sampled_from(sorted(CODES)), st.text(max_size=20), st.sampled_from(sorted(FORMS)))
def test_whatever_was_typed_can_be_told(code, typed, form):
    values = dict.fromkeys(("text", "value", "name", "key", "fixed", "detail", "guess", "known", "kind"), typed)
    found = Findings([Problem(code, Place(typed, 1), values, fix=Fix(1, typed))], lambda _file: (typed,))
    told = FORMS[form](found, ENGLISH)
    assert code in told
    assert "\x1b" not in told


def test_wide_letters_take_their_two_cells_of_a_line():
    lines = told(
        problem("H903", line=0, file="products/a/product.yaml", language="简体中文" * 4, fields="summary, story")
    )
    assert all(cells(line) <= 60 for line in lines)
