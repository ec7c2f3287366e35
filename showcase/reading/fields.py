"""What the models say of their fields: which may stand in a file, what they hold, and which values there are."""

import re
from enum import Enum
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from showcase.model.fields import Steps, Translated, Value, mark_of

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


@cache
def is_translated(model: type[BaseModel], field: str) -> bool:
    """Whether a field holds a text in several languages, or a list of such texts."""
    info = model.model_fields[field]
    is_one = get_origin(info.annotation) is dict and any(isinstance(mark, BeforeValidator) for mark in info.metadata)
    return is_one or Translated in _parts(info.annotation)


@cache
def is_list(model: type[BaseModel], field: str) -> bool:
    """Whether a field holds a list whose entries are read one by one."""
    info = model.model_fields[field]
    is_read_whole = any(isinstance(one, BeforeValidator) for one in info.metadata)
    return get_origin(info.annotation) is tuple and not is_read_whole


def _parts(annotation: object) -> list[object]:
    """An annotation with all that it is made of."""
    return [annotation, *(inner for part in get_args(annotation) for inner in _parts(part))]


def model_at(model: type[BaseModel], loc: Steps) -> type[BaseModel] | None:
    """The model that a path leads to; None where it leads to a plain value."""
    field = _field_at(model, loc)
    return model_in(field.annotation) if field else None


def bounds(model: type[BaseModel], loc: Steps) -> tuple[str, str]:
    """The smallest and the largest value of a number; empty where there is none."""
    field = _field_at(model, loc)
    marks = field.metadata if field else []
    return tuple(  # type: ignore[return-value]
        next((str(getattr(mark, name)) for mark in marks if hasattr(mark, name)), "") for name in ("ge", "le")
    )


def is_choice(model: type[BaseModel], loc: Steps) -> bool:
    """Whether a field has one of a few values, rather than any of a form."""
    field = _field_at(model, loc)
    parts = _parts(field.annotation) if field else []
    patterns = [str(getattr(mark, "pattern", "") or "") for mark in (field.metadata if field else [])]
    return any(
        get_origin(part) is Literal or (isinstance(part, type) and issubclass(part, Enum)) for part in parts
    ) or any(map(listed_in, patterns))


def choices(model: type[BaseModel], loc: Steps) -> str:
    """The values a field of choices may have, or examples of what another one may hold."""
    field = _field_at(model, loc)
    if field is None:
        return ""
    kinds = (field.annotation, *get_args(field.annotation))
    enums = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)]
    literals = [one for part in _parts(field.annotation) if get_origin(part) is Literal for one in get_args(part)]
    known = [choice.value for choice in enums[0]] if enums else literals or field.examples or []
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
    return ", ".join(listed_in(pattern)) or pattern


def listed_in(pattern: str) -> tuple[str, ...]:
    """The choices that a pattern lists; none where it describes a form."""
    match = _CHOICES.fullmatch(pattern)
    return tuple(match[1].split("|")) if match else ()


@cache
def list_names() -> frozenset[str]:
    """Every name under which the entries of a list have lines of their own."""
    return frozenset(_lists(Value))


def _lists(model: type[BaseModel]) -> set[str]:
    names = {name for name in model.model_fields if is_list(model, name) and model_of(model, name)}
    return names.union(*(_lists(one) for one in model.__subclasses__()))


@cache
def field_names() -> frozenset[str]:
    """Every name that a line of any file may have, and the usual codes of languages."""
    return frozenset(_names(Value)) | {"vi", "en", "zh", "lo", "fr"}


def _names(model: type[BaseModel]) -> set[str]:
    names = set(readable(model)) if model.model_fields else set()
    return names.union(*(_names(one) for one in model.__subclasses__()))


_ASKED_FOR = frozenset({"alt"})
"""A record can do without them, and visitors should not."""


def needed(inner: type[BaseModel]) -> list[str]:
    """The fields that a record has to have, or is asked for."""
    return [name for name in readable(inner) if inner.model_fields[name].is_required() or name in _ASKED_FOR]
