"""Rules on the Markdown of stories."""

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache

from showcase.checking.case import Case
from showcase.model.things import Prose, Thing
from showcase.planning.targets import folder_meant, is_outside, links_in, pictures_in, thing_meant
from showcase.problems.problem import Place, Problem

_REMEMBERED = 4000
"""Stories that a preview need not look through again."""
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|<!--")
_HARMLESS = re.compile(r"`[^`]*`|<https?://[^>]*>|<(?:mailto:)?[^\s<>@]+@[^\s<>@]+>|\]\(\s*<[^<>\n]*>")
"""Code, addresses that are links as they stand, and those in brackets."""
_HEADING = re.compile(r"#\s")


def links_lead_somewhere(case: Case) -> Iterator[Problem]:
    """Relative links lead to folders of things, pictures to photos that the YAML file names."""
    # A broken thing is told of already.
    known = case.catalog.by_folder.keys() | {posixpath.dirname(broken.place.file) for broken in case.catalog.broken}
    for _, thing in case.catalog.things():
        names = {photo.file for photo in thing.photos}
        for prose in thing.prose.values():
            links, pictures = _targets(prose)
            for number, at, target, folder in links:
                if folder in known:
                    continue
                moved = thing_meant(case.catalog, prose.place.file, target)
                if moved:
                    yield _problem("W708", prose, number, at, target=target, now=moved[1].folder)
                else:
                    yield _problem("E705", prose, number, at, target=target)
            for number, at, target in pictures:
                if posixpath.normpath(target) not in names:
                    yield _problem("E705", prose, number, at, target=target)


@lru_cache(_REMEMBERED)
def _targets(prose: Prose) -> tuple[list[tuple[int, int, str, str]], list[tuple[int, int, str]]]:
    """Line, column and target of each link within the project, with the folder that it means; and of each picture."""
    lines = [(number, line) for number, line in enumerate(prose.markdown.split("\n"), 1) if "[" in line]
    links = [(number, at + 1, target) for number, line in lines for target, at in links_in(line)]
    pictures = [(number, at + 1, target) for number, line in lines for target, at in pictures_in(line)]
    ours = (link for link in links if not link[2].startswith("#") and not is_outside(link[2]))
    return [(*link, folder_meant(prose.place.file, link[2])) for link in ours], pictures


def no_html(case: Case) -> Iterator[Problem]:
    """Stories are Markdown alone; a tag would be shown as text."""
    for _, prose, number, line in _lines(case):
        match = "<" in line and _TAG.search(_HARMLESS.sub(lambda m: " " * len(m.group()), line))
        if match:
            yield _problem("E704", prose, number, match.start() + 1, text=match.group())


def no_first_level_heading(case: Case) -> Iterator[Problem]:
    """The page's name is its only heading of the first level."""
    for _, prose, number, line in _lines(case):
        if _HEADING.match(line):
            yield _problem("W706", prose, number, 1)


def _lines(case: Case) -> Iterator[tuple[Thing, Prose, int, str]]:
    for _, thing in case.catalog.things():
        for prose in thing.prose.values():
            for number, line in enumerate(prose.markdown.split("\n"), 1):
                yield thing, prose, number, line


def _problem(code: str, prose: Prose, line: int, column: int, **values: str) -> Problem:
    return Problem(code, Place(prose.place.file, line, column), values)
