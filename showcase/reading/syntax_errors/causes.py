"""A YAML text and where its parser gave up in, the usual cause in a volunteer's words out.

The parser's own sentences are never shown: they speak of tokens, and often of a line far below the slip.
"""

from collections.abc import Callable

from showcase.problems.details import Detail
from showcase.problems.problem import Problem
from showcase.reading.stops import Stop
from showcase.reading.syntax_errors import among_lines, in_lines, in_lists

_CAUSES: tuple[Callable[[Stop], Problem | None], ...] = (
    in_lines.tab,
    in_lines.remark_in_a_list,
    among_lines.second_document,
    among_lines.marks_alone,
    in_lines.backslash,
    in_lists.list_mark,
    in_lines.after_quote,
    in_lines.unclosed_quote,
    in_lines.full_width_colon,
    in_lines.curly_quotes,
    in_lines.bracket_above,
    in_lines.colon,
    in_lists.list_on_the_line,
    in_lists.no_space_after_dash,
    in_lists.below_a_bare_dash,
    among_lines.no_colon,
    in_lists.entry_without_dash,
    among_lines.text_and_lines,
    in_lines.bracket,
    in_lines.special,
    in_lines.no_space,
    in_lists.mixed,
    among_lines.belongs_above,
    among_lines.text_above,
    among_lines.indented,
)
"""From the certain ones to the guesses."""


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
