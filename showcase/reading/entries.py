"""A file of named entries in, a value for each entry out: a slip in one costs that entry alone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from showcase.problems.problem import Fix, Place, Problem
from showcase.reading.decode import decode
from showcase.reading.facts import Facts, parse_facts
from showcase.reading.fields import readable
from showcase.reading.stops import as_language, set_in
from showcase.reading.text import read_text

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Entries(Generic[Model]):
    """What a file of entries says."""

    values: dict[str, Model] = field(default_factory=dict)
    """Name → value."""
    facts: dict[str, Facts] = field(default_factory=dict)
    """Name → where its parts stand; the entry's name is the first step of their paths."""
    unusable: frozenset[str] = frozenset()
    """Names of entries that cannot be used."""
    problems: list[Problem] = field(default_factory=list)


def read_entries(
    root: Path, file: str, model: type[Model], languages: tuple[str, ...], name: re.Pattern[str]
) -> Entries[Model]:
    """The entries of a file; `name` finds the beginning of each, so that even a slip of YAML's costs only one."""
    if not (root / file).is_file():
        return Entries()
    text, problems = read_text(root, file)
    whole = parse_facts(text, file)
    values: dict[str, Model] = {}
    places: dict[str, Facts] = {}
    named = {match[1] for match in name.finditer(text)}
    is_list = any(problem.code == "E209" for problem in whole.problems)
    parts = [whole] if whole.data is not None or is_list else _apart(text, file, name)
    flat = _too_far_out(text.split("\n"), file, model)
    problems += flat
    if all(part.data is not None for part in parts) and not flat:
        # What is wrong lies between the entries: one name for two of them.
        problems += [problem for problem in whole.problems if problem.code == "E301"]
    for facts in parts:
        problems += facts.problems
        named |= {key for (key, *rest) in facts.keys if not rest and isinstance(key, str)}
        empty = [facts.key_place(path) for path in facts.blank if len(path) == 1] if not flat else []
        problems += [Problem("E412", place) for place in empty]
        marked = _remarks(facts, file, model)
        problems += marked
        for key in facts.data if isinstance(facts.data, Mapping) and not marked else ():
            if flat and key in {*readable(model), *languages}:
                continue
            value, wrong = decode(model, facts, languages, (key,))
            problems += wrong
            if value and key not in values:
                values[key], places[key] = value, facts
    return Entries(values, places, frozenset(named - values.keys()), problems)


def _too_far_out(lines: list[str], file: str, model: type[BaseModel]) -> list[Problem]:
    """`bao:` and below it `title: …`, no further in: told once an entry."""

    def levels(name: str, _opened: str) -> int:
        return int(name in readable(model) or bool(as_language(name)))

    heads = ((number, re.match(r"([\w-]+):\s*$", line)) for number, line in enumerate(lines[:-1], 1))
    below = [(number + 1, head[1], re.match(r"([\w-]+):(\s|$)", lines[number])) for number, head in heads if head]
    return [
        Problem("E309", Place(file, line, 1), {"key": name[1], "field": head}, fix=set_in(lines, line, levels))
        for line, head, name in below
        if name and name[1] in readable(model) and head not in readable(model)
    ]


def _remarks(facts: Facts, file: str, model: type[Model]) -> list[Problem]:
    """`#MatOng:` above its lines: a remark to YAML, so they seem to be entries of their own."""
    fields = [facts.key_place(path) for path in facts.keys if len(path) == 1 and path[0] in model.model_fields]
    above = [(place.line - 1, re.match(r"(#\s*)([\w-]+)\s*:\s*$", facts.line(place.line - 1))) for place in fields]
    return [
        Problem(
            "E416",
            Place(file, line, 1),
            {"value": match[1] + match[2], "fixed": match[2]},
            fix=Fix(line, f"{match[2]}:"),
        )
        for line, match in above
        if match
    ]


def _apart(text: str, file: str, name: re.Pattern[str]) -> list[Facts]:
    """Each entry of the first level by itself, its lines counted as in the whole."""
    starts = [match.start() for match in name.finditer(text)] or [0]
    parts = zip(starts, [*starts[1:], len(text)], strict=True)
    return [parse_facts("\n" * text.count("\n", 0, start) + text[start:end], file) for start, end in parts]
