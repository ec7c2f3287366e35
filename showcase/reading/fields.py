"""What the models say of their fields: which may stand in a file, what they hold, and which values there are."""

import re
from enum import Enum
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from showcase.model.fields import Steps, mark_of

_CHOICES = re.compile(r"\^\(([^()]+)\)\$")


@cache
def readable(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that may stand in a file."""
    return tuple(name for name in model.model_fields if mark_of(model, name) != "derived")


@cache
def model_of(model: type[BaseModel], field: str) -> type[BaseModel] | None:
    """The model that a field of `model` holds; None where it holds a plain value."""
    return model_in(model.model_fields[field].annotation)


def model_in(annotation: object) -> type[BaseModel] | None:
    """The model that a field holds, alone, perhaps missing, or as a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := model_in(part))), None)


def choices(model: type[BaseModel], loc: Steps) -> str:
    """The values a field of choices may have, or examples of what another one may hold."""
    field = _field_at(model, loc)
    if field is None:
        return ""
    kinds = (field.annotation, *get_args(field.annotation))
    enums = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)]
    known = [choice.value for choice in enums[0]] if enums else field.examples or []
    return ", ".join(str(one) for one in known)


def _field_at(model: type[BaseModel], loc: Steps) -> FieldInfo | None:
    current: type[BaseModel] | None = model
    field = None
    for step in loc:
        if isinstance(step, str):
            field = current.model_fields.get(step) if current else None
            current = model_in(field.annotation) if field else None
    return field


def form(context: dict[str, Any]) -> str:
    """What a text must look like: the choices that a pattern lists, or the pattern itself."""
    pattern = str(context.get("pattern", ""))
    choices = _CHOICES.fullmatch(pattern)
    return ", ".join(choices.group(1).split("|")) if choices else pattern
