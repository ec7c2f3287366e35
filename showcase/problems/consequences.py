"""Problems that only follow from others: whoever mends the cause finds them gone, so nobody is told of them."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from showcase.problems.codes import Severity
from showcase.problems.problem import Fix, Place, Problem

_COMPARED = frozenset({"W722", "W723", "W724", "H725"})
"""What compares a translation with its original or its stamp."""
_REGISTERED = frozenset({"W921", "W922", "W923", "H924"})
"""What compares the register of addresses with the site."""
_SITE = "site.yaml"
_SOURCES = "content/sources.yaml"
_COMMUNES = "content/places/communes.csv"


@dataclass(frozen=True, slots=True)
class _Told:
    """What else is told."""

    files: frozenset[str]
    """Files with an error."""
    lines: frozenset[tuple[str, int]]
    """Lines that cannot be read as they stand."""
    wrong: frozenset[tuple[str, int]]
    """Lines with an error."""
    others: frozenset[tuple[str, int]]
    """Lines of which something is told by themselves."""
    folders: frozenset[str]
    """Folders where letters or marks of a text are wrong."""
    absent: frozenset[str]
    """Files that are not there, or bear another name."""
    doubles: frozenset[str]
    """Ids that two folders bear."""
    moved: frozenset[tuple[str, int]]
    """Lines that move with the one that is told."""
    languages: Mapping[str, Place]
    """Languages of texts in `site.yaml` that are none of the site, each with the first of these texts."""


def _of_an_unreadable_line(problem: Problem, told: _Told) -> bool:
    """What stands on such a line is read as a guess."""
    place = problem.place
    return problem.code[1] not in "12" and (place.file, place.line) in told.lines


def _of_a_file_with_errors(problem: Problem, told: _Told) -> bool:
    """What a file as a whole lacks is known when the rest of it can be used."""
    is_milder = problem.severity is not Severity.ERROR
    return is_milder and not problem.place.line and problem.place.file in told.files


def _of_a_wrong_text(problem: Problem, told: _Told) -> bool:
    """Texts are compared when each of them is right by itself."""
    place = problem.place
    is_wrong = posixpath.dirname(place.file) in told.folders or (place.file, place.line) in told.others
    return problem.code in _COMPARED and is_wrong


def _of_the_places(problem: Problem, told: _Told) -> bool:
    """Names of communes that a table with errors may hold."""
    return problem.code in {"E511", "E512"} and _COMMUNES in told.files


def _of_the_sources(problem: Problem, told: _Told) -> bool:
    """Names of sources where the file of sources is not there, or bears another name."""
    return problem.code == "E509" and _SOURCES in told.absent


def _of_the_site(problem: Problem, told: _Told) -> bool:
    return problem.code in _REGISTERED and _SITE in told.files


def _of_a_double(problem: Problem, told: _Told) -> bool:
    """Links to the folder that is not shown."""
    return problem.code == "W708" and posixpath.basename(problem.values.get("now", "")) in told.doubles


def _of_a_language(problem: Problem, told: _Told) -> bool:
    """Texts in a language that `site.yaml` writes in and does not list: its line is missing there."""
    first = told.languages.get(problem.values.get("value", "")) if problem.code == "E407" else None
    return first is not None and problem.place != first


def _of_what_moves(problem: Problem, told: _Told) -> bool:
    """Lines that belong further in, and stand in what moves as a whole."""
    return problem.code == "E309" and (problem.place.file, problem.place.line) in told.moved


def _of_a_list_of_one(problem: Problem, told: _Told) -> bool:
    """A missing dash, where the entry itself is not right yet."""
    return problem.code == "H422" and (problem.place.file, problem.place.line) in told.wrong


_RULES: Sequence[Callable[[Problem, _Told], bool]] = (
    _of_an_unreadable_line,
    _of_a_file_with_errors,
    _of_a_wrong_text,
    _of_the_places,
    _of_the_sources,
    _of_the_site,
    _of_a_double,
    _of_a_language,
    _of_what_moves,
    _of_a_list_of_one,
)


def _is_of_a_text(problem: Problem) -> bool:
    """Whether it is of letters or lines, or an error of a story; words that need a proof are no wrong text."""
    is_story = problem.place.file.endswith(".md") and problem.severity is Severity.ERROR
    return is_story or (problem.code[1] in "12" and problem.severity is not Severity.HINT)


def _absent(problem: Problem) -> str:
    """The file that should be there instead of the one that is told, if there is one."""
    file = problem.place.file
    return posixpath.join(posixpath.dirname(file), problem.values.get("guess", posixpath.basename(file)))


def _moved(file: str, fix: Fix) -> Iterator[tuple[str, int]]:
    return ((file, line) for line in range(fix.line + 1, fix.line + fix.count))


def causes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without those that only follow from others."""
    found = list(problems)
    errors = [one for one in found if one.severity is Severity.ERROR]
    strange = sorted(
        (one for one in errors if (one.code, one.place.file) == ("E407", _SITE)), key=lambda one: one.place
    )
    told = _Told(
        frozenset(one.place.file for one in errors),
        frozenset((one.place.file, one.place.line) for one in errors if one.code[1] in "12" and one.place.line),
        frozenset((one.place.file, one.place.line) for one in errors if one.place.line),
        frozenset((one.place.file, one.place.line) for one in found if one.code not in _COMPARED and one.place.line),
        frozenset(posixpath.dirname(one.place.file) for one in found if _is_of_a_text(one)),
        frozenset(_absent(one) for one in errors if one.code in {"E524", "E535"}),
        frozenset(one.values["name"] for one in errors if one.code == "E505"),
        frozenset(line for one in errors if one.fix for line in _moved(one.place.file, one.fix)),
        {one.values["value"]: one.place for one in reversed(strange)},
    )
    return [one for one in found if not any(follows(one, told) for follows in _RULES)]
