"""A thing's Markdown files in, its stories out."""

import re
from pathlib import Path

from showcase.model.things import Prose, prose_of
from showcase.problems.problem import Place, Problem
from showcase.reading.text import is_unreadable, read_text

_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n.*?\n\1[ \t]*(?:\n|$)", re.DOTALL)
_OPEN_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[\w-]+[ \t]*:[^\n]*(?:\n|$)|[ \t]+[^\n]*\n)+")
_LARGEST = 200_000  # bytes: a book's chapter
_LONGEST, _DEEPEST = 5_000, 40  # characters of a line, and spaces before its first word


def read_prose(root: Path, stories: dict[str, str]) -> tuple[dict[str, Prose], list[Problem]]:
    """Language → story, and what is wrong with the files."""
    found, problems = {}, []
    for language, file in stories.items():
        text, wrong = read_text(root, file, _LARGEST)
        wrong += _beyond(text, file)
        front = _FRONT_MATTER.match(text) or _OPEN_FRONT_MATTER.match(text)
        if not text.strip() and not is_unreadable(wrong):
            wrong.append(Problem("W718", Place(file, 1)))
        if front:
            wrong.append(Problem("E703", Place(file, 1)))
            # Its lines stay empty, so that line numbers still fit.
            text = "\n" * front.group().count("\n") + text[front.end() :]
        if text.strip() and not any(problem.code == "E707" for problem in wrong):
            found[language] = prose_of(language, text, Place(file))
        problems += wrong
    return found, problems


def _beyond(text: str, file: str) -> list[Problem]:
    """Lines that no reader of Markdown takes in reasonable time: endless ones, and lists in lists in lists."""
    return [
        Problem("E707", Place(file, number))
        for number, line in enumerate(text.split("\n"), 1)
        if len(line) > _LONGEST or len(line) - len(line.lstrip(" >")) > _DEEPEST
    ][:1]
