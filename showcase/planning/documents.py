"""Which files for machines there are, in which languages."""

from collections.abc import Iterator
from datetime import date

from showcase.model.catalog import Catalog
from showcase.planning.addresses import edition_path
from showcase.planning.news import news
from showcase.planning.outputs import Document


def plan_documents(catalog: Catalog, today: date, base_url: str) -> Iterator[Document]:
    """Every file for machines; those that are made of absolute addresses only where the site's own is known."""
    first = catalog.site.codes[0]
    yield Document("robots", "robots.txt", first)
    if base_url:
        yield Document("sitemap", "sitemap.xml", first)
        yield from _feeds(catalog, today)


def _feeds(catalog: Catalog, today: date) -> Iterator[Document]:
    """A feed for each language in which there is something to tell."""
    codes = catalog.site.codes
    for code in codes:
        if news(catalog, code, today):
            yield Document("feed", f"{edition_path(code, codes[0])}feed.xml", code)
