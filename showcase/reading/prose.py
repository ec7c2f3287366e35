"""A thing's Markdown files in, its stories out."""

import re
from pathlib import Path

from showcase.model.things import Prose
from showcase.problems.problem import Place, Problem
from showcase.reading.text import read_text

_FRONT_MATTER = re.compile(r"---[ \t]*\n.*?\n---[ \t]*(?:\n|$)", re.DOTALL)


def read_prose(
    root: Path, stories: dict[str, str], languages: tuple[str, ...]
) -> tuple[dict[str, Prose], list[Problem]]:
    """Language → story, and what is wrong with the files."""
    found, problems = {}, []
    for language, file in stories.items():
        if language not in languages:
            problems.append(Problem("E407", Place(file), {"value": language, "known": ", ".join(languages)}))
            continue
        text, wrong = read_text(root, file)
        front = _FRONT_MATTER.match(text)
        if front:
            wrong.append(Problem("E703", Place(file, 1)))
            # Its lines stay empty, so that line numbers still fit.
            text = "\n" * front.group().count("\n") + text[front.end() :]
        if text.strip():
            found[language] = Prose(language, text, Place(file))
        problems += wrong
    return found, problems
