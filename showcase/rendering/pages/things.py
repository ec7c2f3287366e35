"""The views of producers, districts, events, stories and videos."""

from collections.abc import Callable, Iterable

from showcase.model.catalog import Shown
from showcase.model.kinds import District, Event, EventKind, Producer, Story
from showcase.model.partial import PartialDate
from showcase.model.places import Commune
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.calendars import event_calendar_path, has_calendar
from showcase.planning.collections import PAGE_SIZE, Collection
from showcase.planning.listings import in_alphabet, is_listed
from showcase.planning.plan import video_path
from showcase.planning.subjects import district_of, is_sample
from showcase.rendering import parts
from showcase.rendering.edition import PageContext
from showcase.rendering.event_times import hours_and_minutes, live_times
from showcase.rendering.figures import figure_lines
from showcase.rendering.frames import Look, Subject, frame
from showcase.rendering.images import card_view, clock, cover_of, image_of, photos_of, video_card
from showcase.rendering.labels import EVENT_KINDS, PRODUCER_KINDS
from showcase.rendering.lines import (
    change_lines,
    channel_lines,
    name_lines,
    place_line,
    proof_lines,
    sources_of,
)
from showcase.rendering.pages.hashtags import tags_line
from showcase.rendering.people import people_of
from showcase.rendering.prose import story_of
from showcase.rendering.structured_data.pages import publisher
from showcase.rendering.structured_data.parts import Node, photo_nodes
from showcase.rendering.structured_data.things import event_node, producer_node, story_node, video_node
from showcase.rendering.support import support_lines
from showcase.rendering.thing_views import (
    CommuneLine,
    DistrictView,
    EventView,
    ProducerView,
    StoryView,
    VideoView,
)


def producer_view(context: PageContext, look: Look, producer: Producer) -> ProducerView:
    """Everything the page of a producer shows."""
    edition = context.edition
    made = edition.catalog.products_of.get(("producer", producer.id), ())
    return ProducerView(
        frame=frame(context, look, _subject(context, producer, lambda: (producer_node(context, producer),))),
        summary=edition.summary(producer),
        kind=edition.words.gettext(PRODUCER_KINDS[producer.kind]),
        founded=edition.formats.when(producer.founded) if producer.founded else None,
        photos=photos_of(context, producer),
        place=place_line(context, producer.address, district_of(producer, edition.catalog)),
        channels=channel_lines(edition, producer.channels),
        proofs=proof_lines(edition, producer.proofs),
        people=people_of(context, producer),
        figures=figure_lines(edition, producer.figures),
        story=story_of(context, producer, level=3),
        products=_product_cards(context, made),
        events=tuple(
            parts.Link(context.href("event", event.id), edition.name(event))
            for event in edition.catalog.events_of.get(("producer", producer.id), ())
        ),
        videos=_videos(context, "producer", producer),
        hashtags=tags_line(context, producer),
        changes=change_lines(edition, producer.changes),
        sources=sources_of(edition, producer),
    )


def district_view(context: PageContext, look: Look, district: District) -> DistrictView:
    """Everything the page of a former district shows."""
    edition, catalog = context.edition, context.edition.catalog
    here = ("district", district.id)
    products = _in_order(context, catalog.products_of.get(here, ()))
    makers = in_alphabet(edition.makers.get(district.id, ()), edition.chain)
    communes = [commune for commune in catalog.places.communes if district.code in commune.districts]
    merged = PartialDate.parse(catalog.places.merged_on)
    return DistrictView(
        frame=frame(context, look, _subject(context, district)),
        summary=edition.summary(district),
        until=edition.formats.day(district.until) if district.until else None,
        photos=photos_of(context, district),
        story=story_of(context, district, level=3),
        products=_cards(context, "product", products[:PAGE_SIZE]),
        product_count=len(products),
        products_href=_whole(context, Collection("product", "district", district.id), len(products)),
        producers=_cards(context, "producer", makers[:PAGE_SIZE]),
        producer_count=len(makers),
        producers_href=_whole(context, Collection("producer"), len(makers)),
        events=_cards(context, "event", _latest(catalog.events_of.get(here, ()))),
        stories=_cards(context, "story", catalog.stories_of.get(here, ())),
        communes=tuple(_commune_line(commune) for commune in communes),
        merged=edition.formats.when(merged) if merged else None,
        protected_names=name_lines(edition, district.protected_names),
        people=people_of(context, district),
        figures=figure_lines(edition, district.figures),
        hashtags=tags_line(context, district),
        changes=change_lines(edition, district.changes),
        sources=sources_of(edition, district),
    )


