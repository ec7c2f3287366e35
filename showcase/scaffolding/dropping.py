"""What a terminal writes when files are dropped into it, read as files.

Every terminal hands over a path in a way of its own: in quotes of either kind, with a backslash before each space,
after an `&`, as a `file://` address; several files stand in one line.
"""

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

_QUOTED = re.compile(r"""(?:^|(?<=\s))(?:"([^"]+)"|'([^']+)'|“([^”]+)”|(\S+))(?=\s|$)""")


def dropped(line: str) -> tuple[Path, ...]:
    """The files that a line names, as it was typed or dropped; none where one of them is not there."""
    for reading in _READINGS:
        files = tuple(_path(text) for text in reading(line.strip().removeprefix("& ").strip()) if text)
        if files and all(map(_is_file, files)):
            return files
    return ()


def _whole(line: str) -> Iterator[str]:
    # A path with a space in it, typed without quotes.
    yield line


def _quoted(line: str) -> Iterator[str]:
    # On Windows a backslash parts folders: it stays.
    yield from ("".join(groups) for groups in _QUOTED.findall(line))


def _escaped(line: str) -> Iterator[str]:
    try:
        yield from shlex.split(line)
    except ValueError:  # A quotation mark without its other half.
        return


_READINGS: tuple[Callable[[str], Iterator[str]], ...] = (_whole, _quoted, _escaped)


def _path(text: str) -> Path:
    if not text.startswith("file://"):
        return Path(text).expanduser() if text.startswith("~/") else Path(text)
    path = unquote(urlsplit(text).path)
    return Path(path[1:] if re.match("/[A-Za-z]:", path) else path)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # Longer than any name may be, or with a character that no name has.
        return False
