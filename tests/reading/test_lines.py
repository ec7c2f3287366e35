"""The lines of files come as their readers counted them, whatever the files hold."""

import pytest

from showcase.reading.lines import lines_in


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"a\nb", ("a", "b")),
        (b"\xef\xbb\xbfa\r\nb\rc", ("a", "b", "c")),
        (b"Ch\xe8", ("Ch�",)),
        ("Chè\nb".encode("utf-16"), ("Chè", "b")),
        ("Chè\nb".encode("utf-16-le"), ("Chè", "b")),
        (b"", ("",)),
    ],
)
def test_lines_are_counted_as_when_they_are_read(content, lines, tmp_path):
    (tmp_path / "a.yaml").write_bytes(content)
    assert lines_in(tmp_path)("a.yaml") == lines


def test_nothing_is_read_that_is_not_there_or_not_of_the_project(tmp_path):
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (project / "link").symlink_to(tmp_path / "secret")
    source = lines_in(project)
    for file in ("link", "../secret", str(tmp_path / "secret"), "no", ".", "a\0b"):
        assert source(file) == (), file
