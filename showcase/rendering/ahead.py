"""The pages of one thing that was read again, before anything else of the site is made again."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from showcase.model.catalog import KIND_OF
from showcase.model.product import Product
from showcase.model.standing import Standing, current
from showcase.model.things import Thing
from showcase.planning.addresses import file_of
from showcase.planning.outputs import Page
from showcase.planning.pages import thing_pages
from showcase.rendering.context import Work
from showcase.rendering.editions import SIDES
from showcase.rendering.page_files import make_output
from showcase.rendering.reads import TABLE_OF


def work_with(work: Work, thing: Thing) -> Work | None:
    """All that pages are made of, with this thing in place of the one that bore its id.

    None where it had no page, its stars or videos are others now, or its pages are planned otherwise: more than these
    pages may change then. Lists and neighbours know the thing as it was.
    """
    kind, table, context = KIND_OF[type(thing)], TABLE_OF[type(thing)], work.context
    before, planned = work.catalog.of_kind(kind).get(thing.id), list(map(_bare, _pages(work, thing)))
    if (
        before is None
        or _shown_elsewhere(before) != _shown_elsewhere(thing)
        or planned != [*thing_pages(work.catalog, kind, thing)]
    ):
        return None
    tables: Mapping[str, Any] = context.tables
    things: dict[str, Any] = {table: {**tables[table], thing.id: thing}}
    catalog = replace(work.catalog, **things)
    # What was worked out of its things stays as it is, but for what the thing itself tells.
    vars(catalog).update({name: tables[name] for name in SIDES})
    vars(catalog)["summaries"] = {**tables["summaries"], (kind, thing.id): thing.summary}
    catalog.kept_standings[work.today] = {**tables["standings"], **_standing(work, thing)}
    tales = {**tables["tales"], (table, thing.id): thing.prose}
    editions = {
        code: replace(edition, catalog=catalog, tales=tales, shared={}) for code, edition in context.editions.items()
    }
    now = replace(work, catalog=catalog)
    vars(now)["context"] = replace(context, editions=editions)
    return now


def pages_ahead(work: Work, thing: Thing) -> dict[str, bytes]:
    """File → what stands in it: the thing's own pages in all languages.

    None where they need what was not planned: a photo, a hashtag.
    """
    try:
        return {file_of(page.path): make_output(work, page.path)[0] for page in _pages(work, thing)}
    except LookupError:
        return {}


def _pages(work: Work, thing: Thing) -> list[Page]:
    """The thing's own pages; where another has the address, there is none."""
    subjects = ((code, KIND_OF[type(thing)], thing.id) for code in work.catalog.site.codes)
    return [work.plan.by_subject[subject] for subject in subjects if subject in work.plan.by_subject]


def _standing(work: Work, thing: Thing) -> dict[str, Standing]:
    held = current(thing.recognitions, work.today, work.catalog.rules) if isinstance(thing, Product) else None
    return {thing.id: held} if held else {}


def _shown_elsewhere(thing: Thing) -> tuple[object, ...]:
    """What of a thing has pages of its own, or cards and lists."""
    return (thing.videos, thing.recognitions if isinstance(thing, Product) else ())


def _bare(page: Page) -> Page:
    """The page without the pictures that are planned for it later."""
    return replace(page, card="", code="")
