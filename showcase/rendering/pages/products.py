"""The view of a product's page."""

from showcase.model.catalog import Shown
from showcase.model.product import Product
from showcase.planning.subjects import address_of, channels_of, commune_name, is_sample
from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts, parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.figures import figure_lines
from showcase.rendering.frames import Look, Subject, frame
from showcase.rendering.images import card_view, photos_of, video_card
from showcase.rendering.labels import N_, PRODUCER_KINDS, SUPPLIES
from showcase.rendering.lines import (
    badge_of,
    change_lines,
    channel_lines,
    history,
    place_line,
    proof_lines,
    recall_line,
    recognised,
    season_strip,
    sources_of,
)
from showcase.rendering.pages.hashtags import tags_line
from showcase.rendering.people import people_of
from showcase.rendering.prose import story_of
from showcase.rendering.structured_data.parts import photo_nodes
from showcase.rendering.structured_data.things import product_node
from showcase.rendering.thing_views import ProductView


def product_view(context: PageContext, look: Look, product: Product) -> ProductView:
    """Everything the page of a product shows."""
    edition = context.edition
    producer = edition.catalog.producer_of(product)
    held = edition.standings.get(product.id)
    price = product.price
    return ProductView(
        frame=frame(context, look, _subject(context, product)),
        summary=edition.summary(product),
        photos=photos_of(context, product),
        recall=recall_line(edition, product),
        recall_href=(product.recall.link or "") if product.recall else "",
        badge=badge_of(edition, held),
        standing=recognised(edition, held) if held else None,
        history=history(edition, product.recognitions, held),
        producer=parts.Link(context.href("producer", producer.id), edition.name(producer)) if producer else None,
        producer_kind=edition.words.gettext(PRODUCER_KINDS[producer.kind]) if producer else "",
        place=place_line(context, address_of(product, edition.catalog), product.district),
        season=season_strip(edition, product.season),
        price=edition.formats.dong(price.amount) if price else "",
        price_per=edition.phrase(price.per) if price else None,
        price_as_of=edition.formats.day(price.as_of) if price else None,
        facts=_facts(edition, product),
        usage=edition.phrase(product.usage),
        storage=edition.phrase(product.storage),
        proofs=proof_lines(edition, product.proofs),
        people=people_of(context, product),
        figures=figure_lines(edition, product.figures),
        story=story_of(context, product, level=3),
        videos=tuple(video_card(context, Shown(video, "product", product)) for video in product.videos),
        channels=channel_lines(edition, channels_of(product, edition.catalog)),
        traceability_href=product.traceability_link or "",
        events=tuple(
            parts.Link(context.href("event", event.id), edition.name(event))
            for event in edition.catalog.events_of.get(("product", product.id), ())
        ),
        stories=tuple(
            parts.Link(context.href("story", story.id), edition.name(story))
            for story in edition.catalog.stories_of.get(("product", product.id), ())
        ),
        siblings=tuple(card_view(context, "product", sibling) for sibling in edition.beside[product.id]),
        hashtags=tags_line(context, product),
        changes=change_lines(edition, product.changes),
        sources=sources_of(edition, product),
    )


def _subject(context: PageContext, product: Product) -> Subject:
    edition = context.edition
    producer = edition.catalog.producer_of(product)
    # Advertising law asks for the maker beside the goods, in previews too.
    maker = str(edition.name(producer)) if producer else ""
    sample = is_sample(product, edition.catalog)
    told = [edition.summary(product) or edition.name(product), maker, commune_name(edition.catalog, product)]
    description = " · ".join(str(text).rstrip(".") for text in told if text and str(text))
    return Subject(
        edition.name(product),
        description,
        # What is invented is told to people, who can see that it is; to machines it is not told at all.
        lambda: () if sample else (product_node(context, product), *photo_nodes(context, product.photos)),
        product,
        sample,
        maker,
    )


def _facts(edition: Edition, product: Product) -> tuple[fact_parts.Fact, ...]:
    words = edition.words
    group = edition.catalog.groups.get(product.group or 0)
    rows = [
        (words.gettext(N_("Brand")), Phrase(product.brand, edition.catalog.site.codes[0]) if product.brand else None),
        (words.gettext(N_("Product group")), edition.phrase(group.names) if group else None),
        (words.gettext(N_("Availability")), _availability(edition, product)),
        (words.gettext(N_("Sizes")), edition.own(", ".join(product.net)) if product.net else None),
        (
            words.gettext(N_("Alcohol")),
            edition.own(f"{product.alcohol_abv} %") if product.alcohol_abv is not None else None,
        ),
        (words.gettext(N_("Bar code")), edition.own(product.gtin) if product.gtin else None),
    ]
    return tuple(fact_parts.Fact(label, value) for label, value in rows if value)


def _availability(edition: Edition, product: Product) -> Phrase | None:
    """Whether it can be had, never without the day on which that was stated."""
    stated = product.availability
    if stated is None:
        return None
    told = edition.words.gettext(SUPPLIES[stated.state])
    return edition.own(told.format(date=edition.formats.day(stated.as_of).text))
