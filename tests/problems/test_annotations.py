"""Problems where GitHub shows them: beside the lines of a change, in the log, on the page of the job."""

import gettext

import pytest

from showcase.problems.annotations import as_github, as_markdown, within
from showcase.problems.findings import Findings
from showcase.problems.problem import Fix, Place, Problem

ENGLISH = gettext.NullTranslations()


def problem(code="E412", file="a.yaml", line=3, column=0, fix=None, **values):
    return Problem(code, Place(file, line, column), values, fix=fix)


def commands(*problems, source=lambda _file: ()):
    told = as_github(Findings(problems, source), ENGLISH)
    return [line for line in told.split("\n") if line.lstrip().startswith("::")]


@pytest.mark.parametrize(
    ("found", "command"),
    [
        (problem(column=8), "::error file=a.yaml,line=3,endLine=3,col=8,title=ERROR E412::"),
        (problem("W706", line=0), "::warning file=a.yaml,title=WARNING W706::"),
        (problem("H907", line=1), "::notice file=a.yaml,line=1,endLine=1,title=HINT H907::"),
        (
            problem(file="a:b,c%d\r\ne.yaml"),
            "::error file=a%3Ab%2Cc%25d%0D%0Ae.yaml,line=3,endLine=3,title=ERROR E412::",
        ),
    ],
)
def test_a_problem_is_a_command_with_its_place(found, command):
    (told,) = commands(found)
    assert told.startswith(command)


def test_a_command_says_cause_cure_and_the_line_mended():
    (told,) = commands(problem("E203", text="a:4", fixed="a: 4", fix=Fix(3, "a: 4")))
    assert told.endswith("::There is no space after the colon in “a:4”.%0A→ Write “a: 4”.%0AWrite it so: a: 4")


def test_what_is_alike_in_one_file_is_one_annotation():
    (told,) = commands(problem(line=3), problem(line=9), problem(line=12))
    assert "line=3," in told
    assert told.endswith("%0AThe same on lines: 9, 12")
    assert len(commands(problem(), problem("E404"), problem(file="b.yaml"))) == 3


def test_no_more_are_given_than_the_host_shows_but_the_log_has_all():
    errors = [problem(file=f"{number:02}.yaml") for number in range(14)]
    told = as_github(Findings([*errors, problem("W706", "b.md")]), ENGLISH)
    given = [line for line in told.split("\n") if line.startswith("::")]
    assert [line.partition(" ")[0] for line in given] == ["::error"] * 10 + ["::warning"]
    assert "13.yaml:3  ERROR E412: The text is empty." in told
    assert "14 errors, 1 warning in 15 files" in told


@pytest.mark.parametrize("typed", ["x\r\n::stop-commands::x", "::stop-commands::x", "##[add-mask]x", "x ::set-env::"])
def test_what_was_typed_is_never_a_command(typed):
    found = problem("E404", value=f"{'lời ' * 12}{typed}", fix=Fix(3, typed))
    told = as_github(Findings([found], lambda _file: (typed,) * 3), ENGLISH)
    assert [line for line in told.replace("\r", "\n").split("\n") if line.lstrip().startswith("::")] == [
        told.split("\n")[-1]
    ]
    assert "##[" not in told.rpartition("\n")[0]


def test_paths_are_those_of_the_repository():
    found = within("trang/", Findings([problem()], {"a.yaml": ("x", "y", "stars:4")}.get))
    told = as_github(found, ENGLISH)
    assert "::error file=trang/a.yaml," in told
    assert "   3 | stars:4" in told


def test_the_page_of_the_job_lists_them_all_with_links():
    table = as_markdown(
        Findings([problem("E302", key="a|b", kind="<b>", known="`x`", fix=Fix(3, "c: `d` | e"))], checked=2),
        ENGLISH,
        lambda path: f"https://host.example/{path}",
    )
    assert table.split("\n") == [
        "## Problems in the content",
        "",
        "1 error in 1 file (2 files checked)",
        "",
        "| Where | What | What to do |",
        "| --- | --- | --- |",
        (
            "| [a.yaml:3](https://host.example/a.yaml#L3) | [ERROR E302](https://host.example/docs/problems/E302.md): "
            "“a\\|b” is not a field of &lt;b>. | Delete the line, or use one of: \\`x\\`.<br>`c: ˋdˋ \\| e` |"
        ),
        "",
    ]


def test_a_very_long_list_ends_with_how_many_are_left():
    table = as_markdown(Findings([problem("E404", value="ngày " * 200)] * 1000), ENGLISH, lambda _path: "")
    shown = table.count("\n| a.yaml:")
    assert 600 < shown < 1000
    assert f"And {1000 - shown} more." in table
    assert len(table.encode()) < 1_000_000


def test_nothing_wrong_is_said_in_a_line():
    assert as_github(Findings([], checked=7), ENGLISH) == "No problems (7 files checked)"
    assert as_markdown(Findings([], checked=7), ENGLISH, str) == (
        "## Problems in the content\n\nNo problems (7 files checked)\n"
    )
