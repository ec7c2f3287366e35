"""A page of the plan in, its view out."""

from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar

from showcase.model.catalog import Catalog
from showcase.model.things import Thing
from showcase.planning.drafts import shown_drafts, with_drafts
from showcase.rendering.edition import PageContext
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


def view_of(context: PageContext, look: Look) -> View:
    """The view that the page's template is given."""
    template = context.page.template
    if template in VIEWS_OF_THINGS:
        return VIEWS_OF_THINGS[template](context, look, context.edition.catalog)
    return VIEWS_OF_PLACES[template](context, look)


def _own(context: PageContext, things: Mapping[str, T]) -> T:
    """The thing that a page is about as it shows it: there alone stand machine translations, if anywhere."""
    thing = things[context.page.id]
    return with_drafts(thing, shown_drafts(thing, context.page.language, context.edition.catalog.site))


def _kit_view(context: PageContext, look: Look) -> KitView:
    # It takes as long to load as forty pages to make, and most sites have no kits.
    from showcase.rendering.kits.pages import kit_view  # noqa: PLC0415

    return kit_view(context, look)


VIEWS_OF_THINGS: dict[str, Callable[[PageContext, Look, Catalog], View]] = {
    "product": lambda context, look, catalog: product_view(context, look, _own(context, catalog.products)),
    "producer": lambda context, look, catalog: producer_view(context, look, _own(context, catalog.producers)),
    "district": lambda context, look, catalog: district_view(context, look, _own(context, catalog.districts)),
    "event": lambda context, look, catalog: event_view(context, look, _own(context, catalog.events)),
    "story": lambda context, look, catalog: story_view(context, look, _own(context, catalog.stories)),
    "video": lambda context, look, catalog: video_view(context, look, catalog.videos_by_id[context.page.id]),
}
"""Template of a thing's page → how its view is made."""

VIEWS_OF_PLACES: dict[str, Callable[[PageContext, Look], View]] = {
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
