"""Kits for sharing: which things may have one, why not, and what of them every build puts out."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from showcase.model.catalog import Catalog
from showcase.model.kinds import Producer
from showcase.model.product import Product, Status
from showcase.model.things import Thing
from showcase.planning.addresses import LETTERS, thing_path
from showcase.planning.hashtags import bears_mark, has_badge
from showcase.planning.outputs import Document, Page, Version
from showcase.planning.subjects import address_of, commune_name, is_banned, is_sample

KIT_KINDS = ("product", "producer", "district", "event")
"""The kinds of things that have kits."""
KIT = "kit/"
"""Where a thing's kit stands below its page."""


class Obstacle(StrEnum):
    """What stands in the way of a kit, or of whatever in it advertises; see `OBSTACLES` in rendering for the words."""

    ALCOHOL = "alcohol"
    """May not be advertised at all (Law on Advertising 16/2012, article 7)."""
    RECALLED = "recalled"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    STARS_IN_NAME = "stars_in_name"
    """Its name speaks of stars, and none is in force."""
    NO_MAKER = "no_maker"
    """Advertising food without who answers for it is fined (Decree 87/2026/NĐ-CP, article 71)."""
    NO_COMMUNE = "no_commune"
    """The same of their address."""


def obstacle(thing: Thing, catalog: Catalog, today: date) -> Obstacle | None:
    """Why there may be no kit of a thing at all; None where there may."""
    if isinstance(thing, Producer):
        made = catalog.products_of.get(("producer", thing.id), ())
        return Obstacle.ALCOHOL if made and all(is_banned(product, catalog) for product in made) else None
    if not isinstance(thing, Product):
        return None
    reasons = {
        Obstacle.ALCOHOL: is_banned(thing, catalog),
        Obstacle.RECALLED: thing.recall is not None,
        Obstacle.SUSPENDED: thing.status is Status.SUSPENDED,
        Obstacle.WITHDRAWN: thing.status is Status.WITHDRAWN,
        Obstacle.STARS_IN_NAME: _claims_stars(thing, catalog) and not has_badge(thing, catalog, today),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def advertising_obstacle(thing: Thing, catalog: Catalog) -> Obstacle | None:
    """Why nothing that advertises a thing may be made: for a product, its maker and where that is must be said."""
    if isinstance(thing, Product) and not thing.producer:
        return Obstacle.NO_MAKER
    needs_place = isinstance(thing, Product | Producer)
    return Obstacle.NO_COMMUNE if needs_place and not told_commune(catalog, thing) else None


def told_commune(catalog: Catalog, thing: Thing) -> str:
    """The commune that a kit tells: the one in force, or of what is invented the one that was invented for it."""
    address = address_of(thing, catalog)
    invented = address.as_certified if address and is_sample(thing, catalog) else None
    return commune_name(catalog, thing) or invented or ""


def speaks_of_stars(text: str, catalog: Catalog) -> bool:
    """Whether a text tells how many stars something has."""
    words = catalog.posts.star_words
    return bool(words) and re.search("|".join(words), text, re.IGNORECASE) is not None


def kit_path(kind: str, name: str) -> str:
    """Where a thing's kit stands: `p/mat-ong/kit/`; there is one for all languages."""
    return thing_path("", kind, name) + KIT


def caption_name(service: str, language: str) -> str:
    """The file of a caption: `tiktok.vi.txt`."""
    return f"{service}.{language}.txt"


def kit_subject(name: str) -> tuple[str, str]:
    """Kind and id of the thing that the id of a kit's page or file begins with: `p/mat-ong/kit/tiktok`."""
    letter, thing, *_ = name.split("/")
    return next(kind for kind, own in LETTERS.items() if own == letter), thing


def _with_kits(catalog: Catalog, today: date) -> Iterator[tuple[str, Thing]]:
    """Kind and thing of everything of which a build shows a kit; nothing, where `site.yaml` wants none."""
    if catalog.site.kits:
        for kind in KIT_KINDS:
            for thing in catalog.of_kind(kind).values():
                if obstacle(thing, catalog, today) is None:
                    yield kind, thing


def kit_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """One page a thing, in the site's first language: that of the volunteers, who hand kits over."""
    first = catalog.site.codes[0]
    for kind, thing in _with_kits(catalog, today):
        path = kit_path(kind, thing.id)
        # Its id is its address, by which the thing's own page finds it.
        yield Page("kit", "kit", path, first, path, (Version(first, path, is_translated=True),), is_indexed=False)


def kit_documents(catalog: Catalog, today: date) -> Iterator[Document]:
    """The captions as plain text, to be opened where nothing can be copied out of a page."""
    for kind, thing in _with_kits(catalog, today):
        if advertising_obstacle(thing, catalog) is None:
            path = kit_path(kind, thing.id)
            for service in catalog.posts.services:
                for code in catalog.site.codes:
                    yield Document("caption", path + caption_name(service.id, code), code, path + service.id)


def _claims_stars(product: Product, catalog: Catalog) -> bool:
    return any(speaks_of_stars(name, catalog) or bears_mark(name) for name in product.name.values())
