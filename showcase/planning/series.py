"""Pages about the site as a whole that go on over as many pages as they need."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from showcase.model.catalog import Catalog
from showcase.model.partial import PartialDate
from showcase.planning.addresses import TRADE
from showcase.planning.alphabet import NAMES_ON_A_PAGE, name_count
from showcase.planning.changes import latest_changes, newest
from showcase.planning.collections import PAGE_SIZE, page_count
from showcase.planning.hashtags import TAGS_ON_A_PAGE, tagged
from showcase.planning.listings import real_products


@dataclass(frozen=True, slots=True)
class Series:
    """One such page with its continuations."""

    template: str
    """Its page template, which is its kind too."""
    path: str
    """Address of its first page in the first language."""
    size: int = 0
    """How many things stand in it."""
    per_page: int = PAGE_SIZE
    """How many of them on a page."""
    id: str = ""
    """Id of its subject, where there is one."""
    updated: PartialDate | None = None
    """When what it tells last changed."""

    @property
    def pages(self) -> range:
        """The numbers of its pages."""
        return range(1, page_count(self.size, self.per_page) + 1)


def site_series(catalog: Catalog, today: date) -> Iterator[Series]:
    """Every one of them, in a steady order."""
    changes = latest_changes(catalog)
    yield Series("search", SEARCH, name_count(catalog), NAMES_ON_A_PAGE)
    yield Series("trade", TRADE, len(real_products(catalog)))
    yield Series("status", "status/", updated=newest(changes))
    for code in catalog.site.codes[1:]:
        yield Series("translation", translation_path(code), id=code)
    yield Series("changes", "changes/", len(changes), updated=newest(changes))
    tags = tagged(catalog, today)
    yield Series("hashtag_list", HASHTAGS, len(tags), TAGS_ON_A_PAGE)
    for name, one in tags.items():
        yield Series("hashtag", f"{HASHTAGS}{name}/", len(one.bearers), id=name)


def translation_path(code: str) -> str:
    """Where it is told how far a language is: `status/en/`."""
    return f"status/{code}/"


SEARCH = "search/"
"""Where one searches, and everything stands from A to Z."""
HASHTAGS = "t/"
"""Where the hashtags stand."""
