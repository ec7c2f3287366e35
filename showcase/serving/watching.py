"""A project's folders in, the files that were saved out: a save, or a change of five hundred files, at a time."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Protocol

from watchfiles import DefaultFilter, watch

from showcase.rebuilding import FILES

_QUIET = 20
"""So long (ms) nothing more may change before a build begins: a save is often several writes."""
_GLANCE = 5
"""So long (ms) the project's own folder is looked at in between; what changes inside the others waits for that."""
_MANY = 20
"""Files that nobody saves by hand at one time: something copies, unpacks, or goes to another state of the project."""
_PATIENCE = 5
"""So often in a row nothing may change before such a thing has come to its end: each time takes twice the quiet."""


class Watch(Protocol):
    """A way to notice changes in folders."""

    def __call__(self, folders: list[Path], *, deep: bool) -> Generator[set[str]]:
        """Again and again the paths that changed, none where none did; `deep` ones lie in folders inside, too."""


def _watch(folders: list[Path], *, deep: bool) -> Generator[set[str]]:
    """What the system's own events tell; where it gives none, or not for so many folders, we look ourselves."""
    try:
        yield from _noticed(folders, deep=deep, polls=None)
    except (OSError, RuntimeError):
        yield from _noticed(folders, deep=deep, polls=True)


def _noticed(folders: list[Path], *, deep: bool, polls: bool | None) -> Iterator[set[str]]:
    leftovers = DefaultFilter(ignore_dirs=())  # files that editors keep for a while
    quiet = _QUIET if deep else _GLANCE
    found = watch(
        *folders,
        watch_filter=leftovers,
        step=quiet,
        rust_timeout=quiet,
        yield_on_timeout=True,
        force_polling=polls,
        recursive=deep,
    )
    return ({path for _, path in paths} for paths in found)


def saves(root: Path, watched: Watch = _watch) -> Iterator[set[str]]:
    """Again and again the project's files that were saved together, none where none were."""
    # git holds its lock while it goes to another state; whoever left it behind costs each save a moment.
    return together(changes(root, watched), (root / ".git" / "index.lock").exists)


def together(found: Iterator[set[str]], is_busy: Callable[[], bool]) -> Iterator[set[str]]:
    """What is found, many files at a time only when the last of them has come."""
    for first in found:
        paths, quiet = first, 0
        while paths and quiet < _PATIENCE and (len(paths) >= _MANY or is_busy()):
            more = next(found, set())
            paths, quiet = paths | more, 0 if more else quiet + 1
        yield paths


def changes(root: Path, watched: Watch = _watch) -> Iterator[set[str]]:
    """Again and again the project's files that changed, none where none did; nothing is missed after the first."""
    # Seen from above: an editor that puts another `site.yaml` in its place would take the watched one out of sight.
    top, below = watched([root], deep=False), watched(_folders(root), deep=True)
    while True:
        found = {path for path in next(top) if Path(path).name in FILES}
        if found:
            # Perhaps a folder came or went.
            below.close()
            below = watched(_folders(root), deep=True)
        yield found | {path for path in next(below) if not _is_linked(path, root)}


def _folders(root: Path) -> list[Path]:
    paths = [root / name for name in FILES]
    return [path for path in paths if path.is_dir() and not path.is_symlink()]


def _is_linked(path: str, root: Path) -> bool:
    """Whether a link leads there: nobody reads that, and it may be the output."""
    return any(folder.is_symlink() for folder in Path(path).parents if folder.is_relative_to(root) and folder != root)
