"""The skeleton around every page: head, navigation, languages, footer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from showcase.model.things import Thing
from showcase.planning.addresses import list_path
from showcase.planning.offline import TOUCH_ICON, WORKER, manifest_path
from showcase.planning.outputs import Page
from showcase.planning.series import HASHTAGS
from showcase.planning.translation import Phrase
from showcase.rendering import parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.labels import N_
from showcase.rendering.lines import channel_lines
from showcase.rendering.sharing import share_of
from showcase.rendering.structured_data.pages import as_script, breadcrumb
from showcase.rendering.structured_data.parts import Node
from showcase.rendering.styles import PLACE, Styles
from showcase.rendering.versions import alternates, borrows, switcher, territory
from showcase.rendering.views import Frame

LIST_NAMES = {
    "product": N_("Products"),
    "producer": N_("Producers"),
    "district": N_("Areas"),
    "event": N_("Events"),
    "story": N_("Stories"),
    "video": N_("Videos"),
}
FOOT_NAMES = {
    "season/": N_("Season calendar"),
    "g/": N_("Product groups"),
    "search/": N_("From A to Z"),
    "data/": N_("Open data"),
    HASHTAGS: N_("Hashtags"),
    "trade/": N_("For traders and exporters"),
    "status/": N_("State of the information"),
    "changes/": N_("Latest changes"),
}
"""Address → name of the pages that are linked from the foot of every page."""
_SECTIONS = {list_path("", kind): name for kind, name in LIST_NAMES.items()}
_STEPS = {"": N_("Home")} | FOOT_NAMES | _SECTIONS
"""Address → name of what may stand in a breadcrumb."""
_OPEN_GRAPH = {"product": "product", "story": "article", "video": "video.other"}
_UNSHARED = frozenset(
    {"not_found", "offline", "redirect", "withdrawn", "unlisted", "corrected", "prepared", "gone", "kit"}
)
"""Pages that answer for something that is not there: nobody passes them on."""
_OWN_FEEDS = {"season_notice": "season_feed"}
_NOTHING = Markup()
_DESCRIPTION = 200  # characters: what previews show at most


@dataclass(frozen=True, slots=True)
class Look:
    """What every page carries inline."""

    sheets: Styles
    """The stylesheets, of which a page carries those that it needs."""
    script: Markup
    search: Markup = _NOTHING
    """The script of the page for searching; no other carries it."""
    filter: Markup = _NOTHING
    """The script of lists that can be narrowed; no other page carries it."""
    kit: Markup = _NOTHING
    """The script of kits."""
    live: Markup = _NOTHING
    """The script of coming events: how long it is until they begin."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page says about itself to its frame."""

    heading: Phrase
    description: str = ""
    nodes: Callable[[], tuple[Node, ...]] = tuple
    """Structured data beside the breadcrumb, made where it is told."""
    thing: Thing | None = None
    is_sample: bool = False
    maker: str = ""
    """Who makes it: goods of the same name are told apart by it in the browser's title."""


def frame(context: PageContext, look: Look, subject: Subject) -> Frame:
    """The frame of a page."""
    edition, page = context.edition, context.page
    site = edition.catalog.site
    site_name = edition.phrase(site.name) or edition.own("")
    steps = _steps(page)
    trail = context.once("trail", steps[-1], lambda: _links(context, {path: _STEPS[path] for path in steps}))
    # Every page has a description of its own, be it ever so short.
    description = _cut(subject.description or f"{subject.heading} – {edition.phrase(site.tagline) or site_name}")
    canonical = context.absolute(_canonical_path(context))
    shared = "" if page.template in _UNSHARED else context.absolute(page.path)
    return Frame(
        language=edition.language.code,
        language_name=edition.language.name,
        direction=edition.language.direction,
        title=_title(subject, str(site_name), is_home=page.template == "home"),
        heading=subject.heading,
        description=description,
        site_name=site_name,
        home=context.to(edition.prefix),
        search=context.to(f"{edition.prefix}search/"),
        navigation=context.once("links", "navigation", lambda: _links(context, _SECTIONS)),
        switcher=switcher(context),
        trail=trail,
        canonical=canonical,
        alternates=alternates(context),
        card_url=context.absolute(page.card) if page.card else "",
        open_graph_type=_OPEN_GRAPH.get(page.template, "website"),
        locale=territory(context, page.language),
        other_locales=tuple(territory(context, v.language) for v in page.alternates if v.language != page.language),
        structured=as_script(_nodes(context, subject, trail, steps)),
        styles=PLACE,
        script=look.script,
        is_indexed=page.is_indexed,
        borrows=borrows(edition, subject.thing),
        is_draft=page.is_draft,
        is_sample=subject.is_sample,
        is_preview=bool(subject.thing and subject.thing.draft),
        report_href=_report_href(edition, canonical, str(subject.heading)),
        organisation=edition.phrase(site.organisation.name) or edition.own(""),
        contacts=context.once("contacts", "", lambda: channel_lines(edition, site.organisation.channels)),
        licence=site.content_licence,
        about_href=_story_href(context, site.about),
        rules_href=_story_href(context, site.listing_rules or ""),
        foot=context.once("links", "foot", lambda: _links(context, FOOT_NAMES)),
        feed_href=_feed_href(context),
        manifest_href=context.to(manifest_path(edition.prefix)),
        icon_href=context.to(TOUCH_ICON),
        worker_href=context.to(WORKER) if site.offline else "",
        share=share_of(context, shared, str(subject.heading), description),
    )


