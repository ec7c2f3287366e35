"""Slips in how lines stand to each other that stop a YAML parser: dashes, spaces at their start, colons."""

import re

from showcase.problems.problem import Problem
from showcase.reading.fields import field_names, list_names
from showcase.reading.stops import KEY, LIST_MARKS, Stop, indent_of, quoted, says_something


def second_document(stop: Stop) -> Problem | None:
    """`---`: a file holds one thing."""
    is_mark = re.match(r"---\s*(?!-)", stop.here) and stop.line > 0
    return stop.problem("E213", stop.line, 0) if is_mark else None


def marks_alone(stop: Stop) -> Problem | None:
    """`=======`, `-----`, ```` ```yaml ````: a line of mere marks; `//` before a remark; `%` of YAML's own settings."""
    above = stop.above(stop.line)
    for number in [*stop.suspects, *([above] if above is not None else [])]:
        line = stop.lines[number].strip()
        if line == "=======":
            values = {"text": line, "first": str(number + 1), "last": str(number + 1)}
            return stop.problem("E102", number, 0, "", is_safe=False, **values)
        if re.fullmatch(r"([-=_~*+.])\1{2,}|(`{3,}|~{3,}) *\w*", line) and line != "---":
            return stop.problem("E226", number, 0, "", is_safe=False, text=line[:10])
        mark = re.match("//|/\\*|%(?=[A-Z])|<!--", line)
        if mark:
            remark = re.sub(r"\s*(\*/|-->)$", "", line.lstrip("/*%<!- "))
            return stop.problem("E227", number, 0, f"# {remark}", is_safe=False, text=mark.group())
    return None


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
    is_text = _LANGUAGE.match(stop.here)
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


def no_colon(stop: Stop) -> Problem | None:
    """`group 4`, `name` above its languages: a name without its colon; the parser gives up on the line below."""
    number = stop.begun[0] if stop.begun and "expected ':'" in stop.said else stop.above(stop.line)
    if number is None or not re.search("expected ':'|mapping values", stop.said):
        return None
    line = stop.lines[number]
    match = re.match(r"(\s*(?:- +)*)([A-Za-z_][\w-]*)(?:\s*[;=]\s*|\s+(?:[-–—]|[-=]>)\s+|\s+|$)(?![:：])(.*)$", line)
    if not match or ": " in match[3] or match[3].endswith(":") or match[2].lower() not in field_names():
        return None
    fixed = f"{match[2]}: {match[3]}".rstrip()
    return stop.problem("E215", number, len(match[1]), match[1] + fixed, text=line.strip(), fixed=fixed)


def mixed(stop: Stop) -> Problem | None:
    """Entries with a dash among lines without, at one depth."""
    if not re.search("expected key|'-' indicator|expected ':'", stop.said):
        return None
    number = stop.begun[0] if stop.begun and "expected ':'" in stop.said else stop.line
    line, above = stop.lines[number], stop.above(number)
    same = [at for at in range(number - 1, -1, -1) if says_something(stop.lines[at])
            and indent_of(stop.lines[at]) == indent_of(line)]  # fmt: skip
    if not same or above is None:
        return None
    first = same[0]
    has, had = line.lstrip().startswith("- "), stop.lines[first].lstrip().startswith("- ")
    start = indent_of(line)
    if has == had:
        return None
    if had and start == 0:
        # `- name: Chè` at the very top: the dash is the slip.
        mended = stop.lines[same[-1]].replace("- ", "", 1)
        return stop.problem("E221", same[-1], 0, mended, is_safe=False, other=str(number + 1))
    if had and ":" not in line:
        return stop.problem("E223", number, start, f"{' ' * start}- {line.lstrip()}", other=str(first + 1))
    mended = f"{' ' * start}- {line.lstrip()}" if had else f"{' ' * start}{line.lstrip()[2:]}"
    return stop.problem("E221", number, start, mended, is_safe=False, other=str(first + 1))


