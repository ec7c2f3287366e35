"""What the file system says of files, so that those that nobody touched need not be read again."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from stat import S_ISLNK, S_ISREG
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, int, int, int]
"""When a file's content and when anything about it last changed (ns), its size (bytes), its inode."""

_SETTLED = 2_000_000_000
"""A file this old (ns) has its stamp for good: the clocks of some file systems tick every two seconds."""
_NEVER = 2**62
"""A time (ns) that no clock of ours will tell."""


def stamp_of(file: Path | str) -> Stamp | None:
    """The stamp of a file, or of a link itself; None where neither is."""
    try:
        found = os.stat(file, follow_symlinks=False)  # noqa: PTH116 - a hundred thousand times
    except (OSError, ValueError):
        return None
    if S_ISLNK(found.st_mode):
        # What it leads to may change at any time, and nothing of that shows here.
        return (found.st_mtime_ns, _NEVER, found.st_size, found.st_ino)
    is_file = S_ISREG(found.st_mode)
    return (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino) if is_file else None


def stamps_of(root: Path, names: Iterable[str]) -> dict[str, Stamp]:
    """Path from `root` → stamp of every file in these folders, and of these files; no link is followed."""
    found: dict[str, Stamp] = {}
    for name in names:
        stamp = stamp_of(root / name)
        if stamp:
            found[name] = stamp
        else:
            found.update(_below(f"{root}/{name}", name))
    return found


def _below(folder: str, path: str) -> Iterator[tuple[str, Stamp]]:
    try:
        with os.scandir(folder) as entries:
            listed = list(entries)
    except OSError:
        return
    for entry in listed:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, f"{path}/{entry.name}")
        else:
            stamp = stamp_of(entry.path)
            if stamp:
                yield f"{path}/{entry.name}", stamp


def are_settled(stamps: Iterable[Stamp], now: int) -> bool:
    """Whether a change after `now` (ns) would show in every one of the stamps."""
    return all(max(stamp[:2]) < now - _SETTLED for stamp in stamps)


@dataclass(frozen=True, slots=True)
class Digests:
    """The digests of a project's files; one that nobody touched since it was last read is not read."""

    root: Path
    stamps: Mapping[str, Stamp]
    """Every file with its stamp of now."""
    known: Mapping[str, tuple[Stamp, str]] = field(default_factory=dict)
    """Path → stamp and digest of before."""
    now: int = field(default_factory=time.time_ns)
    found: dict[str, tuple[Stamp, str]] = field(default_factory=dict)
    """Path → stamp and digest, of those asked for: what may be known next time."""

    def of(self, path: str) -> str:
        """The digest of a file; empty where none can be read, and of a link, which is never followed."""
        stamp = self.stamps.get(path)
        if stamp is None:
            return ""
        before = self.known.get(path)
        if before and before[0] == stamp:
            self.found[path] = before
            return before[1]
        if (self.root / path).is_symlink():
            return ""
        try:
            digest = blake2b((self.root / path).read_bytes(), digest_size=16).hexdigest()
        except OSError:
            return ""
        # What may still change within the tick of a clock is read again next time.
        if are_settled([stamp], self.now):
            self.found[path] = (stamp, digest)
        return digest


def digest_of(parts: Iterable[str]) -> str:
    """One digest of many texts; where one ends and the next begins counts."""
    told = blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogateescape")
        told.update(len(content).to_bytes(8, "little"))
        told.update(content)
    return told.hexdigest()
