"""Which widths and formats a photo is published in, and under which names."""

import math
from collections.abc import Container, Iterable
from datetime import date
from hashlib import blake2b
from importlib.metadata import version

from showcase.model.catalog import Catalog
from showcase.model.catalogues import CatalogueRules
from showcase.model.media import Photo, PhotoFile
from showcase.planning.catalogues import offered, offered_photo
from showcase.planning.listings import is_shown
from showcase.planning.outputs import Picture

WIDTHS = (180, 360, 540, 720, 1080)
"""Pixels: a third, a half, the whole of a phone at its usual densities, and wide screens."""
FORMATS = {"avif": 48, "webp": 68}
"""Format of pages → quality; both look alike at these."""
QUALITIES = {**FORMATS, "jpeg": 82}
"""Format → quality; JPEG is for services that take no other."""
_NO_RULES = CatalogueRules()
_ENCODER = version("pillow")
CARD_SIZE = (1200, 630)
"""Pixels of a share picture: what Facebook, Zalo and others show without cropping."""


def signature(*inputs: object) -> str:
    """A short name for bytes that depend on `inputs` and on the encoder's version alone."""
    told = "\x1f".join(str(part) for part in (*inputs, _ENCODER))
    return blake2b(told.encode(), digest_size=8).hexdigest()


def photos_of(catalog: Catalog) -> Iterable[Photo]:
    """Every photo of every thing that is shown, the covers of videos and portraits among them."""
    for thing in (thing for _, thing in catalog.things() if is_shown(thing, catalog)):
        yield from thing.photos
        yield from (video.cover for video in thing.videos if video.cover)
        yield from (person.portrait for person in thing.people if person.portrait)


def offered_photos(catalog: Catalog, base_url: str, today: date) -> frozenset[str]:
    """Digests of the photos that stand in files of goods."""
    photos = (offered_photo(product, catalog) for product in offered(catalog, base_url, today))
    return frozenset(photo.found.digest for photo in photos if photo and photo.found)


def plan_pictures(
    photos: Iterable[Photo], for_catalogues: Container[str] = (), rules: CatalogueRules = _NO_RULES
) -> dict[str, tuple[Picture, ...]]:
    """Digest → pictures of each photo; the same photo used twice is published once."""
    found = {photo.found.digest: photo.found for photo in photos if photo.found}
    return {
        digest: (*_pictures(found[digest]), *([_whole(found[digest], rules)] if digest in for_catalogues else []))
        for digest in sorted(found)
    }


def _pictures(photo: PhotoFile) -> Iterable[Picture]:
    # Never wider than the photo itself; a small photo keeps its own width.
    widths = [width for width in WIDTHS if width <= photo.width] or [photo.width]
    for form in FORMATS:
        yield from (_picture(photo, form, width) for width in widths)


def _whole(photo: PhotoFile, rules: CatalogueRules) -> Picture:
    """The photo for files of goods: as large as they want it, or as it is."""
    longer, shorter = max(photo.width, photo.height), min(photo.width, photo.height)
    scale = min(1.0, max(rules.photo_most / longer, rules.photo_least / shorter))
    return _picture(photo, "jpeg", math.ceil(photo.width * scale))


def _picture(photo: PhotoFile, form: str, width: int) -> Picture:
    height = max(1, round(photo.height * width / photo.width))
    # Width and format stand in the name already: what else it says is the same for all pictures of a photo, so that a
    # page that names ten of them repeats itself and is the smaller for it when compressed.
    name = signature(photo.digest, QUALITIES)
    return Picture(f"assets/photos/{name}-{width}.{form}", photo.digest, photo.path, width, height, form)
