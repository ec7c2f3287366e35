"""A validator of structured data of our own: the types we use, with what their readers require and the hard rules.

The lists follow Google's documentation of rich results and schema.org 30.0; a type or property that is not in the
table is a mistake, so that a misspelt one cannot pass.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

Rule = Callable[[object], bool]


@dataclass(frozen=True)
class Kind:
    """What a value may be."""

    name: str
    allows: Rule
    is_shown: bool = False
    """Whether a visitor must find the value on the page."""


def _text(pattern: str) -> Rule:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.DOTALL) is not None


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _parsed(parse: Callable[[str], object], pattern: str) -> Rule:
    def rule(value: object) -> bool:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            return False
        try:
            parse(value)
        except ValueError:
            return False
        return True

    return rule


_DAY = r"\d{4}-\d\d-\d\d"
_MOMENT = _DAY + r"T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)"
_is_moment = _parsed(datetime.fromisoformat, _MOMENT)
_is_day = _parsed(date.fromisoformat, _DAY)
_is_year_or_month = _parsed(lambda text: date.fromisoformat(f"{text}-01-01"[:10]), r"\d{4}(-\d\d)?")


def _is_date(value: object) -> bool:
    """A year, a month, a day, or an hour with its zone."""
    return _is_day(value) or _is_moment(value) or _is_year_or_month(value)


TEXT = Kind("a text", _text(r"\S.*"))
NAME = Kind("a text that stands on the page", _text(r"\S.*"), is_shown=True)
LINK = Kind("a whole https address", _text(r"https://[^\s<>\"]+"))
DATE = Kind("a date that stands on the page", _is_date, is_shown=True)
START = Kind("a date that stands on the page with its hour", _is_date, is_shown=True)
MOMENT = Kind("an hour with its zone", _is_moment)
AMOUNT = Kind("digits alone", _text(r"[1-9]\d*"))
YES = Kind("true", lambda value: value is True)
FORMAT = Kind("a media type", _text(r"[a-z]+/[a-z0-9.+-]+"))
WHOLE = Kind("a whole number", _whole)
LENGTH = Kind("a length such as PT13S", _text(r"PT\d+S"))
NUMBER = Kind("a number to dial", _text(r"\+[1-9]\d{7,14}|1[89]00\d{4,6}"))
MAILBOX = Kind("a mailbox that stands on the page", _text(r"[^@\s]+@[^@\s]+\.[^@\s]+"), is_shown=True)
BAR_CODE = Kind("a bar code number", _text(r"\d{8}|\d{12,14}"))
LANGUAGE = Kind("a language tag", _text(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?"))


def one_of(prefix: str, *values: str) -> Kind:
    """One of the values of an enumeration."""
    return Kind(f"one of {', '.join(values)}", lambda value: value in {f"{prefix}{name}" for name in values})


STATUS = one_of("https://schema.org/Certification", "Active", "Inactive")
SUPPLY = one_of("https://schema.org/", "InStock", "OutOfStock")
HELD = one_of("https://schema.org/", "EventScheduled", "EventCancelled", "EventPostponed")
ATTENDED = one_of("https://schema.org/", "OnlineEventAttendanceMode", "OfflineEventAttendanceMode")


@dataclass(frozen=True)
class Type:
    """A type of schema.org as we use it: property → kinds of values, or names of types."""

    required: Mapping[str, tuple[Kind | str, ...]]
    optional: Mapping[str, tuple[Kind | str, ...]]
    wanted: frozenset[str] = frozenset()
    """Properties that readers recommend and that at least one page of a rich site must have."""


def _type(required: dict[str, object], optional: dict[str, object], *wanted: str) -> Type:
    def kinds(told: dict[str, object]) -> dict[str, tuple[Kind | str, ...]]:
        return {name: kind if isinstance(kind, tuple) else (kind,) for name, kind in told.items()}

    return Type(kinds(required), kinds(optional), frozenset(wanted))


_ORGANISATION = _type(
    {"name": NAME},
    {
        "url": LINK,
        "legalName": TEXT,
        "description": NAME,
        "image": LINK,
        "address": "PostalAddress",
        "foundingDate": DATE,
        "telephone": NUMBER,
        "sameAs": LINK,
        "contactPoint": "ContactPoint",
    },
    "url", "address", "foundingDate", "telephone", "sameAs", "legalName", "contactPoint", "image",
)  # fmt: skip
TYPES: dict[str, Type] = {
    "Product": _type(
        {"name": NAME, "url": LINK, "countryOfOrigin": "Country"},
        {
            "description": NAME,
            "image": LINK,
            "brand": "Brand",
            "manufacturer": "Organization",
            "gtin": BAR_CODE,
            "offers": "Offer",
            "hasCertification": "Certification",
            "additionalProperty": "PropertyValue",
        },
        "description", "image", "brand", "manufacturer", "gtin", "offers", "hasCertification", "additionalProperty",
    ),
    "Offer": _type(
        {"price": AMOUNT, "priceCurrency": one_of("", "VND")},
        {"url": LINK, "availability": SUPPLY},
        "url", "availability",
    ),
    "Brand": _type({"name": NAME}, {}),
    "Country": _type({"name": TEXT}, {}),
    "PropertyValue": _type({"name": TEXT, "value": NAME}, {}),
    "Certification": _type(
        # Its name has the stars as signs; the page has them in words.
        {"name": TEXT, "issuedBy": ("GovernmentOrganization", "Organization")},
        {
            "description": NAME,
            "certificationIdentification": NAME,
            "certificationStatus": STATUS,
            "validFrom": DATE,
            "expires": DATE,
        },
        "certificationIdentification", "certificationStatus", "validFrom", "expires",
    ),
    "GovernmentOrganization": _type({"name": NAME}, {}),
    "Organization": _ORGANISATION,
    "PostalAddress": _type({"addressLocality": NAME, "addressRegion": TEXT, "addressCountry": one_of("", "VN")}, {}),
    "ContactPoint": _type({"contactType": TEXT}, {"telephone": NUMBER, "email": MAILBOX}, "telephone", "email"),
    "Event": _type(
        {"name": NAME, "startDate": START, "location": ("Place", "VirtualLocation"), "url": LINK},
        {
            "endDate": DATE,
            "eventStatus": HELD,
            "eventAttendanceMode": ATTENDED,
            "description": NAME,
            "image": LINK,
            "organizer": "Organization",
        },
        "endDate", "eventStatus", "eventAttendanceMode", "description", "image", "organizer",
    ),
    "Place": _type({"name": NAME, "address": "PostalAddress"}, {}),
    "VirtualLocation": _type({"url": LINK}, {}),
    "Article": _type(
        {"headline": NAME, "datePublished": DATE, "author": "Organization", "url": LINK},
        {
            "dateModified": DATE,
            "inLanguage": LANGUAGE,
            "publisher": "Organization",
            "description": NAME,
            "image": LINK,
        },
        "dateModified", "inLanguage", "publisher", "description", "image",
    ),
    "AboutPage": _type(
        {"name": NAME, "url": LINK, "mainEntity": "Organization"},
        {"datePublished": DATE, "dateModified": DATE, "inLanguage": LANGUAGE, "description": NAME},
        "datePublished", "dateModified", "inLanguage",
    ),
    "VideoObject": _type(
        {"name": NAME, "thumbnailUrl": LINK, "uploadDate": MOMENT, "url": LINK},
        {"description": NAME, "duration": LENGTH, "contentUrl": LINK},
        "description", "duration", "contentUrl",
    ),
    "ImageObject": _type(
        {"contentUrl": LINK, "creditText": NAME, "license": (LINK, "CreativeWork")},
        {},
    ),
    "CreativeWork": _type({"name": NAME}, {}),
    "BreadcrumbList": _type({"itemListElement": "ListItem"}, {}),
    "ItemList": _type({"itemListElement": "ListItem", "numberOfItems": WHOLE}, {}),
    # The first step is home, which the header leads to under the name of the site.
    "ListItem": _type({"position": WHOLE}, {"name": TEXT, "item": LINK, "url": LINK}, "name", "item", "url"),
    "Dataset": _type(
        {
            "name": TEXT,
            "description": NAME,
            "url": LINK,
            "license": (LINK, "CreativeWork"),
            "creator": "Organization",
            "distribution": "DataDownload",
        },
        {"dateModified": DATE, "inLanguage": LANGUAGE, "isAccessibleForFree": YES},
        "dateModified", "inLanguage", "isAccessibleForFree",
    ),
    "DataDownload": _type({"contentUrl": LINK, "encodingFormat": FORMAT}, {}),
    "WebSite": _type(
        {"name": NAME, "url": LINK, "publisher": "Organization"},
        {"inLanguage": LANGUAGE, "description": NAME},
        "inLanguage", "description",
    ),
}  # fmt: skip
"""Every type that a page of ours may use."""

_RATINGS = re.compile(r"rating|review", re.IGNORECASE)
_MOST = 110
"""Characters of a headline that are shown."""


@dataclass(frozen=True)
class Seen:
    """What a visitor finds on a page."""

    text: str
    """All its text, with single spaces."""
    dates: frozenset[str] = frozenset()
    """The dates that are marked as such (`time`, `data-until`)."""

    def has(self, kind: Kind, value: str) -> bool:
        """Whether a value can be found by a visitor."""
        if kind not in (DATE, START):
            return " ".join(value.split()) in self.text
        # The hour of an end may be counted from the hours that something lasts.
        return value[:10] in self.dates and (kind is DATE or value[11:16] in self.text)


def mistakes(script: str, seen: Seen) -> list[str]:
    """Everything that is wrong with the structured data of a page, in words; nothing when it is right."""
    try:
        told = json.loads(script)
    except ValueError:
        return ["does not parse"]
    ends = ["could end its element"] if re.search(r"</script|<!--", script, re.IGNORECASE) else []
    if not isinstance(told, dict) or set(told) != {"@context", "@graph"} or told["@context"] != "https://schema.org":
        return [*ends, "is not one graph of schema.org"]
    graph = told["@graph"]
    found = [*ends, *(mistake for node in graph for mistake in _node(node, seen, ""))]
    return [*found, *_ids(graph), *_crumbs(graph)]


def _node(node: object, seen: Seen, path: str) -> Iterator[str]:
    if not isinstance(node, dict) or node.get("@type") not in TYPES:
        yield f"{path or 'graph'}: no type that we know: {node.get('@type') if isinstance(node, dict) else node}"
        return
    name = node["@type"]
    here = f"{path}{name}"
    known = {**TYPES[name].required, **TYPES[name].optional}
    yield from (f"{here}.{key} is missing" for key in TYPES[name].required if key not in node)
    for key, value in node.items():
        if key != "@type":
            yield from _property(key, value, known, seen, here)
    if len(str(node.get("headline", ""))) > _MOST:
        yield f"{here}.headline is too long"


def _property(
    key: str, value: object, known: Mapping[str, tuple[Kind | str, ...]], seen: Seen, here: str
) -> Iterator[str]:
    if _RATINGS.search(key):
        yield f"{here}.{key} is a rating"
    elif key not in known and key != "@id":
        yield f"{here}.{key} is not known"
    elif value == []:
        yield f"{here}.{key} is empty"
    else:
        for one in value if isinstance(value, list) else [value]:
            yield from _value(one, known.get(key, (LINK,)), seen, f"{here}.{key}")


def _value(value: object, kinds: tuple[Kind | str, ...], seen: Seen, here: str) -> Iterator[str]:
    types = [kind for kind in kinds if isinstance(kind, str)]
    if isinstance(value, dict):
        is_reference = set(value) == {"@id"}
        if not types or (not is_reference and value.get("@type") not in types):
            yield f"{here} is no {' or '.join(types) or 'node'}"
        elif not is_reference:
            yield from _node(value, seen, f"{here}/")
        return
    kind = next((kind for kind in kinds if isinstance(kind, Kind) and kind.allows(value)), None)
    if kind is None:
        yield f"{here} is not {' or '.join(kind if isinstance(kind, str) else kind.name for kind in kinds)}: {value}"
    elif kind.is_shown and not seen.has(kind, str(value)):
        yield f"{here} does not stand on the page: {value}"


def _walk(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from _walk(one)


def _ids(graph: list[object]) -> Iterator[str]:
    """An `@id` names one node of the page, and a mere reference leads to one."""
    nodes = [node for node in _walk(graph) if "@id" in node]
    named = [node["@id"] for node in nodes if len(node) > 1]
    yield from (f"{name} names two nodes" for name in dict.fromkeys(named) if named.count(name) > 1)
    yield from (f"{node['@id']} leads to no node" for node in nodes if len(node) == 1 and node["@id"] not in named)


def _crumbs(graph: list[object]) -> Iterator[str]:
    """Positions count from one; a breadcrumb has two steps at least, each but the last with its address."""
    for node in _walk(graph):
        items = node.get("itemListElement")
        if isinstance(items, list):
            if [item.get("position") for item in items] != list(range(1, len(items) + 1)):
                yield f"{node['@type']}: its positions do not count from one"
            if node["@type"] == "ItemList" and node.get("numberOfItems") != len(items):
                yield "ItemList: its number is another"
            if node["@type"] == "BreadcrumbList" and (len(items) < 2 or not all("item" in item for item in items[:-1])):
                yield "BreadcrumbList: too short, or a step without its address"


def unused(scripts: list[str]) -> set[str]:
    """The types, and the properties that readers recommend, that none of these pages has."""
    nodes = [node for script in scripts for node in _walk(json.loads(script)) if "@type" in node]
    used = {node["@type"] for node in nodes} | {f"{node['@type']}.{key}" for node in nodes for key in node}
    wanted = {name: TYPES[name].wanted for name in TYPES}
    return {*TYPES, *(f"{name}.{key}" for name, keys in wanted.items() for key in keys)} - used
