"""A plan in, finished files out, one by one: what pages link to comes before the pages."""

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from showcase.model.catalog import Catalog
from showcase.planning.addresses import file_of
from showcase.planning.outputs import Card, Picture, Plan
from showcase.problems.problem import Place, Problem
from showcase.rendering.cache import Cache
from showcase.rendering.cards import draw_card
from showcase.rendering.edition import Edition, Leaf
from showcase.rendering.formats import Formats, locale_of
from showcase.rendering.frames import Look
from showcase.rendering.labels import N_
from showcase.rendering.pages import template_of, view_of
from showcase.rendering.pictures import Unreadable, encode_all
from showcase.rendering.site_files import robots_view, sitemap_view
from showcase.rendering.styles import read_script, read_styles
from showcase.rendering.templates import Render, load_templates
from showcase.words import words_or_english

File: TypeAlias = tuple[str, bytes]
"""A path inside the output folder and the bytes that belong there."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where rendering finds what is not in the catalog."""

    root: Path
    """The project."""
    cache: Path
    """Finished pictures, by name."""

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


def render(plan: Plan, catalog: Catalog, today: date, folders: Folders, executor: Executor) -> Iterator[File | Problem]:
    """Every file of the plan with its bytes; a photo that cannot be drawn is a problem instead."""
    for copy in plan.copies:
        yield copy.path, (folders.root / copy.source).read_bytes()
    yield from _pictures(plan, folders, executor)
    yield from _cards(plan, folders, executor)
    yield from _pages(plan, catalog, today, folders)


def editions(plan: Plan, catalog: Catalog, today: date, locales: Path) -> dict[str, Edition]:
    """The site in each of its languages."""
    found = {}
    for language in catalog.site.languages:
        words = words_or_english(locales, language.code)
        found[language.code] = Edition(
            catalog,
            plan,
            language,
            catalog.site.chain(language.code),
            words,
            Formats(locale_of(language), words),
            today,
        )
    return found


def _pages(plan: Plan, catalog: Catalog, today: date, folders: Folders) -> Iterator[File]:
    look = Look(read_styles(folders.assets), read_script(folders.assets))
    all_editions = editions(plan, catalog, today, folders.locales)
    renders = {code: load_templates(folders.templates, code, edition.words) for code, edition in all_editions.items()}
    for page in plan.pages:
        view = view_of(Leaf(all_editions[page.language], page), look)
        yield file_of(page.path), _bytes(renders[page.language], template_of(page.template), view)
    first = all_editions[catalog.site.codes[0]]
    views = {"sitemap.xml": sitemap_view, "robots.txt": robots_view}
    for document in plan.documents:
        content = _bytes(renders[first.language.code], f"feeds/{document.template}", views[document.template](first))
        yield document.path, content
    # The one file that tells the day of the build, so that pages stay the same from day to day.
    yield "build.json", f'{{"built": "{today.isoformat()}"}}\n'.encode()


def _bytes(render_one: Render, template: str, view: object) -> bytes:
    return render_one(template, view).encode()


def _pictures(plan: Plan, folders: Folders, executor: Executor) -> Iterator[File | Problem]:
    cache = Cache(folders.cache / "pictures")
    groups = [(source, list(group)) for source, group in groupby(plan.pictures, key=lambda picture: picture.source)]
    # The photos still to be encoded go to the executor at once, all sizes of one together: it is decoded only once.
    jobs = {
        source: executor.submit(_encode, folders.root / source, group)
        for source, group in groups
        if not cache.has_all(picture.path for picture in group)
    }
    for source, group in groups:
        if source in jobs:
            try:
                encoded = jobs[source].result()
            except Unreadable as error:
                yield Problem("E502", Place(source), {"name": source.rpartition("/")[2], "detail": str(error)})
                continue
            for path, content in encoded.items():
                cache.put(path, content)
                yield path, content
        else:
            yield from ((picture.path, cache.get(picture.path)) for picture in group)
    cache.prune(picture.path for picture in plan.pictures)


def _encode(source: Path, group: list[Picture]) -> dict[str, bytes]:
    return encode_all(source.read_bytes(), group)


def _cards(plan: Plan, folders: Folders, executor: Executor) -> Iterator[File]:
    cache = Cache(folders.cache / "cards")
    missing = [card for card in plan.cards if not cache.has_all([card.path])]
    languages = {card.language for card in missing}
    marks = {code: words_or_english(folders.locales, code).gettext(N_("Sample data")) for code in languages}
    draw = partial(_draw, folders.root, folders.assets / "fonts", marks)
    drawn = dict(zip((card.path for card in missing), executor.map(draw, missing), strict=True))
    for card in plan.cards:
        if card.path in drawn:
            cache.put(card.path, drawn[card.path])
        yield card.path, drawn.get(card.path) or cache.get(card.path)
    cache.prune(card.path for card in plan.cards)


def _draw(root: Path, fonts: Path, marks: dict[str, str], card: Card) -> bytes:
    photo = (root / card.source).read_bytes() if card.source else None
    return draw_card(card, photo, fonts, marks[card.language])
