"""A model and plain data in, what is wrong with the names of its lines out; what was surely meant is read so."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import BaseModel

from showcase.model.fields import Steps, mark_of
from showcase.model.folding import as_typed, fold, spread
from showcase.model.kinds import District, Event, Producer, Story
from showcase.model.lookalikes import plain, strange_in
from showcase.model.product import Product
from showcase.problems.problem import Fix, Problem
from showcase.reading.depths import too_far_out
from showcase.reading.facts import Facts
from showcase.reading.fields import is_list, is_translated, model_at, model_of, readable
from showcase.reading.findings import spelled_out
from showcase.reading.stops import indent_of
from showcase.reading.strangers import Search, Stranger
from showcase.reading.synonyms import KEYS, LANGUAGES

_KINDS: tuple[type[BaseModel], ...] = (Product, Producer, District, Event, Story)
MOST = 100
"""So many unknown lines of a file are told; a file that has more is no thing of ours."""
_ALIKE = 0.7
"""How alike two names must be for one to be a slip of the other: 0.6 takes `stars` for `status`."""


def strangers(search: Search) -> list[Stranger]:
    """The lines whose names are no fields, and no languages of the site; what is said of people is not repeated."""
    found = _in_map(search, search.model, search.data, ())
    return [replace(one, problem=_unquoted(one.problem)) if "people" in one.where else one for one in found]


def blanks(search: Search) -> Iterator[Stranger]:
    """The same of lines without a value, which stand in no data: `Dưới đây là tệp của bạn:`."""
    inside = (path for path in search.facts.blank if path[: len(search.path)] == search.path and path != search.path)
    for *where, key in (path[len(search.path) :] for path in inside):
        is_here = isinstance(key, str)
        model = (model_at(search.model, tuple(where)) if where else search.model) if is_here else None
        if model and key not in readable(model):
            yield _stranger(search, model, tuple(where), str(key))


def _unquoted(problem: Problem | None) -> Problem | None:
    return problem and replace(problem, fix=None)


def _in_map(search: Search, model: type[BaseModel], data: dict[str, Any], where: Steps) -> Iterator[Stranger]:
    known = readable(model)
    for key, value in data.items():
        if key not in known:
            search.met += 1
            is_one_more = search.met > MOST
            yield (
                Stranger(where, key, "", is_sure=False, problem=None)
                if is_one_more
                else _stranger(search, model, where, key)
            )
            continue
        inner = model_of(model, key)
        for index, item in enumerate(value) if isinstance(value, list) else [(None, value)]:
            at = (*where, key, *(() if index is None else (index,)))
            if not isinstance(item, dict):
                continue
            if inner:
                yield from _in_map(search, inner, item, at)
            elif is_translated(model, key):
                yield from _in_languages(search, model, item, at)


def _in_languages(search: Search, model: type[BaseModel], texts: dict[str, Any], where: Steps) -> Iterator[Stranger]:
    for key in texts:
        if key in search.languages:
            continue
        at = (*search.path, *where, key)
        place = search.facts.key_place(at)
        guess = language_meant(key, search.languages)
        values = {"value": key, "known": ", ".join(search.languages), "guess": guess}
        if guess:
            fix = _renamed(search.facts, at, key, guess, is_safe=True)
            yield Stranger(where, key, guess, is_sure=True, problem=Problem("E418", place, values, fix=fix))
        elif key in readable(model) or key in readable(search.model):
            is_top = key not in readable(model)
            parent = search.facts.key_place((*search.path, *(where[:1] if is_top else where)))
            fix = _moved(search.facts, at, parent.column - 1)
            told = Problem("E310", place, {"key": key, "field": str(where[0 if is_top else -1])}, fix=fix)
            yield Stranger(where, key, "", is_sure=False, problem=told)
        else:
            yield Stranger(where, key, "", is_sure=False, problem=Problem("E407", place, values))


def language_meant(name: str, languages: tuple[str, ...]) -> str:
    """The language of the site that a name, a country or a code in other letters stands for; empty for none."""
    written = fold(plain(name)).replace("_", "-").strip("-* ")
    code = LANGUAGES.get(spread(written), written)
    small = {language.lower(): language for language in languages}
    short = {language.partition("-")[0].lower(): language for language in reversed(languages)}
    first = code.partition("-")[0]
    return small.get(code) or short.get(first) or short.get(LANGUAGES.get(first, ""), "")


def _stranger(search: Search, model: type[BaseModel], where: Steps, key: str) -> Stranger:
    at = (*search.path, *where, key)
    known = readable(model)
    sure = _by_simple(known).get(_simple(plain(key)), "")
    place = search.facts.key_place(at)
    values = {"key": key, "kind": search.model.__name__.lower(), "known": ", ".join(known), "guess": sure}
    if sure:
        code = "E305" if strange_in(key) else "E304"
        fix = _renamed(search.facts, at, key, sure, is_safe=True)
        return Stranger(
            where, key, sure, is_sure=True, problem=Problem(code, place, values | {"text": strange_in(key)}, fix=fix)
        )
    other_number = next((name for name in (f"{key}s", key.removesuffix("s")) if name in known), "")
    above = too_far_out(search, model, where, key)
    misplaced = None if other_number else above or _elsewhere(search, model, where, key)
    if misplaced:
        return misplaced
    guess = other_number or _meant(key, known)
    code = "E304" if guess else "E302"
    fix = _as_guessed(search, model, at, guess) if guess else None
    return Stranger(where, key, guess, is_sure=False, problem=Problem(code, place, values | {"guess": guess}, fix=fix))


@cache
def _by_simple(known: tuple[str, ...]) -> dict[str, str]:
    return {_simple(name): name for name in known}


def _simple(key: str) -> str:
    return "".join(letter for letter in fold(key) if letter.isalnum())


def _meant(key: str, known: tuple[str, ...]) -> str:
    """The field that is called so in another language, or nearly so."""
    words = spread(key)
    named = next((name for one in (words, as_typed(words)) for name in KEYS.get(one, ()) if name in known), "")
    return named or next(iter(get_close_matches(fold(key), known, n=1, cutoff=_ALIKE)), "")


def _as_guessed(search: Search, model: type[BaseModel], at: Steps, guess: str) -> Fix | None:
    """The line with the name that was meant, and with the lines that belong below it; None where its text is none."""
    value: Any = search.data
    for step in at[len(search.path) :]:
        value = value.get(step, "") if isinstance(value, dict) else value[step]
    renamed = _renamed(search.facts, at, str(at[-1]), guess, is_safe=False)
    inner = model_of(model, guess)
    if not renamed or not isinstance(value, str) or not value:
        return renamed
    if inner and renamed.text.endswith(f": {value}"):
        lead = " " * (search.facts.key_place(at).column + 1) + ("- " if is_list(model, guess) else "")
        head = renamed.text.removesuffix(f" {value}")
        return Fix(renamed.line, f"{head}\n{spelled_out(value, inner, lead)}")
    is_fit = not inner and (guess != "link" or re.search(r"[a-z][./]|://", value))
    return renamed if is_fit else None


def _elsewhere(search: Search, model: type[BaseModel], where: Steps, key: str) -> Stranger | None:
    """A field of another level, of another kind, or one that follows from the folder."""
    if not where and key in {"id", "district", "slug", "code"} and key not in readable(model):
        return _misplaced(search, where, key, "E308")
    names = (key, *(name for name in KEYS.get(spread(key), ()) if name != key))
    if any(name in readable(model) for name in names):
        return None
    for name in names:
        parents = [field for field in readable(model) if name in _inside(model, field)]
        if parents:
            best = "channels" if "channels" in parents else parents[0]
            return _misplaced(search, where, key, "E306", parent=best, guess=name)
    if where and key in readable(search.model):
        return _misplaced(search, where, key, "E310", field=str(where[0]))
    kinds = [kind.__name__.lower() for kind in _KINDS if kind is not model and key in readable(kind)]
    return _misplaced(search, where, key, "E307", of=kinds[0]) if kinds and not where else None


def _misplaced(search: Search, where: Steps, key: str, code: str, **values: str) -> Stranger:
    place = search.facts.key_place((*search.path, *where, key))
    told = Problem(code, place, {"key": key, "kind": search.model.__name__.lower(), **values})
    return Stranger(where, key, "", is_sure=False, problem=told)


def _inside(model: type[BaseModel], field: str) -> tuple[str, ...]:
    inner = model_of(model, field)
    return readable(inner) if inner else ()


def _renamed(facts: Facts, at: Steps, key: str, guess: str, *, is_safe: bool) -> Fix | None:
    place = facts.key_place(at)
    line = facts.line(place.line)
    written = line[place.column - 1 :]
    mended = f"{line[: place.column - 1]}{guess}{written[len(key) :]}"
    return Fix(place.line, mended, is_safe) if written.startswith(key) else None


def _moved(facts: Facts, at: Steps, spaces: int) -> Fix | None:
    """The line with as many spaces before it."""
    place = facts.key_place(at)
    line = facts.line(place.line)
    return Fix(place.line, " " * spaces + line.lstrip()) if line and indent_of(line) == place.column - 1 else None


def is_guarded(model: type[BaseModel], stranger: Stranger) -> bool:
    """Whether a misspelt line is one that holds a page back."""
    return not stranger.where and bool(stranger.guess) and mark_of(model, stranger.guess) == "guarded"
