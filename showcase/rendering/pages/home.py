"""The views of home and of the pages that answer for what is not shown."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from showcase.model.catalog import Catalog, Shown
from showcase.model.product import Product, Status
from showcase.model.site import Language
from showcase.model.things import Thing
from showcase.planning.addresses import edition_path, list_path
from showcase.planning.collections import Collection
from showcase.planning.listings import drawn, shown_videos, week_of
from showcase.planning.subjects import is_banned, is_sample
from showcase.planning.translation import Phrase
from showcase.rendering import parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.frames import FOOT_NAMES, Look, Subject, frame
from showcase.rendering.images import card_view, video_card
from showcase.rendering.labels import N_
from showcase.rendering.lines import recall_line
from showcase.rendering.pages.lists import choice, tiles
from showcase.rendering.pages.seasons import SOON
from showcase.rendering.structured_data.pages import publisher, website
from showcase.rendering.views import GoneView, HomeView, NotFoundPart, NotFoundView, NoticeView, RedirectView

_SHELF = 8  # cards of one kind on home
_NOTICES = {
    "withdrawn": N_("This product is no longer listed"),
    "suspended": N_("This product is not shown for now"),
    "unlisted": N_("This product may not be advertised"),
    "corrected": N_("This page is being corrected"),
    "prepared": N_("This page is being prepared"),
}


def home_view(context: PageContext, look: Look) -> HomeView:
    """Home: what is in season, then products drawn by the week; nobody chooses who stands first."""
    edition, catalog = context.edition, context.edition.catalog
    site = catalog.site
    listed = edition.whole("product")
    real = edition.real("product")
    now = edition.collected.get(Collection("product", "month", f"{edition.today.month:02d}"), ())
    in_season = drawn(now, site.rotation_seed, edition.today)[:_SHELF]
    shown = {product.id for product in in_season}
    others = [product for product in real or listed if product.id not in shown]
    tagline = edition.phrase(site.tagline) or edition.own("")
    return HomeView(
        frame=frame(context, look, Subject(tagline, str(tagline), lambda: (website(context), publisher(context)))),
        in_season=_cards(context, "product", in_season),
        soon=choice(context, SOON),
        products=_cards(context, "product", drawn(others, site.rotation_seed, edition.today)[:_SHELF]),
        week=week_of(edition.today),
        seed=site.rotation_seed,
        tiles=tuple(tiles(context, edition.whole("district"))),
        districts=_cards(context, "district", edition.whole("district")),
        stories=_cards(context, "story", edition.whole("story")[:3]),
        events=_cards(context, "event", edition.whole("event")[:3]),
        videos=tuple(video_card(context, shown) for shown in _real_first(catalog)[:4]),
        products_href=context.to(list_path(edition.prefix, "product")),
        product_count=len(real),
    )


def _real_first(catalog: Catalog) -> list[Shown]:
    """The videos of things that exist; those of samples only where there are no others."""
    videos = shown_videos(catalog)
    return [shown for shown in videos if not is_sample(shown.thing, catalog)] or videos


def notice_view(context: PageContext, look: Look) -> NoticeView:
    """A page that answers for something that is not shown."""
    edition = context.edition
    thing = (
        None
        if context.page.template in {"corrected", "prepared"}
        else edition.catalog.of_kind(context.page.kind)[context.page.id]
    )
    product = thing if isinstance(thing, Product) else None
    is_suspended = product is not None and product.status is Status.SUSPENDED
    is_status = product is not None and context.page.template == "withdrawn"
    notice = edition.own(
        edition.words.gettext(_NOTICES["suspended" if is_status and is_suspended else context.page.template])
    )
    heading = Phrase(f"{edition.name(thing)} – {notice}", edition.language.code) if thing else notice
    return NoticeView(
        frame=frame(
            context, look, Subject(heading, str(notice), is_sample=bool(thing and is_sample(thing, edition.catalog)))
        ),
        since=edition.formats.when(product.status_since) if is_status and product and product.status_since else None,
        reason=edition.phrase(product.status_reason) if is_status and product else _why(edition, product),
        is_suspended=is_suspended,
        recall=recall_line(edition, product) if product else None,
        recall_href=(product.recall.link or "") if product and product.recall else "",
        home_cards=_cards(context, "product", edition.whole("product")[:4]),
    )


def gone_view(context: PageContext, look: Look) -> GoneView:
    """A page at a published address where nothing stands any more."""
    edition = context.edition
    heading = edition.own(edition.words.gettext(N_("What stood here was taken down")))
    return GoneView(
        frame(context, look, Subject(heading, str(heading))), _cards(context, "product", edition.whole("product")[:4])
    )


def redirect_view(context: PageContext, look: Look) -> RedirectView:
    """A page at an old address."""
    edition = context.edition
    path = edition.prefix + context.page.id
    target = edition.plan.by_path[path]
    thing = edition.catalog.of_kind(target.kind)[target.id]
    name = edition.name(thing)
    return RedirectView(
        frame(context, look, Subject(name)),
        parts.Link(context.to(path), name),
    )


def not_found_view(context: PageContext, look: Look) -> NotFoundView:
    """404, in every language at once; its links are absolute, for it answers at any depth."""
    edition, site = context.edition, context.edition.catalog.site
    own_first = sorted(site.languages, key=lambda language: language.code != edition.language.code)
    heading = edition.own(edition.words.gettext(_NOT_FOUND))
    return NotFoundView(
        frame(context, look, Subject(heading)),
        urlsplit(edition.plan.base_url).path,
        tuple(_not_found_part(edition, language) for language in own_first),
    )


_NOT_FOUND = N_("There is no page here")
_WAYS = {"": N_("Home"), list_path("", "product"): N_("Products"), "search/": FOOT_NAMES["search/"]}
"""Where somebody who is lost can go: address → name."""


def _base(edition: Edition) -> str:
    # Without a known address the domain's root is the best guess.
    return edition.plan.base_url or "/"


def _not_found_part(edition: Edition, language: Language) -> NotFoundPart:
    words, prefix = edition.all_words[language.code], edition_path(language.code, edition.catalog.site.codes[0])
    told = N_("Perhaps the address was mistyped. What is here can be found from home.")
    links = (
        parts.Link(_base(edition) + prefix + path, Phrase(words.gettext(name), language.code))
        for path, name in _WAYS.items()
    )
    return NotFoundPart(
        language.code, language.direction, words.gettext(_NOT_FOUND), words.gettext(told), prefix, tuple(links)
    )


def _cards(context: PageContext, kind: str, things: Sequence[Thing]) -> tuple[parts.CardView, ...]:
    return tuple(card_view(context, kind, thing) for thing in things)


def _why(edition: Edition, product: Product | None) -> Phrase | None:
    """Why a drink has no page of its own."""
    if product is None or not is_banned(product, edition.catalog):
        return None
    reason = N_(
        "The law on advertising allows no advertising of drinks with {limit} % alcohol or more, "
        "and of drinks whose strength is not known we show nothing."
    )
    return edition.own(edition.words.gettext(reason).format(limit=edition.catalog.rules.alcohol_limit))
