"""A product."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from showcase.model.channel import Channel
from showcase.model.fields import (
    DERIVED,
    GUARDED,
    WHOLE,
    Day,
    Id,
    Line,
    Months,
    Number,
    Sometime,
    Translated,
    Value,
    WebAddress,
    Whole,
)
from showcase.model.recognition import Proof, Recognition
from showcase.model.things import Address, Thing

_ALL_YEAR = 12


class Status(StrEnum):
    """Whether a product is shown."""

    LISTED = "listed"
    """Shown."""
    SUSPENDED = "suspended"
    """Held back for now; its address says why."""
    WITHDRAWN = "withdrawn"
    """Taken off; its address says since when."""


class Season(Value):
    """When it is harvested or made fresh."""

    months: Months
    """Month numbers."""
    note: Translated | None = None
    """What those months are, where it needs a word."""
    source: Id | None = None
    """Where that was read."""

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The months as first and last of each run, round the turn of the year, the longest first.

        1, 2, 5, 12 are (12, 2), (5, 5).
        """
        first = [month for month in self.months if (month - 2) % 12 + 1 not in self.months]
        last = [month for month in self.months if month % 12 + 1 not in self.months]
        runs = [(begin, min(last, key=lambda end: (end - begin) % 12)) for begin in first]
        return tuple(sorted(runs, key=lambda run: -((run[1] - run[0]) % 12))) or ((1, 12),)

    def ends_after(self, day: date) -> date | None:
        """The last day of the run of months that a day lies in; None out of season, and where it lasts all year."""
        if day.month not in self.months or len(set(self.months)) == _ALL_YEAR:
            return None
        count = next(n for n in range(1, _ALL_YEAR) if (day.month + n - 1) % _ALL_YEAR + 1 not in self.months)
        years, month = divmod(day.month + count - 1, _ALL_YEAR)
        return date(day.year + years, month + 1, 1) - timedelta(days=1)


class Price(Value):
    """A price that somebody stated; never a promise."""

    amount: Annotated[Whole, Field(ge=1, le=1_000_000_000)]
    """In đồng."""
    per: Translated
    """For what: a kilo, a jar of 500 g."""
    as_of: Day
    """When it was stated."""
    source: Id | None = None
    """Where it was read."""


class Supply(StrEnum):
    """Whether it can be had."""

    IN_STOCK = "in_stock"
    """It can be had."""
    OUT_OF_STOCK = "out_of_stock"
    """It cannot be had for now."""


class Availability(Value):
    """Whether something can be had, as somebody stated; never a promise."""

    state: Supply
    """Whether it can be had."""
    as_of: Day
    """When it was stated."""
    source: Id | None = None
    """Where it was read."""


class Recall(Value):
    """A warning that stands above everything else on the page."""

    announced_on: Day
    """When it was announced."""
    what: Translated
    """Which goods, and what to do with them."""
    source: Id | None = None
    """Who announced it."""
    link: WebAddress | None = None
    """Where the announcement can be read."""


class Product(Thing):
    """A product of a place, whether or not it bears stars."""

    district: Annotated[str, DERIVED] = ""
    """Id of the district folder it lies in."""
    producer: Id | None = None
    """Who makes it: the name of a folder in `content/producers/`."""
    brand: Line | None = None
    """The name it is sold under, where that is neither its own nor its producer's."""
    origin: Address | None = None
    """Where it comes from, when that is not the producer's address."""
    group: Annotated[Whole | None, GUARDED] = None
    """Its set of criteria, 1–26 (Decision 26/2026/QĐ-TTg, annex I)."""
    status: Annotated[Status, GUARDED] = Status.LISTED
    """Whether it is shown."""
    status_reason: Translated | None = None
    """Why it was suspended or withdrawn."""
    status_since: Annotated[Sometime | None, GUARDED] = None
    """Since when."""
    recognitions: Annotated[tuple[Recognition, ...], WHOLE] = ()
    """Stars: every decision we know of, and steps towards one."""
    proofs: tuple[Proof, ...] = ()
    """Other papers."""
    season: Season | None = None
    """When it is in season; left out when not known."""
    usage: Translated | None = None
    """How to use it."""
    storage: Translated | None = None
    """How to keep it."""
    net: tuple[Line, ...] = ()
    """Sizes it is sold in, as printed."""
    price: Price | None = None
    """A stated price; left out when not known."""
    availability: Availability | None = None
    """Whether it can be had, as stated on a day; left out when not known."""
    alcohol_abv: Annotated[Number | None, GUARDED] = None
    """Alcohol in per cent, as printed; needed for the groups of alcoholic drinks."""
    channels: tuple[Channel, ...] = ()
    """Where it can be asked for or bought, when that is not the producer's channels."""
    gtin: Annotated[Line | None, Field(pattern=r"^[0-9]{8}([0-9]{4,6})?$", examples=["8931234567890"])] = None
    """Bar code number."""
    traceability_link: WebAddress | None = None
    """The producer's own traceability page."""
    recall: Annotated[Recall | None, GUARDED] = None
    """A recall or warning in force."""
