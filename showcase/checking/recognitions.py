"""Rules on recognitions (Decision 26/2026/QĐ-TTg, and the earlier decisions as dated data of the site)."""

from collections.abc import Iterator
from datetime import timedelta

from showcase.checking.case import Case
from showcase.model.product import Product
from showcase.model.recognition import Recognition, Tier
from showcase.model.standing import State, current, end_of, granted_by
from showcase.problems.problem import Problem


def names_are_known(case: Case) -> Iterator[Problem]:
    """The level and the criteria are among those of the site's rules."""
    rules = case.catalog.rules
    known = {"authority": {one.id for one in rules.authorities}, "scheme": {one.id for one in rules.schemes}}
    for product, index, recognition in _recognitions(case):
        for field, ids in known.items():
            name = getattr(recognition, field)
            if ids and name and name not in ids:
                values = {"value": name, "known": ", ".join(sorted(ids))}
                yield Problem("E405", product.at("recognitions", index, field), values)


def evidence_is_complete(case: Case) -> Iterator[Problem]:
    """What was seen has its number and dates; what was only read says where."""
    for product, index, recognition in _recognitions(case):
        place = product.at("recognitions", index, "evidence")
        if recognition.lacks and recognition.evidence.tier is Tier.A:
            yield Problem("E602", place, {"missing": ", ".join(recognition.lacks)})
        elif recognition.lacks:
            yield Problem("E603", place, {"tier": recognition.evidence.tier.value})


def level_may_grant(case: Case) -> Iterator[Problem]:
    """The level that decided could grant so many stars on that day."""
    for product, index, recognition in _recognitions(case):
        on = recognition.issued_on or recognition.evaluated_on
        if on is None or not case.catalog.rules.grants:
            continue
        levels = granted_by(recognition.stars, on.first, case.catalog.rules)
        if recognition.authority not in levels | granted_by(recognition.stars, on.last, case.catalog.rules):
            values = {"date": str(on), "stars": str(recognition.stars), "level": recognition.authority}
            yield Problem("W604", product.at("recognitions", index, "authority"), values)


def dates_make_sense(case: Case) -> Iterator[Problem]:
    """Nothing ends before it began."""
    for product, index, recognition in _recognitions(case):
        issued, until = recognition.issued_on, recognition.valid_until
        if issued and until and until < issued.first:
            place = product.at("recognitions", index, "valid_until")
            yield Problem("W605", place, {"date": until.isoformat()})


def renewal_is_due(case: Case) -> Iterator[Problem]:
    """The time to file a renewal has come (article 7: 180 to 120 days before the end)."""
    rules = case.catalog.rules
    for product in case.catalog.products.values():
        held = current(product.recognitions, case.today, rules)
        end = end_of(held.recognition, rules) if held else None
        if held and end and held.state is State.RENEWAL_WINDOW:
            first = end - timedelta(days=rules.renewal_opens_days)
            last = end - timedelta(days=rules.renewal_closes_days)
            place = product.at("recognitions", product.recognitions.index(held.recognition))
            yield Problem("H608", place, {"first": first.isoformat(), "last": last.isoformat()})


def _recognitions(case: Case) -> Iterator[tuple[Product, int, Recognition]]:
    for product in case.catalog.products.values():
        for index, recognition in enumerate(product.recognitions):
            yield product, index, recognition
