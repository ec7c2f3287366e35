"""Words for values of the model, in English; the languages' catalogues translate them."""

from showcase.model.kinds import EventKind, ProducerKind
from showcase.model.product import Supply
from showcase.model.recognition import ProofKind
from showcase.model.standing import Say


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for «translate later»
    """`text`, marked for the catalogues."""
    return text


KINDS = {
    "product": N_("product"),
    "producer": N_("producer"),
    "district": N_("area"),
    "event": N_("event"),
    "story": N_("story"),
    "video": N_("video"),
}

PRODUCER_KINDS = {
    ProducerKind.COOPERATIVE: N_("cooperative"),
    ProducerKind.COOPERATIVE_GROUP: N_("cooperative group"),
    ProducerKind.COMPANY: N_("company"),
    ProducerKind.FARM: N_("farm"),
    ProducerKind.HOUSEHOLD: N_("business household"),
    ProducerKind.ASSOCIATION: N_("association"),
}

SUPPLIES = {
    Supply.IN_STOCK: N_("in stock, as stated on {date}"),
    Supply.OUT_OF_STOCK: N_("out of stock, as stated on {date}"),
}

EVENT_KINDS = {
    EventKind.LIVESTREAM: N_("livestream sale"),
    EventKind.FAIR: N_("fair"),
    EventKind.TRAINING: N_("training"),
    EventKind.FORUM: N_("forum"),
    EventKind.FESTIVAL: N_("festival"),
}

PROOF_KINDS = {
    ProofKind.FOOD_SAFETY_FACILITY: N_("food-safety certificate of the facility"),
    ProofKind.SELF_DECLARATION: N_("self-declaration of quality"),
    ProofKind.REGISTERED_DECLARATION: N_("registered declaration of quality"),
    ProofKind.TEST_REPORT: N_("test report"),
    ProofKind.VIETGAP: "VietGAP",
    ProofKind.GLOBALGAP: "GlobalG.A.P.",
    ProofKind.ORGANIC_VN: N_("organic (Vietnamese standard)"),
    ProofKind.ORGANIC_INTL: N_("organic (international standard)"),
    ProofKind.HACCP: "HACCP",
    ProofKind.ISO22000: "ISO 22000",
    ProofKind.ISO9001: "ISO 9001",
    ProofKind.HALAL: "Halal",
    ProofKind.BRC: "BRCGS",
    ProofKind.FDA_REGISTRATION: N_("FDA facility registration (not an approval)"),
    ProofKind.GI_USE_RIGHT: N_("right to use a geographical indication"),
    ProofKind.COLLECTIVE_MARK_USE_RIGHT: N_("right to use a collective mark"),
    ProofKind.CERTIFICATION_MARK_USE_RIGHT: N_("right to use a certification mark"),
    ProofKind.CERTIFICATION_MARK: N_("certification mark"),
    ProofKind.TRADEMARK: N_("trademark"),
    ProofKind.GROWING_AREA_CODE: N_("growing-area code"),
    ProofKind.PACKING_HOUSE_CODE: N_("packing-house code"),
    ProofKind.TRACEABILITY: N_("traceability"),
    ProofKind.AWARD: N_("award"),
}

NAME_FORMS = {
    "geographical_indication": N_("geographical indication"),
    "collective_mark": N_("collective mark"),
    "certification_mark": N_("certification mark"),
}

STANDINGS = {
    Say.BADGE: N_("OCOP {stars}★: decision seen, in force"),
    Say.REPORTED: N_("OCOP {stars}★ as reported; the decision was not seen"),
    Say.EXTENDED: N_("OCOP {stars}★: ended; a renewal was filed, its answer is awaited"),
    Say.WAS_RECOGNISED: N_("was OCOP {stars}★; whether it was renewed is not known to us"),
    Say.WAS_REPORTED: N_("was OCOP {stars}★ as reported; whether it was renewed is not known to us"),
    Say.REVOKED: N_("OCOP {stars}★: revoked"),
}
"""What a page says of a recognition, in short."""
NOTHING_PROVEN = N_("No star in force is proven to us.")

SAID_OF = {
    "badge": N_("Recognition in force, decision seen (star badge)"),
    "reported": N_("Recognition reported, decision not seen (no badge)"),
    "extended": N_("Recognition ended, renewal filed in time"),
    "was_recognised": N_("Recognition ended, decision seen"),
    "was_reported": N_("Recognition reported, ended since"),
    "revoked": N_("Recognition revoked"),
    "history": N_("Only proposals, scores or statements known"),
    "nothing": N_("Nothing known of a recognition"),
}
"""What is said of products' recognitions → its name in a count."""

FACT_NAMES = {
    "summary": N_("What it is"),
    "producer": N_("Producer"),
    "commune": N_("Commune"),
    "recognitions": N_("Anything on its recognition"),
    "proofs": N_("A certificate or registration"),
    "photos": N_("A photo of its own (not illustrative)"),
    "season": N_("Season"),
    "price": N_("Price"),
    "channels": N_("Contact"),
    "prose": N_("Story"),
    "usage": N_("How to use it"),
    "storage": N_("How to keep it"),
    "net": N_("Sizes"),
}
"""What is asked of every product → its name."""

BOUNDS = {
    "at least": N_("at least {number}"),
    "about": N_("about {number}"),
    "nearly": N_("nearly {number}"),
    "over": N_("over {number}"),
    "up to": N_("up to {number}"),
}
