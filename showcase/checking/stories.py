"""Rules on the Markdown of stories."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from urllib.parse import unquote

from showcase.checking.case import Case
from showcase.checking.lines import lines_of, problem_in, without_harmless
from showcase.model import meant
from showcase.model.catalog import Catalog
from showcase.model.folding import slug
from showcase.model.things import Prose, Thing
from showcase.planning.anchors import PARTS_OF_PAGES, anchors_in
from showcase.planning.targets import folder_meant, fragment_of, is_outside, links_in, pictures_in, thing_meant
from showcase.planning.twins import alike_stories
from showcase.problems.problem import Place, Problem

_REMEMBERED = 5_000
"""Stories that a preview need not look through again: links of more would fill the memory of other builds, too."""
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|<!--")
_FILE = re.compile(r"^[^/]*\.(?:md|ya?ml|txt|docx?|pdf|html?|jpe?g|png|webp|heic|mp4)$", re.IGNORECASE)
"""A file beside the story, not a host."""
_HEADING = re.compile(r"#\s")
_SOME = 5
"""So many headings are told where none is like the one that was written."""
_UNDERLINE = re.compile("=+ *")


def links_lead_somewhere(case: Case) -> Iterator[Problem]:
    """Relative links lead to folders of things, pictures to photos that the YAML file names."""
    yield from links_of(case.catalog, (thing for _, thing in case.catalog.things()))


def links_of(catalog: Catalog, things: Iterable[Thing]) -> Iterator[Problem]:
    """The same, of some things of a catalog."""
    # A broken thing is told of already.
    known = catalog.by_folder.keys() | {posixpath.dirname(broken.place.file) for broken in catalog.broken}
    for thing in things:
        for prose in thing.prose.values():
            links, pictures = _targets(prose)
            for number, at, target, folder in links:
                if folder in known:
                    yield from _fragment(catalog, prose, number, at, target)
                    continue
                moved = thing_meant(catalog, prose.place.file, target)
                if moved:
                    yield problem_in("W708", prose, number, at, target=target, now=moved[1].folder)
                else:
                    yield _leads_nowhere(catalog, prose, number, at, target)
            for number, at, target in pictures:
                yield from _picture(thing, prose, number, at, target)


@lru_cache(_REMEMBERED)
def _targets(prose: Prose) -> tuple[list[tuple[int, int, str, str]], list[tuple[int, int, str]]]:
    """Line, column and target of each link within the project, with the folder that it means; and of each picture."""
    lines = [(number, line) for number, line in enumerate(prose.markdown.split("\n"), 1) if "[" in line]
    links = [(number, at + 1, target) for number, line in lines for target, at in links_in(line)]
    pictures = [(number, at + 1, target) for number, line in lines if "![" in line for target, at in pictures_in(line)]
    ours = (link for link in links if not is_outside(link[2]))
    own = posixpath.dirname(prose.place.file)
    return [
        (*link, own if link[2].startswith("#") else folder_meant(prose.place.file, link[2])) for link in ours
    ], pictures


def stories_are_their_own(case: Case) -> Iterator[Problem]:
    """No product's story is nearly that of another."""
    for code, product, other in alike_stories(case.catalog):
        yield Problem("H712", Place(product.prose[code].place.file, 1), {"other": other.prose[code].place.file})


def _fragment(catalog: Catalog, prose: Prose, number: int, at: int, target: str) -> Iterator[Problem]:
    """A link to a heading that the story it leads to does not have."""
    if "#" not in target:
        return
    # Words between brackets have spaces between them.
    whole = re.match(r"[^)>]*", _line(prose, number)[at - 1 :])[0].rstrip()  # type: ignore[index]
    written = unquote(fragment_of(whole))
    story = prose if target.startswith("#") else _shown(catalog, prose, target)
    anchors = anchors_in(story.markdown) if story else []
    if not written or written in anchors or written in PARTS_OF_PAGES | {"top"}:
        return
    guess = _alike(slug(written), anchors)
    mended = _with(prose, number, at, whole, f"{target.partition('#')[0]}#{guess}") if guess else None
    known = (guess and f"#{guess}") or ", ".join(f"#{anchor}" for anchor in anchors[:_SOME]) or "–"
    yield problem_in("W738", prose, number, at + target.index("#"), mended, text=f"#{written}", known=known)


def _alike(name: str, anchors: list[str]) -> str:
    """The anchor that begins so, else the one that is nearly so; empty without one."""
    begins = (anchor for anchor in anchors if name and anchor.startswith(name))
    return next(begins, "") or next(iter(get_close_matches(name, anchors, n=1)), "")


def _shown(catalog: Catalog, prose: Prose, target: str) -> Prose | None:
    """The story that is read where a link leads, on a page in the language of the story with the link."""
    found = thing_meant(catalog, prose.place.file, target)
    stories = found[1].prose if found else {}
    return next((stories[code] for code in catalog.site.chain(prose.language) if code in stories), None)


def _leads_nowhere(catalog: Catalog, prose: Prose, number: int, at: int, target: str) -> Problem:
    """A link without https://, or to a folder that is not there."""
    whole = "" if target.startswith((".", "/")) or _FILE.search(target) else meant.address(target)
    if whole:
        mended = _with(prose, number, at, target, whole)
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
    is_whole = f"({target})" in _line(prose, number)[at - 2 :]
    # Brackets of their own hold a name with spaces.
    written = f"<{guess}>" if re.search(r"[\s()]", guess) else guess
    mended = _with(prose, number, at, target, written) if guess and is_whole else None
    yield problem_in("E709", prose, number, at, mended, target=target, guess=guess)


def no_html(case: Case) -> Iterator[Problem]:
    """Stories are Markdown alone; a tag would be shown as text."""
    for prose, number, line in lines_of(case, lambda text: "<" in text):
        match = _TAG.search(without_harmless(line))
        if match:
            yield problem_in("E704", prose, number, match.start() + 1, text=match.group())


def no_first_level_heading(case: Case) -> Iterator[Problem]:
    """The page's name is its only heading of the first level."""
    for prose, number, line in lines_of(case):
        # `Ong` with `===` below it is one too.
        if _HEADING.match(line):
            yield problem_in("W706", prose, number, 1)
        elif _UNDERLINE.fullmatch(line) and number > 1 and _line(prose, number - 1).strip():
            yield problem_in("W706", prose, number - 1, 1)


def _line(prose: Prose, number: int) -> str:
    return prose.markdown.split("\n")[number - 1]


def _with(prose: Prose, number: int, at: int, old: str, new: str) -> str:
    """A line with something else in the place of what stands in a column of it."""
    line = _line(prose, number)
    return line[: at - 1] + new + line[at - 1 + len(old) :]
