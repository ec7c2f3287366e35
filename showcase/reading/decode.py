"""Plain data and a model in, a value and all problems out; a slip costs the field it stands in, no more.

What is dropped never makes a page say more than is true: a slip in a recognition drops all of them, and one in a
field that holds a page back (a recall, a withdrawal) drops the whole thing.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from showcase.model.fields import Steps, mark_of
from showcase.problems.problem import Problem
from showcase.reading.facts import Data, Facts
from showcase.reading.fields import choices, form, model_in, model_of, readable

Model = TypeVar("Model", bound=BaseModel)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)*")

_SHAPES = {
    "string_type": "A text",
    "tuple_type": "A list",
    "list_type": "A list",
    "dict_type": "Lines of the form “name: value”",
    "model_type": "Lines of the form “name: value”",
    "model_attributes_type": "Lines of the form “name: value”",
}


def decode(
    model: type[Model], facts: Facts, languages: tuple[str, ...], path: Steps = ()
) -> tuple[Model | None, list[Problem]]:
    """The value that `facts` tell at `path`, None when it cannot be used, and every problem on the way."""
    data = _copied(_at(facts.data, path))
    if not isinstance(data, dict):
        return None, [_problem("E401", facts, path, expected=_SHAPES["model_type"])]
    problems, lost = _unknown_keys(model, data, facts, path)
    while not any(_holds_back(model, field) for field in lost):
        for field in lost:
            data.pop(field, None)
        try:
            return model.model_validate(data, context={"languages": languages}), problems
        except ValidationError as error:
            # Each round takes something out of the data, so there is a last one.
            details = error.errors(include_url=False, include_input=True)
            problems += [_told(detail, model, facts, path) for detail in details]
            lost = _drop(model, data, details, facts, path)
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


def _unknown_keys(
    model: type[BaseModel], data: dict[str, Any], facts: Facts, path: Steps
) -> tuple[list[Problem], set[str]]:
    """Keys that are no fields, taken out of `data`; and the fields that are lost with them."""
    problems, lost = [], set()
    items: dict[Steps, set[int]] = {}
    for where, key, known in list(_strangers(model, data, ())):
        # Capital letters are a slip like any other: `RECALL` is a recall.
        guess = next(iter(get_close_matches(key.lower(), known, n=1, cutoff=0.6)), "")
        values = {"key": key, "kind": model.__name__.lower(), "guess": guess, "known": ", ".join(known)}
        code = "E304" if guess else "E302"
        problems.append(Problem(code, facts.key_place((*path, *where, key)), values))
        _at(data, where).pop(key)
        found = _item(model, data, (*where, key)) if where else None
        # A misspelt guard is a guard: what it was to say is not known, so the thing waits.
        if not where and guess and mark_of(model, guess) == "guarded":
            lost.add(guess)
        # Nor is it known what a misspelt line was to say of an item: «illustrative», «valid_until».
        elif where and _is_strict(model, str(where[0])):
            lost.add(str(where[0]))
        elif found:
            items.setdefault(found[0], set()).add(found[1])
    _take_out(items, data, facts, path)
    return problems, lost


def _strangers(
    model: type[BaseModel], data: dict[str, Any], where: Steps
) -> Iterator[tuple[Steps, str, tuple[str, ...]]]:
    known = readable(model)
    for key, value in data.items():
        if key not in known:
            yield where, key, known
            continue
        inner = model_of(model, key)
        if inner is None:
            continue
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, item in items:
            if isinstance(item, dict):
                yield from _strangers(inner, item, (*where, key, *(() if index is None else (index,))))


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


def _told(detail: ErrorDetails, model: type[BaseModel], facts: Facts, path: Steps) -> Problem:
    """Pydantic's finding as a problem in our words."""
    loc = (*path, *_in_file(detail["loc"]))
    if detail["type"] == "missing":
        return Problem("E303", facts.key_place(loc), {"key": str(loc[-1])})
    code, values = _in_our_words(detail, model)
    return Problem(code, facts.place(loc), values)


def _in_our_words(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, dict[str, str]]:
    """The code of a finding and the values of its message."""
    kind, context, value = detail["type"], detail.get("ctx", {}), _short(detail["input"])
    if kind[:1] == "E" and kind[1:].isdigit():
        return kind, {key: _short(value) for key, value in context.items()}
    if kind in _SHAPES:
        return "E401", {"expected": _SHAPES[kind]}
    if kind in {"greater_than_equal", "less_than_equal"}:
        return "E411", {"value": value, "least": str(context.get("ge", "")), "most": str(context.get("le", ""))}
    if kind in {"too_short", "string_too_short"}:
        return "E412", {}
    if kind.startswith("time_delta") or kind == "value_error":
        return "E402", {"value": value}
    return "E405", {"value": value, "known": choices(model, detail["loc"]) or form(context)}


def _in_file(loc: tuple[int | str, ...]) -> Steps:
    # pydantic names unions and mapping keys in its paths too; only steps that lead through the file are kept.
    return tuple(step for step in loc if step != "[key]")


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - about a line on a phone


def _problem(code: str, facts: Facts, path: Steps, **values: str) -> Problem:
    return Problem(code, facts.place(path), values)
