"""What a build is asked for, and how it went."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol, TypeAlias

from showcase.problems.codes import Severity
from showcase.problems.problem import Problem
from showcase.publishing.writing import Published

HOSTS = ("URL", "CF_PAGES_URL", "CI_PAGES_URL", "DEPLOY_PRIME_URL")
"""Variables in which hosts tell a build its address: Netlify, Cloudflare Pages, GitLab Pages, Netlify previews."""


Ahead: TypeAlias = Callable[[Collection[str]], bool]
"""Saved files, from the project's root → whether the pages of the one thing they belong to were made anew at once."""


class Progress(Protocol):
    """Somebody who wants to know how far a build is."""

    def __call__(self, done: int, total: int) -> None:
        """So many files of so many are done."""


class Holds(Protocol):
    """Somebody who may want the site to stay as it is."""

    def __call__(self, problems: Sequence[Problem]) -> bool:
        """Whether it stays, where these are the problems of what would be built."""


def never(problems: Sequence[Problem]) -> bool:  # noqa: ARG001 - as it is called
    """Every site is built, whatever its problems."""
    return False


def unheard(done: int, total: int) -> None:
    """Progress that nobody wants to know of."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for."""

    root: Path
    """The project."""
    output: Path
    """Where the site goes."""
    base_url: str = ""
    """The site's address, where it differs from the one in `site.yaml`."""
    today: date | None = None
    """The day the site is built for; else today in the site's time zone."""
    drafts: bool = False
    """Whether drafts are shown."""
    jobs: int = 0
    """Processes for many files at a time; 0 for one a processor, 1 for none but this."""
    later: bool = False
    """Whether photos and share pictures that are not kept yet wait until a browser asks for them: the preview."""
    glances: bool = False
    """Whether photos are only glanced at: how large they are, not their colour nor whether they are whole."""

    @property
    def cache(self) -> Path:
        """What may be thrown away at any time."""
        return self.root / ".cache"


@dataclass(frozen=True, slots=True)
class Report:
    """How it went."""

    problems: tuple[Problem, ...]
    """What was found, the worst first."""
    published: Published | None = None
    """What was written; None when nothing could be published."""
    day: tuple[date, str] | None = None
    """The day it was built for and the time zone that day is in; None when that is not known."""
    ahead: Ahead | None = field(default=None, repr=False, compare=False)
    """What can be shown of a save before the next build; None where such a build is waited for."""

    @property
    def is_blocked(self) -> bool:
        """Whether the settings are such that no site can be made at all."""
        return any(problem.blocks for problem in self.problems)

    @property
    def has_errors(self) -> bool:
        """Whether something is left out or wrong."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)