def belongs_above(stop: Stop) -> Problem | None:
    """A line without a name: the text above goes on, at the wrong depth."""
    if "expected ':'" not in stop.said or not stop.begun:
        return None
    line = stop.begun[0]
    above = stop.above(line)
    if above is None:
        return None
    before = stop.lines[above]
    spaces = indent_of(before) + 2 if re.match(r" *(?:- +)*[\w-]+:", before) else indent_of(before)
    # Behind an empty line begins something else: a remark, or what an assistant said.
    return _nameless(stop, line, " " * spaces if above == line - 1 else "# ")


def text_above(stop: Stop) -> Problem | None:
    """`Đây là tệp của tôi` above `name: …`: YAML takes the name for the end of the words."""
    first = stop.line
    while (above := stop.above(first)) is not None and _is_words(stop.lines[above], stop.here):
        first = above
    return _nameless(stop, first, "# ") if "mapping values" in stop.said and first < stop.line else None


def _is_words(line: str, below: str) -> bool:
    return indent_of(line) == indent_of(below) and not re.match(r" *- |.*:(\s|$)|.*[\[\]{}\"']", line)


def _nameless(stop: Stop, line: int, lead: str) -> Problem:
    text = stop.lines[line].strip()
    return stop.problem("E224", line, indent_of(stop.lines[line]), lead + text, is_safe=False, text=text[:40])


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


def _is_parent(line: str, start: int) -> bool:
    return says_something(line) and indent_of(line) < start


def text_and_lines(stop: Stop) -> Problem | None:
    """`alt: Tổ ong` and below it `vi: …`: a name has a text or lines below it, never both."""
    above = stop.above(stop.line)
    if above is None or "mapping values" not in stop.said or not re.match(r" +(?:vi|en|zh-Hans|lo):\s", stop.here):
        return None
    match = re.match(rf"{KEY}(?=\S)", stop.lines[above])
    if not match or indent_of(stop.here) < indent_of(stop.lines[above]) + 2:
        return None
    key = match.group().strip("- :")
    return stop.problem("E230", stop.line, indent_of(stop.here), key=key, other=str(above + 1))


def indented(stop: Stop) -> Problem | None:
    """A line that stands at no depth of the lines above it."""
    above = stop.above(stop.line)
    here = indent_of(stop.here)
    if above is None or not stop.here.strip():
        return None
    if here == 0 and "document start" in stop.said and indent_of(stop.lines[above]):
        # All lines above are shifted: the first of them began it.
        first = next(number for number, line in enumerate(stop.lines) if says_something(line))
        return _at_other_depth(stop, first, stop.line)
    if here == indent_of(stop.lines[above]):
        return None
    return _at_other_depth(stop, stop.line, _sibling(stop, above))


def _sibling(stop: Stop, above: int) -> int:
    """The line whose depth was meant: the nearest that is not deeper by a level of its own."""
    here, is_text = indent_of(stop.here), _LANGUAGE.match(stop.here)
    lines = [number for number in range(above, -1, -1) if says_something(stop.lines[number])][:12]
    # A line of the very same depth belongs to something else, or this one would fit.
    others = [number for number in lines if _depth(stop.lines[number], stop.here) != here] or lines

    def distance(number: int) -> tuple[int, bool, int]:
        line = stop.lines[number]
        return abs(_depth(line, stop.here) - here), bool(_LANGUAGE.match(line)) != bool(is_text), above - number

    return min(others, key=distance)


_LANGUAGE = re.compile(r" *(?:- +)*(?:[a-z]{2}|zh-Hans):\s")


def _depth(line: str, other: str) -> int:
    """Where a line begins; where a line in an entry begins when the other is no entry."""
    match = re.match(r" *- +", line)
    return len(match.group()) if match and not other.lstrip().startswith("- ") else indent_of(line)


def _at_other_depth(stop: Stop, line: int, other: int) -> Problem:
    text = stop.lines[line]
    here, there = indent_of(text), _depth(stop.lines[other], text)
    values = {"here": str(here), "there": str(there), "other": str(other + 1)}
    return stop.problem("E211", line, here, " " * there + text.lstrip(), is_safe=False, **values)
