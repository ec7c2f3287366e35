"""Which files for machines there are, in which languages."""

from collections.abc import Iterator

from showcase.model.catalog import Catalog
from showcase.planning.addresses import edition_path, trade_sheet_path
from showcase.planning.outputs import Document


def plan_documents(catalog: Catalog, base_url: str) -> Iterator[Document]:
    """Every file for machines; those that are made of absolute addresses only where the site's own is known."""
    first = catalog.site.codes[0]
    yield Document("robots", "robots.txt", first)
    for code in catalog.site.codes:
        yield Document("trade", trade_sheet_path(edition_path(code, first)), code)
    if base_url:
        yield Document("sitemap", "sitemap.xml", first)
