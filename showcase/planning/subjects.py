"""What every stage must agree on about a thing: whether it is invented, where it is from, whether it may be shown."""

from showcase.model.catalog import Catalog
from showcase.model.kinds import Producer
from showcase.model.product import Product
from showcase.model.things import Thing


def is_sample(thing: Thing, catalog: Catalog) -> bool:
    """Whether a thing is invented: by its own word, or because its producer is."""
    producer = catalog.producer_of(thing) if isinstance(thing, Product) else None
    return thing.sample or bool(producer and producer.sample)


def commune_name(catalog: Catalog, thing: Thing) -> str:
    """«xã Sông Mã» of a product (its own origin, else its producer's address) or a producer; empty when unknown."""
    address = thing.origin if isinstance(thing, Product) else None
    maker = catalog.producer_of(thing) if isinstance(thing, Product) else thing
    # A commune of its own that could not be found says nothing, least of all where its maker lives.
    is_written = address is not None and bool(address.code or address.commune)
    if not is_written and isinstance(maker, Producer):
        address = maker.address
    commune = catalog.places.by_code.get(address.code or "") if address else None
    return commune.full_name if commune else ""


def is_banned(product: Product, catalog: Catalog) -> bool:
    """Whether a product may not be advertised at all: alcohol at or above the limit, or of unknown strength."""
    rules = catalog.rules
    if product.alcohol_abv is None:
        return product.group in rules.alcoholic_groups
    return product.alcohol_abv >= rules.alcohol_limit
