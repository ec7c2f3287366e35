"""Problems told: for a person at a screen, for a program, for a git host."""

import gettext
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from showcase.problems.codes import CODES, Severity
from showcase.problems.problem import Problem

Teller: TypeAlias = Callable[[Sequence[Problem], gettext.NullTranslations], str]

_ORDER = tuple(Severity)
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without doubles, the worst first, then by file and line."""
    unique = {(p.code, p.place, tuple(sorted(p.values.items()))): p for p in problems}
    return sorted(unique.values(), key=lambda p: (_ORDER.index(p.severity), p.place, p.code))


def message_of(problem: Problem, words: gettext.NullTranslations) -> str:
    """What is wrong, in one sentence."""
    return words.gettext(CODES[problem.code].message).format_map(_spoken(problem, words))


def remedy_of(problem: Problem, words: gettext.NullTranslations) -> str:
    """What to do about it, in one sentence."""
    return words.gettext(CODES[problem.code].remedy).format_map(_spoken(problem, words))


def as_text(problems: Sequence[Problem], words: gettext.NullTranslations) -> str:
    """Each problem as a paragraph (place, cause, cure), and a last line that counts them."""
    return "\n\n".join([*(as_paragraph(problem, words) for problem in problems), summary(problems, words)])


def as_json(problems: Sequence[Problem], words: gettext.NullTranslations) -> str:
    """A JSON list; an object a problem with code, severity, file, line, column, message, remedy."""
    rows = [
        {
            "code": p.code,
            "severity": p.severity.value,
            "file": p.place.file,
            "line": p.place.line,
            "column": p.place.column,
            "message": message_of(p, words),
            "remedy": remedy_of(p, words),
        }
        for p in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], words: gettext.NullTranslations) -> str:
    """Workflow commands that stand as annotations on the lines of a change.

    Source: GitHub documentation, “Workflow commands for GitHub Actions”, setting an error message.
    """
    return "\n".join(_annotation(problem, words) for problem in problems)


def summary(problems: Sequence[Problem], words: gettext.NullTranslations) -> str:
    """How many errors, warnings and hints there are, in one line."""
    counts = {severity: sum(p.severity is severity for p in problems) for severity in Severity}
    return words.gettext("Errors: {errors}, warnings: {warnings}, hints: {hints}").format(
        errors=counts[Severity.ERROR], warnings=counts[Severity.WARNING], hints=counts[Severity.HINT]
    )


TELLERS: dict[str, Teller] = {"text": as_text, "json": as_json, "github": as_github}
"""The forms `check --format` knows."""

SEVERITY_WORDS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.HINT: "HINT"}
"""The first word of a told problem; translated like the messages."""


_WORDS = frozenset({"kind", "expected", "detail", "before", "after"})
"""Values that are words of ours, such as names of kinds; all others stand in the files as they are."""


def _spoken(problem: Problem, words: gettext.NullTranslations) -> dict[str, str]:
    """The values, with those that are words translated.

    A gap for which there is none is a slip of ours: it costs a dash, never the message.
    """
    told = {name: words.gettext(value) if value and name in _WORDS else value for name, value in problem.values.items()}
    return defaultdict(lambda: "–", {name: value or "–" for name, value in told.items()})


def as_paragraph(problem: Problem, words: gettext.NullTranslations) -> str:
    """A problem on three lines: the place, what is wrong, what to do."""
    severity = words.gettext(SEVERITY_WORDS[problem.severity])
    return (
        f"{problem.place}\n  {severity} {problem.code}: {message_of(problem, words)}\n  → {remedy_of(problem, words)}"
    )


def _annotation(problem: Problem, words: gettext.NullTranslations) -> str:
    place = problem.place
    properties = [f"file={_property(place.file)}", f"title={problem.code}"]
    properties += [f"{name}={number}" for name, number in (("line", place.line), ("col", place.column)) if number]
    text = f"{message_of(problem, words)} → {remedy_of(problem, words)}"
    return f"::{_GITHUB[problem.severity]} {','.join(properties)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
