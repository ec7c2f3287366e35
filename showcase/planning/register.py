"""Which addresses of things a site publishes: what belongs into its register."""

from collections.abc import Iterator

from showcase.model.catalog import Catalog
from showcase.model.kinds import Broken
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.addresses import thing_path
from showcase.planning.listings import is_shown
from showcase.planning.pages import subject_path
from showcase.planning.subjects import is_banned, is_sample


def published(catalog: Catalog) -> frozenset[str]:
    """The addresses of all things in the first language, of their videos, and those they had before.

    What is invented, not ready or may not be advertised is no promise to anybody; a thing whose file is broken for the
    moment is.
    """
    promised = (one for one in catalog.broken if not one.is_absent and not _is_for_show(one, catalog))
    broken = {subject_path(catalog.site, one.kind, one.id) for one in promised}
    return frozenset(address for kind, thing in catalog.things() for address in _of(catalog, kind, thing)) | broken


def unregistered(catalog: Catalog) -> tuple[str, ...]:
    """The published addresses that the register lacks, sorted; none where it cannot be read."""
    known = catalog.register
    return tuple(sorted(published(catalog) - known.entries.keys())) if known.is_whole else ()


def _is_for_show(broken: Broken, catalog: Catalog) -> bool:
    """Whether a broken file lies in an invented region: it is invented, too."""
    region = catalog.by_folder.get(broken.place.file.rsplit("/", 2)[0])
    return region is not None and region[1].sample


def _of(catalog: Catalog, kind: str, thing: Thing) -> Iterator[str]:
    is_held_back = thing.draft or is_sample(thing, catalog)
    if is_held_back or (isinstance(thing, Product) and is_banned(thing, catalog)):
        return
    yield subject_path(catalog.site, kind, thing.id)
    yield from (thing_path("", kind, old) for old in thing.formerly)
    if is_shown(thing, catalog):
        yield from (thing_path("", "video", video.id) for video in thing.videos)
