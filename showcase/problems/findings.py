"""What was found wrong, with all that is needed to tell it."""

from collections.abc import Sequence
from dataclasses import dataclass

from showcase.problems.excerpts import Source, no_lines
from showcase.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Findings:
    """Problems in the order in which they are told."""

    problems: Sequence[Problem]
    """What was found."""
    source: Source = no_lines
    """Where the lines of files come from."""
    checked: int = 0
    """How many files were looked at; 0 where nobody counted."""
