"""The lines of stories, and a problem in one of them."""

import re
from collections.abc import Callable, Iterator

from showcase.checking.case import Case
from showcase.model.things import Prose
from showcase.problems.problem import Fix, Place, Problem

HARMLESS = re.compile(r"`[^`]*`|<https?://[^>]*>|<(?:mailto:)?[^\s<>@]+@[^\s<>@]+>|\]\(\s*<[^<>\n]*>")
"""Code, addresses that are links as they stand, and those in brackets."""


def stories_of(case: Case) -> Iterator[Prose]:
    """The stories of all things, in each language."""
    for _, thing in case.catalog.things():
        yield from thing.prose.values()


def lines_of(case: Case, concerns: Callable[[str], object] = bool) -> Iterator[tuple[Prose, int, str]]:
    """The lines of those stories whose text a rule may concern, each with its story and its number."""
    for prose in stories_of(case):
        if concerns(prose.markdown):
            for number, line in enumerate(prose.markdown.split("\n"), 1):
                yield prose, number, line


def without_harmless(text: str) -> str:
    """The text with spaces for what is harmless."""
    is_touched = "`" in text or "<" in text
    return HARMLESS.sub(lambda match: " " * len(match.group()), text) if is_touched else text


def problem_in(code: str, prose: Prose, line: int, column: int, mended: str | None = None, /, **values: str) -> Problem:
    """A problem in a story, and the line as it should be."""
    fix = None if mended is None else Fix(line, mended)
    return Problem(code, Place(prose.place.file, line, column), values, fix=fix)
