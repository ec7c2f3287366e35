"""The spine: the volunteers' files in, a published site out."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from threading import Lock
from zoneinfo import ZoneInfo

from showcase.ahead import ahead_of
from showcase.asked import HOSTS, Holds, Options, Progress, Report, never, unheard
from showcase.checking.addresses import is_placeholder
from showcase.checking.case import Case
from showcase.checking.rules import check
from showcase.model.catalog import Catalog
from showcase.model.site import Site, is_base_url
from showcase.planning.addresses import file_of
from showcase.planning.outputs import Before, File, Plan
from showcase.planning.plan import plan_site
from showcase.problems.consequences import causes
from showcase.problems.problem import Problem
from showcase.problems.telling import in_order
from showcase.processes import begin
from showcase.profiling import PROFILE
from showcase.publishing.lock import locked
from showcase.publishing.memory import recall
from showcase.publishing.standing import keep_standing, standing, stands_in
from showcase.publishing.writing import publish
from showcase.reading.again import Surroundings
from showcase.reading.catalog import read_catalog
from showcase.reading.tree import find_root_files
from showcase.rendering.context import Folders, Work
from showcase.rendering.misfits import misfit_of, misfits
from showcase.rendering.render import made_alone, render


def build(options: Options, progress: Progress = unheard, holds: Holds = never) -> Report:
    """Turn the project's files into a finished site. Every problem found on the way is in the report.

    `progress` is told after each file how many of how many are done; `holds` may have nothing written.
    """
    PROFILE.clear()
    with locked(options.output):
        prepared = prepare(options)
        if not isinstance(prepared, Prepared):
            return prepared
        if holds(prepared.problems):
            return Report(prepared.problems)
        problems = list(prepared.problems)
        # Rendered while it is written: no more than a few files are in memory, and what pages link to comes first.
        work = prepared.work(options)
        known = standing(options.cache, options.output)
        before = Before(recall(options.output), stands_in(options.output, known))
        outputs = render(work, partial(begin, options.jobs), before)
        planned = planned_paths(prepared.plan)
        signatures: dict[str, str] = {}
        files = _files(outputs, problems, signatures, partial(progress, total=len(planned)))
        try:
            with PROFILE.stage("rendering"):
                published = publish(files, options.output, planned=planned)
        except Exception as error:
            misfit = misfit_of(error)
            if misfit is None:
                raise
            return Report(tuple(in_order([*problems, misfit])))
        keep_standing(options.cache, options.output, signatures, published)
    day = (prepared.today, prepared.catalog.site.time_zone)
    return Report(tuple(in_order(problems)), published, day, ahead_of(options, work, prepared.surroundings))


def check_site(options: Options) -> Report:
    """Every problem of the project's files; nothing is rendered or written."""
    prepared = prepare(options, is_thorough=True)
    return prepared if isinstance(prepared, Report) else Report(prepared.problems)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A site ready to be rendered."""

    catalog: Catalog
    plan: Plan
    today: date
    problems: tuple[Problem, ...]
    surroundings: Surroundings | None = None
    """What reading one of its things again needs: for a preview."""

    def work(self, options: Options) -> Work:
        """All that its pages are made of."""
        folders = Folders(options.root, options.cache)
        return Work(self.plan, self.catalog, self.today, folders, later=options.later)


class Later:
    """What a build with `later` left out, made when somebody asks for it."""

    def __init__(self, options: Options) -> None:
        """Nothing is read before the first is asked for."""
        self._options, self._lock = options, Lock()
        self._work: Work | None = None

    def __call__(self, path: str) -> bytes | None:
        """A photo in one size, or a share picture; None where the plan has none, or it cannot be made."""
        # One at a time: all sizes of a photo are made together, and a page asks for several of them at once.
        with self._lock:
            if not self._work:
                prepared = prepare(self._options)
                self._work = prepared.work(self._options) if isinstance(prepared, Prepared) else None
            return made_alone(self._work, path) if self._work else None

    def forget(self, options: Options) -> None:
        """The project was built again: the next who asks is answered from what it is now."""
        with self._lock:
            self._options, self._work = options, None


def prepare(options: Options, *, is_thorough: bool = False) -> Prepared | Report:
    """The first three stages; a report when the site as a whole cannot be made.

    Thorough are the checks for which no build waits.
    """
    # Read with the day, which decides whose consent is in force: nothing after reading sees anybody else.
    on = partial(day_of, options, now=datetime.now(UTC))
    processes = partial(begin, options.jobs)
    surroundings: list[Surroundings] = []
    with PROFILE.stage("reading"):
        catalog, found = read_catalog(
            options.root,
            on=on,
            drafts=options.drafts,
            cache=options.cache,
            processes=processes,
            glances=options.glances,
            remember=surroundings.append if options.later else None,
        )
    if catalog is None:
        return Report(tuple(in_order(causes(found))))
    today = on(catalog.site)
    # Planned before anything is checked: rules on addresses and languages need to know every page.
    with PROFILE.stage("planning"):
        root_files, links = find_root_files(options.root)
        plan = plan_site(catalog, today, base_url_of(catalog.site, options.base_url, os.environ), root_files)
    with PROFILE.stage("checking"):
        told = check(Case(catalog, plan, today), options.cache, processes, is_thorough=is_thorough)
        every = [*found, *links, *told, *misfits(options.root / "templates", is_thorough=is_thorough)]
        problems = tuple(in_order(causes(every)))
    if any(problem.blocks for problem in problems):
        return Report(problems)
    return Prepared(catalog, plan, today, problems, *surroundings)


def day_of(options: Options, site: Site, now: datetime | None = None) -> date:
    """The day a site is looked at: as asked, else the day it is where the site is at home."""
    return options.today or (now or datetime.now(UTC)).astimezone(ZoneInfo(site.time_zone)).date()


def base_url_of(site: Site, asked: str, environment: "os._Environ[str] | dict[str, str]") -> str:
    """Where the site will stand: as asked, else as `site.yaml` says, else as the host tells; ends in `/`.

    A placeholder in `site.yaml` gives way to what the host tells.
    """
    own = site.base_url or ""
    host = next((environment[name] for name in HOSTS if is_base_url(environment.get(name, ""))), "")
    url = asked or (host if not own or is_placeholder(own) else own) or own
    return f"{url.rstrip('/')}/" if url else ""


def planned_paths(plan: Plan) -> frozenset[str]:
    """Every file that the plan puts out."""
    return frozenset({file_of(output.path) for output in plan.outputs()} | {"build.json"})


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
