"""Every field of a value, however deep."""

from collections.abc import Callable, Container
from functools import cache
from types import UnionType
from typing import Annotated, TypeAlias, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel

from showcase.model.fields import Steps

T = TypeVar("T")

Found: TypeAlias = list[tuple[Steps, object]]
"""Values, each behind the path that leads to it."""


def walk(value: object) -> Found:
    """(path, value) for every field of a model and of the models in it that is filled; lists item by item."""
    return find(value, object)


def find(value: object, *kinds: type) -> Found:
    """(path, value) for every field, however deep, that holds a value of one of these kinds."""
    found: Found = []
    _collect(value, kinds, (), found)
    return found


def _collect(value: object, kinds: tuple[type, ...], path: Steps, found: Found) -> None:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, kinds, (*path, index), found)
    elif isinstance(value, BaseModel):
        for name in _leading(type(value), kinds):
            inner = getattr(value, name)
            if inner is not None and inner != ():
                _collect(inner, kinds, (*path, name), found)
    elif isinstance(value, kinds):
        found.append((path, value))


@cache
def _leading(model: type[BaseModel], kinds: tuple[type, ...]) -> tuple[str, ...]:
    """The fields of a model by which one may come to a value of these kinds: the others need not be looked at."""
    return tuple(name for name, field in model.model_fields.items() if _leads(field.annotation, kinds))


def _leads(annotation: object, kinds: tuple[type, ...]) -> bool:
    """Whether what is declared so may be of these kinds, or hold such a value."""
    origin = get_origin(annotation)
    if origin in {tuple, Union, UnionType}:
        return any(_leads(part, kinds) for part in get_args(annotation) if part is not Ellipsis)
    if origin is Annotated:
        return _leads(get_args(annotation)[0], kinds)
    declared = origin or annotation
    if isinstance(declared, type) and issubclass(declared, BaseModel):
        return bool(_leading(declared, kinds))
    return not isinstance(declared, type) or any(
        issubclass(declared, kind) or issubclass(kind, declared) for kind in kinds
    )


def changed(value: T, change: Callable[[Steps, dict[str, str]], dict[str, str]], path: Steps = ()) -> T:
    """The value with every map of texts in it as `change` makes it; what is not changed is the same object."""
    made: object = value
    if isinstance(value, tuple):
        items = tuple(changed(item, change, (*path, index)) for index, item in enumerate(value))
        made = items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    elif isinstance(value, BaseModel):
        fields = {name: getattr(value, name) for name in _leading(type(value), (dict,))}
        update = {name: changed(one, change, (*path, name)) for name, one in fields.items()}
        update = {name: one for name, one in update.items() if one is not fields[name]}
        made = value.model_copy(update=update) if update else value
    elif isinstance(value, dict):
        made = change(path, value)
    return cast("T", made)


def named(value: BaseModel, names: Container[str]) -> list[object]:
    """What stands in the fields of these names, in a model and in the models in it; lists item by item."""
    found: list[object] = []
    for field in type(value).model_fields:
        held = getattr(value, field)
        for one in held if isinstance(held, tuple) else (held,):
            # Asked first, for it is most: whether something is a model takes its time.
            if type(one) not in _PLAIN and isinstance(one, BaseModel):
                found += named(one, names)
            elif field in names:
                found.append(one)
    return found


_PLAIN = frozenset({str, dict, bool, type(None)})


def field_of(path: Steps) -> str:
    """The name of the field that a path leads to, whether to the field itself or to one of its items."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")
