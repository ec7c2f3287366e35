"""A file's bytes in, clean text out: UTF-8, composed letters, line feeds at line ends, no byte-order mark."""

import re
import unicodedata
from os import path
from pathlib import Path

from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem

_LARGEST = 1_000_000  # bytes: a volunteer's file is a thousand times smaller
_CONFLICT = re.compile(r"^(<{7} .*|\|{7} .*|={7}|>{7} .*)$", re.MULTILINE)
_CONFLICT_ENDS = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_AS_SPACES = str.maketrans({"\x0b": " ", "\x0c": " ", "\x85": " ", "\u2028": " ", "\u2029": " ", "\ufeff": None})
"""Line breaks of word processors, which no editor counts as lines."""
_BREAKS = re.compile(f"[{''.join(map(chr, _AS_SPACES))}]")
_MARKS = 200  # No letter bears so many; and composing them takes time with the square of their number.
_MANY_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{_MARKS},}}")


def read_text(root: Path, file: str, largest: int = _LARGEST) -> tuple[str, list[Problem]]:
    """The text of `file` (a path from `root`), and what is wrong with its bytes; then the text is empty."""
    if is_link(root, file):
        return "", [Problem("E503", Place(file), {"name": file})]
    try:
        with (root / file).open("rb") as opened:
            content = opened.read(largest + 1)
    except OSError as error:
        detail = Detail.NO_FILE if (root / file).is_dir() else error.strerror or type(error).__name__
        return "", [Problem("E515", Place(file), {"detail": detail})]
    if len(content) > largest:
        return "", [Problem("E515", Place(file), {"detail": f"> {largest // 1000} kB"})]
    return decode_text(content, file)


def is_link(root: Path, file: str) -> bool:
    """Whether any part of a path from `root` is a link: what it leads to is nobody's to publish."""
    # Asked for every part of every file: as paths of pathlib it takes a tenth of the reading.
    at = str(root)
    for part in file.split("/"):
        at = f"{at}/{part}"
        if path.islink(at):  # noqa: PTH114
            return True
    return False


def decode_text(content: bytes, file: str) -> tuple[str, list[Problem]]:
    """`content` as text, and what is wrong with it."""
    content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [Problem("E101", Place(file, content.count(b"\n", 0, error.start) + 1))]
    if content.count(0) * 4 > len(content):
        # UTF-16 without a mark: every other byte is zero.
        return "", [Problem("E101", Place(file, 1))]
    if _BREAKS.search(text):
        text = text.translate(_AS_SPACES)
    bad = _first_unseen(text)
    if bad:
        column = bad.start() - text.rfind("\n", 0, bad.start())
        return "", [Problem("E103", Place(file, line_of(text, bad.start()), column), {"text": _number(bad)})]
    text = unicodedata.normalize("NFC", text)
    problems = _conflicts(text, file)
    return ("" if problems else text), problems


def line_of(text: str, position: int) -> int:
    """The line, counted from 1, on which a position lies."""
    return text.count("\n", 0, position) + 1


def unseen(text: str) -> str:
    """The first character that no keyboard makes, as `U+0007`; empty without one."""
    found = _first_unseen(text)
    return _number(found) if found else ""


def _first_unseen(text: str) -> re.Match[str] | None:
    heaps = (run for run in _MANY_MARKS.finditer(text) if sum(map(_is_mark, run.group())) >= _MARKS)
    return _UNSEEN.search(text) or next(heaps, None)


def _number(found: re.Match[str]) -> str:
    return f"U+{ord(found.group()[0]):04X}"


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0


def _conflicts(text: str, file: str) -> list[Problem]:
    marks = _CONFLICT.finditer(text) if _CONFLICT_ENDS.search(text) else ()
    return [Problem("E102", Place(file, line_of(text, mark.start())), {"text": mark.group()}) for mark in marks]
