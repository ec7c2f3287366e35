"""Every field of a value, however deep."""

from collections.abc import Iterator

from pydantic import BaseModel


def walk(value: object, field: str = "") -> Iterator[tuple[str, object]]:
    """(name of the field, its value) for every field of a model and of the models in it; lists item by item."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), name)
    elif isinstance(value, tuple):
        for item in value:
            yield from walk(item, field)
    else:
        yield field, value
