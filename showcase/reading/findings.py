"""What pydantic finds in a value in, a problem in our words out, with the line as it should be where that is known."""

import re
from dataclasses import replace

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from showcase.model.fields import Steps
from showcase.model.folding import camel
from showcase.problems.problem import Fix, Place, Problem
from showcase.reading.facts import Facts
from showcase.reading.fields import is_list, model_at, needed, readable
from showcase.reading.in_our_words import OF_TEXT, SHAPES, in_our_words, short
from showcase.reading.stops import LIST_MARKS, quoted


def problem_of(detail: ErrorDetails, model: type[BaseModel], facts: Facts, path: Steps) -> Problem:
    """Pydantic's finding as a problem; what is written of people is not repeated."""
    found = _problem_of(detail, model, facts, path)
    return replace(found, fix=None) if "people" in detail["loc"] else found


def _problem_of(detail: ErrorDetails, model: type[BaseModel], facts: Facts, path: Steps) -> Problem:
    loc = (*path, *in_file(detail["loc"]))
    if detail["type"] == "missing":
        return _missing(facts, loc, _blank(model, in_file(detail["loc"])))
    raw, place = detail["input"], facts.place(loc)
    if isinstance(raw, str):
        found = _no_list(detail, facts, loc, raw) or _no_map(detail, model, facts, loc, raw)
        if found:
            return found
    only = _only_entry(raw) if detail["type"] in {"string_type", *OF_TEXT} else ""
    if only and isinstance(loc[-1], int):
        # `- Hộp: 500 g`: the colon made two of one text.
        fix = replaced(facts, place.line, place.column, only, quoted(only))
        at = replace(place, column=place.column + only.index(":"))
        return Problem("E205", at, {"fixed": quoted(only)}, fix=fix)
    if detail["type"] == "E416" and raw is None:
        return _remark(facts, loc)
    if detail["type"] == "E409" and isinstance(raw, list):
        # Read as a whole, for a span of months is no number; told by its entry.
        place = facts.place((*loc, [str(one) for one in raw].index(detail["ctx"]["value"])))
        raw = detail["ctx"]["value"]
    undashed = _undashed(raw, facts, place) if detail["type"] in SHAPES else None
    if undashed:
        example = undashed.text.partition("\n")[0].strip()
        return Problem("E401", place, {"expected": SHAPES[detail["type"]], "example": example}, fix=undashed)
    code, values = in_our_words(detail, model)
    fixed = values.get("fixed", "")
    written = f"[{', '.join(map(str, raw))}]" if isinstance(raw, list) else str(raw)
    mended = replaced(facts, place.line, place.column, written, fixed) if fixed else None
    return Problem(code, place, values, fix=mended)


def _undashed(raw: object, facts: Facts, place: Place) -> Fix | None:
    """`season:` and below it `- months: …`, `- - 500 g`: one dash too many, where what stands behind it is wanted."""
    line = facts.line(place.line)
    before, after = line[: place.column - 1], line[place.column - 1 :]
    items = raw if isinstance(raw, list) and after.startswith("- ") else []
    if len(items) > 1 and all(isinstance(one, dict) and len(one) == 1 for one in items) and not before.strip():
        lines = [facts.line(number) for number in range(place.line, place.line + len(items))]
        text = "\n".join(f"{before}  {one.lstrip(' -')}" for one in lines)
        return Fix(place.line, text, count=len(items)) if all(one.startswith(f"{before}- ") for one in lines) else None
    if len(items) != 1 or not isinstance(items[0], str | dict):
        return None
    lead = before if before.strip() else f"{before}  "
    return Fix(place.line, lead + after[2:].lstrip())


def _missing(facts: Facts, loc: Steps, blank: str) -> Problem:
    """A field that has to be there, with the lines to fill in: below the line it belongs to, or first of all."""
    place, key = facts.key_place(loc), str(loc[-1])
    line = facts.line(place.line)
    value = blank.replace("\n", "\n" + " " * (place.column - 1))
    fix: Fix | None
    if loc in facts.keys:
        fix = Fix(place.line, f"{line.rstrip()}{value}")
    elif len(loc) == 1:
        fix = Fix(place.line, f"{key}:{value}\n{line}")
    else:
        fix = None if "{" in line else Fix(place.line, f"{line}\n{' ' * (place.column - 1)}{key}:{value}")
    return Problem("E303", place, {"key": key}, fix=fix)


def _blank(model: type[BaseModel], loc: Steps) -> str:
    """What stands behind the colon of a field that is still to be filled in."""
    inner = model_at(model, loc)
    if inner is None:
        return " …"
    outer = (model_at(model, loc[:-1]) if loc[1:] else None) or model
    lead = "  - " if is_list(outer, str(loc[-1])) else "  "
    return "".join(f"\n{' ' * len(lead) if index else lead}{name}: …" for index, name in enumerate(needed(inner)))


