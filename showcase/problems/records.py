"""A problem as plain values: for programs (docs/check-json.md), and for whatever shows it beside a page."""

import gettext
import json
from typing import TypedDict

from showcase.problems.codes import Severity
from showcase.problems.excerpts import Excerpt, Source, excerpt_of
from showcase.problems.findings import Findings
from showcase.problems.problem import Problem
from showcase.problems.telling import message_of, page_of, remedy_of

VERSION = 1
"""Raised when a field is renamed, removed or means something else; new fields may come at any time."""


class LineRecord(TypedDict):
    """A line of a file, as it is shown."""

    line: int
    text: str


class ExcerptRecord(TypedDict):
    """Lines of the file, ready to be shown in letters of equal width."""

    lines: list[LineRecord]
    caret: int | None


class FixRecord(TypedDict):
    """A line as it should be written."""

    line: int
    text: str
    safe: bool
    count: int


class Record(TypedDict):
    """All that is to be told of one problem."""

    code: str
    severity: str
    file: str
    line: int
    column: int
    message: str
    remedy: str
    fix: FixRecord | None
    excerpt: ExcerptRecord | None
    doc: str


def record_of(problem: Problem, words: gettext.NullTranslations, source: Source) -> Record:
    """A problem in the words of one language, with the lines that it is about."""
    excerpt, fix = excerpt_of(problem, source), problem.fix
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "message": message_of(problem, words),
        "remedy": remedy_of(problem, words),
        "fix": {"line": fix.line, "text": fix.text, "safe": fix.is_safe, "count": fix.count} if fix else None,
        "excerpt": _told(excerpt) if excerpt else None,
        "doc": page_of(problem.code, words),
    }


def as_json(found: Findings, words: gettext.NullTranslations) -> str:
    """One JSON object: the version of its form, a summary, and a record a problem."""
    counts = {f"{severity.value}s": sum(p.severity is severity for p in found.problems) for severity in Severity}
    summary = {**counts, "files": len({p.place.file for p in found.problems}), "checked": found.checked}
    problems = [record_of(problem, words, found.source) for problem in found.problems]
    told = {"version": VERSION, "summary": summary, "problems": problems}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _told(excerpt: Excerpt) -> ExcerptRecord:
    return {"lines": [{"line": number, "text": text} for number, text in excerpt.lines], "caret": excerpt.caret}
