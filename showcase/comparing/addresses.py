"""What a change does to the published addresses."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from showcase.checking.case import Case
from showcase.model.catalog import Catalog
from showcase.model.product import Product, Status
from showcase.model.things import Thing
from showcase.planning.addresses import LETTERS, edition_path
from showcase.planning.outputs import Page
from showcase.planning.subjects import is_sample
from showcase.problems.problem import Place, Problem


class Answer(StrEnum):
    """What answers at an address; translated like the messages."""

    SHOWN = "a page of its own"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    UNLISTED = "may not be advertised"
    CORRECTED = "being corrected"
    LEADS = "leads to another address"


_ANSWERS = {"unlisted": Answer.UNLISTED, "corrected": Answer.CORRECTED, "redirect": Answer.LEADS}
_STATUS = {Status.SUSPENDED: Answer.SUSPENDED, Status.WITHDRAWN: Answer.WITHDRAWN}
_GONE = {LETTERS["product"]: "W932", LETTERS["video"]: "W938"}
"""What is told of an address that is gone; each kind of thing has a cure of its own."""
_SHOWN = frozenset({"product", "producer", "district", "event", "story", "video"})


@dataclass(frozen=True, slots=True)
class _Stand:
    """An address with what answers there."""

    answer: Answer
    target: str
    """Where it leads, for one that leads on."""
    place: Place


def language_changes(before: Case, after: Case) -> Iterator[Problem]:
    """Languages that no longer stand where they stood."""
    for prefix in sorted(_prefixes(before) - _prefixes(after)):
        yield Problem("W936", Place("site.yaml"), {"address": prefix})


def address_changes(before: Case, after: Case) -> Iterator[Problem]:
    """Addresses that are new or gone, lead on, or answer otherwise than before; in the first language."""
    was, now = _stands(before), _stands(after)
    renamed = {one.target for path, one in now.items() if one.target and one.target not in was and path in was}
    for path in sorted(was.keys() | now.keys()):
        if path not in renamed:
            yield from _change(path, was.get(path), now.get(path), renamed)


def _change(path: str, was: _Stand | None, now: _Stand | None, renamed: set[str]) -> Iterator[Problem]:
    values = {"address": path, "name": path.strip("/").rpartition("/")[2]}
    if now is None:
        if was:
            yield Problem(_GONE.get(path[0], "W937"), was.place, values)
    elif was and (was.answer, was.target) == (now.answer, now.target):
        return
    elif now.answer is Answer.LEADS:
        yield Problem("H934" if now.target in renamed else "H933", now.place, {**values, "target": now.target})
    elif was is None:
        yield Problem("H931", now.place, values)
    else:
        yield Problem("W935", now.place, {**values, "before": was.answer, "after": now.answer})


def _prefixes(case: Case) -> set[str]:
    codes = case.catalog.site.codes
    return {edition_path(code, codes[0]) for code in codes}


def _stands(case: Case) -> dict[str, _Stand]:
    """Address → what answers there, for everything that is no sample."""
    pages = (page for page in case.plan.pages if page.language == case.catalog.site.codes[0])
    found = ((page.path, _stand(case, page)) for page in pages)
    return {path: stand for path, stand in found if stand}


def _stand(case: Case, page: Page) -> _Stand | None:
    catalog = case.catalog
    if page.template == "corrected":
        broken = next(one for one in catalog.broken if (one.kind, one.id) == (page.kind, page.id))
        return None if broken.is_absent else _Stand(Answer.CORRECTED, "", broken.place)
    target = page.id if page.template == "redirect" else ""
    thing = _thing(catalog, case.plan.by_path[target] if target else page)
    if thing is None or is_sample(thing, catalog):
        return None
    answer = _ANSWERS.get(page.template, Answer.SHOWN)
    if isinstance(thing, Product) and page.template == "withdrawn":
        answer = _STATUS[thing.status]
    return _Stand(answer, target, thing.place)


def _thing(catalog: Catalog, page: Page) -> Thing | None:
    """What a page is about; None for pages of the site as a whole, and where nothing stands any more."""
    if page.template not in _SHOWN | {"withdrawn", "unlisted"}:
        return None
    return catalog.videos_by_id[page.id].thing if page.kind == "video" else catalog.of_kind(page.kind)[page.id]
