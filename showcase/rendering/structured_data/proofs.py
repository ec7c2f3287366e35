"""Recognitions and papers as structured data.

OCOP stars are an authority's grade, so they are a Certification and never a rating of any kind.
"""

from showcase.model.product import Product
from showcase.model.recognition import Proof, ProofKind, Tier
from showcase.model.standing import Say, Standing, State, authority_names
from showcase.rendering.edition import Edition
from showcase.rendering.labels import PROOF_KINDS
from showcase.rendering.structured_data.parts import Node, organisation

# A geographical indication or mark belongs to an area: only the right to use it is about a product.
_RIGHTS = frozenset(
    {ProofKind.GI_USE_RIGHT, ProofKind.COLLECTIVE_MARK_USE_RIGHT, ProofKind.CERTIFICATION_MARK_USE_RIGHT}
)
_STATUS = "https://schema.org/Certification{}"


def certifications(edition: Edition, product: Product) -> dict[str, object]:
    """The decision that speaks for a product today, and its rights to use a protected name whose paper was seen."""
    held = edition.standings.get(product.id)
    stars = _recognition(edition, held) if held else {}
    papers = [stars, *(_right(edition, proof) for proof in product.proofs if _is_seen_right(proof))]
    told = [paper for paper in papers if paper]
    return {"hasCertification": told} if told else {}


def _recognition(edition: Edition, held: Standing) -> Node:
    """A decision by its number and its authority; nothing where one of the two is not known or not shown."""
    recognition = held.recognition
    on = recognition.issued_on.first if recognition.issued_on else None
    authority = edition.phrase(
        recognition.authority_name or authority_names(recognition.authority, on, edition.catalog.rules)
    )
    # Of one that was revoked the page tells that alone.
    if held.say is Say.REVOKED or not recognition.decision or not authority:
        return {}
    node: dict[str, object] = {
        "@type": "Certification",
        "name": f"OCOP {recognition.stars}★",
        "certificationIdentification": recognition.decision,
        "issuedBy": {"@type": "GovernmentOrganization", "name": str(authority)},
    }
    status = _status(held)
    if status:
        node["certificationStatus"] = _STATUS.format(status)
    if recognition.issued_on:
        node["validFrom"] = str(recognition.issued_on)
    # A report that is still good is shown without an end that was only counted.
    if held.ends_on and held.end_is_exact and held.say is not Say.REPORTED:
        node["expires"] = held.ends_on.isoformat()
    return node


def _status(held: Standing) -> str:
    """Only what was seen and is in force is active; nothing is said of what is reported or awaits an answer."""
    if held.state is State.EXPIRED:
        return "Inactive"
    return "Active" if held.say is Say.BADGE and held.end_is_exact else ""


def _is_seen_right(proof: Proof) -> bool:
    return proof.kind in _RIGHTS and proof.tier is Tier.A


def _right(edition: Edition, proof: Proof) -> Node:
    """The right to use a protected name; nothing where it is not known who gave it."""
    issuer = edition.phrase(proof.issued_by)
    if not issuer:
        return {}
    node: dict[str, object] = {
        "@type": "Certification",
        "name": edition.words.gettext(PROOF_KINDS[proof.kind]),
        "description": str(edition.phrase(proof.scope)),
        "issuedBy": organisation(str(issuer)),
    }
    if proof.number:
        node["certificationIdentification"] = proof.number
    if proof.issued_on:
        node["validFrom"] = str(proof.issued_on)
    if proof.valid_until:
        is_over = proof.valid_until < edition.today
        node["certificationStatus"] = _STATUS.format("Inactive" if is_over else "Active")
        node["expires"] = proof.valid_until.isoformat()
    return node
