"""What stamps say of a translation, and what they never say."""

import unicodedata

import pytest

from showcase.model.stamps import Origin, State, TranslationStamp, hash_of, state_of

HONEY, WILD_HONEY = "Mật ong", "Mật ong rừng"


def stamp(source, text, origin, field="name"):
    return TranslationStamp("en", field, hash_of(source), hash_of(text), Origin(origin))


def test_a_hash_is_of_what_is_read_and_not_of_how_it_is_typed():
    assert hash_of("Mật  ong\n") == hash_of(unicodedata.normalize("NFD", "Mật ong")) == "6ea9d8aec428"
    assert hash_of("Mat ong") != hash_of("Mật ong")


@pytest.mark.parametrize(
    ("source", "text", "stamps", "state"),
    [
        (HONEY, "", [], State.MISSING),
        (HONEY, "Honey", [], State.UNKNOWN),
        (HONEY, "Mật  ong", [], State.SAME),
        (HONEY, "Honey", [stamp(HONEY, "Honey", "human")], State.HUMAN),
        (HONEY, "Honey", [stamp(HONEY, "Honey", "reviewed")], State.REVIEWED),
        (HONEY, "Honey", [stamp(HONEY, "Honey", "unknown")], State.UNKNOWN),
        (HONEY, "Honey", [stamp(HONEY, "Honey", "machine")], State.MACHINE),
        (WILD_HONEY, "Honey", [stamp(HONEY, "Honey", "reviewed")], State.OUTDATED),
        (WILD_HONEY, "Honey", [stamp(HONEY, "Honey", "unknown")], State.OUTDATED),
        # What was reviewed is not what somebody wrote later.
        (HONEY, "Fine honey", [stamp(HONEY, "Honey", "reviewed")], State.HUMAN),
        (HONEY, "Fine honey", [stamp(HONEY, "Honey", "unknown")], State.UNKNOWN),
        (WILD_HONEY, "Forest honey", [stamp(HONEY, "Honey", "reviewed")], State.UNKNOWN),
        # A draft stays one until somebody says otherwise, whatever became of it.
        (WILD_HONEY, "Honey", [stamp(HONEY, "Honey", "machine")], State.MACHINE),
        (HONEY, "Fine honey", [stamp(HONEY, "Honey", "machine")], State.MACHINE),
        (WILD_HONEY, "Forest honey", [stamp(HONEY, "Honey", "machine")], State.MACHINE),
        (HONEY, HONEY, [stamp(HONEY, HONEY, "machine")], State.MACHINE),
        # Two stamps after a merge: the weaker holds.
        (HONEY, "Honey", [stamp(HONEY, "Honey", "reviewed"), stamp(HONEY, "Honey", "machine")], State.MACHINE),
    ],
)
def test_the_state_of_a_translation(source, text, stamps, state):
    assert state_of(source, text, stamps) is state


@pytest.mark.parametrize(
    ("text", "stamps", "state"),
    [
        ("Honey", [], State.MACHINE),
        ("", [], State.MISSING),
        ("Honey", [stamp(HONEY, "Honey", "human")], State.HUMAN),
        ("Honey", [stamp(HONEY, "Honey", "unknown")], State.UNKNOWN),
        ("Fine honey", [stamp(HONEY, "Honey", "unknown")], State.MACHINE),
    ],
)
def test_what_a_damaged_file_does_not_vouch_for_counts_as_a_machines(text, stamps, state):
    assert state_of(HONEY, text, stamps, is_whole=False) is state
