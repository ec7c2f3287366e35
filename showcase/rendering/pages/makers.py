"""A page of the plan in, its view out."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from showcase.model.catalog import Catalog
from showcase.model.things import Thing
from showcase.planning.drafts import shown_drafts, with_drafts
from showcase.rendering.edition import Leaf
from showcase.rendering.frames import Look
from showcase.rendering.kits.views import KitView
from showcase.rendering.list_views import (
    DistrictListView,
    EventListView,
    GroupListView,
    ListView,
    SearchView,
    SeasonCalendarView,
    VideoListView,
)
from showcase.rendering.offline import offline_view
from showcase.rendering.pages.changes import changes_view
from showcase.rendering.pages.hashtags import hashtag_list_view, hashtag_view
from showcase.rendering.pages.home import gone_view, home_view, not_found_view, notice_view, redirect_view
from showcase.rendering.pages.indexes import group_list_view, search_view
from showcase.rendering.pages.lists import district_list_view, event_list_view, list_view, video_list_view
from showcase.rendering.pages.open_data import OpenDataView, open_data_view
from showcase.rendering.pages.products import product_view
from showcase.rendering.pages.seasons import season_calendar_view, season_notice_view
from showcase.rendering.pages.status import status_view
from showcase.rendering.pages.things import district_view, event_view, producer_view, story_view, video_view
from showcase.rendering.pages.trade import trade_view
from showcase.rendering.pages.translation import translation_view
from showcase.rendering.site_views import ChangesView, HashtagListView, HashtagView
from showcase.rendering.status_views import StatusView, TranslationView
from showcase.rendering.thing_views import (
    DistrictView,
    EventView,
    ProducerView,
    ProductView,
    StoryView,
    VideoView,
)
from showcase.rendering.trade_views import SeasonNoticeView, TradeView
from showcase.rendering.views import GoneView, HomeView, NotFoundView, NoticeView, OfflineView, RedirectView

T = TypeVar("T", bound=Thing)

View: TypeAlias = (
    HomeView
    | ListView
    | EventListView
    | DistrictListView
    | VideoListView
    | SeasonCalendarView
    | SeasonNoticeView
    | GroupListView
    | SearchView
    | OpenDataView
    | ProductView
    | ProducerView
    | DistrictView
    | EventView
    | StoryView
    | VideoView
    | NoticeView
    | GoneView
    | RedirectView
    | NotFoundView
    | OfflineView
    | HashtagListView
    | HashtagView
    | TradeView
    | StatusView
    | TranslationView
    | ChangesView
    | KitView
)

VIEWS: dict[str, type] = {
    "home": HomeView,
    "product_list": ListView,
    "producer_list": ListView,
    "district_list": DistrictListView,
    "event_list": EventListView,
    "story_list": ListView,
    "group": ListView,
    "month": ListView,
    "video_list": VideoListView,
    "season_calendar": SeasonCalendarView,
    "season_notice": SeasonNoticeView,
    "group_list": GroupListView,
    "search": SearchView,
    "open_data": OpenDataView,
    "product": ProductView,
    "producer": ProducerView,
    "district": DistrictView,
    "event": EventView,
    "story": StoryView,
    "video": VideoView,
    "withdrawn": NoticeView,
    "corrected": NoticeView,
    "prepared": NoticeView,
    "unlisted": NoticeView,
    "hashtag_list": HashtagListView,
    "hashtag": HashtagView,
    "trade": TradeView,
    "status": StatusView,
    "translation": TranslationView,
    "changes": ChangesView,
    "kit": KitView,
    "gone": GoneView,
    "redirect": RedirectView,
    "not_found": NotFoundView,
    "offline": OfflineView,
}
"""Page template → its view; those of plain lists share one file, `templates/pages/list.html`."""


def template_of(name: str) -> str:
    """The file of a page template; plain lists share one."""
    return f"pages/{'list' if VIEWS[name] is ListView else name}.html"


def view_of(leaf: Leaf, look: Look) -> View:
    """The view that the page's template is given."""
    template = leaf.page.template
    if template in VIEWS_OF_THINGS:
        return VIEWS_OF_THINGS[template](leaf, look, leaf.edition.catalog, leaf.page.id)
    return VIEWS_OF_PLACES[template](leaf, look)


def _own(leaf: Leaf, thing: T) -> T:
    """The thing as its own page shows it: there alone stand machine translations, below a notice, if anywhere."""
    return with_drafts(thing, shown_drafts(thing, leaf.page.language, leaf.edition.catalog.site))


def _kit_view(leaf: Leaf, look: Look) -> KitView:
    # It takes as long to load as forty pages to make, and most sites have no kits.
    from showcase.rendering.kits.pages import kit_view  # noqa: PLC0415

    return kit_view(leaf, look)


VIEWS_OF_THINGS: dict[str, Callable[[Leaf, Look, Catalog, str], View]] = {
    "product": lambda leaf, look, catalog, name: product_view(leaf, look, _own(leaf, catalog.products[name])),
    "producer": lambda leaf, look, catalog, name: producer_view(leaf, look, _own(leaf, catalog.producers[name])),
    "district": lambda leaf, look, catalog, name: district_view(leaf, look, _own(leaf, catalog.districts[name])),
    "event": lambda leaf, look, catalog, name: event_view(leaf, look, _own(leaf, catalog.events[name])),
    "story": lambda leaf, look, catalog, name: story_view(leaf, look, _own(leaf, catalog.stories[name])),
    "video": lambda leaf, look, catalog, name: video_view(leaf, look, catalog.videos_by_id[name]),
}
"""Template of a thing's page → how its view is made."""

VIEWS_OF_PLACES: dict[str, Callable[[Leaf, Look], View]] = {
    "home": home_view,
    "product_list": list_view,
    "producer_list": list_view,
    "district_list": district_list_view,
    "event_list": event_list_view,
    "story_list": list_view,
    "group": list_view,
    "month": list_view,
    "video_list": video_list_view,
    "season_calendar": season_calendar_view,
    "season_notice": season_notice_view,
    "group_list": group_list_view,
    "search": search_view,
    "open_data": open_data_view,
    "hashtag_list": hashtag_list_view,
    "hashtag": hashtag_view,
    "trade": trade_view,
    "status": status_view,
    "translation": translation_view,
    "changes": changes_view,
    "kit": _kit_view,
    "redirect": redirect_view,
    "not_found": not_found_view,
    "offline": offline_view,
    "withdrawn": notice_view,
    "unlisted": notice_view,
    "corrected": notice_view,
    "prepared": notice_view,
    "gone": gone_view,
}
"""Template of any other page → how its view is made."""
