"""Recognitions and proofs: acts of an authority, dated, ending, with how we know of them."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from showcase.model.fields import (
    DERIVED,
    Day,
    Id,
    Line,
    Sometime,
    Translated,
    Value,
    WebAddress,
    Whole,
)
from showcase.model.folding import fold
from showcase.model.lookalikes import plain
from showcase.model.notations import Notation
from showcase.model.partial import PartialDate
from showcase.model.readers import refuse


def _stars(raw: object) -> object:
    text = str(raw).strip()
    if text in {"3", "4", "5"}:
        return raw
    fixed = _stars_meant(text)
    raise refuse("E419", value=text, fixed=fixed) if fixed in {"3", "4", "5"} else refuse("E601", stars=raw)


_STAR_WORDS = {
    "ba": "3",
    "bon": "4",
    "nam": "5",
    "three": "3",
    "four": "4",
    "five": "5",
    "iii": "3",
    "iv": "4",
    "v": "5",
}


def _stars_meant(text: str) -> str:
    """`★★★★`, `4 sao`, `OCOP 4`, `bốn sao`, `４`, `04`, `4/5` as a digit; empty where nobody can tell."""
    if re.fullmatch(r"[★⭐*✩☆\ufe0f]+", text):
        return str(len(text.replace("\ufe0f", "")))
    words = re.sub(r"\bocop\b|\b(?:sao|stars?|hang)\b|[★⭐*\ufe0f]", " ", fold(plain(text))).split()
    match = re.fullmatch(r"0?([0-9])(?:\.0)?(?:/5)?", words[0]) if len(words) == 1 else None
    return match[1] if match else _STAR_WORDS.get(words[0], "") if len(words) == 1 else ""


Stars = Annotated[Whole, BeforeValidator(_stars), Notation.STARS]
"""3, 4 or 5: below that nothing is recognised and nothing may be shown (Decision 26/2026/QĐ-TTg, article 4)."""


class Tier(StrEnum):
    """How well something is known (A best)."""

    A = "A"
    """The signed decision or certificate was seen."""
    B1 = "B1"
    """An authority or a newspaper says that it was recognised."""
    B2 = "B2"
    """Proposed, scored or evaluated; recognition not confirmed."""
    C = "C"
    """The seller's own word."""


class Evidence(Value):
    """How we know."""

    tier: Tier
    """How well."""
    source: Id | None = None
    """Where it was read; must be given unless the tier is A."""
    seen_on: Day | None = None
    """When a volunteer saw the original; must be given when the tier is A."""

    @property
    def lacks(self) -> tuple[str, ...]:
        """The fields without which it is not what its tier says it is."""
        if self.tier is Tier.A:
            return () if self.seen_on else ("evidence.seen_on",)
        return () if self.source else ("evidence.source",)


class Revocation(Value):
    """A decision that takes a recognition away (Decision 26/2026/QĐ-TTg, article 8)."""

    revoked_on: Day
    """Date of that decision."""
    decision: Line | None = None
    """Its number."""
    reason: Translated | None = None
    """The reason it gives."""
    source: Id | None = None
    """Where it was read."""


class Extension(Value):
    """A renewal under way that keeps a recognition alive until the answer, at most 180 days.

    Source: Decision 26/2026/QĐ-TTg, article 12.3, for products that could not meet the new window of filing.
    """

    filed_on: Day
    """When the renewal was filed."""
    source: Id | None = None
    """What proves the filing; without it nothing is extended."""


class Recognition(Value):
    """One decision on a product's stars, or one step towards it. Never edited afterwards: a new one is added."""

    stars: Stars
    """How many stars it is about."""
    authority: Id | None = None
    """The level that decided: an id of `authorities` in `content/rules/recognition.yaml`; left out when not known."""
    authority_name: Translated | None = None
    """The authority as printed, where the level's name does not say it: «UBND huyện Sông Mã»."""
    decision: Line | None = None
    """Number of the decision, as printed."""
    issued_on: Sometime | None = None
    """Date of issue, as exact as known."""
    valid_until: Day | None = None
    """The end, where the certificate prints one; else it follows from the date of issue."""
    evaluated_on: Sometime | None = None
    """For evidence of tier B2: when it was scored."""
    scheme: Id | None = None
    """The criteria it was decided under: an id of `schemes` in `content/rules/recognition.yaml`."""
    group: Line | None = None
    """The product group as printed under that scheme."""
    code: Line | None = None
    """The product code as printed."""
    evidence: Evidence
    """How we know."""
    revoked: Revocation | None = None
    """Set when it was taken away."""
    extension: Extension | None = None
    """Set when a renewal was filed in time."""
    reported_on: Annotated[PartialDate | None, DERIVED] = None
    """When its source was published, where that says so: it was issued on that day at the latest."""

    @property
    def lacks(self) -> tuple[str, ...]:
        """The fields without which its evidence is not what its tier says it is."""
        if self.evidence.tier is not Tier.A:
            return self.evidence.lacks
        has = {
            "authority": self.authority,
            "decision": self.decision,
            "issued_on": self.issued_on and self.issued_on.is_day,
        }
        return (*(field for field, is_there in has.items() if not is_there), *self.evidence.lacks)

    @property
    def tier(self) -> Tier:
        """How well it is known: the tier that was written, less where its evidence is not complete."""
        return _proven(self.evidence.tier, self.lacks)


def _proven(tier: Tier, lacks: tuple[str, ...]) -> Tier:
    return Tier.B2 if lacks and tier is not Tier.C else tier


class ProofKind(StrEnum):
    """Papers other than the stars that say something about a product, a producer or an area."""

    FOOD_SAFETY_FACILITY = "food_safety_facility"
    SELF_DECLARATION = "self_declaration"
    REGISTERED_DECLARATION = "registered_declaration"
    TEST_REPORT = "test_report"
    VIETGAP = "vietgap"
    GLOBALGAP = "globalgap"
    ORGANIC_VN = "organic_vn"
    ORGANIC_INTL = "organic_intl"
    HACCP = "haccp"
    ISO22000 = "iso22000"
    ISO9001 = "iso9001"
    HALAL = "halal"
    BRC = "brc"
    FDA_REGISTRATION = "fda_registration"
    GI_USE_RIGHT = "gi_use_right"
    COLLECTIVE_MARK_USE_RIGHT = "collective_mark_use_right"
    CERTIFICATION_MARK_USE_RIGHT = "certification_mark_use_right"
    CERTIFICATION_MARK = "certification_mark"
    TRADEMARK = "trademark"
    GROWING_AREA_CODE = "growing_area_code"
    PACKING_HOUSE_CODE = "packing_house_code"
    TRACEABILITY = "traceability"
    AWARD = "award"


class Proof(Value):
    """A certificate or registration, with what it covers."""

    kind: ProofKind
    """What kind of paper it is."""
    scope: Translated
    """What it covers: a product, a workshop, an area with its hectares; often not the goods sold."""
    holder: Translated | None = None
    """To whom it was given; often not the seller."""
    number: Line | None = None
    """Its number."""
    issued_by: Translated | None = None
    """Who gave it."""
    issued_on: Sometime | None = None
    """When."""
    valid_until: Day | None = None
    """Until when, where it ends."""
    link: WebAddress | None = None
    """Where it can be looked up."""
    evidence: Evidence
    """How we know."""

    @property
    def tier(self) -> Tier:
        """How well it is known: the tier that was written, less where its evidence is not complete."""
        return _proven(self.evidence.tier, self.evidence.lacks)
