"""Whatever an editor or a phone saved becomes one and the same text, or is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.reading.text import decode_text, is_unreadable, read_text

CLEAN = "name: Mật ong\nsummary: Ngọt\n"


def wrong(content: bytes) -> list[str]:
    text, problems = decode_text(content, "product.yaml")
    assert not (text and is_unreadable(problems))
    return [f"{problem.code} {problem.place.line}:{problem.place.column}" for problem in problems]


@pytest.mark.parametrize(
    "content",
    [
        CLEAN.encode(),
        b"\xef\xbb\xbf" + CLEAN.encode(),
        CLEAN.replace("\n", "\r\n").encode(),
        CLEAN.replace("\n", "\r").encode(),
        CLEAN.replace("ậ", "a\u0323\u0302").encode(),
        CLEAN.replace("ậ", "a\u0302\u0323").encode(),
        CLEAN.replace(" ong", "\x0bong").encode(),
        CLEAN.replace(" ong", "\u2028ong").encode(),
        CLEAN.replace("name", "\ufeffname").encode(),
    ],
    ids=["plain", "BOM", "CRLF", "CR", "NFD", "NFD, other order", "Word's line break", "U+2028", "BOM of a part"],
)
def test_every_way_of_saving_gives_the_same_text(content):
    assert decode_text(content, "product.yaml") == (CLEAN, [])


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("code: x\r\nname: Chè\r\n".encode("cp1258"), "E101 2:9"),
        ("code: x\rname: Chè\r".encode("cp1258"), "E101 2:9"),
        (b"name: x\nb: \x07", "E103 2:4"),
        ("name: Mật\x00".encode(), "E103 1:10"),
        (b"name: \x7f", "E103 1:7"),
        (("a" + "\u0300\u0323" * 50_000).encode(), "E103 1:2"),
    ],
    ids=["ANSI", "ANSI with CR", "BEL", "NUL", "DEL", "a heap of marks"],
)
def test_bytes_that_are_no_text_are_told_with_their_line(content, told):
    assert wrong(content) == [told]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_notepad_s_unicode_is_read_and_told(codec):
    assert wrong(CLEAN.encode(codec)) == ["W111 1:0"]
    assert decode_text(CLEAN.encode(codec), "f")[0] == CLEAN


CONFLICT = "name: x\n<<<<<<< HEAD\nstars: 3\n=======\nstars: 4\n>>>>>>> theirs\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (CONFLICT, [2]),
        (CONFLICT.replace("<<<<<<< HEAD\n", ""), [3]),
        (CONFLICT.replace("=======\n", "||||||| base\n=======\n"), [2]),
        (CONFLICT + CONFLICT, [2, 8]),
        (CONFLICT.replace("\n", "\r\n"), [2]),
        ("A heading\n=======\n", []),
        ("# <<<<<<< no mark\n", []),
    ],
)
def test_what_a_merge_left_behind_is_told(text, lines):
    assert wrong(text.encode()) == [f"E102 {line}:0" for line in lines]


@pytest.mark.parametrize("text", ["👨‍👩‍👧 ăn nhãn", "ລາວ\u200b", "…" * 300, "─" * 300, "\U0001f1fb\U0001f1f3"])
def test_letters_of_all_people_stay_as_they_are(text):
    assert decode_text(text.encode(), "story.vi.md") == (text, [])


def test_a_file_that_is_missing_too_large_or_a_folder_is_told(tmp_path):
    (tmp_path / "large.md").write_bytes(b"a" * 1_000_001)
    (tmp_path / "folder.md").mkdir()
    for name, code in (("large.md", "E533"), ("folder.md", "E515"), ("missing.md", "E515")):
        text, problems = read_text(tmp_path, name)
        assert (text, [problem.code for problem in problems]) == ("", [code])


@given(
    st.binary(max_size=200)
    | st.text(max_size=100).map(str.encode)
    | st.text(max_size=100).map(lambda t: t.encode("utf-16"))
)
def test_any_bytes_are_a_text_or_a_problem_with_a_line(content):
    text, problems = decode_text(content, "file")
    assert not (text and is_unreadable(problems))
    assert "\r" not in text
    assert "\x00" not in text
    assert all(problem.place.line for problem in problems)
