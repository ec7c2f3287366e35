"""Rules on recognitions (Decision 26/2026/QĐ-TTg, and the earlier decisions as dated data of the site)."""

from collections.abc import Iterator
from datetime import timedelta

from showcase.checking.case import Case
from showcase.model.product import Product
from showcase.model.recognition import Recognition, Tier
from showcase.model.standing import State, current, end_of, granted_by
from showcase.problems.problem import Problem

_LEAST, _MOST = 3, 5


def stars_are_recognised(case: Case) -> Iterator[Problem]:
    """Only three to five stars come from a decision (article 4)."""
    for product, recognition in _recognitions(case):
        if not _LEAST <= recognition.stars <= _MOST:
            yield Problem("E601", product.place, {"stars": str(recognition.stars)})


def evidence_is_complete(case: Case) -> Iterator[Problem]:
    """What was seen has its number and dates; what was only read says where."""
    for product, recognition in _recognitions(case):
        evidence = recognition.evidence
        if evidence.tier is not Tier.A and not evidence.source:
            yield Problem("E603", product.place, {"tier": evidence.tier.value})
        missing = ", ".join(_missing_of_a_seen_one(recognition))
        if evidence.tier is Tier.A and missing:
            yield Problem("E602", product.place, {"missing": missing})


def level_may_grant(case: Case) -> Iterator[Problem]:
    """The level that decided could grant so many stars on that day."""
    for product, recognition in _recognitions(case):
        on = recognition.issued_on or recognition.evaluated_on
        if on is None or not case.catalog.rules.grants:
            continue
        levels = granted_by(recognition.stars, on.first, case.catalog.rules)
        if recognition.authority not in levels | granted_by(recognition.stars, on.last, case.catalog.rules):
            values = {"date": str(on), "stars": str(recognition.stars), "level": recognition.authority}
            yield Problem("W604", product.place, values)


def dates_make_sense(case: Case) -> Iterator[Problem]:
    """Nothing ends before it began."""
    for product, recognition in _recognitions(case):
        issued, until = recognition.issued_on, recognition.valid_until
        if issued and until and until < issued.first:
            yield Problem("W605", product.place, {"date": until.isoformat()})


def renewal_is_due(case: Case) -> Iterator[Problem]:
    """The time to file a renewal has come (article 7: 180 to 120 days before the end)."""
    rules = case.catalog.rules
    for product in case.catalog.products.values():
        held = current(product.recognitions, case.today, rules)
        end = end_of(held.recognition, rules) if held else None
        if held and end and held.state is State.RENEWAL_WINDOW:
            first = end - timedelta(days=rules.renewal_opens_days)
            last = end - timedelta(days=rules.renewal_closes_days)
            yield Problem("H608", product.place, {"first": first.isoformat(), "last": last.isoformat()})


def _recognitions(case: Case) -> Iterator[tuple[Product, Recognition]]:
    for product in case.catalog.products.values():
        for recognition in product.recognitions:
            yield product, recognition


def _missing_of_a_seen_one(recognition: Recognition) -> list[str]:
    has = {
        "decision": recognition.decision,
        "issued_on": recognition.issued_on and recognition.issued_on.is_day,
        "evidence.seen_on": recognition.evidence.seen_on,
    }
    return [field for field, is_there in has.items() if not is_there]
