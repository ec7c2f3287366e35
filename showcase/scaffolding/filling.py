"""Answers read by their questions: typed one by one, or all at once out of a file."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from showcase.problems.problem import Place, Problem
from showcase.reading.facts import Data, Facts
from showcase.reading.rules import read_facts
from showcase.scaffolding.answers import Answered, wrong_in
from showcase.scaffolding.drafts import Answers
from showcase.scaffolding.known import Known
from showcase.scaffolding.questions import QUESTIONS, Question

_NOT_FIELDS = frozenset({"photos", "place", "stars", "alt", "credit", "licence"})
"""Questions whose answers are no value of the thing's own field of that name, or not a whole one yet."""


def answer_of(question: Question, answer: Data, kind: str, known: Known) -> Answered:
    """What goes into the file; a problem where the answer cannot be used."""
    if answer in ("", None, [], {}):
        return Problem("E412", Place(""))
    shaped = question.shape(answer, known)
    if isinstance(shaped, Problem) or question.field in _NOT_FIELDS:
        return shaped
    return wrong_in(kind, question.field, shaped, known) or shaped


def read_answers(kind: str, file: Path, known: Known) -> tuple[dict[str, Data], list[Problem]]:
    """The answers that a file gives, and every problem in it."""
    facts = read_facts(file.parent, file.name)
    if not isinstance(facts.data, dict):
        return {}, facts.problems
    questions = {question.field: question for question in QUESTIONS[kind]}
    problems = list(_strangers(facts, tuple(questions)))
    answers: dict[str, Data] = {}
    for key, question in questions.items():
        if key in facts.data:
            answer = answer_of(question, facts.data[key], kind, known)
            if isinstance(answer, Problem):
                problems.append(replace(answer, place=facts.place((key,))))
            else:
                answers[key] = answer
    return answers, problems


def missing(kind: str, answers: Answers) -> list[str]:
    """The needed questions without an answer."""
    return [question.field for question in QUESTIONS[kind] if question.is_needed and not answers.get(question.field)]


def with_defaults(kind: str, answers: Answers, known: Known) -> Answers:
    """The answers, with what no answer means."""
    defaults = {one.field: one.default(known) for one in QUESTIONS[kind] if one.default}
    return {**defaults, **answers}


def _strangers(facts: Facts, known: tuple[str, ...]) -> Iterator[Problem]:
    for key in facts.data if isinstance(facts.data, dict) else ():
        if key not in known:
            guess = next(iter(get_close_matches(key.lower(), known, n=1, cutoff=0.6)), "")
            values = {"key": key, "kind": "answers", "guess": guess, "known": ", ".join(known)}
            yield Problem("E304" if guess else "E302", facts.key_place((key,)), values)
