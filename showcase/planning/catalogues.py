"""Which products stand in files of goods for services of shopping and advertising, and what others lack for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import TypeAlias

from showcase.model.catalog import Catalog
from showcase.model.fields import Steps
from showcase.model.media import Photo
from showcase.model.product import Availability, Price, Product
from showcase.planning.addresses import edition_path
from showcase.planning.listings import real_products
from showcase.planning.outputs import Document
from showcase.planning.subjects import address_of, channels_of
from showcase.planning.translation import is_translated

Stated: TypeAlias = Price | Availability

_FILES = {"rss": "xml", "csv": "csv"}


class Want(Enum):
    """What may be wanting in a product."""

    FACTS = auto()
    """Something is not stated."""
    NEWS = auto()
    """Something was stated too long ago, or for a day to come."""
    PHOTO = auto()
    """Its photos are too small."""
    SOBRIETY = auto()
    """It is an alcoholic drink, which these services do not take, however weak."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Why a product stands in no file."""

    want: Want
    steps: Steps
    """Where in its file the reason stands; empty where nothing stands."""
    told: dict[str, str]
    """The reason's details."""


def has_catalogues(catalog: Catalog, base_url: str) -> bool:
    """Whether there are such files: where the site asks for them, and can give the secure addresses they need."""
    return catalog.site.catalogue_feeds and base_url.startswith("https://")


def catalogue_documents(catalog: Catalog, base_url: str) -> Iterator[Document]:
    """A file for each service in each language; one without goods stays, so that the service drops what it has."""
    first = catalog.site.codes[0]
    for code in catalog.site.codes if has_catalogues(catalog, base_url) else ():
        for service in catalog.catalogues.services:
            path = f"{edition_path(code, first)}catalogue/{service.id}.{_FILES[service.form]}"
            yield Document("catalogue", path, code, service.id)


def candidates(catalog: Catalog) -> list[Product]:
    """The products that may be offered at all: listed, not invented, not recalled."""
    return [product for product in real_products(catalog) if not product.recall]


def offered(catalog: Catalog, base_url: str, today: date) -> Iterator[Product]:
    """The products that stand in the files, where there are any."""
    if has_catalogues(catalog, base_url):
        yield from (product for product in candidates(catalog) if is_offered(product, catalog, today))


def is_offered(product: Product, catalog: Catalog, today: date) -> bool:
    """Whether nothing is wanting in a product that may be offered."""
    return not any(lacks(product, catalog, today))


def is_offered_in(product: Product, language: str, catalog: Catalog) -> bool:
    """Whether a language has all that is said of an offered product: services refuse a file in two languages."""
    return is_translated(product, language, catalog.site) and bool(product.price and language in product.price.per)


def lacks(product: Product, catalog: Catalog, today: date) -> Iterator[Lack]:
    """Everything that keeps a product out of the files."""
    if product.alcohol_abv or product.group in catalog.rules.alcoholic_groups:
        yield Lack(Want.SOBRIETY, ("alcohol_abv",) if product.alcohol_abv else ("group",), {})
        return
    missing = tuple(_missing(product, catalog))
    if missing:
        yield Lack(Want.FACTS, (), {"missing": ", ".join(missing)})
    for field, stated, days in _dated(product, catalog):
        if stated and not is_believed(stated, days, today):
            told = {"field": field, "date": stated.as_of.isoformat(), "days": str(days)}
            yield Lack(Want.NEWS, (field, "as_of"), told)
    photos = _own_photos(product)
    if photos and offered_photo(product, catalog) is None:
        found = photos[0].found
        size = {"width": str(found.width), "height": str(found.height)} if found else {}
        yield Lack(Want.PHOTO, ("photos", product.photos.index(photos[0]), "file"),
                   {**size, "least": str(catalog.catalogues.photo_least)})  # fmt: skip


def _missing(product: Product, catalog: Catalog) -> Iterator[str]:
    """The fields that say nothing, by their names in YAML."""
    address = address_of(product, catalog)
    shops = catalog.catalogues.shops
    told = {
        "summary": product.summary,
        # Goods are advertised with the name and the address of who answers for them (Decree 87/2026, article 71.2).
        "producer": product.producer,
        "commune": address and (address.code or address.as_certified),
        "price": product.price,
        "availability": product.availability,
        "channels": any(shop.sells_at(channel) for channel in channels_of(product, catalog) for shop in shops),
        "photos": _own_photos(product),
    }
    yield from (field for field, value in told.items() if not value)


def _dated(product: Product, catalog: Catalog) -> Iterator[tuple[str, Stated | None, int]]:
    rules = catalog.catalogues
    yield "price", product.price, rules.price_days
    yield "availability", product.availability, rules.availability_days


def is_believed(stated: Stated, days: int, today: date) -> bool:
    """Whether what was stated on a day is believed on another."""
    return stated.as_of <= today <= stated.as_of + timedelta(days=days)


def believed_until(product: Product, catalog: Catalog) -> date:
    """The last day on which all is believed that was stated of an offered product."""
    return min(stated.as_of + timedelta(days=days) for _, stated, days in _dated(product, catalog) if stated)


def _own_photos(product: Product) -> tuple[Photo, ...]:
    """The photos of the thing itself that may be used for selling."""
    return tuple(
        photo for photo in product.photos
        if photo.found and not photo.illustrative and not re.search(r"\bNC\b", photo.licence)
    )  # fmt: skip


def offered_photo(product: Product, catalog: Catalog) -> Photo | None:
    """The first photo that is large enough; None without one."""
    least = catalog.catalogues.photo_least
    large = (one for one in _own_photos(product) if one.found and min(one.found.width, one.found.height) >= least)
    return next(large, None)
