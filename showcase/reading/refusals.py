"""A YAML text in, what stands in it out, event by event; what YAML allows and we do not is refused with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol, TypeAlias, cast

import yaml
from yaml.composer import ComposerError

from showcase.problems.details import Detail
from showcase.problems.problem import Fix, Place, Problem
from showcase.reading.stops import indent_of, parted, quoted, unmarked
from showcase.reading.unseen import control_in, number_of

Events: TypeAlias = Iterator[yaml.NodeEvent]
"""What stands in a YAML text, one after another: scalars, and where lists and maps begin and end (`END`)."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
END = yaml.NodeEvent(None)
"""The end of a list or a map."""
INVISIBLE = "\u200b\u200e\u200f\u2060\u202a\u202c"
"""What may be left around a value where nobody took it out before."""
_DEEPEST = 20  # levels: the deepest field of a product is the sixth


class Mark(Protocol):
    """A place in the text; the C parser's marks and Python's share no class."""

    line: int
    column: int


@dataclass(slots=True)
class _At:
    """A place of our own."""

    line: int
    column: int


class Refused(Exception):
    """Something that YAML allows and we do not."""

    def __init__(
        self, code: str, mark: Mark | None, mended: str | None = None, *, is_safe: bool = True, **values: str
    ) -> None:
        """The code, where it stands, the line as it should be, and the values of the message."""
        super().__init__(code)
        self.code, self.mark, self.mended, self.values = code, mark, mended, values
        self.is_safe = is_safe and code in _SAFE

    def problem(self, file: str) -> Problem:
        """What to tell of it."""
        place = Place(file, self.mark.line + 1, self.mark.column + 1) if self.mark else Place(file, 1)
        fix = None if self.mended is None else Fix(place.line, self.mended, is_safe=self.is_safe)
        return Problem(self.code, place, self.values, fix=fix)


_SAFE = {"E203", "E208"}


def events_of(text: str, lines: list[str]) -> Events:
    """The events of the one document of a text."""
    depth, documents = 0, list[yaml.Event]()
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.NodeEvent):
            if event.anchor or getattr(event, "tag", None):
                raise _marked(event.start_mark, lines)
            depth += isinstance(event, yaml.CollectionStartEvent)
            if depth > _DEEPEST:
                raise Refused("E201", event.start_mark, detail=Detail.TOO_DEEP)
            yield event
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            yield END
        elif isinstance(event, yaml.DocumentStartEvent):
            documents.append(event)
    if len(documents) > 1:
        begun, mark = (cast("yaml.Mark", one.start_mark) for one in documents[:2])
        raise ComposerError("expected a single document", begun, "but found another document", mark)


def _marked(mark: Mark | None, lines: list[str]) -> Refused:
    """`&Tea`, `*Tea`, `!Tea`: marks of YAML's own for what is said elsewhere, and for kinds of values."""
    if mark is None:
        return Refused("E208", mark, text="&")
    line = lines[mark.line].rstrip()
    before, text = line[: mark.column], line[mark.column :]
    if re.search(r"[\[{]", before):
        text = re.split(r"\s*[,}\]]", text, maxsplit=1)[0]
    bare, rest = unmarked(text), line[mark.column + len(text) :]
    mended = None if re.search(r"[\[{]|<<:", text) or "<<:" in before else f"{before}{bare or quoted(text)}{rest}"
    for form, meant in _MEANT:
        if form.fullmatch(line):
            return Refused("E208", mark, form.sub(meant, line), is_safe=False, text=text[:1])
    return Refused("E208", mark, mended, is_safe=not bare, text=text[:1])


_MEANT = (
    # A kind of value; a mark of what is said below.
    (re.compile(r"(.*?[:-] )!!\S+ +(.+)"), r"\1\2"),
    (re.compile(r"(.*?[:-]) [&!]\S+"), r"\1"),
)
"""Lines in which a mark of YAML's own is to be left out, and what remains of them."""


def scalar_of(event: yaml.ScalarEvent, lines: list[str]) -> str | None:
    """The text of a scalar; None where nothing was written."""
    if not event.style and event.value in {"", "~", "null"}:
        return None
    # Only in double quotes can a character be written by its number.
    bad = control_in(event.value) if event.style == '"' else None
    if bad:
        raise Refused("E103", event.start_mark, text=number_of(bad.group()[0]))
    if not event.style:
        _refuse_swallowed(event, lines)
    return str(event.value).strip(INVISIBLE)


def _refuse_swallowed(event: yaml.ScalarEvent, lines: list[str]) -> None:
    """A text that goes on over an entry of a list: YAML takes the dash for a hyphen."""
    first, last = begin_of(event), cast("Mark", event.end_mark)
    if first.line == last.line:
        return
    inside = lines[first.line + 1 : last.line + bool(last.column)]
    for number, line in enumerate(inside, first.line + 1):
        if line.lstrip().startswith("- "):
            there = indent_of(lines[first.line])
            values = {"here": str(indent_of(line)), "there": str(there), "other": str(first.line + 1)}
            raise Refused("E211", _At(number, indent_of(line)), " " * there + line.lstrip(), is_safe=False, **values)


