"""What pydantic finds in a value in, the code of our message and what is told in it out."""

import re
from difflib import get_close_matches

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from showcase.model.fields import Steps
from showcase.model.folding import camel, fold, spread
from showcase.model.lookalikes import plain, strange_in
from showcase.reading.fields import bounds, choices, form, is_choice, model_at, needed, readable
from showcase.reading.stops import quoted
from showcase.reading.synonyms import CHOICES

SHAPES = {
    "string_type": "A text",
    "tuple_type": "A list",
    "list_type": "A list",
    "dict_type": "Lines of the form “name: value”",
    "model_type": "Lines of the form “name: value”",
    "model_attributes_type": "Lines of the form “name: value”",
}
"""Pydantic's names of shapes in our words."""
_EXAMPLES = {
    "A text": '{key}: "…"',
    "A list": "- …",
    "Lines of the form “name: value”": "vi: …",
}


OF_TEXT = frozenset(f"E{number}" for number in (*range(402, 405), 406, 408, 410, 413, 416, 423, *range(425, 428), 436))
"""What our readers refuse in a text: a list or a map in its place has another shape."""


def in_our_words(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, dict[str, str]]:
    """The code of a finding and the values of its message."""
    kind, raw, loc = detail["type"], detail["input"], detail["loc"]
    is_ours = kind[:1] == "E" and kind[1:].isdigit()
    if kind in SHAPES or (kind in OF_TEXT and isinstance(raw, list | dict)):
        return _of_another_shape(SHAPES.get(kind, "A text"), raw, model_at(model, loc), loc)
    if is_ours:
        return _of_our_own(kind, detail)
    if kind in {"greater_than_equal", "less_than_equal"}:
        least, most = bounds(model, loc)
        return "E411", {"value": short(raw), "least": least, "most": most}
    if kind in {"too_short", "string_too_short"}:
        return "E412", {}
    if kind.startswith("time_delta") or kind == "value_error":
        return "E402", {"value": short(raw)}
    known = choices(model, loc) or form(detail.get("ctx", {}))
    return _no_choice(short(raw), known) if is_choice(model, loc) else _of_another_form(short(raw), known)


def _of_our_own(kind: str, detail: ErrorDetails) -> tuple[str, dict[str, str]]:
    """What a reader of ours found, with what else may be known of it."""
    raw, last = detail["input"], detail["loc"][-1] if detail["loc"] else ""
    if kind == "E413" and isinstance(last, int) and _SEVERAL.fullmatch(str(raw)):
        return "E435", {"fixed": ", ".join(re.split(r"[\s;]+", str(raw)))}
    if kind == "E416" and isinstance(raw, str) and raw.count("#") > 1:
        return "E435", {"fixed": f"[{', '.join(filter(None, map(camel, raw.split('#'))))}]"}
    choice = _authority(str(raw)) if kind == "E413" and last == "authority" else ""
    field = next((step for step in reversed(detail["loc"]) if isinstance(step, str)), "")
    values = {key: short(one) for key, one in detail.get("ctx", {}).items()}
    values |= {"value": short(raw)} if isinstance(raw, list) and kind != "E409" else {}
    values |= {"field": field} if kind == "E413" else {}
    meant = {"known": ", ".join(_LEVELS), "guess": choice, "fixed": choice}
    return ("E430", values | meant) if choice else (kind, values)


def _authority(text: str) -> str:
    """The level that `Tỉnh` or `UBND tỉnh Sơn La` stands for; empty for none."""
    words = spread(text)
    meant = (choice for word, choice in CHOICES.items() if f" {word} " in f" {words} ")
    return next((one for one in meant if one in _LEVELS), "")


_LEVELS = ("district", "province", "centre", "ministry")
_SEVERAL = re.compile(r"(?=.*[-;])[a-z0-9]+(?:-[a-z0-9]+)*(?:[\s;]+[a-z0-9]+(?:-[a-z0-9]+)*)+")
"""Ids with no comma between them; words without a hyphen may be one name."""


def _of_another_shape(
    expected: str, raw: object, inner: type[BaseModel] | None, loc: Steps
) -> tuple[str, dict[str, str]]:
    """A list where a text is wanted, and the like; nothing at all is a line not filled in."""
    if raw is None:
        return "E412", {}
    if inner and isinstance(raw, list):
        return "E420", {
            "value": short(raw),
            "known": ", ".join(needed(inner) or readable(inner)),
        }
    key = next((step for step in reversed(loc) if isinstance(step, str)), "name")
    only = raw[0] if isinstance(raw, list) and len(raw) == 1 and expected == "A text" else None
    fixed = {"fixed": only} if isinstance(only, str) else {}
    return "E401", {"expected": expected, "example": _EXAMPLES[expected].format(key=key), **fixed}


def _of_another_form(value: str, known: str) -> tuple[str, dict[str, str]]:
    """A text that a pattern refuses: an hour, an e-mail address, the number of a bar code."""
    clock = _CLOCK.fullmatch(value.lower())
    digits = re.sub(r"[\s.-]", "", value)
    if clock and ":" in known:
        is_later = clock[3] in {"chiều", "tối", "pm"} and int(clock[1]) < _NOON
        fixed = f"{int(clock[1]) + _NOON * is_later:02d}:{clock[2] or '00'}"
    else:
        fixed = digits if digits.isdecimal() else value.removeprefix("mailto:")
    return "E431", {"value": value, "known": known, **({"fixed": quoted(fixed)} if fixed != value else {})}


_NOON = 12
_CLOCK = re.compile(r"([0-9]{1,2})\s*(?:h|giờ|g|:|\.)\s*([0-9]{2})?(?:\s*phút)?\s*(sáng|trưa|chiều|tối|am|pm)?")


def _no_choice(value: str, known: str) -> tuple[str, dict[str, str]]:
    """None of the choices: in other letters, in Vietnamese, or nearly so."""
    options = {option.casefold(): option for option in known.split(", ")}
    same = options.get(plain(value).casefold()) if strange_in(value) else None
    if same:
        return "E417", {"value": value, "text": strange_in(value), "fixed": same}
    named = CHOICES.get(spread(value), "")
    close = get_close_matches(fold(value), options, n=1, cutoff=0.75)
    guess = options.get(value.casefold()) or options.get(named) or (options[close[0]] if close else "")
    values = {"value": value, "known": known}
    return ("E430", values | {"guess": guess, "fixed": guess}) if guess else ("E405", values)


def short(value: object) -> str:
    """A value as a message quotes it: about a line on a phone."""
    text = _spoken(value)
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004


def _spoken(value: object) -> str:
    """A value as somebody wrote it, in one line."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_spoken(one)}" for key, one in value.items())
    return ", ".join(map(_spoken, value)) if isinstance(value, list) else str(value)
