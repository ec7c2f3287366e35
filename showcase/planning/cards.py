"""Share pictures: what stands on them, and which page uses which."""

from showcase.model.catalog import Catalog, Shown
from showcase.model.kinds import District, Producer
from showcase.model.media import Photo
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.listings import shown_videos
from showcase.planning.outputs import Card, Page
from showcase.planning.pictures import signature
from showcase.planning.subjects import commune_name, is_sample
from showcase.planning.translation import Wording, wording

_WITH_A_CARD = ("product", "producer", "district", "event", "story")


def plan_cards(catalog: Catalog, pages: tuple[Page, ...]) -> tuple[dict[str, Card], dict[str, str]]:
    """Path → card, and path of a page → path of its card; pages without one of their own get the site's."""
    cards: dict[str, Card] = {}
    used: dict[str, str] = {}
    shown = {video.video.id: video for video in shown_videos(catalog)}
    for page in pages:
        card = _card(catalog, page, shown)
        cards[card.path] = card
        used[page.path] = card.path
    return dict(sorted(cards.items())), used


def _card(catalog: Catalog, page: Page, shown: dict[str, Shown]) -> Card:
    if page.kind == "video" and page.id in shown:
        # A video is shared with the picture of what it shows, under its own name.
        return _thing_card(catalog, page.language, shown[page.id].thing, shown[page.id].video.name)
    things = catalog.of_kind(page.kind) if page.kind in _WITH_A_CARD else {}
    if page.id in things and page.template == page.kind:
        return _thing_card(catalog, page.language, things[page.id], things[page.id].name)
    if page.collection and page.collection.facet == "district":
        # What is made there is shared with the area's own picture.
        area = catalog.districts[page.collection.value]
        return _thing_card(catalog, page.language, area, area.name)
    site = catalog.site
    chain = site.chain(page.language)
    lines = (wording(site.tagline, chain),)
    return _signed(page.language, wording(site.name, chain), lines, (), (site.motif, "site"), None, is_sample=False)


def _thing_card(catalog: Catalog, language: str, thing: Thing, name: dict[str, str]) -> Card:
    chain = catalog.site.chain(language)
    lines = tuple(line for line in _lines(catalog, thing, chain) if line)
    photo = next((photo for photo in thing.photos if photo.found), None) or _place_photo(catalog, thing)
    return _signed(
        language,
        wording(name, chain),
        lines,
        wording(catalog.site.name, chain),
        (catalog.site.motif, thing.id),
        photo,
        is_sample=is_sample(thing, catalog),
    )


def _lines(catalog: Catalog, thing: Thing, chain: tuple[str, ...]) -> tuple[Wording, ...]:
    commune = commune_name(catalog, thing)
    place = (commune,) if commune else ()
    if not isinstance(thing, Product):
        return (place or wording(thing.summary, chain),)
    producer = catalog.producer_of(thing)
    district = catalog.districts.get(thing.district)
    maker = wording(producer.name, chain) if producer else ()
    return (maker, place or (wording(district.name, chain) if district else ()))


def _place_photo(catalog: Catalog, thing: Thing) -> Photo | None:
    """A photo of the district for things that belong to one; a product keeps its drawn cover instead."""
    if isinstance(thing, Product | Producer | District):
        return None
    district = catalog.districts.get(getattr(thing, "district", None) or "")
    return next((photo for photo in district.photos if photo.found), None) if district else None


def _signed(  # noqa: PLR0913, PLR0917 - everything that is drawn on a card
    language: str,
    title: Wording,
    lines: tuple[Wording, ...],
    site_name: Wording,
    seed: tuple[str, str],
    photo: Photo | None,
    *,
    is_sample: bool,
) -> Card:
    found = photo.found if photo else None
    digest, source = (found.digest, found.path) if found else ("", "")
    focal = (photo.focal_point.x, photo.focal_point.y) if photo else (50, 50)
    name = signature("card 2", language, title, lines, site_name, seed, digest, focal, is_sample)
    return Card(f"assets/cards/{name}.jpg", language, title, lines, site_name, is_sample, seed, digest, source, focal)
