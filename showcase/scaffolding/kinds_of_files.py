"""The files that volunteers write, each with its model and where it lies."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from showcase.model.hashtag import Hashtag
from showcase.model.site import Site
from showcase.model.things import Source
from showcase.reading.facts import Data
from showcase.reading.rules import read_facts
from showcase.reading.things import MODELS

_EXAMPLES = Path(__file__).with_name("examples")


@dataclass(frozen=True, slots=True)
class KindOfFile:
    """Files of one kind."""

    name: str
    """The file's name without its ending."""
    where: str
    """Where such files lie, as a pattern of paths from the project's root."""
    model: type[BaseModel]
    """What such a file says, or each of its entries."""
    has_entries: bool = False
    """Whether it is a list of entries under names of their own."""

    @property
    def example(self) -> Data:
        """A file of this kind in which every field of its own stands."""
        return _example(f"{self.name}.yaml")


FILES = (
    KindOfFile("product", "products/*/*/product.yaml", MODELS["product"]),
    KindOfFile("producer", "content/producers/*/producer.yaml", MODELS["producer"]),
    KindOfFile("district", "products/*/district.yaml", MODELS["district"]),
    KindOfFile("event", "content/events/*/event.yaml", MODELS["event"]),
    KindOfFile("story", "content/stories/*/story.yaml", MODELS["story"]),
    KindOfFile("site", "site.yaml", Site),
    KindOfFile("sources", "content/sources.yaml", Source, has_entries=True),
    KindOfFile("hashtags", "content/hashtags.yaml", Hashtag, has_entries=True),
)
"""All of them."""


@cache
def _example(name: str) -> Data:
    facts = read_facts(_EXAMPLES, name)
    assert facts.data is not None, facts.problems  # noqa: S101 - the examples are ours
    return facts.data
