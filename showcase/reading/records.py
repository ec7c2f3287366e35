"""Many bundles in, things out: those whose files nobody touched are taken as they were read before.

A record is what a bundle's files say by themselves. It is kept under a digest of these files and of all else that
reading leans on; the places of its values, needed only where something is wrong, are unpacked when asked for.
"""

from collections import UserDict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TypeAlias, cast

from showcase.caching.engine import engine
from showcase.caching.keeping import Unusable, keep, packed, recall, unpacked
from showcase.caching.stamps import Digests, Stamp, digest_of, stamps_of
from showcase.model.fields import Steps
from showcase.model.marks import marked
from showcase.model.media import PhotoFile
from showcase.model.things import Thing
from showcase.processes import Processes
from showcase.profiling import PROFILE
from showcase.reading.facts import Spot
from showcase.reading.things import Around, ReadThing, read_thing
from showcase.reading.tree import Bundle

_SPAN = 50
"""Bundles that one process reads at a time."""
_FOLDERS = ("products", "content")
_VERSION = "2"
REMEMBERED = 2000
"""So many things are at hand for the next build of this process, whoever asks for it; a preview has all of them."""
_AT_HAND: dict[str, ReadThing] = {}
"""Those of the last build of this process, by the marks of their records."""
_MANY = 4
"""So many spans are worth telling other processes what to do."""

Asked: TypeAlias = tuple[Bundle, str]
"""A bundle and the mark of all that its record depends on."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How bundles are read."""

    around: Around
    digests: Digests
    """The digests of the project's files."""
    cache: Path | None
    """Where records are kept; None: nowhere."""
    processes: Processes | None = None
    """Begins a pool of processes for many bundles; None: they are read here."""
    remembers: bool = False
    """Whether another build follows in this process: everything is had at hand for it, however much it is."""


def read_things(bundles: list[Bundle], reader: Reader) -> list[ReadThing]:
    """Everything in the folders of things, in the order of `bundles`."""
    known = {file: recall(file, engine()) for file in _files(reader.cache)}
    keys = dict(zip((bundle.folder for bundle in bundles), _keys(bundles, reader), strict=True))
    every = {key: record for some in known.values() for key, record in some.items()}
    kept = {key: every[key] for key in keys.values() if key in every}
    opened = ((key, _AT_HAND.get(key) or _opened(record)) for key, record in kept.items())
    found = {key: one for key, one in opened if one}
    missing = [bundle for bundle in bundles if keys[bundle.folder] not in found]
    PROFILE.kept["records"] = len(found), len(bundles)
    asked = [(bundle, keys[bundle.folder]) for bundle in missing]
    fresh = {bundle.folder: record for bundle, record in zip(missing, _read(asked, reader), strict=True)}
    before = _by_folder(reader.digests.stamps, fresh)
    now = _by_folder(stamps_of(reader.digests.root, fresh), fresh)
    for bundle in missing:
        key, record = keys[bundle.folder], fresh[bundle.folder]
        found[key] = _opened(record) or replace(read_thing(bundle, reader.around), files=key)
        # What changed while it was read is not what the key says.
        if before.get(bundle.folder) == now.get(bundle.folder):
            kept[key] = record
    if not reader.around.photos.glances:
        _keep(kept, known)
    if reader.cache and reader.digests.found != reader.digests.known:
        keep(reader.cache / "digests", _VERSION, reader.digests.found)
    _AT_HAND.clear()
    if reader.remembers or len(found) <= REMEMBERED:
        _AT_HAND.update((key, found[key]) for key in kept)
    things = [found[keys[bundle.folder]] for bundle in bundles]
    for one in things:
        reader.around.photos.used.update({photo.digest: photo for photo in _measured(one.thing)})
    return things


def _files(cache: Path | None) -> list[Path]:
    """Where records are kept, by the first digit of their marks: an edit changes one thing, and so two of the files."""
    return [cache / f"records-{digit}" for digit in "0123456789abcdef"] if cache else []


