"""A stream of files in, the output folder brought to them: whole files only, new ones first, deletions last."""

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from showcase.publishing.memory import NAME, recall, remember

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


def publish(files: Iterable[tuple[str, bytes]], output: Path, *, planned: Collection[str]) -> Published:
    """Write the files into `output` in the order they come; `planned` are all their paths, known beforehand.

    Killed at any moment, every file is whole, and the next call heals the tree: the list of our files holds what
    was there and what will be before the first of them is written.
    """
    ours = recall(output)
    foreign = {path for path in planned if path not in ours and (output / path).exists()}
    claimed = frozenset(planned) - foreign
    _sweep(output, ours)
    _write(output, NAME, remember(ours | claimed))
    done: dict[str, bool] = {}
    for path, content in files:
        # A foreign file with the very same bytes may stay as it is, and stays foreign.
        if path not in foreign:
            done[path] = _write(output, path, content)
    gone = [path for path in sorted(ours - done.keys()) if _remove(output, path)]
    _write(output, NAME, remember(done))
    written = sum(done.values())
    return Published(written, len(done) - written, len(gone), tuple(sorted(foreign)))


def _inside(output: Path, path: str) -> Path:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\\" in path or ":" in path:
        raise ValueError(f"not a path inside the output: {path}")
    return output.joinpath(*parts)


def _write(output: Path, path: str, content: bytes) -> bool:
    """Whether the file had to be written; a file with the same bytes is not touched."""
    target = _inside(output, path)
    half = target.with_name(f"{_HALF}{os.getpid()}-{target.name[:80]}")
    try:
        if target.is_file() and target.stat().st_size == len(content) and target.read_bytes() == content:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(content)
        half.replace(target)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise CannotWrite(path, error.strerror or type(error).__name__) from error
    return True


def _remove(output: Path, path: str) -> bool:
    """Whether there was a file to remove; folders that became empty go with it."""
    target = _inside(output, path)
    existed = target.is_file()
    target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == output or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
    return existed


def _sweep(output: Path, ours: Collection[str]) -> None:
    """Halves of files that a killed build left behind, in the folders of our files."""
    for folder in {(output / path).parent for path in [*ours, NAME]}:
        for half in folder.glob(f"{_HALF}*"):
            half.unlink(missing_ok=True)
