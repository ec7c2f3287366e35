"""The views of lists and of their parts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from showcase.model.kinds import District, Event, ProducerKind
from showcase.model.things import Thing
from showcase.planning import calendars
from showcase.planning.collections import PAGE_SIZE, Collection, page_count, page_path
from showcase.planning.listings import shown_videos
from showcase.planning.outputs import Page
from showcase.planning.seasons import month_ahead
from showcase.planning.subjects import is_sample
from showcase.planning.translation import Phrase
from showcase.rendering import parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.frames import LIST_NAMES, Look, Subject, frame
from showcase.rendering.images import card_view, video_card
from showcase.rendering.labels import N_, PRODUCER_KINDS
from showcase.rendering.lines import name_lines
from showcase.rendering.list_views import DistrictListView, EventListView, ListView, VideoListView
from showcase.rendering.structured_data.pages import item_list
from showcase.rendering.views import Frame, Tile

T = TypeVar("T")

_INTROS = {
    "product": N_("All products, in the order of the alphabet."),
    "producer": N_("Everybody who makes them, in the order of the alphabet."),
    "district": N_("The areas, named after the former districts."),
    "event": N_("Sales, trainings and fairs: the next first, then those that are over, the latest first."),
    "story": N_("What there is to tell, the latest first."),
    "video": N_("Short videos; nothing is loaded from elsewhere before you tap."),
}
_PART_INTROS = {
    "district": N_("Products of one area, in the order of the alphabet."),
    "stars": N_("Only products whose decision was seen and is in force today, in the order of the alphabet."),
    "month": N_("Products whose season is known to fall into this month, in the order of the alphabet."),
    "group": N_("Products of one OCOP product group, in the order of the alphabet."),
    "producer": N_("Products by who makes them, in the order of the alphabet."),
}
_PAGE_OF = N_("{heading}, page {number} of {count}")
_FACET_NAMES = {
    "district": N_("Area"),
    "group": N_("Product group"),
    "month": N_("Month of the season"),
    "producer": N_("Kind of producer"),
    "stars": N_("OCOP stars in force"),
}


def list_view(context: PageContext, look: Look) -> ListView:
    """A list of one kind, or a part of it."""
    collection = collection_of(context.page)
    things = context.edition.collected[collection]
    shown = page_of(things, context.page.number)
    cards = tuple(card_view(context, collection.kind, thing) for thing in shown)
    facets = context.once("facets", "", lambda: _facets(context)) if collection == Collection("product") else ()
    intro = context.edition.words.gettext(_PART_INTROS.get(collection.facet) or _INTROS[collection.kind])
    return ListView(
        list_frame(context, look, intro, len(things), _urls_of(context, collection.kind, shown)),
        collection.kind,
        intro,
        facets,
        len(things if collection.facet else context.edition.real(collection.kind)),
        cards,
        pager(context, len(things)),
        look.filter,
    )


def district_list_view(context: PageContext, look: Look) -> DistrictListView:
    """The regions, as a map of tiles and as cards."""
    things = context.edition.collected[Collection("district")]
    intro = context.edition.words.gettext(_INTROS["district"])
    return DistrictListView(
        list_frame(context, look, intro, len(things), _urls_of(context, "district", things)),
        intro,
        tuple(tiles(context, things)),
        tuple(card_view(context, "district", thing) for thing in things),
        name_lines(context.edition, context.edition.catalog.site.protected_names),
    )


def tiles(context: PageContext, districts: Iterable[Thing]) -> Iterator[Tile]:
    """The regions on the map of tiles; those whose former district has no tile are left out."""
    edition = context.edition
    for district in districts:
        code = district.code if isinstance(district, District) else None
        former = edition.catalog.places.former_districts.get(code or "")
        if former:
            count = len(edition.collected.get(Collection("product", "district", district.id), ()))
            href = context.href("district", district.id)
            yield Tile(href, former.name, count, former.column + 1, former.row + 1)


def event_list_view(context: PageContext, look: Look) -> EventListView:
    """What comes, and what is over."""
    edition = context.edition
    things = edition.collected[Collection("event")]
    shown = [thing for thing in page_of(things, context.page.number) if isinstance(thing, Event)]
    intro = edition.words.gettext(_INTROS["event"])
    coming = tuple(card_view(context, "event", event) for event in shown if not event.is_over(edition.today))
    past = tuple(card_view(context, "event", event) for event in shown if event.is_over(edition.today))
    has_any = edition.plan.base_url and any(calendars.coming(edition.catalog, edition.today))
    return EventListView(
        list_frame(context, look, intro, len(things), _urls_of(context, "event", shown)),
        intro,
        coming,
        context.to(calendars.calendar_path(edition.prefix)) if has_any else "",
        past,
        pager(context, len(things)),
    )


def video_list_view(context: PageContext, look: Look) -> VideoListView:
    """The list of videos."""
    all_videos = shown_videos(context.edition.catalog)
    shown = page_of(all_videos, context.page.number)
    videos = tuple(video_card(context, video) for video in shown)
    real = (video for video in shown if not is_sample(video.thing, context.edition.catalog))
    intro = context.edition.words.gettext(_INTROS["video"])
    return VideoListView(
        list_frame(context, look, intro, len(all_videos), (context.url("video", one.video.id) for one in real)),
        intro,
        videos,
        pager(context, len(all_videos)),
    )


def collection_of(page: Page) -> Collection:
    """What a page of a list lists."""
    if page.collection is None:
        raise TypeError(f"{page.path} is not a page of a list")
    return page.collection


def page_of(things: Sequence[T], number: int, per_page: int = PAGE_SIZE) -> Sequence[T]:
    """The things that stand on a page of a list."""
    return things[(number - 1) * per_page : number * per_page]


def _urls_of(context: PageContext, kind: str, things: Iterable[Thing]) -> Iterator[str]:
    """Where the things that stand on a page of a list have their own pages; machines are told of no samples."""
    return (context.url(kind, thing.id) for thing in things if not is_sample(thing, context.edition.catalog))


def pager(context: PageContext, size: int, per_page: int = PAGE_SIZE) -> parts.Pager:
    """The ways to the pages before and after."""
    page, number, count = context.page, context.page.number, page_count(size, per_page)
    path = context.edition.plan.by_subject[page.language, page.kind, page.id].path
    return parts.Pager(
        number,
        count,
        context.to(page_path(path, number - 1)) if number > 1 else "",
        context.to(page_path(path, number + 1)) if number < count else "",
        tuple(parts.PageLink(one, context.to(page_path(path, one))) for one in further_pages(number, count)),
    )


def further_pages(number: int, count: int) -> list[int]:
    """The pages to leap to: the ends, and the next tens and hundreds on both sides."""
    leaps = {one for step in (10, 100) for one in ((number - 1) // step * step, (number // step + 1) * step)}
    return sorted(one for one in {1, count, *leaps} if 1 <= one <= count and abs(one - number) > 1)


def list_frame(context: PageContext, look: Look, intro: str, size: int, urls: Iterable[str]) -> Frame:
    """The frame of a page of a list; its description counts, so that no two parts have the same."""
    name = _collection_name(context.edition, collection_of(context.page))
    heading = with_page_number(context.edition, name, pager(context, size))
    counted = f"{heading} ({size})" if context.page.number == 1 else str(heading)
    return frame(context, look, Subject(heading, f"{counted}. {intro}", lambda: (item_list(urls),)))


def with_page_number(edition: Edition, heading: Phrase, ways: parts.Pager) -> Phrase:
    """A heading that says which page of several this is."""
    if ways.number == 1:
        return heading
    told = edition.words.gettext(_PAGE_OF).format(heading=heading, number=ways.number, count=ways.count)
    return edition.own(told)


def _collection_name(edition: Edition, collection: Collection) -> Phrase:
    """What a list or a part of it is called."""
    if not collection.facet:
        return edition.own(edition.words.gettext(LIST_NAMES[collection.kind]))
    told = edition.words.gettext(_HEADINGS[collection.facet])
    return edition.own(told.format(value=_value_name(edition, collection)))


_HEADINGS = {
    "district": N_("Products: {value}"),
    "group": N_("Product group: {value}"),
    "month": N_("In season: {value}"),
    "producer": N_("Made by: {value}"),
    "stars": N_("Products: {value}"),
    "season": N_("Season calendar"),
    "soon": N_("Coming into season: {value}"),
}


def _value_name(edition: Edition, collection: Collection) -> Phrase:
    """What the things of a part have in common, in words."""
    value = collection.value
    match collection.facet:
        case "district":
            return edition.name(edition.catalog.districts[value])
        case "group":
            # The table of groups may be lost.
            group = edition.catalog.groups.get(int(value))
            return (edition.phrase(group.names) if group else None) or edition.own(value)
        case "month":
            return edition.own(edition.formats.month_names()[int(value) - 1])
        case "soon":
            return edition.own(edition.formats.when(month_ahead(edition.today)).text)
        case "producer":
            return edition.own(edition.words.gettext(PRODUCER_KINDS[ProducerKind(value)]))
        case _:
            told = edition.words.gettext(N_("OCOP {n}★"))
            return edition.own(told.format(n=value))


def choice(context: PageContext, part: Collection) -> parts.Choice:
    """A part of a list as something to choose, with how many things stand in it."""
    edition = context.edition
    return parts.Choice(
        context.to(edition.prefix + part.path), _value_name(edition, part), len(edition.collected.get(part, ()))
    )


def _facets(context: PageContext) -> tuple[parts.Facet, ...]:
    """What the whole list of products can be narrowed by; parts in which nothing stands are not offered."""
    edition = context.edition
    # Regions as in their own list; numbers and kinds as they come.
    ranks = {thing.id: rank for rank, thing in enumerate(edition.collected[Collection("district")])}
    offered = sorted(edition.collected, key=lambda part: ranks.get(part.value, 0))
    found = []
    for facet, name in _FACET_NAMES.items():
        choices = tuple(choice(context, part) for part in offered if part.facet == facet and edition.collected[part])
        if choices:
            found.append(parts.Facet(edition.words.gettext(name), choices))
    return tuple(found)
