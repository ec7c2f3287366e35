"""What is said of each way of writing: in words, as a JSON Schema, and to whoever did it otherwise."""

from dataclasses import dataclass, field
from typing import Any

from showcase.model.notations import Notation


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for «translate later»
    """`text`, marked for the catalogue `locales/fields/`."""
    return text


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one way of writing."""

    words: str
    """What it is, in English."""
    example: str
    """A value written so."""
    slip: str
    """What is said to whoever wrote it otherwise, in English."""
    schema: dict[str, Any] = field(default_factory=dict)
    """What an editor accepts: no less than reading does, where an editor can tell."""


_YEAR = "(19|2[01])[0-9]{2}"
_MONTH = "(0[1-9]|1[0-2])"
_DAY = f"{_YEAR}-{_MONTH}-[0-3][0-9]"
_TEXT = ["string", "number", "boolean"]
"""To an editor `500` is a number; here every value is a text first."""
_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"

NOTATIONS: dict[Notation, Told] = {
    Notation.LINE: Told(N_("one line of text"), "…", N_("Write one line of text."), {"type": _TEXT}),
    Notation.TRANSLATED: Told(
        N_("a text, one language on a line"),
        "vi: …",
        N_("Write one language on a line: vi: …"),
        {"type": ["object", *_TEXT]},
    ),
    Notation.NUMBER: Told(
        N_("a number, a point before decimals"),
        "2.5",
        N_("Write digits only, with a point before decimals: 1234.5"),
        {"type": ["number", "string"], "pattern": r"^[+-]?[0-9]{1,15}(\.[0-9]{1,6})?$"},
    ),
    Notation.WHOLE: Told(
        N_("a whole number without any marks"),
        "150000",
        N_("Write digits only, without points or commas: 150000"),
        {"type": ["integer", "string"], "pattern": r"^[+-]?[0-9]{1,15}(\.0+)?$"},
    ),
    Notation.STARS: Told(N_("3, 4 or 5"), "4", N_("Stars are 3, 4 or 5."), {"enum": [3, 4, 5, "3", "4", "5"]}),
    Notation.FLAG: Told(
        N_("yes or no"),
        "yes",
        N_("Write yes or no."),
        {"enum": ["có", "không", "yes", "no", True, False, "true", "false", "on", "off"]},
    ),
    Notation.DAY: Told(
        N_("a day: year-month-day"),
        "2026-12-31",
        N_("Write the day as year-month-day: 2026-12-31"),
        {"type": "string", "pattern": f"^{_DAY}$"},
    ),
    Notation.SOMETIME: Told(
        N_("a day, a month or a year, as exact as known"),
        "2026-12",
        N_("Write 2026-12-31, or 2026-12, or 2026."),
        {
            "type": ["string", "integer"],
            "minimum": 1900,
            "maximum": 2199,
            "pattern": f"^{_YEAR}(-{_MONTH}(-[0-3][0-9])?)?$",
        },
    ),
    Notation.MONTHS: Told(
        N_("months, or spans of months"),
        "[3-5, 9]",
        N_("Write months from 1 to 12, or spans of them: [7, 11-2]"),
        {
            "type": ["array", "string", "integer"],
            "items": {"type": ["integer", "string"], "pattern": r"^ *[0-9]{1,2} *([-–] *[0-9]{1,2} *)?$"},
            "minimum": 1,
            "maximum": 12,
        },
    ),
    Notation.ADDRESS: Told(
        N_("a whole web address"),
        "https://…",
        N_("Paste the whole address, beginning with https://"),
        {"type": "string", "pattern": r"^\s*https?://[^\s\"<>\\@/]+\.[^\s\"<>\\]+\s*$"},
    ),
    Notation.TELEPHONE: Told(
        N_("a telephone number in quotes, with its first zero"),
        '"0000000000"',
        N_('Put the number in quotes, with its first zero: "0000000000"'),
        {"type": "string", "pattern": r"^[\s.\-()]*[0+1][0-9\s.\-()]{7,24}$"},
    ),
    Notation.TAG: Told(
        N_("a hashtag without #, letters without marks"),
        "MatOng",
        N_("Write letters without marks and digits only, without # and spaces: MatOng"),
        {"type": ["string", "integer"], "pattern": "^[A-Za-z0-9]{1,60}$"},
    ),
    Notation.ID: Told(
        N_("a short name: small letters a–z, digits, hyphens"),
        "mat-ong",
        N_("Use small letters a–z, digits and hyphens: mat-ong"),
        {"type": ["string", "integer"], "pattern": _ID},
    ),
    Notation.FILE: Told(
        N_("a name of a file that lies beside this one"),
        "anh.jpg",
        N_("Put the file beside this one and write its name only."),
        {"type": "string", "pattern": r"^[^/\\]+$"},
    ),
}
"""Every way of writing."""

CHOICE = N_("one of: {values}")
"""What a field of choices is."""
WRONG_CHOICE = N_("Use one of: {values}")
"""What is said to whoever wrote something else."""
NO_SUCH_TEXT = N_("Write it like this: {values}")
"""What is said where a text does not match its pattern."""
