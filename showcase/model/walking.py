"""Every field of a value, however deep."""

from collections.abc import Container, Iterator

from pydantic import BaseModel

from showcase.model.fields import Steps


def walk(value: object, path: Steps = ()) -> Iterator[tuple[Steps, object]]:
    """(path, value) for every field of a model and of the models in it; lists item by item."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
    else:
        yield path, value


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
