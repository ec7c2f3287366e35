"""A planned file for machines in, its bytes out."""

from collections.abc import Callable
from typing import TypeAlias

from showcase.planning.documents import FEEDS
from showcase.planning.offline import DRAWN
from showcase.planning.outputs import Document
from showcase.rendering.documents.catalogues import catalogue_file
from showcase.rendering.documents.feeds import feed_view
from showcase.rendering.documents.open_data import places_geojson, products_csv, products_json
from showcase.rendering.documents.search_index import search_index
from showcase.rendering.documents.site_files import robots_view, sitemap_view
from showcase.rendering.documents.trade_sheet import trade_sheet
from showcase.rendering.edition import Edition
from showcase.rendering.frames import Look
from showcase.rendering.offline import manifest_json, no_worker_js, worker_js
from showcase.rendering.pages.translation import translation_json
from showcase.rendering.templates import Render

Maker: TypeAlias = Callable[[Edition, Document, Render, Look], bytes]


def _calendar(edition: Edition, document: Document, _render: Render, _look: Look) -> bytes:
    # Its library takes as long to load as fifty pages to make, and most builds have no event to tell.
    from showcase.rendering.documents import calendars  # noqa: PLC0415

    return calendars.event_calendar(edition, document) if document.id else calendars.all_coming(edition)


def _feed(edition: Edition, document: Document, render: Render, _look: Look) -> bytes:
    return render("feeds/atom.xml", feed_view(edition, document)).encode()


def _caption(edition: Edition, document: Document, _render: Render, _look: Look) -> bytes:
    # As above: most sites have no kits.
    from showcase.rendering.kits.pages import caption_document  # noqa: PLC0415

    return caption_document(edition, document)


def _icon(_edition: Edition, document: Document, _render: Render, _look: Look) -> bytes:
    # As above: most builds draw nothing.
    from showcase.rendering.pictures.icons import icon_png  # noqa: PLC0415

    return icon_png(DRAWN[document.path])


MAKERS: dict[str, Maker] = {
    "calendar": _calendar,
    "catalogue": lambda edition, document, render, _look: catalogue_file(edition, document, render),
    "caption": _caption,
    **dict.fromkeys(FEEDS, _feed),
    "icon": _icon,
    "manifest": lambda edition, _document, _render, _look: manifest_json(edition),
    "no_worker": lambda _edition, _document, render, _look: no_worker_js(render),
    "places_geojson": lambda edition, _document, _render, _look: places_geojson(edition),
    "products_csv": lambda edition, _document, _render, _look: products_csv(edition),
    "products_json": lambda edition, _document, _render, _look: products_json(edition),
    "robots": lambda edition, _document, render, _look: render("feeds/robots.txt", robots_view(edition)).encode(),
    "search": lambda edition, document, _render, _look: search_index(edition, document),
    "trade": lambda edition, _document, _render, _look: trade_sheet(edition),
    "sitemap": lambda edition, _document, render, _look: render("feeds/sitemap.xml", sitemap_view(edition)).encode(),
    "translation": lambda edition, document, _render, _look: translation_json(edition, document.id),
    "worker": lambda edition, _document, render, look: worker_js(edition, look, render),
}
"""Name of a maker, as planning gives it, → how the file is made."""
OF_ALL = frozenset({"places_geojson", "products_csv", "products_json", "sitemap", "trade", "translation", *FEEDS})
"""Makers of files for which everything there is is looked through."""


def make_document(edition: Edition, document: Document, render: Render, look: Look) -> bytes:
    """The bytes of a file for machines."""
    return MAKERS[document.maker](edition, document, render, look)
