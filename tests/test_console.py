"""What is told can be shown on any console, and is coloured only where somebody sees it."""

import io
import subprocess
import sys
import unicodedata
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.asked import Report
from showcase.cli.console import fitted, nearly, painter
from showcase.cli.speech import Speech, tell_problems
from showcase.problems.paragraphs import plain
from showcase.problems.problem import Place, Problem
from tests.small_sites import PROJECT


@pytest.mark.parametrize(
    ("encoding", "seen"),
    [
        ("utf-8", "Lỗi → “Mật ong” đã … ☕"),
        ("cp1258", "Lỗi > “Mật ong” đã … ?"),
        ("cp437", 'Loi > "Mat ong" da ... ?'),
        ("ascii", 'Loi > "Mat ong" da ... ?'),
    ],
)
def test_a_console_shows_the_nearest_it_has(encoding, seen):
    told = "Lỗi → “Mật ong” đã … ☕".encode(encoding, nearly(encoding)).decode(encoding)
    assert unicodedata.normalize("NFC", told) == seen


@given(st.text(), st.sampled_from(["cp1258", "cp437", "cp850", "cp932", "ascii", "latin-1"]))
def test_no_text_ends_a_console(text, encoding):
    text.encode(encoding, nearly(encoding))


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["cp1258", "cp437"])
def test_a_windows_console_is_told_everything(encoding):
    command = [sys.executable, "-m", "showcase", "explain", "E205"]
    environment = {"PYTHONIOENCODING": encoding, "PATH": ""}
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, check=True)
    assert done.stdout.decode(encoding).startswith("E205: ")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("environment", "is_coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_has_colours_unless_it_wants_none(environment, is_coloured, monkeypatch):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert (painter()("x", "error") == "\x1b[31m\x1b[1mx\x1b[0m") is is_coloured
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert painter() is plain


def test_no_word_is_cut_at_the_edge_of_a_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "30")
    told = "Đây là bản nháp: chưa ai thấy.\n  · xóa dòng rồi chạy python build.py check\n\nhết"
    assert fitted(told, Terminal()).split("\n") == [
        "Đây là bản nháp: chưa ai thấy.",
        "  · xóa dòng rồi chạy python",
        "    build.py check",
        "",
        "hết",
    ]
    assert fitted(told, io.StringIO()) == told


def test_after_a_save_errors_are_told_again_and_of_warnings_only_what_is_new(tmp_path, capsys):
    error, old, new = (Problem(code, Place(f"{code}.yaml")) for code in ("E412", "W902", "W904"))
    tell_problems(Report((error, old, new)), tmp_path, Speech(NullTranslations(), is_quiet=False), (error, old))
    told = capsys.readouterr().out
    assert [code in told for code in ("E412", "W902", "W904")] == [True, False, True]
    assert told.endswith("1 error, 2 warnings in 3 files\n")
