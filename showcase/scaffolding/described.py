"""What the models say of their fields, in a form for people: name, form, choices, bounds, and the sentence under it."""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from showcase.model.kinds import EventKind, ProducerKind
from showcase.model.notations import Notation
from showcase.model.recognition import ProofKind
from showcase.reading.fields import listed_in, model_in, readable
from showcase.rendering.labels import EVENT_KINDS, PRODUCER_KINDS, PROOF_KINDS

_LABELS: Mapping[type[Enum], Mapping[Any, str]] = {
    EventKind: EVENT_KINDS,
    ProducerKind: PRODUCER_KINDS,
    ProofKind: PROOF_KINDS,
}
"""Choices that pages have words for."""


@dataclass(frozen=True, slots=True)
class Described:
    """One field of a file."""

    name: str
    """Its name in the file."""
    says: str
    """What it means: the sentence under it in the model, in English."""
    notation: Notation | None
    """How its value is written; None for a model and for choices."""
    model: type[BaseModel] | None
    """What it holds, where that has fields of its own."""
    choices: tuple[tuple[str, str], ...]
    """The values it may have, each with what it means where that is told."""
    is_list: bool
    """Whether it holds several."""
    is_needed: bool
    """Whether a file must have it."""
    least: int | None
    """The smallest number."""
    most: int | None
    """The largest number."""
    pattern: str
    """A pattern that its text must match; empty without one."""
    examples: tuple[str, ...]
    """Texts that match it."""


@cache
def described(model: type[BaseModel]) -> tuple[Described, ...]:
    """The fields of a model that may stand in a file, in their order."""
    return tuple(_field(model, name, model.model_fields[name]) for name in readable(model))


def models_in(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """A model, and those that it holds, however deep, each once and in the order in which one meets them."""
    found = [model]
    for one in found:
        found += [inner for field in described(one) if (inner := field.model) and inner not in found]
    return tuple(found)


def _field(model: type[BaseModel], name: str, info: FieldInfo) -> Described:
    parts = list(_parts(info.annotation, info.metadata))
    # The last says most: stars are whole numbers, too.
    notation = next((part for part in reversed(parts) if isinstance(part, Notation)), None)
    enum = next((part for part in parts if isinstance(part, type) and issubclass(part, Enum)), None)
    pattern = str(next((found for part in parts if (found := getattr(part, "pattern", None))), ""))
    listed = listed_in(pattern)
    choices = _members(enum) if enum else tuple((one, "") for one in listed)
    return Described(
        name=name,
        says=_says(model, name),
        notation=None if choices else notation,
        model=model_in(info.annotation),
        choices=choices,
        # Months are written as one value.
        is_list=tuple in parts and notation is not Notation.MONTHS,
        is_needed=info.is_required(),
        least=next((part.ge for part in parts if hasattr(part, "ge")), None),
        most=next((part.le for part in parts if hasattr(part, "le")), None),
        pattern="" if listed else pattern,
        examples=tuple(map(str, info.examples or ())),
    )


def _parts(annotation: Any, metadata: list[Any]) -> Iterator[Any]:  # noqa: ANN401 - whatever is declared
    """All that is declared of a field, the outermost first: types, forms and bounds."""
    yield from metadata
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        yield from _parts(inner, more)
    elif origin in {Union, UnionType, tuple}:
        yield from [tuple] if origin is tuple else []
        for part in get_args(annotation):
            if part not in {NoneType, Ellipsis}:
                yield from _parts(part, [])
    else:
        yield annotation


def _members(enum: type[Enum]) -> tuple[tuple[str, str], ...]:
    told = _sentences(enum.__module__).get(enum.__name__, {})
    labels = _LABELS.get(enum, {})
    return tuple((str(one.value), told.get(name) or labels.get(one, "")) for name, one in enum.__members__.items())


def _says(model: type[BaseModel], field: str) -> str:
    owners = (_sentences(one.__module__).get(one.__name__, {}) for one in model.__mro__ if issubclass(one, BaseModel))
    return next(told[field] for told in owners if field in told)


@cache
def _sentences(module: str) -> dict[str, dict[str, str]]:
    """Class → field or member → the first paragraph that stands under it."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    classes = (one for one in ast.walk(tree) if isinstance(one, ast.ClassDef))
    return {one.name: dict(_under(one)) for one in classes}


def _under(one: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for here, below in zip(one.body, one.body[1:], strict=False):
        if not isinstance(below, ast.Expr) or not isinstance(below.value, ast.Constant):
            continue
        if isinstance(here, ast.AnnAssign | ast.Assign):
            target = here.target if isinstance(here, ast.AnnAssign) else here.targets[0]
            text = inspect.cleandoc(str(below.value.value)).partition("\n\n")[0]
            yield ast.unparse(target), " ".join(text.split())
