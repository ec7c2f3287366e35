"""Which files for machines there are, in which languages."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from showcase.model.catalog import Catalog
from showcase.planning.addresses import edition_path, search_index_path, trade_sheet_path
from showcase.planning.calendars import calendar_path, coming, event_calendar_path, has_calendar
from showcase.planning.catalogues import catalogue_documents
from showcase.planning.kits import kit_documents
from showcase.planning.news import News, news, season_notices
from showcase.planning.offline import offline_documents
from showcase.planning.outputs import Document

DATA = {
    "products_csv": "data/products.csv",
    "products_json": "data/products.json",
    "places_geojson": "data/places.geojson",
}
"""Maker → path of the files of open data: one for all languages, each with the day of the build in it."""


def plan_documents(
    catalog: Catalog, today: date, base_url: str, shards: Iterable[tuple[str, str]] = ()
) -> Iterator[Document]:
    """Every file for machines; those that are made of absolute addresses only where the site's own is known.

    `shards` are language and key of every file of the search index.
    """
    first = catalog.site.codes[0]
    yield Document("robots", "robots.txt", first)
    yield from offline_documents(catalog.site)
    for maker, path in DATA.items():
        yield Document(maker, path, first)
    for code in catalog.site.codes:
        yield Document("trade", trade_sheet_path(edition_path(code, first)), code)
    for code in catalog.site.codes[1:]:
        yield Document("translation", f"status/{code}.json", first, code)
    for code, key in shards:
        yield Document("search", search_index_path(edition_path(code, first), key), code, key)
    yield from kit_documents(catalog, today)
    if base_url:
        yield Document("sitemap", "sitemap.xml", first)
        yield from _feeds(catalog, today)
        yield from _calendars(catalog, today)
    yield from catalogue_documents(catalog, base_url)


def _calendars(catalog: Catalog, today: date) -> Iterator[Document]:
    """A file for each event whose day is known, and one for all that are coming; past ones keep theirs."""
    codes = catalog.site.codes
    is_any_coming = any(coming(catalog, today))
    for code in codes:
        edition = edition_path(code, codes[0])
        for event in catalog.events.values():
            if has_calendar(event, catalog):
                yield Document("calendar", event_calendar_path(edition, event.id), code, event.id)
        if is_any_coming:
            yield Document("calendar", calendar_path(edition), code)


FEEDS: dict[str, tuple[str, Callable[[Catalog, str, date], Iterator[News]]]] = {
    "feed": ("feed.xml", news),
    "season_feed": ("season/soon/feed.xml", season_notices),
}
"""Maker → address of a feed in the first language, and what it tells in a language on a day."""


def _feeds(catalog: Catalog, today: date) -> Iterator[Document]:
    """The feeds of each language in which there is something to tell."""
    codes = catalog.site.codes
    for code in codes:
        for maker, (path, told) in FEEDS.items():
            if any(told(catalog, code, today)):
                yield Document(maker, f"{edition_path(code, codes[0])}{path}", code)
