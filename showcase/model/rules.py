"""Everything about recognitions that a decree may change, as dated data of a site."""

from typing import Annotated

from pydantic import Field

from showcase.model.fields import GUARDED, Day, Id, Line, Translated, Value, Whole
from showcase.model.recognition import Stars


class RuleSpan(Value):
    """A stretch of time in which a rule holds."""

    since: Day | None = None
    """First day; None when it always held."""
    until: Day | None = None
    """Last day; None when it still holds."""


class Scheme(RuleSpan):
    """A set of criteria under which products are recognised."""

    id: Id
    """Its name in recognitions: `148-2023`."""
    name: Translated
    """The decision's number and title."""
    months: Whole = 36
    """For how long a recognition lasts, counted from the date of issue."""


class Authority(RuleSpan):
    """A level that recognises, under the name it bore at the time."""

    id: Id
    """The level's name in recognitions: `province`."""
    name: Translated
    """What it was called."""


class Grant(RuleSpan):
    """Which level could grant how many stars, and when."""

    stars: Stars
    """How many."""
    authority: Id
    """The level."""


class Rules(Value):
    """Everything about recognitions that a decree may change, as dated data of the site."""

    schemes: tuple[Scheme, ...]
    """The sets of criteria there have been."""
    authorities: tuple[Authority, ...]
    """The levels, once for each name they bore."""
    grants: tuple[Grant, ...]
    """Who could grant what, and when."""
    renewal_opens_days: Whole = 180
    """A renewal may be filed from so many days before the end …"""
    renewal_closes_days: Whole = 120
    """… until so many days before the end."""
    extension_days: Whole = 180
    """How long a renewal filed in time keeps a recognition alive."""
    alcohol_limit: Annotated[Whole, GUARDED, Field(ge=0, le=100)] = 15
    """Drinks with so many per cent may not be advertised (Law on Advertising 16/2012, article 7)."""
    alcoholic_groups: Annotated[tuple[Whole, ...], GUARDED] = ()
    """Criteria sets whose products need `alcohol_abv`."""
    sources: tuple[Line, ...] = ()
    """Where these rules were read."""
