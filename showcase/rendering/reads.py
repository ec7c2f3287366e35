"""What is read of the catalog and of the plan while a page is made: while all of that is the same, so is the page.

Everything a page may look up stands in a table: things by id, pages by subject, lists in their order. The tables that
views are given note what is asked of them; those notes, kept from one build to the next, tell which pages to make.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from functools import singledispatch
from hashlib import blake2b
from typing import Final, Generic, TypeAlias, TypeVar, overload

from pydantic_core import to_json

from showcase.caching.stamps import digest_of
from showcase.model.catalog import Shown
from showcase.model.kinds import District, Event, Producer, Story
from showcase.model.marks import mark_of
from showcase.model.product import Product
from showcase.model.standing import Standing
from showcase.model.things import Prose, Thing
from showcase.planning.changes import ChangesPage, Entry
from showcase.planning.outputs import Page

_SIZE = 16  # bytes of a mark
_NUMBERS: Final = "I"  # how numbers are laid out, as `array` says it

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")

Read: TypeAlias = tuple[str, object]
"""Name of a table and the key that was looked up; None for all of it."""
Reads: TypeAlias = dict[Read, None]
"""What was read, each once, in that order."""

Answer: TypeAlias = tuple[object, bytes]
"""What was found in a table, and its mark."""

TABLE_OF: dict[type, str] = {
    Product: "products",
    Producer: "producers",
    District: "districts",
    Event: "events",
    Story: "stories",
}
"""Kind of thing → the table in which it stands."""


@dataclass(slots=True)
class Log:
    """What was read since somebody began to listen."""

    reads: Reads = field(default_factory=dict)

    def during(self, make: Callable[[], T]) -> tuple[T, Reads]:
        """What `make` gives, and what was read for it, of which nobody else hears."""
        outside, self.reads = self.reads, {}
        try:
            made = make()
        finally:
            inside, self.reads = self.reads, outside
        return made, inside

    def again(self, reads: Reads) -> None:
        """Something is used that was made of those reads."""
        self.reads.update(reads)


class Noted(Mapping[K, V], Generic[K, V]):
    """A table that notes what is looked up in it."""

    __slots__ = ("_log", "_name", "_table")

    def __init__(self, name: str, table: Mapping[K, V], log: Log) -> None:
        """A view of `table`, which is known by `name`."""
        self._name, self._table, self._log = name, table, log

    def __getitem__(self, key: K) -> V:
        """The value, noted."""
        self._log.reads[self._name, key] = None
        return self._table[key]

    def get(self, key: K, default: T = None) -> V | T:  # type: ignore[assignment]
        """As `__getitem__`; that there is nothing is noted too."""
        self._log.reads[self._name, key] = None
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Noted as well."""
        self._log.reads[self._name, key] = None
        return key in self._table

    def __iter__(self) -> Iterator[K]:
        """The whole table is noted."""
        self._log.reads[self._name, None] = None
        return iter(self._table)

    def __len__(self) -> int:
        """The whole table is noted."""
        self._log.reads[self._name, None] = None
        return len(self._table)


class NotedRows(Noted[K, Sequence[Thing]], Generic[K]):
    """A table of rows of things; a row notes by itself what is taken out of it."""

    __slots__ = ()

    def __getitem__(self, key: K) -> Sequence[Thing]:
        """The row, its order noted."""
        return Row(super().__getitem__(key), self._log)

    def get(self, key: K, default: T = None) -> Sequence[Thing] | T:  # type: ignore[assignment]
        """As `__getitem__`; that there is nothing is noted too."""
        self._log.reads[self._name, key] = None
        return Row(self._table[key], self._log) if key in self._table else default


class Row(Sequence[Thing]):
    """Things in an order; each is noted when it is looked at, while their order was noted with the row."""

    __slots__ = ("_log", "_things")

    def __init__(self, things: Sequence[Thing], log: Log) -> None:
        """A view of `things`."""
        self._things, self._log = things, log

    @overload
    def __getitem__(self, index: int) -> Thing: ...
    @overload
    def __getitem__(self, index: slice) -> "Row": ...
    def __getitem__(self, index: int | slice) -> "Thing | Row":
        """One thing, noted; or a shorter row."""
        if isinstance(index, slice):
            return Row(self._things[index], self._log)
        return self._note(self._things[index])

    def __len__(self) -> int:
        """How many there are."""
        return len(self._things)

    def __iter__(self) -> Iterator[Thing]:
        """Each of them, noted."""
        return map(self._note, self._things)

    def _note(self, thing: Thing) -> Thing:
        self._log.reads[TABLE_OF[type(thing)], thing.id] = None
        return thing


