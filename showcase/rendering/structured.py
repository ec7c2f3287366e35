"""Structured data (schema.org, as JSON-LD): what a page says to machines, never more than what it shows.

OCOP stars are an authority's grade, so they are a Certification and never a rating of any kind.
"""

import json
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from markupsafe import Markup

from showcase.model.kinds import Event, EventKind, Producer, Story
from showcase.model.product import Product
from showcase.model.standing import Say, Standing, State, authority_names, current
from showcase.model.things import Thing
from showcase.planning.subjects import commune_name
from showcase.planning.translation import best_prose
from showcase.rendering import parts
from showcase.rendering.edition import Edition, Leaf

Node: TypeAlias = Mapping[str, object]


def as_script(nodes: list[Node]) -> Markup:
    """One `@graph`, safe inside a script element; empty without nodes. A node that says nothing is left out."""
    graph = [node for node in nodes if node]
    if not graph:
        return Markup()
    told = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    # `</script` and `<!--` would end the element: inside JSON strings `<` can be written as an escape.
    return Markup(told.replace("<", "\\u003c"))  # noqa: S704 - escaped in the line itself


def breadcrumb(leaf: Leaf, trail: tuple[parts.Link, ...], paths: tuple[str, ...], name: str) -> Node:
    """BreadcrumbList from home to this page."""
    steps = [(str(link.text), leaf.absolute(path)) for link, path in zip(trail, paths, strict=True)]
    items = [{"@type": "ListItem", "position": n, "name": text, "item": url} for n, (text, url) in enumerate(steps, 1)]
    items.append({"@type": "ListItem", "position": len(items) + 1, "name": name})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def item_list(urls: Iterable[str]) -> Node:
    """ItemList of what stands on a page of a list; nothing for an empty one."""
    items = [{"@type": "ListItem", "position": n, "url": url} for n, url in enumerate(urls, 1)]
    return {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items} if items else {}


def website(leaf: Leaf) -> Node:
    """WebSite, on home."""
    edition = leaf.edition
    site = edition.catalog.site
    return {
        "@type": "WebSite",
        "name": str(edition.phrase(site.name)),
        "url": leaf.absolute(edition.prefix),
        "inLanguage": edition.language.code,
        "publisher": _organisation(str(edition.phrase(site.organisation.name))),
    }


def product_node(leaf: Leaf, product: Product) -> Node:
    """Product; offers only with a stated price, stars only as Certification of a decision by its number."""
    edition = leaf.edition
    producer = edition.catalog.producer_of(product)
    url = leaf.absolute(leaf.page.path)
    node: dict[str, object] = {
        "@type": "Product",
        "@id": f"{url}#product",
        "name": str(edition.name(product)),
        "url": url,
        **_described(edition, product),
        **_pictured(leaf),
    }
    if producer:
        node["manufacturer"] = _producer(leaf, producer)
    if product.brand:
        node["brand"] = {"@type": "Brand", "name": product.brand}
    if product.gtin:
        node["gtin"] = product.gtin
    held = current(product.recognitions, edition.today, edition.catalog.rules)
    certification = _certification(edition, held) if held else None
    if certification:
        node["hasCertification"] = certification
    if product.price:
        node["offers"] = {
            "@type": "Offer",
            "price": str(product.price.amount),
            "priceCurrency": "VND",
            "url": url,
        }
    return node


def producer_node(leaf: Leaf, producer: Producer) -> Node:
    """Organization."""
    return {**_producer(leaf, producer), **_described(leaf.edition, producer)}


def event_node(leaf: Leaf, event: Event) -> Node:
    """Event; its place is the commune, the region or, for a livestream, where it is seen."""
    edition = leaf.edition
    node: dict[str, object] = {
        "@type": "Event",
        "name": str(edition.name(event)),
        "url": leaf.absolute(leaf.page.path),
        "startDate": str(event.starts_on),
        "endDate": str(event.ends_on or event.starts_on),
        "eventStatus": "https://schema.org/EventScheduled",
        "location": _location(leaf, event),
        **_described(edition, event),
        **_pictured(leaf),
    }
    if event.organisers:
        node["organizer"] = [_organisation(str(edition.phrase(name))) for name in event.organisers]
    return node


