"""What is laid over a page."""

import json
from gettext import NullTranslations
from pathlib import Path

import pytest

from showcase.problems.excerpts import no_lines
from showcase.problems.problem import Fix, Place, Problem
from showcase.problems.telling import message_of, remedy_of
from showcase.serving.overlay import editor_link, told_to_tabs
from showcase.serving.state import Slip, State
from showcase.words import read_words
from tests.small_sites import PROJECT

ENGLISH = NullTranslations()
ERROR = Problem("E205", Place("products/a/b/product.yaml", 3, 7), {"fixed": '"Ngọt: lắm"'})
WARNING, HINT = Problem("W902", Place("site.yaml", 4)), Problem("H924", Place("content/addresses.csv"))


def told(state, root=None, words=ENGLISH, source=no_lines):
    return json.loads(told_to_tabs(state, words, source, root))


def test_a_site_without_problems_has_nothing_laid_over_it():
    assert told(State())["rows"] == []
    assert told(State((HINT,)))["rows"] == [], "hints are for those who ask by check"


def test_a_problem_is_told_in_the_words_of_check():
    words = read_words(PROJECT / "locales" / "problems", "vi")
    row, *_ = told(State((ERROR,)), words=words)["rows"]
    assert (row["message"], row["remedy"]) == (message_of(ERROR, words), remedy_of(ERROR, words))
    assert (row["title"], row["place"]) == ("LỖI E205", "products/a/b/product.yaml:3:7")
    assert told(State((ERROR,)), words=words)["language"] == "vi"


def test_a_problem_comes_with_its_line_and_the_line_mended():
    mended = Problem(ERROR.code, Place("a.yaml", 2, 4), ERROR.values, fix=Fix(2, 'b: "c: d"'))
    row, *_ = told(State((mended,)), source=lambda _file: ["a: b", "b: c: d"])["rows"]
    assert row["excerpt"] == {"lines": [{"line": 2, "text": "b: c: d"}], "caret": 3}
    assert row["fix"]["text"] == 'b: "c: d"'


def test_errors_and_warnings_are_counted_apart():
    assert told(State((ERROR, WARNING, HINT)))["badges"] == ["1 to mend", "1 to look at"]
    assert told(State((WARNING,)))["badges"] == ["1 to look at"]
    assert told(State((WARNING,)))["errors"] == 0


def test_it_says_what_the_page_below_is_while_there_are_errors():
    assert "the last one without" in told(State((ERROR,), is_held=True))["about"]
    assert "leaves out" in told(State((ERROR,)))["about"]
    assert told(State((WARNING,)))["about"] == ""


def test_what_stopped_a_build_stands_first():
    state = State((ERROR,), is_held=True, slip=Slip("ValueError: half", Place("templates/pages/home.html", 9)))
    slip, error = told(state)["rows"]
    assert slip["message"] == "The site could not be built: ValueError: half"
    assert slip["place"] == "templates/pages/home.html:9"
    assert told(state)["badges"] == ["2 to mend"]
    assert error["title"] == "ERROR E205"


def test_of_very_many_problems_the_rest_is_counted():
    found = told(State(tuple(Problem("E205", Place("a.yaml", line)) for line in range(1, 61))))
    assert len(found["rows"]) == 50
    assert found["more"] == "… and 10 more: python build.py check"


def test_links_to_the_editor_are_for_this_machine_alone():
    assert told(State((ERROR,)), Path("/site"))["rows"][0]["link"].startswith("vscode://file/site/")
    assert told(State((ERROR,)))["rows"][0]["link"] == ""


@pytest.mark.parametrize(
    ("root", "place", "link"),
    [
        ("/home/x/site", Place("site.yaml"), "vscode://file/home/x/site/site.yaml"),
        ("/home/x/site", Place("a/b.yaml", 3), "vscode://file/home/x/site/a/b.yaml:3"),
        ("/home/x/site", Place("a/b.yaml", 3, 5), "vscode://file/home/x/site/a/b.yaml:3:5"),
        ("/nhà tôi", Place("a#b.yaml", 3), "vscode://file/nh%C3%A0%20t%C3%B4i/a%23b.yaml:3"),
        ("C:/site", Place("a.yaml", 3, 5), "vscode://file/C:/site/a.yaml:3:5"),
    ],
)
def test_the_editor_opens_at_the_line(root, place, link):
    assert editor_link(Path(root), place) == link
