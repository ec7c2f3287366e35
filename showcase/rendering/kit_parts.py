"""The table of all parts of a kit, in the order in which a volunteer needs them, and a kit made by it."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.things import Thing
from showcase.planning.kits import KIT_KINDS, Obstacle, advertising_obstacle
from showcase.rendering.captions import caption_files, no_captions
from showcase.rendering.edition import Edition, Leaf
from showcase.rendering.kit import KitFile, KitPart, KitSubject, Sentence, Tools
from showcase.rendering.kit_words import kit_words
from showcase.rendering.labels import N_

EVERY_KIND = frozenset(KIT_KINDS)

CAPTIONS = KitPart(N_("Captions"), EVERY_KIND, caption_files, no_captions)
PARTS: tuple[KitPart, ...] = (CAPTIONS,)
"""To add a part: a row here, its two functions in a module of its own, its words."""

OBSTACLES = {
    Obstacle.ALCOHOL: N_("Drinks of this strength, or of unknown strength, may not be advertised: there is no kit."),
    Obstacle.RECALLED: N_("There is a recall or a warning for it: nobody is to share it now."),
    Obstacle.SUSPENDED: N_("Its listing is suspended: nobody is to share it now."),
    Obstacle.WITHDRAWN: N_("Its listing was withdrawn: there is nothing to share."),
    Obstacle.STARS_IN_NAME: N_("Its name speaks of OCOP stars, and no star in force is proven: change the name first."),
    Obstacle.NO_MAKER: N_("Nobody is named who makes it, and the law asks for that: write “producer:” first."),
    Obstacle.NO_COMMUNE: N_("Its commune is not known, and the law asks for the address: write “commune:” first."),
}
"""Why there is no kit, or nothing in it that advertises."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A part that a kit lacks, and why."""

    part: KitPart
    reason: Sentence


def kit_subject_of(edition: Edition, kind: str, thing: Thing) -> KitSubject:
    """A thing in all languages of the site, out of the edition of any of them."""
    leaves = {}
    for code in edition.catalog.site.codes:
        leaves[code] = Leaf(edition.spoken_in(code), edition.plan.by_subject[code, kind, thing.id])
    return KitSubject(kind, thing, leaves, {code: kit_words(leaf, thing) for code, leaf in leaves.items()})


def parts_of(subject: KitSubject) -> Iterator[KitPart | Lack]:
    """The parts that there are for a thing, and those that it lacks."""
    for part in PARTS:
        if subject.kind in part.kinds:
            reason = _reason(part, subject)
            yield Lack(part, reason) if reason else part


def kit_files(subject: KitSubject, tools: Tools) -> Iterator[KitFile | Lack]:
    """Every file of a kit, and what it lacks."""
    for part in parts_of(subject):
        if isinstance(part, Lack):
            yield part
        else:
            for made in part.make(subject, tools):
                yield Lack(part, made) if isinstance(made, Sentence) else made


def _reason(part: KitPart, subject: KitSubject) -> Sentence | None:
    found = advertising_obstacle(subject.thing, subject.first.edition.catalog) if part.advertises else None
    return Sentence(OBSTACLES[found]) if found else part.lack(subject)
