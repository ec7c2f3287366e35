"""The site's tables in: places, product groups, published addresses; a bad row costs that row alone."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TypeAlias

from showcase.model import meant
from showcase.model.catalog import Group
from showcase.model.fields import RESERVED
from showcase.model.places import Commune, FormerDistrict, FormerUnit, Gazetteer, Point
from showcase.model.register import COLUMNS, FILE, FORM, Register, Registered
from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem
from showcase.reading.text import is_unreadable, read_text

PLACES = "content/places"
"""The folder of all tables of places."""
_COMMUNES = f"{PLACES}/communes.csv"
_DISTRICTS = f"{PLACES}/former-districts.csv"
_MERGES = f"{PLACES}/merges.csv"
_POINTS = f"{PLACES}/points.csv"
_GROUPS = "content/rules/groups.csv"
_LANGUAGES = ("vi", "en")
_LARGEST = 20_000_000  # bytes: a country's addresses

_Row: TypeAlias = tuple[dict[str, str], Place]


def read_places(root: Path) -> tuple[Gazetteer, list[Problem]]:
    """Communes in force with the units they were made of; empty for a site without such tables."""
    communes, problems = _rows(root, _COMMUNES, ("code", "type", "name", "slug", "former_district_codes"))
    merges, wrong = _rows(root, _MERGES, ("old_type", "old_name", "former_district_code", "new_code", "merged_on"))
    known = {row["code"] for row, _ in communes}
    strange = [*_wrong_codes(communes), *_wrong_merges(merges, known)]
    predecessors = defaultdict(list)
    for row, _ in merges:
        unit = FormerUnit(row.get("old_code", ""), row["old_type"], row["old_name"], row["former_district_code"])
        predecessors[row["new_code"]].append(unit)
    # Of two rows for one code the first counts.
    unique = {row["code"]: row for row, _ in reversed(communes)}
    found = tuple(
        Commune(row["code"], row["type"], row["name"], row["slug"], tuple(row["former_district_codes"].split("+")),
                tuple(predecessors[row["code"]]))
        for row in reversed(unique.values())
    )  # fmt: skip
    districts, more = _former_districts(root)
    merged_on = next((row["merged_on"] for row, _ in merges if _is_day(row["merged_on"])), "")
    by_code = {commune.code: commune for commune in found}
    points, unclear = _points(root, known)
    gazetteer = Gazetteer(found, merged_on, by_code, districts, points)
    return gazetteer, [*problems, *wrong, *strange, *more, *unclear]


def _former_districts(root: Path) -> tuple[dict[str, FormerDistrict], list[Problem]]:
    """The former districts by code; one whose tile is not two whole numbers has none."""
    rows, problems = _rows(root, _DISTRICTS, ("code", "name", "tile_col", "tile_row"))
    districts = {}
    for row, place in rows:
        wrong = [row[cell] for cell in ("tile_col", "tile_row") if not re.fullmatch("[0-9]{1,2}", row[cell])]
        problems += [Problem("E402", place, {"value": value}) for value in wrong]
        if not wrong:
            districts[row["code"]] = FormerDistrict(
                row["code"], row["name"], int(row["tile_col"]), int(row["tile_row"])
            )
    return districts, problems


def _points(root: Path, known: set[str]) -> tuple[dict[str, Point], list[Problem]]:
    """Commune → its approximate point. A row off the globe is told; one of no commune is a point of nothing here."""
    rows, problems = _rows(root, _POINTS, ("code", "approx_lat", "approx_lon"))
    points = {}
    for row, place in rows:
        latitude, longitude = _degrees(row["approx_lat"], 90), _degrees(row["approx_lon"], 180)
        if latitude is None or longitude is None:
            problems.append(Problem("E434", place, {"value": f"{row['approx_lat']}, {row['approx_lon']}"}))
        elif row["code"] in known:
            points[row["code"]] = Point(latitude, longitude)
    return points, problems


def _degrees(text: str, most: int) -> float | None:
    is_number = re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,6})?", text)
    return float(text) if is_number and abs(float(text)) <= most else None


def read_groups(root: Path) -> tuple[dict[int, Group], list[Problem]]:
    """The sets of criteria by number."""
    rows, problems = _rows(root, _GROUPS, ("set_no", *(f"group_{code}" for code in _LANGUAGES)))
    groups = {}
    for row, place in rows:
        if not row["set_no"].isdecimal():
            problems.append(Problem("E402", place, {"value": row["set_no"]}))
            continue
        group, sector = _texts(row, "group"), _texts(row, "sector")
        names = group | _texts(row, "subgroup")
        number = int(row["set_no"])
        groups[number] = Group(number, names, group, sector, row.get("scheme", ""))
    return groups, problems


def _texts(row: dict[str, str], name: str) -> dict[str, str]:
    """Language → text of the columns `<name>_<language>` that are filled."""
    columns = {column.removeprefix(f"{name}_"): text for column, text in row.items() if column.startswith(f"{name}_")}
    return {language: text for language, text in columns.items() if text}


def read_register(root: Path) -> tuple[Register, list[Problem]]:
    """The addresses that were ever published; empty for a site that registers none.

    Of two rows for one address, as a merge of branches may leave them, the first counts.
    """
    rows, problems = _rows(root, FILE, COLUMNS)
    # A row with a gap costs itself alone; of a table that cannot be read nobody knows the rest.
    is_whole = not is_unreadable([problem for problem in problems if problem.code != "E412"])
    entries: dict[str, Registered] = {}
    for row, place in rows:
        address, since = row["address"], row["since"]
        form = FORM.fullmatch(address)
        if form is None or form["id"] in RESERVED:
            problems.append(Problem("E421", place, {"value": address}))
        elif not _is_day(since):
            problems.append(Problem("E404", place, {"value": since, "form": meant.day(since) or "2026-12-31"}))
        else:
            entries.setdefault(address, Registered(address, date.fromisoformat(since), place))
    return Register(entries, is_whole), problems


def _wrong_codes(communes: list[_Row]) -> Iterator[Problem]:
    """Codes that lost their zero in a spreadsheet, and those of an earlier row."""
    first: dict[str, int] = {}
    for row, place in communes:
        code = row["code"]
        if re.fullmatch("[0-9]{4}", code):
            yield Problem("E431", place, {"value": code, "known": f"0{code}"})
        if first.setdefault(code, place.line) != place.line:
            yield Problem("E301", place, {"key": code, "first": str(first[code])})


def _wrong_merges(merges: list[_Row], known: set[str]) -> Iterator[Problem]:
    for row, place in merges:
        if row["new_code"] not in known:
            yield Problem("E511", place, {"name": row["new_code"], "guess": ""})
        if not _is_day(row["merged_on"]):
            yield Problem(
                "E404", place, {"value": row["merged_on"], "form": meant.day(row["merged_on"]) or "2026-12-31"}
            )


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
    if is_unreadable(problems):
        return [], problems
    # In Vietnam Excel writes semicolons, and what is copied out of it has tabs.
    head = text.partition("\n")[0]
    table = csv.DictReader(StringIO(text), strict=True, delimiter=max(",;\t", key=head.count))
    rows: list[_Row] = []
    try:
        absent = [key for key in needed if key not in (table.fieldnames or ())]
        if absent:
            return [], [Problem("E534", Place(file, 1), {"key": ", ".join(absent), "known": ",".join(needed)})]
        for cells in table:
            row = {key: (value or "").strip() for key, value in cells.items() if key}
            place = Place(file, table.line_num)
            if all(row[key] for key in needed):
                rows.append((row, place))
            else:
                problems.append(_gap(row, cells, place))
    except csv.Error as error:
        # Where a mark is not closed, all that follows is one cell.
        code = "E201" if "expected after" in str(error) else "E206"
        problems.append(Problem(code, Place(file, table.line_num + 1), {"detail": Detail.MARKS}))
    return rows, problems


def _gap(row: dict[str, str], cells: Mapping[str | None, object], place: Place) -> Problem:
    """A row with an empty cell, or one in which another sign stands for the comma."""
    glued = next((text for text in row.values() if re.search("[\t;]", text)), "") if None in cells.values() else ""
    return Problem("E225", place, {"text": re.split("[\t;]", glued)[1].strip()}) if glued else Problem("E412", place)
