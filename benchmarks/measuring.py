"""What a run of some commands costs: wall-clock time, processor time, memory of all their processes together."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_INTERVAL = 0.02
"""Seconds between two looks at the memory, at least."""
_SHARE = 20
"""A look may take a twentieth of the time at most: reading the memory of a large process is not free."""
_KILO = 1024


class Failed(RuntimeError):
    """A tool ended with an error; its last words are in the message."""


@dataclass(frozen=True, slots=True)
class Command:
    """A program with its arguments, and where it runs."""

    words: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took."""

    wall: float
    """Seconds."""
    processor: float
    """Seconds, of all processes."""
    memory: int
    """Bytes at the peak, of all processes; what they share is counted once."""


def measured(commands: Sequence[Command], log: Path) -> Cost:
    """The cost of commands that are started together, until the last has ended; their output goes into `log`."""
    with log.open("wb") as words:
        started = time.monotonic()
        running = [_started(command, words.fileno()) for command in commands]
        watch = _Watch([process.pid for process in running])
        watch.start()
        used = [_waited(process) for process in running]
        wall = time.monotonic() - started
        watch.stop()
    if any(process.returncode for process in running):
        raise Failed(log.read_text(encoding="utf-8", errors="replace")[-2000:])
    return Cost(wall, sum(used), watch.peak)


def _started(command: Command, words: int) -> subprocess.Popen[bytes]:
    # A tool may keep its compiled code from run to run, as it does on every machine that does not forbid it.
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**own, **command.environment}
    return subprocess.Popen(
        list(command.words), cwd=command.folder, env=environment, stdin=subprocess.DEVNULL, stdout=words, stderr=words
    )


def _waited(process: subprocess.Popen[bytes]) -> float:
    """Processor seconds of a process and of those it waited for, once it has ended."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


class _Watch(threading.Thread):
    """Looks at the memory of processes and their children, again and again."""

    def __init__(self, roots: Sequence[int]) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._roots = roots
        self._ended = threading.Event()

    def run(self) -> None:
        pause = _INTERVAL
        while not self._ended.wait(pause):
            before = time.thread_time()
            self.peak = max(self.peak, sum(_memory(pid) for pid in _families(self._roots)))
            pause = max(_INTERVAL, (time.thread_time() - before) * _SHARE)

    def stop(self) -> None:
        """Ends it."""
        self._ended.set()
        self.join()


def _families(roots: Sequence[int]) -> Iterator[int]:
    """Processes and all that came of them."""
    waiting = list(roots)
    while waiting:
        pid = waiting.pop()
        yield pid
        # A process may end while its threads are listed.
        with suppress(FileNotFoundError, ProcessLookupError):
            for children in Path(f"/proc/{pid}/task").glob("*/children"):
                waiting += map(int, _text(children).split())


def _memory(pid: int) -> int:
    """Bytes of a process: of what it shares with others, its part (PSS)."""
    for line in _text(Path(f"/proc/{pid}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * _KILO
    return 0


def _text(file: Path) -> str:
    """Empty where the process has just ended."""
    try:
        return file.read_text(encoding="ascii")
    except OSError:
        return ""
