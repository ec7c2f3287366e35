"""What a console can show: colours where somebody sees them, and the nearest sign where it lacks one."""

import codecs
import io
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable
from functools import partial
from typing import TextIO

import click

from showcase.problems.paragraphs import Paint, plain
from showcase.problems.wrapping import wrapped

_COLOURS = {
    "place": {"bold": True},
    "fix": {"fg": "green"},
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "hint": {"fg": "cyan"},
}
_ALIKE = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "→": ">", "·": "-", "đ": "d", "Đ": "D"}
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
"""The marks that Windows’ Vietnamese console knows by themselves; it composes the others with their letters."""


def painter() -> Paint:
    """Colours on a terminal that has them; none in a file, a pipe, or where `NO_COLOR` is set.

    Source: no-color.org.
    """
    wants_none = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return plain if wants_none or not sys.stdout.isatty() else _painted


def fitted(text: str, stream: TextIO) -> str:
    """A text as a terminal shows it without cutting words; as it is in a file or a pipe."""
    if not stream.isatty():
        return text
    width = shutil.get_terminal_size().columns
    return "\n".join("\n".join(_hung(line, width)) for line in text.split("\n"))


def speak_nearly() -> None:
    """Let no sign that a console lacks end the program: what comes nearest to it is shown instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=nearly(stream.encoding))


def nearly(encoding: str) -> str:
    """The name of a way to encode that puts the nearest sign of an encoding where it lacks one."""
    name = f"nearly-{encoding}"
    # An error that codecs tell of names no code page: all of them are a “charmap” to it.
    codecs.register_error(name, partial(_nearest, encoding))
    return name


def _hung(line: str, width: int) -> Iterable[str]:
    """What begins further in goes on below its words, not below the sign before them."""
    lead = re.match(r" *(?:[·→] )?", line)[0]  # type: ignore[index] # it matches nothing, too
    return wrapped(line[len(lead) :], width, lead, " " * len(lead))


def _painted(text: str, role: str) -> str:
    return click.style(text, **_COLOURS[role])  # type: ignore[arg-type]


def _nearest(encoding: str, error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_shown(letter, encoding) for letter in lost), error.end


def _shown(letter: str, encoding: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(mark for mark in parts if mark in _TONES)
    toned = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES)) + tones
    for nearer in (toned, letter.translate(_ALIKE), parts[0]):
        try:
            nearer.encode(encoding)
        except UnicodeEncodeError:
            continue
        return nearer
    return "" if unicodedata.combining(letter) else "?"