def _nodes(context: PageContext, subject: Subject, trail: tuple[parts.Link, ...], steps: tuple[str, ...]) -> list[Node]:
    """The page's structured data; what is invented, or stands for what is not there, is told to people alone."""
    if not (context.edition.plan.base_url and context.page.is_indexed):
        return []
    is_home = context.page.template == "home"
    return [*subject.nodes(), *([] if is_home else [breadcrumb(context, trail, steps, str(subject.heading))])]


def _title(subject: Subject, site_name: str, *, is_home: bool) -> str:
    steps = (site_name, subject.description) if is_home else (str(subject.heading), subject.maker, site_name)
    return " – ".join(step for step in steps if step)


def _cut(text: str) -> str:
    return text if len(text) <= _DESCRIPTION else text[: _DESCRIPTION - 1].rsplit(" ", 1)[0] + "…"


def _steps(page: Page) -> tuple[str, ...]:
    """The addresses that the breadcrumb leads by: home, and the list that this page belongs to."""
    above = _list_above(page)
    return ("",) if above is None else ("", above)


def _links(context: PageContext, names: Mapping[str, str]) -> tuple[parts.Link, ...]:
    """Pages of this language by address and name."""
    edition = context.edition
    return tuple(
        parts.Link(context.to(edition.prefix + path), edition.own(edition.words.gettext(name)))
        for path, name in names.items()
    )


def _list_above(page: Page) -> str | None:
    """The address of the list that a thing, or a part of a list, belongs to; None for what stands by itself."""
    if page.kind in LIST_NAMES:
        return list_path("", page.kind)
    return _LISTS_ABOVE.get(page.collection.facet if page.collection else page.kind)


_LISTS_ABOVE = {
    "hashtag": HASHTAGS,
    "translation": "status/",
    "group": "g/",
    "month": "season/",
    "soon": "season/",
    **dict.fromkeys(("district", "stars", "producer"), "p/"),
}


def _canonical_path(context: PageContext) -> str:
    """The page itself when really translated, else the version it borrows from."""
    if context.page.kind == "redirect":
        return context.edition.prefix + context.page.id
    if context.page.is_translated or context.page.is_draft:
        return context.page.path
    by_language = {version.language: version.path for version in context.page.alternates}
    return next(by_language[code] for code in context.edition.chain if code in by_language)


def _report_href(edition: Edition, url: str, heading: str) -> str:
    """Where a mistake in this page can be told: the link of `site.yaml`, else a letter to the organisation."""
    site = edition.catalog.site
    if site.report_link:
        return site.report_link
    email = next((channel.email for channel in site.organisation.channels if channel.email), None)
    return f"mailto:{email}?subject={quote(heading, safe='')}&body={quote(url, safe='')}" if email else ""


def _story_href(context: PageContext, name: str) -> str:
    page = context.edition.plan.by_subject.get((context.edition.language.code, "story", name))
    return context.to(page.path) if page else ""


def _feed_href(context: PageContext) -> str:
    """Empty on the page that answers at any depth, where no link can be relative."""
    maker = _OWN_FEEDS.get(context.page.template, "feed")
    feed = context.edition.plan.feeds.get((context.edition.language.code, maker), "")
    return context.to(feed) if feed and context.page.template != "not_found" else ""
