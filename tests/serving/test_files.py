"""Which file answers a request."""

import pytest

from showcase.serving.files import find_file


@pytest.fixture
def output(tmp_path):
    made = tmp_path / "output"
    for path in ("index.html", "p/a/index.html", "clip.mp4", ".showcase-files", ".well-known/x", "p/.env", "a:b"):
        file = made / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    (tmp_path / "secret").touch()
    (tmp_path / "output-other").mkdir()
    (tmp_path / "output-other" / "secret").touch()
    (made / "link").symlink_to(tmp_path / "secret")
    (made / "folder").symlink_to(tmp_path / "output-other")
    (made / "ring").symlink_to(made / "ring")
    (made / "inside").symlink_to(made / "clip.mp4")
    return made


@pytest.mark.parametrize("path", ["index.html", "p/a/index.html", "clip.mp4", ".well-known/x", "inside", "p/a/", ""])
def test_the_files_of_the_site_answer(output, path):
    assert find_file(output, path) == output / path


@pytest.mark.parametrize(
    "path",
    ["nothing", "../secret", "p/../../secret", "../output-other/secret", "/etc/passwd", "//etc/passwd", "p//a", ".",
     "..", ".showcase-files", "p/.env", "link", "folder/secret", "folder/", "ring", "a:b", "C:/x",
     "..\\secret", "p\\a", "\0", "a" * 5000],
)  # fmt: skip
def test_nothing_else_does(output, path):
    assert find_file(output, path) is None


def test_an_output_that_is_itself_behind_a_link_answers(output, tmp_path):
    (tmp_path / "way").symlink_to(output)
    assert find_file(tmp_path / "way", "index.html")
    assert find_file(tmp_path / "way", "link") is None
