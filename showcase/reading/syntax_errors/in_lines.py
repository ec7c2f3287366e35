"""Slips within one line that stop a YAML parser: quotation marks, brackets, colons, marks of YAML's own."""

import re

from showcase.model.folding import camel
from showcase.problems.problem import Problem
from showcase.reading.fields import field_names
from showcase.reading.stops import KEY, LANGUAGE, OTHER_COLONS, Stop, depth_below, indent_of, parted, quoted, unmarked

_BEFORE = rf"(?:{KEY}|\s*(?:- +)+|.*[{{\[,]\s*(?:[\w-]+:\s+)?)"
"""What may stand before a value: its key, a dash, or what a list or a map in brackets begins with."""


def tab(stop: Stop) -> Problem | None:
    """A tab where spaces belong: editors show them alike."""
    for number in stop.suspects:
        match = re.match(r" *(\t)[ \t]*", stop.lines[number])
        if match:
            above = stop.above(number)
            spaces = depth_below(stop.lines[above], stop.lines[number]) if above is not None else 0
            mended = " " * spaces + stop.lines[number][match.end() :]
            return stop.problem("E202", number, match.start(1), mended)
    return None


def remark_in_a_list(stop: Stop) -> Problem | None:
    """`[SonLa, #OCOP]`: what follows the mark is a remark, the closing bracket too."""
    begun = stop.begun[0] if stop.begun and stop.begun[0] < stop.line else stop.line
    for number in (begun, *stop.suspects):
        match = re.match(r"[^\"'#]*[\[,]\s*(#[^\s,\]]+)", stop.lines[number])
        if match:
            fixed = camel(match[1])[:60] or "SonLa"
            return stop.problem("E416", number, match.start(1), value=str(match[1]), fixed=fixed)
    return None


def backslash(stop: Stop) -> Problem | None:
    r"""`"C:\Users"`: between double quotation marks `\\` writes other characters."""
    if not re.search("escape|hexdecimal", stop.said) or not stop.begun:
        return None
    line, column = stop.begun
    text = stop.lines[line]
    match = re.compile(r'"([^"]*)"').match(text, column)
    mended = f"{text[:column]}{quoted(match[1])}{text[match.end() :]}" if match else None
    return stop.problem("E222", line, text.find("\\", column), mended, is_safe=False)


def after_quote(stop: Stop) -> Problem | None:
    """`'Bản H'Mông'`: the text goes on after the mark that closes it."""
    match = re.match(rf"""{_BEFORE}((["'])(?:(?!\2).)*\2)\s*$""", stop.here[: stop.column])
    if not match or not stop.here[stop.column :].strip():
        return None
    start, mark = match.start(1), match.group(2)
    text = stop.here[start:].rstrip()
    end = re.search(r"\s*[\]}]+$", text) if re.search(r"[\[{]", stop.here[:start]) else None
    text, rest = (text[: end.start()], end[0]) if end else (text, "")
    plain = re.sub(rf"^{mark}+|{mark}+,?$", "", text)
    inner = text[1:-1] if text.endswith(mark) else text
    # `""Chè""` and `"Chè",` mean the text alone.
    fixed = quoted(plain if mark not in plain else inner)
    return stop.problem("E207", stop.line, start, stop.here[:start] + fixed + rest, fixed=fixed)


def unclosed_quote(stop: Stop) -> Problem | None:
    """A text whose closing mark is found only where the next text opens, or nowhere."""
    for number in range(stop.line, -1, -1):
        line = stop.lines[number]
        match = _OPENED.match(line)
        if not match or any(match.group(1) in other for other in stop.lines[number + 1 : stop.line]):
            continue
        start, mark = match.start(1), match.group(1)
        if line.rstrip()[-1] in "”“’„" and mark in "\"'":
            text = line.rstrip()[start + 1 : -1]
            fixed = quoted(text)
            return stop.problem("E217", number, start, line[:start] + fixed, text=line.rstrip()[-1], fixed=fixed)
        fixed = _closed(line[start + 1 :].rstrip(), mark, is_inside="{" in line[:start])
        return stop.problem("E206", number, start, line[:start] + fixed, is_safe=False)
    return None


_OPENED = re.compile(r"""(?:[^"']*(?::\s+|-\s+|[{\[,]\s*)|\s*)(["'])(?:(?!\1).)*$""")


def _closed(text: str, mark: str, *, is_inside: bool) -> str:
    """The text with its closing mark, which stands before a bracket that closes too, or before the next name."""
    bracket = (is_inside and re.search(r",\s*[\w-]+:\s.*", text)) or re.search(r"\s*[\]}]+$", text)
    end = bracket.start() if bracket else len(text)
    return f"{mark}{text[:end]}{mark}{text[end:]}"


