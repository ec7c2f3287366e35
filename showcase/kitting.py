"""What a volunteer asks a kit for in, the kits as folders out: `python build.py kit p/mat-ong`."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

from showcase.asked import Options, Report
from showcase.building import prepare
from showcase.model.catalog import Catalog
from showcase.model.folding import slug
from showcase.model.things import Thing
from showcase.planning.addresses import LETTERS
from showcase.planning.kits import KIT_KINDS, Obstacle, obstacle
from showcase.publishing.lock import locked
from showcase.publishing.memory import recall
from showcase.publishing.writing import Published, publish
from showcase.rendering.kits.making import Kit, make_kits

_NEAR = 3
"""So many names are proposed for one that nothing bears."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing bears that name, or several things do, or what bears it has no kit."""

    asked: str
    near: tuple[str, ...]
    """What may have been meant: `p/mat-ong`."""
    is_broken: bool = False
    """Whether its file cannot be read."""
    is_draft: bool = False
    """Whether it is not ready, and drafts were not asked for."""


@dataclass(frozen=True, slots=True)
class Refused:
    """There may be no kit of it; what stood in its folder was taken away."""

    asked: str
    reason: Obstacle


@dataclass(frozen=True, slots=True)
class Written:
    """A kit that lies in its folder."""

    folder: Path
    kit: Kit
    foreign: tuple[str, ...]
    """Files of that name that somebody else put there: they stand as they were, in place of ours."""


Outcome: TypeAlias = Unknown | Refused | Written


def write_kits(options: Options, asked: Sequence[str], folder: Path) -> tuple[Outcome, ...] | Report:
    """The kits of these things, each in a folder of its id below `folder`; a report where there is no site at all.

    What an earlier call left in the folder of one of them goes: no old star is handed over. Everything else stays.
    """
    prepared = prepare(options)
    if isinstance(prepared, Report):
        return prepared
    catalog, today = prepared.catalog, prepared.today
    found = {one: find(catalog, one) for one in asked}
    subjects = {one: known for one, known in found.items() if not isinstance(known, Unknown)}
    refused = {one: obstacle(thing, catalog, today) for one, (_, thing) in subjects.items()}
    allowed = {one: subject for one, subject in subjects.items() if refused[one] is None}
    with locked(folder):
        kits = dict(zip(allowed, make_kits(prepared.work(options), list(allowed.values())), strict=True))
        ours = {one: _folder_of(catalog, *subject) for one, subject in subjects.items()}
        published = _publish(folder, {ours[one]: kit for one, kit in kits.items()}, set(ours.values()))
    outcomes: dict[str, Outcome] = {one: known for one, known in found.items() if isinstance(known, Unknown)}
    outcomes |= {one: Refused(one, reason) for one, reason in refused.items() if reason}
    outcomes |= {one: _written(folder, ours[one], kit, published.foreign) for one, kit in kits.items()}
    return tuple(outcomes[one] for one in found)


def find(catalog: Catalog, asked: str) -> tuple[str, Thing] | Unknown:
    """What a volunteer means: `p/mat-ong`, the address of its page, its folder, or its id or name alone."""
    path = re.sub(r"/(index\.html|kit|[a-z]+\.yaml)$", "", urlsplit(asked.replace("\\", "/")).path.strip("/"))
    steps = path.split("/")
    known = _known(catalog)
    # An address may begin with a host's folder and a language, a folder with those in which the project lies.
    tails = ["/".join(steps[start:]) for start in range(len(steps) - 1)] or [slug(path)]
    by_name = {slug(name): thing for name, thing in catalog.by_name.items() if thing[0] in KIT_KINDS}
    for tail in tails:
        found = known.get(tail) or (by_name.get(tail) if len(steps) == 1 else None)
        if found:
            return found
    last = slug(steps[-1])
    names = {f"{LETTERS[kind]}/{name}": name for kind in KIT_KINDS for name in catalog.of_kind(kind)}
    near = _near(last, set(names.values()))
    addresses = tuple(name for wanted in near for name, own in names.items() if own == wanted)
    is_broken, is_draft = (any(one.id == last for one in ones) for ones in (catalog.broken, catalog.unready))
    return Unknown(asked, addresses, is_broken, is_draft)


def _near(asked: str, names: Collection[str]) -> list[str]:
    """The names that were most likely meant: those that hold what was typed, then those that are spelt alike."""
    holding = sorted(name for name in names if asked and asked in name)
    return list(dict.fromkeys([*holding, *get_close_matches(asked, names, n=_NEAR)]))[:_NEAR]


def _known(catalog: Catalog) -> dict[str, tuple[str, Thing]]:
    """Address or folder → kind and thing."""
    things = [(kind, thing) for kind, thing in catalog.things() if kind in KIT_KINDS]
    by_folder = {thing.folder: (kind, thing) for kind, thing in things}
    former = {f"{LETTERS[kind]}/{old}": (kind, thing) for kind, thing in things for old in thing.formerly}
    return by_folder | former | {f"{LETTERS[kind]}/{thing.id}": (kind, thing) for kind, thing in things}


def _folder_of(catalog: Catalog, kind: str, thing: Thing) -> str:
    """The name of its folder: its id, unless a thing of another kind bears it too."""
    return thing.id if thing.id in catalog.by_name else f"{LETTERS[kind]}-{thing.id}"


def _publish(folder: Path, kits: Mapping[str, Kit], anew: Collection[str]) -> Published:
    """The kits written; of what we wrote before, the kits that nobody asked for now stay as they are."""
    others = [path for path in sorted(recall(folder)) if path.partition("/")[0] not in anew]
    files = [(f"{name}/{file}", content) for name, kit in kits.items() for file, content in kit.files]
    kept: list[tuple[str, bytes | None]] = [(path, None) for path in others]
    return publish([*kept, *files], folder, planned=[*others, *(path for path, _ in files)])


def _written(folder: Path, name: str, kit: Kit, foreign: Collection[str]) -> Written:
    own = tuple(path.partition("/")[2] for path in foreign if path.startswith(f"{name}/"))
    return Written(folder / name, kit, own)