def remark_after(event: yaml.ScalarEvent, lines: list[str], file: str) -> Problem | None:
    """`brand: #MatOng`, `Chè #1 của bản`: what follows the mark is a remark, and lost."""
    end = cast("Mark", event.end_mark)
    line = lines[end.line] if end.line < len(lines) else ""
    if event.style or "#" not in line:
        return None
    match = re.compile(r"\s*(#[^\s#!][^\n]*)").match(line, end.column)
    start = begin_of(event)
    if not match or start.line != end.line:
        return None
    column = match.start(1) if not event.value else start.column
    text = line[column:].rstrip()
    code = "W229" if event.value else "E208"
    values = {"text": match[1] if event.value else "#", "fixed": quoted(text)}
    mended = re.sub(r":$", ": ", line[:column]) + quoted(text)
    return Problem(code, Place(file, end.line + 1, match.start(1) + 1), values, fix=Fix(end.line + 1, mended))


def quotes_of_word(event: yaml.ScalarEvent, file: str) -> Problem | None:
    """`“Chè”`, `Chè"`: marks that are none to YAML, so everybody would see them."""
    text = str(event.value)
    if event.style or text[-1:] not in _CLOSING:
        return None
    match = _CURLY.fullmatch(text) or _HALF.fullmatch(text)
    if not match:
        return None
    mark = begin_of(event)
    place = Place(file, mark.line + 1, mark.column + 1)
    if not match[1]:
        return Problem("W231", place, {"text": '"', "fixed": quoted(text[:-1])})
    return Problem("W218", place, {"text": f"{match[1]} {match[2]}"})


_CLOSING = frozenset('“”‟’"')
_CURLY = re.compile(r"([“”„‟‘]).*([“”‟’\"])", re.DOTALL)
_HALF = re.compile(r'()[^"]*[^"0-9\s](")')


def begin_of(event: yaml.NodeEvent) -> Mark:
    """Where an event begins."""
    return cast("Mark", event.start_mark)


def refuse_cut(key: yaml.ScalarEvent, value: yaml.NodeEvent, lines: list[str]) -> None:
    """`{vi: Thơm, ngọt}`: the comma cuts the text, and what is behind it would be a key without a colon."""
    end, start = cast("Mark", key.end_mark), begin_of(value)
    if isinstance(value, yaml.ScalarEvent) and not value.value and (end.line, end.column) == (start.line, start.column):
        line, begun = lines[end.line], begin_of(key)
        nameless = re.match(r"(vi|en|zh-Hans)\s+(\S.*)", str(key.value))
        if nameless and line[: begun.column].rstrip().endswith(("{", ",")):
            fixed = f"{nameless[1]}: {nameless[2]}"
            mended = line[: begun.column] + fixed + line[end.column :]
            raise Refused("E215", begun, mended, is_safe=False, text=str(key.value), fixed=fixed)
        mended = _CUT.sub(lambda cut: cut[1] + _uncut(cut[2]), line)
        is_whole = mended != line and begun.line == end.line
        raise Refused("E214", begun, mended if is_whole else None, text=str(key.value))


_CUT = re.compile(r"""([{,]\s*[\w-]+:\s+)((?![\s"'])(?:(?!\s*,\s*[\w-]+:\s|\s*[}\]])[^{}\[\]])+)""")
"""A value up to the next name or the bracket that closes."""


def _uncut(text: str) -> str:
    """The value as it was meant: in quotes, or a number without its comma."""
    if "," not in text:
        return text
    if re.fullmatch("[0-9]{1,3}(,[0-9]{3})+", text):
        return text.replace(",", "")
    return text.replace(",", ".") if re.fullmatch("[0-9]+,[0-9]{1,2}", text) else quoted(text)


def refuse_cut_number(items: list[yaml.NodeEvent], lines: list[str]) -> None:
    """`[1,5 kg]`: the comma of a number cuts it in two."""
    for one, other in pairwise(items):
        if isinstance(one, yaml.ScalarEvent) and isinstance(other, yaml.ScalarEvent) and not (one.style or other.style):
            start, end = begin_of(one), cast("Mark", other.end_mark)
            text = lines[start.line][start.column : end.column] if start.line == end.line else ""
            if re.fullmatch(r"[0-9]+,[0-9]+ ?[^\W\d].*", text):
                mended = f"{lines[start.line][: start.column]}{quoted(text)}{lines[start.line][end.column :]}"
                raise Refused("E214", begin_of(other), mended, text=str(other.value))


def refuse_glued(key: yaml.ScalarEvent, value: yaml.NodeEvent, lines: list[str]) -> None:
    """`vi:Mật ong` is a text to YAML: as a key without a value, or as the value on the line below its key."""
    if not isinstance(value, yaml.ScalarEvent) or value.style:
        return
    is_below = begin_of(value).line > begin_of(key).line
    text = value if value.value and is_below else key
    if text is value or not value.value:
        refuse_glued_text(text, lines)


def refuse_glued_text(text: yaml.ScalarEvent, lines: list[str]) -> None:
    """The same, for a text that stands alone."""
    if text.style or not parted(str(text.value)):
        return
    mark = begin_of(text)
    line = lines[mark.line]
    written = re.split(r"[,}\]]", line[mark.column :])[0] if "{" in line[: mark.column] else line[mark.column :]
    glued, rest = written.rstrip(), line[mark.column + len(written.rstrip()) :]
    fixed = parted(glued)
    if fixed:
        code = "E216" if "：" in glued.partition(":")[0] else "E203"
        glued = "：" if code == "E216" else glued
        raise Refused(code, mark, line[: mark.column] + fixed + rest, text=glued, fixed=fixed)
