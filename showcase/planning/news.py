"""What is new on a day, for the feeds: stories, events, and seasons that begin. Each with dates that are known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from showcase.model.catalog import Catalog
from showcase.model.things import Thing
from showcase.planning.seasons import beginnings, latest, month_ahead
from showcase.planning.subjects import is_sample
from showcase.planning.translation import is_translated

MOST = 50
"""Entries of a feed: what a reader fetches again and again."""


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
    is_ahead: bool = False
    """Whether it told so a month before."""


def news(catalog: Catalog, language: str, today: date) -> Iterator[News]:
    """What can be told in a language on a day; only what is really translated and not invented."""
    return _told(chain(_stories(catalog, today), _events(catalog, today), _seasons(catalog, today)), catalog, language)


def season_notices(catalog: Catalog, language: str, today: date) -> Iterator[News]:
    """What was told to come into season within the last twelve months, a month ahead of it; as `news` otherwise."""
    return _told(_ahead(catalog, today), catalog, language)


def newest(found: Iterable[News]) -> tuple[News, ...]:
    """What a feed tells of it, the latest first."""
    return tuple(sorted(found, key=lambda one: (-one.updated.toordinal(), one.kind, one.id, one.month))[:MOST])


def _told(found: Iterable[News], catalog: Catalog, language: str) -> Iterator[News]:
    return (one for one in found if _is_told(catalog.of_kind(one.kind)[one.id], catalog, language))


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
    """Each season's beginning within the last twelve months."""
    for product in catalog.products.values():
        for month in beginnings(product, catalog):
            day = latest(month, today)
            yield News("product", product.id, day, day, f"{day:%Y-%m}")


def _ahead(catalog: Catalog, today: date) -> Iterator[News]:
    """Each season's beginning, told from the first day of the month before."""
    for product in catalog.products.values():
        for month in beginnings(product, catalog):
            told = latest((month - 2) % 12 + 1, today)
            yield News("product", product.id, told, told, str(month_ahead(told)), is_ahead=True)
