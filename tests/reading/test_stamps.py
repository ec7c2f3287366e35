"""Files of stamps, whole and damaged."""

import pytest

from showcase.model.stamps import Origin, TranslationStamp
from showcase.reading.stamps import read_stamps

GOOD = """\
# A remark
en:
  - name 0123456789ab ba9876543210 human
  - photos.alt 0123456789ab ba9876543210 machine
zh-Hans:
  - name 0123456789ab ba9876543210 reviewed
"""


@pytest.fixture
def read(tmp_path):
    def reading(content):
        (tmp_path / "i18n.lock").write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_stamps(tmp_path, "i18n.lock")

    return reading


def told(problems):
    return [f"{one.code}:{one.place.line}" for one in problems]


def test_a_stamp_stands_on_a_line_of_its_own(read):
    stamps, problems = read(GOOD)
    assert not problems
    assert stamps.lines[0] == TranslationStamp("en", "name", "0123456789ab", "ba9876543210", Origin.HUMAN)
    assert [(line.language, line.field) for line in stamps.lines[1:]] == [("en", "photos.alt"), ("zh-Hans", "name")]
    assert read(GOOD.replace("\n", "\r\n"))[0] == stamps


@pytest.mark.parametrize(
    ("slip", "code"),
    [
        ("  - name 0123456789ab human\n", "W726:7"),
        ("  - name 0123456789ab ba9876543210 perfect\n", "W726:7"),
        ("fr\n", "W726:7"),
        ("\t- name\n", "W726:7"),
        ("{{{{: [\n", "W726:7"),
    ],
)
def test_a_damaged_line_is_told_and_costs_no_other(read, slip, code):
    stamps, problems = read(GOOD + slip)
    assert told(problems) == [code]
    assert (len(stamps.lines), stamps.is_whole) == (3, False)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"en:\n\xff\xfe\n", "E101:2"),
        (b"en:\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n", "E102:2"),
        (b"  - name 0123456789ab ba9876543210 human\n", "W726:1"),
        (b"en:\n\x01", "E103:2"),
    ],
)
def test_what_cannot_be_read_is_told_and_vouches_for_nothing(read, content, code):
    stamps, problems = read(content)
    assert told(problems)[:1] == [code]
    assert not stamps.is_whole
    assert not stamps.lines


def test_an_empty_file_says_nothing(read):
    assert read("") == (type(read(GOOD)[0])(), [])
