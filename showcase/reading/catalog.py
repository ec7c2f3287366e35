"""All files of a project in, its catalog and every problem out; a catalog always comes back where there is a site."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from showcase.model.catalog import KINDS, Catalog
from showcase.model.kinds import Broken
from showcase.model.register import FILE as REGISTER
from showcase.model.rules import Rules
from showcase.model.site import MISTAKEN, Language, Site
from showcase.model.things import Thing
from showcase.problems.problem import Place, Problem
from showcase.processes import Processes
from showcase.reading.absent import misnamed_tables, missing_tables
from showcase.reading.again import Surroundings
from showcase.reading.channels import ChannelRules, with_service
from showcase.reading.consent import only_agreed
from showcase.reading.decode import decode
from showcase.reading.facts import Facts
from showcase.reading.finishing import Beside, finished
from showcase.reading.hashtags import read_hashtags
from showcase.reading.kept import Kept
from showcase.reading.languages import as_listed, check_language_files
from showcase.reading.meant_ids import as_meant
from showcase.reading.misnamed import of_facts
from showcase.reading.photos import PhotoReader, keep_memory, read_memory
from showcase.reading.places import district_codes
from showcase.reading.records import Reader, project_digests, read_things
from showcase.reading.references import Known, own_names, own_stories
from showcase.reading.rules import (
    CHANNELS,
    RULES,
    read_catalogue_rules,
    read_channel_rules,
    read_checklists,
    read_claims,
    read_comparison,
    read_facts,
    read_post_rules,
    read_recognition_rules,
    read_sources,
)
from showcase.reading.tables import PLACES, read_groups, read_places, read_register
from showcase.reading.text import is_unreadable
from showcase.reading.things import Around, ReadThing
from showcase.reading.tree import Bundle, find_bundles

_TABLES = (RULES, PLACES, REGISTER)
"""The folders and files of all tables but those of sources and hashtags."""


def _no_day(_site: Site) -> date:
    """A day before any consent was given."""
    return date.min


def read_catalog(  # noqa: PLR0913 - all of them named where they are given
    root: Path,
    *,
    on: Callable[[Site], date] = _no_day,
    drafts: bool = False,
    cache: Path | None = None,
    processes: Processes | None = None,
    glances: bool = False,
    remember: Callable[[Surroundings], None] | None = None,
) -> tuple[Catalog | None, list[Problem]]:
    """The catalog of the project at `root`, and every problem found on the way.

    None only when `site.yaml` cannot be used. `on` tells the day by which consents are judged: who gives none meets
    nobody in the catalog. Drafts are left out unless asked for; `cache` is a folder where records and measurements of
    photos are kept from one run to the next; `processes` begins a pool of processes for much work. What is read where
    photos are only glanced at is not kept. `remember`, of a preview, is given what reading one thing again needs.
    """
    digests = project_digests(root, cache)
    kept = Kept(digests, cache)
    channel_rules, wrong = kept.read("channels", (CHANNELS,), (), partial(read_channel_rules, root))
    problems = [*wrong]
    facts = read_facts(root, "site.yaml")
    site, wrong = read_site(root, facts, channel_rules)
    problems += wrong
    if site is None:
        return None, problems
    problems += check_language_files(root, site, facts)
    tables, wrong = kept.read("tables", _TABLES, site.codes, partial(_tables, root, site.codes))
    sources, unusable, no_sources = read_sources(root, site.codes)
    bundles, lost, unfit = find_bundles(root, site.codes)
    problems += [*wrong, *no_sources, *unfit, *misnamed_tables(root)]

    photos = PhotoReader(root, read_memory(cache), glances=digests if glances else None)
    around = Around(root, site.codes, photos, channel_rules)
    reader = Reader(around, digests, cache, processes, remembers=remember is not None)
    agreed = only_agreed(read_things(bundles, reader), sources, around, on(site))
    read, sources = agreed.things, agreed.sources
    keep_memory(None if glances else cache, photos.used)
    of_things = [*(problem for one in read for problem in one.problems), *agreed.problems]
    shown = [one for one in read if one.thing is None or drafts or not one.thing.draft]
    known = _known(read, shown, lost, tables["rules"])
    is_lost = is_unreadable(no_sources) and not sources
    known = replace(known, sources=sources, unusable=unusable, is_without_sources=is_lost, groups=tables["groups"])
    problems += [*as_meant(of_things, read, known), *own_stories(site, facts, known)]
    site, nameless = own_names(site, facts, known)
    hashtags, no_hashtags = read_hashtags(root, site.codes, known)
    problems += [*nameless, *no_hashtags]
    codes = district_codes(read, lost, tables["places"])
    beside = Beside(known, tables["places"], site.codes)
    things, wrong = finished(shown, beside, codes, remembers=remember is not None)
    if remember:
        remember(Surroundings(around, beside, codes, tuple(bundles), drafts, agreed.is_somebody_held_back))
    broken = (*(_pageless(one) for one in shown if one.thing is None), *lost)
    unready = () if drafts else tuple(_pageless(one) for one in read if one.thing and one.thing.draft)
    catalog = Catalog(
        site=site, sources=sources, broken=broken, unready=unready, hashtags=hashtags, **tables, **_by_kind(things)
    )
    problems += wrong
    return catalog, [*problems, *missing_tables(root, shown, problems)]


def _tables(root: Path, codes: tuple[str, ...]) -> tuple[dict[str, Any], list[Problem]]:
    """What the project's tables say, by the catalog's names for them, and what is wrong with them."""
    read: dict[str, tuple[Any, list[Problem]]] = {
        "rules": read_recognition_rules(root, codes),
        "claims": read_claims(root, codes),
        "comparison": read_comparison(root),
        "catalogues": read_catalogue_rules(root),
        "posts": read_post_rules(root, codes),
        "checklists": read_checklists(root, codes),
        "places": read_places(root),
        "groups": read_groups(root),
        "register": read_register(root),
    }
    return {name: table for name, (table, _) in read.items()}, [one for _, wrong in read.values() for one in wrong]


def _pageless(one: ReadThing) -> Broken:
    return Broken(id=one.bundle.id, kind=one.bundle.kind, place=Place(one.bundle.facts))


def read_site(root: Path, facts: Facts, rules: ChannelRules) -> tuple[Site | None, list[Problem]]:
    """What `site.yaml` says; nothing can be built without it."""
    if facts.data is None:
        mended = facts.mended
        further = mended.problems + decode(Site, mended, _declared(mended.data))[1] if mended else []
        return None, _blocking([*facts.problems, *further] if (root / facts.file).exists() else _renamed(root))
    bare = as_listed(facts)
    site, problems = decode(Site, facts, _declared(facts.data))
    problems = [*facts.problems, *bare, *_without_languages(problems, facts)]
    if site is None:
        return None, _blocking(problems)
    channels = []
    for index, channel in enumerate(site.organisation.channels):
        named, wrong = with_service(channel, rules, facts.place(("organisation", "channels", index, "link")))
        channels.append(named)
        problems += wrong
    organisation = site.organisation.model_copy(update={"channels": tuple(channels)})
    languages, wrong = _once(site.languages, facts)
    problems += [*wrong, *_renamed(root)]
    return site.model_copy(update={"organisation": organisation, "languages": languages}), problems


def _without_languages(problems: list[Problem], facts: Facts) -> list[Problem]:
    """The problems of `site.yaml`: where its list of languages has some, no text is told to be in none of them."""
    first = facts.key_place(("languages",)).line
    last = max((facts.place(steps).line for steps in facts.keys if steps[:1] == ("languages",)), default=first)
    is_wrong = any(first <= one.place.line <= last for one in problems)
    return [one for one in problems if one.code != "E407" or not is_wrong]


def _renamed(root: Path) -> list[Problem]:
    """`site.yaml` under the name that Windows or somebody gave it, alone or beside the one that is read."""
    names = sorted(path.name for path in root.iterdir() if path.is_file())
    near = of_facts("site", [name for name in names if name != "site.yaml"])
    code = "E525" if "site.yaml" in names else "E524"
    return [Problem(code, Place(near), {"name": near, "guess": "site.yaml"})] if near else []


def _blocking(problems: list[Problem]) -> list[Problem]:
    """The problems of a site that cannot be built: they say why; where nothing is, E514 does."""
    told = problems if is_unreadable(problems) else [*problems, Problem("E514", Place("site.yaml"))]
    return [replace(problem, blocks=True) for problem in told]


def _once(languages: tuple[Language, ...], facts: Facts) -> tuple[tuple[Language, ...], list[Problem]]:
    """The languages without those that stand in the list a second time."""
    first: dict[str, int] = {}
    problems = []
    for index, language in enumerate(languages):
        if first.setdefault(language.code, index) != index:
            line = str(facts.place(("languages", first[language.code], "code")).line)
            values = {"key": language.code, "first": line}
            problems.append(Problem("E301", facts.place(("languages", index, "code")), values))
        for at, code in enumerate(language.borrows):
            if code not in {other.code for other in languages}:
                known = ", ".join(other.code for other in languages)
                place = facts.place(("languages", index, "borrows", at))
                problems.append(Problem("E407", place, {"value": code, "known": known}))
    return tuple(languages[index] for index in first.values()), problems


def _declared(data: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever stands in the file
    """The language codes that the file itself declares: its own texts are read by them."""
    entries = data.get("languages") if isinstance(data, dict) else None
    codes = [entry["code"] for entry in entries if isinstance(entry, dict) and isinstance(entry.get("code"), str)] \
        if isinstance(entries, list) else []  # fmt: skip
    # One that is the code of a country is told as such, not by every text of the site.
    return tuple(MISTAKEN.get(code, code) for code in codes) or ("vi",)


def _known(read: list[ReadThing], shown: list[ReadThing], lost: list[Broken], rules: Rules) -> Known:
    named: list[Bundle | Broken] = [*(one.bundle for one in read), *lost]
    folders = {kind: {one.id for one in named if one.kind == kind} for kind in KINDS}
    ids = {kind: {one.bundle.id for one in shown if one.bundle.kind == kind and one.thing} for kind in KINDS}
    former = {kind: _former(shown, kind) for kind in KINDS}
    ruled = {"authority": {one.id for one in rules.authorities}, "scheme": {one.id for one in rules.schemes}}
    return Known(
        things=ids,
        unshown={kind: folders[kind] - ids[kind] for kind in KINDS},
        former=former,
        rules={field: names for field, names in ruled.items() if names},
    )


def _former(shown: list[ReadThing], kind: str) -> dict[str, str]:
    """The former ids of a kind, each with the id of the thing that bore it."""
    things = [one.thing for one in shown if one.bundle.kind == kind and one.thing]
    return {old: thing.id for thing in reversed(things) for old in thing.formerly}


def _by_kind(things: Iterable[tuple[str, Thing]]) -> dict[str, Any]:
    plural = {"product": "products", "producer": "producers", "district": "districts", "event": "events",
              "story": "stories"}  # fmt: skip
    grouped: dict[str, dict[str, Thing]] = {name: {} for name in plural.values()}
    for kind, thing in things:
        grouped[plural[kind]][thing.id] = thing
    return grouped
