"""What stands in the output: only what was published of that signature and touched by nobody since."""

import os

import pytest

from showcase.publishing.memory import NAME
from showcase.publishing.standing import all_stands, keep_standing, notes_of, standing, stands_in
from showcase.publishing.writing import publish

FILES = {"index.html": b"home", "p/a/index.html": b"honey"}
SIGNATURES = {"index.html": "1", "p/a/index.html": "2"}


@pytest.fixture
def folders(tmp_path):
    cache, output = tmp_path / "cache", tmp_path / "output"
    published = publish(FILES.items(), output, planned=FILES.keys())
    keep_standing(cache, output, SIGNATURES, published)
    return cache, output


def stands(cache, output, path="index.html", signature="1"):
    return stands_in(output, standing(cache, output))(path, signature)


def test_what_was_published_stands(folders):
    assert stands(*folders)
    assert stands(*folders, "p/a/index.html", "2")
    assert all_stands(folders[1], standing(*folders))


def test_another_signature_and_what_nobody_knows_does_not(folders):
    assert not stands(*folders, signature="2")
    assert not stands(*folders, path="other.html")
    assert not stands(*folders, signature="")


@pytest.mark.parametrize("touch", ["rewritten", "replaced", "removed", "longer"])
def test_what_somebody_touched_does_not(folders, touch):
    file = folders[1] / "index.html"
    stat = file.stat()
    if touch == "rewritten":
        file.write_bytes(b"mine")
    elif touch == "replaced":
        (folders[1] / "new").write_bytes(b"mine")
        (folders[1] / "new").replace(file)
    elif touch == "longer":
        file.write_bytes(b"longer than before")
    else:
        file.unlink()
    if touch != "removed":
        os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    # A clock that ticks in milliseconds may give both writings one time of change: then its size or its inode tells.
    assert not stands(*folders) or touch == "rewritten"
    assert not all_stands(folders[1], standing(*folders)) or touch == "rewritten"


def test_another_build_is_seen_by_the_list_of_files(folders):
    publish({**FILES, "new.html": b"new"}.items(), folders[1], planned=[*FILES, "new.html"])
    assert not all_stands(folders[1], standing(*folders))


def test_nothing_stands_where_nothing_is_known(folders, tmp_path):
    assert not all_stands(folders[1], {})
    assert not stands(tmp_path / "no cache", folders[1])
    assert not stands(folders[0], tmp_path / "another output")


def test_somebody_elses_files_are_not_ours(tmp_path):
    cache, output = tmp_path / "cache", tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_bytes(b"mine")
    keep_standing(cache, output, SIGNATURES, publish(FILES.items(), output, planned=FILES.keys()))
    assert standing(cache, output).keys() == {"p/a/index.html", NAME}


def test_notes_that_are_damaged_tell_nothing(folders):
    notes = notes_of(*folders)
    notes.write_bytes(notes.read_bytes()[:-1])
    assert standing(*folders) == {}
