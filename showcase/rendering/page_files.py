"""A plan's pages and files for machines as bytes, side by side where there are many."""

import pickle
from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from showcase.model.catalog import KINDS, Catalog
from showcase.model.standing import current
from showcase.planning.addresses import edition_path, file_of
from showcase.planning.collections import collected
from showcase.planning.hashtags import tagged
from showcase.planning.listings import listed_things, shelves
from showcase.planning.outputs import Document, Page, Plan
from showcase.rendering.documents import make_document
from showcase.rendering.edition import Edition, Leaf
from showcase.rendering.formats import Formats, locale_of
from showcase.rendering.frames import Look
from showcase.rendering.pages import template_of, view_of
from showcase.rendering.styles import read_script, read_styles
from showcase.rendering.templates import Render, load_templates
from showcase.words import words_or_english

File: TypeAlias = tuple[str, bytes]
"""A path inside the output folder and the bytes that belong there."""

_SPAN = 100
"""Pages that one process makes at a time."""
_MANY = 3
"""So many spans are worth telling other processes what to do."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where rendering finds what is not in the catalog."""

    root: Path
    """The project."""
    cache: Path
    """Finished pictures and compiled templates."""

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


@dataclass(frozen=True, slots=True)
class Work:
    """All that pages are made of."""

    plan: Plan
    catalog: Catalog
    today: date
    folders: Folders


@dataclass(frozen=True, slots=True)
class _Desk:
    """Everything laid out for making pages."""

    editions: dict[str, Edition]
    renders: dict[str, Render]
    look: Look


def page_files(work: Work, executor: Executor) -> Iterator[File]:
    """Every page, then every file for machines, in the order of the plan, whoever makes them."""
    with TemporaryDirectory() as folder:
        told = Path(folder) / "work"
        told.write_bytes(pickle.dumps(work, pickle.HIGHEST_PROTOCOL))
        # Laid out before others begin: those that are forked from this process find it laid out.
        _, desk = _read(told)
        starts = range(0, len(work.plan.pages), _SPAN)
        spans = (map if len(starts) < _MANY else executor.map)(partial(_span, told), starts)
        # Made while others make the pages, which nevertheless come first: a feed links to them.
        documents = [_document(desk, document) for document in work.plan.documents]
        yield from chain.from_iterable(spans)
        yield from documents
    # The one file that tells the day of the build, so that pages stay the same from day to day.
    yield "build.json", f'{{"built": "{work.today.isoformat()}"}}\n'.encode()


def editions(plan: Plan, catalog: Catalog, today: date, locales: Path) -> dict[str, Edition]:
    """The site in each of its languages."""
    found = {}
    hashtags = tagged(catalog, today)
    all_words = {code: words_or_english(locales, code) for code in catalog.site.codes}
    held = {one.id: current(one.recognitions, today, catalog.rules) for one in catalog.products.values()}
    standings = {name: one for name, one in held.items() if one}
    for language in catalog.site.languages:
        words, chain = all_words[language.code], catalog.site.chain(language.code)
        listed = {kind: listed_things(catalog, kind, chain, today) for kind in KINDS}
        found[language.code] = Edition(
            catalog=catalog,
            plan=plan,
            language=language,
            prefix=edition_path(language.code, catalog.site.codes[0]),
            chain=chain,
            words=words,
            all_words=all_words,
            formats=Formats(locale_of(language), words),
            today=today,
            collected=collected(catalog, listed, today),
            shelves=shelves(listed["product"], catalog),
            standings=standings,
            hashtags=hashtags,
        )
    return found


def _span(told: Path, start: int) -> list[File]:
    work, desk = _read(told)
    return [_made(desk, page) for page in work.plan.pages[start : start + _SPAN]]


@lru_cache(maxsize=1)
def _read(told: Path) -> tuple[Work, _Desk]:
    work: Work = pickle.loads(told.read_bytes())  # noqa: S301 - written by this very build
    return work, _laid_out(work)


def _document(desk: _Desk, document: Document) -> File:
    return document.path, make_document(desk.editions[document.language], document, desk.renders[document.language])


def _laid_out(work: Work) -> _Desk:
    folders = work.folders
    all_editions = editions(work.plan, work.catalog, work.today, folders.locales)
    compiled = folders.cache / "templates"
    renders = {
        code: load_templates(folders.templates, code, edition.words, compiled) for code, edition in all_editions.items()
    }
    return _Desk(all_editions, renders, Look(read_styles(folders.assets), read_script(folders.assets)))


def _made(desk: _Desk, page: Page) -> File:
    view = view_of(Leaf(desk.editions[page.language], page), desk.look)
    return file_of(page.path), desk.renders[page.language](template_of(page.template), view).encode()
