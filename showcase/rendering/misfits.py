"""Templates of another version than the program in, what does not fit out: where it stands, and what it asks for."""

import re
import traceback
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, meta, nodes

from showcase.problems.problem import Place, Problem
from showcase.rendering.pages.makers import VIEWS, template_of

_OWN = Path(__file__).parents[2] / "templates"
"""The templates that came with the program."""
_GIVEN = frozenset({"view", "once", "_", "gettext", "ngettext", "pgettext", "loop", "_trans"})
"""What every template knows beside the macros of components."""
_FRAME = re.compile(r'^ *File "(?P<file>[^"\n]+)", line (?P<line>\d+)', re.MULTILINE)
_NO_SUCH = re.compile(r"No (?:filter|test) named '([^']+)'")
_QUOTED = re.compile(r"'([^'\n]+)'")


def misfits(folder: Path, *, is_thorough: bool = True) -> list[Problem]:
    """What is told where a project's templates are not those that the program came with, and cannot be used with it.

    Only thorough looks read them: a build meets by itself what does not fit, see `misfit_of`.
    """
    if not folder.is_dir() or folder.resolve() == _OWN:
        return []
    absent = next((name for name in _names(_OWN, "*.html") if not (folder / name).is_file()), "")
    if absent:
        return [Problem("E521", Place(folder.name), {"name": absent}, blocks=True)]
    return list(_unfit(folder)) if is_thorough and _differ(folder) else []


def misfit_of(error: Exception) -> Problem | None:
    """What an error in a template tells of it; None for one of the program's own."""
    if isinstance(error, TemplateNotFound):
        return Problem("E521", Place("templates"), {"name": str(error.name or "templates")}, blocks=True)
    # As text: what happened in another process is told as such, by the cause.
    trace = "".join(traceback.format_exception(error.__cause__ or error))
    frames = [(match["file"], int(match["line"])) for match in _FRAME.finditer(trace)]
    if isinstance(error, TemplateSyntaxError):
        frames.append((error.filename or error.name or "", error.lineno))
    file, line = frames[-1] if frames else ("", 0)
    if not file.startswith("templates/"):
        return None
    return _problem(file, line, _wanted(error))


def _wanted(error: Exception) -> str:
    """What an error in a template says that nobody gives; a tag where it cannot be read."""
    if isinstance(error, TemplateSyntaxError):
        named = _NO_SUCH.match(error.message or "")
        return named[1] if named else "{% %}"
    return str(getattr(error, "name", None) or next(reversed(_QUOTED.findall(str(error))), "…"))


def _differ(folder: Path) -> bool:
    """Whether a page or a component is another than the program's own of that name."""
    return any((folder / name).read_bytes() != (_OWN / name).read_bytes() for name in _names(_OWN, "*.html"))


def _names(folder: Path, pattern: str) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob(pattern))


def _unfit(folder: Path) -> Iterator[Problem]:
    """The first thing in each template that cannot be read or that nobody gives."""
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    environment.filters["said"] = str
    read: dict[str, nodes.Template] = {}
    for name in _names(folder, "*.html"):
        file = f"{folder.name}/{name}"
        try:
            read[file] = environment.parse((folder / name).read_text("utf-8"), name, file)
        except TemplateSyntaxError as error:
            yield _problem(file, error.lineno, _wanted(error))
        except (UnicodeDecodeError, OSError):
            yield _problem(file, 0, "UTF-8")
    macros = {node.name for tree in read.values() for node in tree.find_all(nodes.Macro)}
    for file, tree in read.items():
        try:
            unknown = meta.find_undeclared_variables(tree) - macros - _GIVEN - environment.globals.keys()
        except TemplateSyntaxError as error:  # a filter that is none
            yield _problem(file, error.lineno, _wanted(error))
            continue
        names = ((node.lineno, node.name) for node in tree.find_all(nodes.Name) if node.name in unknown)
        first = next(names, None) or next(_not_of_the_view(tree, file.partition("/")[2]), None)
        if first:
            yield _problem(file, *first)


def _not_of_the_view(tree: nodes.Template, name: str) -> Iterator[tuple[int, str]]:
    """Line and name of what a page's template asks its view for in vain."""
    view = next((VIEWS[page] for page in VIEWS if template_of(page) == name), None)
    for node in tree.find_all(nodes.Getattr) if view else ():
        if isinstance(node.node, nodes.Name) and node.node.name == "view" and not hasattr(view, node.attr):
            yield node.lineno, node.attr


def _problem(file: str, line: int, name: str) -> Problem:
    return Problem("E536", Place(file, line), {"name": name}, blocks=True)
