"""A catalog in, what its search index tells out: one shard a language, or many where there is much to find.

A phone that looks for «mật ong» among thousands of things fetches those alone that have a word with «ma» or «on».
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, groupby
from typing import TypeAlias

from showcase.model.catalog import KINDS, Catalog, Shown
from showcase.model.folding import sought
from showcase.model.kinds import Producer
from showcase.model.product import Product
from showcase.model.things import Thing
from showcase.planning.addresses import LETTERS
from showcase.planning.listings import alphabet_key, real_things, shown_videos, told_stories
from showcase.planning.subjects import commune_name, district_of, is_sample
from showcase.planning.translation import Phrase, best

WHOLE_UP_TO = 2000
"""So many products are found in one file a language; more of them in shards."""
SHARD_UP_TO = 1000
"""So many things one shard tells of; where more begin alike, longer beginnings have shards of their own."""
KEY = 2
"""Letters of a shard's key, until there are too many that have them."""

_Having: TypeAlias = tuple[list[int], list[int]]
"""Who has a word in the name, and who in the places."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing that can be found."""

    letter: str
    """That of its kind, as in its address."""
    id: str
    name: str
    """Its name in the language of the index, or a borrowed one."""
    language: str
    """The language of that name."""
    places: tuple[str, ...]
    """Who makes it and where it is from: it is found by them too, and the first is told beside its name."""
    months: tuple[int, ...]
    """When it is in season."""


@dataclass(frozen=True, slots=True)
class Shard:
    """What one file of the index tells."""

    entries: tuple[Entry, ...] = field(repr=False)
    """In the order of the alphabet."""
    mark: str
    """A digest of the entries, which stands for them."""
    sizes: tuple[tuple[str, int], ...] = ()
    """Key of each other shard and how many things have it; where those are too many, the shard tells of a part."""


def plan_search(catalog: Catalog) -> dict[tuple[str, str], Shard]:
    """(language, key) → shard, for every language; the key of the first file is empty."""
    found: dict[tuple[str, str], Shard] = {}
    for code in catalog.site.codes:
        entries = _find_entries(catalog, catalog.site.chain(code))
        found |= {(code, key): shard for key, shard in shards_of(entries, WHOLE_UP_TO, SHARD_UP_TO).items()}
    return found


def _find_entries(catalog: Catalog, chain: tuple[str, ...]) -> tuple[Entry, ...]:
    """Everything that stands in the list from A to Z, and the videos, in the order of the alphabet."""
    things = [_entry(catalog, kind, thing, chain) for kind in KINDS for thing in _listed(catalog, kind)]
    real = (shown for shown in shown_videos(catalog) if not is_sample(shown.thing, catalog))
    videos = [_video(shown, chain) for shown in real]
    return tuple(sorted([*things, *videos], key=lambda one: (alphabet_key(one.name), one.letter, one.id)))


def _listed(catalog: Catalog, kind: str) -> list[Thing]:
    if kind == "story":
        return [story for story in told_stories(catalog) if not story.sample]
    return real_things(catalog, kind)


def _entry(catalog: Catalog, kind: str, thing: Thing, chain: tuple[str, ...]) -> Entry:
    name = best(thing.name, chain) or Phrase(thing.id, "")
    months = thing.season.months if isinstance(thing, Product) and thing.season else ()
    return Entry(LETTERS[kind], thing.id, name.text, name.language, _places(catalog, thing, chain), tuple(months))


def _video(shown: Shown, chain: tuple[str, ...]) -> Entry:
    """A video is found by its own name, and by that of what it shows."""
    name = best(shown.video.name, chain) or Phrase(shown.video.id, "")
    return Entry(LETTERS["video"], shown.video.id, name.text, name.language, (_name(shown.thing, chain),), ())


def _places(catalog: Catalog, thing: Thing, chain: tuple[str, ...]) -> tuple[str, ...]:
    """Its producer, its commune, its region: those that are known."""
    maker = catalog.producer_of(thing) if isinstance(thing, Product) else None
    region = catalog.districts.get(_region(catalog, thing))
    told = (_name(maker, chain), commune_name(catalog, thing), _name(region, chain))
    return tuple(dict.fromkeys(text for text in told if text))


def _region(catalog: Catalog, thing: Thing) -> str:
    match thing:
        case Product():
            return thing.district
        case Producer():
            return district_of(thing, catalog)
        case _:
            return ""


def _name(thing: Thing | None, chain: tuple[str, ...]) -> str:
    return str(best(thing.name, chain) or "") if thing else ""


def shards_of(entries: tuple[Entry, ...], whole: int = WHOLE_UP_TO, limit: int = SHARD_UP_TO) -> dict[str, Shard]:
    """Key → shard; the one whose key is empty tells everything, or how many things the others tell of."""
    if sum(entry.letter == LETTERS["product"] for entry in entries) <= whole:
        return {"": _shard(entries, map(_mark, entries))}
    marks = list(map(_mark, entries))
    shards, sizes = {}, []
    for key, numbers in _by_key(_by_word(entries), KEY, limit):
        told = sorted(numbers[:limit])
        shards[key] = _shard([entries[number] for number in told], [marks[number] for number in told])
        sizes.append((key, len(numbers)))
    return {"": Shard((), "", tuple(sizes)), **shards}


def _by_word(entries: Iterable[Entry]) -> dict[str, _Having]:
    """Word → the numbers of the entries that have it in their names, and of those that have it in their places."""
    found: dict[str, _Having] = {}
    for number, entry in enumerate(entries):
        for word in _words(entry.name):
            found.setdefault(word, ([], []))[0].append(number)
        for place in entry.places:
            for word in _words(place):
                found.setdefault(word, ([], []))[1].append(number)
    return found


def _by_key(found: Mapping[str, _Having], length: int, limit: int) -> Iterator[tuple[str, list[int]]]:
    """Each beginning of so many letters with the entries that have it, those in whose name it stands first."""
    for key, group in groupby(sorted(found), key=lambda word: word[:length]):
        words = list(group)
        rows = [found[word][side] for side in (0, 1) for word in words]
        numbers = list(dict.fromkeys(chain.from_iterable(rows)))
        yield key, numbers
        if len(numbers) > limit:
            yield from _by_key({word: found[word] for word in words if len(word) > length}, length + 1, limit)


@lru_cache(maxsize=100_000)
def _words(text: str) -> tuple[str, ...]:
    """The words by which a text is found; a Chinese character is a word."""
    words = (word for piece in sought(text).split() for word in _apart(piece))
    return tuple(dict.fromkeys(words))


def _apart(piece: str) -> Iterable[str]:
    return piece if any("\u3400" <= letter <= "\u9fff" for letter in piece) else (piece,)


def _mark(entry: Entry) -> bytes:
    return blake2b(repr(entry).encode(), digest_size=16).digest()


def _shard(entries: Iterable[Entry], marks: Iterable[bytes]) -> Shard:
    return Shard(tuple(entries), blake2b(b"".join(marks), digest_size=16).hexdigest())
