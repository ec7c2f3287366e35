"""A page of the plan in, its view out."""

from collections.abc import Callable
from typing import TypeAlias

from showcase.model.catalog import Catalog
from showcase.rendering.edition import Leaf
from showcase.rendering.frames import Look
from showcase.rendering.home_pages import gone_view, home_view, not_found_view, notice_view, redirect_view
from showcase.rendering.list_pages import event_list_view, list_view, video_list_view
from showcase.rendering.product_page import product_view
from showcase.rendering.season_pages import season_calendar_view
from showcase.rendering.thing_pages import district_view, event_view, producer_view, story_view, video_view
from showcase.rendering.thing_views import (
    DistrictView,
    EventView,
    ProducerView,
    ProductView,
    StoryView,
    VideoView,
)
from showcase.rendering.views import (
    EventListView,
    GoneView,
    HomeView,
    ListView,
    NotFoundView,
    NoticeView,
    RedirectView,
    SeasonCalendarView,
    VideoListView,
)

View: TypeAlias = (
    HomeView
    | ListView
    | EventListView
    | VideoListView
    | SeasonCalendarView
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
)

VIEWS: dict[str, type] = {
    "home": HomeView,
    "product_list": ListView,
    "producer_list": ListView,
    "district_list": ListView,
    "event_list": EventListView,
    "story_list": ListView,
    "group": ListView,
    "month": ListView,
    "video_list": VideoListView,
    "season_calendar": SeasonCalendarView,
    "product": ProductView,
    "producer": ProducerView,
    "district": DistrictView,
    "event": EventView,
    "story": StoryView,
    "video": VideoView,
    "withdrawn": NoticeView,
    "corrected": NoticeView,
    "unlisted": NoticeView,
    "gone": GoneView,
    "redirect": RedirectView,
    "not_found": NotFoundView,
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


VIEWS_OF_THINGS: dict[str, Callable[[Leaf, Look, Catalog, str], View]] = {
    "product": lambda leaf, look, catalog, name: product_view(leaf, look, catalog.products[name]),
    "producer": lambda leaf, look, catalog, name: producer_view(leaf, look, catalog.producers[name]),
    "district": lambda leaf, look, catalog, name: district_view(leaf, look, catalog.districts[name]),
    "event": lambda leaf, look, catalog, name: event_view(leaf, look, catalog.events[name]),
    "story": lambda leaf, look, catalog, name: story_view(leaf, look, catalog.stories[name]),
    "video": lambda leaf, look, catalog, name: video_view(leaf, look, catalog.videos_by_id[name]),
}
"""Template of a thing's page → how its view is made."""

VIEWS_OF_PLACES: dict[str, Callable[[Leaf, Look], View]] = {
    "home": home_view,
    "product_list": list_view,
    "producer_list": list_view,
    "district_list": list_view,
    "event_list": event_list_view,
    "story_list": list_view,
    "group": list_view,
    "month": list_view,
    "video_list": video_list_view,
    "season_calendar": season_calendar_view,
    "redirect": redirect_view,
    "not_found": not_found_view,
    "withdrawn": notice_view,
    "unlisted": notice_view,
    "corrected": notice_view,
    "gone": gone_view,
}
"""Template of any other page → how its view is made."""
