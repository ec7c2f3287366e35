"""Things as structured data."""

from typing import Any

from showcase_lists.parts import BASE, Parts


def product_node(parts: Parts, one: Any) -> dict[str, Any]:  # noqa: ANN401 - Pelican's articles have no types
    """A product."""
    url, w = _url(parts, one), parts.words
    maker = parts.things["makers", one.maker]
    at = _url(parts, maker)
    properties = {w["season"]: one.season["text"], w["area"]: one.district_name}
    return {
        "@type": "Product",
        "@id": f"{url}#product",
        "name": one.title,
        "url": url,
        "description": one.about,
        "countryOfOrigin": {"@type": "Country", "name": w["country"]},
        "manufacturer": {"@type": "Organization", "@id": f"{at}#organization", "name": maker.title, "url": at},
        "brand": {"@type": "Brand", "name": one.brand},
        **_offer(one, url),
        "additionalProperty": [
            {"@type": "PropertyValue", "name": name, "value": value} for name, value in properties.items()
        ],
        **_certification(parts, one),
    }


def _offer(one: Any, url: str) -> dict[str, Any]:  # noqa: ANN401
    if not hasattr(one, "price"):
        return {}
    return {"offers": {"@type": "Offer", "price": str(one.price["amount"]), "priceCurrency": "VND", "url": url}}


def _certification(parts: Parts, one: Any) -> dict[str, Any]:  # noqa: ANN401
    if not hasattr(one, "badge"):
        return {}
    recognition = one.recognition
    certification = {
        "@type": "Certification",
        "name": parts.words["star"] % recognition["stars"],
        "certificationIdentification": recognition["decision"],
        "issuedBy": {"@type": "GovernmentOrganization", "name": recognition["authority"]},
        "certificationStatus": "https://schema.org/CertificationActive",
        "validFrom": recognition["issued_on"],
        "expires": one.badge,
    }
    return {"hasCertification": [certification]}


def thing_node(parts: Parts, one: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """A producer, an event or a story; of a district nothing is told."""
    url = _url(parts, one)
    common = {"url": url, "description": one.about}
    match str(one.category):
        case "makers":
            own = {"@type": "Organization", "@id": f"{url}#organization", "name": one.title}
            return [own | common | {"legalName": one.legal_name, "foundingDate": one.founded}]
        case "e":
            address = {"@type": "PostalAddress", "addressLocality": one.district_name, "addressCountry": "VN"}
            place = {"@type": "Place", "name": one.district_name, "address": address}
            own = {"@type": "Event", "@id": f"{url}#event", "name": one.title}
            status = {"eventStatus": "https://schema.org/EventScheduled"}
            return [own | common | status | {"startDate": one.day, "endDate": one.day, "location": place}]
        case "s":
            home = BASE + parts.prefix
            name = {"@id": f"{home}#organization"}
            author = {"@type": "Organization", "name": parts.organisation, "url": home} | name
            own = {"@type": "Article", "@id": f"{url}#article", "headline": one.title}
            dates = {"datePublished": one.day, "dateModified": one.day, "inLanguage": parts.language}
            return [own | common | dates | {"author": author, "publisher": name}]
    return []


def item_list(parts: Parts, things: list[Any]) -> dict[str, Any]:
    """What stands on a page of a list."""
    items = [{"@type": "ListItem", "position": at, "url": _url(parts, one)} for at, one in enumerate(things, 1)]
    return {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}


def _url(parts: Parts, one: Any) -> str:  # noqa: ANN401
    return f"{BASE}{parts.prefix}{one.url}"
