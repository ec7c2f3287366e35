"""The things of the site as structured data: products, producers, events, stories, videos."""

from collections.abc import Mapping

from showcase.model.catalog import Shown
from showcase.model.kinds import Event, EventKind, Producer, Story
from showcase.model.product import Product, Supply
from showcase.planning.catalogues import is_believed
from showcase.planning.plan import video_path
from showcase.planning.subjects import commune_name
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.labels import N_
from showcase.rendering.lines import season_text
from showcase.rendering.structured_data.parts import (
    Node,
    address,
    described,
    moment,
    organisation,
    own_pages,
    pictured,
    site_organisation,
    telephone,
)
from showcase.rendering.structured_data.proofs import certifications

_SUPPLIES = {Supply.IN_STOCK: "InStock", Supply.OUT_OF_STOCK: "OutOfStock"}


def product_node(context: PageContext, product: Product) -> Node:
    """Product; offers only with a stated price, stars only as Certification of a decision by its number."""
    edition = context.edition
    producer = edition.catalog.producer_of(product)
    url = context.absolute(context.page.path)
    node: dict[str, object] = {
        "@type": "Product",
        "@id": f"{url}#product",
        "name": str(edition.name(product)),
        "url": url,
        **described(edition.summary(product)),
        **pictured(context, product),
        "countryOfOrigin": {"@type": "Country", "name": edition.formats.country("VN")},
    }
    if producer:
        node["manufacturer"] = _producer(context, producer)
    if product.brand:
        node["brand"] = {"@type": "Brand", "name": product.brand}
    if product.gtin:
        node["gtin"] = product.gtin
    if product.price:
        price = str(product.price.amount)
        offer = {"@type": "Offer", "price": price, "priceCurrency": "VND", "url": url}
        node["offers"] = offer | _availability(edition, product)
    return {**node, **_properties(edition, product), **certifications(edition, product)}


def _availability(edition: Edition, product: Product) -> dict[str, str]:
    """Whether it can be had, as long as that is believed: there is no word of theirs for when it was stated."""
    stated, days = product.availability, edition.catalog.catalogues.availability_days
    if stated is None or not is_believed(stated, days, edition.today):
        return {}
    return {"availability": f"https://schema.org/{_SUPPLIES[stated.state]}"}


def _properties(edition: Edition, product: Product) -> dict[str, object]:
    """What schema.org has no property for: the months of the season, the area."""
    district = edition.catalog.districts.get(product.district)
    told = {
        edition.words.gettext(N_("Season")): season_text(edition, product.season),
        edition.words.gettext(N_("Area")): str(edition.name(district)) if district else "",
    }
    properties = [{"@type": "PropertyValue", "name": name, "value": value} for name, value in told.items() if value]
    return {"additionalProperty": properties} if properties else {}


def producer_node(context: PageContext, producer: Producer) -> Node:
    """Organization."""
    edition = context.edition
    node = {
        **_producer(context, producer),
        **described(edition.summary(producer)),
        **pictured(context, producer),
        **telephone(producer.channels),
        **own_pages(producer.channels),
    }
    # It is registered in Vietnam, under its Vietnamese name.
    if "vi" in producer.name:
        node["legalName"] = producer.name["vi"]
    commune = commune_name(edition.catalog, producer)
    if commune:
        node["address"] = address(edition, commune)
    if producer.founded:
        node["foundingDate"] = str(producer.founded)
    return node


def _producer(context: PageContext, producer: Producer) -> dict[str, object]:
    """The maker in short; its own page says more under the same `@id`."""
    url = context.url("producer", producer.id)
    return {
        "@type": "Organization",
        "@id": f"{url}#organization",
        "name": str(context.edition.name(producer)),
        "url": url,
    }


def event_node(context: PageContext, event: Event) -> Node:
    """Event; its place is the commune, the region or, for a livestream, where it is seen.

    Empty where none of them is known: its readers require a place.
    """
    edition = context.edition
    url = context.absolute(context.page.path)
    location = _location(context, event)
    if not location:
        return {}
    node: dict[str, object] = {
        "@type": "Event",
        "@id": f"{url}#event",
        "name": str(edition.name(event)),
        "url": url,
        "eventStatus": "https://schema.org/EventScheduled",
        **_times(edition, event),
        **location,
        **described(edition.summary(event)),
        **pictured(context, event),
    }
    if event.organisers:
        node["organizer"] = [organisation(str(edition.phrase(name))) for name in event.organisers]
    return node


