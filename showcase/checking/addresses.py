"""Rules on addresses."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from showcase.checking.case import Case
from showcase.problems.problem import Place, Problem

_SITE = Place("site.yaml")
_RESERVED = (".example", ".invalid", ".test", ".localhost")  # RFC 2606: they can never belong to anybody


def no_two_at_one_address(case: Case) -> Iterator[Problem]:
    """No two outputs claim one address; capital letters and forms of one letter do not tell addresses apart."""
    for clash in case.plan.clashes:
        if clash.former:
            _, thing = case.catalog.by_folder[clash.loser.rpartition("/")[0]]
            place = thing.at("formerly", thing.formerly.index(clash.former))
            yield Problem("E522", place, {"name": clash.former, "other": clash.winner})
        else:
            yield Problem("E508", Place(clash.loser), {"address": f"/{clash.path}", "other": clash.winner})


def base_url_is_known(case: Case) -> Iterator[Problem]:
    """The site's address is known, and is a real one."""
    if not case.plan.base_url:
        yield Problem("W901", _SITE)
    elif is_placeholder(case.plan.base_url):
        yield Problem("W902", _SITE, {"url": case.plan.base_url})


def is_placeholder(url: str) -> bool:
    """Whether an address stands under a name that is reserved for examples."""
    return (urlsplit(url).hostname or "").endswith(_RESERVED)
