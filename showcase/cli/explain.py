"""What a code means, from the page that explains it."""

import re
from difflib import get_close_matches

import click

from showcase.cli.options import ROOT
from showcase.cli.speech import Speech
from showcase.problems.codes import CODES
from showcase.problems.telling import page_of


def explain(code: str, speech: Speech) -> None:
    """The page of a code, told; all codes where none is asked for; ends with 2 where there is no such code."""
    asked = code.strip().upper()
    if asked and asked not in CODES:
        speech.complain("There is no code “{code}”.", code=code)
        guesses = get_close_matches(asked, CODES, 3) or [known for known in CODES if known[1:] == asked[-3:]]
        if guesses:
            speech.complain("Did you mean {codes}?", codes=", ".join(guesses))
        speech.complain("All codes: {command}", command="python build.py explain")
        raise SystemExit(2)
    text = (ROOT / page_of(asked or "README", speech.words)).read_text(encoding="utf-8")
    click.echo(_without_marks(text).strip())


def _without_marks(text: str) -> str:
    """A page of Markdown as it is read in a terminal: no links, no fences, quoted files set in."""
    parts = re.split(r"^```.*\n", text, flags=re.MULTILINE)
    for number, part in enumerate(parts):
        if number % 2:
            parts[number] = re.sub(r"^(?=.)", "    ", part, flags=re.MULTILINE)
        else:
            without_links = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", part)
            parts[number] = re.sub(r"^#+ |\*\*|`", "", without_links, flags=re.MULTILINE)
    return "".join(parts)
