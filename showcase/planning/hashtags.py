"""Which hashtags there are, and what bears each of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from showcase.model.catalog import KINDS, Catalog
from showcase.model.folding import camel
from showcase.model.hashtag import Hashtag
from showcase.model.kinds import District, Event
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.listings import is_shown
from showcase.planning.subjects import is_sample
from showcase.planning.translation import best

TAGS_ON_A_PAGE = 120
"""Hashtags on one page of their list: each is a short line."""
_PROGRAMME = "ocop"
_MADE_TAG = re.compile("(?=.*[A-Za-z])[A-Za-z0-9]{2,30}")
"""A hashtag made of a name that somebody would type."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A hashtag and what bears it."""

    hashtag: Hashtag
    """The tag, and what there is to say about it."""
    bearers: tuple[tuple[str, str], ...]
    """(kind, id) of everything real and shown that bears it."""


def tagged(catalog: Catalog, today: date) -> Mapping[str, Tagged]:
    """Id → hashtag with its bearers, by the alphabet: of real things, of `site.yaml` and of `content/hashtags.yaml`."""
    written = {hashtag.id: hashtag.tag for hashtag in catalog.hashtags.values()}
    for tag in catalog.site.hashtags:
        written.setdefault(tag.lower(), tag)
    bearers: dict[str, list[tuple[str, str]]] = {}
    for kind, thing in catalog.things():
        for tag in tags_of(thing, catalog, today):
            written.setdefault(tag.lower(), tag)
            bearers.setdefault(tag.lower(), []).append((kind, thing.id))
    return {
        name: Tagged(catalog.hashtags.get(name) or Hashtag(tag=written[name]), tuple(bearers.get(name, ())))
        for name in sorted(written)
    }


def bearers_in_order(
    hashtags: Mapping[str, Tagged], listed: Mapping[str, Sequence[Thing]], catalog: Catalog
) -> Mapping[str, tuple[Thing, ...]]:
    """Id of each hashtag → what bears it, kind by kind as in their lists; the pages about the site stand in none."""
    ranks = {(kind, thing.id): rank for kind in KINDS for rank, thing in enumerate(listed[kind])}

    def place(bearer: tuple[str, str]) -> tuple[int, int, str]:
        kind, name = bearer
        return KINDS.index(kind), ranks.get(bearer, len(ranks)), name

    return {
        tag: tuple(catalog.of_kind(kind)[name] for kind, name in sorted(one.bearers, key=place))
        for tag, one in hashtags.items()
    }


def tags_of(thing: Thing, catalog: Catalog, today: date) -> tuple[str, ...]:
    """The hashtags that stand on a thing's page: none on what is invented or not shown.

    A product bears the programme's mark only while a star badge stands on its page: under that word others would be
    taken for recognised (Decision 1162/QĐ-VPĐP-OCOP of 2020; Decision 26/2026/QĐ-TTg, article 9, on promotion).
    """
    if is_sample(thing, catalog) or not is_shown(thing, catalog):
        return ()
    tags = _once(thing.hashtags)
    if not any(map(bears_mark, tags)) or not isinstance(thing, Product) or has_badge(thing, catalog, today):
        return tags
    return tuple(tag for tag in tags if not bears_mark(tag))


def tags_to_copy(thing: Thing, catalog: Catalog, today: date) -> tuple[str, ...]:
    """Those that are offered for copying: the programme's mark only with a product whose badge stands on its page."""
    is_product = isinstance(thing, Product)
    return tuple(tag for tag in tags_of(thing, catalog, today) if is_product or not bears_mark(tag))


def tags_for_posts(thing: Thing, catalog: Catalog, today: date) -> tuple[str, ...]:
    """Those for a ready post, the most telling first: of its name, its own, of its area, of the site.

    The programme's own only with a star badge. None of what is invented, which nobody is to find.
    """
    if is_sample(thing, catalog) or not is_shown(thing, catalog):
        return ()
    bears = isinstance(thing, Product) and has_badge(thing, catalog, today)
    area = catalog.districts.get(thing.id if isinstance(thing, District) else getattr(thing, "district", None) or "")
    former = catalog.places.former_districts.get(area.code or "") if area else None
    first = catalog.site.chain(catalog.site.codes[0])
    others = {camel(other.name) for other in catalog.places.former_districts.values() if other is not former}
    elsewhere = {tag.lower() for tag in others - set(map(camel, catalog.site.province.values()))}
    name = str(best(thing.name, first))
    # Events bear their day in their name, behind a comma.
    made = (name.partition(",")[0] if isinstance(thing, Event) else name, former.name if former else "")
    named, local = (tag if _MADE_TAG.fullmatch(tag) else "" for tag in map(camel, made))
    own = (*(("OCOP",) if bears else ()), *tags_to_copy(thing, catalog, today))
    # A site's tag that is another area's name would tell a wrong origin.
    general = [tag for tag in catalog.site.hashtags if tag.lower() not in elsewhere or not area]
    tags = _once(tag for tag in (named, *own, local, *general) if tag)
    return tuple(tag for tag in tags if bears or not bears_mark(tag))


def bears_mark(tag: str) -> bool:
    """Whether a hashtag speaks of the OCOP programme: `OCOP`, `OCOPSonLa`, `ChoPhienOCOP`."""
    return _PROGRAMME in tag.lower()


def has_badge(product: Product, catalog: Catalog, today: date) -> bool:
    """Whether a star badge stands on a product's page."""
    held = catalog.standings(today).get(product.id)
    return bool(held and held.bears_badge)


def _once(tags: Iterable[str]) -> tuple[str, ...]:
    """Each tag once, whatever its capitals."""
    found: dict[str, str] = {}
    for tag in tags:
        found.setdefault(tag.lower(), tag)
    return tuple(found.values())
