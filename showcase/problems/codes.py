"""Every code a problem may carry, with its words in English; translations lie in `locales/problems/`."""

from dataclasses import dataclass
from enum import StrEnum

from showcase.problems.contents import CONTENTS
from showcase.problems.differences import DIFFERENCES
from showcase.problems.files import FILES
from showcase.problems.values import VALUES
from showcase.problems.writing import WRITING


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    """Something is left out of the site, or would be wrong on it."""
    WARNING = "warning"
    """The site is built as written, but somebody should look."""
    HINT = "hint"
    """The site could say more."""


_LETTERS = {"E": Severity.ERROR, "W": Severity.WARNING, "H": Severity.HINT}


@dataclass(frozen=True, slots=True)
class Code:
    """What one code means; both texts may hold `{gaps}` filled from the problem's values."""

    message: str
    remedy: str
    severity: Severity


CODES: dict[str, Code] = {
    code: Code(message, remedy, _LETTERS[code[0]])
    for code, (message, remedy) in (WRITING | VALUES | FILES | CONTENTS | DIFFERENCES).items()
}
"""The meaning of every code; a test demands that each is used and translated."""
