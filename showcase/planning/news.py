"""What is new on a day, for the feeds: stories, events, and seasons that begin. Each with dates that are known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from showcase.model.catalog import Catalog
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.listings import is_listed
from showcase.planning.subjects import is_sample
from showcase.planning.translation import is_translated

MOST = 50
"""Entries of a feed: what a reader fetches again and again."""
_WHOLE_YEAR = (1, 12)


@dataclass(frozen=True, slots=True)
class News:
    """One thing to tell."""

    kind: str
    """Kind of the thing it is about."""
    id: str
    """The thing's id."""
    published: date
    """Since when it is known."""
    updated: date
    """When it last changed."""
    month: str = ""
    """`2026-05` where it tells that the thing's season begins in that month; else empty."""


def news(catalog: Catalog, language: str, today: date) -> tuple[News, ...]:
    """What can be told in a language on a day, the latest first; only what is really translated and not invented."""
    found = chain(_stories(catalog, today), _events(catalog, today), _seasons(catalog, today))
    told = [one for one in found if _is_told(catalog.of_kind(one.kind)[one.id], catalog, language)]
    told.sort(key=lambda one: (-one.updated.toordinal(), one.kind, one.id, one.month))
    return tuple(told[:MOST])


def _is_told(thing: Thing, catalog: Catalog, language: str) -> bool:
    return is_translated(thing, language, catalog.site) and not is_sample(thing, catalog)


def _stories(catalog: Catalog, today: date) -> Iterator[News]:
    """Stories by the day they were published, but the two that are linked from every page."""
    ours = {catalog.site.about, catalog.site.listing_rules}
    for story in catalog.stories.values():
        if story.id not in ours and story.published_on <= today:
            yield News("story", story.id, story.published_on, max([story.published_on, *_changes(story, today)]))


def _events(catalog: Catalog, today: date) -> Iterator[News]:
    """Events by their history, else by their sources; one of which neither is known, on its first day."""
    for event in catalog.events.values():
        published = (catalog.sources[name].published for name in event.sources)
        reported = [day.first for day in published if day and day.first <= today]
        known = _changes(event, today) or reported or [event.starts_on.first]
        if max(known) <= today:
            yield News("event", event.id, min(known), max(known))


def _changes(thing: Thing, today: date) -> list[date]:
    """The days of its history; what is dated tomorrow is a slip, told to its author."""
    return [change.changed_on.first for change in thing.changes if change.changed_on.first <= today]


def _seasons(catalog: Catalog, today: date) -> Iterator[News]:
    """Each season's beginning within the last twelve months; none of what may be had all the year, or was recalled."""
    for product in catalog.products.values():
        if product.season and is_listed(product, catalog) and not product.recall:
            yield from (_begin(product, first, today) for first, last in product.season.spans
                        if (first, last) != _WHOLE_YEAR)  # fmt: skip


def _begin(product: Product, month: int, today: date) -> News:
    day = date(today.year - (month > today.month), month, 1)
    return News("product", product.id, day, day, f"{day:%Y-%m}")
