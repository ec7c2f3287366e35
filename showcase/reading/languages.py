"""The language files of a site in, what is wrong with them out."""

from pathlib import Path

from showcase.model.site import Site
from showcase.problems.problem import Place, Problem
from showcase.reading.facts import Facts
from showcase.words import Unusable, read_words

_SOURCE = "en"
"""The language the templates are written in: it needs no file."""


def check_language_files(root: Path, site: Site, facts: Facts) -> list[Problem]:
    """Files that are missing or damaged; until they are mended the interface speaks English in those languages."""
    problems = []
    for code in site.codes:
        file = f"locales/{code}.po"
        if not (root / file).is_file():
            place = facts.place(("languages", _index(facts, code), "code"))
            problems += [Problem("E516", place, {"name": code})] if code != _SOURCE else []
            continue
        try:
            read_words(root / "locales", code)
        except Unusable as error:
            problems.append(Problem("W906", Place(file, error.line), {"detail": error.reason}))
    return problems


def _index(facts: Facts, code: str) -> int:
    """Where a language stands in the list of `site.yaml`."""
    entries = facts.data.get("languages") if isinstance(facts.data, dict) else None
    written = [entry.get("code") for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return written.index(code) if code in written else 0
