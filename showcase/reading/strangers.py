"""A line whose name is none of the fields where it stands, and a search for such lines."""

from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from showcase.model.fields import Steps
from showcase.problems.problem import Problem
from showcase.reading.facts import Facts
from showcase.reading.fields import readable


@dataclass(frozen=True, slots=True)
class Stranger:
    """A line whose name is none of the fields where it stands."""

    where: Steps
    """What it stands in; empty for the first level."""
    key: str
    guess: str
    """The field that was meant, where that is known."""
    is_sure: bool
    """Whether nothing else can be meant: only capitals, spaces, hyphens and look-alikes differ."""
    problem: Problem | None
    """What to tell; None where it is told with another line."""


@dataclass(slots=True)
class Search:
    """A search through the data of a thing."""

    model: type[BaseModel]
    data: dict[str, Any]
    facts: Facts
    path: Steps
    """Where the data stands in its file."""
    languages: tuple[str, ...]
    below: set[Steps] = field(default_factory=set)
    """Fields whose own lines stand beside them instead of below."""
    above: dict[Steps, dict[str, str]] = field(default_factory=dict)
    """Where something stands → name of each line there → the field above it; filled when somebody asks."""
    met: int = 0
    """How many strangers were met."""

    def field_above(self, model: type[BaseModel], where: Steps, key: str) -> str:
        """The nearest field of a model above a line; empty without one."""
        if where not in self.above:
            last, found = "", self.above.setdefault(where, {})
            for *before, name in self.facts.keys:
                if tuple(before) == (*self.path, *where) and isinstance(name, str):
                    found[name] = last
                    last = name if name in readable(model) else last
        return self.above[where].get(key, "")
