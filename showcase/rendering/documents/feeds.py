"""The view of a language's feed (Atom, RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.partial import PartialDate
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.documents import FEEDS
from showcase.planning.news import News, newest
from showcase.planning.outputs import Document
from showcase.planning.translation import Phrase
from showcase.rendering.documents.trade_sheet import contact_in_short, place_in_short
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.labels import N_
from showcase.rendering.lines import season_text
from showcase.rendering.pages.seasons import NOTICE, SOON
from showcase.rendering.pages.trade import trade_row
from showcase.rendering.structured_data.parts import moment


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry."""

    id: str
    """Absolute address, with an anchor for a season; it never changes."""
    title: Phrase
    url: str
    published: str
    """RFC 3339, with the site's zone."""
    updated: str
    category: str
    """`story`, `event` or `season`."""
    summary: Phrase | None


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed."""

    language: str
    url: str
    """Its own address, which is its id."""
    home: str
    title: Phrase
    subtitle: Phrase | None
    author: Phrase
    licence: str
    updated: str
    """When its latest entry changed."""
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a kind of feed is called, and which page says the same."""

    title: str = "{site}"
    subtitle: str = ""
    """Empty for what the site says of itself."""
    home: str = ""


_KINDS = {"feed": _Kind(), "season_feed": _Kind(N_("{site}: coming into season"), NOTICE, SOON.path)}
"""Maker of a feed → what it is."""


def feed_view(edition: Edition, document: Document) -> FeedView:
    """Everything new in a language, or all that was told to come into season; the latest first."""
    site, base, words = edition.catalog.site, edition.plan.base_url, edition.words
    kind, (_, told) = _KINDS[document.maker], FEEDS[document.maker]
    entries = tuple(_entry(edition, one) for one in newest(told(edition.catalog, edition.language.code, edition.today)))
    name = edition.phrase(site.name) or edition.own("")
    return FeedView(
        language=edition.language.code,
        url=f"{base}{document.path}",
        home=f"{base}{edition.prefix}{kind.home}",
        title=edition.own(words.gettext(kind.title).format(site=name)) if kind.home else name,
        subtitle=edition.own(words.gettext(kind.subtitle)) if kind.subtitle else edition.phrase(site.tagline),
        author=edition.phrase(site.organisation.name) or edition.own(""),
        licence=site.content_licence,
        updated=entries[0].updated,
        entries=entries,
    )


def _entry(edition: Edition, one: News) -> FeedEntry:
    thing = edition.catalog.of_kind(one.kind)[one.id]
    page = edition.plan.by_subject[edition.language.code, one.kind, one.id]
    url = f"{edition.plan.base_url}{page.path}"
    is_season = isinstance(thing, Product) and bool(one.month)
    anchor = f"#{'soon' if one.is_ahead else 'season'}-{one.month}"
    return FeedEntry(
        id=f"{url}{anchor}" if is_season else url,
        title=_season_title(edition, one, thing) if is_season else edition.name(thing),
        url=url,
        published=moment(edition, one.published).isoformat(),
        updated=moment(edition, one.updated).isoformat(),
        category="season" if is_season else one.kind,
        summary=_summary(edition, one, PageContext(edition, page), thing),
    )


def _season_title(edition: Edition, one: News, thing: Thing) -> Phrase:
    told = edition.words.gettext(
        N_("Coming into season, {month}: {value}") if one.is_ahead else N_("In season: {value}")
    )
    begins = PartialDate.parse(one.month)
    month = edition.formats.when(begins).text if begins else ""
    return edition.own(told.format(month=month, value=edition.name(thing)))


def _summary(edition: Edition, one: News, context: PageContext, thing: Thing) -> Phrase | None:
    """Of a season its months and what it is; of one that is still to come, who makes it where, and whom to call."""
    if not isinstance(thing, Product):
        return edition.summary(thing)
    told = [season_text(edition, thing.season), *(_makers(context, thing) if one.is_ahead else ())]
    told.append(str(edition.summary(thing) or ""))
    return edition.own(". ".join(text for text in told if text))


def _makers(context: PageContext, product: Product) -> Iterator[str]:
    row = trade_row(context, product)
    yield str(row.producer.text) if row.producer else ""
    yield place_in_short(row.place)
    yield from (contact_in_short(channel) for channel in row.channels if not channel.is_hashtag)
