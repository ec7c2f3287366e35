"""Records of things: taken as they were read before while nothing they were read from changed, and only then."""

from dataclasses import replace
from unittest.mock import patch

import pytest

from showcase.caching.keeping import recall, sealed
from showcase.caching.stamps import Digests, stamps_of
from showcase.reading import records
from showcase.reading.photos import PhotoReader
from showcase.reading.records import Reader, project_digests, read_things
from showcase.reading.rules import read_channel_rules
from showcase.reading.things import Around
from showcase.reading.tree import find_bundles
from tests.rich_site import write_rich_site

HONEY = "products/song-ma/mat-ong"


@pytest.fixture
def small(bare):
    return write_rich_site(bare)


def read(small, languages=("vi", "en", "zh-Hans"), channels=None, root=None):
    """What is read, and the folders of what had to be read from files."""
    root = root or small.root
    around = Around(root, languages, PhotoReader(root), channels or read_channel_rules(root)[0])
    cache = small.root / ".cache"
    found: list[str] = []

    def noted(bundle, around):
        found.append(bundle.folder)
        return real(bundle, around)

    real = records.read_thing
    with patch.object(records, "read_thing", noted):
        things = read_things(find_bundles(root, ("vi", "en"))[0], Reader(around, project_digests(root, cache), cache))
    return things, found


def recalled(small):
    """What is kept, by its files."""
    return {file: recall(file, records.engine()) for file in (small.root / ".cache").glob("records-*")}


def forget(small):
    for file in recalled(small):
        file.unlink()


def told(things):
    """All that a record tells, its places among it, but for the mark of its files."""
    return [
        (one.bundle, one.thing, one.facts.data, dict(one.facts.places), dict(one.facts.keys), one.problems)
        for one in things
    ]


def test_what_was_read_once_comes_back_as_it_was_and_is_not_read_again(small):
    first, fresh = read(small)
    assert len(fresh) == len(first) > 10
    second, again = read(small)
    assert again == []
    assert told(second) == told(first)


EDITS = {
    "its facts": lambda small: small.put(f"{HONEY}/product.yaml", b"name: Ong\n"),
    "its story": lambda small: small.put(f"{HONEY}/story.vi.md", "Khác.\n".encode()),
    "a story that is gone": lambda small: (small.root / f"{HONEY}/story.vi.md").unlink(),
    "a new story": lambda small: small.put(f"{HONEY}/story.fr.md", b"Du miel.\n"),
    "its photo": lambda small: small.put(f"{HONEY}/ong.png", (small.root / f"{HONEY}/doi.png").read_bytes()),
    "its video": lambda small: (small.root / f"{HONEY}/ong.mp4").unlink(),
    "a file beside it": lambda small: small.put(f"{HONEY}/ONG.PNG", b"x"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_whatever_changes_in_its_folder_it_is_read_again_alone(small, edit):
    read(small)
    edit(small)
    things, fresh = read(small)
    assert HONEY in fresh
    # A region's folder holds its products, and looks for photos among what lies there.
    assert set(fresh) <= {HONEY, "products/song-ma"}
    forget(small)
    assert told(things) == told(read(small)[0])


def test_other_languages_or_rules_of_channels_or_another_engine_and_all_are_read_again(small, monkeypatch):
    count = len(read(small)[1])
    assert len(read(small, languages=("vi", "en"))[1]) == count
    rules = read_channel_rules(small.root)[0]
    read(small)
    assert len(read(small, channels=rules.model_copy(update={"tracking": ("x",)}))[1]) == count
    read(small)
    monkeypatch.setattr(records, "engine", lambda: "another")
    assert len(read(small)[1]) == count


def test_records_are_good_in_another_folder(small, tmp_path_factory):
    first = told(read(small)[0])
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "moved"
    small.root.rename(elsewhere)
    moved = replace(small, root=elsewhere)
    things, fresh = read(moved)
    assert fresh == []
    assert told(things) == first


def test_what_changed_while_it_was_read_is_not_kept(small):
    real = records.read_thing

    def edited_meanwhile(bundle, around):
        read_one = real(bundle, around)
        if bundle.folder == HONEY:
            small.put(f"{HONEY}/product.yaml", b"name: Ong\n")
        return read_one

    with patch.object(records, "read_thing", edited_meanwhile):
        read(small)
    assert HONEY in read(small)[1]


@pytest.mark.parametrize("value", [b"", b"scrambled", records.packed(5), records.packed(None)])
def test_a_record_that_tells_nothing_is_read_again(small, value):
    first, _ = read(small)
    for file, kept in recalled(small).items():
        file.write_bytes(sealed(records.packed(dict.fromkeys(kept, value)), records.engine()))
    records._AT_HAND.clear()  # as in another process
    things, fresh = read(small)
    assert len(fresh) == len(things)
    assert told(things) == told(first)


def test_records_of_what_is_gone_are_forgotten(small):
    things, _ = read(small)
    (small.root / "products/song-ma/nhan/product.yaml").unlink()
    read(small)
    assert sum(map(len, recalled(small).values())) == len(things) - 1


def test_many_are_read_by_several_processes_with_the_same_result(small, monkeypatch):
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    here = told(read(small)[0])
    forget(small)
    monkeypatch.setattr(records, "_SPAN", 3)
    monkeypatch.setattr(records, "_MANY", 1)
    around = Around(small.root, ("vi", "en", "zh-Hans"), PhotoReader(small.root), read_channel_rules(small.root)[0])
    digests = Digests(small.root, stamps_of(small.root, ["products", "content"]))
    reader = Reader(around, digests, None, lambda: ProcessPoolExecutor(2))
    assert told(read_things(find_bundles(small.root, ("vi", "en"))[0], reader)) == here
