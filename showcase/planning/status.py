"""What is known of the products of a site and what is missing, counted; nothing in it is about people."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from showcase.model.catalog import KINDS, Catalog
from showcase.model.product import Product
from showcase.model.recognition import Tier
from showcase.model.rules import Rules, RuleSpan
from showcase.model.standing import LIVING, Standing, State, granted_by, months_after
from showcase.planning.listings import real_products, real_things
from showcase.planning.subjects import channels_of, commune_name
from showcase.planning.translation import is_translated

SOON = timedelta(days=180)
"""How far ahead the ends of recognitions are told: the window in which a renewal is filed begins then."""
LATELY = 12
"""For how many months the end of a recognition is told afterwards."""


@dataclass(frozen=True, slots=True)
class Ending:
    """A product and the recognition that speaks for it, with its exact end."""

    product: Product
    standing: Standing
    ends_on: date


def said_of(catalog: Catalog, today: date) -> Mapping[str, int]:
    """What is said of a recognition today → of how many products.

    The keys are those of `Say`; `history` where only steps and statements are known, `nothing` where nothing is.
    """
    return Counter(_said(product, catalog, today) for product in real_products(catalog))


def _said(product: Product, catalog: Catalog, today: date) -> str:
    held = catalog.standings(today).get(product.id)
    if held:
        return held.say.value
    return "history" if product.recognitions else "nothing"


def ending_soon(catalog: Catalog, today: date) -> tuple[Ending, ...]:
    """The recognitions in force that end within 180 days, the first end first; the last day still counts."""
    living = (one for one in _ends(catalog, today) if one.standing.state in LIVING)
    return tuple(one for one in living if today <= one.ends_on <= today + SOON)


def ended_lately(catalog: Catalog, today: date) -> tuple[Ending, ...]:
    """The recognitions that ended in the last twelve months and were not followed by another, the latest end first."""
    since = months_after(today, -LATELY)
    over = (one for one in _ends(catalog, today) if one.standing.state in {State.EXPIRED, State.EXTENDED})
    found = [one for one in over if since <= one.ends_on < today]
    return tuple(sorted(found, key=lambda one: (-one.ends_on.toordinal(), one.product.id)))


def _ends(catalog: Catalog, today: date) -> list[Ending]:
    """Every product whose recognition has an end that is exactly known, by that end."""
    found = []
    for product in real_products(catalog):
        held = catalog.standings(today).get(product.id)
        if held and held.ends_on and held.end_is_exact:
            found.append(Ending(product, held, held.ends_on))
    return sorted(found, key=lambda one: (one.ends_on, one.product.id))


def _has_proof(product: Product, catalog: Catalog) -> bool:
    producer = catalog.producer_of(product)
    proofs = (*product.proofs, *(producer.proofs if producer else ()))
    return any(proof.tier in {Tier.A, Tier.B1} for proof in proofs)


FACTS: Mapping[str, Callable[[Product, Catalog], bool]] = {
    "summary": lambda product, _: product.summary is not None,
    "producer": lambda product, _: product.producer is not None,
    "commune": lambda product, catalog: bool(commune_name(catalog, product)),
    "recognitions": lambda product, _: bool(product.recognitions),
    "proofs": _has_proof,
    "photos": lambda product, _: any(photo.found and not photo.illustrative for photo in product.photos),
    "season": lambda product, _: product.season is not None,
    "price": lambda product, _: product.price is not None,
    "channels": lambda product, catalog: any(one.opens != "hashtag" for one in channels_of(product, catalog)),
    "prose": lambda product, _: bool(product.prose),
    "usage": lambda product, _: product.usage is not None,
    "storage": lambda product, _: product.storage is not None,
    "net": lambda product, _: bool(product.net),
}
"""What a product's page tells → whether it is known; the same questions for every product."""


def lacking(catalog: Catalog) -> tuple[tuple[str, int], ...]:
    """(key of `FACTS`, how many products lack it), what is missing most first."""
    products = real_products(catalog)
    counts = [(name, sum(not has(product, catalog) for product in products)) for name, has in FACTS.items()]
    return tuple(sorted(counts, key=lambda pair: -pair[1]))


def counted(catalog: Catalog) -> Mapping[str, int]:
    """Kind → how many of it exist and are shown."""
    return {kind: len(real_things(catalog, kind)) for kind in KINDS}


def translated(catalog: Catalog) -> Mapping[str, int]:
    """Language → how many things of all kinds are really in it."""
    things = [thing for kind in KINDS for thing in real_things(catalog, kind)]
    return {code: sum(is_translated(thing, code, catalog.site) for thing in things) for code in catalog.site.codes}


def holds(span: RuleSpan, today: date) -> bool:
    """Whether a rule is in force on a day; its last day still counts."""
    return (span.since is None or span.since <= today) and (span.until is None or today <= span.until)


def granting(rules: Rules, today: date) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(stars, the levels that may grant them on that day)."""
    for stars in sorted({grant.stars for grant in rules.grants}):
        yield stars, tuple(sorted(granted_by(stars, today, rules)))
