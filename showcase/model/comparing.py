"""By what texts in two languages are compared: how each writes numbers, dates and what needs a proof."""

from typing import Annotated

from pydantic import Field

from showcase.model.fields import Line, Number, Value, Whole


class Writing(Value):
    """How one language writes numbers, dates and stars."""

    language: Line
    """Its code; `any` for what holds in all of them."""
    decimal_mark: Line = ""
    """The mark before decimals; the other one of point and comma stands between thousands."""
    stars: tuple[Line, ...] = ()
    """Regular expressions of numbers of stars; the first group is the number, as digit, word or row of stars."""
    dates: tuple[Line, ...] = ()
    """Regular expressions of days, months and hours; `{month}` stands for the name of any month."""
    months: Annotated[dict[str, Whole], Field(default_factory=dict)]
    """Name of a month → its number."""
    numbers: Annotated[dict[str, Number], Field(default_factory=dict)]
    """Word → the number it means."""
    scales: Annotated[dict[str, Whole], Field(default_factory=dict)]
    """Word behind a number → what that is multiplied by: thousand, million."""


class Proven(Value):
    """Something that may be said only with a proof."""

    proof: Line
    """Its name, in English."""
    words: dict[str, tuple[Line, ...]]
    """Language, or `any` → regular expressions of the words for it; a group in one is a part of the name."""


class Comparison(Value):
    """What texts in two languages are compared by."""

    languages: tuple[Writing, ...] = ()
    """How each language writes."""
    proofs: tuple[Proven, ...] = ()
    """What needs a proof."""
