"""A stream of files in, the output folder brought to them: whole files only, new ones first, deletions last."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from showcase.publishing.memory import NAME, is_inside, recall, remember

_HALF = ".showcase-tmp-"


class CannotWrite(Exception):
    """The output folder could not be written to."""

    def __init__(self, path: str, reason: str) -> None:
        """Keep the path inside the output and the system's own words."""
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did."""

    written: int
    unchanged: int
    removed: int
    foreign: tuple[str, ...] = ()
    """Paths where somebody else's file stood: it was left alone."""


def publish(files: Iterable[tuple[str, bytes | None]], output: Path, *, planned: Collection[str]) -> Published:
    """Write the files into `output` in the order they come; `planned` are all their paths, known beforehand.

    Without bytes, a file stands there already as it should.

    Killed at any moment, every file is whole, and the next call heals the tree: the list of our files holds what
    was there and what will be before the first of them is written.
    """
    for path in planned:
        _refuse_outside(path)
    ours = recall(output)
    foreign = {path for path in planned if path not in ours and _is_taken(output, path, ours)}
    claimed = frozenset(planned) - foreign
    _sweep(output)
    _write(output, NAME, remember(ours | claimed))
    # A file of ours that stands where a folder must be now cannot wait until the end.
    folders = {folder for path in claimed for folder in _folders_of(path)}
    gone = [path for path in sorted(ours & folders) if _remove(output, path)]
    done: dict[str, bool] = {}
    for path, content in files:
        # A foreign file with the very same bytes may stay as it is, and stays foreign.
        if path not in foreign:
            done[path] = content is not None and _write(output, path, content)
    gone += [path for path in sorted(ours - done.keys()) if _remove(output, path)]
    _write(output, NAME, remember(done))
    written = sum(done.values())
    return Published(written, len(done) - written, len(gone), tuple(sorted(foreign)))


def _inside(output: Path, path: str) -> Path:
    _refuse_outside(path)
    return output / path


def _refuse_outside(path: str) -> None:
    if not is_inside(path):
        raise ValueError(f"not a path inside the output: {path}")


def _folders_of(path: str) -> list[str]:
    """The folders that a path leads through, the innermost first: `a/b/c` → `a/b`, `a`."""
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(len(parts) - 1, 0, -1)]


def _is_taken(output: Path, path: str, ours: Collection[str]) -> bool:
    """Whether something of somebody else's stands at a path, or where one of its folders must be."""
    folders = _folders_of(path)
    in_the_way = (folder for folder in folders if folder not in ours and not _is_folder(output / folder))
    return os.path.lexists(output / path) or any(os.path.lexists(output / folder) for folder in in_the_way)


def _is_folder(path: Path) -> bool:
    """Whether it is a folder in its own right: a link may lead out of the output."""
    return path.is_dir() and not path.is_symlink()


def _write(output: Path, path: str, content: bytes) -> bool:
    """Whether the file had to be written; a file with the same bytes is not touched."""
    target = _inside(output, path)
    # Beside the list of our files: what a killed build leaves there is found without looking through all folders.
    half = output / f"{_HALF}{os.getpid()}-{target.name[:80]}"
    try:
        if target.is_file() and target.stat().st_size == len(content) and target.read_bytes() == content:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(content)
        half.replace(target)
    except OSError as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise _cannot(path, error) from error
    return True


def _remove(output: Path, path: str) -> bool:
    """Whether there was a file to remove; folders that became empty go with it."""
    target = _inside(output, path)
    existed = target.is_file() or target.is_symlink()
    try:
        if existed:
            target.unlink()
        for folder in target.parents:
            if folder == output or not _is_folder(folder) or any(folder.iterdir()):
                break
            folder.rmdir()
    except OSError as error:
        raise _cannot(path, error) from error
    return existed


def _sweep(output: Path) -> None:
    """Halves of files that a killed build left behind."""
    for half in output.glob(f"{_HALF}*"):
        try:
            half.unlink(missing_ok=True)
        except OSError as error:
            raise _cannot(half.name, error) from error


def _cannot(path: str, error: OSError) -> CannotWrite:
    return CannotWrite(path, error.strerror or type(error).__name__)
