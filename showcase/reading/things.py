"""A bundle of files in, a thing out, with its photos, videos, stories and channels."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeAlias

from showcase.model.fields import Steps
from showcase.model.kinds import District, Event, Producer, Story
from showcase.model.product import Product
from showcase.model.stamps import Stamps
from showcase.model.things import Prose, Thing
from showcase.model.units import tallied
from showcase.problems.problem import Place, Problem
from showcase.reading.channels import ChannelRules, with_service
from showcase.reading.decode import decode
from showcase.reading.facts import Data, Facts
from showcase.reading.findings import replaced
from showcase.reading.photos import PhotoReader
from showcase.reading.prose import read_prose
from showcase.reading.rules import read_facts
from showcase.reading.stamps import read_stamps
from showcase.reading.text import is_unreadable
from showcase.reading.tree import Bundle
from showcase.reading.videos import complete_video

MODELS: dict[str, type[Thing]] = {
    "product": Product,
    "producer": Producer,
    "district": District,
    "event": Event,
    "story": Story,
}
"""Kind → model."""

Update: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class ReadThing:
    """A bundle, its facts with their places, and the thing they make; None when they cannot be used."""

    bundle: Bundle
    facts: Facts
    thing: Thing | None
    problems: list[Problem] = field(default_factory=list)
    files: str = ""
    """A mark of its files; empty where nobody asks."""
    as_read: Thing | None = None
    """The thing as its files tell it, with a mark of that; None where nobody asks."""


@dataclass(frozen=True, slots=True)
class Around:
    """What reading a thing leans on."""

    root: Path
    """The project."""
    languages: tuple[str, ...]
    photos: PhotoReader
    channels: ChannelRules


def read_thing(bundle: Bundle, around: Around) -> ReadThing:
    """Everything in a thing's folder."""
    facts = read_facts(around.root, bundle.facts)
    if facts.data is None:
        problems = facts.problems
        if not is_unreadable(problems):
            is_begun = ("name",) in facts.keys
            code, values = ("E303", {"key": "name"}) if is_begun else ("E104", {"kind": bundle.kind})
            problems = [*problems, Problem(code, facts.key_place(("name",)), values)]
        return ReadThing(bundle, facts, None, [*problems, *_further(bundle, facts, around)])
    thing, problems = decode(MODELS[bundle.kind], facts, around.languages)
    problems = [*facts.problems, *problems]
    if thing is None:
        return ReadThing(bundle, facts, None, [*problems, *read_prose(around.root, bundle.stories)[1]])
    prose, wrong = read_prose(around.root, bundle.stories)
    problems += wrong
    update = _derived(bundle, facts, prose) | _completed(thing, bundle, facts, around, problems)
    stamps, wrong = read_stamps(around.root, bundle.lock) if bundle.lock else (Stamps(), [])
    thing = thing.model_copy(update=update | {"stamps": stamps})
    thing = thing.model_copy(update={"unusable_photos": _unusable_photos(facts, thing)})
    tally = {"tally": tallied(thing, around.languages)}
    return ReadThing(bundle, facts, thing.model_copy(update=tally), [*problems, *wrong])


def _further(bundle: Bundle, facts: Facts, around: Around) -> list[Problem]:
    """What else is wrong in a folder whose main file cannot be used."""
    problems = read_prose(around.root, bundle.stories)[1]
    if facts.mended:
        problems += facts.mended.problems + decode(MODELS[bundle.kind], facts.mended, around.languages)[1]
    return problems


def _derived(bundle: Bundle, facts: Facts, prose: dict[str, Prose]) -> Update:
    update: Update = {"id": bundle.id, "place": Place(facts.file), "prose": prose}
    return update | {"district": bundle.district} if bundle.kind == "product" else update


def _completed(thing: Thing, bundle: Bundle, facts: Facts, around: Around, problems: list[Problem]) -> Update:
    """Photos, videos and channels with what their files and links say; those of no use are left out and told."""
    completions: dict[str, Callable[[Any, Steps], tuple[object, list[Problem]]]] = {
        "photos": lambda photo, path: around.photos.measure(photo, bundle.folder, facts.place((*path, "file"))),
        "videos": lambda video, path: complete_video(
            video, bundle.folder, lambda *steps: facts.place((*path, *steps)), around.photos, around.channels
        ),
        "channels": lambda channel, path: with_service(channel, around.channels, facts.place((*path, "link"))),
    }
    update: Update = {}
    for name, complete in completions.items():
        written: tuple[object, ...] = getattr(thing, name, ())
        found = [complete(one, (name, index)) for index, one in enumerate(written)]
        problems += [_mended(problem, facts) for _, wrong in found for problem in wrong]
        facts.forget((name,), {index for index, (one, _) in enumerate(found) if one is None})
        if written:
            update[name] = tuple(one for one, _ in found if one is not None)
    return update


def _unusable_photos(facts: Facts, thing: Thing) -> tuple[str, ...]:
    """What pictures are called that a file names, without their ends, but for the photos that the thing shows."""
    text = "\n".join(_texts(facts.data))
    # An end is found much sooner than what stands before it.
    named = {one.casefold() for one in _PICTURE.findall(text)} if _END_OF_PICTURE.search(text) else set[str]()
    shown = {one.casefold() for photo in thing.photos for one in _PICTURE.findall(photo.file)}
    return tuple(sorted(named - shown))


_END_OF_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|heic|gif|avif)\b", re.IGNORECASE)
_PICTURE = re.compile(rf"([^\s,;/\\]+){_END_OF_PICTURE.pattern}", re.IGNORECASE)


def _texts(data: Data) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif data:
        for inner in data.values() if isinstance(data, dict) else data:
            yield from _texts(inner)


def _mended(problem: Problem, facts: Facts) -> Problem:
    """A problem with the name of a file, and the line with the name that was meant."""
    meant = {"E531": "fixed", "E532": "guess"}.get(problem.code, "")
    if not meant or not problem.values[meant]:
        return problem
    place, values = problem.place, problem.values
    return replace(problem, fix=replaced(facts, place.line, place.column, values["name"], values[meant]))
