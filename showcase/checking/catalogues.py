"""Rules on files of goods; where a site asks for none, nothing is told."""

from collections.abc import Iterator

from showcase.checking.case import Case
from showcase.planning.catalogues import Want, candidates, has_catalogues, lacks
from showcase.problems.problem import Place, Problem

_CODES = {Want.FACTS: "H811", Want.NEWS: "H812", Want.PHOTO: "H813", Want.SOBRIETY: "H814"}


def products_can_be_offered(case: Case) -> Iterator[Problem]:
    """Whoever asked for files of goods is told which products stand in none, and why."""
    catalog = case.catalog
    for product in candidates(catalog) if catalog.site.catalogue_feeds else ():
        for lack in lacks(product, catalog, case.today):
            yield Problem(_CODES[lack.want], product.at(*lack.steps) if lack.steps else product.place, lack.told)


def catalogues_have_an_address(case: Case) -> Iterator[Problem]:
    """These services follow secure addresses alone."""
    if case.catalog.site.catalogue_feeds and not has_catalogues(case.catalog, case.plan.base_url):
        yield Problem("H815", Place("site.yaml"))
