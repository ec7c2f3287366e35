"""Rules on the Markdown of stories."""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from showcase.checking.case import Case
from showcase.checking.lines import HARMLESS, lines_of, problem_in
from showcase.model import meant
from showcase.model.catalog import Catalog
from showcase.model.things import Prose, Thing
from showcase.planning.targets import folder_meant, is_outside, links_in, pictures_in, thing_meant
from showcase.planning.twins import alike_stories
from showcase.problems.problem import Place, Problem

_REMEMBERED = 4000
"""Stories that a preview need not look through again."""
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|<!--")
_FILE = re.compile(r"^[^/]*\.(?:md|ya?ml|txt|docx?|pdf|html?|jpe?g|png|webp|heic|mp4)$", re.IGNORECASE)
"""A file beside the story, not a host."""
_HEADING = re.compile(r"#\s")
_UNDERLINE = re.compile("=+ *")


def links_lead_somewhere(case: Case) -> Iterator[Problem]:
    """Relative links lead to folders of things, pictures to photos that the YAML file names."""
    # A broken thing is told of already.
    known = case.catalog.by_folder.keys() | {posixpath.dirname(broken.place.file) for broken in case.catalog.broken}
    for _, thing in case.catalog.things():
        for prose in thing.prose.values():
            links, pictures = _targets(prose)
            for number, at, target, folder in links:
                if folder in known:
                    continue
                moved = thing_meant(case.catalog, prose.place.file, target)
                if moved:
                    yield problem_in("W708", prose, number, at, target=target, now=moved[1].folder)
                else:
                    yield _leads_nowhere(case.catalog, prose, number, at, target)
            for number, at, target in pictures:
                yield from _picture(thing, prose, number, at, target)


@lru_cache(_REMEMBERED)
def _targets(prose: Prose) -> tuple[list[tuple[int, int, str, str]], list[tuple[int, int, str]]]:
    """Line, column and target of each link within the project, with the folder that it means; and of each picture."""
    lines = [(number, line) for number, line in enumerate(prose.markdown.split("\n"), 1) if "[" in line]
    links = [(number, at + 1, target) for number, line in lines for target, at in links_in(line)]
    pictures = [(number, at + 1, target) for number, line in lines for target, at in pictures_in(line)]
    ours = (link for link in links if not link[2].startswith("#") and not is_outside(link[2]))
    return [(*link, folder_meant(prose.place.file, link[2])) for link in ours], pictures


def stories_are_their_own(case: Case) -> Iterator[Problem]:
    """No product's story is nearly that of another."""
    for code, product, other in alike_stories(case.catalog):
        yield Problem("H712", Place(product.prose[code].place.file, 1), {"other": other.prose[code].place.file})


def _leads_nowhere(catalog: Catalog, prose: Prose, number: int, at: int, target: str) -> Problem:
    """A link without https://, or to a folder that is not there."""
    whole = "" if target.startswith((".", "/")) or _FILE.search(target) else meant.address(target)
    if whole:
        mended = _line(prose, number).replace(target, whole, 1)
        return problem_in("E432", prose, number, at, mended, value=target, fixed=whole)
    return problem_in("E705", prose, number, at, target=target, guess=_nearest(catalog, prose.place.file, target))


def _nearest(catalog: Catalog, file: str, target: str) -> str:
    """A link from a story to the thing whose folder is called nearly so; empty where none is."""
    name = posixpath.basename(folder_meant(file, target))
    near = next(iter(get_close_matches(name, sorted(catalog.by_name), n=1)), "")
    folder = catalog.by_name[near][1].folder if near else ""
    return f"{posixpath.relpath(folder, posixpath.dirname(file))}/" if folder else ""


def _picture(thing: Thing, prose: Prose, number: int, at: int, target: str) -> Iterator[Problem]:
    """What is wrong with a picture: it is of another site, or the YAML file does not name it."""
    names = {photo.file: photo for photo in thing.photos}
    if posixpath.normpath(target) in names or posixpath.splitext(target.casefold())[0] in thing.unusable_photos:
        return
    if is_outside(target):
        yield problem_in("E711", prose, number, at, target=target)
        return
    folded = {name.casefold(): name for name in names}
    guess = folded.get(next(iter(get_close_matches(target.casefold(), folded, n=1)), ""), "")
    is_whole = f"({target})" in _line(prose, number)
    # Brackets of their own hold a name with spaces.
    written = f"<{guess}>" if re.search(r"[\s()]", guess) else guess
    mended = _line(prose, number).replace(target, written, 1) if guess and is_whole else None
    yield problem_in("E709", prose, number, at, mended, target=target, guess=guess)


def no_html(case: Case) -> Iterator[Problem]:
    """Stories are Markdown alone; a tag would be shown as text."""
    for _, prose, number, line in lines_of(case):
        match = "<" in line and _TAG.search(HARMLESS.sub(lambda m: " " * len(m.group()), line))
        if match:
            yield problem_in("E704", prose, number, match.start() + 1, text=match.group())


def no_first_level_heading(case: Case) -> Iterator[Problem]:
    """The page's name is its only heading of the first level."""
    for _, prose, number, line in lines_of(case):
        # `Ong` with `===` below it is one too.
        if _HEADING.match(line):
            yield problem_in("W706", prose, number, 1)
        elif _UNDERLINE.fullmatch(line) and number > 1 and _line(prose, number - 1).strip():
            yield problem_in("W706", prose, number - 1, 1)


def _line(prose: Prose, number: int) -> str:
    return prose.markdown.split("\n")[number - 1]
