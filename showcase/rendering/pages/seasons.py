"""The views of the season calendar, and of what comes into season next."""

from showcase.model.product import Product
from showcase.planning.addresses import TRADE
from showcase.planning.collections import Collection
from showcase.planning.seasons import month_ahead
from showcase.rendering import parts
from showcase.rendering.edition import Edition, PageContext
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


def season_calendar_view(context: PageContext, look: Look) -> SeasonCalendarView:
    """Everything with a known season, month by month, and first what is in season now."""
    edition, month = context.edition, f"{context.edition.today.month:02d}"
    products = edition.collected[collection_of(context.page)]
    shown = page_of(products, context.page.number)
    now = edition.collected.get(Collection("product", "month", month), ()) if context.page.number == 1 else ()
    intro = edition.words.gettext(_INTRO)
    return SeasonCalendarView(
        list_frame(context, look, intro, len(products), (context.url("product", product.id) for product in shown)),
        intro,
        tuple(choice(context, part) for part in edition.collected if part.facet == "month"),
        edition.formats.month_names()[edition.today.month - 1],
        tuple(card_view(context, "product", product) for product in now[:_SHELF]),
        choice(context, SOON),
        tuple(_row(context, edition, product) for product in shown if isinstance(product, Product)),
        pager(context, len(products)),
    )


def season_notice_view(context: PageContext, look: Look) -> SeasonNoticeView:
    """What comes into season next month: who makes it and where, whom to call, and all that a trader asks."""
    edition = context.edition
    products = edition.collected[SOON]
    shown = [one for one in page_of(products, context.page.number) if isinstance(one, Product)]
    intro = edition.words.gettext(NOTICE)
    return SeasonNoticeView(
        frame=list_frame(context, look, intro, len(products), (context.url("product", one.id) for one in shown)),
        intro=intro,
        month=edition.formats.when(month_ahead(edition.today)).text,
        calendar_href=context.to(f"{edition.prefix}{CALENDAR.path}"),
        trade_href=context.to(f"{edition.prefix}{TRADE}"),
        rows=tuple(_notice(context, product) for product in shown),
        pager=pager(context, len(products)),
    )


def _notice(context: PageContext, product: Product) -> NoticeRow:
    edition, row = context.edition, trade_row(context, product)
    season = product.season
    return NoticeRow(
        trade=row,
        trade_href=trade_href(context, product, row.anchor),
        note=edition.phrase(season.note) if season else None,
        source=source_line(edition, season.source) if season else None,
    )


def _row(context: PageContext, edition: Edition, product: Product) -> SeasonRow:
    strip = season_strip(edition, product.season)
    name = parts.Link(context.href("product", product.id), edition.name(product))
    return SeasonRow(name, strip.months if strip else (), bool(strip and strip.is_now))
