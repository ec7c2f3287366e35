"""Rules on translations."""

from collections.abc import Iterator

from showcase.checking.case import Case
from showcase.planning.translation import missing
from showcase.problems.problem import Problem


def texts_are_translated(case: Case) -> Iterator[Problem]:
    """What is missing in a language, thing by thing: the translators' list of work."""
    site = case.catalog.site
    for _, thing in case.catalog.things():
        for language in site.languages:
            gaps = missing(thing, language.code, site)
            if gaps and not thing.sample:
                yield Problem("H903", thing.place, {"language": language.name, "fields": ", ".join(gaps)})
