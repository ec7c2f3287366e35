"""Photos, covers and cards of things as parts of a page."""

from itertools import takewhile

from showcase.model.catalog import Shown
from showcase.model.kinds import District, Event, Producer, Story
from showcase.model.media import Photo
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.outputs import Picture
from showcase.planning.subjects import commune_name, is_sample
from showcase.planning.targets import pictured
from showcase.planning.translation import Phrase
from showcase.rendering import parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.lines import badge_of, season_until
from showcase.rendering.pictures.covers import draw_cover

_SRC_WIDTH = 540  # for browsers without srcset: sharp enough on a phone, not heavy


def image_of(context: PageContext, photo: Photo, name: Phrase) -> parts.Image | None:
    """A photo with all its widths; None when its file could not be read.

    Of one that nobody has described it is told what it belongs to.
    """
    if photo.found is None:
        return None
    edition = context.edition
    pictures = edition.plan.by_photo[photo.found.digest]
    webp = [picture for picture in pictures if picture.format == "webp"]
    middle = max((p for p in webp if p.width <= _SRC_WIDTH), key=lambda p: p.width, default=webp[0])
    return parts.Image(
        avif=_srcset(context, [picture for picture in pictures if picture.format == "avif"]),
        webp=_srcset(context, webp),
        src=context.to(middle.path),
        width=photo.found.width,
        height=photo.found.height,
        colour=photo.found.colour,
        focal=f"{photo.focal_point.x}% {photo.focal_point.y}%",
        alt=edition.phrase(photo.alt) or name,
        credit=photo.credit,
        licence=photo.licence,
        licence_href=photo.licence_url or "",
        is_illustrative=photo.illustrative,
    )


def cover_of(motif: str, seed: str, name: str) -> parts.Cover:
    """A drawn cover: the same for a thing wherever it stands."""
    initial = next(filter(str.isalnum, name), "").upper()
    return parts.Cover(draw_cover(motif, seed, initial))


def face_of(context: PageContext, thing: Thing) -> tuple[parts.Image | None, parts.Cover | None]:
    """The main photo of a thing, or the cover that is drawn where there is none."""
    image = image_of(context, thing.photos[0], context.edition.name(thing)) if thing.photos else None
    return image, None if image else cover_of(context.edition.motif, thing.id, _told_apart(context.edition, thing))


def _told_apart(edition: Edition, thing: Thing) -> str:
    """The name whose first letter is drawn: regions' own names begin with the same word, and makers' with a few."""
    code = thing.code if isinstance(thing, District) else None
    former = edition.catalog.places.former_districts.get(code or "")
    name = former.name if former else str(edition.name(thing))
    return _proper(name) if isinstance(thing, Producer) else name


def _proper(name: str) -> str:
    """What a maker is called behind its legal form and its trade, the last words in capitals: «HTX cà phê Thao»."""
    words = takewhile(lambda word: word.istitle() or len(word) == 1, reversed(name.split()))
    return " ".join(reversed(list(words))) or name


def photos_of(context: PageContext, thing: Thing) -> parts.Photos:
    """All photos of a thing but those that its story shows."""
    main, cover = face_of(context, thing)
    prose = context.edition.story(thing)
    told = pictured(prose.markdown) if prose else set()
    name = context.edition.name(thing)
    others = (image_of(context, photo, name) for photo in thing.photos[1:] if photo.file not in told)
    return parts.Photos(main, cover, tuple(image for image in others if image))


def card_view(context: PageContext, kind: str, thing: Thing) -> parts.CardView:
    """A thing as a card that leads to its page: the same value on every page of one depth."""
    return context.once(f"{kind} card", thing.id, lambda: _card_view(context, kind, thing))


def _card_view(context: PageContext, kind: str, thing: Thing) -> parts.CardView:
    edition = context.edition
    image, cover = face_of(context, thing)
    product = thing if isinstance(thing, Product) else None
    held = edition.standings.get(thing.id) if product else None
    season = product.season if product else None
    return parts.CardView(
        kind=kind,
        href=context.href(kind, thing.id),
        name=edition.name(thing),
        lines=tuple(_card_lines(edition, thing)),
        image=image,
        cover=cover,
        badge=badge_of(edition, held),
        is_sample=is_sample(thing, edition.catalog),
        is_in_season=bool(season and edition.today.month in season.months),
        season_until=season_until(edition, season),
        is_recalled=bool(product and product.recall),
    )


def video_card(context: PageContext, shown: Shown) -> parts.VideoCard:
    """A video as a card that leads to its page."""
    video = shown.video
    name = context.edition.phrase(video.name) or context.edition.own(video.id)
    image = image_of(context, video.cover, name) if video.cover else None
    return parts.VideoCard(
        href=context.href("video", video.id),
        name=name,
        duration=clock(int(video.duration.total_seconds())) if video.duration else "",
        service=video.channel.service_name if video.channel else "",
        image=image,
        cover=None if image else cover_of(context.edition.motif, video.id, name.text),
        is_illustrative=video.illustrative,
    )


def clock(seconds: int) -> str:
    """A length as a player shows it: `0:06`."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def _srcset(context: PageContext, pictures: list[Picture]) -> str:
    return ", ".join(f"{context.to(picture.path)} {picture.width}w" for picture in pictures)


def _card_lines(edition: Edition, thing: Thing) -> list[Phrase]:
    if isinstance(thing, Event):
        return [edition.own(edition.formats.when(thing.starts_on).text)]
    if isinstance(thing, Story):
        return [edition.own(edition.formats.day(thing.published_on).text)]
    maker = edition.catalog.producer_of(thing) if isinstance(thing, Product) else None
    lines = [edition.name(maker)] if maker else []
    commune = commune_name(edition.catalog, thing) if isinstance(thing, Product | Producer) else ""
    # A commune's name is Vietnamese in every edition.
    return [*lines, Phrase(commune, edition.catalog.site.codes[0])] if commune else lines
