"""The lines of stories, and a problem in one of them."""

import re
from collections.abc import Iterator

from showcase.checking.case import Case
from showcase.model.things import Prose, Thing
from showcase.problems.problem import Fix, Place, Problem

HARMLESS = re.compile(r"`[^`]*`|<https?://[^>]*>|<(?:mailto:)?[^\s<>@]+@[^\s<>@]+>|\]\(\s*<[^<>\n]*>")
"""Code, addresses that are links as they stand, and those in brackets."""


def lines_of(case: Case) -> Iterator[tuple[Thing, Prose, int, str]]:
    """The lines of all stories, each with its thing, its story and its number."""
    for _, thing in case.catalog.things():
        for prose in thing.prose.values():
            for number, line in enumerate(prose.markdown.split("\n"), 1):
                yield thing, prose, number, line


def problem_in(code: str, prose: Prose, line: int, column: int, mended: str | None = None, /, **values: str) -> Problem:
    """A problem in a story, and the line as it should be."""
    fix = None if mended is None else Fix(line, mended)
    return Problem(code, Place(prose.place.file, line, column), values, fix=fix)
