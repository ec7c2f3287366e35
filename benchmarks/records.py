"""The corpus as flat records in one language: what each other tool is given, in its own form."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from corpus import Corpus, Text, Thing
from wording import groups, words

Record: TypeAlias = dict[str, Any]

SOURCES: dict[str, Record] = {
    "bao": {
        "title": {"vi": "Bài báo bịa", "en": "Bài báo bịa"},
        "publisher": "Báo bịa",
        "published": "2026-01-02",
        "told": {"vi": "02/01/2026", "en": "2 January 2026"},
    },
    "tap-chi": {
        "title": {"vi": "Tạp chí bịa", "en": "An invented journal"},
        "publisher": "Tạp chí bịa",
        "published": "2026-02",
        "told": {"vi": "tháng 2/2026", "en": "February 2026"},
        "link": "https://example.org/tap-chi",
    },
}
"""As in `content/sources.yaml` of the generated project."""
_AUTHORITY = {"vi": "UBND tỉnh", "en": "Provincial People’s Committee"}
_MONTHS = "January February March April May June July August September October November December"
_YEARS = 3  # for which stars are granted
_LINK = re.compile(r"\((producer|product):([a-z0-9-]+)\)")
_HEADING = re.compile(r"^## ", re.MULTILINE)
_LETTERS = {"producer": "makers", "product": "p"}


@dataclass(frozen=True)
class Records:
    """Everything in one language."""

    corpus: Corpus
    language: str
    project: Path

    @property
    def prefix(self) -> str:
        """Where the language begins, as an absolute path."""
        return "/" if self.language == "vi" else f"/{self.language}/"

    @cached_property
    def words(self) -> Text:
        """Our words by their names."""
        return words(self.project)[self.language]

    @cached_property
    def _makers(self) -> dict[str, Thing]:
        return {maker["id"]: maker for maker in self.corpus.producers}

    @cached_property
    def _areas(self) -> dict[str, Thing]:
        return {area["id"]: area for area in self.corpus.districts}

    @cached_property
    def group_names(self) -> dict[int, str]:
        """Number of a product group → its name."""
        return {number: names[self.language] for number, names in groups(self.project).items()}

    def month(self, number: int) -> str:
        """A month by its name."""
        return f"tháng {number}" if self.language == "vi" else _MONTHS.split()[number - 1]

    def kind(self, kind: str) -> str:
        """A kind of producer or event by its name."""
        return self.words[f"kind_{kind}"]

    def product(self, thing: Thing) -> Record:
        """A product; `badge` is the last day of stars that were seen."""
        first, last = map(int, thing["season"]["months"][0].split("-"))
        recognition = thing["recognitions"][0]
        maker = self._makers[thing["producer"]]
        record = self._told(thing) | {
            "maker": thing["producer"],
            "maker_name": maker["name"][self.language],
            "maker_kind": maker["kind"],
            "district": thing["district"],
            "district_name": self._areas[thing["district"]]["name"][self.language],
            "group": thing["group"],
            "brand": thing["brand"],
            "net": ", ".join(thing["net"]),
            "months": list(range(first, last + 1)),
            "season": {
                "text": f"{self.month(first)} – {self.month(last)}",
                "note": thing["season"]["note"][self.language],
                "source": thing["season"]["source"],
            },
            "recognition": self._recognition(recognition),
            "usage": thing["usage"][self.language],
            "storage": thing["storage"][self.language],
            "figures": [self._own(figure) for figure in thing["figures"]],
            "changed": thing["changes"][0]["changed_on"],
            "tags": thing["hashtags"],
        }
        if recognition["evidence"]["tier"] == "A":
            record["badge"] = f"{int(recognition['issued_on'][:4]) + _YEARS}{recognition['issued_on'][4:]}"
        if "price" in thing:
            record["price"] = self._own(thing["price"])
        # The name of the story's own heading is of the second level.
        record["story"] = _HEADING.sub("### ", record["story"])
        return record

    def producer(self, thing: Thing) -> Record:
        """A producer."""
        return self._told(thing) | {
            "kind": thing["kind"],
            "kind_name": self.kind(thing["kind"]),
            "founded": str(thing["founded"]),
            "legal_name": thing["name"]["vi"],
        }

    def district(self, thing: Thing) -> Record:
        """A district."""
        return self._told(thing)

    def event(self, thing: Thing) -> Record:
        """An event."""
        return self._told(thing) | {
            "kind_name": self.kind(thing["kind"]),
            "starts_on": thing["starts_on"],
            "day": thing["starts_on"],
            "district": thing["district"],
            "district_name": self._areas[thing["district"]]["name"][self.language],
            "products": thing["products"],
        }

    def article(self, thing: Thing) -> Record:
        """A story."""
        return self._told(thing) | {
            "published_on": thing["published_on"],
            "day": thing["published_on"],
            "products": thing["products"],
        }

    def pages(self, product: Callable[[Thing], Record]) -> Iterator[tuple[str, Record]]:
        """Folder and record of each thing; `product` makes those of products, which differ from tool to tool."""
        makers = {"p": product, "makers": self.producer, "regions": self.district, "e": self.event, "s": self.article}
        corpus = self.corpus
        things = (corpus.products, corpus.producers, corpus.districts, corpus.events, corpus.stories)
        for (kind, make), some in zip(makers.items(), things, strict=True):
            yield from ((kind, make(thing)) for thing in some)

    def _told(self, thing: Thing) -> Record:
        """What every kind has."""
        story = thing["story"].get(self.language, "")
        return {
            "id": thing["id"],
            "title": thing["name"][self.language],
            "summary": thing["summary"][self.language],
            "sources": thing.get("sources", []),
            "changes": [self._own(change) for change in thing.get("changes", [])],
            "story": _LINK.sub(self._address, story),
        }

    def _address(self, link: re.Match[str]) -> str:
        kind, name = link.groups()
        return f"({self.prefix}{_LETTERS[kind]}/{name}/)"

    def _recognition(self, one: Thing) -> Record:
        kept = {key: one[key] for key in ("stars", "decision", "issued_on")}
        return kept | {"authority": _AUTHORITY[self.language], "source": one["evidence"]["source"]}

    def _own(self, values: Thing) -> Record:
        """The values with each text in this language alone."""
        return {key: value[self.language] if isinstance(value, dict) else value for key, value in values.items()}
