"""A catalog in, the plan of the whole site out."""

import unicodedata
from dataclasses import replace

from showcase.model.catalog import Catalog
from showcase.planning.addresses import file_of
from showcase.planning.cards import plan_cards
from showcase.planning.outputs import Clash, Copy, Document, Page, Plan
from showcase.planning.pages import plan_pages
from showcase.planning.pictures import photos_of, plan_pictures


def plan_site(catalog: Catalog, base_url: str, root_files: tuple[str, ...] = ()) -> Plan:
    """Everything that will be put out.

    `base_url` is where the site stands (empty when not known); `root_files` are the files of `assets/root/`, which
    are copied as they are.
    """
    pages, clashes = _without_clashes(catalog, tuple(plan_pages(catalog)))
    # Crawlers want an absolute address for a share picture: without one, none is drawn.
    cards, used = plan_cards(catalog, pages) if base_url else ({}, {})
    pages = tuple(replace(page, card=used.get(page.path, "")) for page in pages)
    pictures = plan_pictures(photos_of(catalog))
    documents = [Document("robots.txt", "robots.txt")]
    if base_url:
        documents.append(Document("sitemap.xml", "sitemap.xml"))
    taken = {_claim(page.path) for page in pages} | {document.path for document in documents}
    copies = [Copy(file.removeprefix("assets/root/"), file) for file in root_files]
    clashes += [Clash(copy.path, copy.path, copy.source) for copy in copies if _claim(copy.path) in taken]
    copies = [copy for copy in copies if _claim(copy.path) not in taken]
    copies += [
        video_copy(s.video.found_file, f"{s.thing.place.file.rpartition('/')[0]}/{s.video.file}")
        for s in catalog.videos()
        if s.video.found_file
    ]
    return Plan(
        base_url=base_url,
        pages=pages,
        pictures=tuple(picture for group in pictures.values() for picture in group),
        cards=tuple(cards.values()),
        documents=tuple(documents),
        copies=tuple(sorted(set(copies), key=lambda copy: copy.path)),
        clashes=tuple(clashes),
        by_subject={(page.language, page.kind, page.id): page for page in reversed(pages)},
        by_photo=pictures,
    )


def video_path(digest: str) -> str:
    """Where a video file of one's own is published."""
    return f"assets/videos/{digest[:16]}.mp4"


def video_copy(digest: str, source: str) -> Copy:
    """A video file of one's own, as an output."""
    return Copy(video_path(digest), source, digest)


def _without_clashes(catalog: Catalog, pages: tuple[Page, ...]) -> tuple[tuple[Page, ...], list[Clash]]:
    """One page an address. A thing's own page goes before a redirect from somebody's former name."""
    kept: dict[str, Page] = {}
    clashes = []
    for page in sorted(pages, key=lambda page: page.template == "redirect"):
        first = kept.setdefault(_claim(page.path), page)
        if first is not page:
            clashes.append(Clash(page.path, _file(catalog, first), _file(catalog, page)))
    ours = {id(page) for page in kept.values()}
    return tuple(page for page in pages if id(page) in ours), clashes


def _claim(path: str) -> str:
    """The file at an address as case-blind and letter-normalising file systems see it."""
    return unicodedata.normalize("NFC", file_of(path)).casefold()


def _file(catalog: Catalog, page: Page) -> str:
    """The file that made a page, for those who must mend it."""
    subjects = {f"{kind}/{thing.id}": thing.place.file for kind, thing in catalog.things()}
    if page.template == "redirect":
        return next(
            (thing.place.file for _, thing in catalog.things() if _is_former(thing.formerly, page.path)),
            page.path,
        )
    return subjects.get(f"{page.kind}/{page.id}", page.path)


def _is_former(names: tuple[str, ...], path: str) -> bool:
    return path.strip("/").rpartition("/")[2] in names
