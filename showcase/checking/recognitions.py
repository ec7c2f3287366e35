"""Rules on recognitions (Decision 26/2026/QĐ-TTg, and the earlier decisions as dated data of the site)."""

from collections.abc import Iterator
from datetime import date, timedelta

from showcase.checking.case import Case
from showcase.model.product import Product
from showcase.model.recognition import Proof, Recognition, Tier
from showcase.model.standing import State, end_of, granted_by, latest_end
from showcase.model.things import Thing
from showcase.problems.problem import Problem


def evidence_is_complete(case: Case) -> Iterator[Problem]:
    """What was seen has its number and dates; what was only read says where."""
    for product, index, recognition in _recognitions(case):
        yield from _gaps(recognition.lacks, recognition.evidence.tier, product, "recognitions", index)
    for _, thing in case.catalog.things():
        proofs: tuple[Proof, ...] = getattr(thing, "proofs", ())
        for index, proof in enumerate(proofs):
            yield from _gaps(proof.evidence.lacks, proof.evidence.tier, thing, "proofs", index)


def level_may_grant(case: Case) -> Iterator[Problem]:
    """The level that decided could grant so many stars on that day."""
    for product, index, recognition in _recognitions(case):
        on = recognition.issued_on or recognition.evaluated_on
        if on is None or on.first > case.today or recognition.authority is None or not case.catalog.rules.grants:
            continue
        levels = granted_by(recognition.stars, on.first, case.catalog.rules)
        if recognition.authority not in levels | granted_by(recognition.stars, on.last, case.catalog.rules):
            values = {"date": str(on), "stars": str(recognition.stars), "level": recognition.authority}
            yield Problem("W604", product.at("recognitions", index, "authority"), values)


def dates_make_sense(case: Case) -> Iterator[Problem]:
    """Nothing is decided tomorrow, ends before it began or lasts longer than it may; nothing is seen before it is."""
    for product, index, recognition in _recognitions(case):
        for field, day, is_right in _dates(recognition, case):
            if day is not None and not is_right:
                place = product.at("recognitions", index, *field.split("."))
                yield Problem("E605", place, {"field": field, "date": str(day)})


def _dates(recognition: Recognition, case: Case) -> Iterator[tuple[str, object, bool]]:
    """Each date with its field, and whether it can be right."""
    today = case.today
    issued, evaluated, until = recognition.issued_on, recognition.evaluated_on, recognition.valid_until
    begun = issued.first if issued else date.min
    yield "issued_on", issued, issued is None or issued.first <= today
    yield "evaluated_on", evaluated, evaluated is None or evaluated.first <= today
    yield "valid_until", until, until is None or (begun <= until <= latest_end(recognition, case.catalog.rules))
    after = {
        "evidence.seen_on": recognition.evidence.seen_on,
        "revoked.revoked_on": recognition.revoked.revoked_on if recognition.revoked else None,
        "extension.filed_on": recognition.extension.filed_on if recognition.extension else None,
    }
    for field, day in after.items():
        yield field, day, day is None or begun <= day <= today


def renewal_is_due(case: Case) -> Iterator[Problem]:
    """The time to file a renewal has come (article 7: 180 to 120 days before the end)."""
    rules = case.catalog.rules
    for product in case.catalog.products.values():
        held = case.catalog.standings(case.today).get(product.id)
        end = end_of(held.recognition, rules) if held else None
        if held and end and held.state is State.RENEWAL_WINDOW:
            first = end - timedelta(days=rules.renewal_opens_days)
            last = end - timedelta(days=rules.renewal_closes_days)
            place = product.at("recognitions", product.recognitions.index(held.recognition))
            yield Problem("H608", place, {"first": first.isoformat(), "last": last.isoformat()})


def _gaps(lacks: tuple[str, ...], tier: Tier, thing: Thing, *path: str | int) -> Iterator[Problem]:
    if lacks:
        code, values = ("E602", {"missing": ", ".join(lacks)}) if tier is Tier.A else ("E603", {"tier": tier.value})
        yield Problem(code, thing.at(*path, "evidence"), values)


def _recognitions(case: Case) -> Iterator[tuple[Product, int, Recognition]]:
    for product in case.catalog.products.values():
        for index, recognition in enumerate(product.recognitions):
            yield product, index, recognition
