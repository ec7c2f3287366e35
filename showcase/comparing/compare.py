"""A project and a revision in, what changed in between out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import TypeAlias

from showcase.asked import Options
from showcase.building import day_of
from showcase.checking.case import Case
from showcase.comparing.addresses import address_changes, language_changes
from showcase.comparing.consents import consent_changes
from showcase.comparing.recognitions import certificate_changes, star_changes
from showcase.comparing.revisions import NotComparable, files_of
from showcase.planning.plan import plan_site
from showcase.problems.paragraphs import as_paragraph
from showcase.problems.problem import Place, Problem
from showcase.reading.catalog import read_catalog
from showcase.reading.tree import find_root_files

Comparison: TypeAlias = Callable[[Case, Case], Iterator[Problem]]

COMPARISONS: tuple[Comparison, ...] = (
    language_changes,
    address_changes,
    star_changes,
    certificate_changes,
    consent_changes,
)
"""All comparisons, in the order in which they are told."""


def compare(options: Options, revision: str) -> tuple[Problem, ...]:
    """What the files now do otherwise than those of `revision`, on one and the same day.

    Raises `NotComparable` where one of the two cannot be read.
    """
    now = _case(options.root, options, "site.yaml", options.cache)
    with files_of(options.root, revision) as folder:
        # Both as of one day: whose consent is in force then, and which stars.
        before = _case(folder, replace(options, today=now.today), revision, None)
        return tuple(differences(before, now))


def differences(before: Case, after: Case) -> Iterator[Problem]:
    """Everything that one state of a site does otherwise than another."""
    for comparison in COMPARISONS:
        yield from comparison(before, after)


def as_groups(found: Sequence[Problem], words: NullTranslations) -> str:
    """The differences as paragraphs under the heading of what they are about."""
    headings = {
        "3": words.gettext("Addresses"),
        "4": words.gettext("Stars"),
        "5": words.gettext("Recognitions and certificates"),
        "7": words.gettext("People and their consent"),
    }
    groups = [
        "\n\n".join([f"== {heading} ==", *(as_paragraph(one, words) for one in found if one.code[2] == digit)])
        for digit, heading in headings.items()
        if any(one.code[2] == digit for one in found)
    ]
    return "\n\n".join(groups)


def _case(root: Path, options: Options, name: str, cache: Path | None) -> Case:
    catalog, problems = read_catalog(root, on=partial(day_of, options), drafts=options.drafts, cache=cache)
    if catalog is None or any(problem.blocks for problem in problems):
        blocking = next((problem.place for problem in problems if problem.blocks), Place("site.yaml"))
        raise NotComparable(Problem("E964", blocking, {"name": name, "detail": str(blocking)}))
    today = day_of(options, catalog.site)
    # No share pictures are compared: without an address none are planned.
    return Case(catalog, plan_site(catalog, today, "", find_root_files(root)[0]), today)
