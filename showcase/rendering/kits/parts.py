"""The table of all parts of a kit, in the order in which a volunteer needs them, and a kit made by it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from gettext import NullTranslations

from showcase.model.things import Thing
from showcase.planning.kits import KIT_KINDS, advertising_obstacle
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.kits.captions import caption_files, no_captions
from showcase.rendering.kits.codes import code_files, no_address
from showcase.rendering.kits.dossiers import dossier_files
from showcase.rendering.kits.interface import KitFile, KitPart, KitSubject, Sentence, Tools
from showcase.rendering.kits.leaflets import leaflet_files
from showcase.rendering.kits.livestreams import livestream_files, no_livestream
from showcase.rendering.kits.obstacles import OBSTACLES
from showcase.rendering.kits.share_pictures import picture_files
from showcase.rendering.kits.sheets import sheet_files
from showcase.rendering.kits.words import kit_words
from showcase.rendering.labels import N_

EVERY_KIND = frozenset(KIT_KINDS)

CAPTIONS = KitPart(N_("Captions"), EVERY_KIND, caption_files, no_captions)
LIVESTREAM = KitPart(N_("Livestream sheet"), frozenset({"event"}), livestream_files, no_livestream)
# It is for the producer's file: it shows nothing to buyers.
DOSSIER = KitPart(N_("Dossier"), frozenset({"product"}), dossier_files, advertises=False)
PARTS: tuple[KitPart, ...] = (
    CAPTIONS,
    KitPart(N_("Share pictures"), EVERY_KIND, picture_files),
    # Codes say an address and nothing of the thing.
    KitPart(N_("QR codes"), EVERY_KIND, code_files, no_address, advertises=False),
    KitPart(N_("Labels and poster"), EVERY_KIND, sheet_files, no_address),
    KitPart(N_("Leaflet"), EVERY_KIND, leaflet_files),
    LIVESTREAM,
    DOSSIER,
)
"""To add a part: a row here, its two functions in a module of its own, its words."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A part that a kit lacks, and why."""

    part: KitPart
    reason: Sentence


def by_reason(lacks: Iterable[Lack], words: NullTranslations) -> list[tuple[str, str]]:
    """Parts that are lacking, and why, in words: those that lack for one reason stand together."""
    names: dict[str, dict[str, None]] = {}
    for lack in lacks:
        names.setdefault(lack.reason.said(words), {})[words.gettext(lack.part.name)] = None
    return [(", ".join(parts), reason) for reason, parts in names.items()]


def kit_subject_of(edition: Edition, kind: str, thing: Thing) -> KitSubject:
    """A thing in all languages of the site, out of the edition of any of them."""
    pages = {}
    for code in edition.catalog.site.codes:
        pages[code] = PageContext(edition.spoken_in(code), edition.plan.by_subject[code, kind, thing.id])
    return KitSubject(kind, thing, pages, {code: kit_words(context, thing) for code, context in pages.items()})


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
