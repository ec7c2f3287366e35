"""The views of the season calendar, and of what comes into season next."""

from showcase.model.product import Product
from showcase.planning.addresses import TRADE
from showcase.planning.collections import Collection
from showcase.planning.seasons import month_ahead
from showcase.rendering import parts
from showcase.rendering.edition import Edition, Leaf
from showcase.rendering.frames import Look
from showcase.rendering.images import card_view
from showcase.rendering.labels import N_
from showcase.rendering.lines import season_strip, source_line
from showcase.rendering.list_views import SeasonCalendarView, SeasonRow
from showcase.rendering.pages.lists import choice, collection_of, list_frame, page_of, pager
from showcase.rendering.pages.trade import trade_href, trade_row
from showcase.rendering.trade_views import NoticeRow, SeasonNoticeView

_INTRO = N_("Twelve months and the products whose season is known, in the order of the alphabet.")
NOTICE = N_(
    "Told a month ahead, so that buyers are found before the harvest. Please ask the producers themselves: the months "
    "are as stated, and neither harvest nor price is promised."
)
CALENDAR = Collection("product", "season")
SOON = Collection("product", "soon")
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
        choice(leaf, SOON),
        tuple(_row(leaf, edition, product) for product in shown if isinstance(product, Product)),
        pager(leaf, len(products)),
    )


def season_notice_view(leaf: Leaf, look: Look) -> SeasonNoticeView:
    """What comes into season next month: who makes it and where, whom to call, and all that a trader asks."""
    edition = leaf.edition
    products = edition.collected[SOON]
    shown = [one for one in page_of(products, leaf.page.number) if isinstance(one, Product)]
    intro = edition.words.gettext(NOTICE)
    return SeasonNoticeView(
        frame=list_frame(leaf, look, intro, len(products), (leaf.url("product", one.id) for one in shown)),
        intro=intro,
        month=edition.formats.when(month_ahead(edition.today)).text,
        calendar_href=leaf.to(f"{edition.prefix}{CALENDAR.path}"),
        trade_href=leaf.to(f"{edition.prefix}{TRADE}"),
        rows=tuple(_notice(leaf, product) for product in shown),
        pager=pager(leaf, len(products)),
    )


def _notice(leaf: Leaf, product: Product) -> NoticeRow:
    edition, row = leaf.edition, trade_row(leaf, product)
    season = product.season
    return NoticeRow(
        trade=row,
        trade_href=trade_href(leaf, product, row.anchor),
        note=edition.phrase(season.note) if season else None,
        source=source_line(edition, season.source) if season else None,
    )


def _row(leaf: Leaf, edition: Edition, product: Product) -> SeasonRow:
    strip = season_strip(edition, product.season)
    name = parts.Link(leaf.href("product", product.id), edition.name(product))
    return SeasonRow(name, strip.months if strip else (), bool(strip and strip.is_now))
