"""The register of published addresses: what was ever printed on a box must answer for good."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from showcase.problems.problem import Place

FILE = "content/addresses.csv"
"""Where it is kept, from the project's root."""
COLUMNS = ("address", "since")
"""Its columns."""
FORM = re.compile(r"(?:about|[pdmves]/(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*))/")
"""The address of a thing in the site's first language: a letter and an id."""


@dataclass(frozen=True, slots=True)
class Registered:
    """An address that was published once."""

    address: str
    """The address in the first language: `p/mat-ong/`."""
    since: date
    """The day it was registered."""
    place: Place
    """Its row."""


@dataclass(frozen=True, slots=True)
class Register:
    """Every address of a thing that was ever published."""

    entries: Mapping[str, Registered] = field(default_factory=dict)
    """By the address."""
    is_whole: bool = True
    """False where the file cannot be read: then nobody knows what is missing in it."""
