"""Slips in lists that stop a YAML parser: dashes that are none, that are missing or stand elsewhere."""

import re

from showcase.problems.problem import Place, Problem
from showcase.reading.fields import list_names
from showcase.reading.stops import (
    KEY,
    LANGUAGE,
    LIST_MARKS,
    Stop,
    at_other_depth,
    indent_of,
    quoted,
    says_something,
    set_in,
)


def list_mark(stop: Stop) -> Problem | None:
    """`– 500 g`, `• 500 g`: a list whose dashes are none."""
    for number in stop.suspects:
        match = re.match(rf" *([{re.escape(LIST_MARKS)}])\s+(?=\S)", stop.lines[number])
        if match and not (match[1] == "*" and stop.lines[number].rstrip().endswith("*")):
            mended = f"{match.group()[: match.start(1)]}- {stop.lines[number][match.end() :]}"
            return stop.problem("E219", number, match.start(1), mended, text=match[1])
    return None


def list_on_the_line(stop: Stop) -> Problem | None:
    """`photos: - file: a.jpg`."""
    match = re.match(r"( *)[\w-]+:\s+(-) ", stop.here)
    if not match:
        return None
    start, text = match.start(2), stop.here[match.start(2) :].rstrip()
    # A text in one language is never a list.
    is_text = LANGUAGE.match(stop.here)
    lead = stop.here[:start]
    mended = lead + quoted(text) if is_text else f"{lead.rstrip()}\n{match[1]}  {text}"
    return stop.problem("E210", stop.line, start, mended, is_safe=False)


def no_space_after_dash(stop: Stop) -> Problem | None:
    """`-500 g`."""
    for number in stop.suspects:
        match = re.match(r" *(-)(?=[^\s-])", stop.lines[number])
        if match and stop.line - number <= 1:
            mended = f"{match.group()} {stop.lines[number][match.end() :]}"
            return stop.problem("E220", number, match.start(1), mended, fixed=mended.strip())
    return None


def mixed(stop: Stop) -> Problem | None:
    """Entries with a dash among lines without, at one depth."""
    if not re.search("expected key|'-' indicator|expected ':'", stop.said):
        return None
    number = stop.begun[0] if stop.begun and "expected ':'" in stop.said else stop.line
    line, above = stop.lines[number], stop.above(number)
    start, has = indent_of(line), line.lstrip().startswith("- ")
    block = _block(stop, number)
    same = [at for at in block if indent_of(stop.lines[at]) == start]
    if above is None or not same:
        return _first_without_dash(stop, block) if has and block else None
    return _unlike(stop, number, same) if has != stop.lines[same[0]].lstrip().startswith("- ") else None


def _unlike(stop: Stop, number: int, same: list[int]) -> Problem | None:
    """What is wrong with a line of which those of its depth above differ by their dash."""
    line, start, first = stop.lines[number], indent_of(stop.lines[number]), same[0]
    has = line.lstrip().startswith("- ")
    if not has and start == 0:
        # `- name: Chè` at the very top: the dash is the slip.
        mended = stop.lines[same[-1]].replace("- ", "", 1)
        return stop.problem("E221", same[-1], 0, mended, is_safe=False, other=str(number + 1))
    if LANGUAGE.match(line) and not has and ": " not in stop.lines[first]:
        # `- Chè` above `en: Tea`: it lacks its language.
        return stop.problem("E221", first, start, other=str(number + 1))
    if not has and ":" not in line:
        return stop.problem("E223", number, start, f"{' ' * start}- {line.lstrip()}", other=str(first + 1))
    mended = f"{' ' * start}{line.lstrip()[2:] if has else f'- {line.lstrip()}'}"
    told = stop.problem("E221", number, start, mended, is_safe=False, other=str(first + 1))
    return _shifted(stop, number, first) or told


def _block(stop: Stop, number: int) -> list[int]:
    """The lines above that stand under the same name, the nearest first."""
    found = []
    for at in range(number - 1, -1, -1):
        if says_something(stop.lines[at]):
            if indent_of(stop.lines[at]) < indent_of(stop.lines[number]):
                break
            found.append(at)
    return found


def _first_without_dash(stop: Stop, block: list[int]) -> Problem | None:
    """The first entry of a list has no dash, those after it have."""
    line, start = stop.lines[block[-1]], indent_of(stop.here)
    if line.lstrip().startswith("- ") or indent_of(line) != start + 2:
        return None
    mended = f"{' ' * start}- {line.lstrip()}"
    return stop.problem("E223", block[-1], start + 2, mended, is_safe=False, other=str(stop.line + 1))


def _shifted(stop: Stop, number: int, first: int) -> Problem | None:
    """A line of an entry that stands as far out as its dash; an entry that stands as far in as the lines of another."""
    line, start = stop.lines[number], indent_of(stop.lines[number])
    if not line.lstrip().startswith("- "):
        entry = re.match(r" *- +([\w-]+):", stop.lines[first])
        return at_other_depth(stop, number, first) if entry and not line.lstrip().startswith(f"{entry[1]}:") else None
    dashes = (at for at in range(number - 1, -1, -1) if stop.lines[at].startswith(f"{' ' * (start - 2)}- "))
    entry_above = next(dashes, None) if start > 1 else None
    return at_other_depth(stop, number, entry_above) if entry_above is not None else None


def entry_without_dash(stop: Stop) -> Problem | None:
    """`changes:` and below it `changed_on: …`, its other lines deeper as behind a dash."""
    above = stop.above(stop.line)
    if above is None or "mapping values" not in stop.said or not re.match(rf"{KEY}\S", stop.lines[above]):
        return None
    line, start = stop.lines[above], indent_of(stop.lines[above])
    parent = next((at for at in range(above - 1, -1, -1) if _is_parent(stop.lines[at], start)), None)
    name = stop.lines[parent].strip().removesuffix(":") if parent is not None else ""
    if parent is None or name not in list_names() or indent_of(stop.here) != start + 2:
        return None
    mended = f"{' ' * start}- {line.lstrip()}"
    return stop.problem("E223", above, start, mended, is_safe=False, other=str(parent + 1))


def below_a_bare_dash(stop: Stop) -> Problem | None:
    """`-` alone, and below it `file: …`, no further in than the dash."""
    above = stop.above(stop.line)
    start = indent_of(stop.here)
    if above is None or stop.lines[above].rstrip() != f"{' ' * start}-" or not re.match(KEY, stop.here):
        return None
    parent = next((at for at in range(above - 1, -1, -1) if _is_parent(stop.lines[at], start)), None)
    key = stop.here.strip().partition(":")[0]
    field = stop.lines[parent].strip().removesuffix(":") if parent is not None else "-"
    fix = set_in(stop.lines, stop.line + 1, lambda name, _opened: int(bool(name)))
    return Problem("E309", Place(stop.file, stop.line + 1, start + 1), {"key": key, "field": field}, fix=fix)


def _is_parent(line: str, start: int) -> bool:
    return says_something(line) and indent_of(line) < start
