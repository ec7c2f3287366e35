"""A stream of files in, the output folder brought to them: whole files only, new ones first, deletions last."""

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR

from showcase.publishing.memory import NAME, is_inside, recall, remember

_HALF = ".showcase-tmp-"


class CannotWrite(Exception):
    """The output folder could not be written to."""

    def __init__(self, path: str, error: OSError) -> None:
        """Keep the path inside the output and what the system says."""
        super().__init__(f"{path}: {error.strerror or type(error).__name__}")
        self.path, self.error = path, error


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
    folders = {folder for path in planned for folder in _folders_of(path)}
    blocked = {folder for folder in folders - ours if _is_somebodys(output, folder)}
    foreign = {path for path in planned if path not in ours and _is_taken(output, path, blocked)}
    claimed = frozenset(planned) - foreign
    _sweep(output)
    _write(output, NAME, remember(ours | claimed))
    # A file of ours that stands where a folder must be now cannot wait until the end.
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


def rewrite(files: Mapping[str, bytes], output: Path) -> bool:
    """Put other bytes into files that an earlier build published; whether one of them is another now."""
    ours = recall(output)
    written = [_write(output, path, content) for path, content in files.items() if path in ours]
    return any(written)


def _refuse_outside(path: str) -> None:
    if not is_inside(path):
        raise ValueError(f"not a path inside the output: {path}")


def _folders_of(path: str) -> list[str]:
    """The folders that a path leads through, the innermost first: `a/b/c` → `a/b`, `a`."""
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(len(parts) - 1, 0, -1)]


def _is_taken(output: Path, path: str, blocked: Collection[str]) -> bool:
    """Whether something of somebody else's stands at a path, or where one of its folders must be."""
    return os.path.lexists(f"{output}/{path}") or any(folder in blocked for folder in _folders_of(path))


def _is_somebodys(output: Path, folder: str) -> bool:
    """Whether something stands where a folder must be that is none: a link may lead out of the output."""
    try:
        return not S_ISDIR(os.lstat(f"{output}/{folder}").st_mode)
    except OSError:
        return False


def _is_folder(path: Path) -> bool:
    """Whether it is a folder in its own right: a link may lead out of the output."""
    return path.is_dir() and not path.is_symlink()


def _write(output: Path, path: str, content: bytes) -> bool:
    """Whether the file had to be written; a file with the same bytes is not touched."""
    _refuse_outside(path)
    target = f"{output}/{path}"
    # Beside the list of our files: what a killed build leaves there is found without looking through all folders.
    half = f"{output}/{_HALF}{os.getpid()}"
    try:
        if _holds(target, content):
            return False
        os.makedirs(target.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - for each of a hundred thousand files
        with open(half, "wb") as file:  # noqa: PTH123
            file.write(content)
        os.replace(half, target)  # noqa: PTH105
    except OSError as error:
        with suppress(OSError):
            Path(half).unlink(missing_ok=True)
        raise CannotWrite(path, error) from error
    return True


def _holds(target: str, content: bytes) -> bool:
    """Whether a file holds these very bytes."""
    try:
        if os.stat(target).st_size != len(content):  # noqa: PTH116
            return False
        return Path(target).read_bytes() == content
    except FileNotFoundError:
        return False


def _remove(output: Path, path: str) -> bool:
    """Whether there was a file to remove; folders that became empty go with it."""
    _refuse_outside(path)
    target = output / path
    existed = target.is_file() or target.is_symlink()
    try:
        if existed:
            target.unlink()
        for folder in target.parents:
            if folder == output or not _is_folder(folder) or any(folder.iterdir()):
                break
            folder.rmdir()
    except OSError as error:
        raise CannotWrite(path, error) from error
    return existed


def _sweep(output: Path) -> None:
    """Halves of files that a killed build left behind."""
    for half in output.glob(f"{_HALF}*"):
        try:
            half.unlink(missing_ok=True)
        except OSError as error:
            raise CannotWrite(half.name, error) from error
