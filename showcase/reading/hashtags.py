"""`content/hashtags.yaml` in, what there is to say about hashtags out."""

import re
from pathlib import Path

from showcase.model.fields import is_tag
from showcase.model.folding import camel
from showcase.model.hashtag import Hashtag
from showcase.problems.problem import Problem
from showcase.reading.entries import read_entries
from showcase.reading.facts import Facts
from showcase.reading.references import Known, leaning_on_sources

_FILE = "content/hashtags.yaml"
_NAME = re.compile(r"""^["']?([^\s:#"'][^:\n"']*)""", re.MULTILINE)


def read_hashtags(root: Path, languages: tuple[str, ...], known: Known) -> tuple[dict[str, Hashtag], list[Problem]]:
    """Id → hashtag, and what is wrong; a slip in one entry costs that entry alone."""
    read = read_entries(root, _FILE, Hashtag, languages, _NAME)
    problems = list(read.problems)
    hashtags: dict[str, Hashtag] = {}
    for name, written in read.values.items():
        facts = read.facts[name]
        wrong = _unfit(name, facts, hashtags, read.facts)
        if wrong:
            problems.append(wrong)
            continue
        figures, lost = leaning_on_sources(written.figures, facts, (name, "figures"), known)
        problems += lost
        hashtag = written.model_copy(update={"tag": name, "figures": figures})
        hashtags[hashtag.id] = hashtag
    return hashtags, problems


def _unfit(name: str, facts: Facts, taken: dict[str, Hashtag], places: dict[str, Facts]) -> Problem | None:
    """Why a name cannot be that of a hashtag: signs that no network takes, or capitals its only difference."""
    if not is_tag(name):
        return Problem("E416", facts.key_place((name,)), {"value": name, "fixed": camel(name)[:60] or "SonLa"})
    if name.lower() in taken:
        other = taken[name.lower()].tag
        values = {"key": name, "first": str(places[other].key_place((other,)).line)}
        return Problem("E301", facts.key_place((name,)), values)
    return None