def in_file(loc: tuple[int | str, ...]) -> Steps:
    """The steps of a path that lead through the file: pydantic names unions and mapping keys in its paths too."""
    return tuple(step for step in loc if step != "[key]")


def _remark(facts: Facts, loc: Steps) -> Problem:
    """`- #SonLa`: an empty entry to YAML, and a remark."""
    place = facts.place(loc)
    before, mark, written = facts.line(place.line).partition("#")
    tag = camel(written)[:60] or "SonLa"
    fix = Fix(place.line, f"{before.rstrip()} {tag}") if mark else None
    return Problem("E416", place, {"value": f"#{written.strip()}", "fixed": tag}, fix=fix)


def _only_entry(raw: object) -> str:
    if isinstance(raw, dict) and len(raw) == 1:
        key, value = next(iter(raw.items()))
        return f"{key}: {value}" if isinstance(value, str) else ""
    return ""


def _no_list(detail: ErrorDetails, facts: Facts, loc: Steps, raw: str) -> Problem | None:
    """A text where a list is wanted: with dashes that are none, or several entries in one line."""
    if SHAPES.get(detail["type"]) != "A list":
        return None
    place = facts.place(loc)
    line = facts.line(place.line)
    before, after = line[: place.column - 1], line[place.column - 1 :]
    mark = re.match(rf"([{re.escape(LIST_MARKS)}]|[0-9]{{1,2}}[.)])\s+", after)
    if mark:
        return Problem(
            "E219",
            place,
            {"text": mark[1]},
            fix=Fix(place.line, f"{before}- {after[mark.end() :]}", is_safe=not before.strip()),
        )
    if re.match(r"-\S", after):
        fixed = f"- {after[1:]}"
        return Problem("E220", place, {"fixed": fixed}, fix=Fix(place.line, before + fixed, is_safe=not before.strip()))
    parts = [part.strip() for part in re.split("[,;]", raw.strip("()")) if part.strip()]
    if len(parts) > 1 and after.rstrip() == raw:
        fixed = f"[{', '.join(parts)}]"
        return Problem("E435", place, {"fixed": fixed}, fix=Fix(place.line, before + fixed))
    return None


def _no_map(detail: ErrorDetails, model: type[BaseModel], facts: Facts, loc: Steps, raw: str) -> Problem | None:
    """A text alone where several lines are wanted: `photos: a.jpg`."""
    kind = SHAPES.get(detail["type"], "")
    inner = model_at(model, detail["loc"])
    if not inner or not kind:
        return None
    place = facts.place(loc)
    names = needed(inner)
    values = {"value": short(raw), "known": ", ".join(names or readable(inner)), "kind": inner.__name__.lower()}
    line = facts.line(place.line)
    before, after = line[: place.column - 1], line[place.column - 1 :].rstrip()
    if after.strip("\"'") != raw:
        return Problem("E420", place, values)
    dashed = re.match(r"( *)- $", before)
    lead = before if dashed else f"{re.match(' *', before)[0]}  {'- ' if kind == 'A list' else ''}"  # type: ignore[index]
    head = "" if dashed else f"{before.rstrip()}\n"
    return Problem("E420", place, values, fix=Fix(place.line, head + spelled_out(raw, inner, lead)))


def spelled_out(raw: str, inner: type[BaseModel], lead: str) -> str:
    """The lines of a record of which one value was written: `amount: 150000`, `per: …`, `as_of: …`."""
    names = needed(inner)
    first = _first_field(raw, inner, names)
    text = quoted(raw) if first == "telephone" else raw
    rest = [f"{' ' * len(lead)}{name}: …" for name in names if name != first]
    return "\n".join([f"{lead}{first}: {text}", *rest])


def _first_field(raw: str, inner: type[BaseModel], names: list[str]) -> str:
    """The field that a text alone was to fill."""
    guesses = (
        ("link", "://|^www"),
        ("email", "@.*[.]"),
        ("telephone", r"^[+0-9][0-9 .]{7,}$"),
        ("commune", r"(?i)^(?:xã|phường|thị trấn) "),
    )
    fits = (name for name, form in guesses if name in readable(inner) and re.search(form, raw))
    return next(fits, "") or next(iter(names or readable(inner)), "")


def replaced(facts: Facts, line: int, column: int, old: str, new: str) -> Fix | None:
    """The line with another value; None where the value is written in another way than one can replace."""
    text = facts.line(line)
    before, after = text[: column - 1], text[column - 1 :]
    for written in (quoted(old), f"'{old}'", old):
        if after.startswith(written):
            return Fix(line, before + new + after[len(written) :])
    return None
