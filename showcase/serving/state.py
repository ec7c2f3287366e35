"""A save in, the site as the tabs show it from then on out: built again, or left as it was.

A save that brought nothing but mistakes changes no page: who made it goes on seeing the last page without them. With
the next that brings anything else the site is built, and what is broken is left out as it would be when published: one
broken file never keeps the rest from being seen.
"""

import re
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from showcase.asked import Ahead, Holds, Report
from showcase.problems.codes import Severity
from showcase.problems.problem import Place, Problem
from showcase.rebuilding import FILES

_TEMPLATES = "templates"
_FRAME = re.compile(r'File "([^"\n]+)", line (\d+)')


@dataclass(frozen=True, slots=True)
class Slip:
    """What stopped a build: nothing that a volunteer writes does; a template half written, say."""

    detail: str
    place: Place | None
    """Where in the project's files it happened, if it did."""

    @property
    def at(self) -> str:
        """What and where, in one line."""
        return f"{self.detail} ({self.place})" if self.place else self.detail


@dataclass(frozen=True, slots=True)
class State:
    """What the tabs show."""

    problems: tuple[Problem, ...] = ()
    is_held: bool = False
    """Whether the pages are older than the files."""
    slip: Slip | None = None
    broken: frozenset[str] = frozenset()
    """Folders with errors when the site was last built."""


def broken_folders(problems: Iterable[Problem]) -> frozenset[str]:
    """The folders of files with errors, from the project's root."""
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    return frozenset(str(PurePosixPath(problem.place.file).parent) for problem in errors)


def saved_folders(root: Path, paths: Iterable[str]) -> frozenset[str]:
    """The folders of saved files, from the project's root."""
    return frozenset(str(PurePosixPath(_inside(root, path)).parent) for path in paths)


def _inside(root: Path, path: str) -> str:
    """The path of a file from the project's root."""
    return Path(path).relative_to(root).as_posix()


def is_held(saved: frozenset[str], before: frozenset[str], problems: Sequence[Problem]) -> bool:
    """Whether a save of these folders brought nothing but mistakes that were not there before."""
    return bool(saved) and saved <= broken_folders(problems) - before


class Preview:
    """Builds after each save, and knows what the tabs show."""

    def __init__(self, root: Path, build: Callable[[Holds], Report]) -> None:
        """Nothing is built before the first `saved`."""
        self._root, self._build = root, build
        self._ahead: Ahead | None = None
        self.state = State()

    def saw(self, paths: Iterable[str]) -> bool:
        """Whether the tabs may load again before `saved` has built the site: what was saved is one thing's alone."""
        # What it leans on is not held while the next build makes its own.
        ahead, self._ahead = self._ahead, None
        return bool(ahead and ahead([_inside(self._root, path) for path in paths]))

    def saved(self, paths: Iterable[str] = ()) -> bool:
        """Whether the tabs must load again after a save of these files; before the first, of none."""
        before, folders = self.state, saved_folders(self._root, paths)
        try:
            report = self._build(partial(is_held, folders, before.broken))
        except Exception as error:  # noqa: BLE001 - it is told, with where it came from; the next save mends it
            self.state = State(before.problems, is_held=True, slip=slip_of(error, self._root), broken=before.broken)
            return self.state != before
        self.state, self._ahead = _state_after(report, before), report.ahead
        published = report.published
        is_new = bool(published and (published.written or published.removed))
        # A template or an example that changes no page of the site may change that of all components.
        return is_new or self.state != before or any(_TEMPLATES in folder.split("/") for folder in folders)


def _state_after(report: Report, before: State) -> State:
    if report.published is None:
        return State(report.problems, is_held=True, broken=before.broken)
    return State(report.problems, broken=broken_folders(report.problems))


def slip_of(error: Exception, root: Path) -> Slip:
    """What stopped a build, and the last of the files that a site is built from that it came through."""
    # As text, in which stands, too, what another process says of its own part of the build.
    frames = _FRAME.findall("".join(traceback.format_exception(error)))
    files = [(root / file, int(line)) for file, line in frames]
    ours = [(file.relative_to(root), line) for file, line in files if file.is_relative_to(root) and file.is_file()]
    places = [Place(file.as_posix(), line) for file, line in ours if file.parts[0] in FILES]
    return Slip(f"{type(error).__name__}: {error}", places[-1] if places else None)


def follow(
    found: Iterable[set[str]],
    saw: Callable[[set[str]], bool],
    saved: Callable[[set[str]], bool],
    tell: Callable[[], None],
) -> None:
    """After each save the site is built again, and the tabs are told where that changed what they show.

    Where that takes long, they are told before of what can be shown at once.
    """
    for paths in found:
        for shows in (saw, saved) if paths else ():
            if shows(paths):
                tell()
