"""The kinds of values a field may have, each read from the raw text that a volunteer typed.

Every scalar arrives as text (YAML's own guesses are switched off), so these readers alone decide what a text means.
A reader refuses with a `PydanticCustomError` whose type is a code of `showcase.problems.codes`.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, TypeAlias
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError

from showcase.model.folding import camel
from showcase.model.notations import Notation
from showcase.model.partial import PartialDate

Steps: TypeAlias = tuple[str | int, ...]
"""Keys and indexes that lead to a value, from the top of a file or of a thing."""


class Value(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)


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


def refuse(code: str, **values: object) -> PydanticCustomError:
    """The exception by which a reader says that a text is not what its field needs."""
    # The sentence is never shown: `locales/problems/` has it, by the code.
    return PydanticCustomError(code, "see the code", {key: str(value) for key, value in values.items()})


def _number(raw: object) -> Decimal:
    text = str(raw).strip()
    if re.fullmatch(r"[+-]?[0-9]{1,3}([.,\u00a0 ][0-9]{3})+", text):
        # 150.000 is a hundred and fifty thousand in Vietnamese, and a hundred and fifty in YAML.
        raise refuse("E403", value=text, plain=re.sub(r"[^\d+-]", "", text))
    if not re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]{1,6})?", text):
        raise refuse("E402", value=text)
    return Decimal(text)


def _whole(raw: object) -> int:
    number = _number(raw)
    if number != int(number):
        raise refuse("E402", value=raw)
    return int(number)


def _flag(raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    answer = str(raw).strip().lower()
    if answer not in _ANSWERS:
        raise refuse("E406", value=raw)
    return _ANSWERS[answer]


_ANSWERS = dict.fromkeys(("yes", "true", "on", "có"), True) | dict.fromkeys(("no", "false", "off", "không"), False)


_YEARS = range(1900, 2200)
"""A year outside of these is a slip of the finger."""


def _day(raw: object) -> date:
    if isinstance(raw, date):
        return raw
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(raw)) and int(str(raw)[:4]) in _YEARS:
            return date.fromisoformat(str(raw))
    except ValueError:
        pass
    raise refuse("E404", value=raw)


def _partial(raw: object) -> PartialDate:
    if isinstance(raw, PartialDate):
        return raw
    parsed = PartialDate.parse(str(raw))
    if parsed is None or parsed.year not in _YEARS:
        raise refuse("E404", value=raw)
    return parsed


def _address(raw: object) -> str:
    text = str(raw).strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        raise refuse("E408", value=text) from None
    # Only these two: no `javascript:`, `data:` or `file:` ever becomes a link; nor what looks like another host's.
    is_web = parts.scheme in {"https", "http"} and "." in (parts.hostname or "") and "@" not in parts.netloc
    if not is_web or re.search(r"[\s\"<>\\]", text):
        raise refuse("E408", value=text)
    return text


def _telephone(raw: object) -> str:
    digits = re.sub(r"[\s.\-()]", "", str(raw))
    if not re.fullmatch(r"0[0-9]{9,10}|\+[0-9]{8,15}|1[89]00[0-9]{4,6}", digits):
        raise refuse("E410", value=raw)
    return digits


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


_DECEMBER = 12


def _months(raw: object) -> tuple[int, ...]:
    """`[7, 8]`, `[11-2]` or `7-9` as month numbers in the order of the year."""
    found: set[int] = set()
    for part in raw if isinstance(raw, list | tuple) else str(raw).split(","):
        match = re.fullmatch(r"\s*([0-9]{1,2})\s*(?:[-–]\s*([0-9]{1,2}))?\s*", str(part))
        ends = [int(number) for number in match.groups() if number] if match else []
        if not ends or not all(1 <= month <= _DECEMBER for month in ends):
            raise refuse("E409", value=part)
        span = (ends[-1] - ends[0]) % 12
        found.update((ends[0] - 1 + step) % 12 + 1 for step in range(span + 1))
    if not found:
        raise refuse("E412")
    return tuple(sorted(found))


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
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", str(raw)):
        raise refuse("E413", value=raw)
    if raw in RESERVED:
        raise refuse("E510", name=raw)
    return str(raw)


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
Number = Annotated[Decimal, BeforeValidator(_number), Notation.NUMBER]
"""A number written without marks between thousands."""
Whole = Annotated[int, BeforeValidator(_whole), Notation.WHOLE]
"""A whole number."""
Flag = Annotated[bool, BeforeValidator(_flag), Notation.FLAG]
"""Yes or no."""
Day = Annotated[date, BeforeValidator(_day), Notation.DAY]
"""A day, written 2026-12-31."""
Sometime = Annotated[PartialDate, BeforeValidator(_partial), Notation.SOMETIME]
"""A year, a month or a day: 2026, 2026-12 or 2026-12-31."""
WebAddress = Annotated[str, BeforeValidator(_address), Notation.ADDRESS]
"""An http(s) address."""
Telephone = Annotated[str, BeforeValidator(_telephone), Notation.TELEPHONE]
"""A telephone number: digits with their first zero, or with + and the country."""
Months = Annotated[tuple[int, ...], BeforeValidator(_months), Notation.MONTHS]
"""Months of the year, 1 to 12."""
Tag = Annotated[str, BeforeValidator(_tag), Notation.TAG]
"""A hashtag without `#`: letters without marks, and digits."""
Id = Annotated[str, BeforeValidator(_id), Notation.ID]
"""The id of a thing: the name of its folder."""
FileName = Annotated[str, StringConstraints(min_length=1, max_length=200), Notation.FILE]
"""The name of a file that lies beside the YAML file."""
