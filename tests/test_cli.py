"""The command line as a volunteer types it."""

import json
import re

import pytest
from click.testing import CliRunner

from showcase.cli import main
from showcase.cli.speech import spoken_language
from showcase.publishing.lock import locked

GOOD = """\
-- site.yaml --
name: Chợ phiên
tagline: Sản vật của bản
province: Sơn La
base_url: https://cho.vn/
languages: [{code: vi, name: Tiếng Việt}]
organisation: {name: Nhóm}
-- products/song-ma/district.yaml --
name: Vùng Sông Mã
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
"""
SLIP = "-- products/song-ma/xoai/product.yaml --\nname: Xoài\ngroup: bốn\n"


def run(small, *words, **environment):
    return CliRunner().invoke(main, [words[0], "--root", str(small.root), *words[1:]], env=environment)


def test_a_published_site_ends_with_success_whatever_was_wrong_in_it(site):
    small = site(GOOD + SLIP)
    done = run(small, "build", "--jobs", "1", "--today", "2026-11-24", "--lang", "en")
    assert done.exit_code == 0
    assert "products/song-ma/xoai/product.yaml:2:8  ERROR E402:\n" in done.stdout
    assert "   2 | group: bốn\n     |        ^\n" in done.stdout
    assert re.search(r"\d+ files written, 0 unchanged, 0 removed", done.stdout)
    assert (small.output / "p/mat-ong/index.html").is_file()
    assert json.loads((small.output / "build.json").read_text()) == {"built": "2026-11-24"}
    strict = run(small, "build", "--jobs", "1", "--today", "2026-11-24", "--strict", "--quiet", "--lang", "en")
    assert strict.exit_code == 1
    assert "E402" in strict.stdout
    assert "HINT" not in strict.stdout
    assert "written" not in strict.stdout


def test_options_lead_a_build_elsewhere(site, tmp_path_factory):
    small = site(GOOD + "-- products/song-ma/nhap/product.yaml --\nname: Nháp\ndraft: yes\n")
    output = tmp_path_factory.mktemp("elsewhere") / "deep"
    words = [
        "--output",
        str(output),
        "--base-url",
        "https://other.vn/x",
        "--drafts",
        "--jobs",
        "1",
        "--quiet",
        "--strict",
    ]
    done = run(small, "build", *words)
    assert (done.exit_code, done.stdout) == (0, "")
    assert not small.output.exists()
    assert 'href="https://other.vn/x/p/nhap/"' in (output / "p/nhap/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("text", "code"), [(GOOD, 0), (GOOD + SLIP, 1)])
def test_a_check_ends_with_one_when_there_are_errors(site, text, code):
    small = site(text)
    assert run(small, "check").exit_code == code
    assert not small.output.exists()


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(("settings", "code"), [(b"", "E514"), (b"name: [", "E201"), (b"name: x", "E303")])
def test_settings_that_cannot_be_used_end_with_two_and_say_why(site, command, settings, code):
    done = run(site().put("site.yaml", settings), command, "--lang", "en")
    assert done.exit_code == 2
    assert code in done.stdout
    assert command == "check" or "Nothing was published" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["build", "--no-such-option"], ["no-such-command"], ["check", "--format", "xml"], ["build", "--lang", "fr"],
        ["build", "--today", "yesterday"], ["build", "--root", "/no/such/folder"], ["build", "--jobs", "-1"],
        ["serve", "--port", "0"], ["check", "surplus"],
    ],
)  # fmt: skip
def test_what_cannot_be_understood_ends_with_two_and_says_why(words):
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2
    assert re.match("LỖI: .+\nERROR: .+\n", done.stderr)
    assert "Traceback" not in done.output


def test_what_was_mistyped_is_guessed_in_vietnamese():
    assert "Không có lệnh “chekk”. Có phải ý bạn là check?" in CliRunner().invoke(main, ["chekk"]).stderr
    assert "Dùng một trong: github, json, text." in CliRunner().invoke(main, ["check", "--format", "xml"]).stderr
    done = CliRunner().invoke(main, ["check", "--fromat", "json"], prog_name="build.py")
    assert "Không có tùy chọn “--fromat”. Có phải ý bạn là --format" in done.stderr
    assert done.stderr.endswith("Xem cách dùng / How to use it: python build.py check --help\n")


def test_problems_for_programs_are_a_json_object(site):
    done = run(site(GOOD + SLIP), "check", "--format", "json", "--lang", "en")
    told = json.loads(done.stdout)
    (error,) = [row for row in told["problems"] if row["severity"] == "error"]
    assert (told["version"], told["summary"]["errors"], told["summary"]["checked"] > 3) == (1, 1, True)
    assert {key: error[key] for key in ("code", "file", "line", "column")} == {
        "code": "E402", "file": "products/song-ma/xoai/product.yaml", "line": 2, "column": 8,
    }  # fmt: skip
    assert error["message"]
    assert error["remedy"]


