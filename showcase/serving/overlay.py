"""Problems in, what is laid over the pages of the preview out."""

import json
from gettext import NullTranslations
from pathlib import Path
from urllib.parse import quote

from showcase.problems.codes import Severity
from showcase.problems.excerpts import Source
from showcase.problems.problem import Place, Problem
from showcase.problems.records import record_of
from showcase.problems.telling import SEVERITY_WORDS, severity_of
from showcase.serving.state import Slip, State

_MOST = 50
"""So many problems are told on a page; `check` tells all."""
_LOUD = (Severity.ERROR, Severity.WARNING)


def told_to_tabs(state: State, words: NullTranslations, source: Source, root: Path | None) -> str:
    """What an open tab is told, as JSON; with links that open the editor where the project lies at `root`."""
    loud = [problem for problem in state.problems if problem.severity in _LOUD]
    rows = [_row(problem, words, source, root) for problem in loud[:_MOST]]
    errors = sum(problem.severity is Severity.ERROR for problem in loud)
    if state.slip:
        rows, errors = [_slip_row(state.slip, words, root), *rows], errors + 1
    more = len(loud) - _MOST
    rest = words.gettext("… and {count} more: python build.py check").format(count=more) if more > 0 else ""
    told = {
        "language": words.info().get("language", "en"),
        "errors": errors,
        "badges": [text for text in _counts(errors, len(loud) + bool(state.slip) - errors, words) if text],
        "about": _about(state, errors, words),
        "rows": rows,
        "more": rest,
        "write": words.gettext("Write it so:"),
        "close": words.gettext("Close"),
        "open": words.gettext("Open in VS Code"),
        "title": words.gettext("What the check found"),
    }
    return json.dumps(told, ensure_ascii=False)


def editor_link(root: Path, place: Place) -> str:
    """The address by which VS Code opens a file at a line and column."""
    path = quote((root / place.file).as_posix().lstrip("/"), safe="/:")
    return "vscode://file/" + ":".join([path, *(str(number) for number in (place.line, place.column) if number)])


def _counts(errors: int, warnings: int, words: NullTranslations) -> tuple[str, str]:
    return (
        words.gettext("{count} to mend").format(count=errors) if errors else "",
        words.gettext("{count} to look at").format(count=warnings) if warnings else "",
    )


def _about(state: State, errors: int, words: NullTranslations) -> str:
    """What the page below is, while there are errors."""
    if not errors:
        return ""
    if state.is_held:
        return words.gettext(
            "The page below is the last one without this mistake. Mend and save: it follows by itself."
        )
    return words.gettext("The page below leaves out what is broken. Mend and save: it follows by itself.")


def _row(problem: Problem, words: NullTranslations, source: Source, root: Path | None) -> dict[str, object]:
    return {
        **record_of(problem, words, source),
        "title": f"{severity_of(problem, words)} {problem.code}",
        "place": str(problem.place),
        "link": editor_link(root, problem.place) if root else "",
    }


def _slip_row(slip: Slip, words: NullTranslations, root: Path | None) -> dict[str, object]:
    return {
        "severity": Severity.ERROR.value,
        "title": words.gettext(SEVERITY_WORDS[Severity.ERROR]),
        "place": str(slip.place) if slip.place else "",
        "link": editor_link(root, slip.place) if root and slip.place else "",
        "message": words.gettext("The site could not be built: {detail}").format(detail=slip.detail),
        "remedy": words.gettext("Mend the file that was saved last, and save it again."),
    }
