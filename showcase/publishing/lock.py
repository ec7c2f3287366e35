"""One build at a time for one output folder (the only import of filelock)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from showcase.publishing.writing import CannotWrite

NAME = ".showcase-lock"
"""The lock's file, inside the output folder."""


class Busy(Exception):
    """Another build is writing into the same folder."""


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Holds the output folder; raises `Busy` at once when another build holds it."""
    lock = FileLock(output / NAME)
    try:
        output.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        raise Busy(output) from None
    except OSError as error:
        raise CannotWrite(str(output), error) from error
    try:
        yield
    finally:
        lock.release()
