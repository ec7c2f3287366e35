"""The spine: the volunteers' files in, a published site out."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError

from showcase.checking.addresses import is_placeholder
from showcase.checking.rules import check
from showcase.model.catalog import Catalog
from showcase.model.site import BaseUrl, Site
from showcase.planning.addresses import file_of
from showcase.planning.outputs import File, Plan
from showcase.planning.plan import plan_site
from showcase.problems.codes import Severity
from showcase.problems.problem import Problem
from showcase.problems.telling import in_order
from showcase.publishing.lock import locked
from showcase.publishing.standing import keep_standing, standing, stands_in
from showcase.publishing.writing import Published, publish
from showcase.reading.catalog import read_catalog
from showcase.reading.tree import find_root_files
from showcase.rendering.page_files import Folders, Work
from showcase.rendering.render import render

_HOSTS = ("URL", "CF_PAGES_URL", "CI_PAGES_URL", "DEPLOY_PRIME_URL")
"""Variables in which hosts tell a build its address: Netlify, Cloudflare Pages, GitLab Pages, Netlify previews."""


class Progress(Protocol):
    """Somebody who wants to know how far a build is."""

    def __call__(self, done: int, total: int) -> None:
        """So many files of so many are done."""


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
    """Processes for pictures; 0 for one a processor."""

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

    @property
    def is_blocked(self) -> bool:
        """Whether the settings are such that no site can be made at all."""
        return any(problem.blocks for problem in self.problems)

    @property
    def has_errors(self) -> bool:
        """Whether something is left out or wrong."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def build(options: Options, progress: Progress = unheard) -> Report:
    """Turn the project's files into a finished site. Every problem found on the way is in the report.

    `progress` is told after each file how many of how many are done.
    """
    with locked(options.output):
        prepared = prepare(options)
        if not isinstance(prepared, Prepared):
            return prepared
        problems = list(prepared.problems)
        # Rendered while it is written: no more than a few files are in memory, and what pages link to comes first.
        work = Work(prepared.plan, prepared.catalog, prepared.today, Folders(options.root, options.cache))
        stands = stands_in(options.output, standing(options.cache, options.output))
        outputs = render(work, partial(_processes, options.jobs), stands)
        planned = planned_paths(prepared.plan)
        signatures: dict[str, str] = {}
        files = _files(outputs, problems, signatures, partial(progress, total=len(planned)))
        published = publish(files, options.output, planned=planned)
        foreign = frozenset(published.foreign)
        ours = [(path, signature) for path, signature in signatures.items() if path not in foreign]
        keep_standing(options.cache, options.output, ours)
    return Report(tuple(in_order(problems)), published)


def check_site(options: Options) -> Report:
    """Every problem of the project's files; nothing is rendered or written."""
    prepared = prepare(options)
    return prepared if isinstance(prepared, Report) else Report(prepared.problems)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A site ready to be rendered."""

    catalog: Catalog
    plan: Plan
    today: date
    problems: tuple[Problem, ...]


def prepare(options: Options) -> Prepared | Report:
    """The first three stages; a report when the site as a whole cannot be made."""
    # Read with the day, which decides whose consent is in force: nothing after reading sees anybody else.
    on = partial(day_of, options, now=datetime.now(UTC))
    processes = partial(_processes, options.jobs)
    catalog, found = read_catalog(options.root, on=on, drafts=options.drafts, cache=options.cache, processes=processes)
    if catalog is None:
        return Report(tuple(in_order(found)))
    today = on(catalog.site)
    # Planned before anything is checked: rules on addresses and languages need to know every page.
    root_files, links = find_root_files(options.root)
    plan = plan_site(catalog, today, base_url_of(catalog.site, options.base_url, os.environ), root_files)
    problems = tuple(in_order([*found, *links, *check(catalog, plan, today)]))
    if any(problem.blocks for problem in problems):
        return Report(problems)
    return Prepared(catalog, plan, today, problems)


def day_of(options: Options, site: Site, now: datetime | None = None) -> date:
    """The day a site is looked at: as asked, else the day it is where the site is at home."""
    return options.today or (now or datetime.now(UTC)).astimezone(ZoneInfo(site.time_zone)).date()


def base_url_of(site: Site, asked: str, environment: "os._Environ[str] | dict[str, str]") -> str:
    """Where the site will stand: as asked, else as `site.yaml` says, else as the host tells; ends in `/`.

    A placeholder in `site.yaml` gives way to what the host tells.
    """
    own = site.base_url or ""
    host = next((environment[name] for name in _HOSTS if is_base_url(environment.get(name, ""))), "")
    url = asked or (host if not own or is_placeholder(own) else own) or own
    return f"{url.rstrip('/')}/" if url else ""


def is_base_url(text: str) -> bool:
    """Whether a site can stand there: an http(s) address without query or anchor."""
    try:
        address = TypeAdapter(BaseUrl).validate_python(text)
    except ValidationError:
        return False
    return bool(address)


def planned_paths(plan: Plan) -> frozenset[str]:
    """Every file that the plan puts out."""
    return frozenset({file_of(output.path) for output in plan.outputs()} | {"build.json"})


def _processes(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=jobs or None)


def _files(
    outputs: Iterator[File | Problem],
    problems: list[Problem],
    signatures: dict[str, str],
    progress: Callable[[int], None],
) -> Iterator[tuple[str, bytes | None]]:
    """The finished files; problems met while rendering join the others, and signatures are noted."""
    for done, output in enumerate(outputs, 1):
        progress(done)
        if isinstance(output, Problem):
            problems.append(output)
        else:
            signatures[output.path] = output.signature
            yield output.path, output.content