def curly_quotes(stop: Stop) -> Problem | None:
    """`“Chè: vị”`: what Word makes of quotation marks is no mark to YAML."""
    match = re.match(rf"{_BEFORE}([“”„‟‘’])(.*?)([“”‟’]?)\s*$", stop.here)
    if not match or match.start(1) > stop.column:
        return None
    fixed = quoted(match[2])
    return stop.problem(
        "E217", stop.line, match.start(1), stop.here[: match.start(1)] + fixed, text=match[1], fixed=fixed
    )


def full_width_colon(stop: Stop) -> Problem | None:
    """`name：Chè`: the colon of a Chinese keyboard, and others that look like one."""
    for number in stop.suspects:
        match = re.match(rf"(\s*(?:- +)*[\w-]+) *([{OTHER_COLONS}])\s*", stop.lines[number])
        if match:
            mended = f"{match[1]}: {stop.lines[number][match.end() :]}".rstrip()
            return stop.problem("E216", number, match.start(2), mended, text=match[2], fixed=mended.strip())
    return None


def colon(stop: Stop) -> Problem | None:
    """`vi: Chè Shan: vị của núi`: the second colon makes a key of a text."""
    if stop.here[stop.column : stop.column + 1] != ":":
        return None
    match = re.match(r"(?:.*[{\[,]\s*|\s*(?:- +)*)[\w-]+:\s+(?=\S)", stop.here[: stop.column])
    if not match:
        return _colon_further_down(stop)
    before, rest = match.group(), stop.here[match.end() :].rstrip()
    is_inside = before.strip()[:1] in "{[" or re.search(r"[:-]\s+[{\[]", before)
    comma = re.search(r"\s+([\w-]+)$", stop.here[: stop.column]) if is_inside else None
    if comma and (comma[1] in field_names() or comma[1] == "zh-Hans"):
        mended = f"{stop.here[: comma.start()].rstrip('; ')}, {stop.here[comma.start(1) :]}"
        return stop.problem("E225", stop.line, comma.start(1), mended, is_safe=False, text=comma[1])
    address = re.match(r"(https?):\s+(//\S+)$", rest)
    if address:
        whole = f"{address[1]}:{address[2]}"
        return stop.problem("E408", stop.line, match.end(), before + whole, is_safe=False, value=rest, form=whole)
    if not is_inside and re.match(r"[a-z]{2}: .+, *[a-z]{2}: ", rest):
        values = {"expected": "Lines of the form “name: value”", "example": f"{{{rest}}}"}
        return stop.problem("E401", stop.line, match.end(), f"{before}{{{rest}}}", is_safe=False, **values)
    text = re.split(r"\s*[,}\]]", rest, maxsplit=1)[0] if is_inside else rest
    mended = before + quoted(text) + rest[len(text) :]
    return stop.problem("E205", stop.line, stop.column, mended, fixed=quoted(text))


def _colon_further_down(stop: Stop) -> Problem | None:
    """A text of several lines with a colon in one of those below."""
    above = stop.above(stop.line)
    before = re.match(KEY, stop.lines[above]) if above is not None else None
    text = stop.here.strip()
    if above is None or not before or not stop.here.startswith(" ") or re.match(r"[\w-]+:", text):
        return None
    fixed = quoted(f"{stop.lines[above][before.end() :].strip()} {text}")
    return stop.problem("E205", stop.line, stop.column, fixed=fixed)


