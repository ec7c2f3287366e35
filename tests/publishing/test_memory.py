"""The list of files that are ours."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.publishing.memory import NAME, recall, remember


def test_what_is_remembered_comes_back(tmp_path):
    paths = {"index.html", "p/mật-ong/index.html", "assets/photos/a-180.avif"}
    (tmp_path / NAME).write_bytes(remember(paths))
    assert recall(tmp_path) == paths


@settings(max_examples=30)
@given(st.sets(st.from_regex(r"[a-z0-9]+(/[a-z0-9]+)?\.html", fullmatch=True), max_size=5))
def test_the_list_is_the_same_in_whatever_order_the_files_came(paths):
    assert remember(sorted(paths)) == remember(sorted(paths, reverse=True))


def test_without_a_list_nothing_is_ours(tmp_path):
    assert recall(tmp_path) == recall(tmp_path / "never") == frozenset()


@pytest.mark.parametrize("content", [b"\xff\xfe", b"\x00" * 10])
def test_a_damaged_list_makes_nothing_ours_that_is_not(tmp_path, content):
    (tmp_path / NAME).write_bytes(content)
    assert not any((tmp_path / path).is_file() for path in recall(tmp_path))


@pytest.mark.parametrize("line", ["../outside.txt", "/etc/passwd", "a/../../b", "", ".", "c:\\x", "a\\b", "//x"])
def test_a_path_outside_is_never_ours_whoever_wrote_it_there(tmp_path, line):
    (tmp_path / NAME).write_text(f"{line}\nindex.html\n")
    assert recall(tmp_path) == {"index.html"}
