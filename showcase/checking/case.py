"""What a rule looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from showcase.model.catalog import Catalog
from showcase.planning.outputs import Plan
from showcase.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Case:
    """A site as read and planned, on a day."""

    catalog: Catalog
    plan: Plan
    today: date


Rule: TypeAlias = Callable[[Case], Iterator[Problem]]
"""A case in, what is wrong with it out."""
