"""What a rule looks at."""

from dataclasses import dataclass
from datetime import date

from showcase.model.catalog import Catalog
from showcase.planning.outputs import Plan


@dataclass(frozen=True, slots=True)
class Case:
    """A site as read and planned, on a day."""

    catalog: Catalog
    plan: Plan
    today: date
