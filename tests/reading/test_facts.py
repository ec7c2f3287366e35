"""YAML as volunteers type it: every scalar is text, and what cannot be read is told where it stands."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from showcase.problems.codes import Severity
from showcase.reading.facts import parse_facts
from showcase.reading.text import decode_text


def data_of(text):
    facts = parse_facts(text, "product.yaml")
    assert facts.problems == []
    return facts.data


def wrong(text):
    facts = parse_facts(text, "product.yaml")
    assert facts.data is None or not facts.problems
    return [f"{problem.code} {problem.place.line}:{problem.place.column}" for problem in facts.problems]


@pytest.mark.parametrize(
    "written",
    [
        "0000000001",
        "no",
        "yes",
        "on",
        "1e3",
        "12.10",
        "0012",
        "2026-01-01",
        "12:30",
        ".inf",
        "0x1F",
        "1_000",
        "NULL",
        "=",
        "<<",
    ],
)
def test_a_plain_scalar_stays_the_text_that_was_typed(written):
    assert data_of(f"a: {written}\nb:\n  - {written}\n") == {"a": written, "b": [written]}


@pytest.mark.parametrize("nothing", ["", " ~", " null", " {}", "\n  vi:\n  en:", " # soon"])
def test_a_key_without_a_value_is_a_line_not_filled_in_yet(nothing):
    assert data_of(f"name: Chè\nsummary:{nothing}\n") == {"name": "Chè"}


@pytest.mark.parametrize(("written", "value"), [("''", ""), ("'~'", "~"), ('"null"', "null")])
def test_what_stands_in_quotes_is_a_text(written, value):
    assert data_of(f"name: {written}\n") == {"name": value}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n", "\u00a0\n", "---\n", "{}\n"])
def test_an_empty_file_says_nothing(text):
    assert data_of(text) is None


def test_a_number_copied_out_of_zalo_loses_its_invisible_frame():
    clean, problems = decode_text("telephone: \u202a0000 000 001\u202c\n\u200bnote: x\u200b\n".encode(), "f")
    assert [problem.code for problem in problems] == ["W115"]
    assert data_of(clean) == {
        "telephone": "0000 000 001",
        "note": "x",
    }


def test_hard_spaces_at_the_start_of_a_line_are_spaces():
    facts = parse_facts("name:\n\u00a0 vi: Chè\u00a0Shan\n", "f")
    assert facts.data == {"name": {"vi": "Chè\u00a0Shan"}}
    assert [str(problem.place) for problem in facts.problems] == ["f:2:1"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: b\nc: d\na: e\n", "E301 3:1"),
        ("name: {vi: Chè, vi: Trà}\n", "E301 1:17"),
        ("mật: b\nmâ\u0323t: e\n", "E301 2:1"),
        ("name: &chè Chè\n", "E208 1:7"),
        ("name: Chè\nb: *chè\n", "E208 2:4"),
        ("name: Chè\n<<: *b\n", "E208 2:5"),
        ("name: !!str Chè\n", "E208 1:7"),
        ("name: !!python/object:os.system x\n", "E208 1:7"),
        ("? [a]\n: b\n", "E209 1:3"),
        ("- a\n- b\n", "E209 1:1"),
        ("# Chè\nChè Shan\n", "E209 2:1"),
        ("name: Chè\n---\nname: Trà\n", "E213 2:1"),
        ('name: "a\\x07"\n', "E103 1:7"),
        ("a: " + "[" * 30 + "]" * 30 + "\n", "E201 1:23"),
    ],
)
def test_what_yaml_allows_and_we_do_not_is_told(text, told):
    assert wrong(decode_text(text.encode(), "")[0]) == [told]


def test_an_alias_bomb_is_refused_before_it_is_built():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert wrong(bomb) == ["E208 1:4"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("stars:4\n", ["E203 1:1"]),
        ("name:\n  vi:Mật ong\n", ["E203 2:3"]),
        ("name:\n  vi:Mật ong\n  en:Honey\n", ["E203 2:3", "E203 3:3"]),
        ("name: {vi:Mật ong, en: Honey}\n", ["E203 1:8"]),
        ("stars：4\n", ["E216 1:1"]),
    ],
)
def test_a_key_glued_to_its_value_is_never_taken_for_a_text(text, told):
    assert wrong(text) == told


@pytest.mark.parametrize("text", ["link:\n  https://a.example/b\n", "note:\n  12:30\n", "note: a:b\n"])
def test_other_colons_are_part_of_the_text(text):
    assert len(data_of(text)) == 1


FILE = "name:\n  vi: Mật ong rừng\nvideos:\n  - id: một\n  - id: hai\n    name: {vi: Ong, en: Bees}\n"


@pytest.mark.parametrize("text", [FILE, FILE.replace("\n", "\r\n"), FILE.replace("ậ", "a\u0323\u0302")])
@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("name", "vi"), "2:7"),
        (("videos", 1), "5:5"),
        (("videos", 1, "name", "en"), "6:25"),
        (("videos", 1, "summary"), "5:5"),
        (("videos", 7, "summary"), "4:3"),
        (("nowhere",), "1:1"),
    ],
)
def test_the_place_of_every_value_is_known_or_that_of_the_nearest_around_it(text, path, place):
    facts = parse_facts(decode_text(text.encode(), "")[0], "product.yaml")
    found = facts.place(path)
    assert f"{found.line}:{found.column}" == place


def test_what_is_left_out_of_a_list_does_not_shift_the_places_of_the_others():
    facts = parse_facts("a:\n  - x: 1\n  - x: 2\n  - x: 3\n  - x: 4\n", "f")
    facts.forget(("a",), {0, 2})
    assert [facts.place(("a", index, "x")).line for index in (0, 1)] == [3, 5]
    assert [facts.key_place(("a", index, "x")).line for index in (0, 1)] == [3, 5]
    assert facts.place(("a", 2, "x")) == facts.place(("a",))


MARKS = [
    "name",
    "vi",
    ":",
    "-",
    "Chè",
    "&",
    "&a",
    "*a",
    "!",
    "#",
    "---",
    "|",
    ">",
    "?",
    "<<",
    "@",
    "%",
    "[",
    "]",
    "{",
    "}",
    "0912",
    "\\",
    "ậ",
    "…",
    "🍯",
]
pieces = st.sampled_from([*MARKS, "'", '"', ": ", "\n", "\n  ", "\n- ", ", ", "\t", "\u00a0", "\ud7ff"])
anything = st.lists(pieces, max_size=25).map("".join) | st.text(max_size=60)


@pytest.mark.slow
@given(anything)
@example("name: \u00a0Mật")
@settings(max_examples=400)
def test_any_text_gives_data_or_a_problem_at_a_place_that_exists(text):
    clean, _ = decode_text(text.encode("utf-8", "replace"), "f")
    facts = parse_facts(clean, "f")
    lines = clean.split("\n")
    for problem in facts.problems:
        assert 1 <= problem.place.line <= len(lines)
        assert 0 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
    # A value that is taken for a remark costs its field alone.
    stops = [problem for problem in facts.problems if problem.severity is Severity.ERROR and problem.code != "E208"]
    assert facts.data is None or (isinstance(facts.data, dict) and not stops)
