"""Rules on the register of published addresses."""

from collections.abc import Iterator

from showcase.checking.case import Case
from showcase.model.register import FILE
from showcase.planning.pages import subject_path
from showcase.planning.register import unregistered
from showcase.problems.problem import Place, Problem

_CODES = {"product": "W921", "video": "W923"}


def addresses_still_answer(case: Case) -> Iterator[Problem]:
    """What was published once is still there, leads on, or says why it is gone."""
    catalog = case.catalog
    for page in case.plan.pages:
        if page.template != "gone" or page.language != catalog.site.codes[0]:
            continue
        name = page.path.strip("/").rpartition("/")[2]
        # A video goes with the product that is withdrawn: that is said there.
        if page.kind != "video" or name not in catalog.videos_by_id:
            place = catalog.register.entries[page.path].place
            yield Problem(_CODES.get(page.kind, "W922"), place, {"address": page.path, "name": name})


def addresses_are_registered(case: Case) -> Iterator[Problem]:
    """Every published address stands in the register; those that do not are counted."""
    # What is broken is registered as well; its author has something else to mend first.
    broken = {subject_path(case.catalog.site, one.kind, one.id) for one in case.catalog.broken}
    missing = [address for address in unregistered(case.catalog) if address not in broken]
    if missing:
        yield Problem("H924", Place(FILE), {"count": str(len(missing))})
