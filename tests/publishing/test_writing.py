"""Files come to disk whole, ours alone are touched, and whatever happened is healed by the next build."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.publishing.memory import NAME
from showcase.publishing.writing import CannotWrite, Published, publish
from tests.small_sites import PROJECT

SITE = {"index.html": b"home", "p/mat-ong/index.html": b"honey", "assets/photos/a.avif": b"photo"}


def put(output, files, planned=None):
    return publish(files.items(), output, planned=planned or files.keys())


def found(output):
    """Every file but the list of ours."""
    files = (file for file in output.rglob("*") if file.is_file() and file.name != NAME)
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in files}


def stamps(output):
    return {file: (file.stat().st_mtime_ns, file.stat().st_ino) for file in output.rglob("*")}


def test_only_what_changed_is_written_and_what_went_is_removed_with_its_folder(tmp_path):
    assert put(tmp_path, SITE) == Published(3, 0, 0)
    changed = {"index.html": b"home again", "assets/photos/a.avif": b"photo"}
    assert put(tmp_path, changed) == Published(1, 1, 1)
    assert found(tmp_path) == changed
    assert not (tmp_path / "p").exists()


def test_a_second_time_nothing_is_written(tmp_path):
    put(tmp_path, SITE)
    before = stamps(tmp_path)
    assert put(tmp_path, SITE) == Published(0, 3, 0)
    assert stamps(tmp_path) == before


names = st.sampled_from(["a", "b", "a/b", "b/a", "c/d/e"])
sites = st.dictionaries(names.map("{}/index.html".format), st.binary(max_size=3), max_size=4)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(steps=st.lists(sites, min_size=1, max_size=4))
def test_after_any_history_the_folder_holds_the_last_site_and_nothing_else(tmp_path_factory, steps):
    output = tmp_path_factory.mktemp("output")
    for site in steps:
        put(output, site)
    assert found(output) == steps[-1]
    assert put(output, steps[-1]).written == 0


def test_foreign_files_stay(tmp_path):
    foreign = {"CNAME": b"x", "p/mat-ong/note.txt": b"mine", "p/other/index.html": b"mine too", ".git/HEAD": b"ref"}
    for path, content in foreign.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    put(tmp_path, SITE)
    put(tmp_path, {"index.html": b"home"})
    assert found(tmp_path) == {**foreign, "index.html": b"home"}


@pytest.mark.parametrize("content", [b"somebody's own", b"home"])
def test_a_foreign_file_where_a_page_should_go_stays_and_is_told_every_time(tmp_path, content):
    (tmp_path / "index.html").write_bytes(content)
    for _ in range(2):
        assert put(tmp_path, SITE).foreign == ("index.html",)
        assert found(tmp_path) == {**SITE, "index.html": content}
    put(tmp_path, {"p/mat-ong/index.html": b"honey"})
    assert found(tmp_path) == {"index.html": content, "p/mat-ong/index.html": b"honey"}


def test_a_foreign_file_where_a_folder_should_be_stays_and_the_rest_is_published(tmp_path):
    (tmp_path / "p").write_bytes(b"somebody's own")
    assert put(tmp_path, SITE).foreign == ("p/mat-ong/index.html",)
    assert found(tmp_path) == {"index.html": b"home", "assets/photos/a.avif": b"photo", "p": b"somebody's own"}
    (tmp_path / "p").unlink()
    assert put(tmp_path, SITE) == Published(1, 2, 0)


def test_a_foreign_folder_where_a_page_should_go_stays(tmp_path):
    (tmp_path / "index.html").mkdir()
    assert put(tmp_path, SITE).foreign == ("index.html",)
    assert (tmp_path / "index.html").is_dir()


def test_a_file_of_ours_makes_way_for_a_folder_and_a_folder_for_a_file(tmp_path):
    put(tmp_path, {"about": b"a file"})
    assert put(tmp_path, {"about/index.html": b"a page"}) == Published(1, 0, 1)
    assert found(tmp_path) == {"about/index.html": b"a page"}
    for _ in range(2):
        put(tmp_path, {"about": b"a file"})
    assert found(tmp_path) == {"about": b"a file"}


def test_somebodys_folder_in_the_place_of_a_file_of_ours_is_left_alone(tmp_path):
    put(tmp_path, SITE)
    (tmp_path / "index.html").unlink()
    (tmp_path / "index.html").mkdir()
    (tmp_path / "index.html" / "note.txt").write_bytes(b"mine")
    put(tmp_path, {"p/mat-ong/index.html": b"honey"})
    assert found(tmp_path) == {"p/mat-ong/index.html": b"honey", "index.html/note.txt": b"mine"}


@pytest.mark.parametrize("path", ["../a", "/etc/a", "a/../../b", "a\\b", "c:/a", "", "."])
def test_a_path_outside_is_refused_before_anything_is_written(tmp_path, path):
    output = tmp_path / "output"
    with pytest.raises(ValueError, match="not a path inside"):
        put(output, {path: b"x"})
    assert list(tmp_path.rglob("*.half")) == []
    assert {file.name for file in tmp_path.iterdir()} <= {"output"}


def test_a_list_that_somebody_made_to_lead_outside_removes_nothing_there(tmp_path):
    (tmp_path / "precious.txt").write_bytes(b"precious")
    put(tmp_path / "output", SITE)
    with (tmp_path / "output" / NAME).open("a") as notes:
        notes.write("../precious.txt\n")
    put(tmp_path / "output", {"index.html": b"home"})
    assert (tmp_path / "precious.txt").read_bytes() == b"precious"


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path):
    outside, output = tmp_path / "outside", tmp_path / "output"
    outside.mkdir()
    output.mkdir()
    (output / "p").symlink_to(outside, target_is_directory=True)
    assert put(output, SITE).foreign == ("p/mat-ong/index.html",)
    assert list(outside.iterdir()) == []


class PowerCut(Exception):
    """The moment at which a build dies."""


def until(files: dict[str, bytes], number: int) -> Iterator[tuple[str, bytes]]:
    """So many of the files, and then the end."""
    yield from list(files.items())[:number]
    raise PowerCut


@pytest.mark.parametrize("number", range(4))
def test_killed_between_two_files_everything_is_whole_and_the_next_build_heals_it(tmp_path, number):
    old = {"index.html": b"old home", "p/xoai/index.html": b"mango"}
    put(tmp_path, old)
    with pytest.raises(PowerCut):
        publish(until(SITE, number), tmp_path, planned=SITE.keys())
    # Each file is the old one or the new one, and nothing that pages may link to has gone.
    assert found(tmp_path) == {**old, **dict(list(SITE.items())[:number])}
    put(tmp_path, SITE)
    assert found(tmp_path) == SITE


def test_what_a_killed_build_left_is_ours_to_remove(tmp_path):
    with pytest.raises(PowerCut):
        publish(until(SITE, 2), tmp_path, planned=SITE.keys())
    put(tmp_path, {"index.html": b"home"})
    assert found(tmp_path) == {"index.html": b"home"}


def test_halves_of_files_are_swept_away(tmp_path):
    put(tmp_path, SITE)
    (tmp_path / ".showcase-tmp-12345-index.html").write_bytes(b"hal")
    put(tmp_path, SITE)
    assert found(tmp_path) == SITE


ENDLESS = """
import os, sys
from pathlib import Path
from showcase.publishing.writing import publish
names = [f"p/{number}/index.html" for number in range(400)]
def files(size):
    for name in names:
        print(name, flush=True)
        yield name, bytes([65 + size % 7]) * size

