"""Plain data and a model in, a value and all problems out; a slip costs the field it stands in, no more.

What is dropped never makes a page say more than is true: a slip in a recognition drops all of them, and one in a
field that holds a page back (a recall, a withdrawal) drops the whole thing.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from showcase.model.fields import Steps, mark_of
from showcase.problems.problem import Problem
from showcase.reading.facts import Data, Facts
from showcase.reading.fields import is_translated, model_in, model_of, readable
from showcase.reading.findings import in_file, problem_of
from showcase.reading.in_our_words import SHAPES
from showcase.reading.keys import MOST, blanks, is_guarded, strangers
from showcase.reading.shapes import listed
from showcase.reading.strangers import Search, Stranger

Model = TypeVar("Model", bound=BaseModel)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)*")


def decode(
    model: type[Model], facts: Facts, languages: tuple[str, ...], path: Steps = ()
) -> tuple[Model | None, list[Problem]]:
    """The value that `facts` tell at `path`, None when it cannot be used, and every problem on the way."""
    data = _copied(_at(facts.data, path))
    if not isinstance(data, dict):
        return None, [Problem("E401", facts.place(path), {"expected": SHAPES["model_type"], "example": "name: …"})]
    problems = _listed(model, data, facts, path)
    wrong, lost, told_of = _unknown_keys(Search(model, data, facts, path, languages))
    problems += [*wrong, *_empty_first_language(model, data, facts, path, languages)]
    while "" not in lost:
        is_held = any(_holds_back(model, field) for field in lost)
        for field in lost:
            data.pop(field, None)
        try:
            value = model.model_validate(data, context={"languages": languages})
        except ValidationError as error:
            # Each round takes something out of the data, so there is a last one.
            details = [one for one in error.errors(include_url=False) if not lost.intersection(one["loc"][:1])]
            found = [problem_of(detail, model, facts, path) for detail in details if not _is_told(detail, told_of)]
            problems += [problem for problem in found if problem.code != "E303" or not _has_problem(facts, problem)]
            lost = _drop(model, data, details, facts, path)
        else:
            return None if is_held else value, problems
        if is_held:
            break
    return None, problems


def _at(data: Data, path: Steps) -> Any:  # noqa: ANN401 - whatever stands in the file
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _copied(data: Data) -> Data:
    # Of plain data only; ten times as fast as deepcopy.
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(item) for item in data] if isinstance(data, list) else data


def _holds_back(model: type[BaseModel], field: str) -> bool:
    """Whether nothing may be said without this field."""
    info = model.model_fields.get(field)
    return info is None or info.is_required() or mark_of(model, field) == "guarded"


def _listed(model: type[BaseModel], data: dict[str, Any], facts: Facts, path: Steps) -> list[Problem]:
    """Lists of one that were written without a dash, at every level."""
    problems = listed(model, data, facts, path)
    for key, value in data.items():
        inner = model_of(model, key) if key in readable(model) else None
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, item in items if inner else ():
            if isinstance(item, dict):
                at = (*path, key, *(() if index is None else (index,)))
                problems += _listed(cast("type[BaseModel]", inner), item, facts, at)
    return problems


def _unknown_keys(search: Search) -> tuple[list[Problem], set[str], set[Steps]]:
    """Keys that are no fields, taken out of the data or read as they were meant.

    What is told of them; the fields that are lost with them; the fields of which nothing more need be told.
    """
    problems: list[Problem] = []
    lost: set[str] = set()
    told_of: set[Steps] = set()
    items: dict[Steps, set[int]] = {}
    model, data, facts, path = search.model, search.data, search.facts, search.path
    met: list[Stranger] = []
    for stranger in _all_strangers(search):
        met.append(stranger)
        where, key, guess = stranger.where, stranger.key, stranger.guess
        problems += [stranger.problem] if stranger.problem else []
        value = _at(data, where).pop(key)
        told_of |= {(*where, guess)} if guess else set()
        told_of |= {where[:depth] for depth in range(1, len(where) + 1)}
        found = _item(model, data, (*where, key)) if where else None
        # A misspelt guard is a guard: what it was to say is not known, so the thing waits.
        if is_guarded(model, stranger):
            lost.add(guess)
        elif stranger.is_sure and not (where and _is_strict(model, str(where[0]))) and guess not in _at(data, where):
            _at(data, where)[guess] = value
            facts.rename((*path, *where, key), guess)
        # Nor is it known what a misspelt line was to say of an item: «illustrative», «valid_until».
        elif where and _is_strict(model, str(where[0])):
            lost.add(str(where[0]))
        elif found and not _is_language(model, where):
            items.setdefault(found[0], set()).add(found[1])
    for where in {stranger.where for stranger in met if _is_language(model, stranger.where)}:
        # Without any text there is nothing.
        if not _at(data, where) and isinstance(where[-1], str):
            _at(data, where[:-1]).pop(where[-1])
    empty = list(blanks(search))
    problems += [blank.problem for blank in empty if blank.problem]
    told_of |= search.below | {(*blank.where, blank.guess) for blank in empty}
    lost |= {""} if search.met > MOST else set()
    _take_out(items, data, facts, path)
    return problems, lost, told_of


def _all_strangers(search: Search) -> Iterator[Stranger]:
    """Strangers, and those below lines that are read as they were meant once they are."""
    while found := strangers(search):
        yield from found


def _empty_first_language(
    model: type[BaseModel], data: dict[str, Any], facts: Facts, path: Steps, languages: tuple[str, ...]
) -> Iterator[Problem]:
    """Texts of which the first language, that all others borrow from, was left empty."""
    for field, texts in data.items():
        at = (*path, field, languages[0])
        if isinstance(texts, dict) and is_translated(model, field) and languages[0] not in texts and at in facts.keys:
            yield Problem("E412", facts.key_place(at))


def _is_language(model: type[BaseModel], where: Steps) -> bool:
    """Whether a path leads to a text in several languages."""
    current: type[BaseModel] | None = model
    steps = [step for step in where if isinstance(step, str)]
    for step in steps[:-1]:
        current = model_of(current, step) if current else None
    return bool(current and steps and is_translated(current, steps[-1]))


def _is_told(detail: ErrorDetails, told_of: set[Steps]) -> bool:
    """Whether a field is missing, or has nothing in it, because of a line that is told already."""
    loc = in_file(detail["loc"])
    return detail["type"] in {"missing", "too_short", "dict_type"} and loc in told_of


def _has_problem(facts: Facts, missing: Problem) -> bool:
    """Whether the line of a field that seems to be missing is told already: its value was taken for a remark."""
    return any(problem.place.line == missing.place.line and problem.code == "E208" for problem in facts.problems)


def _drop(
    model: type[BaseModel], data: dict[str, Any], details: list[ErrorDetails], facts: Facts, path: Steps
) -> set[str]:
    """Takes the smallest things out that hold the slips: one language of a text, one item of a list.

    The top-level fields that are lost as a whole are returned.
    """
    lost: set[str] = set()
    items: dict[Steps, set[int]] = {}
    for detail in details:
        loc = detail["loc"]
        field = str(loc[0]) if loc else ""
        found = None if _is_strict(model, field) else _item(model, data, loc)
        if not _is_strict(model, field) and _drop_language(data, detail):
            continue
        if found is None:
            lost.add(field)
        else:
            items.setdefault(found[0], set()).add(found[1])
    _take_out(items, data, facts, path)
    return lost


def _take_out(items: dict[Steps, set[int]], data: dict[str, Any], facts: Facts, path: Steps) -> None:
    """Removes items of lists; what is known of the places of the others moves with them."""
    for where, indexes in items.items():
        kept = [item for index, item in enumerate(_at(data, where)) if index not in indexes]
        _at(data, where[:-1])[where[-1]] = kept
        facts.forget((*path, *where), indexes)


def _is_strict(model: type[BaseModel], field: str) -> bool:
    """Whether nothing of a field may be believed once there is a slip in it."""
    return field not in model.model_fields or mark_of(model, field) in {"whole", "guarded"}


def _item(model: type[BaseModel], data: dict[str, Any], loc: Steps) -> tuple[Steps, int] | None:
    """The outermost list on the way to a slip that can do without one of its items, and the index of that item."""
    current: type[BaseModel] | None = model
    value: Any = data
    for depth, step in enumerate(loc[:-1], 1):
        if current is None or step not in current.model_fields or not isinstance(value, dict):
            return None
        info, value = current.model_fields[str(step)], value.get(str(step))
        index = loc[depth]
        if isinstance(value, list):
            return (loc[:depth], index) if isinstance(index, int) and not info.is_required() else None
        current = model_in(info.annotation)
    return None


def _drop_language(data: dict[str, Any], detail: ErrorDetails) -> bool:
    """Whether the slip concerns one language of a text that has others too: they stay."""
    kind, loc = detail["type"], detail["loc"]
    if kind == "E407":
        loc = (*loc, str(detail["ctx"]["value"]))
    texts = _at(data, loc[:-1]) if kind in {"E407", "E412", "string_type"} and len(loc) > 1 else None
    if not isinstance(texts, dict) or loc[-1] not in texts or len(texts) == 1:
        return False
    if kind != "E407" and not all(_LANGUAGE.fullmatch(key) for key in texts):
        return False
    texts.pop(str(loc[-1]))
    return True
