"""A volunteer's YAML text in, the same in its canonical form out; nothing that is said changes."""

from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel

from showcase.mending.forms import Form
from showcase.mending.nodes import Unreadable, composed, serialised
from showcase.mending.remarks import counted, lifted, woven
from showcase.mending.shaping import opened, shaped
from showcase.problems.codes import Severity
from showcase.problems.problem import Problem
from showcase.reading.decode import decode
from showcase.reading.facts import parse_facts


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says, by the models; and what is wrong with it."""

    values: tuple[BaseModel | None, ...]
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether something in it cannot be used."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


@lru_cache(maxsize=8)  # A text is asked for again whenever another is compared with it.
def said(text: str, file: str, form: Form, languages: tuple[str, ...]) -> Said:
    """What a text of that form says."""
    facts = parse_facts(text, file)
    if facts.data is None or not form.model:
        return Said((), tuple(facts.problems))
    names = list(facts.data) if form.is_named and isinstance(facts.data, dict) else None
    paths = [(name,) for name in names] if names is not None else [()]
    read = [decode(form.model, facts, languages, path) for path in paths]
    return Said(tuple(value for value, _ in read), tuple(problem for _, found in read for problem in found))


def formatted(text: str, file: str, form: Form, languages: tuple[str, ...]) -> str | None:
    """The text in its canonical form; None where it says nothing, has errors, or could not be kept whole."""
    before = said(text, file, form, languages)
    if before.has_errors or not before.values:
        return None
    try:
        written = _rewritten(text, form, languages[0])
        is_whole = before.values == said(written, file, form, languages).values and counted(text) == counted(written)
    except Unreadable:
        return None
    return written if is_whole else None


def _rewritten(text: str, form: Form, language: str) -> str:
    root = composed(text)
    if root is None:
        return text
    remarks = lifted(text, root)
    root = shaped(root, form, language)
    opened(root, [remark.path for remark in remarks if remark.text and remark.path])
    return woven(serialised(root), remarks)
