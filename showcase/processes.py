"""Processes that work beside this one, and what they are handed."""

import gc
import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_start_method, parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Generic, TypeAlias, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

Processes: TypeAlias = Callable[[], Executor]
"""Begins a pool of processes, to be ended by `with`."""

_AHEAD = 12
"""So many jobs are begun before the first of them is needed."""


def begin(jobs: int) -> Executor:
    """Who does so many jobs at a time (0: one a processor).

    For one alone no other process is started, which some hosts forbid.
    """
    if jobs == 1:
        return ThreadPoolExecutor(max_workers=1)
    return ProcessPoolExecutor(max_workers=jobs or None, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """A process that works for another ends with it, even when that one was killed: it would hold the output's lock."""

    def wait(parent: BaseProcess) -> None:
        parent.join()
        os._exit(1)

    parent = parent_process()
    if parent:
        Thread(target=wait, args=[parent], daemon=True).start()


def ahead(executor: Executor, work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """What `work` makes of each item, in their order, a few of them at a time: the rest would only fill the memory."""
    begun: deque[Future[R]] = deque()
    for item in items:
        begun.append(executor.submit(work, item))
        if len(begun) > _AHEAD:
            yield begun.popleft().result()
    while begun:
        yield begun.popleft().result()


class Handed(Generic[T]):
    """A value that other processes have without being sent it: what `handed` gives."""

    def __init__(self, file: Path) -> None:
        """The value lies in this file for those that were not forked from the process that handed it over."""
        self._file = file

    @property
    def value(self) -> T:
        """The value itself, read once in each process."""
        if self._file not in _AT_HAND:
            _AT_HAND[self._file] = pickle.loads(self._file.read_bytes())  # noqa: S301 - written by this very build
        return cast("T", _AT_HAND[self._file])


_AT_HAND: dict[Path, object] = {}
"""What was handed over to this process, or by it."""


@contextmanager
def handed(value: T) -> Iterator[Handed[T]]:
    """A value for processes that are begun from here on."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "value"
        # Those that are forked from this one find it in their memory.
        _AT_HAND[file] = value
        if get_start_method() != "fork":
            file.write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        _give_back()
        # Whatever a search for garbage touches is copied into the process that searches.
        gc.freeze()
        try:
            yield Handed(file)
        finally:
            gc.unfreeze()
            del _AT_HAND[file]


def _give_back() -> None:
    """Let the system have the memory that is free: glibc keeps it (`malloc_trim(3)`), other libraries do not."""
    if sys.platform == "linux":
        # Some Pythons are built without the one, some systems without the other.
        with suppress(ImportError, OSError, AttributeError):
            from ctypes import CDLL  # noqa: PLC0415 - most builds hand nothing over

            CDLL(None).malloc_trim(0)
