"""Pieces of pages that templates ask for; what does not depend on the page is made once."""

import json
from collections.abc import Callable
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any
from zlib import crc32

from markupsafe import Markup

DATA = Path(__file__).resolve().parents[2] / "data"
BASE = "https://example.org"
TODAY = "2026-11-25"
LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
_MONTHS = "January February March April May June July August September October November December"


class Parts:
    """What the templates of one language are given."""

    def __init__(self, language: str) -> None:
        """`language` decides the words."""
        self.language = language
        self.words = _read("words")[language]
        self.look = _read("look")
        self.listings = _read("listings")[language]
        self.prefix = "/" if language == "vi" else f"/{language}/"
        self.tagline = {"vi": "Sản phẩm bịa để đo", "en": "Products invented for measuring"}[language]
        self.organisation = {"vi": "Nhóm đo", "en": "Measurers"}[language]
        self.territories = {"vi": ("vi_VN", "en_US"), "en": ("en_US", "vi_VN")}[language]
        self.things: dict[tuple[str, str], Any] = {}
        self.shelves: dict[str, list[Any]] = {}
        self.regions: dict[tuple[str, str], list[Any]] = {}
        self.mentions: dict[tuple[str, str], list[Any]] = {}
        self._sources = _read("sources")
        self._kept: dict[Any, Markup] = {}

    def once(self, key: object, make: Callable[[], str]) -> Markup:
        """What `make` makes; made once."""
        if key not in self._kept:
            self._kept[key] = Markup(make())  # noqa: S704 - made of escaped values
        return self._kept[key]

    def day(self, iso: str) -> str:
        """A day for people."""
        year, month, date = iso.split("-")
        return f"{date}/{month}/{year}" if self.language == "vi" else f"{int(date)} {_month(int(month))} {year}"

    def when(self, iso: str) -> Markup:
        """A day for people and machines."""
        return self.once(("when", iso), lambda: f'<time datetime="{iso}">{self.day(iso)}</time>')

    def source(self, name: str) -> Markup:
        """Who says so."""
        return self.once(("source", name), lambda: self._source(self._sources[name]))

    def _source(self, one: dict[str, Any]) -> str:
        title = escape(one["title"][self.language])
        told = f'<a href="{one["link"]}">{title}</a>' if "link" in one else f'<span lang="vi">{title}</span>'
        on = f'<time datetime="{one["published"]}">{one["told"][self.language]}</time>'
        return f"<cite>{told}</cite>, {escape(one['publisher'])}, {on}"

    def cover(self, thing: Any) -> Markup:  # noqa: ANN401 - Pelican's articles have no types
        """The drawn cover of a thing."""
        return self.once(("cover", thing.url), lambda: self._cover(thing.url, thing.title))

    def _cover(self, url: str, title: str) -> str:
        covers = self.look["covers"]
        return (
            '<svg class="drawn" viewBox="0 0 400 300" aria-hidden="true" focusable="false" '
            f'preserveAspectRatio="xMidYMid slice">{covers[crc32(url.encode()) % len(covers)]}'
            '<circle cx="200" cy="150" r="62" fill="#FFFCF6"/><text x="200" y="174" text-anchor="middle" '
            f'font-size="68" font-weight="700" fill="#24305E">{escape(title[0])}</text></svg>'
        )

    def badge(self, until: str, stars: int) -> Markup:
        """A star badge."""
        return self.once(("badge", until, stars), lambda: self._badge(until, stars))

    def _badge(self, until: str, stars: int) -> str:
        w = self.words
        return (
            f'<span class="badge" data-until="{until}" data-over="{w["passed"]}"><span aria-hidden="true">'
            f"{'★' * stars}</span> {w['stars_told'] % stars} · {w['until'] % self.day(until)}</span>"
        )

    def card(self, thing: Any, heading: str) -> Markup:  # noqa: ANN401
        """A card; it stands in a dozen lists."""
        return self.once(("card", heading, thing.url), lambda: self._card(thing, heading))

    def _card(self, thing: Any, heading: str) -> str:  # noqa: ANN401
        lines = []
        if getattr(thing, "maker_name", ""):
            lines.append(f"<p>{escape(thing.maker_name)}</p>\n")
        if getattr(thing, "day", ""):
            lines.append(f"<p>{self.day(thing.day)}</p>\n")
        if self.is_in_season(thing):
            lines.append(f'<p class="in-season">{self.words["in_season"]}</p>')
        if getattr(thing, "badge", ""):
            lines.append(f"<p>{self.badge(thing.badge, thing.recognition['stars'])}\n</p>")
        return (
            f'<li class="card">\n<div class="card-face">{self.cover(thing)}</div>\n<div class="card-words">\n'
            f'<{heading}><a href="{self.prefix}{thing.url}">{escape(thing.title)}</a></{heading}>\n'
            f"{''.join(lines)}</div>\n</li>\n"
        )

    def is_in_season(self, thing: Any) -> bool:  # noqa: ANN401
        """Whether today lies in its season."""
        return int(TODAY[5:7]) in getattr(thing, "months", ())

    def in_season(self, things: list[Any]) -> list[Any]:
        """The first of those that are in season today."""
        return list(islice(filter(self.is_in_season, things), 8))

    def siblings(self, product: Any) -> list[Any]:  # noqa: ANN401
        """The other products of its maker."""
        return [one for one in self.shelves[product.maker] if one is not product][:4]

    def structured(self, nodes: list[dict[str, Any]], above: str, heading: str) -> Markup:
        """Structured data, with the breadcrumb."""
        steps = [{"name": self.words["home"], "item": BASE + self.prefix}]
        if above:
            steps.append({"name": self.title_of(above), "item": f"{BASE}{self.prefix}{above}/"})
        steps.append({"name": heading})
        items = [{"@type": "ListItem", "position": at, **step} for at, step in enumerate(steps, 1)]
        graph = [*nodes, {"@type": "BreadcrumbList", "itemListElement": items}]
        told = {"@context": "https://schema.org", "@graph": graph}
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        return Markup(text)  # noqa: S704 - nothing in it ends a script

    def title_of(self, path: str) -> str:
        """The name of a whole list."""
        return next(str(one["title"]) for one in self.listings if one["path"] == path)


def _month(number: int) -> str:
    return _MONTHS.split()[number - 1]


def _read(name: str) -> Any:  # noqa: ANN401
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
