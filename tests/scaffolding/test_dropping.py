"""Files dropped into a terminal: each terminal writes them in its own way."""

from pathlib import Path

import pytest

from showcase.scaffolding.dropping import dropped


@pytest.fixture(autouse=True)
def photos(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.jpg", "Ảnh vườn (1).jpg", "it's.jpg", "C:\\anh\\vườn.jpg"):
        (tmp_path / name).touch()


@pytest.mark.parametrize(
    "line",
    [
        "Ảnh vườn (1).jpg", "  Ảnh vườn (1).jpg  ", "'Ảnh vườn (1).jpg' ", '"Ảnh vườn (1).jpg"', "“Ảnh vườn (1).jpg”",
        r"Ảnh\ vườn\ \(1\).jpg", "& 'Ảnh vườn (1).jpg'",
    ],
)  # fmt: skip
def test_quotes_and_backslashes_of_terminals_are_taken_away(line):
    assert dropped(line) == (Path("Ảnh vườn (1).jpg"),)


def test_a_file_may_come_as_an_address(tmp_path):
    assert dropped((tmp_path / "Ảnh vườn (1).jpg").as_uri()) == (tmp_path / "Ảnh vườn (1).jpg",)


@pytest.mark.parametrize(
    "line", ["a.jpg 'Ảnh vườn (1).jpg'", r"a.jpg Ảnh\ vườn\ \(1\).jpg", 'a.jpg "Ảnh vườn (1).jpg"']
)
def test_several_files_stand_in_one_line(line):
    assert dropped(line) == (Path("a.jpg"), Path("Ảnh vườn (1).jpg"))


def test_the_backslashes_of_windows_part_folders():
    assert dropped('"C:\\anh\\vườn.jpg"') == (Path("C:\\anh\\vườn.jpg"),)


@pytest.mark.parametrize("line", ["it's.jpg", r"it\'s.jpg", '"it\'s.jpg"'])
def test_an_apostrophe_is_part_of_a_name(line):
    assert dropped(line) == (Path("it's.jpg"),)


@pytest.mark.parametrize("line", ["", " ", "'", "''", "no.jpg", "a.jpg no.jpg", ".", "\0", "a" * 5000, "file://"])
def test_what_is_no_file_is_none(line):
    assert dropped(line) == ()
