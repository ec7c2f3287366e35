"""A YAML text and where its parser gave up in, the usual cause in a volunteer's words out.

The parser's own sentences are never shown: they speak of tokens, and often of a line far below the slip.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from showcase.model.folding import camel
from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem

_KEY = r"\s*(?:- +)*[\w-]+:\s+"
_UP = 3  # lines above the one where the parser gave up, in which the slip may lie


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser gave up."""

    file: str
    lines: list[str]
    line: int
    """Index in `lines`."""
    column: int
    """Index in the line."""
    said: str
    """The parser's sentence."""
    begun: tuple[int, int] | None
    """Line and column where what it was reading had begun."""

    @property
    def here(self) -> str:
        """The line itself."""
        return self.lines[self.line]

    def problem(self, code: str, line: int, column: int, **values: str) -> Problem:
        """A problem at a place given by indexes."""
        return Problem(code, Place(self.file, line + 1, column + 1), values)


def cause_of(stop: Stop) -> Problem:
    """The most likely slip; when none is known, only that the line cannot be read."""
    for cause in _CAUSES:
        found = cause(stop)
        if found:
            return found
    filled = (number for number in range(stop.line, 0, -1) if stop.lines[number].strip())
    line = next(filled, 0)
    column = stop.column if line == stop.line else 0
    return stop.problem("E201", line, column, detail=Detail.MARKS)


def glued(text: str) -> dict[str, str] | None:
    """The values of E203 when a key and its value stand in `text` without a space; None when that is not so."""
    match = _GLUED.match(text)
    return {"text": text, "fixed": f"{match.group(1)}: {match.group(2)}"} if match else None


_GLUED = re.compile(r"([A-Za-z_][\w-]*)[:：]([^\s/:：].*)$")


def quoted(text: str) -> str:
    """`text` between quotation marks that do not stand in it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _no_colon(stop: Stop) -> Problem | None:
    """`group 4`: a name without its colon; the parser gives up on the line below."""
    if "expected ':'" not in stop.said or not stop.begun:
        return None
    line, column = stop.begun
    text = stop.lines[line][column:].rstrip()
    match = re.match(r"([a-z][a-z_]*)\s+(\S.*)$", text)
    return stop.problem("E215", line, column, text=text, fixed=f"{match[1]}: {match[2]}") if match else None


def _tab(stop: Stop) -> Problem | None:
    for number in _upwards(stop):
        match = re.match(r" *(\t)", stop.lines[number])
        if match:
            return stop.problem("E202", number, match.start(1))
    return None


def _remark_in_a_list(stop: Stop) -> Problem | None:
    """`[SonLa, #OCOP]`: what follows the mark is a remark, the closing bracket too."""
    begun = stop.begun[0] if stop.begun and stop.begun[0] < stop.line else stop.line
    for number in (begun, *_upwards(stop)):
        match = re.match(r"[^\"'#]*[\[,]\s*(#[^\s,\]]+)", stop.lines[number])
        if match:
            values = {"value": match[1], "fixed": camel(match[1])[:60] or "SonLa"}
            return stop.problem("E416", number, match.start(1), **values)
    return None


def _second_document(stop: Stop) -> Problem | None:
    is_second = stop.here.startswith("---") and stop.line > 0
    return stop.problem("E213", stop.line, 0) if is_second else None


def _after_quote(stop: Stop) -> Problem | None:
    """`'Bản H'Mông'`: the text goes on after the mark that closes it."""
    match = re.match(rf"""(?:{_KEY}|\s*(?:- +)+|.*[{{\[,]\s*(?:[\w-]+:\s+)?)((["'])(?:(?!\2).)*\2)\s*$""",
                     stop.here[: stop.column])  # fmt: skip
    if not match or not stop.here[stop.column :].strip():
        return None
    text, mark = stop.here[match.start(1) :].rstrip(), match.group(2)
    inner = text[1:-1] if text.endswith(mark) else text
    return stop.problem("E207", stop.line, match.start(1), fixed=quoted(inner))


def _unclosed_quote(stop: Stop) -> Problem | None:
    """A text whose closing mark is found only where the next text opens, or nowhere."""
    for number in range(stop.line, -1, -1):
        match = _OPENED.match(stop.lines[number])
        if match and not any(match.group(1) in line for line in stop.lines[number + 1 : stop.line]):
            return stop.problem("E206", number, match.start(1))
    return None


_OPENED = re.compile(r"""(?:[^"']*(?::\s+|-\s+|[{\[,]\s*)|\s*)(["'])(?:(?!\1).)*$""")


def _colon(stop: Stop) -> Problem | None:
    """`vi: Chè Shan: vị của núi`: the second colon makes a key of a text."""
    if stop.here[stop.column : stop.column + 1] != ":":
        return None
    match = re.match(r"(?:.*[{\[,]\s*|\s*(?:- +)*)[\w-]+:\s+(?=\S)", stop.here[: stop.column])
    if not match:
        return None
    rest = stop.here[match.end() :].rstrip()
    is_inside = match.group().strip()[:1] in "{[" or re.search(r"[:-]\s+[{\[]", match.group())
    text = re.split(r"\s*[,}\]]", rest, maxsplit=1)[0] if is_inside else rest
    return stop.problem("E205", stop.line, match.end(), fixed=quoted(text))


def _list_on_the_line(stop: Stop) -> Problem | None:
    match = re.match(r"\s*[\w-]+:\s+(-) ", stop.here)
    return stop.problem("E210", stop.line, match.start(1)) if match else None


def _no_space(stop: Stop) -> Problem | None:
    for number in _upwards(stop):
        match = re.match(r"\s*(?:- +)*(.*)$", stop.lines[number])
        values = glued(match.group(1)) if match else None
        if match and values:
            return stop.problem("E203", number, match.start(1), **values)
    return None


def _unclosed_bracket(stop: Stop) -> Problem | None:
    if "',' or" not in stop.said or not stop.begun:
        return None
    line, column = stop.begun
    bracket = stop.lines[line][column : column + 1]
    return stop.problem("E212", line, column, text=bracket, fixed="]" if bracket == "[" else "}")


def _special(stop: Stop) -> Problem | None:
    """`@cheshan`, `*Chè*`, `[OCOP] Chè`, `>5 kg`: a value that begins with a mark of YAML's own."""
    match = re.match(rf"(?:{_KEY}|\s*(?:- +)*)([@`%*&!|>\[{{])", stop.here)
    if not match or match.start(1) > stop.column:
        return None
    return stop.problem("E208", stop.line, match.start(1), text=match.group(1))


def _indented(stop: Stop) -> Problem | None:
    above = next((line for line in reversed(stop.lines[: stop.line]) if line.strip()), "")
    spaces = len(stop.here) - len(stop.here.lstrip(" "))
    if not stop.here.strip() or spaces == len(above) - len(above.lstrip(" ")):
        return None
    return stop.problem("E211", stop.line, spaces)


def _upwards(stop: Stop) -> range:
    return range(stop.line, max(-1, stop.line - _UP), -1)


_CAUSES: tuple[Callable[[Stop], Problem | None], ...] = (
    _tab,
    _remark_in_a_list,
    _second_document,
    _after_quote,
    _unclosed_quote,
    _colon,
    _list_on_the_line,
    _no_colon,
    _unclosed_bracket,
    _special,
    _no_space,
    _indented,
)
"""From the certain ones to the guesses."""
