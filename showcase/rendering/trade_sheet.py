"""The table of the page for traders, as a file for spreadsheets."""

from collections.abc import Iterable

from showcase.model.product import Product
from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts
from showcase.rendering.edition import Edition, Leaf
from showcase.rendering.labels import N_, NOTHING_PROVEN, STANDINGS
from showcase.rendering.sheets import sheet
from showcase.rendering.site_views import TradeRow
from showcase.rendering.trade_pages import area_figures, real_in_order, trade_row

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
    """Every real product in one line, with the columns of the page."""
    leaf = Leaf(edition, edition.plan.by_subject[edition.language.code, "trade", ""])
    head = [edition.words.gettext(column) for column in _COLUMNS]
    return sheet([head, *(_cells(leaf, product) for product in real_in_order(edition))])


def _cells(leaf: Leaf, product: Product) -> list[str]:
    edition, row = leaf.edition, trade_row(leaf, product)
    cells = (
        str(row.name.text),
        leaf.url("product", product.id),
        str(row.producer.text) if row.producer else "",
        row.producer_kind,
        _place(row.place),
        _figures(row.capacity),
        row.season,
        standing_in_short(edition, row),
        _joined(_proof(proof) for proof in row.proofs),
        _figures(row.exports),
        edition.once(
            ("stated of an area", product.district), lambda: _figures(area_figures(edition, product.district))
        ),
        _joined(_contact(channel) for channel in row.channels),
    )
    missing = edition.words.gettext(N_("No information yet"))
    return [cell or missing for cell in cells]


def standing_in_short(edition: Edition, row: TradeRow) -> str:
    """What is said of a product's recognition, as short as a cell needs; empty where nothing is known."""
    held = row.standing
    if held is None:
        return edition.words.gettext(NOTHING_PROVEN) if row.has_history else ""
    day = held.revoked or held.until
    told = edition.words.gettext(STANDINGS[held.say]).format(stars=held.stars)
    return f"{told} ({day.iso})" if day else told


def _place(place: fact_parts.Place | None) -> str:
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


def _contact(channel: fact_parts.ChannelLine) -> str:
    return channel.text if channel.service in {"telephone", "email"} else channel.href


def _source(source: fact_parts.SourceLine | None) -> str:
    return f"; {source.title}, {source.publisher}" if source else ""


def _after(space: str, text: Phrase | None) -> str:
    return f"{space}{text}" if text else ""


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(texts)
