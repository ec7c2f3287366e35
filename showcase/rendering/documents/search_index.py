"""A shard of the search index in, a script out that hands its columns to `assets/js/search.js`.

A script, not JSON: on a USB stick a page may load the one and not the other. Columns, not records: that halves it.
"""

import json
from collections.abc import Iterable
from functools import lru_cache

from showcase.model.folding import slug
from showcase.planning.outputs import Document
from showcase.planning.search import Entry, Shard
from showcase.rendering.edition import Edition

_slug = lru_cache(maxsize=50_000)(slug)  # a name stands in as many shards as it has words
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def search_index(edition: Edition, document: Document) -> bytes:
    """The script with the columns of a shard."""
    return index_script(edition.plan.by_shard[document.language, document.id], document.id, document.language)


def index_script(shard: Shard, key: str, language: str) -> bytes:
    """The script of a shard with that key, in an index of that language."""
    told = {"key": key} | (_sizes(shard) if shard.sizes else _columns(shard.entries, language))
    return f"showcaseSearch.add({json.dumps(told, ensure_ascii=False, separators=(',', ':'))});\n".encode()


def _sizes(shard: Shard) -> dict[str, object]:
    return {"sizes": dict(shard.sizes)}


def _columns(entries: tuple[Entry, ...], language: str) -> dict[str, object]:
    """One text a column; what is the same as a rule would have it is left out."""
    places = list(dict.fromkeys(place for entry in entries for place in entry.places))
    ranks = {place: _base36(rank) for rank, place in enumerate(places, 1)}
    return {
        "letters": "".join(entry.letter for entry in entries),
        "names": _column((entry.name for entry in entries), "\n"),
        "ids": _column("" if entry.id == _slug(entry.name) else entry.id for entry in entries),
        "languages": _column("" if entry.language == language else entry.language for entry in entries),
        "places": _column(places, "\n"),
        "of": _column(" ".join(ranks[place] for place in entry.places) for entry in entries),
        "months": _column(_base36(sum(1 << month for month in entry.months)) for entry in entries),
    }


def _column(values: Iterable[str], separator: str = ",") -> str:
    """The values in one text; nothing where all of them are empty."""
    text = separator.join(values)
    return text if text.strip(separator) else ""


def _base36(number: int) -> str:
    """A number in the digits and letters that a browser reads back by `parseInt(text, 36)`; empty for none."""
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return text
