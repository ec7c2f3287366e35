"""What the models say of how a file is written: the order of its lines, and what each of them holds."""

from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from showcase.model.things import Thing
from showcase.reading.fields import readable

_FIRST = ("draft", "sample", "name", "summary")


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is written, or each item of a list."""

    model: type[BaseModel] | None = None
    """What its lines are fields of; None for anything else."""
    is_named: bool = False
    """Whether its lines are names of one's own choice, each with a thing of `model` under it."""
    is_translated: bool = False
    """Whether it is a text in several languages."""
    is_text: bool = False
    """Whether it is a text; else a number, a date, a yes or no."""


TEXT = Form(is_text=True)
"""The form of a name and of a text in one language."""


@cache
def lines_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model in the order in which a file has them.

    What every thing has stands around what only its kind has: first whether and as what it is shown, last what it rests
    on.
    """
    fields = readable(model)
    if not issubclass(model, Thing):
        return fields
    last = tuple(name for name in readable(Thing) if name not in _FIRST)
    own = tuple(name for name in fields if name not in _FIRST and name not in last)
    return (*_FIRST, *own, *last)


@cache
def form_of(model: type[BaseModel], field: str) -> Form:
    """How a field is written."""
    leaf = _leaf(model.model_fields[field].annotation)
    if leaf is dict:
        return Form(is_translated=True)
    if issubclass(leaf, BaseModel):
        return Form(leaf)
    return Form(is_text=issubclass(leaf, str))


def inner(form: Form, key: str) -> Form:
    """How that which stands behind a key is written."""
    if form.is_named:
        return Form(form.model)
    if form.model and key in form.model.model_fields:
        return form_of(form.model, key)
    return TEXT


def _leaf(annotation: object) -> type[Any]:
    """The class of a value, of each item of a list; `dict` for a text in several languages."""
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation
    if get_origin(annotation) is dict:
        return dict
    parts = get_args(annotation)[:1] if get_origin(annotation) is Annotated else get_args(annotation)
    return next(_leaf(part) for part in parts if part not in {NoneType, Ellipsis})
