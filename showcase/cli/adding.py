"""What `new` does: answers gathered, a draft written, its address registered, and what to do next told."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from showcase.asked import Options
from showcase.cli import asking
from showcase.cli.console import painter
from showcase.cli.speech import Speech
from showcase.model.register import FILE as REGISTER
from showcase.problems.findings import Findings
from showcase.problems.paragraphs import as_text
from showcase.problems.problem import Place, Problem
from showcase.problems.telling import in_order
from showcase.reading.lines import lines_in
from showcase.registering import Unreadable, register_address
from showcase.scaffolding.drafts import Answers, Draft, draft, folder_name
from showcase.scaffolding.filling import missing, read_answers, with_defaults
from showcase.scaffolding.known import Known, read_known
from showcase.scaffolding.questions import QUESTIONS
from showcase.scaffolding.writing import write_draft


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to add, and how it is asked for."""

    kind: str
    answers: Path | None
    """A file of answers."""
    asks: bool
    """Whether there is somebody to ask."""
    is_other: bool
    """Whether it is known to be another one than those of nearly the same name."""


def add(wish: Wish, options: Options, speech: Speech) -> None:
    """A new thing: ends with 1 where the answers cannot be used, with 2 where nothing can be added at all."""
    known, problems = read_known(options)
    if known is None:
        _tell(problems, options.root, speech)
        raise SystemExit(2)
    if wish.kind == "product" and not known.catalog.districts:
        speech.complain("There is no area yet that it could lie in. First: python build.py new district")
        raise SystemExit(1)
    given, wrong = read_answers(wish.kind, wish.answers, known) if wish.answers else ({}, [])
    _end_if(wrong, wish, speech)
    try:
        new, answers = (_asked if wish.asks else _unasked)(wish, given, known, speech)
    except click.Abort:
        speech.complain("\nNothing was written.")
        if not sys.stdin.isatty():
            _tell_how_without_questions(wish.kind, speech)
        raise SystemExit(1) from None
    _write(new, known, speech)
    _tell_next(new, answers, speech)


def _asked(wish: Wish, given: Answers, known: Known, speech: Speech) -> tuple[Draft, Answers]:
    """The new thing, with answers that somebody gives."""
    kind = wish.kind
    if "name" in given and not wish.is_other:
        asking.confirm_other(kind, given, known, speech)
    answers = asking.ask(kind, given, known, speech)
    proposed = draft(kind, folder_name(kind, answers, known), answers, known)
    return draft(kind, asking.ask_folder(proposed, known, speech), answers, known), answers


def _unasked(wish: Wish, given: Answers, known: Known, speech: Speech) -> tuple[Draft, Answers]:
    """The new thing, with the answers that were given alone."""
    kind, answers = wish.kind, with_defaults(wish.kind, given, known)
    unanswered = missing(kind, answers)
    if unanswered and wish.answers is None:
        _tell_how_without_questions(kind, speech)
        raise SystemExit(1)
    file = wish.answers.name if wish.answers else ""
    _end_if([Problem("E303", Place(file), {"key": key}) for key in unanswered], wish, speech)
    found = () if wish.is_other else asking.namesakes_of(kind, answers, known)
    if found:
        asking.tell_namesakes(found, known, speech)
        speech.complain("Nothing was written. If yours is another one, add --another.")
        raise SystemExit(1)
    return draft(kind, folder_name(kind, answers, known), answers, known), answers


def _tell_how_without_questions(kind: str, speech: Speech) -> None:
    """Where answers come from when nobody can be asked: a file, and what stands in it."""
    command = f"python build.py new {kind} --from answers.yaml --no-input"
    speech.complain("Nobody is asked here: write the answers into a file, and run: {command}", command=command)
    for question in QUESTIONS[kind]:
        words = speech.words.gettext(question.words)
        needed = speech.words.gettext(" (needed)") if question.is_needed and not question.default else ""
        click.echo(f"  {question.field}: …  # {words}{needed}", err=True)


def _end_if(problems: list[Problem], wish: Wish, speech: Speech) -> None:
    if problems:
        _tell(problems, wish.answers.parent if wish.answers else Path(), speech)
        raise SystemExit(1)


def _tell(problems: list[Problem], root: Path, speech: Speech) -> None:
    click.echo(as_text(Findings(in_order(problems), lines_in(root)), speech.words, painter()))


def _write(new: Draft, known: Known, speech: Speech) -> None:
    try:
        write_draft(known.root, new)
    except OSError as error:
        _cannot_write(new.folder, error, speech)
    speech.say("Written: {path}", path=new.file)
    for name in new.photos:
        speech.say("Copied: {path}", path=f"{new.folder}/{name}")
    try:
        register_address(known.root, known.catalog.register, new.address, known.today)
    except Unreadable:
        speech.complain("{path} was not touched: mend the errors in it first.", path=REGISTER)
    except OSError as error:
        _cannot_write(REGISTER, error, speech)
    else:
        speech.say("Registered: /{address} in {path}", address=new.address, path=REGISTER)


def _cannot_write(path: str, error: OSError, speech: Speech) -> NoReturn:
    speech.cannot_write(path, error)
    raise SystemExit(2)


def _tell_next(new: Draft, answers: Answers, speech: Speech) -> None:
    """What somebody does next, in the order in which it is done."""
    speech.say("It is a draft: nobody sees it before you say so. What to do next:")
    for name in new.unshown:
        speech.say("  · show {name}: write what one sees, who took it and the licence under photos:", name=name)
    if answers.get("stars") == "yes":
        speech.say(
            "  · the stars: write the decision under recognitions: once you have seen it; until then none is shown"
        )
    speech.say("  · tell its story in {path}", path=f"{new.folder}/story.{_language(answers)}.md")
    speech.say("  · every other field, with examples: {path}", path=_FIELDS[speech.language])
    speech.say("  · look at it: python build.py serve --drafts")
    speech.say("  · when it is ready, delete the line “draft: yes” and run: python build.py check")


_FIELDS = {"vi": "docs/fields.vi.md", "en": "docs/fields.md"}


def _language(answers: Answers) -> str:
    name = answers["name"]
    return next(iter(name)) if isinstance(name, dict) else "vi"