def _is_row(value: object) -> bool:
    return isinstance(value, tuple) and all(type(one) in TABLE_OF for one in value)


@dataclass(frozen=True, slots=True)
class Notes:
    """What outputs looked up: each question stands here once, and every output names its own by their numbers."""

    questions: dict[Read, int] = field(default_factory=dict)
    """Each question with its number, in the order of these."""
    asked: dict[str, bytes] = field(default_factory=dict)
    """Path of an output → the numbers of what was asked for it."""

    def note(self, path: str, reads: Iterable[Read]) -> None:
        """What was looked up for an output."""
        questions = self.questions
        numbers = array(_NUMBERS, [questions.setdefault(read, len(questions)) for read in reads])
        self.asked[path] = numbers.tobytes()

    def numbers(self, path: str) -> Sequence[int]:
        """The numbers of what was asked for an output; none where nothing is known of it."""
        return memoryview(self.asked.get(path, b"")).cast(_NUMBERS)

    def of(self, paths: Iterable[str]) -> "Notes":
        """The notes of these outputs alone, in this order, without questions that none of them asks."""
        some = Notes(self.questions, {path: self.asked[path] for path in paths})
        if len(set().union(*map(some.numbers, some.asked))) == len(self.questions):
            return some
        questions, fewer = list(self.questions), Notes()
        for path in some.asked:
            fewer.note(path, [questions[number] for number in some.numbers(path)])
        return fewer


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables by name, and marks of what stands in them."""

    tables: Mapping[str, Mapping[object, object]]
    common: str
    """A mark of all that pages depend on without looking it up: code, templates, words, rules, settings, the day."""
    before: Mapping[Read, Answer] = field(default_factory=dict)
    """What was asked for in the build before, if that was in this process: what is answered as then has its mark."""
    answers: dict[Read, Answer] = field(default_factory=dict)
    """What was asked for so far."""

    def signature(self, output: object, marks: Iterable[bytes]) -> str:
        """A mark of all that an output is made of, those of what it looked up among it.

        While it is the same, so are the output's bytes.
        """
        return blake2b(b"".join(marks) + f"{self.common} {output!r}".encode(), digest_size=_SIZE).hexdigest()

    def mark(self, read: Read) -> bytes:
        """A mark of what is asked and of what the answer is now."""
        known = self.answers.get(read)
        if not known:
            name, key = read
            table = self.tables.get(name, {})
            answer, before = table if key is None else table.get(key), self.before.get(read)
            known = before if before and _is_same(before[0], answer) else (answer, _mark(read, answer))
            self.answers[read] = known
        return known[1]


def _is_same(one: object, other: object) -> bool:
    """Whether nothing can tell two answers apart. Equal is not enough: of mappings the order counts, too."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(map(_is_same, one.values(), other.values()))
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_is_same, one, other))
    if isinstance(one, Standing | ChangesPage | Entry):
        return all(_is_same(getattr(one, of.name), getattr(other, of.name)) for of in fields(one))
    return isinstance(one, str | int | date | Page) and one == other


def _mark(read: Read, answer: object) -> bytes:
    name, key = read
    told = digest_of(_told(answer)) if key is None and isinstance(answer, Mapping) else _digest(answer)
    return blake2b(f"{name} {key!r} {told}".encode(), digest_size=_SIZE).digest()


def _told(table: Mapping[object, object]) -> Iterator[str]:
    for key, value in table.items():
        yield repr(key)
        yield _digest(value)


@singledispatch
def _digest(value: object) -> str:
    """What tells a value from every other that may stand in its place."""
    return repr(value)


@_digest.register
def _(value: tuple) -> str:  # type: ignore[type-arg]
    return digest_of(thing.id for thing in value) if _is_row(value) else digest_of(map(_digest, value))


@_digest.register
def _(value: dict) -> str:  # type: ignore[type-arg]
    return digest_of(_told(value))


@_digest.register
def _(value: Thing) -> str:
    # What its story says stands in a table of its own, since most pages that name a thing do not tell it.
    return mark_of(value)


@_digest.register
def _(value: Prose) -> str:
    return digest_of([value.language, value.markdown, value.place.file])


@_digest.register
def _(value: Standing) -> str:
    return digest_of([to_json(value).decode()])


@_digest.register(ChangesPage)
@_digest.register(Entry)
@_digest.register(Shown)
def _(value: ChangesPage | Entry | Shown) -> str:
    return digest_of(_digest(getattr(value, one.name)) for one in fields(value))
