"""The raw text that a volunteer typed in, a value out; a text that is none is refused with what it was meant to be.

A reader refuses with a `PydanticCustomError` whose type is a code of `showcase.problems.codes`.
"""

import re
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from showcase.model import meant
from showcase.model.folding import fold
from showcase.model.partial import PartialDate


def refuse(code: str, **values: object) -> PydanticCustomError:
    """The exception by which a reader says that a text is not what its field needs."""
    # The sentence is never shown: `locales/problems/` has it, by the code.
    return PydanticCustomError(code, "see the code", {key: str(value) for key, value in values.items()})


_CURLY = re.compile("[“”„‟‘’](.*)[“”‟’]", re.DOTALL)


def written(raw: object) -> str:
    """A text without what Word makes of the quotation marks around it."""
    text = str(raw).strip()
    match = _CURLY.fullmatch(text)
    return match[1].strip() if match else text


def number(raw: object) -> Decimal:
    """A number without marks between thousands."""
    text = written(raw)
    if re.fullmatch(r"[+-]?[0-9]{1,3}([.,\u00a0\u202f ][0-9]{3})+", text):
        # 150.000 is a hundred and fifty thousand in Vietnamese, and a hundred and fifty in YAML.
        plain_number = re.sub(r"[^0-9+-]", "", text)
        raise refuse("E403", value=text, plain=plain_number, fixed=plain_number)
    if not re.fullmatch(r"[+-]?[0-9]{1,30}(\.[0-9]{1,6})?", text):
        fixed = meant.number(text)
        is_comma = re.fullmatch(r"[+-]?[0-9]+,[0-9]+", text)
        code = "E425" if is_comma else "E426" if fixed else "E402"
        raise refuse(code, value=text, **({"fixed": fixed} if fixed else {}))
    return Decimal(text)


def whole(raw: object) -> int:
    """A whole number."""
    value = number(raw)
    if value != int(value):
        raise refuse("E436", value=raw)
    return int(value)


def flag(raw: object) -> bool:
    """Yes or no, in Vietnamese too."""
    if isinstance(raw, bool):
        return raw
    answer = fold(written(raw))
    if answer not in _ANSWERS:
        raise refuse("E406", value=raw)
    return _ANSWERS[answer]


_ANSWERS = dict.fromkeys(("yes", "true", "on", "co"), True) | dict.fromkeys(("no", "false", "off", "khong"), False)


_YEARS = range(1900, 2200)
"""A year outside of these is a slip of the finger."""


def day(raw: object) -> date:
    """A day, written 2026-12-31."""
    if isinstance(raw, date):
        return raw
    text = written(raw)
    if 0 < len(meant.day(text)) < len("2026-12-31") or re.fullmatch("[0-9]{4}", text):
        raise refuse("E429", value=text)
    return _dated(text).first


def partial(raw: object) -> PartialDate:
    """A year, a month or a day."""
    return raw if isinstance(raw, PartialDate) else _dated(written(raw))


def _dated(text: str) -> PartialDate:
    """A date that is in the calendar, and near our time."""
    parsed = PartialDate.parse(text)
    if parsed and parsed.year in _YEARS:
        return parsed
    if parsed:
        raise refuse("E428", value=text, year=parsed.year)
    fixed = meant.day(text)
    is_whole = re.fullmatch(r"[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{4}", text)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", text) or (is_whole and not fixed):
        raise refuse("E427", value=text)
    raise refuse("E404", value=text, form=fixed or "2026-12-31", **({"fixed": fixed} if fixed else {}))


def address(raw: object) -> str:
    """An http(s) address."""
    text = written(raw)
    try:
        parts = urlsplit(text)
    except ValueError:
        raise refuse("E408", value=text) from None
    # Only these two: no `javascript:`, `data:` or `file:` ever becomes a link; nor what looks like another host's.
    is_web = parts.scheme in {"https", "http"} and "." in (parts.hostname or "") and "@" not in parts.netloc
    if not is_web or re.search(r"[\s\"<>\\]|[,;|]https?://", text):
        raise _no_address(text)
    return text


def _no_address(text: str) -> PydanticCustomError:
    fixed = meant.address(text)
    if len(re.findall(r"https?://", text)) > 1:
        return refuse("E433", value=text)
    if fixed and not re.search("https?://", text):
        return refuse("E432", value=text, fixed=fixed)
    return refuse("E408", value=text, form=fixed or "https://…", **({"fixed": fixed} if fixed else {}))


def telephone(raw: object) -> str:
    """A telephone number, without what stands between its digits."""
    text = written(raw)
    # A spreadsheet writes 912345678.0
    plain_text = re.sub(r"(?<=[0-9]{8})\.0+$", "", re.sub(r"^(\+84)\s*\(0\)", r"\1", text))
    digits = re.sub(r"[\s.\-()]", "", plain_text)
    if re.fullmatch(r"0[0-9]{9}|02[0-9]{9}|\+(?!840[1-9])[0-9]{8,15}|1[89]00[0-9]{4,6}", digits):
        return digits
    found, fixed = meant.telephones(text), meant.telephone(text)
    if len(found) > 1:
        raise refuse("E424", value=raw)
    code = "E423" if digits.isdecimal() and not digits.startswith("84") else "E410"
    offered = {"fixed": f'"{fixed}"'} if fixed else {}
    raise refuse(code, value=raw, count=len(digits), form=f'"{fixed or "0000000001"}"', **offered)


_DECEMBER = 12


def months(raw: object) -> tuple[int, ...]:
    """`[7, 8]`, `[11-2]` or `7-9` as month numbers in the order of the year."""
    found: set[int] = set()
    for part in raw if isinstance(raw, list | tuple) else str(raw).split(","):
        match = re.fullmatch(r"\s*([0-9]{1,2})\s*(?:[-–]\s*([0-9]{1,2}))?\s*", str(part))
        ends = [int(number) for number in match.groups() if number] if match else []
        if not ends or not all(1 <= month <= _DECEMBER for month in ends):
            guess = "" if ends else meant.months(str(raw if isinstance(raw, str) else part))
            fixed = f"[{guess}]" if guess and isinstance(raw, str) else guess
            raise refuse("E409", value=part, form=fixed or "[7, 8], [11-2]", **({"fixed": fixed} if fixed else {}))
        span = (ends[-1] - ends[0]) % 12
        found.update((ends[0] - 1 + step) % 12 + 1 for step in range(span + 1))
    if not found:
        raise refuse("E412")
    return tuple(sorted(found))
