"""Where a relative link in a story leads."""

import posixpath
from urllib.parse import unquote, urlsplit

from showcase.model.catalog import Catalog
from showcase.model.things import Thing


def folders(catalog: Catalog) -> dict[str, tuple[str, Thing]]:
    """Folder of each thing, from the project's root → its kind and the thing."""
    return {posixpath.dirname(thing.place.file): (kind, thing) for kind, thing in catalog.things()}


def is_outside(target: str) -> bool:
    """Whether a link leads to another site, a telephone or a mailbox."""
    return urlsplit(target).scheme in {"http", "https", "mailto", "tel"}


def folder_meant(story_file: str, target: str) -> str:
    """The folder that a relative link in `story_file` means: to a thing's folder, or to a file in it."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(story_file), unquote(urlsplit(target).path)))
    return posixpath.dirname(path) if posixpath.splitext(path)[1] in {".yaml", ".md"} else path