def special(stop: Stop) -> Problem | None:
    """`@cheshan`, `*Chè*`, `[OCOP] Chè`, `>5 kg`: a value that begins with a mark of YAML's own."""
    marks = r"[@`%*&!|>\[{,?]"
    is_here = "start any token" in stop.said and re.search(r"[\[{,:-]\s*$", stop.here[: stop.column])
    match = re.compile(rf"({marks})").match(stop.here, stop.column) if is_here else None
    match = (
        match
        or re.match(rf".*[{{\[,]\s*(?:[\w-]+:\s+)?({marks})[^,{{}}\[\]]*$", stop.here[: stop.column + 1])
        or re.match(rf"(?:{_BEFORE}|\s*)({marks})", stop.here[: stop.column + 1])
        or re.match(rf"(?:{KEY}|\s*(?:- +)*)({marks})", stop.here)
        or re.match(rf"(?:{KEY}|\s*(?:- +)+)([\]}}])", stop.here)
    )
    if not match or match.start(1) > stop.column:
        return None
    start, text = match.start(1), stop.here[match.start(1) :].rstrip()
    if re.fullmatch(r"\*+", text):
        mended = f"{stop.here[:start]}{len(text)}"
        return stop.problem("E419", stop.line, start, mended, is_safe=False, value=text, fixed=str(len(text)))
    bold = re.match(r"( *(?:- +)*)\*\*([\w-]+)(?:\*\*:|:\*\*)(.*)", stop.here)
    if bold:
        whole = f"{bold[1]}{bold[2]}:{bold[3]}"
        return stop.problem("E208", stop.line, len(bold[1]), whole, is_safe=False, text="*")
    address = re.fullmatch(r"\[[^\]]*\]\((https?://[^)\s]+)\)", text)
    if address:
        return stop.problem(
            "E208", stop.line, start, stop.here[:start] + address[1], is_safe=False, text=match.group(1)
        )
    is_inside = re.search(r"[\[{]", stop.here[:start])
    after = None if is_inside else re.fullmatch(r"(\{[\w-]+:\s[^{}]*\})\s*(\S.*)", text)
    if after:
        mended = f"{stop.here[:start]}{after[1]}  # {after[2].lstrip('/# ')}"
        return stop.problem("E227", stop.line, start + after.start(2), mended, is_safe=False, text=after[2][:20])
    text = re.split(r"\s*[,}\]]", text, maxsplit=1)[0] if is_inside else text
    bare = unmarked(text) if stop.here[:start].strip() else _line_meant(text) or unmarked(text)
    whole = f"{stop.here[:start]}{bare or quoted(text)}{stop.here[start + len(text) :]}"
    return stop.problem(
        "E208", stop.line, start, whole if len(text) > 1 else None, is_safe=not bare, text=match.group(1)
    )


def _line_meant(text: str) -> str:
    """`> name: Mật ong`, `| name | Mật ong |` as a line; empty where it is none."""
    answered = re.fullmatch(r">\s+([\w-]+:(?:\s.*)?)", text)
    row = re.fullmatch(r"\|\s*([\w-]+)\s*\|\s*([^|]+?)\s*\|", text)
    return answered[1] if answered else f"{row[1]}: {row[2]}" if row else ""


def no_space(stop: Stop) -> Problem | None:
    """`stars:4`."""
    for number in stop.suspects:
        match = re.match(r"\s*(?:- +)*(.*)$", stop.lines[number])
        fixed = parted(match.group(1)) if match else ""
        if match and fixed:
            mended = stop.lines[number][: match.start(1)] + fixed
            return stop.problem("E203", number, match.start(1), mended, text=match.group(1), fixed=fixed)
    return None


def bracket_above(stop: Stop) -> Problem | None:
    """`evidence: {tier: B1, source: sm23` and below it another line: the bracket stays open."""
    above = stop.above(stop.line)
    line = stop.lines[above].rstrip() if above is not None else ""
    match = re.match(rf"(?:{KEY}|\s*(?:- +)+)([{{\[])(?![^\"']*[\"'])", line)
    if above is None or not match or line.endswith((",", match[1])) or not re.match(rf" *- |{KEY}", stop.here):
        return None
    close = "]" if match[1] == "[" else "}"
    if line.count(match[1]) <= line.count(close) or indent_of(stop.here) > indent_of(line):
        return None
    return stop.problem("E212", above, match.start(1), f"{line}{close}", is_safe=False, text=match[1], fixed=close)


def bracket(stop: Stop) -> Problem | None:
    """A bracket that is never closed, closed by another, or closed twice; a comma that is missing between lines."""
    if re.match(r"[\]}]", stop.here[stop.column :]) and "did not find expected key" in stop.said:
        mark = stop.here[stop.column]
        mended = stop.here[: stop.column] + stop.here[stop.column + 1 :]
        return stop.problem("E228", stop.line, stop.column, mended, is_safe=False, text=mark)
    if "',' or" not in stop.said or not stop.begun:
        return None
    line, column = stop.begun
    text = stop.lines[line].rstrip()
    mark = text[column : column + 1]
    close = "]" if mark == "[" else "}"
    above = stop.above(stop.line)
    if text.endswith(mark) and above is not None and above > line and not stop.here.lstrip().startswith(("]", "}")):
        mended = f"{stop.lines[above].rstrip()},"
        values = {"text": stop.here.strip().split(":")[0]}
        return stop.problem("E225", above, len(mended) - 1, mended, is_safe=False, **values)
    fits = text.count(mark) == 1 and not text.endswith((",", mark))
    is_text = LANGUAGE.match(text) and "," not in text[column:]
    mended = text[:column] + quoted(text[column:]) if is_text else f"{re.sub(r'[]}]$', '', text)}{close}"
    return stop.problem("E212", line, column, mended if fits else None, is_safe=False, text=mark, fixed=close)
