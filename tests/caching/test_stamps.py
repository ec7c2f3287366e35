"""Stamps and digests: what changed is always seen, and what lately changed is not trusted."""

import os

from hypothesis import given
from hypothesis import strategies as st

from showcase.caching.stamps import Digests, are_settled, digest_of, stamp_of, stamps_of

LONG_AGO = 10**15


def digests(root, known=None, now=None):
    more = {} if now is None else {"now": now}
    return Digests(root, stamps_of(root, ["a"]), known or {}, **more)


def later(root):
    return max(max(stamp[:2]) for stamp in stamps_of(root, ["a"]).values()) + 3_000_000_000


def test_a_stamp_follows_size_date_and_the_file_itself(tmp_path):
    file = tmp_path / "a"
    assert stamp_of(file) is None
    file.write_bytes(b"one")
    first = stamp_of(file)
    file.write_bytes(b"more")
    second = stamp_of(file)
    os.utime(file, ns=(LONG_AGO, LONG_AGO))
    third = stamp_of(file)
    (tmp_path / "b").write_bytes(b"more")
    os.utime(tmp_path / "b", ns=(LONG_AGO, LONG_AGO))
    (tmp_path / "b").replace(file)
    assert len({first, second, third, stamp_of(file)}) == 4
    assert stamp_of(tmp_path) is None
    assert stamp_of(f"{file}\0") is None


def test_a_link_has_a_stamp_of_its_own_and_is_not_followed(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "b").write_bytes(b"b")
    (tmp_path / "a" / "link").symlink_to(tmp_path / "outside", target_is_directory=True)
    (tmp_path / "a" / "nowhere").symlink_to("nothing")
    (tmp_path / "a" / "file").write_bytes(b"c")
    assert stamps_of(tmp_path, ["a", "none"]).keys() == {"a/link", "a/nowhere", "a/file"}
    assert digests(tmp_path).of("a/link") == ""
    # What it leads to may be another any time.
    assert not are_settled([stamp_of(tmp_path / "a" / "link")], 2**61)


def test_only_what_is_old_enough_is_settled():
    assert are_settled([], 0)
    assert are_settled([(10**10, 10**10, 1, 1)], 10**10 + 2_000_000_001)
    assert not are_settled([(10**10, 10**10, 1, 1)], 10**10 + 2_000_000_000)
    assert not are_settled([(1, 10**10, 1, 1)], 10**10 + 1)
    assert not are_settled([(1, 1, 1, 1), (2 * 10**10, 1, 1, 1)], 10**10)


def test_a_file_that_nobody_touched_is_not_read(tmp_path):
    (tmp_path / "a").write_bytes(b"one")
    first = digests(tmp_path, now=later(tmp_path))
    assert len(first.of("a")) == 32
    assert digests(tmp_path, {"a": (stamp_of(tmp_path / "a"), "as told")}).of("a") == "as told"
    assert digests(tmp_path, first.found).of("a") == first.of("a")


def test_a_file_that_was_touched_is_read_again_even_under_its_old_date(tmp_path):
    (tmp_path / "a").write_bytes(b"one")
    os.utime(tmp_path / "a", ns=(LONG_AGO, LONG_AGO))
    known = {"a": (stamp_of(tmp_path / "a"), "as told")}
    (tmp_path / "b").write_bytes(b"two")
    (tmp_path / "b").replace(tmp_path / "a")
    os.utime(tmp_path / "a", ns=(LONG_AGO, LONG_AGO))
    assert digests(tmp_path, known).of("a") != "as told"


def test_what_lately_changed_is_not_remembered(tmp_path):
    (tmp_path / "a").write_bytes(b"one")
    young = digests(tmp_path)
    assert young.of("a")
    assert young.found == {}
    old = digests(tmp_path, now=later(tmp_path))
    assert old.found == {}
    old.of("a")
    assert old.found == {"a": (stamp_of(tmp_path / "a"), young.of("a"))}


def test_what_cannot_be_read_has_no_digest(tmp_path):
    (tmp_path / "a").write_bytes(b"one")
    found = digests(tmp_path)
    (tmp_path / "a").unlink()
    assert (found.of("a"), found.of("b"), found.found) == ("", "", {})


texts = st.lists(st.text(max_size=3), max_size=4)


@given(texts, texts)
def test_a_digest_knows_where_one_text_ends(one, other):
    assert (digest_of(one) == digest_of(other)) == (one == other)
