"""Rules on the Markdown of stories."""

import posixpath
import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches

from showcase.checking.case import Case
from showcase.model import meant
from showcase.model.catalog import Catalog
from showcase.model.things import Prose, Thing
from showcase.planning.targets import folder_meant, is_outside, links_in, pictures_in, thing_meant
from showcase.problems.problem import Fix, Place, Problem

_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|<!--")
_HARMLESS = re.compile(r"`[^`]*`|<https?://[^>]*>|<(?:mailto:)?[^\s<>@]+@[^\s<>@]+>|\]\(\s*<[^<>\n]*>")
"""Code, addresses that are links as they stand, and those in brackets."""
_HEADING = re.compile(r"#\s")


def links_lead_somewhere(case: Case) -> Iterator[Problem]:
    """Relative links lead to folders of things, pictures to photos that the YAML file names."""
    # A broken thing is told of already.
    known = case.catalog.by_folder.keys() | {posixpath.dirname(broken.place.file) for broken in case.catalog.broken}
    for thing, prose, number, line in _lines(case):
        for target, at in links_in(line) if "[" in line else ():
            if target.startswith("#") or is_outside(target) or folder_meant(prose.place.file, target) in known:
                continue
            moved = thing_meant(case.catalog, prose.place.file, target)
            if moved:
                yield _problem("W708", prose, number, at + 1, target=target, now=moved[1].folder)
            elif meant.address(target) and not target.startswith((".", "/")):
                fixed = line.replace(target, meant.address(target), 1)
                yield _problem("E432", prose, number, at + 1, fixed, value=target, fixed=meant.address(target))
            else:
                guess = _nearest(case.catalog, prose.place.file, target)
                yield _problem("E705", prose, number, at + 1, target=target, guess=guess)
        for target, at in pictures_in(line) if "![" in line else ():
            yield from _picture(thing, prose, number, line, target, at)


def _nearest(catalog: Catalog, file: str, target: str) -> str:
    """A link from a story to the thing whose folder is called nearly so; empty where none is."""
    name = posixpath.basename(folder_meant(file, target))
    near = next(iter(get_close_matches(name, sorted(catalog.by_name), n=1)), "")
    folder = catalog.by_name[near][1].folder if near else ""
    return f"{posixpath.relpath(folder, posixpath.dirname(file))}/" if folder else ""


def _picture(thing: Thing, prose: Prose, number: int, line: str, target: str, at: int) -> Iterator[Problem]:
    """What is wrong with a picture: it is of another site, or the YAML file does not name it."""
    names = {photo.file: photo for photo in thing.photos}
    if posixpath.normpath(target) in names:
        return
    if is_outside(target):
        yield _problem("E711", prose, number, at + 1, target=target)
        return
    folded = {name.casefold(): name for name in names}
    guess = folded.get(next(iter(get_close_matches(target.casefold(), folded, n=1)), ""), "")
    yield _problem("E709", prose, number, at + 1, line.replace(target, guess, 1) if guess else None, target=target, guess=guess)


def marks_are_whole(case: Case) -> Iterator[Problem]:
    """Marks of Markdown that a slip takes their meaning from, so that visitors would see them."""
    for _, prose, number, line in _lines(case):
        for code, form, mend in _SLIPS:
            match = form.search(line) if "]" in line or line.startswith("##") else None
            if match:
                fixed = mend(line, match)
                yield _problem(code, prose, number, match.start(1) + 1, fixed, fixed=fixed)
    for thing in (thing for _, thing in case.catalog.things()):
        for prose in thing.prose.values():
            yield from _unclosed_bold(prose)


def _unclosed_bold(prose: Prose) -> Iterator[Problem]:
    """Paragraphs with an odd number of `**`."""
    for paragraph in _PARAGRAPH.finditer(prose.markdown) if "**" in prose.markdown else ():
        marks = list(_BOLD.finditer(_HARMLESS.sub(lambda match: " " * len(match.group()), paragraph.group())))
        if len(marks) % 2:
            at = paragraph.start() + marks[-1].start()
            column = at - prose.markdown.rfind("\n", 0, at)
            yield _problem("W716", prose, prose.markdown.count("\n", 0, at) + 1, column)


_PARAGRAPH = re.compile(r"(?:[^\n]+(?:\n|$))+")
_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)")
_SLIPS: tuple[tuple[str, re.Pattern[str], Callable[[str, re.Match[str]], str]], ...] = (
    (
        "W714",
        re.compile(r"\[[^\[\]]+\](\s+)\((?:https?://|www\.|\.\./)"),
        lambda line, match: line[: match.start(1)] + line[match.end(1) :],
    ),
    (
        "W715",
        re.compile(r"\[[^\[\]]+\]\(((?:https?://|www\.|\.\./)[^)\s]*)(?:\s[^)]*)?$"),
        lambda line, match: f"{line[: match.end(1)]}){line[match.end(1) :]}",
    ),
    ("W717", re.compile(r"^(#{2,6})(?=[^\s#])"), lambda line, match: f"{match[1]} {line[match.end() :]}"),
)
"""Code, what it looks like, and how the line should be."""


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


def _problem(
    code: str, prose: Prose, line: int, column: int, mended: str | None = None, /, **values: str
) -> Problem:
    fix = None if mended is None else Fix(line, mended)
    return Problem(code, Place(prose.place.file, line, column), values, fix=fix)
