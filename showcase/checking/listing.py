"""Rules on who and what may stand on the site."""

from collections.abc import Iterator

from showcase.checking.case import Case
from showcase.model.product import Status
from showcase.planning.listings import is_listed
from showcase.planning.subjects import is_sample
from showcase.problems.problem import Problem


def strong_drinks_have_no_page(case: Case) -> Iterator[Problem]:
    """Drinks of 15 % alcohol or more may not be advertised (Law on Advertising 16/2012/QH13, article 7)."""
    rules = case.catalog.rules
    for product in case.catalog.products.values():
        if product.alcohol_abv is not None and product.alcohol_abv >= rules.alcohol_limit:
            yield Problem("E606", product.at("alcohol_abv"), {"abv": str(product.alcohol_abv)})
        elif product.alcohol_abv is None and product.group in rules.alcoholic_groups:
            yield Problem("E607", product.at("group"), {"group": str(product.group)})


def producer_is_named(case: Case) -> Iterator[Problem]:
    """Food is introduced together with its producer (Decree 87/2026/NĐ-CP, article 71.2)."""
    for product in case.catalog.products.values():
        is_missing = product.producer is None and is_listed(product, case.catalog)
        # One that is written and leads nowhere is told of already.
        if is_missing and ("producer",) not in product.places:
            yield Problem("H907", product.place)


def absence_is_explained(case: Case) -> Iterator[Problem]:
    """The address of what is not listed any more is printed on boxes: it says since when and why."""
    for product in case.catalog.products.values():
        told = {"status_since": product.status_since, "status_reason": product.status_reason}
        missing = [field for field, value in told.items() if not value]
        if missing and product.status is not Status.LISTED:
            yield Problem("W614", product.at("status"), {"missing": ", ".join(missing)})


def sample_data_is_marked(case: Case) -> Iterator[Problem]:
    """Invented things are told, once for all of them, so that nobody publishes them by oversight."""
    samples = [thing for _, thing in case.catalog.things() if is_sample(thing, case.catalog)]
    # Where it is written: products of an invented maker need no word of their own.
    written = [thing.at("sample") for thing in samples if thing.sample]
    if written:
        yield Problem("W904", written[0], {"count": str(len(samples))})
