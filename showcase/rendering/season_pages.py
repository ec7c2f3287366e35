"""The view of the season calendar."""

from showcase.model.product import Product
from showcase.planning.collections import Collection
from showcase.rendering import parts
from showcase.rendering.edition import Edition, Leaf
from showcase.rendering.frames import Look
from showcase.rendering.images import card_view
from showcase.rendering.labels import N_
from showcase.rendering.lines import season_strip
from showcase.rendering.list_pages import choice, collection_of, list_frame, page_of, pager
from showcase.rendering.list_views import SeasonCalendarView, SeasonRow

_INTRO = N_("Twelve months and the products whose season is known, in the order of the alphabet.")
_SHELF = 8


def season_calendar_view(leaf: Leaf, look: Look) -> SeasonCalendarView:
    """Everything with a known season, month by month, and first what is in season now."""
    edition, month = leaf.edition, f"{leaf.edition.today.month:02d}"
    products = edition.collected[collection_of(leaf.page)]
    shown = page_of(products, leaf.page.number)
    now = edition.collected.get(Collection("product", "month", month), ()) if leaf.page.number == 1 else ()
    intro = edition.words.gettext(_INTRO)
    return SeasonCalendarView(
        list_frame(leaf, look, intro, len(products), (leaf.url("product", product.id) for product in shown)),
        intro,
        tuple(choice(leaf, part) for part in edition.collected if part.facet == "month"),
        edition.formats.month_names()[edition.today.month - 1],
        tuple(card_view(leaf, "product", product) for product in now[:_SHELF]),
        tuple(_row(leaf, edition, product) for product in shown if isinstance(product, Product)),
        pager(leaf, len(products)),
    )


def _row(leaf: Leaf, edition: Edition, product: Product) -> SeasonRow:
    strip = season_strip(edition, product.season)
    name = parts.Link(leaf.href("product", product.id), edition.name(product))
    return SeasonRow(name, strip.months if strip else (), bool(strip and strip.is_now))
