"""Where a relative link in a story leads, and which photos it shows."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from showcase.model.catalog import Catalog
from showcase.model.things import Thing

_TARGET = r"(?:<(?P<bracketed>[^<>\n]*)>|(?P<bare>[^)\s<>]+))"
_PICTURE = re.compile(rf"!\[[^\[\]]*\]\(\s*{_TARGET}")
_LINK = re.compile(rf"\[(?<!!\[)[^\[\]]*\](?:\(|:(?=\s*\S+\s*$))\s*{_TARGET}")


_FILE = re.compile(r"story(\.[\w-]+)?\.md|(product|producer|district|event|story)\.ya?ml")
"""The files of a thing's folder."""


def pictures_in(line: str) -> list[tuple[str, int]]:
    """(file named, place in the line) for each picture of a line of Markdown."""
    return [(unquote(target), at) for target, at in _targets(_PICTURE, line)]


def links_in(line: str) -> list[tuple[str, int]]:
    """(target, place in the line) for each link of a line of Markdown."""
    return _targets(_LINK, line)


def _targets(pattern: re.Pattern[str], line: str) -> list[tuple[str, int]]:
    return [(match[match.lastgroup or 0], match.start(match.lastgroup or 0)) for match in pattern.finditer(line)]


def pictured(markdown: str) -> set[str]:
    """The names of the photos that a story shows."""
    return {posixpath.normpath(target) for target, _ in pictures_in(markdown)}


def is_outside(target: str) -> bool:
    """Whether a link leads to another site, a telephone or a mailbox."""
    return _scheme_and_path(target)[0] in {"http", "https", "mailto", "tel"}


def folder_meant(story_file: str, target: str) -> str:
    """The folder that a relative link in `story_file` means: to a thing's folder, or to a file in it."""
    written = unquote(_scheme_and_path(target)[1])
    if not written:
        return ""  # `?a=b`, `//elsewhere`: nothing of ours
    path = posixpath.normpath(posixpath.join(posixpath.dirname(story_file), written))
    return posixpath.dirname(path) if _FILE.fullmatch(posixpath.basename(path)) else path


def thing_meant(catalog: Catalog, story_file: str, target: str) -> tuple[str, Thing] | None:
    """Kind and thing that a relative link means: by its folder, else by the name of a folder that moved."""
    folder = folder_meant(story_file, target)
    return catalog.by_folder.get(folder) or catalog.by_name.get(posixpath.basename(folder))


def fragment_of(target: str) -> str:
    """What stands behind the `#` of a link, as it is written; empty without one."""
    return target.partition("#")[2]


def _scheme_and_path(target: str) -> tuple[str, str]:
    """The two parts that matter; an address that is none, such as `http://[`, has no scheme and leads nowhere."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return "", target
    return parts.scheme, "" if parts.netloc else parts.path
