"""What a code means, from the page that explains it."""

import re
from difflib import get_close_matches
from textwrap import fill, indent

import click

from showcase.cli.options import ROOT
from showcase.cli.speech import Speech
from showcase.problems.codes import CODES
from showcase.problems.excerpts import WIDTH
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
    return "".join(indent(part, "    ") if number % 2 else _prose(part) for number, part in enumerate(parts))


def _prose(text: str) -> str:
    elsewhere = re.sub(r"^\[[^]]*\]\([^)]*\)\n\n| · \[[^]]*\]\([^)]*\)", "", text, flags=re.MULTILINE)
    plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", elsewhere)
    plain = re.sub(r"^#+ |`|\\(?=[<>*_])", "", plain, flags=re.MULTILINE)
    return "".join(f"{_narrow(line)}\n" for line in plain.splitlines())


def _narrow(line: str) -> str:
    others = "  " if line.startswith("* ") else ""
    return fill(line, WIDTH, subsequent_indent=others, break_long_words=False, break_on_hyphens=False)
