"""The site's tables in: places, product groups, published addresses; a bad row costs that row alone."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TypeAlias

from showcase.model.catalog import Group
from showcase.model.fields import RESERVED
from showcase.model.places import Commune, FormerUnit, Gazetteer
from showcase.model.register import COLUMNS, FILE, FORM, Register, Registered
from showcase.problems.problem import Place, Problem
from showcase.reading.text import read_text

_COMMUNES = "content/places/communes.csv"
_MERGES = "content/places/merges.csv"
_GROUPS = "content/rules/groups.csv"
_LANGUAGES = ("vi", "en")
_LARGEST = 20_000_000  # bytes: a country's addresses

_Row: TypeAlias = tuple[dict[str, str], Place]


def read_places(root: Path) -> tuple[Gazetteer, list[Problem]]:
    """Communes in force with the units they were made of; empty for a site without such tables."""
    communes, problems = _rows(root, _COMMUNES, ("code", "type", "name", "slug", "former_district_codes"))
    merges, wrong = _rows(root, _MERGES, ("old_type", "old_name", "former_district_code", "new_code", "merged_on"))
    known = {row["code"] for row, _ in communes}
    strange = list(_wrong_merges(merges, known))
    predecessors = defaultdict(list)
    for row, _ in merges:
        unit = FormerUnit(row.get("old_code", ""), row["old_type"], row["old_name"], row["former_district_code"])
        predecessors[row["new_code"]].append(unit)
    found = tuple(
        Commune(row["code"], row["type"], row["name"], row["slug"], tuple(row["former_district_codes"].split("+")),
                tuple(predecessors[row["code"]]))
        for row, _ in communes
    )  # fmt: skip
    merged_on = next((row["merged_on"] for row, _ in merges if _is_day(row["merged_on"])), "")
    return Gazetteer(found, merged_on, {commune.code: commune for commune in found}), [*problems, *wrong, *strange]


def read_groups(root: Path) -> tuple[dict[int, Group], list[Problem]]:
    """The sets of criteria by number."""
    rows, problems = _rows(root, _GROUPS, ("set_no", *(f"group_{code}" for code in _LANGUAGES)))
    groups = {}
    for row, place in rows:
        if not row["set_no"].isdecimal():
            problems.append(Problem("E402", place, {"value": row["set_no"]}))
            continue
        written = [column.removeprefix("group_") for column in row if column.startswith("group_")]
        names = {code: row.get(f"subgroup_{code}") or row[f"group_{code}"] for code in written}
        groups[int(row["set_no"])] = Group(int(row["set_no"]), names)
    return groups, problems


def read_register(root: Path) -> tuple[Register, list[Problem]]:
    """The addresses that were ever published; empty for a site that registers none.

    Of two rows for one address, as a merge of branches may leave them, the first counts.
    """
    rows, problems = _rows(root, FILE, COLUMNS)
    # A row with a gap costs itself alone; of a table that cannot be read nobody knows the rest.
    is_whole = all(problem.code == "E412" for problem in problems)
    entries: dict[str, Registered] = {}
    for row, place in rows:
        address, since = row["address"], row["since"]
        form = FORM.fullmatch(address)
        if form is None or form["id"] in RESERVED:
            problems.append(Problem("E421", place, {"value": address}))
        elif not _is_day(since):
            problems.append(Problem("E404", place, {"value": since}))
        else:
            entries.setdefault(address, Registered(address, date.fromisoformat(since), place))
    return Register(entries, is_whole), problems


def _wrong_merges(merges: list[_Row], known: set[str]) -> Iterator[Problem]:
    for row, place in merges:
        if row["new_code"] not in known:
            yield Problem("E511", place, {"name": row["new_code"], "guess": ""})
        if not _is_day(row["merged_on"]):
            yield Problem("E404", place, {"value": row["merged_on"]})


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _rows(root: Path, file: str, needed: tuple[str, ...]) -> tuple[list[_Row], list[Problem]]:
    """The rows that have every needed cell, each with its place; a table without a needed column has none."""
    if not (root / file).is_file():
        return [], []
    text, problems = read_text(root, file, _LARGEST)
    if problems:
        return [], problems
    table = csv.DictReader(StringIO(text), strict=True)
    rows: list[_Row] = []
    try:
        absent = [key for key in needed if key not in (table.fieldnames or ())]
        if absent:
            return [], [Problem("E303", Place(file, 1), {"key": key}) for key in absent]
        for cells in table:
            row = {key: (value or "").strip() for key, value in cells.items() if key}
            place = Place(file, table.line_num)
            if all(row[key] for key in needed):
                rows.append((row, place))
            else:
                problems.append(Problem("E412", place))
    except csv.Error as error:
        problems.append(Problem("E515", Place(file, table.line_num + 1), {"detail": str(error)}))
    return rows, problems