def event_view(context: PageContext, look: Look, event: Event) -> EventView:
    """Everything the page of an event shows."""
    edition, catalog = context.edition, context.edition.catalog
    # A livestream concerns a region; where the camera stood is another question.
    is_online = event.kind is EventKind.LIVESTREAM
    hours, minutes = hours_and_minutes(event)
    return EventView(
        frame=frame(context, look, _subject(context, event, lambda: (event_node(context, event),))),
        summary=edition.summary(event),
        kind=edition.words.gettext(EVENT_KINDS[event.kind]),
        starts=edition.formats.when(event.starts_on),
        ends=edition.formats.when(event.ends_on) if event.ends_on else None,
        starts_at=event.starts_at or "",
        hours=hours,
        minutes=minutes,
        live=live_times(edition, event),
        script=look.live,
        is_over=event.is_over(edition.today),
        last_day=(event.ends_on or event.starts_on).last.isoformat(),
        calendar_href=_calendar_href(context, event),
        place=place_line(context, event.venue, "" if is_online else event.district or ""),
        organisers=tuple(edition.phrase(name) or edition.own("") for name in event.organisers),
        photos=photos_of(context, event),
        story=story_of(context, event),
        people=people_of(context, event),
        figures=figure_lines(edition, event.figures),
        products=_product_cards(context, (catalog.products[name] for name in event.goods)),
        producers=_cards(context, "producer", (catalog.producers[name] for name in event.producers)),
        channels=channel_lines(edition, event.channels),
        videos=_videos(context, "event", event),
        hashtags=tags_line(context, event),
        changes=change_lines(edition, event.changes),
        sources=sources_of(edition, event),
    )


def _calendar_href(context: PageContext, event: Event) -> str:
    edition = context.edition
    is_there = edition.plan.base_url and has_calendar(event, edition.catalog) and not event.is_over(edition.today)
    return context.to(event_calendar_path(edition.prefix, event.id)) if is_there else ""


def story_view(context: PageContext, look: Look, story: Story) -> StoryView:
    """Everything the page of a story shows."""
    edition, catalog = context.edition, context.edition.catalog
    return StoryView(
        frame=frame(context, look, _subject(context, story, lambda: _told(context, story))),
        summary=edition.summary(story),
        published=edition.formats.day(story.published_on),
        photos=photos_of(context, story),
        story=story_of(context, story),
        support=support_lines(edition, story.support),
        people=people_of(context, story),
        figures=figure_lines(edition, story.figures),
        products=_product_cards(context, (catalog.products[name] for name in story.products)),
        producers=_cards(context, "producer", (catalog.producers[name] for name in story.producers)),
        districts=_cards(context, "district", (catalog.districts[name] for name in story.districts)),
        hashtags=tags_line(context, story),
        changes=change_lines(edition, story.changes),
        sources=sources_of(edition, story),
    )


def video_view(context: PageContext, look: Look, shown: Shown) -> VideoView:
    """Everything the page of a video shows; nothing of another host is in it."""
    edition, video = context.edition, shown.video
    name = edition.phrase(video.name) or edition.own(video.id)
    summary = edition.phrase(video.summary) or edition.summary(shown.thing)
    image = image_of(context, video.cover, name) if video.cover else None
    file_path = video_path(video.found_file) if video.found_file else ""
    sample = is_sample(shown.thing, edition.catalog)

    def nodes() -> tuple[Node, ...]:
        covers = [video.cover] if video.cover else []
        return () if sample else (video_node(context, shown), *photo_nodes(context, covers))

    return VideoView(
        frame=frame(context, look, Subject(name, f"{name}. {summary or ''}".rstrip(), nodes, shown.thing, sample)),
        summary=edition.phrase(video.summary),
        image=image,
        cover=None if image else cover_of(edition.motif, video.id, str(name)),
        file_href=context.to(file_path) if file_path else "",
        service_href=video.channel.link or "" if video.channel else "",
        service=video.channel.service_name if video.channel else "",
        player_href=video.channel.player if video.channel else "",
        duration=clock(int(video.duration.total_seconds())) if video.duration else "",
        published=edition.formats.when(video.published_on) if video.published_on else None,
        is_illustrative=video.illustrative,
        about=card_view(context, shown.kind, shown.thing),
    )


def _subject(context: PageContext, thing: Thing, nodes: Callable[[], tuple[Node, ...]] = tuple) -> Subject:
    edition = context.edition
    summary = str(edition.summary(thing) or "")
    sample = is_sample(thing, edition.catalog)

    def told() -> tuple[Node, ...]:
        return () if sample else (*nodes(), *photo_nodes(context, thing.photos))

    return Subject(edition.name(thing), summary, told, thing, sample)


def _told(context: PageContext, story: Story) -> tuple[Node, ...]:
    """The story about the site tells who answers for it, too."""
    own = (publisher(context),) if story.id == context.edition.catalog.site.about else ()
    return (story_node(context, story), *own)


def _cards(context: PageContext, kind: str, things: Iterable[Thing]) -> tuple[parts.CardView, ...]:
    return tuple(card_view(context, kind, thing) for thing in things)


def _product_cards(context: PageContext, products: Iterable[Product]) -> tuple[parts.CardView, ...]:
    return _cards(context, "product", _in_order(context, products))


def _in_order(context: PageContext, products: Iterable[Product]) -> list[Product]:
    return in_alphabet((one for one in products if is_listed(one, context.edition.catalog)), context.edition.chain)


def _whole(context: PageContext, collection: Collection, size: int) -> str:
    """The way to the list of all, where a page does not show them all; empty where there is none, or no need."""
    is_there = size > PAGE_SIZE and collection in context.edition.collected
    return context.to(context.edition.prefix + collection.path) if is_there else ""


def _videos(context: PageContext, kind: str, thing: Thing) -> tuple[parts.VideoCard, ...]:
    return tuple(video_card(context, Shown(video, kind, thing)) for video in thing.videos)


def _latest(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (event.starts_on, event.id), reverse=True)


def _commune_line(commune: Commune) -> CommuneLine:
    former = [unit.full_name for unit in commune.predecessors]
    return CommuneLine(commune.full_name, ", ".join(former) if former != [commune.full_name] else "")
