"""The kinds of values a field may have, each read from the raw text that a volunteer typed.

Every scalar arrives as text (YAML's own guesses are switched off), so these readers alone decide what a text means.
What the readers of `readers.py` refuse carries a code of `showcase.problems.codes`.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Self, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
)

from showcase.model import meant, readers
from showcase.model.folding import camel
from showcase.model.lookalikes import plain, strange_in
from showcase.model.notations import Notation
from showcase.model.partial import PartialDate
from showcase.model.readers import refuse

Steps: TypeAlias = tuple[str | int, ...]
"""Keys and indexes that lead to a value, from the top of a file or of a thing."""


class Value(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    def __getstate__(self) -> tuple[object, ...]:  # type: ignore[override]
        """The values of its fields, in their order."""
        return tuple(getattr(self, name) for name in type(self).__pydantic_fields__)

    def __setstate__(self, values: tuple[object, ...]) -> None:  # type: ignore[override]
        """What `__getstate__` gave."""
        _fill(self, zip(type(self).__pydantic_fields__, values, strict=True), _NOT_NOTED)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same value with some others in it; which of them a file gave is what it was."""
        if deep:
            return super().model_copy(update=update, deep=deep)
        made = type(self).__new__(type(self))
        _fill(made, {**vars(self), **(update or {})}.items(), self.model_fields_set)
        return made


def _fill(value: Value, fields: Iterable[tuple[str, object]], given: set[str]) -> None:
    """Make a new value hold fields. One by one: so their names are held once by the class, for thousands of values."""
    for name, held in fields:
        object.__setattr__(value, name, held)
    object.__setattr__(value, "__pydantic_fields_set__", given)
    object.__setattr__(value, "__pydantic_extra__", None)
    object.__setattr__(value, "__pydantic_private__", None)


_NOT_NOTED: set[str] = set()
"""Which fields a file gave is not kept: nobody asks it of what was read before."""


DERIVED: Any = Field(json_schema_extra={"mark": "derived"})
"""Marks a field that reading fills in: written in a file it is unknown."""
GUARDED: Any = Field(json_schema_extra={"mark": "guarded"})
"""Marks a field without which a thing could say more than is true: a slip in it holds the thing back."""
WHOLE: Any = Field(json_schema_extra={"mark": "whole"})
"""Marks a list of which nothing is believed once there is a slip in it: one entry may take back another."""


@cache
def mark_of(model: type[BaseModel], field: str) -> str:
    """`derived`, `guarded` or `whole`; empty for an ordinary field, and for one that the model does not have."""
    extra = model.model_fields[field].json_schema_extra if field in model.model_fields else None
    return str(extra.get("mark", "")) if isinstance(extra, dict) else ""


def _filled(text: str) -> str:
    if not text.strip():
        raise refuse("E412")
    return " ".join(text.split())


def _translated(raw: object, info: ValidationInfo) -> object:
    """A map from language to text; a bare text is in the site's first language."""
    languages: tuple[str, ...] = (info.context or {}).get("languages", ("vi", "en"))
    if isinstance(raw, str):
        return {languages[0]: raw}
    if isinstance(raw, Mapping):
        for language in raw:
            if language not in languages:
                raise refuse("E407", value=language, known=", ".join(languages))
    return raw


RESERVED = frozenset(
    {
        "page",
        "stars",
        "districts",
        "producers",
        "season",
        "search",
        "trade",
        "kit",
        "status",
        "data",
        "assets",
        "index",
        "new",
    }
    | {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
"""Names that addresses of the site's own need, and those that no folder may have on Windows."""


def _id(raw: object) -> str:
    text = readers.written(raw)
    if not _ID.fullmatch(text):
        if _ID.fullmatch(plain(text)):
            raise refuse("E417", value=text, text=strange_in(text), fixed=plain(text))
        fixed = meant.identity(text)
        raise refuse("E413", value=text, form=fixed or "mat-ong-rung", **({"fixed": fixed} if fixed else {}))
    if text in RESERVED:
        raise refuse("E510", name=text)
    return text


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


_TAG = re.compile(r"[A-Za-z0-9]{1,60}")


def is_tag(text: str) -> bool:
    """Whether a text can be a hashtag: letters without marks and digits, written without `#`."""
    return bool(_TAG.fullmatch(text))


def _tag(raw: object) -> object:
    # `- #SonLa` is an empty item to YAML, and a remark.
    text = "#" if raw is None else raw
    if isinstance(text, str) and not is_tag(text.strip()):
        raise refuse("E416", value=text, fixed=camel(text)[:60] or "SonLa")
    return text.strip() if isinstance(text, str) else text


Line = Annotated[str, AfterValidator(_filled), Notation.LINE]
"""One line of text, with single spaces."""
Translated = Annotated[dict[str, Line], BeforeValidator(_translated), Notation.TRANSLATED]
"""A short text in several languages: language code → text."""
Number = Annotated[Decimal, BeforeValidator(readers.number), Notation.NUMBER]
"""A number written without marks between thousands."""
Whole = Annotated[int, BeforeValidator(readers.whole), Notation.WHOLE]
"""A whole number."""
Flag = Annotated[bool, BeforeValidator(readers.flag), Notation.FLAG]
"""Yes or no."""
Day = Annotated[date, BeforeValidator(readers.day), Notation.DAY]
"""A day, written 2026-12-31."""
Sometime = Annotated[PartialDate, BeforeValidator(readers.partial), Notation.SOMETIME]
"""A year, a month or a day: 2026, 2026-12 or 2026-12-31."""
WebAddress = Annotated[str, BeforeValidator(readers.address), Notation.ADDRESS]
"""An http(s) address."""
Telephone = Annotated[str, BeforeValidator(readers.telephone), Notation.TELEPHONE]
"""A telephone number: digits with their first zero, or with + and the country."""
Months = Annotated[tuple[int, ...], BeforeValidator(readers.months), Notation.MONTHS]
"""Months of the year, 1 to 12."""
Tag = Annotated[str, BeforeValidator(_tag), Notation.TAG]
"""A hashtag without `#`: letters without marks, and digits."""
Id = Annotated[str, BeforeValidator(_id), Notation.ID]
"""The id of a thing: the name of its folder."""
FileName = Annotated[str, StringConstraints(min_length=1, max_length=200), Notation.FILE]
"""The name of a file that lies beside the YAML file."""
