"""The page for traders and exporters, and the same as a table."""

from collections.abc import Collection, Iterable, Iterator

from showcase.model.kinds import Producer
from showcase.model.media import Figure
from showcase.model.product import Product
from showcase.planning.addresses import TRADE, trade_sheet_path
from showcase.planning.collections import page_path
from showcase.planning.subjects import address_of, channels_of
from showcase.rendering import fact_parts, parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.figures import figure_lines
from showcase.rendering.frames import Look, Subject, frame
from showcase.rendering.labels import N_, PRODUCER_KINDS
from showcase.rendering.lines import channel_lines, place_line, proof_lines, recognised, season_text
from showcase.rendering.pages.lists import page_of, pager, with_page_number
from showcase.rendering.structured_data.pages import item_list
from showcase.rendering.trade_views import Statement, TradeRow, TradeView

_INTRO = N_(
    "All products in the order of the alphabet, with what is known about them: as stated, with source and date. "
    "This site sells nothing and takes no part in any sale; please ask the producers themselves."
)
CAPACITY = frozenset({"capacity"})
EXPORTS = frozenset({"area_codes", "export"})


def trade_view(context: PageContext, look: Look) -> TradeView:
    """The products of one page, and below them what is stated of their areas."""
    edition, words = context.edition, context.edition.words
    products = edition.real("product")
    shown = [one for one in page_of(products, context.page.number) if isinstance(one, Product)]
    ways = pager(context, len(products))
    heading = with_page_number(edition, edition.own(words.gettext(N_("For traders and exporters"))), ways)
    intro = words.gettext(_INTRO)
    urls = (context.url("product", product.id) for product in shown)
    return TradeView(
        frame=frame(context, look, Subject(heading, f"{heading}. {intro}", lambda: (item_list(urls),))),
        intro=intro,
        sheet_href=context.to(trade_sheet_path(edition.prefix)),
        rows=tuple(trade_row(context, product) for product in shown),
        areas=tuple(_areas(context, shown)),
        producers=tuple(_producers(context)) if context.page.number == 1 else (),
        pager=ways,
    )


def real_in_order(edition: Edition) -> list[Product]:
    """The products that exist, in the order of this language's list."""
    return [thing for thing in edition.real("product") if isinstance(thing, Product)]


def trade_row(context: PageContext, product: Product) -> TradeRow:
    """What a trader asks of a product."""
    edition, catalog = context.edition, context.edition.catalog
    producer = catalog.producer_of(product)
    held = edition.standings.get(product.id)
    figures = (*product.figures, *(producer.figures if producer else ()))
    proofs = proof_lines(edition, (*product.proofs, *(producer.proofs if producer else ())))
    district = product.district
    has_area = context.once("has area figures", district, lambda: bool(area_figures(edition, district)))
    return TradeRow(
        anchor=f"product-{product.id}",
        name=parts.Link(context.href("product", product.id), edition.name(product)),
        is_recalled=product.recall is not None,
        producer=parts.Link(context.href("producer", producer.id), edition.name(producer)) if producer else None,
        producer_kind=edition.words.gettext(PRODUCER_KINDS[producer.kind]) if producer else "",
        place=place_line(context, address_of(product, catalog), product.district),
        capacity=of_role(edition, figures, CAPACITY),
        season=season_text(edition, product.season),
        standing=recognised(edition, held) if held else None,
        has_history=held is None and bool(product.recognitions),
        proofs=tuple(proof for proof in proofs if not proof.is_over),
        exports=of_role(edition, figures, EXPORTS),
        area=_area_link(edition, product.district) if has_area else None,
        channels=channel_lines(edition, channels_of(product, catalog)),
    )


def trade_href(context: PageContext, product: Product, anchor: str) -> str:
    """Where the row of a product stands among all."""
    path = page_path(f"{context.edition.prefix}{TRADE}", context.edition.trade_pages[product.id])
    return f"{context.to(path)}#{anchor}"


def area_figures(edition: Edition, district: str) -> tuple[fact_parts.FigureLine, ...]:
    """What is stated of an area's growing-area codes and exports: it is about the area, not about one product."""
    area = edition.catalog.districts.get(district)
    return of_role(edition, area.figures, EXPORTS) if area and not area.sample else ()


def of_role(edition: Edition, figures: Iterable[Figure], roles: Collection[str]) -> tuple[fact_parts.FigureLine, ...]:
    """The figures that tell a trader that."""
    return figure_lines(edition, tuple(figure for figure in figures if figure.role in roles))


def _area_link(edition: Edition, district: str) -> parts.Link:
    return parts.Link(f"#{_anchor(district)}", edition.name(edition.catalog.districts[district]))


def _anchor(district: str) -> str:
    return f"area-{district}"


def _areas(context: PageContext, products: Iterable[Product]) -> Iterator[Statement]:
    edition = context.edition
    here = {product.district for product in products}
    for area in edition.whole("district"):
        figures = area_figures(edition, area.id) if area.id in here else ()
        if figures:
            yield Statement(
                _anchor(area.id), parts.Link(context.href("district", area.id), edition.name(area)), figures
            )


def _producers(context: PageContext) -> Iterator[Statement]:
    edition = context.edition
    for producer in without_product(edition):
        name = parts.Link(context.href("producer", producer.id), edition.name(producer))
        yield Statement(f"producer-{producer.id}", name, _capacity(edition, producer))


def without_product(edition: Edition) -> Iterator[Producer]:
    """Producers of whom no product is listed: they would stand nowhere, whatever they can deliver."""
    listed = {product.producer for product in real_in_order(edition)}
    for producer in edition.real("producer"):
        if isinstance(producer, Producer) and producer.id not in listed and _capacity(edition, producer):
            yield producer


def _capacity(edition: Edition, producer: Producer) -> tuple[fact_parts.FigureLine, ...]:
    return of_role(edition, producer.figures, CAPACITY)
