"""One build at a time for one output folder (the only import of filelock)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

NAME = ".showcase-lock"
"""The lock's file, inside the output folder."""


class Busy(Exception):
    """Another build is writing into the same folder."""


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Holds the output folder; raises `Busy` at once when another build holds it."""
    output.mkdir(parents=True, exist_ok=True)
    lock = FileLock(output / NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise Busy(output) from None
    try:
        yield
    finally:
        lock.release()
