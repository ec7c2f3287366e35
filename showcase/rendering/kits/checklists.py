"""Lines of a site's checklists, each with what is known of it."""

from collections.abc import Iterable

from showcase.model.checklists import Asked
from showcase.model.recognition import Proof, Tier
from showcase.rendering.edition import Edition
from showcase.rendering.kits.live_views import AskedLine
from showcase.rendering.labels import PROOF_KINDS

_KNOWN = frozenset({Tier.A, Tier.B1})
"""What nobody but the seller speaks of is not known."""


def asked_line(edition: Edition, asked: Asked, proofs: Iterable[Proof] | None = None) -> AskedLine:
    """What is asked for, and which of these papers answer it; without papers to look at nothing is missing."""
    of_its_kind = [one for one in proofs or () if one.kind in asked.proofs and one.tier in _KNOWN]
    in_force = [one for one in of_its_kind if not one.valid_until or one.valid_until >= edition.today]
    return AskedLine(
        text=edition.phrase(asked.text) or edition.own(""),
        found=tuple(_paper(edition, one) for one in in_force),
        is_missing=proofs is not None and bool(asked.proofs) and not in_force,
        source=asked.source or "",
    )


def _paper(edition: Edition, proof: Proof) -> str:
    name = edition.words.gettext(PROOF_KINDS[proof.kind])
    return " ".join(filter(None, (name, proof.number, f"({edition.phrase(proof.scope)})")))
