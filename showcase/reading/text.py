"""A file's bytes in, clean text out: UTF-8, composed letters, line feeds at line ends, nothing hidden."""

import re
import unicodedata
from collections.abc import Callable
from html import unescape
from os import path
from pathlib import Path

from showcase.problems.codes import Severity
from showcase.problems.details import Detail
from showcase.problems.problem import Fix, Place, Problem
from showcase.reading.kinds_of_files import kind_of
from showcase.reading.legacy import misread, restored
from showcase.reading.unseen import control_in, hidden_in, is_plain, number_of, without_control, without_hidden

LARGEST = 1_000_000
"""Bytes: a volunteer's file is a thousand times smaller."""
_CONFLICT = re.compile(r"^(<{7} .*|\|{7} .*|={7}|>{7} .*)$", re.MULTILINE)
_CONFLICT_ENDS = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)
_AS_SPACES = str.maketrans({"\x0b": " ", "\x0c": " ", "\x85": " ", "\u2028": " ", "\u2029": " "})
"""Line breaks of word processors, which no editor counts as lines."""
_MARKS = {b"\xff\xfe\0\0": "utf-32", b"\0\0\xfe\xff": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""What a file that is not UTF-8 may begin with, the longest first."""
_ZEROS = {
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
}
"""Which bytes of each four are mostly zero where Latin letters are written without such a mark."""
_LOST = re.compile("\ufffd|(?<=[^\\W\\d_])\\?(?=[a-zđ])")
_ENTITY = re.compile(r"[^\s\"']*&(?:#[0-9]{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8});[^\s\"']*")


def read_text(root: Path, file: str, largest: int = LARGEST) -> tuple[str, list[Problem]]:
    """The text of `file` (a path from `root`), and what is wrong with its bytes; an error leaves the text empty."""
    if is_link(root, file):
        return "", [Problem("E503", Place(file), {"name": file})]
    try:
        with (root / file).open("rb") as opened:
            content = opened.read(largest + 1)
    except OSError as error:
        detail = Detail.NO_FILE if (root / file).is_dir() else error.strerror or type(error).__name__
        return "", [Problem("E515", Place(file), {"detail": detail})]
    if len(content) > largest:
        return "", [Problem("E533", Place(file), {"detail": f"> {largest // 1000} kB"})]
    return decode_text(content, file)


def is_unreadable(problems: list[Problem]) -> bool:
    """Whether something found in a file leaves nothing of its text."""
    return any(problem.severity is Severity.ERROR for problem in problems)


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
    """`content` as text, and what is wrong with it: an error leaves the text empty, a warning does not."""
    kind = kind_of(content)
    if kind:
        return "", [Problem("E105", Place(file, 1), {"detail": kind})]
    codec = codec_of(content)
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        return "", [_not_utf_8(content, error.start, file)] if codec == "utf-8-sig" else [
            Problem("E101", Place(file, 1))
        ]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = is_plain(text)
    if not plain:
        text = text.translate(_AS_SPACES)
        bad = control_in(text)
        if bad:
            return "", [_at("E103", text, bad.start(), file, without_control, text=number_of(bad.group()[0]))]
        text = unicodedata.normalize("NFC", text)
    conflicts = _conflicts(text, file)
    if conflicts:
        return "", conflicts
    problems = [Problem("W111", Place(file, 1), {"text": codec[:6].upper()})] if codec != "utf-8-sig" else []
    # In old fonts a hidden character may be a letter.
    problems += [*(_in_disguise(text, file) or ([] if plain else _hidden(text, file))), *_lost(text, file)]
    return text if plain else without_hidden(text), problems


def line_of(text: str, position: int) -> int:
    """The line, counted from 1, on which a position lies."""
    return text.count("\n", 0, position) + 1


def _line_at(text: str, position: int) -> str:
    """The line itself."""
    return text[text.rfind("\n", 0, position) + 1 :].partition("\n")[0]


def codec_of(content: bytes) -> str:
    """How a file was saved: UTF-8, UTF-16 as Notepad's «Unicode» is, or UTF-32, with their marks or without."""
    marked = next((codec for mark, codec in _MARKS.items() if content.startswith(mark)), "")
    if marked or b"\0" not in content:
        return marked or "utf-8-sig"
    one, two, three, four = (content[start::4].count(0) * 6 > len(content) for start in range(4))
    return _ZEROS.get((one, two, three, four), "utf-8-sig")


def _not_utf_8(content: bytes, position: int, file: str) -> Problem:
    before = content[:position].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line, _, start = (before.count(b"\n") + 1, *before.rpartition(b"\n")[1:])
    return Problem("E101", Place(file, line, len(start.decode("utf-8-sig", "replace")) + 1), {"line": str(line)})


def _at(code: str, text: str, position: int, file: str, mended: Callable[[str], str], /, **values: str) -> Problem:
    """A problem at a place in `text`, the line mended as the tool may mend it by itself."""
    line = line_of(text, position)
    place = Place(file, line, position - text.rfind("\n", 0, position))
    return Problem(code, place, values, fix=Fix(line, mended(_line_at(text, position)), is_safe=True))


def _hidden(text: str, file: str) -> list[Problem]:
    found = hidden_in(text)
    values = {"count": str(len(found)), "text": ", ".join(sorted({number_of(one.group()) for one in found}))}
    return [_at("W115", text, found[0].start(), file, without_hidden, **values)] if found else []


def _in_disguise(text: str, file: str) -> list[Problem]:
    found = misread(text)
    if not found:
        return _entities(text, file)
    fix = Fix(line_of(text, found.start), restored(_line_at(text, found.start), found))
    column = found.start - text.rfind("\n", 0, found.start)
    return [Problem(found.code, Place(file, fix.line, column), {"text": found.word, "fixed": found.meant}, fix=fix)]


def _entities(text: str, file: str) -> list[Problem]:
    """`Xo&agrave;i`: a page of HTML was copied; in a story Markdown writes such letters."""
    found = _ENTITY.search(text) if "&" in text and not file.endswith(".md") else None
    meant = unescape(found.group()) if found else ""
    if not found or meant == found.group() or "://" in meant:
        return []
    place = Place(file, line_of(text, found.start()), found.start() - text.rfind("\n", 0, found.start()))
    fix = Fix(place.line, _line_at(text, found.start()).replace(found.group(), meant))
    return [Problem("W113", place, {"text": found.group(), "fixed": meant}, fix=fix)]


def _lost(text: str, file: str) -> list[Problem]:
    """`Xo�i`, `s?y`: letters that a program could not write; the question mark of an address is none."""
    for found in _LOST.finditer(text) if "?" in text or "\ufffd" in text else ():
        at = found.start()
        start = at - text.rfind("\n", 0, at)
        word = re.split(r"\s", _line_at(text, at)[: start - 1])[-1]
        is_pattern = file.startswith("content/rules/") or re.search(r"[/=#\[\]()]|\.[a-z]", word)
        if found.group() != "?" or not is_pattern:
            return [Problem("W114", Place(file, line_of(text, at), start), {"text": found.group()})]
    return []


def _conflicts(text: str, file: str) -> list[Problem]:
    """A problem for each place where two people changed the same lines; none for headings underlined with `=`."""
    is_torn = ("<<<<<<<" in text or ">>>>>>>" in text) and _CONFLICT_ENDS.search(text)
    marks = list(_CONFLICT.finditer(text)) if is_torn else []
    problems = []
    while marks:
        ends = [index for index, mark in enumerate(marks) if mark.group().startswith(">")]
        block, marks = (marks[: ends[0] + 1], marks[ends[0] + 1 :]) if ends else (marks, [])
        lines = [line_of(text, mark.start()) for mark in block]
        values = {"text": block[0].group(), "first": str(lines[0]), "last": str(lines[-1])}
        problems.append(Problem("E102", Place(file, lines[0]), values))
    return problems
