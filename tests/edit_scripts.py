"""Random scripts of edits over a small site with everything in it; each step must end as a build from nothing would.

Shared by `tests/test_incremental.py` and `benchmarks/edit_scripts.py`.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import strategies as st
from jinja2 import BytecodeCache

from showcase.asked import Options, Report
from showcase.building import build
from showcase.rebuilding import rebuild
from showcase.rendering.pictures import cards, photos, qr
from tests.edits import EDITS, ONE_LANGUAGE, Expected, World
from tests.small_sites import ENGINE, SmallSite
from tests.tiny_site import write_tiny_site

_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - removed with all that is in it
"""A disk takes longer to make a folder than we to fill it."""


class _Clean(Options):
    """The same site, built where nothing is remembered."""

    @property
    def cache(self) -> Path:
        return self.root / ".nothing"


@dataclass(frozen=True)
class Step:
    """An edit, and how the site is built after it."""

    name: str
    number: int
    is_settled: bool = False
    """Whether all files are taken to be old enough to be trusted by their stamps."""
    looks_first: bool = True
    """Whether it is `rebuild` that builds, which looks first whether there is anything to do."""

    def __repr__(self) -> str:
        """As the report of a failure tells it, to be run again."""
        return f"Step({self.name!r}, {self.number}, is_settled={self.is_settled}, looks_first={self.looks_first})"


@dataclass(frozen=True)
class Script:
    """A site and what is done to it."""

    is_bilingual: bool
    is_settled: bool
    """As of a step, for the first build."""
    steps: list[Step]


_steps = st.builds(Step, st.sampled_from(sorted(EDITS)), st.integers(0, 200), st.booleans(), st.booleans())


def scripts(longest: int) -> st.SearchStrategy[Script]:
    """Scripts of up to so many steps."""
    return st.builds(Script, st.booleans(), st.booleans(), st.lists(_steps, min_size=1, max_size=longest))


def run(script: Script, engine: Path) -> None:
    """Every step of a script, each judged."""
    with tiny_world(engine) as world:
        if not script.is_bilingual:
            EDITS["change_the_settings"](world, ONE_LANGUAGE)
        with taken_for_settled(is_settled=script.is_settled):
            rebuild(world.options())
        for step in script.steps:
            EDITS[step.name](world, step.number)
            with taken_for_settled(is_settled=step.is_settled):
                built(world, rebuild if step.looks_first else build)


@contextmanager
def tiny_world(engine: Path) -> Iterator[World]:
    """The tiny site in a folder of its own."""
    with TemporaryDirectory(dir=_MEMORY) as folder, _drawn_once():
        for name in ENGINE:
            shutil.copytree(engine / name, Path(folder) / "site" / name, copy_function=shutil.copyfile)
        yield World(write_tiny_site(SmallSite(Path(folder) / "site")))


def built(world: World, make: Callable[[Options], Report] = rebuild) -> None:
    """Build what was edited: it must be what a clean build makes, and building it once more must write nothing."""
    report = make(world.options())
    found = _standing(world)
    _judge(world, report, found)
    again = make(world.options())
    assert again.problems == report.problems
    assert again.published is None or (again.published.written, again.published.removed) == (0, 0)
    assert _standing(world) == found


def taken_for_settled(*, is_settled: bool) -> AbstractContextManager[object]:
    """Files count as old enough for their stamps, or as too young, whatever the clock says."""
    return patch("showcase.caching.stamps._SETTLED", 0 if is_settled else 2**62)


def _judge(world: World, report: Report, found: dict[str, bytes]) -> None:
    """The same files and the same problems as from nothing."""
    problems, files = _clean(world)
    assert report.problems == problems
    assert (report.published is None) == (files is None)
    if files is not None:
        ours = {path: content for path, content in found.items() if path not in world.foreign}
        assert ours == {path: content for path, content in files.items() if path not in world.foreign}
        assert world.foreign.items() <= found.items()


def _clean(world: World) -> Expected:
    """The problems and the files of a build that knows of nothing; made once for what is edited in the output alone."""
    inputs = blake2b(repr(world.asked).encode())
    for path in world.files(*(f"{name}/**/*" for name in ("products", "content", *ENGINE)), "site.yaml"):
        inputs.update(path.encode() + b"\0" + (world.root / path).read_bytes())
    if inputs.digest() not in world.expected:
        for folder in (clean := world.root / "clean", world.root / ".nothing"):
            shutil.rmtree(folder, ignore_errors=True)
        report = build(world.options(_Clean, output=clean))
        world.expected = {inputs.digest(): (report.problems, dict(_files(clean)) if report.published else None)}
    return world.expected[inputs.digest()]


def _standing(world: World) -> dict[str, bytes]:
    return dict(_files(world.output))


def _files(output: Path) -> Iterator[tuple[str, bytes]]:
    for file in output.rglob("*"):
        if file.is_file() and not file.name.startswith(".showcase"):
            yield file.relative_to(output).as_posix(), file.read_bytes()


@lru_cache(maxsize=1000)
def _drawn(card, photo_bytes, fonts, mark):
    return _DRAW(card, photo_bytes, fonts, mark)


@lru_cache(maxsize=1000)
def _encoded(source, group):
    return _ENCODE(source, group)


_DRAW, _ENCODE = cards.draw_card, photos.encode_all
_coded = lru_cache(maxsize=1000)(qr.qr_svg)


class _Compiled(BytecodeCache):
    """Templates compiled one time, each known by its text."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], object] = {}

    def load_bytecode(self, bucket) -> None:
        bucket.code = self.known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket) -> None:
        self.known[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


@contextmanager
def _drawn_once():
    """What takes long is drawn one time for all builds: that it is right is shown elsewhere."""
    with (
        patch.object(cards, "draw_card", _drawn),
        patch.object(photos, "encode_all", lambda source, group: _encoded(source, tuple(group))),
        patch("showcase.rendering.templates._Kept", lambda _folder: _COMPILED),
        patch.object(qr, "qr_svg", _coded),
    ):
        yield
