"""The table of the page for traders, as a file for spreadsheets."""

from collections.abc import Iterable

from showcase.model.kinds import Producer
from showcase.model.product import Product
from showcase.planning.subjects import district_of
from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts
from showcase.rendering.documents.tables import sheet
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.labels import N_, NOTHING_PROVEN, PRODUCER_KINDS, STANDINGS
from showcase.rendering.lines import channel_lines, place_line, proof_lines
from showcase.rendering.pages.trade import (
    CAPACITY,
    EXPORTS,
    area_figures,
    of_role,
    real_in_order,
    trade_row,
    without_product,
)
from showcase.rendering.trade_views import TradeRow

_COLUMNS = (
    N_("Product"),
    N_("Page on this site"),
    N_("Producer"),
    N_("Kind of producer"),
    N_("Where"),
    N_("Capacity, as stated"),
    N_("Season"),
    N_("OCOP recognition"),
    N_("Certificates and registrations in force"),
    N_("Growing-area codes and exports, as stated"),
    N_("Growing-area codes and exports of the whole area, not of this product"),
    N_("Contact"),
)


def trade_sheet(edition: Edition) -> bytes:
    """Every real product in one line, with the columns of the page; then producers of whom no product is listed."""
    context = PageContext(edition, edition.plan.by_subject[edition.language.code, "trade", ""])
    head = [edition.words.gettext(column) for column in _COLUMNS]
    products = (_cells(context, product) for product in real_in_order(edition))
    producers = (_cells_of_producer(context, producer) for producer in without_product(edition))
    return sheet([head, *products, *producers])


def _cells_of_producer(context: PageContext, producer: Producer) -> list[str]:
    """The same columns; those that are about a product alone are as those of a product of which nothing is known."""
    edition, words = context.edition, context.edition.words
    figures, area = producer.figures, district_of(producer, edition.catalog)
    proofs = proof_lines(edition, producer.proofs)
    return _known(
        edition,
        words.gettext(N_("no product listed yet")),
        context.url("producer", producer.id),
        str(edition.name(producer)),
        words.gettext(PRODUCER_KINDS[producer.kind]),
        place_in_short(place_line(context, producer.address, area)),
        _figures(of_role(edition, figures, CAPACITY)),
        "",
        "",
        _joined(_proof(proof) for proof in proofs if not proof.is_over),
        _figures(of_role(edition, figures, EXPORTS)),
        _figures(area_figures(edition, area)),
        _joined(contact_in_short(channel) for channel in channel_lines(edition, producer.channels)),
    )


def _cells(context: PageContext, product: Product) -> list[str]:
    edition, row = context.edition, trade_row(context, product)
    return _known(
        edition,
        str(row.name.text),
        context.url("product", product.id),
        str(row.producer.text) if row.producer else "",
        row.producer_kind,
        place_in_short(row.place),
        _figures(row.capacity),
        row.season,
        _standing_in_short(edition, row),
        _joined(_proof(proof) for proof in row.proofs),
        _figures(row.exports),
        edition.once(
            ("stated of an area", product.district), lambda: _figures(area_figures(edition, product.district))
        ),
        _joined(contact_in_short(channel) for channel in row.channels),
    )


def _known(edition: Edition, *cells: str) -> list[str]:
    missing = edition.words.gettext(N_("No information yet"))
    return [cell or missing for cell in cells]


def _standing_in_short(edition: Edition, row: TradeRow) -> str:
    """What is said of a product's recognition, as short as a cell needs; empty where nothing is known."""
    held = row.standing
    if held is None:
        return edition.words.gettext(NOTHING_PROVEN) if row.has_history else ""
    day = held.revoked or held.until
    told = edition.words.gettext(STANDINGS[held.say]).format(stars=held.stars)
    return f"{told} ({day.iso})" if day else told


def place_in_short(place: fact_parts.Place | None) -> str:
    """Village, commune and area, as far as known."""
    if place is None:
        return ""
    steps = (place.village, place.now or place.as_certified, place.district.text if place.district else "")
    return ", ".join(str(step) for step in steps if step)


def _figures(figures: Iterable[fact_parts.FigureLine]) -> str:
    return _joined(
        f"{one.measure}: {one.value}{_after(' ', one.unit)} ({one.as_of.iso}{_source(one.source)})" for one in figures
    )


def _proof(proof: fact_parts.ProofLine) -> str:
    dates = "–".join(day.iso for day in (proof.issued, proof.until) if day)
    facts = (f"{proof.name} {proof.number}".strip(), str(proof.scope), dates)
    return f"{', '.join(fact for fact in facts if fact)}{_source(proof.source)}"


def contact_in_short(channel: fact_parts.ChannelLine) -> str:
    """The number or the mailbox, else where the link leads."""
    return channel.text if channel.service in {"telephone", "email"} else channel.href


def _source(source: fact_parts.SourceLine | None) -> str:
    return f"; {source.title}, {source.publisher}" if source else ""


def _after(space: str, text: Phrase | None) -> str:
    return f"{space}{text}" if text else ""


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(texts)
