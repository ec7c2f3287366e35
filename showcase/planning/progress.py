"""How far a language is: what is translated, in which state, and what to do first."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from showcase.model.catalog import KINDS, Catalog
from showcase.model.product import Product
from showcase.model.stamps import OPEN, State
from showcase.model.things import Thing
from showcase.planning.listings import alphabet_key, real_things
from showcase.planning.translation import best


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: how many of its texts are in which state."""

    kind: str
    thing: Thing
    name: str
    """In the site's first language, which translators read."""
    states: Mapping[str, int]
    words: Mapping[str, int]
    """The same by the words of their originals."""
    is_in_season: bool

    @property
    def open(self) -> int:
        """How many of its texts wait for a translator."""
        return sum(self.states.get(state, 0) for state in OPEN)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a language is on a day."""

    language: str
    rows: tuple[Row, ...]
    """Every thing; what to do first stands first, what is done last."""
    states: Mapping[str, int]
    words: Mapping[str, int]
    """The same by the words of their originals: by them shares are told, for a story is more work than a name."""

    @property
    def texts(self) -> int:
        """How many texts there are to translate."""
        return sum(self.states.values())

    @property
    def translated(self) -> int:
        """How many are translated and not known to be a draft or outdated."""
        return _done(self.states)

    @property
    def reviewed(self) -> int:
        """How many somebody has reviewed."""
        return self.states.get(State.REVIEWED, 0)

    @property
    def percent(self) -> int:
        """So much is translated, by words."""
        return percent(_done(self.words), sum(self.words.values()))

    @property
    def percent_reviewed(self) -> int:
        """So much is reviewed, by words; of nothing, nothing is."""
        return percent(self.words.get(State.REVIEWED, 0), sum(self.words.values())) if self.words else 0


def _done(counts: Mapping[str, int]) -> int:
    return sum(counts.values()) - sum(counts.get(state, 0) for state in OPEN)


def progress_of(catalog: Catalog, language: str, today: date) -> Progress:
    """How far a language is: products in season now come first, then all by the name, then what is done."""
    rows = [_row(catalog, kind, thing, language, today) for kind in KINDS for thing in real_things(catalog, kind)]
    rows.sort(key=lambda row: (not row.open, not row.is_in_season, alphabet_key(row.name), row.thing.folder))
    texts, words = Counter[str](), Counter[str]()
    for row in rows:
        texts.update(row.states)
        words.update(row.words)
    return Progress(language, tuple(rows), texts, words)


def _row(catalog: Catalog, kind: str, thing: Thing, language: str, today: date) -> Row:
    tally = catalog.tallies[kind, thing.id].get(language, {})
    season = thing.season if isinstance(thing, Product) else None
    return Row(
        kind,
        thing,
        str(best(thing.name, catalog.site.chain(catalog.site.codes[0]))),
        {state.value: tally[state][0] for state in State if state in tally},
        {state.value: tally[state][1] for state in State if state in tally},
        bool(season and today.month in season.months),
    )


def percent(part: int, whole: int) -> int:
    """So many of a hundred, rounded down: only what is whole is 100; of nothing, all is done."""
    return part * 100 // whole if whole else 100


def progress_record(progress: Progress, words: tuple[int, int], today: date) -> dict[str, object]:
    """How far a language is, for programs; `words` are how many of the interface's are translated, of how many."""
    return {
        "language": progress.language,
        "as_of": today.isoformat(),
        "texts": progress.texts,
        "translated": progress.translated,
        "percent": progress.percent,
        "reviewed": progress.reviewed,
        "words": {state.value: progress.words.get(state, 0) for state in State},
        "states": {state.value: progress.states.get(state, 0) for state in State},
        "interface": {"translated": words[0], "texts": words[1], "percent": percent(*words)},
        "things": [_as_record(row) for row in progress.rows],
    }


def _as_record(row: Row) -> dict[str, object]:
    return {
        "kind": row.kind,
        "id": row.thing.id,
        "folder": row.thing.folder,
        "name": row.name,
        "in_season": row.is_in_season,
        "open": row.open,
        "states": dict(row.states),
    }
