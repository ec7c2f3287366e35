"""Problems told to GitHub: annotations on the lines of a change, a readable log, and a table for the job's summary.

Source: GitHub documentation, “Workflow commands for GitHub Actions”: setting an error message, adding a job summary.
A step shows ten annotations of each kind, and a summary holds one megabyte.
"""

import gettext
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby

from showcase.problems.codes import Severity
from showcase.problems.excerpts import shown
from showcase.problems.findings import Findings
from showcase.problems.paragraphs import as_text
from showcase.problems.problem import Place, Problem
from showcase.problems.telling import message_of, page_of, remedy_of, severity_of, summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_MOST = 10
"""So many annotations of each kind are shown for one step."""
_LARGEST = 900_000
"""So many bytes of a table leave room for what other steps say on the same page."""


def as_github(found: Findings, words: gettext.NullTranslations) -> str:
    """All problems as text for the log, then the annotations that fit, one for each code in a file."""
    commands = [
        _annotation(together, words)
        for severity in Severity
        for together in _merged([problem for problem in found.problems if problem.severity is severity])[:_MOST]
    ]
    return "\n".join([_harmless(as_text(found, words)), *commands])


def within(prefix: str, found: Findings) -> Findings:
    """The same with paths from the top of the repository: what leads to the project's folder stands before each."""
    moved = [replace(one, place=replace(one.place, file=prefix + one.place.file)) for one in found.problems]
    return replace(found, problems=moved, source=lambda file: found.source(file.removeprefix(prefix)))


def as_markdown(
    found: Findings, words: gettext.NullTranslations, link: Callable[[str], str], heading: str = "", nothing: str = ""
) -> str:
    """All problems as a table; `link` makes an address of a path, with `#L3` for a line, or returns nothing.

    What else than problems of the content they are says the `heading`, and `nothing` that there are none.
    """
    heading = heading or words.gettext("Problems in the content")
    counted = nothing if nothing and not found.problems else summary(found.problems, words, found.checked)
    columns = [words.gettext("Where"), words.gettext("What"), words.gettext("What to do")]
    every = [_row(problem, words, link) for problem in found.problems]
    rows = [
        row for row, size in zip(every, accumulate(len(row.encode()) for row in every), strict=True) if size < _LARGEST
    ]
    left = len(found.problems) - len(rows)
    more = [words.ngettext("And {count} more.", "And {count} more.", left).format(count=left), ""] if left else []
    table = [f"| {' | '.join(columns)} |", "| --- | --- | --- |", *rows, "", *more] if rows else []
    return "\n".join([f"## {heading}", "", counted, "", *table])


def _merged(problems: Sequence[Problem]) -> list[list[Problem]]:
    """The problems of one code in one file together, in the order of files and lines."""

    def kind(problem: Problem) -> tuple[str, str]:
        return problem.place.file, problem.code

    groups = [list(group) for _, group in groupby(sorted(problems, key=lambda one: (*kind(one), one.place)), kind)]
    return sorted(groups, key=lambda group: group[0].place)


def _annotation(together: Sequence[Problem], words: gettext.NullTranslations) -> str:
    first, *others = together
    title = f"{severity_of(first, words)} {first.code}"
    properties = [f"{name}={_property(value)}" for name, value in (*_lines(first.place), ("title", title))]
    text = f"{message_of(first, words)}\n→ {remedy_of(first, words)}"
    if first.fix:
        text += f"\n{words.gettext('Write it so:')} {first.fix.text}"
    if others:
        lines = ", ".join(str(one.place.line) for one in others)
        text += "\n" + words.gettext("The same on lines: {lines}").format(lines=lines)
    return f"::{_COMMANDS[first.severity]} {','.join(properties)}::{_data(_shown(text))}"


def _lines(place: Place) -> Iterator[tuple[str, str]]:
    # A name that could rule a terminal is told as it can be seen: no annotation finds it, and no log obeys it.
    yield "file", "".join(sign if sign.isprintable() or sign in "\r\n" else shown(sign) for sign in place.file)
    if place.line:
        yield "line", str(place.line)
        # A column is heeded only where the annotation ends on the line where it begins.
        yield "endLine", str(place.line)
        if place.column:
            yield "col", str(place.column)


def _shown(text: str) -> str:
    """As `shown`, but for line ends."""
    return "\n".join(map(shown, text.split("\n")))


def _row(problem: Problem, words: gettext.NullTranslations, link: Callable[[str], str]) -> str:
    place = problem.place
    where = _linked(str(place), link(place.file + (f"#L{place.line}" if place.line else "")))
    code = _linked(f"{severity_of(problem, words)} {problem.code}", link(page_of(problem.code, words)))
    fix = f"<br>`{_cell(problem.fix.text, code=True)}`" if problem.fix else ""
    return f"| {where} | {code}: {_cell(message_of(problem, words))} | {_cell(remedy_of(problem, words))}{fix} |"


def _linked(text: str, address: str) -> str:
    return f"[{_cell(text)}]({address})" if address else _cell(text)


def _cell(text: str, *, code: bool = False) -> str:
    """A text that stays in its cell, and is read as it stands; code needs less for that, and gets less."""
    text = shown(text.replace("\n", " ")).replace("|", "\\|")
    if code:
        return text.replace("`", "ˋ")
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), *((sign, f"\\{sign}") for sign in "`*_[]@#")):
        text = text.replace(sign, written)
    return text


def _harmless(text: str) -> str:
    """A log in which no line is a command, whatever was typed into the files that it quotes."""
    lines = (line.replace("##[", "## [") for line in text.split("\n"))
    return "\n".join(line.replace("::", ": :") if line.lstrip().startswith("::") else line for line in lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
