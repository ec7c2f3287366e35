"""A catalog in, the plan of the whole site out."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from showcase.model.catalog import Catalog, with_things
from showcase.planning.addresses import file_of
from showcase.planning.cards import plan_cards
from showcase.planning.codes import plan_codes
from showcase.planning.collections import parts_of
from showcase.planning.documents import FEEDS, plan_documents
from showcase.planning.listings import shown_videos
from showcase.planning.outputs import Clash, Code, Copy, Output, Page, Plan
from showcase.planning.pages import gone_pages, plan_pages, subject_path
from showcase.planning.pictures import offered_photos, photos_of, plan_pictures
from showcase.planning.search import plan_search

_OWN = {"build.json", "assets/photos/", "assets/cards/", "assets/videos/"}
"""What every site has beside its pages and documents."""
_NOTES = ".showcase"
"""How the names of publishing's own notes begin."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """A plan, and all that it was made from."""

    sources: tuple[object, ...]
    plan: Plan | None


_LAST = [_Planned((), None)]
"""That of the last build of this process: most of what is saved in a preview changes nothing of it."""


def plan_site(catalog: Catalog, today: date, base_url: str, root_files: tuple[str, ...] = ()) -> Plan:
    """Everything that will be put out on a day: what has stars in force, and what is coming, changes with it.

    `base_url` is where the site stands (empty when not known); `root_files` are the files of `assets/root/`, which
    are copied as they are.
    """
    # Of stories a plan knows no more than in which languages they are, which the marks of things tell.
    things = [(thing.mark, thing.summary) if thing.mark else thing for _, thing in catalog.things()]
    sources = (today, base_url, root_files, things, with_things(catalog, lambda _: {}))
    before = _LAST[0]
    plan = before.plan if before.sources == sources else None
    if plan is None:
        plan = _planned(catalog, today, base_url, root_files)
        _LAST[0] = _Planned(sources, plan)
    return plan


def _planned(catalog: Catalog, today: date, base_url: str, root_files: tuple[str, ...]) -> Plan:
    parts = parts_of(catalog, today)
    planned = tuple(plan_pages(catalog, today, parts))
    pages, clashes = _without_clashes(catalog, (*planned, *gone_pages(catalog, planned)))
    # Crawlers want an absolute address for a share picture, and a code says one: without it, none is drawn.
    cards, used = plan_cards(catalog, pages) if base_url and catalog.site.cards else ({}, {})
    codes = plan_codes(pages, base_url) if base_url and catalog.site.qr else {}
    pages = tuple(_illustrated(page, used, codes) for page in pages) if used or codes else pages
    pictures = plan_pictures(photos_of(catalog), offered_photos(catalog, base_url, today), catalog.catalogues)
    shards = plan_search(catalog)
    documents = list(plan_documents(catalog, today, base_url, shards))
    copies, refused = _root_copies(root_files, _paths(pages, documents, codes.values()))
    videos = {copy.path: copy for copy in _video_copies(catalog)}
    return Plan(
        base_url=base_url,
        pages=pages,
        pictures=tuple(picture for group in pictures.values() for picture in group),
        cards=tuple(cards.values()),
        codes=tuple(codes.values()),
        documents=tuple(documents),
        copies=tuple(sorted([*copies, *videos.values()], key=lambda copy: copy.path)),
        clashes=(*clashes, *refused),
        by_subject={(page.language, page.kind, page.id): page for page in reversed(pages) if page.number == 1},
        by_path={page.path: page for page in pages},
        by_photo=pictures,
        parts=parts,
        by_shard=shards,
        feeds={(one.language, one.maker): one.path for one in documents if one.maker in FEEDS},
    )


def _paths(*outputs: Iterable[Output]) -> set[str]:
    return {one.path for one in chain.from_iterable(outputs)}


def _illustrated(page: Page, cards: dict[str, str], codes: dict[str, Code]) -> Page:
    code = codes.get(page.path)
    return replace(page, card=cards.get(page.path, ""), code=code.path if code else "")


def video_path(digest: str) -> str:
    """Where a video file of one's own is published."""
    return f"assets/videos/{digest[:16]}.mp4"


def _video_copies(catalog: Catalog) -> Iterator[Copy]:
    for shown in shown_videos(catalog):
        video = shown.video
        if video.found_file:
            folder = shown.thing.place.file.rpartition("/")[0]
            yield Copy(video_path(video.found_file), f"{folder}/{video.file}", video.found_file)


def _root_copies(root_files: tuple[str, ...], taken: set[str]) -> tuple[list[Copy], list[Clash]]:
    """The files of `assets/root/`, and those that would stand in the way of the site's own files or folders."""
    claims = {claim for path in taken | _OWN for claim in _with_folders(_claim(path))}
    copies = [Copy(file.removeprefix("assets/root/"), file) for file in root_files]
    refused = [copy for copy in copies if _claim(copy.path) in claims or copy.path.startswith(_NOTES)]
    kept = [copy for copy in copies if copy not in refused]
    return kept, [Clash(copy.path, copy.path, copy.source) for copy in refused]


def _with_folders(path: str) -> Iterator[str]:
    """A file's path, and those of the folders it lies in."""
    yield path
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _without_clashes(catalog: Catalog, pages: tuple[Page, ...]) -> tuple[tuple[Page, ...], list[Clash]]:
    """One page an address. A thing's own page goes before a redirect from somebody's former name."""
    kept: dict[str, Page] = {}
    clashes = []
    for page in sorted(pages, key=lambda page: page.template == "redirect"):
        first = kept.setdefault(_claim(page.path), page)
        # Told once, not in every language.
        if first is not page and page.language == catalog.site.codes[0]:
            former = page.path.strip("/").rpartition("/")[2] if page.template == "redirect" else ""
            clashes.append(Clash(page.path, _file(catalog, first), _file(catalog, page), former))
    ours = {id(page) for page in kept.values()}
    return tuple(page for page in pages if id(page) in ours), clashes


def _claim(path: str) -> str:
    """The file at an address as case-blind and letter-normalising file systems see it."""
    return unicodedata.normalize("NFC", file_of(path)).casefold()


def _file(catalog: Catalog, page: Page) -> str:
    """The file that made a page, for those who must mend it."""
    by_address = {subject_path(catalog.site, kind, thing.id): thing.place.file for kind, thing in catalog.things()}
    by_address |= {subject_path(catalog.site, one.kind, one.id): one.place.file for one in catalog.broken}
    # A redirect belongs to the thing that it leads to: that thing's former name is what claims the address.
    address = page.id if page.template == "redirect" else subject_path(catalog.site, page.kind, page.id)
    return by_address.get(address, page.path)
