"""When seasons begin: for what has just come, and for what is told a month ahead."""

from collections.abc import Iterator
from datetime import date

from showcase.model.catalog import Catalog
from showcase.model.partial import PartialDate
from showcase.model.product import Product
from showcase.planning.listings import is_listed

_WHOLE_YEAR = (1, 12)
_DECEMBER = 12


def beginnings(product: Product, catalog: Catalog) -> Iterator[int]:
    """The months in which a season of it begins; none of what is had all the year, is not listed, or was recalled."""
    if product.season and is_listed(product, catalog) and not product.recall:
        yield from (first for first, last in product.season.spans if (first, last) != _WHOLE_YEAR)


def month_ahead(today: date) -> PartialDate:
    """The month that comes: a notice holds from the first to the last day of the month before, the same each day."""
    return PartialDate(today.year + today.month // _DECEMBER, today.month % _DECEMBER + 1)


def begins_soon(product: Product, catalog: Catalog, today: date) -> bool:
    """Whether a season of it begins in the month that comes."""
    return month_ahead(today).month in beginnings(product, catalog)


def latest(month: int, today: date) -> date:
    """The first day of that month, the last time it came."""
    return date(today.year - (month > today.month), month, 1)
