"""One generator a kind of page: which pages there are, in every language of the site."""

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date

from showcase.model.catalog import KINDS, Catalog
from showcase.model.partial import PartialDate
from showcase.model.product import Product, Status
from showcase.model.site import Site
from showcase.model.things import Thing
from showcase.planning.addresses import LETTERS, edition_path, thing_path
from showcase.planning.collections import Collection, page_count, page_path, sizes_of
from showcase.planning.drafts import shown_drafts
from showcase.planning.kits import kit_pages
from showcase.planning.listings import shown_videos
from showcase.planning.offline import offline_page
from showcase.planning.outputs import Page, Version
from showcase.planning.series import site_series
from showcase.planning.subjects import is_banned, is_sample
from showcase.planning.translation import is_translated

SITE_PAGES = {
    "group_list": "g/",
    "open_data": "data/",
}
"""Pages that belong to the site as a whole: template → address."""
NOT_FOUND = "404.html"
"""The file that hosts answer with where nothing is."""


def plan_pages(catalog: Catalog, today: date, parts: Mapping[str, Sequence[Collection]]) -> Iterator[Page]:
    """Every page, in a steady order; two may claim one address, which a check finds.

    `parts` are those in which each product stands.
    """
    yield from _everywhere(catalog.site, "home", "home", "", "")
    for template, path in SITE_PAGES.items():
        yield from _everywhere(catalog.site, template, template, "", path)
    for series in site_series(catalog, today):
        for number in series.pages:
            path, name = page_path(series.path, number), series.template
            yield from _everywhere(catalog.site, name, name, series.id, path, updated=series.updated, number=number)
    for collection, size in _sizes(catalog, parts).items():
        yield from _list_pages(catalog.site, collection, size)
    for kind, thing in catalog.things():
        yield from thing_pages(catalog, kind, thing)
        yield from _redirects(catalog.site, kind, thing)
    for shown in shown_videos(catalog):
        translated = {
            code
            for code in catalog.site.codes
            if is_translated(shown.thing, code, catalog.site)
            and (code in shown.video.name or code == catalog.site.codes[0])
        }
        yield from _everywhere(
            catalog.site,
            "video",
            "video",
            shown.video.id,
            thing_path("", "video", shown.video.id),
            translated,
            _updated(shown.thing),
            is_indexed=not is_sample(shown.thing, catalog),
        )
    for broken in catalog.broken:
        yield from _everywhere(
            catalog.site,
            "corrected",
            broken.kind,
            broken.id,
            subject_path(catalog.site, broken.kind, broken.id),
            is_indexed=False,
        )
    yield from kit_pages(catalog, today)
    yield from _stopgaps(catalog.site)


def _stopgaps(site: Site) -> Iterator[Page]:
    """What is shown in place of a page that is not there, or cannot be reached."""
    # In every edition: hosts answer with the nearest one above an address, or with the first alone.
    yield from _everywhere(site, "not_found", "not_found", "", NOT_FOUND, is_indexed=False)
    if site.offline:
        yield offline_page(site)


def _list_template(collection: Collection) -> str:
    """The template of a list, which is the kind of its pages too: `product_list`; some parts have their own."""
    return _OWN_TEMPLATES.get(collection.facet, f"{collection.kind}_list")


_OWN_TEMPLATES = {"group": "group", "month": "month", "season": "season_calendar", "soon": "season_notice"}


def _sizes(catalog: Catalog, parts: Mapping[str, Sequence[Collection]]) -> dict[Collection, int]:
    """How many things stand in each list, that of videos among them."""
    return sizes_of(catalog, parts) | {Collection("video"): len(shown_videos(catalog))}


def _list_pages(site: Site, collection: Collection, size: int) -> Iterator[Page]:
    template = _list_template(collection)
    # The map of the regions is one page, whatever their number.
    for number in range(1, 2 if collection.kind == "district" else page_count(size) + 1):
        path = page_path(collection.path, number)
        yield from _everywhere(site, template, template, collection.id, path, collection=collection, number=number)


def subject_path(site: Site, kind: str, name: str) -> str:
    """Where a thing's page stands in the first language; the story about the site has an address of its own."""
    return "about/" if kind == "story" and name == site.about else thing_path("", kind, name)


def thing_pages(catalog: Catalog, kind: str, thing: Thing) -> Iterator[Page]:
    """A thing's own page, once a language, still without share picture and code."""
    template = kind
    if isinstance(thing, Product):
        if is_banned(thing, catalog):
            template = "unlisted"
        elif thing.status is not Status.LISTED:
            template = "withdrawn"
    translated = {code for code in catalog.site.codes if is_translated(thing, code, catalog.site)}
    # Invented things are for people who look at the site, never for search engines.
    yield from _everywhere(
        catalog.site,
        template,
        kind,
        thing.id,
        subject_path(catalog.site, kind, thing.id),
        translated,
        _updated(thing),
        is_indexed=template == kind and not is_sample(thing, catalog),
        drafted={code for code in catalog.site.codes if template == kind and shown_drafts(thing, code, catalog.site)},
    )


def _redirects(site: Site, kind: str, thing: Thing) -> Iterator[Page]:
    for old in thing.formerly:
        # Its id is the address it leads to: the page does nothing else.
        target = subject_path(site, kind, thing.id)
        yield from _everywhere(site, "redirect", "redirect", target, thing_path("", kind, old), is_indexed=False)


def gone_pages(catalog: Catalog, pages: tuple[Page, ...]) -> Iterator[Page]:
    """A page at every registered address at which nothing else stands: it is not ready yet, or was taken down."""
    taken = {page.path for page in pages}
    unready = {subject_path(catalog.site, one.kind, one.id): one for one in catalog.unready}
    kinds = {letter: kind for kind, letter in LETTERS.items()}
    for address in sorted(catalog.register.entries.keys() - taken):
        if address in unready:
            draft = unready[address]
            yield from _everywhere(catalog.site, "prepared", draft.kind, draft.id, address, is_indexed=False)
            continue
        # Its id is the address: no thing bears the old one.
        kind = kinds.get(address.partition("/")[0], "story")
        yield from _everywhere(catalog.site, "gone", kind, address, address, is_indexed=False)


def _everywhere(  # noqa: PLR0913, PLR0917 - a page has so many sides, and each is named where it is given
    site: Site,
    template: str,
    kind: str,
    name: str,
    path: str,
    translated: set[str] | None = None,
    updated: PartialDate | None = None,
    *,
    is_indexed: bool = True,
    collection: Collection | None = None,
    number: int = 1,
    drafted: Container[str] = (),
) -> Iterator[Page]:
    """The page once a language; without `translated` its words are the interface's, which every language has."""
    codes = site.codes
    versions = tuple(
        Version(code, edition_path(code, codes[0]) + path, translated is None or code in translated) for code in codes
    )
    for version in versions:
        is_draft = version.language in drafted
        yield Page(
            template,
            kind,
            name,
            version.language,
            version.path,
            versions,
            updated=updated,
            is_indexed=is_indexed and not is_draft,
            collection=collection,
            number=number,
            is_draft=is_draft,
        )


def _updated(thing: Thing) -> PartialDate | None:
    return max((change.changed_on for change in thing.changes), default=None)


assert set(LETTERS) - {"video"} == set(KINDS)  # noqa: S101 - a kind without a list would be unreachable
