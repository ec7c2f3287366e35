"""A YAML text and where its parser gave up in, the usual cause in a volunteer's words out.

The parser's own sentences are never shown: they speak of tokens, and often of a line far below the slip.
"""

from collections.abc import Callable

from showcase.problems.details import Detail
from showcase.problems.problem import Problem
from showcase.reading import slips_among_lines as among
from showcase.reading import slips_in_lines as within
from showcase.reading import slips_in_lists as lists
from showcase.reading.stops import Stop

_CAUSES: tuple[Callable[[Stop], Problem | None], ...] = (
    within.tab,
    within.remark_in_a_list,
    among.second_document,
    among.marks_alone,
    within.backslash,
    lists.list_mark,
    within.after_quote,
    within.unclosed_quote,
    within.full_width_colon,
    within.curly_quotes,
    within.bracket_above,
    within.colon,
    lists.list_on_the_line,
    lists.no_space_after_dash,
    among.no_colon,
    lists.entry_without_dash,
    among.text_and_lines,
    within.bracket,
    within.special,
    within.no_space,
    lists.mixed,
    among.belongs_above,
    among.text_above,
    among.indented,
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
