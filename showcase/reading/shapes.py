"""Lists of one that were written without a dash: they are read as such, and told."""

import re
from typing import Any

from pydantic import BaseModel

from showcase.model.fields import Steps
from showcase.model.people import Consent
from showcase.problems.problem import Problem
from showcase.reading.facts import Facts
from showcase.reading.fields import is_list, model_of, readable
from showcase.reading.stops import LIST_MARKS


def listed(model: type[BaseModel], data: dict[str, Any], facts: Facts, path: Steps) -> list[Problem]:
    """Puts what stands alone where a list is wanted into one; what is more than one entry is left as it is."""
    problems: list[Problem] = []
    if model is Consent:
        # Of what somebody agreed to nothing is guessed.
        return problems
    for key in [key for key in data if key in readable(model) and is_list(model, key)]:
        value, inner = data[key], model_of(model, key)
        is_one = _is_one(value) if isinstance(value, str) and not inner else isinstance(value, dict) and inner
        if not is_one:
            continue
        data[key] = [value]
        facts.wrap((*path, key))
        problems.append(Problem("H422", facts.place((*path, key, 0)), {"key": key}))
    return problems


def _is_one(text: str) -> bool:
    if re.match(r"[0-9]{1,2}[.)]\s.*\s[0-9]{1,2}[.)]\s", text):
        # `1. …` and on the next line `2. …`: a list with numbers.
        return False
    return bool(text.strip()) and text[0] not in f"-{LIST_MARKS}" and not any(mark in text for mark in ",;\n")
