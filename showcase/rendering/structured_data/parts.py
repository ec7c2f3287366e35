"""The parts that nodes of structured data are made of: who, where, when, which pictures."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import TypeAlias
from zoneinfo import ZoneInfo

from showcase.model.channel import Channel
from showcase.model.media import Photo
from showcase.model.things import Thing
from showcase.planning.translation import Phrase
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.lines import dialled

Node: TypeAlias = Mapping[str, object]
"""A thing of schema.org: its type and what is known of it."""

_OWN_PAGES = frozenset({"", "profile", "shop"})
"""Shapes of links that lead to somebody's own page, and not to one video or one offer on it."""


def site_organisation(context: PageContext) -> dict[str, object]:
    """Who answers for the site, in short; the same `@id` on every page and in every language."""
    edition = context.edition
    return {
        "@type": "Organization",
        "@id": f"{context.absolute('')}#organization",
        "name": str(edition.phrase(edition.catalog.site.organisation.name)),
        "url": context.absolute(edition.prefix),
    }


def organisation(name: str) -> Node:
    """Somebody of whom only the name is known."""
    return {"@type": "Organization", "name": name}


def described(summary: Phrase | None) -> dict[str, object]:
    """The description, where there is one."""
    return {"description": str(summary)} if summary else {}


def pictured(context: PageContext, thing: Thing) -> dict[str, object]:
    """The pictures: photos that show the thing itself, then the share picture of its page."""
    photos = [_photo_url(context, photo) for photo in thing.photos if photo.found and not photo.illustrative]
    images = [*photos, *([context.absolute(context.page.card)] if context.page.card else [])]
    return {"image": images} if images else {}


def photo_nodes(context: PageContext, photos: Iterable[Photo]) -> tuple[Node, ...]:
    """An ImageObject for each photo: who is credited, and under which licence it may be used."""
    return tuple(_photo_node(context, photo) for photo in photos if photo.found)


def _photo_node(context: PageContext, photo: Photo) -> Node:
    return {
        "@type": "ImageObject",
        "contentUrl": _photo_url(context, photo),
        "creditText": photo.credit,
        "license": photo.licence_url or {"@type": "CreativeWork", "name": photo.licence},
    }


def _photo_url(context: PageContext, photo: Photo) -> str:
    """The widest WebP, which every reader of such data takes; AVIF is taken by few."""
    digest = photo.found.digest if photo.found else ""
    widths = [picture for picture in context.edition.plan.by_photo[digest] if picture.format == "webp"]
    return context.absolute(max(widths, key=lambda picture: picture.width).path)


def address(edition: Edition, locality: str) -> Node:
    """A commune or region of the site's province."""
    return {
        "@type": "PostalAddress",
        "addressLocality": locality,
        "addressRegion": str(edition.phrase(edition.catalog.site.province)),
        "addressCountry": "VN",
    }


def moment(edition: Edition, day: date, hour: str = "00:00") -> datetime:
    """An hour of a day in the site's time zone."""
    return datetime.combine(day, time.fromisoformat(hour), ZoneInfo(edition.catalog.site.time_zone))


def telephone(channels: Iterable[Channel]) -> dict[str, object]:
    """The first number that can be dialled, with its country."""
    numbers = (dialled(channel.telephone) for channel in channels if channel.telephone)
    number = next((number for number in numbers if not number.startswith("0")), "")
    return {"telephone": number} if number else {}


def own_pages(channels: Iterable[Channel]) -> dict[str, object]:
    """Somebody's own pages elsewhere: profiles, shops, a website; never a hashtag, which is nobody's own."""
    links = [c.link for c in channels if c.link and c.shape in _OWN_PAGES and not c.opens]
    # Readers take secure addresses alone.
    secure = [link for link in links if link.startswith("https://")]
    return {"sameAs": secure} if secure else {}


def contact_points(channels: Iterable[Channel]) -> dict[str, object]:
    """The numbers and mailboxes for questions."""
    ways = [telephone([c]) if c.telephone else {"email": c.email} for c in channels if c.telephone or c.email]
    points = [{"@type": "ContactPoint", "contactType": "customer support", **way} for way in ways if way]
    return {"contactPoint": points} if points else {}
