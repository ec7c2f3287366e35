"""The tables that a project has one of: told where they bear another name, and where they are missing and needed."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

from showcase.model.product import Product
from showcase.problems.problem import Place, Problem
from showcase.reading.misnamed import near_name
from showcase.reading.things import ReadThing

SOURCES = "content/sources.yaml"
_GROUPS = "content/rules/groups.csv"
_RECOGNITION = "content/rules/recognition.yaml"
_TABLES = (
    SOURCES,
    "content/hashtags.yaml",
    "content/addresses.csv",
    _GROUPS,
    _RECOGNITION,
    "content/rules/channels.yaml",
    "content/rules/claims.yaml",
    "content/rules/translation.yaml",
    "content/places/communes.csv",
    "content/places/merges.csv",
    "content/places/points.csv",
)


def misnamed_tables(root: Path) -> Iterator[Problem]:
    """`sources.yml`, `groups (1).csv`: what stands for a table that is not there."""
    for table in _TABLES:
        folder, _, name = table.rpartition("/")
        if (root / table).is_file() or not (root / folder).is_dir():
            continue
        others = sorted(path.name for path in (root / folder).iterdir() if path.is_file())
        near = near_name(name, [other for other in others if f"{folder}/{other}" not in _TABLES])
        if near:
            yield Problem("E524", Place(f"{folder}/{near}"), {"name": near, "guess": name})


def missing_tables(root: Path, read: list[ReadThing], found: list[Problem]) -> Iterator[Problem]:
    """Tables that are not there, and that other files lean on; a project without the folder of rules goes by none."""
    products = [one.thing for one in read if isinstance(one.thing, Product)]
    leaning = {
        SOURCES: sum(one.code == "E509" for one in found),
        _GROUPS: sum(one.group is not None for one in products),
        _RECOGNITION: sum(bool(one.recognitions) for one in products),
    }
    misnamed = {f"{posixpath.dirname(one.place.file)}/{one.values['guess']}" for one in found if one.code == "E524"}
    for table, count in leaning.items():
        is_absent = (root / table).parent.is_dir() and not (root / table).exists()
        if count and is_absent and table not in misnamed:
            yield Problem("E535", Place(table), {"name": table, "count": str(count)})
