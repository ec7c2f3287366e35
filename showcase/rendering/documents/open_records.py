"""Products as records of open data: what their pages show, without words around it. No telephone, no person."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.product import Product, Status
from showcase.model.recognition import Proof, Tier
from showcase.model.standing import Say, Standing
from showcase.planning.listings import is_listed
from showcase.planning.subjects import address_of, is_banned, is_sample
from showcase.rendering.edition import Edition


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """Who says so."""

    title: str
    publisher: str
    published: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class RecognitionRecord:
    """What the page says of a product's stars today."""

    says: str
    """A value of `Say`, such as `badge`."""
    stars: int
    decision: str | None
    issued_on: str | None
    valid_until: str | None
    revoked_on: str | None
    tier: str
    source: SourceRecord | None


@dataclass(frozen=True, slots=True)
class ProofRecord:
    """A certificate or registration in force, with what it covers."""

    kind: str
    scope: str
    number: str | None
    issued_on: str | None
    valid_until: str | None
    tier: str


@dataclass(frozen=True, slots=True)
class ProductRecord:
    """A product; None where something is not known."""

    id: str
    names: dict[str, str]
    url: str | None
    producer: str | None
    producer_names: dict[str, str]
    producer_kind: str | None
    commune_code: str | None
    commune: str | None
    district: str
    district_names: dict[str, str]
    group: int | None
    season_months: tuple[int, ...]
    recognition: RecognitionRecord | None
    proofs: tuple[ProofRecord, ...]
    recalled_on: str | None


@dataclass(frozen=True, slots=True)
class GoneRecord:
    """A product that is not listed any more: its id and status, and nothing else."""

    id: str
    status: str


def product_records(edition: Edition) -> tuple[ProductRecord, ...]:
    """Every product that is listed and not invented, by its id: names change, and with them an order of theirs."""
    return edition.once(("product records",), lambda: tuple(_products(edition)))


def _products(edition: Edition) -> Iterator[ProductRecord]:
    catalog = edition.catalog
    real = (p for p in catalog.products.values() if is_listed(p, catalog) and not is_sample(p, catalog))
    for product in sorted(real, key=lambda product: product.id):
        yield _product(edition, product)


def gone_records(edition: Edition) -> tuple[GoneRecord, ...]:
    """Those that were withdrawn or suspended, so that who copied them can drop them."""
    return tuple(sorted(_gone(edition), key=lambda gone: gone.id))


def _gone(edition: Edition) -> Iterator[GoneRecord]:
    catalog = edition.catalog
    for product in catalog.products.values():
        is_hidden = is_banned(product, catalog) or is_sample(product, catalog)
        if product.status is not Status.LISTED and not is_hidden:
            yield GoneRecord(product.id, product.status.value)


def _product(edition: Edition, product: Product) -> ProductRecord:
    catalog, base = edition.catalog, edition.plan.base_url
    producer = catalog.producer_of(product)
    address = address_of(product, catalog)
    commune = catalog.places.by_code.get(address.code or "") if address else None
    district = catalog.districts.get(product.district)
    held = edition.standings.get(product.id)
    page = edition.plan.by_subject[edition.language.code, "product", product.id]
    return ProductRecord(
        id=product.id,
        names=dict(product.name),
        url=f"{base}{page.path}" if base else None,
        producer=producer.id if producer else None,
        producer_names=dict(producer.name) if producer else {},
        producer_kind=producer.kind.value if producer else None,
        commune_code=commune.code if commune else None,
        commune=commune.full_name if commune else None,
        district=product.district,
        district_names=dict(district.name) if district else {},
        group=product.group,
        season_months=product.season.months if product.season else (),
        recognition=_recognition(edition, held) if held else None,
        proofs=tuple(_proof(edition, proof) for proof in product.proofs if _is_in_force(edition, proof)),
        recalled_on=product.recall.announced_on.isoformat() if product.recall else None,
    )


def _recognition(edition: Edition, held: Standing) -> RecognitionRecord:
    recognition = held.recognition
    # Of what is only reported the page prints no end, for that was counted by us.
    has_end = held.ends_on and held.end_is_exact and held.say is not Say.REPORTED
    return RecognitionRecord(
        says=held.say.value,
        stars=recognition.stars,
        decision=recognition.decision,
        issued_on=_iso(recognition.issued_on),
        valid_until=_iso(held.ends_on) if has_end else None,
        revoked_on=_iso(recognition.revoked.revoked_on) if recognition.revoked else None,
        tier=recognition.tier.value,
        source=_source(edition, recognition.evidence.source),
    )


def _source(edition: Edition, name: str | None) -> SourceRecord | None:
    if name is None:
        return None
    source = edition.catalog.sources[name]
    return SourceRecord(str(edition.phrase(source.title)), source.publisher, _iso(source.published), source.link)


def _is_in_force(edition: Edition, proof: Proof) -> bool:
    """Whether the page shows it and it has not ended."""
    is_over = proof.valid_until is not None and proof.valid_until < edition.today
    return proof.tier in {Tier.A, Tier.B1} and not is_over


def _proof(edition: Edition, proof: Proof) -> ProofRecord:
    return ProofRecord(
        kind=proof.kind.value,
        scope=str(edition.phrase(proof.scope)),
        number=proof.number,
        issued_on=_iso(proof.issued_on),
        valid_until=_iso(proof.valid_until),
        tier=proof.tier.value,
    )


def _iso(when: object) -> str | None:
    """A day or a partial date as ISO 8601, as exact as known."""
    return str(when) if when else None
