"""A plan in, the site in each of its languages out, and the tables of all that a page of it may look up."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from showcase.model.catalog import KINDS, Catalog
from showcase.model.comparing import Comparison
from showcase.model.register import Register
from showcase.planning.addresses import edition_path
from showcase.planning.alphabet import first_pages, named_things
from showcase.planning.changes import changes_by_page
from showcase.planning.collections import collected, page_count
from showcase.planning.hashtags import bearers_in_order, tagged
from showcase.planning.listings import listed_things, shelves
from showcase.planning.outputs import Plan
from showcase.planning.subjects import is_sample, producers_by_district
from showcase.planning.twins import twins
from showcase.rendering.edition import Edition
from showcase.rendering.formats import Formats, locale_of
from showcase.rendering.reads import TABLE_OF, Log, Noted, NotedRows
from showcase.words import words_or_english

_SIBLINGS = 4
"""Products beside each other."""
SIDES = ("products_of", "events_of", "stories_of", "by_folder", "by_name", "videos_by_id", "summaries", "tallies")
"""What the catalog works out of its things."""
_THINGS = ("products", "producers", "districts", "events", "stories", "sources")
_PLANNED = ("by_subject", "by_path", "by_photo", "by_shard")
_UNSEEN = ("pages", "pictures", "cards", "codes", "documents", "copies", "clashes")
"""What is planned and no page looks at."""
_LISTS = ("collected", "real_things", "beside", "bearers", "alphabet")
"""Rows of an edition in the order of its language."""
_OWN = (*_LISTS, "initials", "trade_pages")
"""Tables of an edition that no other has."""
_SHARED = ("hashtags", "makers", "changes", "tales", "twins", "registered")
"""Tables of an edition that are the same in all languages."""
_ROWS = frozenset({*_LISTS, "products_of", "events_of", "stories_of", "makers", "twins"})
"""Those that hold rows of things."""


def editions(plan: Plan, catalog: Catalog, today: date, locales: Path) -> dict[str, Edition]:
    """The site in each of its languages."""
    found = {}
    hashtags = tagged(catalog, today)
    all_words = {code: words_or_english(locales, code) for code in catalog.site.codes}
    tales = {(TABLE_OF[type(one)], one.id): one.prose for _, one in catalog.things() if one.prose}
    alike = twins(catalog) if catalog.site.kits else {}
    registered = {one.address: one.since for one in catalog.register.entries.values()}
    makers, changes = producers_by_district(catalog), changes_by_page(catalog)
    for language in catalog.site.languages:
        words, chain = all_words[language.code], catalog.site.chain(language.code)
        listed = {kind: listed_things(catalog, kind, chain, today) for kind in KINDS}
        side_by_side = shelves(listed["product"], catalog)
        whole = collected(catalog, listed, plan.parts)
        real = {kind: tuple(thing for thing in listed[kind] if not is_sample(thing, catalog)) for kind in KINDS}
        alphabet = named_things(real, chain)
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
            collected=whole,
            real_things=real,
            trade_pages={one.id: page_count(place) for place, one in enumerate(real["product"], 1)},
            beside={one.id: side_by_side.beside(one, catalog, _SIBLINGS) for one in catalog.products.values()},
            bearers=bearers_in_order(hashtags, listed, catalog),
            alphabet=alphabet,
            initials=first_pages(alphabet, chain),
            makers=makers,
            changes=changes,
            hashtags=hashtags,
            tales=tales,
            twins=alike,
            registered=registered,
        )
    return found


def tables_of(all_editions: Mapping[str, Edition]) -> dict[str, Mapping[Any, Any]]:
    """Every table that a page may look something up in, by name."""
    first = next(iter(all_editions.values()))
    tables: dict[str, Mapping[Any, Any]] = {name: getattr(first.catalog, name) for name in (*_THINGS, *SIDES)}
    tables |= {name: getattr(first.plan, name) for name in _PLANNED}
    tables |= {name: getattr(first, name) for name in _SHARED}
    tables["standings"] = first.standings
    return tables | {
        f"{code} {name}": getattr(edition, name) for code, edition in all_editions.items() for name in _OWN
    }


def noted(edition: Edition) -> Edition:
    """The edition with tables that note what is looked up in them; what no page may look at is not there."""
    log = Log()
    catalog, plan = edition.catalog, edition.plan
    seen = replace(
        catalog,
        **_noting(catalog, _THINGS, log),
        broken=(),
        comparison=Comparison(),
        register=Register(),
    )
    # The sides are worked out already: a noting catalog that did it anew would note everything.
    vars(seen).update(_noting(catalog, SIDES, log))
    own = _noting(edition, _SHARED, log) | _noting(edition, _OWN, log, f"{edition.language.code} ")
    seen.kept_standings[edition.today] = Noted("standings", edition.standings, log)
    planned = replace(plan, parts={}, **dict[str, Any](dict.fromkeys(_UNSEEN, ())), **_noting(plan, _PLANNED, log))
    return replace(edition, catalog=seen, plan=planned, log=log, shared={}, **own)


def _noting(holder: object, names: Iterable[str], log: Log, prefix: str = "") -> dict[str, Any]:
    """The tables that a value holds under these names, so that they note what is looked up in them."""
    return {
        name: (NotedRows if name in _ROWS else Noted)(f"{prefix}{name}", getattr(holder, name), log) for name in names
    }
