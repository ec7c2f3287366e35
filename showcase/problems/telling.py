"""What is said of a problem, in the words of one language."""

import gettext
from collections import defaultdict
from collections.abc import Iterable, Sequence

from showcase.problems.codes import CODES, Severity
from showcase.problems.problem import Problem

_ORDER = tuple(Severity)
_WORDS = frozenset({"kind", "of", "expected", "detail", "before", "after"})
"""Values that are words of ours, such as names of kinds; all others stand in the files as they are."""

SEVERITY_WORDS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.HINT: "HINT"}
"""The first word of a told problem; translated like the messages."""


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


def severity_of(problem: Problem, words: gettext.NullTranslations) -> str:
    """The word for how bad it is."""
    return words.gettext(SEVERITY_WORDS[problem.severity])


def page_of(code: str, words: gettext.NullTranslations) -> str:
    """The page that explains a code, as a path from the project's root."""
    language = words.info().get("language", "en")
    return f"docs/problems/{code}.md" if language == "en" else f"docs/problems/{code}.{language}.md"


def explanation_of(code: str, words: gettext.NullTranslations) -> str:
    """What to type to read more about a code."""
    return words.gettext("More: {command}").format(command=f"python build.py explain {code}")


def summary(problems: Sequence[Problem], words: gettext.NullTranslations, checked: int = 0) -> str:
    """How many errors, warnings and hints there are in how many files, in one line."""
    count = {severity: sum(p.severity is severity for p in problems) for severity in Severity}
    errors, warnings, hints = count.values()
    files = len({problem.place.file for problem in problems})
    told = [
        words.ngettext("{count} error", "{count} errors", errors).format(count=errors) if errors else "",
        words.ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings) if warnings else "",
        words.ngettext("{count} hint", "{count} hints", hints).format(count=hints) if hints else "",
    ]
    found = ", ".join(filter(None, told)) or words.gettext("No problems")
    where = words.ngettext(" in {count} file", " in {count} files", files).format(count=files) if files else ""
    looked = words.ngettext(" ({count} file checked)", " ({count} files checked)", checked).format(count=checked)
    return found + where + (looked if checked else "")


def _spoken(problem: Problem, words: gettext.NullTranslations) -> dict[str, str]:
    """The values, with those that are words translated.

    A gap for which there is none is a slip of ours: it costs a dash, never the message.
    """
    told = {name: words.gettext(value) if value and name in _WORDS else value for name, value in problem.values.items()}
    return defaultdict(lambda: "–", {name: value or "–" for name, value in told.items()})