def _location(leaf: Leaf, event: Event) -> Node:
    edition = leaf.edition
    commune = commune_name(edition.catalog, event)
    if event.kind is EventKind.LIVESTREAM and not commune:
        links = [channel.link for channel in event.channels if channel.link]
        return {"@type": "VirtualLocation", "url": links[0] if links else leaf.absolute(leaf.page.path)}
    place = commune or _region(edition, event)
    return {"@type": "Place", "name": place, "address": _address(edition, place)}


def article_node(leaf: Leaf, story: Story) -> Node:
    """Article."""
    edition = leaf.edition
    updated = leaf.page.updated
    prose = best_prose(story.prose, edition.chain)
    return {
        "@type": "Article",
        "headline": str(edition.name(story)),
        "url": leaf.absolute(leaf.page.path),
        "datePublished": story.published_on.isoformat(),
        "dateModified": str(updated if updated and updated.first > story.published_on else story.published_on),
        "inLanguage": prose.language if prose else edition.language.code,
        "author": _organisation(str(edition.phrase(edition.catalog.site.organisation.name))),
        **_described(edition, story),
        **_pictured(leaf),
    }


def video_node(leaf: Leaf, name: str, description: str, facts: Mapping[str, str]) -> Node:
    """VideoObject; `facts` are those of uploadDate, duration, contentUrl that are known.

    Empty without the two properties that its readers require: the day and a picture.
    """
    if "uploadDate" not in facts or not leaf.page.card:
        return {}
    picture = {"thumbnailUrl": leaf.absolute(leaf.page.card)}
    return {"@type": "VideoObject", "name": name, "description": description, **picture, **facts}


def _producer(leaf: Leaf, producer: Producer) -> dict[str, object]:
    edition = leaf.edition
    path = edition.plan.by_subject[edition.language.code, "producer", producer.id].path
    node: dict[str, object] = {
        "@type": "Organization",
        "@id": f"{leaf.absolute(path)}#organization",
        "name": str(edition.name(producer)),
        "url": leaf.absolute(path),
    }
    commune = commune_name(edition.catalog, producer)
    if commune:
        node["address"] = _address(edition, commune)
    if producer.founded:
        node["foundingDate"] = str(producer.founded)
    return node


def _organisation(name: str) -> Node:
    return {"@type": "Organization", "name": name}


def _described(edition: Edition, thing: Thing) -> dict[str, object]:
    return {"description": str(edition.phrase(thing.summary))} if thing.summary else {}


def _pictured(leaf: Leaf) -> dict[str, object]:
    return {"image": [leaf.absolute(leaf.page.card)]} if leaf.page.card else {}


def _address(edition: Edition, locality: str) -> Node:
    province = str(edition.phrase(edition.catalog.site.province))
    return {
        "@type": "PostalAddress",
        "addressLocality": locality,
        "addressRegion": province,
        "addressCountry": "VN",
    }


def _region(edition: Edition, event: Event) -> str:
    district = edition.catalog.districts.get(event.district or "")
    return str(edition.name(district)) if district else str(edition.phrase(edition.catalog.site.province))


def _certification(edition: Edition, held: Standing) -> Node | None:
    """A decision by its number and its authority; None where one of the two is not known."""
    recognition = held.recognition
    on = recognition.issued_on.first if recognition.issued_on else None
    authority = edition.phrase(
        recognition.authority_name or authority_names(recognition.authority, on, edition.catalog.rules)
    )
    if not recognition.decision or not authority:
        return None
    node: dict[str, object] = {
        "@type": "Certification",
        "name": f"OCOP {recognition.stars}★",
        "certificationIdentification": recognition.decision,
        "issuedBy": {"@type": "GovernmentOrganization", "name": str(authority)},
    }
    status = _status(held)
    if status:
        node["certificationStatus"] = f"https://schema.org/Certification{status}"
    if recognition.issued_on:
        node["validFrom"] = str(recognition.issued_on)
    if held.ends_on and held.end_is_exact:
        node["expires"] = held.ends_on.isoformat()
    return node


def _status(held: Standing) -> str:
    """Only what was seen and is in force is active; nothing is said of what is reported or awaits an answer."""
    if held.state in {State.EXPIRED, State.REVOKED}:
        return "Inactive"
    return "Active" if held.say is Say.BADGE and held.end_is_exact else ""
