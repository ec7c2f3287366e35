"""A planned file for machines in, its bytes out."""

from collections.abc import Callable
from typing import TypeAlias

from showcase.planning.outputs import Document
from showcase.rendering.edition import Edition
from showcase.rendering.site_files import robots_view, sitemap_view
from showcase.rendering.templates import Render
from showcase.rendering.trade_sheet import trade_sheet

Maker: TypeAlias = Callable[[Edition, Document, Render], bytes]

MAKERS: dict[str, Maker] = {
    "robots": lambda edition, _document, render: render("feeds/robots.txt", robots_view(edition)).encode(),
    "trade": lambda edition, _document, _render: trade_sheet(edition),
    "sitemap": lambda edition, _document, render: render("feeds/sitemap.xml", sitemap_view(edition)).encode(),
}
"""Name of a maker, as planning gives it, → how the file is made."""


def make_document(edition: Edition, document: Document, render: Render) -> bytes:
    """The bytes of a file for machines."""
    return MAKERS[document.maker](edition, document, render)
