"""Tables are read again where one of their files was touched, and only then."""

import pytest

from showcase.reading import kept
from showcase.reading.kept import Kept
from showcase.reading.records import project_digests

TABLE = "content/rules/claims.yaml"


@pytest.fixture
def table(tmp_path, monkeypatch):
    """A table of a project that this process has not read before."""
    monkeypatch.setattr(kept, "_AT_HAND", {})
    (tmp_path / TABLE).parent.mkdir(parents=True)
    (tmp_path / TABLE).write_text("claims: []\n", encoding="utf-8")
    return tmp_path / TABLE


def read(table, languages=("vi",), while_reading=None):
    """What is found, and how often it had to be read from the file."""
    root, times = table.parents[2], []

    def from_file():
        times.append(1)
        text = table.read_text(encoding="utf-8")
        if while_reading:
            while_reading()
        return text, []

    cache = root / ".cache"
    found = Kept(project_digests(root, cache), cache).read("tables", ("content/rules",), languages, from_file)
    return found, len(times)


@pytest.mark.parametrize("is_new_process", [False, True])
def test_what_nobody_touched_is_read_once(table, monkeypatch, is_new_process):
    assert read(table) == (("claims: []\n", []), 1)
    if is_new_process:
        monkeypatch.setattr(kept, "_AT_HAND", {})
    assert read(table) == (("claims: []\n", []), 0)


EDITS = {
    "its text": lambda table: table.write_text("claims: [a]\n", encoding="utf-8"),
    "a table beside it": lambda table: table.with_name("groups.csv").write_text("x", encoding="utf-8"),
    "its name": lambda table: table.rename(table.with_name("claim.yaml")) and table.write_text("", encoding="utf-8"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_whatever_changes_it_is_read_again(table, edit):
    read(table)
    edit(table)
    assert read(table) == ((table.read_text(encoding="utf-8"), []), 1)


def test_for_other_languages_it_is_read_again(table):
    read(table)
    assert read(table, ("vi", "en"))[1] == 1


def test_a_file_beside_the_folder_is_none_of_its_own(table):
    read(table)
    table.parent.with_name("rules.old").write_text("x", encoding="utf-8")
    assert read(table)[1] == 0


def test_what_changed_while_it_was_read_is_read_again(table):
    read(table, while_reading=lambda: table.write_text("claims: [b]\n", encoding="utf-8"))
    table.write_text("claims: []\n", encoding="utf-8")
    assert read(table)[1] == 1


def test_what_a_link_leads_to_is_read_each_time(table):
    table.rename(table.with_name("elsewhere"))
    table.symlink_to(table.with_name("elsewhere"))
    assert [read(table)[1] for _ in range(2)] == [1, 1]