def _times(edition: Edition, event: Event) -> dict[str, object]:
    """From when to when, as exact as known; hours with their time zone."""
    last = event.ends_on or event.starts_on
    if not event.starts_at or not event.starts_on.is_day:
        return {"startDate": str(event.starts_on), "endDate": str(last)}
    start = moment(edition, event.starts_on.first, event.starts_at)
    end = (start + event.length).isoformat() if event.length and not event.ends_on else str(last)
    return {"startDate": start.isoformat(), "endDate": end}


def _location(context: PageContext, event: Event) -> dict[str, object]:
    edition = context.edition
    commune = commune_name(edition.catalog, event)
    if event.kind is EventKind.LIVESTREAM and not commune:
        links = (channel.link for channel in event.channels if channel.link and channel.link.startswith("https://"))
        seen_at = next(links, "")
        if not seen_at:
            return {}
        return {
            "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
            "location": {"@type": "VirtualLocation", "url": seen_at},
        }
    place = commune or _region(edition, event)
    if not place:
        return {}
    return {"location": {"@type": "Place", "name": place, "address": address(edition, place)}}


def _region(edition: Edition, event: Event) -> str:
    district = edition.catalog.districts.get(event.district or "")
    return str(edition.name(district)) if district else ""


def story_node(context: PageContext, story: Story) -> Node:
    """Article; AboutPage for the story about the site."""
    is_about = story.id == context.edition.catalog.site.about
    return _about(context, story) if is_about else _article(context, story)


def _article(context: PageContext, story: Story) -> Node:
    url = context.absolute(context.page.path)
    author = site_organisation(context)
    return {
        "@type": "Article",
        "@id": f"{url}#article",
        "headline": str(context.edition.name(story)),
        "url": url,
        **_published(context, story),
        "author": author,
        "publisher": {"@id": author["@id"]},
        **described(context.edition.summary(story)),
        **pictured(context, story),
    }


def _about(context: PageContext, story: Story) -> Node:
    url = context.absolute(context.page.path)
    return {
        "@type": "AboutPage",
        "@id": f"{url}#page",
        "name": str(context.edition.name(story)),
        "url": url,
        **_published(context, story),
        "mainEntity": {"@id": site_organisation(context)["@id"]},
        **described(context.edition.summary(story)),
    }


def _published(context: PageContext, story: Story) -> dict[str, object]:
    edition, updated = context.edition, context.page.updated
    prose = edition.story(story)
    return {
        "datePublished": story.published_on.isoformat(),
        "dateModified": str(updated if updated and updated.first > story.published_on else story.published_on),
        "inLanguage": prose.language if prose else edition.language.code,
    }


def video_node(context: PageContext, shown: Shown) -> Node:
    """VideoObject; nothing without the two properties that its readers require: the day and a picture."""
    edition, video = context.edition, shown.video
    if not video.published_on or not video.published_on.is_day or not context.page.card:
        return {}
    url = context.absolute(context.page.path)
    name = edition.phrase(video.name) or video.id
    return {
        "@type": "VideoObject",
        "@id": f"{url}#video",
        "name": str(name),
        "description": str(edition.phrase(video.summary) or name),
        "url": url,
        "thumbnailUrl": context.absolute(context.page.card),
        # Readers require an hour with its zone; of a day only its beginning is sure to be in it.
        "uploadDate": moment(edition, video.published_on.first).isoformat(),
        **_file(context, shown),
    }


def _file(context: PageContext, shown: Shown) -> Mapping[str, object]:
    video = shown.video
    known = {
        "duration": f"PT{int(video.duration.total_seconds())}S" if video.duration else "",
        "contentUrl": context.absolute(video_path(video.found_file)) if video.found_file else "",
    }
    return {key: value for key, value in known.items() if value}
