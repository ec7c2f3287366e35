"""Products whose stories are nearly the same: the criteria on stories give nothing for those (26/2026/QĐ-TTg, 5.3)."""

from collections.abc import Iterator, Mapping

from showcase.model.catalog import Catalog
from showcase.model.likeness import compared, near_twins
from showcase.model.product import Product


def alike_stories(catalog: Catalog) -> Iterator[tuple[str, Product, Product]]:
    """Language, a product, and an earlier one whose story in that language is nearly the same."""
    for code in catalog.site.codes:
        texts = {name: _compared(catalog, product, code) for name, product in catalog.products.items()}
        for name, other in near_twins({name: text for name, text in texts.items() if text}):
            yield code, catalog.products[name], catalog.products[other]


def twins(catalog: Catalog) -> Mapping[str, tuple[Product, ...]]:
    """Product → those whose stories are nearly the same as its own, in whatever language; nothing for all others."""
    found: dict[str, dict[str, Product]] = {}
    for _, one, other in alike_stories(catalog):
        found.setdefault(one.id, {})[other.id] = other
        found.setdefault(other.id, {})[one.id] = one
    return {name: tuple(ones.values()) for name, ones in found.items()}


def _compared(catalog: Catalog, product: Product, code: str) -> str:
    producer = catalog.producer_of(product)
    named = (product, producer) if producer else (product,)
    names = [name for one in named for name in one.name.values()]
    return compared(product.prose[code].markdown, names) if code in product.prose else ""
