"""What every stage must agree on about a thing: whether it is invented, where it is from, whether it may be shown."""

from showcase.model.catalog import Catalog
from showcase.model.channel import Channel
from showcase.model.kinds import Event, Producer
from showcase.model.product import Product
from showcase.model.things import Address, Thing


def is_sample(thing: Thing, catalog: Catalog) -> bool:
    """Whether a thing is invented: by its own word, or because its producer is."""
    producer = catalog.producer_of(thing) if isinstance(thing, Product) else None
    return thing.sample or bool(producer and producer.sample)


def address_of(thing: Thing, catalog: Catalog) -> Address | None:
    """Where a thing is: a product at its own origin, else at its producer's address; an event at its venue."""
    match thing:
        case Product():
            producer = catalog.producer_of(thing)
            return thing.origin or (producer.address if producer else None)
        case Producer():
            return thing.address
        case Event():
            return thing.venue
        case _:
            return None


def channels_of(product: Product, catalog: Catalog) -> tuple[Channel, ...]:
    """Where a product can be asked for: its own channels, then its producer's."""
    producer = catalog.producer_of(product)
    return (*product.channels, *(producer.channels if producer else ()))


def commune_name(catalog: Catalog, thing: Thing) -> str:
    """«xã Sông Mã» of a thing's address; empty when that is not known."""
    address = address_of(thing, catalog)
    commune = catalog.places.by_code.get(address.code or "") if address else None
    return commune.full_name if commune else ""


def district_of(producer: Producer, catalog: Catalog) -> str:
    """The region of a producer: its commune's, else the one that all its products are from; empty when not clear."""
    code = producer.address.code if producer.address else None
    commune = catalog.places.by_code.get(code or "")
    if commune:
        own = {district.id for district in catalog.districts.values() if district.code in commune.districts}
    else:
        own = {product.district for product in catalog.products_of.get(("producer", producer.id), ())}
    return min(own) if len(own) == 1 and own <= catalog.districts.keys() else ""


def producers_by_district(catalog: Catalog) -> dict[str, tuple[Producer, ...]]:
    """Id of each region → who works there, and who makes its products."""
    found: dict[str, dict[str, Producer]] = {}
    for product in catalog.products.values():
        if product.producer:
            found.setdefault(product.district, {})[product.producer] = catalog.producers[product.producer]
    for producer in catalog.producers.values():
        found.setdefault(district_of(producer, catalog), {})[producer.id] = producer
    return {district: tuple(producers.values()) for district, producers in found.items() if district}


def is_banned(product: Product, catalog: Catalog) -> bool:
    """Whether a product may not be advertised at all: alcohol at or above the limit, or of unknown strength."""
    rules = catalog.rules
    if product.alcohol_abv is None:
        return product.group in rules.alcoholic_groups
    return product.alcohol_abv >= rules.alcohol_limit
