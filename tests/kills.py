"""A build that is killed at a chosen moment, and what must hold then. Shared with `benchmarks/kills.py`."""

import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from showcase.building import build
from showcase.publishing.memory import NAME
from tests.small_sites import PROJECT, SmallSite

_BUILDS = """
import os, sys
from datetime import date
from pathlib import Path
from showcase import building
from showcase.asked import Options
from showcase.rendering import page_files
page_files._MUCH = page_files._SPAN = 100  # Few pages, and yet other processes make them.
root = Path(sys.argv[1])

def build(moment, is_for_all):
    ours, calls = os.getpid(), 0

    def count(event, arguments):
        nonlocal calls
        if os.getpid() == ours and event in {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"}:
            calls += str(root) in str(arguments[0])
            if calls == moment:
                os.killpg(0, 9) if is_for_all else os.kill(ours, 9)

    os.setpgid(0, 0)
    sys.addaudithook(count)
    building.build(Options(root=root, output=root / "output", today=date(2026, 11, 24), jobs=2))
    return calls

for line in sys.stdin:
    moment, who = line.split()
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        os.write(tell, b"%d" % build(int(moment), who == "everybody"))
        os._exit(0)
    os.close(tell)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    # Whoever worked for it holds the other end of the pipe.
    with open(told) as calls:
        print(code, calls.read() or 0, flush=True)
"""
"""For each line of a moment and a victim, a build that kills itself at its so many-th touch of a file of the project,
alone or with all that work for it. Its exit code is told when the last of them has ended, and how many touches it made.

Each is forked from a process that has loaded everything already.
"""


_PRODUCTS, _NEW = 20, 6
_SETTINGS = """\
name: Chợ phiên
tagline: Sản vật của bản
province: Sơn La
languages: [{code: vi, name: Tiếng Việt}]
organisation: {name: Nhóm}
"""


@dataclass(frozen=True)
class Halfway:
    """A site that was built and then edited."""

    small: SmallSite
    before: dict[str, bytes]
    """What stood in the output."""
    after: dict[str, bytes]
    """What will stand there."""
    copy: Path
    """The project with its output and its cache, as they were before the build."""
    builds: subprocess.Popen[str]
    """What begins builds that are killed."""


@contextmanager
def edited(small: SmallSite) -> Iterator[Halfway]:
    """A site of some products of which a third changed, some went and some came; it has no pictures to draw."""
    small.put("site.yaml", _SETTINGS.encode())
    for number in range(_PRODUCTS):
        _product(small, number, "Cũ")
    small.build()
    before = small.bytes()
    for number in (*range(0, _PRODUCTS, 3), *range(_PRODUCTS, _PRODUCTS + _NEW)):
        _product(small, number, "Mới")
    for number in range(1, _PRODUCTS, 6):
        shutil.rmtree(small.root / f"products/song-ma/p{number}")
    copy = small.root.with_name("halfway")
    shutil.copytree(small.root, copy)
    clean = SmallSite(small.root.with_name("clean"))
    shutil.copytree(small.root, clean.root, ignore=shutil.ignore_patterns("output"))
    for name in ("records-?", "reads", "digests", "checks"):
        for file in (clean.root / ".cache").glob(name):
            file.unlink()
    clean.build()
    words = [sys.executable, "-c", _BUILDS, str(small.root)]
    with subprocess.Popen(
        words, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as builds:
        yield Halfway(small, before, clean.bytes(), copy, builds)


def _product(small: SmallSite, number: int, word: str) -> None:
    name = f"{{vi: {word} {number}, en: {word} number {number}}}"
    small.put(f"products/song-ma/p{number}/product.yaml", f"name: {name}\n".encode())


def moments(halfway: Halfway, count: int, seed: int = 4) -> list[int]:
    """So many touches at which to kill a build, all over it."""
    # The last few may be some more or less: the cache's files.
    whole = _run(halfway, 0, "everybody")[1] - 5
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    return [chance.randint(1 + whole * one // count, whole * (one + 1) // count) for one in range(count)]


def killed(halfway: Halfway, moment: int, who: str = "everybody") -> None:
    """Kill the build at a moment and judge what it leaves, then what the next build makes of that."""
    assert _run(halfway, moment, who)[0] == -signal.SIGKILL
    small = halfway.small
    left = small.bytes()
    halves = {path for path in left if path.rpartition("/")[2].startswith(".showcase")}
    for path in left.keys() - halves:
        assert left[path] in (halfway.before.get(path), halfway.after.get(path)), path
    missing = halfway.before.keys() - left.keys()
    if missing:
        assert missing <= halfway.before.keys() - halfway.after.keys()
        assert halfway.after.items() <= left.items(), "a file went before all others had come"
    _nothing_leads_nowhere(halfway, left)
    report = build(small._options({}))
    assert report.published
    assert small.bytes() == halfway.after
    assert set((small.output / NAME).read_text(encoding="utf-8").splitlines()) == small.files()


def _nothing_leads_nowhere(halfway: Halfway, left: dict[str, bytes]) -> None:
    """A page that stood there before and is new leads only to pages that are there."""
    for path, old in halfway.before.items():
        content = left.get(path, b"")
        if path.endswith(".html") and content == halfway.after.get(path) != old:
            for number in range(_PRODUCTS + _NEW):
                if f'p/p{number}/"'.encode() in content:
                    assert f"p/p{number}/index.html" in left, (path, number)


def _run(halfway: Halfway, moment: int, who: str) -> tuple[int, int]:
    """The exit code of a build that is killed then, and how many touches it made if it was not."""
    root = halfway.small.root
    for folder in ("output", ".cache"):
        shutil.rmtree(root / folder, ignore_errors=True)
        shutil.copytree(halfway.copy / folder, root / folder)
    halfway.builds.stdin.write(f"{moment} {who}\n")
    halfway.builds.stdin.flush()
    code, calls = halfway.builds.stdout.readline().split()
    return int(code), int(calls)
