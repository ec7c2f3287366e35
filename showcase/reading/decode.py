"""Plain data and a model in, a value and all problems out; a slip costs the field it stands in, no more.

What is dropped never makes a page say more than is true: a slip in a recognition drops all of them, and one in a
field that holds a page back (a recall, a withdrawal) drops the whole thing.
"""

from collections.abc import Iterator
from copy import deepcopy
from difflib import get_close_matches
from enum import Enum
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from showcase.model.fields import Steps
from showcase.problems.problem import Problem
from showcase.reading.facts import Data, Facts

Model = TypeVar("Model", bound=BaseModel)

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
    data = deepcopy(_at(facts.data, path))
    if not isinstance(data, dict):
        return None, [_problem("E401", facts, path, expected=_SHAPES["model_type"])]
    problems, lost = _unknown_keys(model, data, facts, path)
    for _ in range(2):
        if any(_holds_back(model, field) for field in lost):
            return None, problems
        for field in lost:
            data.pop(field, None)
        try:
            return model.model_validate(data, context={"languages": languages}), problems
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=True)
            problems += [_told(detail, model, facts, path) for detail in details]
            lost = _drop(model, data, details, facts, path)
    return None, problems


def readable(model: type[BaseModel]) -> list[str]:
    """The fields of a model that may stand in a file."""
    return [name for name in model.model_fields if not _mark(model, name, "derived")]


def _at(data: Data, path: Steps) -> Any:  # noqa: ANN401 - whatever stands in the file
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _mark(model: type[BaseModel], field: str, mark: str) -> bool:
    extra = model.model_fields[field].json_schema_extra if field in model.model_fields else None
    return isinstance(extra, dict) and bool(extra.get(mark))


def _holds_back(model: type[BaseModel], field: str) -> bool:
    """Whether nothing may be said without this field."""
    info = model.model_fields.get(field)
    return info is None or info.is_required() or _mark(model, field, "guarded")


def _unknown_keys(
    model: type[BaseModel], data: dict[str, Any], facts: Facts, path: Steps
) -> tuple[list[Problem], set[str]]:
    """Keys that are no fields, taken out of `data`; and the fields that are lost with them."""
    problems, lost = [], set()
    for where, key, known in list(_strangers(model, data, ())):
        guess = next(iter(get_close_matches(key, known, n=1, cutoff=0.6)), "")
        values = {"key": key, "kind": model.__name__.lower(), "guess": guess, "known": ", ".join(known)}
        code = "E304" if guess else "E302"
        problems.append(Problem(code, facts.key_place((*path, *where, key)), values))
        _at(data, where).pop(key)
        if not where and guess and _mark(model, guess, "guarded"):
            lost.add(guess)
        if where and _mark(model, str(where[0]), "whole"):
            lost.add(str(where[0]))
    # A misspelt guard is a guard: what it was to say is not known, so the thing waits.
    return problems, lost


def _strangers(model: type[BaseModel], data: dict[str, Any], where: Steps) -> Iterator[tuple[Steps, str, list[str]]]:
    known = readable(model)
    for key, value in data.items():
        if key not in known:
            yield where, key, known
            continue
        inner = _model_in(model.model_fields[key].annotation)
        if inner is None:
            continue
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, item in items:
            if isinstance(item, dict):
                yield from _strangers(inner, item, (*where, key, *(() if index is None else (index,))))


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model that a field holds, alone, perhaps missing, or as a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _drop(
    model: type[BaseModel], data: dict[str, Any], details: list[ErrorDetails], facts: Facts, path: Steps
) -> set[str]:
    """Takes bad items out of lists; the top-level fields that are lost as a whole are returned."""
    lost: set[str] = set()
    items: dict[str, set[int]] = {}
    for detail in details:
        field = str(detail["loc"][0]) if detail["loc"] else ""
        is_item = len(detail["loc"]) > 1 and isinstance(detail["loc"][1], int) and isinstance(data.get(field), list)
        if is_item and not _mark(model, field, "whole") and not _holds_back(model, field):
            items.setdefault(field, set()).add(int(detail["loc"][1]))
        else:
            lost.add(field)
    for field, indexes in items.items():
        data[field] = [item for index, item in enumerate(data[field]) if index not in indexes]
        facts.forget((*path, field), indexes)
    return lost


def _told(detail: ErrorDetails, model: type[BaseModel], facts: Facts, path: Steps) -> Problem:
    """Pydantic's finding as a problem in our words."""
    kind, loc = detail["type"], (*path, *_in_file(detail["loc"]))
    context = detail.get("ctx", {})
    if kind == "missing":
        return Problem("E303", facts.place(loc[:-1]), {"key": str(loc[-1])})
    if kind in _SHAPES:
        return _problem("E401", facts, loc, expected=_SHAPES[kind])
    if kind in {"enum", "literal_error"}:
        known = _choices(model, detail["loc"]) or str(context.get("expected", ""))
        return _problem("E405", facts, loc, value=_short(detail["input"]), known=known)
    if kind[:1] == "E" and kind[1:].isdigit():
        return _problem(kind, facts, loc, **{key: str(value) for key, value in context.items()})
    if kind in {"greater_than_equal", "less_than_equal"}:
        return _problem("E411", facts, loc, value=_short(detail["input"]), least=str(context.get("ge", "")),
                        most=str(context.get("le", "")))  # fmt: skip
    known = str(context.get("pattern", "")) or kind
    return _problem("E405", facts, loc, value=_short(detail["input"]), known=known)


def _in_file(loc: tuple[int | str, ...]) -> Steps:
    # pydantic names unions and mapping keys in its paths too; only steps that lead through the file are kept.
    return tuple(step for step in loc if step != "[key]")


def _choices(model: type[BaseModel], loc: tuple[int | str, ...]) -> str:
    """The values a field of choices may have."""
    current: Any = model
    for step in loc:
        if isinstance(step, int):
            continue
        field = current.model_fields.get(step) if isinstance(current, type) and issubclass(current, BaseModel) else None
        if field is None:
            return ""
        current = _model_in(field.annotation) or field.annotation
    kinds = [kind for kind in (current, *get_args(current)) if isinstance(kind, type) and issubclass(kind, Enum)]
    return ", ".join(str(choice.value) for choice in kinds[0]) if kinds else ""


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - about a line on a phone


def _problem(code: str, facts: Facts, path: Steps, **values: str) -> Problem:
    return Problem(code, facts.place(path), values)
