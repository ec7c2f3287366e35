"""A file's bytes in, clean text out: UTF-8, composed letters, line feeds at line ends, no byte-order mark."""

import re
import unicodedata
from pathlib import Path

from showcase.problems.problem import Place, Problem

_LARGEST = 1_000_000  # bytes: a volunteer's file is a thousand times smaller
_CONFLICT = re.compile(r"^(<{7} .*|={7}|>{7} .*)$", re.MULTILINE)


def read_text(root: Path, file: str) -> tuple[str, list[Problem]]:
    """The text of `file` (a path from `root`), and what is wrong with its bytes; then the text is empty."""
    try:
        content = (root / file).read_bytes()
    except OSError as error:
        return "", [Problem("E515", Place(file), {"detail": error.strerror or type(error).__name__})]
    if len(content) > _LARGEST:
        return "", [Problem("E515", Place(file), {"detail": f"> {_LARGEST // 1_000_000} MB"})]
    return decode_text(content, file)


def decode_text(content: bytes, file: str) -> tuple[str, list[Problem]]:
    """`content` as text, and what is wrong with it."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [Problem("E101", Place(file, content.count(b"\n", 0, error.start) + 1))]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    marks = _CONFLICT.finditer(text) if "<<<<<<< " in text else ()
    problems = [Problem("E102", Place(file, line_of(text, mark.start())), {"text": mark.group()}) for mark in marks]
    return ("" if problems else text), problems


def line_of(text: str, position: int) -> int:
    """The line, counted from 1, on which a position lies."""
    return text.count("\n", 0, position) + 1
