"""A date of which perhaps only the year or the month is known."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day; sources are seldom more exact than that."""

    year: int
    """Always known."""
    month: int = 0
    """1 to 12; 0 when only the year is known."""
    day: int = 0
    """1 to 31; 0 when the day is not known."""

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """`2023`, `2023-08` or `2023-08-12` as a value; None for anything else."""
        match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text)
        if not match:
            return None
        year, *rest = (int(number) for number in match.groups() if number)
        try:
            date(year, *[*rest, 1, 1][:2])
        except ValueError:
            return None
        return cls(year, *rest)

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def is_day(self) -> bool:
        """Whether the very day is known."""
        return bool(self.day)

    def __str__(self) -> str:
        """The ISO 8601 form, as long as what is known."""
        return "-".join(f"{number:02d}" for number in (self.year, self.month, self.day) if number)
