"""All that pages are made of in, the context in which they are made out: editions, templates, styles, tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from pathlib import Path

from showcase.caching.engine import engine
from showcase.caching.stamps import digest_of
from showcase.model.catalog import Catalog
from showcase.planning.outputs import Document, Page, Plan
from showcase.rendering.edition import Edition
from showcase.rendering.editions import editions, noted, tables_of
from showcase.rendering.frames import Look
from showcase.rendering.styles import read_script, read_sheets
from showcase.rendering.templates import EXAMPLES, Renderer, load_templates

_SHARED = 1000
"""So much that pages share (cards, rows of links) is at hand: neighbours in a list share most of it."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where rendering finds what is not in the catalog."""

    root: Path
    """The project."""
    cache: Path
    """Finished pictures, compiled templates, and what pages were made of."""

    @property
    def templates(self) -> Path:
        """The page templates."""
        return self.root / "templates"

    @property
    def assets(self) -> Path:
        """Stylesheets, the script, fonts for share pictures."""
        return self.root / "assets"

    @property
    def locales(self) -> Path:
        """The words of the templates."""
        return self.root / "locales"


@dataclass(frozen=True)
class Work:
    """All that pages are made of."""

    plan: Plan
    catalog: Catalog
    today: date
    folders: Folders
    later: bool = False
    """Whether photos and share pictures that are not kept yet are left out: see `made_alone`."""

    @cached_property
    def outputs(self) -> dict[str, Page | Document]:
        """Path → page, then path → file for machines, which links to them."""
        outputs: tuple[Page | Document, ...] = (*self.plan.pages, *self.plan.documents)
        return {output.path: output for output in outputs}

    @cached_property
    def context(self) -> "Context":
        """What every page is made with, made of it once."""
        return context_of(self)

    def __getstate__(self) -> dict[str, object]:
        """What another process is sent: it makes the context by itself."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


@dataclass(frozen=True, slots=True)
class Context:
    """What every page of a site is made with."""

    editions: dict[str, Edition]
    """The site in its languages, with tables that note what is looked up."""
    renders: dict[str, Renderer]
    look: Look
    tables: Mapping[str, Mapping[object, object]]
    texts: str
    """A mark of the templates and of their words."""

    def make_room(self) -> None:
        """Where pages share very much, it is made anew from here on: all of it would fill the memory."""
        for code, edition in self.editions.items():
            if len(edition.shared) > _SHARED:
                edition.shared.clear()
                self.renders[code].forget()


def context_of(work: Work) -> Context:
    """What every page is made with."""
    folders = work.folders
    all_editions = editions(work.plan, work.catalog, work.today, folders.locales)
    texts = digest_of([*_texts(folders, "templates"), *_texts(folders, "locales")])
    compiled = folders.cache / "templates"
    renders = {
        code: load_templates(folders.templates, code, edition.words, compiled, texts)
        for code, edition in all_editions.items()
    }
    look = Look(
        read_sheets(folders.assets, work.catalog.site.motif),
        read_script(folders.assets),
        read_script(folders.assets, "search.js"),
        read_script(folders.assets, "filter.js"),
        read_script(folders.assets, "kit.js"),
        read_script(folders.assets, "live.js"),
    )
    return Context(
        {code: noted(one) for code, one in all_editions.items()}, renders, look, tables_of(all_editions), texts
    )


def common_mark(work: Work) -> str:
    """A mark of all that every page depends on; what only some look up stands in the tables."""
    catalog, context = work.catalog, work.context
    values = (
        catalog.site, catalog.rules, catalog.places, catalog.groups, catalog.hashtags, catalog.catalogues,
        catalog.posts, catalog.checklists, work.plan.feeds, catalog.claims,
    )  # fmt: skip
    carried = (str(getattr(context.look, one.name)) for one in fields(context.look))
    return digest_of([engine(), str(work.today), work.plan.base_url, *carried, context.texts, *map(repr, values)])


def _texts(folders: Folders, name: str) -> Iterator[str]:
    """The path and the text of every file in a folder of the project's; of no example, which no page is made of."""
    for file in sorted((folders.root / name).rglob("*.*")):
        # Editors lay links that lead nowhere beside what they have open.
        if file.is_file() and file.parent.name != EXAMPLES:
            yield file.relative_to(folders.root).as_posix()
            yield file.read_text(encoding="utf-8", errors="replace")
