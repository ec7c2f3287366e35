"""The site's dated rules in, values out: recognitions, words of claims, services, sources."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel

from showcase.model.catalog import Claim
from showcase.model.catalogues import CatalogueRules
from showcase.model.checklists import Checklists
from showcase.model.comparing import Comparison
from showcase.model.fields import Line, Value
from showcase.model.posts import PostRules
from showcase.model.rules import Rules
from showcase.model.things import Source
from showcase.problems.problem import Place, Problem
from showcase.reading.channels import ChannelRules
from showcase.reading.decode import decode
from showcase.reading.entries import read_entries
from showcase.reading.facts import Facts, parse_facts
from showcase.reading.text import is_unreadable, read_text

RULES = "content/rules"
"""The folder of all of them."""
CHANNELS = f"{RULES}/channels.yaml"
_WRITTEN_IN = ("vi", "en", "zh-Hans")
"""The languages of the rules that come with the engine; a site that has only some of them can use them too."""
LARGEST = 300_000
"""Bytes of a thing's file: what is larger was never typed, and would take its time to be told line by line."""
Model = TypeVar("Model", bound=BaseModel)
_ENTRY = re.compile(r"^([a-z0-9-]+)\s*:?", re.MULTILINE)


class ClaimEntry(Value):
    """One entry of `claims.yaml`."""

    code: Literal["W701", "W702"]
    language: Line
    words: tuple[Line, ...]
    allowed: tuple[Line, ...] = ()
    rule: Line


class ClaimFile(Value):
    """`claims.yaml`."""

    claims: tuple[ClaimEntry, ...] = ()


def read_facts(root: Path, file: str) -> Facts:
    """A YAML file as plain data with places, and what is wrong with it."""
    text, problems = read_text(root, file, LARGEST)
    if is_unreadable(problems):
        return Facts(file, problems=problems)
    facts = parse_facts(text, file)
    facts.problems[:0] = problems
    return facts


def read_recognition_rules(root: Path, languages: tuple[str, ...]) -> tuple[Rules, list[Problem]]:
    """`recognition.yaml`; without it no star is granted by anybody, and with one that cannot be used nothing is built.

    Stars and strong drinks would be shown by no rule at all.
    """
    file = f"{RULES}/recognition.yaml"
    rules, problems = _read(root, file, Rules, (*languages, *_WRITTEN_IN))
    if rules is None and problems:
        problems.append(Problem("E520", Place(file), blocks=True))
    return rules or Rules(schemes=(), authorities=(), grants=()), problems


def read_channel_rules(root: Path) -> tuple[ChannelRules, list[Problem]]:
    """`channels.yaml`; without it every link is just a website."""
    rules, problems = _read(root, CHANNELS, ChannelRules, ())
    return rules or ChannelRules(), problems


def read_claims(root: Path, languages: tuple[str, ...]) -> tuple[tuple[Claim, ...], list[Problem]]:
    """`claims.yaml`; an entry with a pattern that cannot be used is told and left out."""
    found, problems = _read(root, f"{RULES}/claims.yaml", ClaimFile, languages)
    claims = []
    for entry in found.claims if found else ():
        detail = _first_bad(entry.words) or _first_bad(entry.allowed)
        if detail:
            problems.append(Problem("E519", Place(f"{RULES}/claims.yaml"), {"detail": detail}))
        else:
            claims.append(Claim(entry.code, entry.language, entry.words, entry.allowed, entry.rule))
    return tuple(claims), problems


def read_comparison(root: Path) -> tuple[Comparison, list[Problem]]:
    """`translation.yaml`; an entry with a pattern that cannot be used is told and left out."""
    file = f"{RULES}/translation.yaml"
    found, problems = _read(root, file, Comparison, ())
    if found is None:
        return Comparison(), problems
    languages = {
        one.language: (*one.stars, *(date.replace("{month}", "x") for date in one.dates)) for one in found.languages
    }
    proofs = {one.proof: tuple(word for words in one.words.values() for word in words) for one in found.proofs}
    bad = {name: _first_bad(patterns) for name, patterns in (languages | proofs).items()}
    problems += [Problem("E519", Place(file), {"detail": detail}) for detail in bad.values() if detail]
    kept = {
        "languages": tuple(one for one in found.languages if not bad[one.language]),
        "proofs": tuple(one for one in found.proofs if not bad[one.proof]),
    }
    return found.model_copy(update=kept), problems


def read_catalogue_rules(root: Path) -> tuple[CatalogueRules, list[Problem]]:
    """`catalogues.yaml`; without it, or with one that cannot be used, no files of goods are made."""
    rules, problems = _read(root, f"{RULES}/catalogues.yaml", CatalogueRules, ())
    return rules or CatalogueRules(), problems


def read_post_rules(root: Path, languages: tuple[str, ...]) -> tuple[PostRules, list[Problem]]:
    """`posts.yaml`; without it no captions are made. A pattern that cannot be used is told, and then none are."""
    file = f"{RULES}/posts.yaml"
    rules, problems = _read(root, file, PostRules, (*languages, *_WRITTEN_IN))
    detail = _first_bad(rules.star_words) if rules and rules.star_words else ""
    if detail:
        return PostRules(), [*problems, Problem("E519", Place(file), {"detail": detail})]
    return rules or PostRules(), problems


def read_checklists(root: Path, languages: tuple[str, ...]) -> tuple[Checklists, list[Problem]]:
    """`checklists.yaml`; without it nobody is told what to have at hand."""
    lists, problems = _read(root, f"{RULES}/checklists.yaml", Checklists, (*languages, *_WRITTEN_IN))
    return lists or Checklists(), problems


def read_sources(root: Path, languages: tuple[str, ...]) -> tuple[dict[str, Source], frozenset[str], list[Problem]]:
    """`content/sources.yaml`: id → source, the ids of those that cannot be used, and what is wrong.

    Half of all pages lean on this file: a slip in one entry costs that entry alone, even one of YAML's syntax.
    """
    read = read_entries(root, "content/sources.yaml", Source, languages, _ENTRY)
    sources = {name: source.model_copy(update={"id": name}) for name, source in read.values.items()}
    return sources, read.unusable, read.problems


def _read(root: Path, file: str, model: type[Model], languages: tuple[str, ...]) -> tuple[Model | None, list[Problem]]:
    if not (root / file).is_file():
        return None, []
    text, problems = read_text(root, file)
    if is_unreadable(problems):
        return None, problems
    value, wrong = _decoded(text, file, model, languages or ("vi",))
    return value, [*problems, *wrong]


@lru_cache(maxsize=16)
def _decoded(
    text: str, file: str, model: type[Model], languages: tuple[str, ...]
) -> tuple[Model | None, tuple[Problem, ...]]:
    """What a rules file says: the same text says the same, build after build of a preview."""
    facts = parse_facts(text, file)
    if facts.data is None:
        return None, tuple(facts.problems)
    value, problems = decode(model, facts, languages)
    return value, (*facts.problems, *problems)


def _first_bad(patterns: tuple[str, ...]) -> str:
    for pattern in (*patterns, f"(?:{'|'.join(patterns)})"):  # they will be used as one
        try:
            re.compile(pattern)
        except (re.error, OverflowError) as error:
            return f"{pattern} ({error})"
    return ""
