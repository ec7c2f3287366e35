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
    assert "products/song-ma/xoai/product.yaml:2:8\n  ERROR E402" in done.stdout
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
    assert "Error" in done.stderr
    assert "Traceback" not in done.output


def test_problems_for_programs_are_a_json_list(site):
    done = run(site(GOOD + SLIP), "check", "--format", "json", "--lang", "en")
    (error,) = [row for row in json.loads(done.stdout) if row["severity"] == "error"]
    assert {key: error[key] for key in ("code", "file", "line", "column")} == {
        "code": "E402", "file": "products/song-ma/xoai/product.yaml", "line": 2, "column": 8,
    }  # fmt: skip
    assert error["message"]
    assert error["remedy"]


def test_problems_for_a_git_host_are_annotations(site):
    done = run(site(GOOD + SLIP), "check", "--format", "github", "--lang", "en")
    errors = [line for line in done.stdout.splitlines() if line.startswith("::error")]
    assert len(errors) == 1
    assert errors[0].startswith("::error file=products/song-ma/xoai/product.yaml,title=E402,line=2,col=8::")
    assert all(re.match("::(error|warning|notice) ", line) for line in done.stdout.splitlines())


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
