"""What is kept comes back whole or not at all, and nothing in it is ever run."""

import errno
import os
import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from showcase.caching.keeping import Unusable, keep, packed, recall, replace_whole, sealed, unpacked, unsealed
from showcase.problems.codes import Severity
from showcase.problems.problem import Place, Problem

ENTRIES = {"a": b"one", "b": bytes(range(256)), "": b""}
VALUES = [
    None,
    {"a": (1, 2.5, "ba", b"b")},
    {date(2026, 11, 24), Decimal("1.50")},
    frozenset({Place("site.yaml", 3)}),
    Problem("E404", Place("a.yaml", 1, 2), {"value": "x"}),
    Markup("<b>"),
]


@pytest.fixture
def file(tmp_path):
    keep(tmp_path / "cache" / "kept", "r", ENTRIES)
    return tmp_path / "cache" / "kept"


def test_what_was_kept_comes_back(file):
    assert recall(file, "r") == ENTRIES
    keep(file, "r", {"a": b"two"})
    assert recall(file, "r") == {"a": b"two"}
    assert [one.name for one in file.parent.iterdir()] == ["kept"]


def test_what_another_recipe_made_is_as_good_as_none(file):
    assert recall(file, "another") == {}


def test_what_was_cut_short_anywhere_is_as_good_as_none(file):
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert recall(file, "r") == {}


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_of_what_was_scrambled_anywhere_nothing_is_used(place, mask):
    whole = bytearray(sealed(packed(ENTRIES), "r"))
    whole[place % len(whole)] ^= mask
    with pytest.raises(Unusable):
        unsealed(bytes(whole), "r")


@pytest.mark.parametrize("entries", [[], "text", 5, None])
def test_what_are_no_entries_is_as_good_as_none(file, entries):
    file.write_bytes(sealed(packed(entries), "r"))
    assert recall(file, "r") == {}


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_values_come_back_as_they_were(value):
    assert unpacked(packed(value)) == value


class Runs:
    """A value that makes a folder when it is unpickled."""

    def __init__(self, folder):
        self.folder = folder

    def __reduce__(self):
        return os.mkdir, (str(self.folder),)


def test_nothing_that_was_pickled_to_run_is_run(tmp_path, file):
    file.write_bytes(sealed(pickle.dumps({"a": Runs(tmp_path / "proof")}), "r"))
    pickle.loads(pickle.dumps(Runs(tmp_path / "works")))  # noqa: S301 - so it would have been run
    assert (tmp_path / "works").is_dir()
    assert recall(file, "r") == {}
    assert not (tmp_path / "proof").exists()


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"),
        ("builtins", "eval"),
        ("pathlib", "PosixPath"),
        ("showcase.caching.keeping", "os.system"),
        ("showcase.caching.keeping", "pickle.loads"),
        ("showcase.caching.keeping", "Path"),
        ("showcase.caching.keeping", "keep"),
        ("showcase.publishing.writing", "publish"),
        ("showcaseother", "Place"),
        ("showcase.problems.problem", "Place.__init__"),
    ],
)
def test_nothing_but_classes_of_our_own_and_plain_ones_is_found(module, name):
    with pytest.raises(Unusable):
        unpacked(b"\x80\x04" + text(module) + text(name) + pickle.STACK_GLOBAL + b".")


def looked_up(module, name, attribute):
    """What Python 3.11.2 writes for `name.attribute`."""
    getattr_of = b"\x80\x04" + text("builtins") + text("getattr") + pickle.STACK_GLOBAL
    return getattr_of + text(module) + text(name) + pickle.STACK_GLOBAL + text(attribute) + pickle.TUPLE2 + b"R."


def test_a_member_of_an_enumeration_comes_back_however_this_python_writes_it():
    assert unpacked(packed(Severity.ERROR)) is Severity.ERROR
    assert unpacked(looked_up("showcase.problems.codes", "Severity", "ERROR")) is Severity.ERROR


@pytest.mark.parametrize(
    ("module", "name", "attribute"),
    [
        ("showcase.problems.codes", "Severity", "mro"),
        ("showcase.problems.codes", "Severity", "__class__"),
        ("showcase.problems.problem", "Place", "__init__"),
        ("builtins", "set", "__subclasses__"),
    ],
)
def test_nothing_else_of_a_class_is_looked_up(module, name, attribute):
    with pytest.raises(Unusable):
        unpacked(looked_up(module, name, attribute))


def text(told):
    return pickle.SHORT_BINUNICODE + bytes([len(told)]) + told.encode()


def full(*_args, **_more):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("call", ["mkdir", "write_bytes", "replace"])
def test_a_disk_that_is_full_or_may_not_be_written_is_silence(file, monkeypatch, call):
    monkeypatch.setattr(Path, call, full)
    keep(file, "r", {"a": b"two"})
    monkeypatch.undo()
    assert recall(file, "r") == ENTRIES
    assert [one.name for one in file.parent.iterdir()] == ["kept"]


def test_a_cache_that_is_a_file_keeps_nothing(tmp_path):
    (tmp_path / "cache").write_bytes(b"mine")
    keep(tmp_path / "cache" / "kept", "r", ENTRIES)
    assert recall(tmp_path / "cache" / "kept", "r") == {}
    assert (tmp_path / "cache").read_bytes() == b"mine"


def test_what_cannot_be_written_is_known_by_its_own_name(tmp_path, monkeypatch):
    def refused(file, _content):
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr("pathlib.Path.write_bytes", refused)
    with pytest.raises(PermissionError) as told:
        replace_whole(tmp_path / "i18n.lock", b"x")
    assert told.value.filename == str(tmp_path / "i18n.lock")
