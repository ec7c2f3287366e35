"""Where a relative link in a story leads, and which photos it shows."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from showcase.model.catalog import Catalog
from showcase.model.things import Thing

PICTURE = re.compile(r"!\[[^\]]*\]\(\s*<?([^)\s>]+)")
"""A picture in Markdown; the group is the file it names."""


def folders(catalog: Catalog) -> dict[str, tuple[str, Thing]]:
    """Folder of each thing, from the project's root → its kind and the thing."""
    return {posixpath.dirname(thing.place.file): (kind, thing) for kind, thing in catalog.things()}


def pictured(markdown: str) -> set[str]:
    """The names of the photos that a story shows."""
    return {posixpath.normpath(target) for target in PICTURE.findall(markdown)}


def is_outside(target: str) -> bool:
    """Whether a link leads to another site, a telephone or a mailbox."""
    return _scheme_and_path(target)[0] in {"http", "https", "mailto", "tel"}


def folder_meant(story_file: str, target: str) -> str:
    """The folder that a relative link in `story_file` means: to a thing's folder, or to a file in it."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(story_file), unquote(_scheme_and_path(target)[1])))
    return posixpath.dirname(path) if posixpath.splitext(path)[1] in {".yaml", ".md"} else path


def _scheme_and_path(target: str) -> tuple[str, str]:
    """The two parts that matter; an address that is none, such as `http://[`, has no scheme and leads nowhere."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return "", target
    return parts.scheme, parts.path
