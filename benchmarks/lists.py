"""The lists of the site and the parts of the list of products, as every tool names them."""

from collections.abc import Iterator
from dataclasses import dataclass

from records import Records

_WHOLE = {
    "p": "products",
    "makers": "producers",
    "regions": "areas",
    "e": "events",
    "s": "stories",
    "groups": "groups",
    "tags": "hashtags",
    "season": "seasons",
    "search": "search",
    "trade": "trade",
    "changes": "changes",
    "areas": "areas",
    "kinds": "kind",
    "stars": "stars_in_force",
    "months": "months",
}
"""Address → name of a whole list, by our words."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, or a part of the list of products."""

    path: str
    title: str
    intro: str
    above: str = ""
    """Address of the list that it is a part of."""
    value: str = ""
    """What the things in it have in common, in words."""
    weight: int = 0
    """Its place among its like."""


def listings(records: Records) -> Iterator[Listing]:
    """All of them, in one language."""
    words = records.words
    for path, name in _WHOLE.items():
        yield Listing(path, words[name], _intro(records, path))
    for facet, heading, above, values in _parts(records):
        for weight, (part, value) in enumerate(values.items(), 1):
            title = words[heading].replace("%s", value)
            yield Listing(f"{facet}/{part}", title, _intro(records, facet), above, value, weight)


def _intro(records: Records, path: str) -> str:
    """The sentence on what stands in a list; those without one of their own say that of all products."""
    return records.words.get(f"intro_{path}", records.words["intro_p"])


def _parts(records: Records) -> Iterator[tuple[str, str, str, dict[str, str]]]:
    """Address, heading, address of the list above, and the values of each part."""
    products = records.corpus.products
    kinds = sorted({maker["kind"] for maker in records.corpus.producers})
    areas = {area["id"]: area["name"][records.language] for area in records.corpus.districts}
    months = sorted({month for thing in products for month in _months(thing["season"]["months"][0])})
    groups = sorted({thing["group"] for thing in products})
    tags = sorted({tag for thing in products for tag in thing["hashtags"]})
    stars = sorted({one["stars"] for thing in products for one in thing["recognitions"]})
    yield "areas", "in_area", "p", areas
    yield "kinds", "in_kind", "p", {kind: records.kind(kind) for kind in kinds}
    yield "stars", "in_area", "p", {str(n): records.words["star"].replace("%s", str(n)) for n in stars}
    yield "groups", "in_group", "groups", {str(number): records.group_names[number] for number in groups}
    yield "months", "in_month", "season", {f"{number:02d}": records.month(number) for number in months}
    yield "tags", "hashtags", "tags", {tag.lower(): tag for tag in tags}


def _months(span: str) -> range:
    first, last = map(int, span.split("-"))
    return range(first, last + 1)
