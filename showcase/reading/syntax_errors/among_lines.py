"""Slips in how lines stand to each other that stop a YAML parser: spaces at their start, colons, remarks."""

import re

from showcase.problems.problem import Fix, Place, Problem
from showcase.reading.fields import field_names
from showcase.reading.stops import KEY, LANGUAGE, Stop, at_other_depth, depth_beside, indent_of, says_something


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


def no_colon(stop: Stop) -> Problem | None:
    """`group 4`, `name` above its languages: a name without its colon; the parser gives up on the line below."""
    number = stop.begun[0] if stop.begun and "expected ':'" in stop.said else stop.above(stop.line)
    if number is None or not re.search("expected ':'|mapping values", stop.said):
        return None
    line = stop.lines[number]
    match = re.match(r"(\s*(?:- +)*)([A-Za-z_][\w-]*)(?:\s*[;=\t]\s*|\s+(?:[-–—]|[-=]>)\s+|\s+|$)(?![:：])(.*)$", line)
    if not match or ": " in match[3] or match[3].endswith(":") or match[2].lower() not in field_names():
        return None
    fixed = f"{match[2]}: {match[3]}".rstrip()
    return stop.problem("E215", number, len(match[1]), match[1] + fixed, text=line.strip(), fixed=fixed)


def no_map(lines: list[str], file: str, *, is_list: bool) -> Problem | None:
    """A file whose first line is `name = Mật ong`, or of which all lines begin with a dash."""
    first = next((number for number, line in enumerate(lines) if says_something(line)), 0)
    return _all_dashed(lines, file, first) if is_list else _no_colon_first(lines[first], Place(file, first + 1, 1))


def _all_dashed(lines: list[str], file: str, first: int) -> Problem | None:
    names = [re.match(r"- ([\w-]+):( |$)", line) for line in lines[first:] if says_something(line) and line[:2] != "  "]
    if not (re.search(r"(product|producer|district|event|story|site)\.yaml$", file) and all(names)):
        return None
    text = "\n".join(line[2:] for line in lines[first:]).rstrip("\n")
    return Problem("E209", Place(file, first + 1, 1), fix=Fix(first + 1, text, count=text.count("\n") + 1))


def _no_colon_first(line: str, place: Place) -> Problem | None:
    match = re.match(r"([A-Za-z_][\w-]*)(?:\s*(?:[;=|\t]|[-=]>)\s*|\s+[-–—]\s+)(.+)$", line)
    if not match or match[1].lower() not in field_names():
        return None
    fixed = f"{match[1]}: {match[2]}"
    fix = Fix(place.line, fixed, is_safe=True)
    return Problem("E215", place, {"text": line.strip(), "fixed": fixed}, fix=fix)


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


def text_and_lines(stop: Stop) -> Problem | None:
    """`alt: Tổ ong` and below it `vi: …`: a name has a text or lines below it, never both."""
    above = stop.above(stop.line)
    if above is None or "mapping values" not in stop.said or not re.match(r" +(?:vi|en|zh-Hans|lo):\s", stop.here):
        return None
    match = re.match(rf"{KEY}(?=\S)", stop.lines[above])
    if not match or indent_of(stop.here) < indent_of(stop.lines[above]) + 2:
        return None
    before = stop.above(above)
    if (
        before is not None
        and LANGUAGE.match(stop.lines[above])
        and indent_of(stop.lines[before]) == indent_of(stop.here)
    ):
        # `en: …` that stands further out than the languages around it.
        return at_other_depth(stop, above, before)
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
        return at_other_depth(stop, first, stop.line)
    if here == indent_of(stop.lines[above]):
        return None
    return at_other_depth(stop, stop.line, _sibling(stop, above))


def _sibling(stop: Stop, above: int) -> int:
    """The line whose depth was meant: the nearest that is not deeper by a level of its own."""
    here, is_text = indent_of(stop.here), LANGUAGE.match(stop.here)
    lines = [number for number in range(above, -1, -1) if says_something(stop.lines[number])][:12]
    # A line of the very same depth belongs to something else, or this one would fit.
    others = [number for number in lines if depth_beside(stop.lines[number], stop.here) != here] or lines

    def distance(number: int) -> tuple[int, bool, int]:
        line = stop.lines[number]
        return abs(depth_beside(line, stop.here) - here), bool(LANGUAGE.match(line)) != bool(is_text), above - number

    return min(others, key=distance)
