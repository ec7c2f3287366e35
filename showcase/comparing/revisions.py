"""A git revision in, its content files in a folder of their own out (the only place that runs git)."""

import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem

_CONTENT = ("site.yaml", "products", "content", "assets")
"""What a catalog is read from."""
_PHOTOS = tuple(f":(exclude,icase,glob)**/*.{end}" for end in ("jpg", "jpeg", "png", "webp", "avif", "gif", "heic"))
"""Photos are left out: they are most of a project's bytes, and no address and no star hangs on them."""
_HERE = Place(".git")
_REFUSALS = {
    "not a git repository": Detail.NO_REPOSITORY,
    "dubious ownership": Detail.FOREIGN,
    "Permission denied": Detail.LOCKED,
    "No space left": Detail.FULL,
}
"""What git says when it does not look into a folder; whatever else it says is of files of its own."""


class NotComparable(Exception):
    """There is nothing to compare with; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem to tell."""
        super().__init__(problem.code)
        self.problem = problem


@contextmanager
def files_of(root: Path, revision: str) -> Iterator[Path]:
    """A folder with the content files of the project at `root` as they were in `revision`, for as long as needed."""
    git = _Git(_found(), root)
    commit = git.commit_of(revision)
    there = set(git.read("ls-tree", "--name-only", "-z", commit).split("\0"))
    paths = [name for name in _CONTENT if name in there]
    with TemporaryDirectory(prefix="showcase-") as folder:
        files = Path(folder) / "files"
        files.mkdir()
        if paths:
            archive = Path(folder) / "archive.tar"
            git.read("archive", "--format=tar", f"--output={archive}", commit, "--", *paths, *_PHOTOS)
            _unpack(archive, files)
        yield files


@dataclass(frozen=True, slots=True)
class _Git:
    """The git program, at work in a project."""

    program: str
    root: Path

    def commit_of(self, revision: str) -> str:
        """The commit that a revision names."""
        inside = self.run("rev-parse", "--git-dir")
        if inside.returncode:
            raise _refused(inside.stderr)
        found = self.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if found.returncode or not found.stdout.strip():
            raise NotComparable(Problem("E963", _HERE, {"name": revision}))
        return found.stdout.strip()

    def read(self, *words: str) -> str:
        """What git says to these words; it knows the commit, so it must know the answer."""
        done = self.run(*words)
        if done.returncode:
            raise _refused(done.stderr)
        return done.stdout

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """How git ends on these words; its own messages in English."""
        return subprocess.run(
            [self.program, *words],
            cwd=self.root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )


def _refused(said: str) -> NotComparable:
    """Why git does not answer, in our words."""
    why = next((detail for words, detail in _REFUSALS.items() if words in said), Detail.DAMAGED)
    return NotComparable(Problem("E962", _HERE, {"detail": why}))


def _found() -> str:
    program = shutil.which("git")
    if program is None:
        raise NotComparable(Problem("E961", _HERE))
    return program


def _unpack(archive: Path, folder: Path) -> None:
    """The files of an archive, written inside of the folder; links are never followed, so they are not even made.

    By hand, for Python learned its own safe way only with 3.11.4.
    """
    inside = folder.resolve()
    with tarfile.open(archive) as tar:
        for member in tar:
            file = (folder / member.name).resolve()
            content = tar.extractfile(member) if member.isfile() and file.is_relative_to(inside) else None
            if content:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content.read())