def _keep(kept: Mapping[str, bytes], known: Mapping[Path, dict[str, bytes]]) -> None:
    """Write those of the files anew that hold other records than before."""
    now: dict[str, dict[str, bytes]] = {file.name[-1]: {} for file in known}
    for key, record in kept.items() if known else ():
        now[key[0]][key] = record
    for file, before in known.items():
        if now[file.name[-1]] != before:
            keep(file, engine(), now[file.name[-1]])


def project_digests(root: Path, cache: Path | None) -> Digests:
    """The digests of the files that things are read from."""
    return Digests(root, stamps_of(root, _FOLDERS), recall(cache / "digests", _VERSION) if cache else {})


def _keys(bundles: list[Bundle], reader: Reader) -> Iterator[str]:
    """For each bundle a mark of all that its record depends on."""
    around, inside = reader.around, _inside(reader.digests.stamps)
    common = digest_of([*around.languages, "", repr(around.channels), *["glance"] * bool(around.photos.glances)])
    for bundle in bundles:
        names = sorted(inside.get(bundle.folder, ()))
        files = (part for name in names for part in (name, reader.digests.of(f"{bundle.folder}/{name}")))
        yield digest_of([common, bundle.kind, bundle.folder, *files])


def _inside(paths: Iterable[str]) -> Mapping[str, set[str]]:
    """Folder → the names of what lies in it."""
    found: dict[str, set[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        while name and name not in found.setdefault(folder, set()):
            found[folder].add(name)
            folder, _, name = folder.rpartition("/")
    return found


def _by_folder(stamps: Mapping[str, Stamp], folders: Iterable[str]) -> dict[str, dict[str, Stamp]]:
    """Each of the folders → the stamps of the files in it."""
    found: dict[str, dict[str, Stamp]] = {folder: {} for folder in folders}
    for path, stamp in stamps.items() if found else ():
        folder = path.rpartition("/")[0]
        if folder in found:
            found[folder][path] = stamp
    return found


def _read(asked: list[Asked], reader: Reader) -> Iterator[bytes]:
    """The record of each bundle; by several processes, when there are many."""
    around = reader.around
    # A glance needs the digests of all files, which takes longer to tell others than to look.
    if reader.processes is None or len(asked) < _MANY * _SPAN or around.photos.glances:
        yield from _records(around, asked)
        return
    spans = [asked[start : start + _SPAN] for start in range(0, len(asked), _SPAN)]
    with reader.processes() as executor:
        for records in executor.map(partial(_records, around), spans):
            yield from records


def _records(around: Around, asked: list[Asked]) -> list[bytes]:
    return [packed(_bare(read_thing(bundle, around), key)) for bundle, key in asked]


def _bare(one: ReadThing, key: str) -> ReadThing:
    """What was read without what nobody asks for any more: of the plain data who is named in it is enough."""
    facts, thing = one.facts, one.thing and marked(one.thing, None)
    data = (
        {key: value for key, value in facts.data.items() if key == "people"} if isinstance(facts.data, dict) else None
    )
    spots = packed((facts.places, facts.keys))
    places, keys = Spots(spots, 0), Spots(spots, 1)
    facts = replace(facts, data=data, places=places, keys=keys, lines=[], blank=[], twice=[], mended=None)
    return replace(one, facts=facts, thing=thing, as_read=thing, files=key)


def _opened(record: bytes) -> ReadThing | None:
    """What a record tells; None when it tells nothing of use."""
    try:
        told = unpacked(record)
    except Unusable:
        return None
    return told if isinstance(told, ReadThing) else None


class Spots(UserDict[Steps, Spot]):
    """Where the values of a file stand, or their keys: an ordinary mapping once somebody asks."""

    def __init__(self, content: bytes, which: int) -> None:
        """The first or the second of the mappings that `content` tells."""
        self.content, self.which = content, which

    @cached_property
    def data(self) -> dict[Steps, Spot]:  # type: ignore[override]
        """The mapping itself."""
        return cast("tuple[dict[Steps, Spot], ...]", unpacked(self.content))[self.which]


def _measured(thing: Thing | None) -> Iterator[PhotoFile]:
    """What was measured in the photos of a thing."""
    if thing:
        covers = (video.cover for video in thing.videos)
        yield from (photo.found for photo in (*thing.photos, *covers) if photo and photo.found)