def test_problems_for_a_git_host_are_annotations(site):
    done = run(site(GOOD + SLIP), "check", "--format", "github", "--lang", "en")
    errors = [line for line in done.stdout.splitlines() if line.startswith("::error")]
    assert len(errors) == 1
    where = "file=products/song-ma/xoai/product.yaml,line=2,endLine=2,col=8"
    assert errors[0].startswith(f"::error {where},title=ERROR E402::")
    assert "products/song-ma/xoai/product.yaml:2:8  ERROR E402:\n" in done.stdout


def test_github_gets_paths_of_the_repository_and_the_full_list_on_the_page_of_the_job(site, tmp_path_factory):
    small, summary = site(GOOD + SLIP), tmp_path_factory.mktemp("host") / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    host = {
        "GITHUB_WORKSPACE": str(small.root.parent),
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_SERVER_URL": "https://host.example",
        "GITHUB_REPOSITORY": "ban/trang",
        "GITHUB_SHA": "abc",
    }
    done = run(small, "check", "--format", "github", "--lang", "en", **host)
    place = f"{small.root.name}/products/song-ma/xoai/product.yaml"
    assert f"::error file={place},line=2" in done.stdout
    table = summary.read_text(encoding="utf-8")
    assert table.startswith("before\n## Problems in the content\n")
    assert f"(https://host.example/ban/trang/blob/abc/{place}#L2)" in table
    assert f"(https://host.example/ban/trang/blob/abc/{small.root.name}/docs/problems/E402.md)" in table
    nowhere = run(small, "check", "--format", "github", "--lang", "en", GITHUB_STEP_SUMMARY=str(small.root / "no/x"))
    assert "Cannot write" in nowhere.stderr


def test_a_code_is_explained_and_a_mistyped_one_guessed():
    told = CliRunner().invoke(main, ["explain", "e205", "--lang", "en"])
    assert told.exit_code == 0
    assert told.stdout.startswith("E205: There is a colon inside a text without quotes.\n\nError\n\n")
    assert "    name: Mật ong: vị của núi\n" in told.stdout
    assert "](" not in told.stdout
    assert CliRunner().invoke(main, ["explain", "E205"]).stdout.startswith("E205: Có dấu hai chấm")
    assert "* E205: " in CliRunner().invoke(main, ["explain", "--lang", "en"]).stdout
    wrong = CliRunner().invoke(main, ["explain", "205", "--lang", "en"])
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "Did you mean E205?" in wrong.stderr


def test_messages_are_vietnamese_unless_asked_for_in_english(site):
    small = site(GOOD + SLIP)
    vietnamese = run(small, "check", SHOWCASE_LANG="").stdout
    english = run(small, "check", "--lang", "en").stdout
    assert "→" in vietnamese
    assert "ERROR" in english
    assert vietnamese != english
    assert run(small, "check", SHOWCASE_LANG="en_GB.UTF-8").stdout == english
    assert run(small, "check", "--lang", "vi", SHOWCASE_LANG="en").stdout == vietnamese


@pytest.mark.parametrize(
    ("asked", "environment", "language"),
    [
        (None, {}, "vi"),
        (None, {"SHOWCASE_LANG": "en"}, "en"),
        (None, {"SHOWCASE_LANG": "lo"}, "vi"),
        (None, {"LANG": "C"}, "vi"),
        ("vi", {"SHOWCASE_LANG": "en"}, "vi"),
        ("en", {}, "en"),
    ],
)
def test_the_language_of_messages(asked, environment, language):
    assert spoken_language(asked, environment) == language


def test_a_build_beside_another_ends_at_once_and_says_so(site):
    small = site(GOOD)
    with locked(small.output):
        done = run(small, "build", "--lang", "en")
    assert done.exit_code == 2
    assert "Another build is writing" in done.stderr


def test_a_folder_that_cannot_be_written_is_told_without_a_traceback(site):
    small = site(GOOD).put("standing-here", b"a file")
    done = run(small, "build", "--output", str(small.root / "standing-here" / "deeper"), "--lang", "en")
    assert done.exit_code == 2
    assert "Cannot write" in done.stderr
    assert isinstance(done.exception, SystemExit)


@pytest.mark.parametrize("words", [["--help"], ["build", "-h"], ["check", "--help"], ["serve", "--help"]])
def test_help_is_there_in_both_languages(words):
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0
    assert " / " in done.stdout
