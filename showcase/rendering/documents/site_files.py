"""The views of the sitemap and of robots.txt."""

from dataclasses import dataclass

from showcase.planning.outputs import Page
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.versions import alternate_links


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One page of the sitemap."""

    loc: str
    lastmod: str
    """W3C date, as exact as known; empty when the page has no history of its own."""
    alternates: tuple[tuple[str, str], ...]
    """(language, absolute address), with itself and x-default."""


@dataclass(frozen=True, slots=True)
class SitemapView:
    """The sitemap."""

    urls: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True)
class RobotsView:
    """robots.txt."""

    sitemap: str
    """Absolute address; empty when there is none."""


def sitemap_view(edition: Edition) -> SitemapView:
    """Every page that may be listed and is really in its language, with the same alternates as its head."""
    pages = (page for page in edition.plan.by_path.values() if page.is_indexed and page.is_translated)
    return SitemapView(tuple(_entry(edition, page) for page in pages))


def robots_view(edition: Edition) -> RobotsView:
    """Everything may be read; the sitemap is named where there is one."""
    base = edition.plan.base_url
    return RobotsView(f"{base}sitemap.xml" if base else "")


def _entry(edition: Edition, page: Page) -> SitemapEntry:
    context = PageContext(edition, page)
    links = tuple((link.code, link.url) for link in alternate_links(context))
    return SitemapEntry(context.absolute(page.path), str(page.updated or ""), links)
