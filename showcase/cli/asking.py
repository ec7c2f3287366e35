"""Questions put to somebody at a terminal, one at a time, until the answer can be used."""

import sys
from collections.abc import Mapping

import click

from showcase.cli.console import fitted
from showcase.cli.speech import Speech
from showcase.model.things import Thing
from showcase.problems.problem import Problem
from showcase.problems.telling import message_of, remedy_of
from showcase.reading.facts import Data
from showcase.scaffolding.answers import yes_or_no
from showcase.scaffolding.drafts import Draft
from showcase.scaffolding.filling import answer_of
from showcase.scaffolding.known import Known
from showcase.scaffolding.namesakes import namesakes
from showcase.scaffolding.questions import OF_A_PHOTO, QUESTIONS, Question

_SHOWN = 12
"""So many choices fit on a small window; more are shown to who asks."""


def ask(kind: str, given: Mapping[str, Data], known: Known, speech: Speech) -> dict[str, Data]:
    """The answers to the questions of a kind that a file has not answered."""
    answers = dict(given)
    speech.say("Not known? Press Enter. Ctrl-C ends it, and nothing is written.")
    questions = QUESTIONS[kind]
    for number, question in enumerate(questions, 1):
        if question.field in answers:
            continue
        answer = _answer(question, f"{number}/{len(questions)} ", kind, known, speech)
        if answer:
            answers[question.field] = answer
        if question.field == "name":
            confirm_other(kind, answers, known, speech)
    _ask_of_photos(answers, kind, known, speech)
    return answers


def confirm_other(kind: str, answers: Mapping[str, Data], known: Known, speech: Speech) -> None:
    """Whether the new thing is another than those of nearly the same name; ends the command where it is not."""
    found = namesakes_of(kind, answers, known)
    if found:
        tell_namesakes(found, known, speech)
        gettext = speech.words.gettext
        said = click.prompt(gettext("Is yours another one: yes or no"), default=gettext("no"))
        if yes_or_no(str(said), known) != "yes":
            raise click.Abort


def namesakes_of(kind: str, answers: Mapping[str, Data], known: Known) -> tuple[Thing, ...]:
    """What is there already under nearly the same name."""
    name = answers["name"]
    return namesakes(str(next(iter(name.values()), "")) if isinstance(name, dict) else str(name), known.things(kind))


def tell_namesakes(found: tuple[Thing, ...], known: Known, speech: Speech) -> None:
    """Those of nearly the same name, each with its file."""
    speech.complain("There is already:")
    for thing in found:
        click.echo(f"  {known.name_of(thing)}  ({thing.place.file})", err=True)


def ask_folder(draft: Draft, known: Known, speech: Speech) -> str:
    """The name of the folder, which is the address for good: the one proposed, or another that is free."""
    gettext = speech.words.gettext
    while True:
        name = str(click.prompt(gettext("Folder, and address for good"), default=draft.id)).strip()
        wrong = known.refusal(draft.kind, name, f"{draft.folder.rpartition('/')[0]}/{name}")
        if wrong is None:
            return name
        _tell(wrong, speech)


def _answer(question: Question, lead: str, kind: str, known: Known, speech: Speech) -> Data:
    default = question.default(known) if question.default else ""
    choices = question.choices(known) if question.choices else {}
    listed = (
        _list(choices) if len(choices) <= _SHOWN else speech.words.gettext("  ? lists all {n}").format(n=len(choices))
    )
    label = f"{lead}{speech.words.gettext(question.words)}"
    if listed:
        speech.tell(listed)
    while True:
        written = str(click.prompt(label, default=default, show_default=bool(default))).strip()
        if written == "?" and choices:
            click.echo(_list(choices))
            continue
        if not written and not question.is_needed:
            return None
        answer = answer_of(question, written, kind, known)
        if not isinstance(answer, Problem):
            return answer
        _tell(answer, speech)


def _ask_of_photos(answers: dict[str, Data], kind: str, known: Known, speech: Speech) -> None:
    """What a photo is shown with, asked for each that no file has told it of."""
    photos = answers.get("photos")
    for photo in photos if isinstance(photos, list) else ():
        if isinstance(photo, dict):
            missing = [question for question in OF_A_PHOTO if question.field not in photo]
            if missing:
                speech.say("About the photo {file}:", file=photo["file"])
            for question in missing:
                answer = _answer(question, "  ", kind, known, speech)
                if answer:
                    photo[question.field] = answer


def _list(choices: Mapping[str, str]) -> str:
    return "\n".join(f"  {value}  {name}" for value, name in choices.items())


def _tell(problem: Problem, speech: Speech) -> None:
    told = f"  {message_of(problem, speech.words)}\n  → {remedy_of(problem, speech.words)}"
    click.echo(fitted(told, sys.stderr), err=True)
