"""Problems told to people, to programs and to git hosts."""

import gettext
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.problems.codes import CODES
from showcase.problems.problem import Place, Problem
from showcase.problems.telling import TELLERS, as_github, as_json, as_text, in_order, message_of, remedy_of, summary

ENGLISH = gettext.NullTranslations()


class Words(gettext.NullTranslations):
    """A language of a few words."""

    def __init__(self, **words):
        super().__init__()
        self.words = words

    def gettext(self, message):
        return self.words.get(message, message)


def problem(code="E412", file="a.yaml", line=3, column=0, **values):
    return Problem(code, Place(file, line, column), values)


def test_the_worst_come_first_then_files_and_lines():
    hint, warning = problem("H907"), problem("W706", "b.md", 1)
    first, second, other = problem(line=2), problem(line=10), problem(file="b.yaml")
    assert in_order([hint, warning, other, second, first]) == [first, second, other, warning, hint]


def test_what_was_found_twice_is_told_once():
    assert in_order([problem(), problem(), problem(column=4)]) == [problem(), problem(column=4)]
    assert len(in_order([problem("E302", key="a"), problem("E302", key="b")])) == 2


def test_a_person_reads_place_cause_cure_and_a_count():
    told = as_text([problem("E203", column=7, text="stars:4", fixed="stars: 4"), problem("H907", line=0)], ENGLISH)
    assert told.split("\n") == [
        "a.yaml:3:7",
        "  ERROR E203: There is no space after the colon in “stars:4”.",
        "  → Write “stars: 4”.",
        "",
        "a.yaml",
        "  HINT H907: Nobody is named who makes this product.",
        "  → Write “producer:” with the name of the producer’s folder.",
        "",
        "Errors: 1, warnings: 0, hints: 1",
    ]


def test_nothing_wrong_is_a_count_too():
    assert as_text([], ENGLISH) == "Errors: 0, warnings: 0, hints: 0"
    assert summary([problem("W706")] * 2, ENGLISH) == "Errors: 0, warnings: 2, hints: 0"


def test_a_program_reads_json():
    told = json.loads(as_json([problem("E402", column=8, value="nhiều «{x}»")], ENGLISH))
    assert told == [
        {
            "code": "E402",
            "severity": "error",
            "file": "a.yaml",
            "line": 3,
            "column": 8,
            "message": "“nhiều «{x}»” is not a number.",
            "remedy": "Write digits only, with a point before decimals: 1234.5",
        }
    ]


@pytest.mark.parametrize(
    ("found", "command"),
    [
        (problem("E412", column=8), "::error file=a.yaml,title=E412,line=3,col=8::"),
        (problem("W706", line=0), "::warning file=a.yaml,title=W706::"),
        (problem("H907", line=1), "::notice file=a.yaml,title=H907,line=1::"),
        (problem(file="a:b,c%d\r\ne.yaml"), "::error file=a%3Ab%2Cc%25d%0D%0Ae.yaml,title=E412,line=3::"),
    ],
)
def test_a_git_host_reads_a_command_a_line(found, command):
    assert as_github([found], ENGLISH).startswith(command)


def test_what_was_typed_cannot_end_the_command():
    told = as_github([problem("E402", value="50%\r\n::stop-commands::x")], ENGLISH)
    assert "\n" not in told
    assert "\r" not in told
    assert "50%25%0D%0A::stop-commands::x" in told


@pytest.mark.parametrize("form", TELLERS)
def test_every_form_can_tell_every_code_even_without_its_values(form):
    told = TELLERS[form]([problem(code) for code in CODES], ENGLISH)
    assert all(code in told for code in CODES)
    assert "{" not in told or form == "json"


def test_a_translation_speaks_and_the_names_of_kinds_with_it():
    words = Words(product="sản phẩm", **{CODES["E302"].message: "“{key}” không phải mục của {kind}."})
    found = problem("E302", key="colour", kind="product", known="name")
    assert message_of(found, words) == "“colour” không phải mục của sản phẩm."
    assert remedy_of(found, words) == "Delete the line, or use one of: name."


def test_what_is_not_known_is_a_dash():
    assert remedy_of(problem("E507", kind="producer", name="x", guess=""), ENGLISH).endswith("Similar: –")


@given(st.sampled_from(sorted(CODES)), st.text(max_size=20), st.sampled_from(sorted(TELLERS)))
def test_whatever_was_typed_can_be_told(code, typed, form):
    values = dict.fromkeys(("text", "value", "name", "key", "fixed", "detail", "guess", "known", "kind"), typed)
    told = TELLERS[form]([Problem(code, Place(typed, 1), values)], ENGLISH)
    assert code in told
    assert form != "github" or told.count("\n") == 0
