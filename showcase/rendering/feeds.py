"""The view of a language's feed (Atom, RFC 4287)."""

from dataclasses import dataclass

from showcase.model.product import Product
from showcase.planning.news import News, news
from showcase.planning.outputs import Document
from showcase.planning.translation import Phrase
from showcase.rendering.edition import Edition
from showcase.rendering.labels import N_
from showcase.rendering.lines import season_strip
from showcase.rendering.structured_parts import moment


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


def feed_view(edition: Edition, document: Document) -> FeedView:
    """Everything new in a language, the latest first."""
    site, base = edition.catalog.site, edition.plan.base_url
    entries = tuple(_entry(edition, one) for one in news(edition.catalog, edition.language.code, edition.today))
    return FeedView(
        language=edition.language.code,
        url=f"{base}{document.path}",
        home=f"{base}{edition.prefix}",
        title=edition.phrase(site.name) or edition.own(""),
        subtitle=edition.phrase(site.tagline),
        author=edition.phrase(site.organisation.name) or edition.own(""),
        licence=site.content_licence,
        updated=entries[0].updated,
        entries=entries,
    )


def _entry(edition: Edition, one: News) -> FeedEntry:
    thing = edition.catalog.of_kind(one.kind)[one.id]
    page = edition.plan.by_subject[edition.language.code, one.kind, one.id]
    url = f"{edition.plan.base_url}{page.path}"
    return FeedEntry(
        id=f"{url}#season-{one.month}" if one.month else url,
        title=_season_title(edition, thing.name) if one.month else edition.name(thing),
        url=url,
        published=moment(edition, one.published).isoformat(),
        updated=moment(edition, one.updated).isoformat(),
        category="season" if one.month else one.kind,
        summary=_months(edition, thing) if one.month and isinstance(thing, Product) else edition.phrase(thing.summary),
    )


def _season_title(edition: Edition, name: dict[str, str]) -> Phrase:
    return edition.own(edition.words.gettext(N_("In season: {value}")).format(value=edition.phrase(name)))


def _months(edition: Edition, product: Product) -> Phrase:
    """The months of the season, and what it is."""
    season = season_strip(edition, product.season)
    told = [season.text if season else "", str(edition.phrase(product.summary) or "")]
    return edition.own(". ".join(text for text in told if text))