while True:
    for size in (10, 200_000):
        publish(files(size), Path(sys.argv[1]), planned=names)
"""


@pytest.mark.slow
@pytest.mark.parametrize("moment", [1, 57, 400, 613, 1500])
def test_killed_at_any_moment_every_file_is_whole_and_the_next_build_heals_the_tree(tmp_path, moment):
    with subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(tmp_path)], cwd=PROJECT, stdout=subprocess.PIPE
    ) as process:
        for _ in range(moment):  # files begun before the power goes
            process.stdout.readline()
        process.kill()
        process.wait()
    whole = {(10, 65 + 10 % 7), (200_000, 65 + 200_000 % 7)}
    for path, content in found(tmp_path).items():
        assert ".showcase-tmp-" in path or (len(content), content[0]) in whole
    put(tmp_path, SITE)
    assert found(tmp_path) == SITE


@pytest.mark.parametrize("path", ["p/mat-ong/index.html", "index.html"])
def test_a_disk_that_refuses_is_told_with_the_path_and_leaves_no_half(tmp_path, path):
    put(tmp_path, SITE)
    target = tmp_path / path
    target.unlink()
    target.mkdir()
    with pytest.raises(CannotWrite) as told:
        put(tmp_path, SITE)
    assert told.value.path == path
    assert told.value.error.errno
    assert not list(tmp_path.rglob(".showcase-tmp-*"))


@pytest.mark.parametrize("call", ["os.makedirs", "builtins.open", "os.replace"])
def test_a_folder_that_may_not_be_written_is_told(tmp_path, monkeypatch, call):
    put(tmp_path, SITE)

    def refused(*_args, **_more):
        raise PermissionError(13, "Permission denied")

    # Nothing refuses the system's administrator, who runs most CI: the refusal is played.
    monkeypatch.setattr(call, refused)
    with pytest.raises(CannotWrite, match="Permission denied"):
        put(tmp_path, {**SITE, "new/page.html": b"new"})
