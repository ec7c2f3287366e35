"""The site's tables of places and product groups in, a gazetteer and groups out."""

import csv
from collections import defaultdict
from io import StringIO
from pathlib import Path

from showcase.model.catalog import Group
from showcase.model.places import Commune, FormerUnit, Gazetteer
from showcase.problems.problem import Problem
from showcase.reading.text import read_text

_PLACES = "content/places"
_LANGUAGES = ("vi", "en")


def read_places(root: Path) -> tuple[Gazetteer, list[Problem]]:
    """Communes in force with the units they were made of; empty for a site without such tables."""
    communes, wrong = _rows(root, f"{_PLACES}/communes.csv")
    merges, also_wrong = _rows(root, f"{_PLACES}/merges.csv")
    predecessors = defaultdict(list)
    for row in merges:
        unit = FormerUnit(row["old_code"], row["old_type"], row["old_name"], row["former_district_code"])
        predecessors[row["new_code"]].append(unit)
    found = tuple(
        Commune(row["code"], row["type"], row["name"], row["slug"], tuple(row["former_district_codes"].split("+")),
                tuple(predecessors[row["code"]]))
        for row in communes
    )  # fmt: skip
    merged_on = next((row["merged_on"] for row in merges if row.get("merged_on")), "")
    return Gazetteer(found, merged_on, {commune.code: commune for commune in found}), [*wrong, *also_wrong]


def read_groups(root: Path) -> tuple[dict[int, Group], list[Problem]]:
    """The sets of criteria by number."""
    rows, problems = _rows(root, "content/rules/groups.csv")
    groups = {}
    for row in rows:
        names = {code: row[f"subgroup_{code}"] or row[f"group_{code}"] for code in _LANGUAGES if f"group_{code}" in row}
        groups[int(row["set_no"])] = Group(int(row["set_no"]), names)
    return groups, problems


def _rows(root: Path, file: str) -> tuple[list[dict[str, str]], list[Problem]]:
    if not (root / file).is_file():
        return [], []
    text, problems = read_text(root, file)
    return [{key: value or "" for key, value in row.items() if key} for row in csv.DictReader(StringIO(text))], problems
