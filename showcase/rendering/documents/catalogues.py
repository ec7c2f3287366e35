"""Files of goods for services of shopping and advertising: RSS 2.0 with Google's words, and a table."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from showcase.model.catalogues import CatalogueService
from showcase.model.media import Photo
from showcase.model.product import Availability, Price, Product, Supply
from showcase.planning.catalogues import believed_until, is_offered, is_offered_in, offered_photo
from showcase.planning.outputs import Document
from showcase.planning.pictures import signature
from showcase.planning.subjects import address_of, commune_name
from showcase.planning.translation import Phrase
from showcase.rendering.documents.tables import table
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.kits.words import sayable, summary_of
from showcase.rendering.labels import N_
from showcase.rendering.structured_data.parts import moment
from showcase.rendering.templates import Render

_EMOJI = re.compile("[\u2190-\u2bff\u200d\ufe0e\ufe0f\U0001f000-\U0001faff]")
_ELEMENT = re.compile(r"</?[a-zA-Z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Item:
    """A product as these services want it: what its page says, and nothing more; no stars."""

    id: str
    title: str
    """Its name, and what the price is for."""
    description: str
    """Its summary, who makes it, and where."""
    link: str
    image_link: str
    availability: str
    """In the service's word."""
    price: str
    """`45000 VND`."""
    brand: str
    gtin: str
    """Empty without one that its check digit confirms."""
    product_type: str
    """Its product group; empty when not known."""
    expires: str
    """From when on (RFC 3339) nothing of this is believed any more."""
    price_as_of: str
    """The day (ISO) on which the price was stated."""
    availability_as_of: str
    """The day (ISO) on which the availability was stated."""


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """A file of goods."""

    title: Phrase
    home: str
    description: Phrase
    items: tuple[Item, ...]


_COLUMNS: dict[str, Callable[[Item], str]] = {
    "sku_id": lambda item: item.id,
    "title": lambda item: item.title,
    "description": lambda item: item.description,
    "availability": lambda item: item.availability,
    "condition": lambda _: "new",
    "price": lambda item: item.price,
    "link": lambda item: item.link,
    "image_link": lambda item: item.image_link,
    "brand": lambda item: item.brand,
}
"""The columns that TikTok requires (Catalog product parameters)."""


def catalogue_file(edition: Edition, document: Document, render: Render) -> bytes:
    """The goods of a language for one service, in the order of the alphabet."""
    service = next(one for one in edition.catalog.catalogues.services if one.id == document.id)
    items = tuple(_items(edition, service))
    if service.form == "csv":
        return table([list(_COLUMNS), *([value(item) for value in _COLUMNS.values()] for item in items)]).encode()
    site = edition.catalog.site
    name, tagline = (edition.phrase(text) or edition.own("") for text in (site.name, site.tagline))
    view = CatalogueView(name, f"{edition.plan.base_url}{edition.prefix}", tagline, items)
    return render("feeds/catalogue.xml", view).encode()


def _items(edition: Edition, service: CatalogueService) -> Iterator[Item]:
    catalog, code = edition.catalog, edition.language.code
    for product in edition.real("product"):
        if (
            isinstance(product, Product)
            and not product.recall
            and is_offered(product, catalog, edition.today)
            and is_offered_in(product, code, catalog)
        ):
            yield _item(edition, service, product)


def _item(edition: Edition, service: CatalogueService, product: Product) -> Item:
    catalog, rules = edition.catalog, edition.catalog.catalogues
    price, availability, photo = product.price, product.availability, offered_photo(product, catalog)
    if not (price and availability and photo):
        raise TypeError(f"{product.id} lacks what an offered product has")
    context = PageContext(edition, edition.plan.by_subject[edition.language.code, "product", product.id])
    producer, group = catalog.producer_of(product), catalog.groups.get(product.group or 0)
    maker = str(edition.name(producer)) if producer else ""
    return Item(
        id=_short_id(product.id, rules.id_length),
        title=_title(edition, product, price, rules.title_length),
        description=_cut(_description(edition, product, maker), rules.description_length),
        link=context.absolute(context.page.path),
        image_link=context.absolute(_picture(edition, photo)),
        availability=service.in_stock if availability.state is Supply.IN_STOCK else service.out_of_stock,
        price=f"{price.amount} VND",
        brand=_cut(plain(product.brand or maker), rules.brand_length),
        gtin=product.gtin if product.gtin and is_bar_code(product.gtin) else "",
        product_type=str(edition.phrase(group.names) or "") if group else "",
        expires=moment(edition, believed_until(product, catalog) + timedelta(days=1)).isoformat(),
        **_dates(price, availability),
    )


def _title(edition: Edition, product: Product, price: Price, most: int) -> str:
    """The name, and what the price is for, which is left whole."""
    per = plain(f" ({edition.phrase(price.per)})")
    return _cut(f"{_cut(plain(str(edition.name(product))), max(most // 2, most - len(per) - 1))} {per}", most)


def _dates(price: Price, availability: Availability) -> dict[str, str]:
    return {"price_as_of": price.as_of.isoformat(), "availability_as_of": availability.as_of.isoformat()}


def _description(edition: Edition, product: Product, maker: str) -> str:
    """What it is, as far as a kit may say it too; then who makes it and where, as the law on advertising wants."""
    address = address_of(product, edition.catalog)
    place = commune_name(edition.catalog, product) or (address.as_certified if address else "")
    made = edition.words.gettext(N_("Made by: {value}")).format(value=f"{maker}, {place}")
    return plain(f"{sayable(edition, product, summary_of(edition, product))} {made}.")


def _picture(edition: Edition, photo: Photo) -> str:
    digest = photo.found.digest if photo.found else ""
    return next(one.path for one in edition.plan.by_photo[digest] if one.format == "jpeg")


def plain(text: str) -> str:
    """A text without emoji, elements and entities of HTML, all of which these services refuse."""
    return " ".join(_EMOJI.sub("", _ELEMENT.sub("", html.unescape(text))).split())


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _short_id(name: str, most: int) -> str:
    """The product's id; one that is too long ends in a mark of the whole of it."""
    return name if len(name) <= most else f"{name[: most - 17]}-{signature(name)}"


def is_bar_code(digits: str) -> bool:
    """Whether a bar code number has the right check digit, and is none for use inside of one shop (GS1: 2…)."""
    *body, check = (int(digit) for digit in digits.zfill(14))
    weighed = sum(digit * (1 if place % 2 else 3) for place, digit in enumerate(body))
    return (weighed + check) % 10 == 0 and digits.zfill(14)[1] != "2" and any(body)
