"""Our builder and others, side by side: `python benchmarks/compare.py --short`; README.md tells the rest."""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from available import NAMES, Places, available, install
from corpus import corpus
from generated import PROJECT
from measuring import Failed, measured
from results import keep, start_up, write_results
from scenarios import Unlike, lines, outcomes
from tools import Folders, Ours
from wording import Look, look

_SHORT = 1000
_BUDGET = 150.0
"""Seconds in which the rounds of the short form end; building a small site for the look comes on top."""
_LOOK = 110
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder that Linux keeps in memory; ours in it is a fresh one


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare what was asked for; 1 when the tools did not do the same work, 2 when one failed."""
    asked = _asked(arguments)
    if asked.install:
        install(asked.tools_in)
        return 0
    try:
        _compare(asked)
    except (Unlike, Failed) as obstacle:
        print(obstacle, file=sys.stderr)
        return 1 if isinstance(obstacle, Unlike) else 2
    return 0


def _compare(asked: argparse.Namespace) -> None:
    """Each size in turn; what is kept is written after each, for the largest takes its time."""
    project = asked.project.resolve()
    with (
        tempfile.TemporaryDirectory(prefix="compare-", dir=asked.work) as work,
        tempfile.TemporaryDirectory(prefix="compare-", dir=_MEMORY if _MEMORY.is_dir() else None) as memory,
    ):
        folders = Folders(Path(work), Path(memory))
        seen = _look(folders, project)
        for size in asked.sizes:
            print(f"{size} products x 2 languages")
            names = [name for name in asked.tools if f"{name}@{size}" not in asked.without]
            tools = available(
                names, Places(asked.tools_in, asked.hugo, asked.node_modules, asked.pelican), folders, project
            )
            made = corpus(size)
            for tool in tools:
                tool.prepare(made, seen)
            load = os.getloadavg()[0]
            found = outcomes(tools, made, asked.runs, _BUDGET if asked.short else float("inf"))
            print(*lines(found), sep="\n")
            if not asked.short:
                keep(asked.kept, size, found, load)
    if not asked.short:
        start_up(asked.kept, project)
        write_results(asked.kept)


def _look(folders: Folders, project: Path) -> Look:
    """What pages of ours carry, from a small site."""
    ours = Ours(Folders(folders.work / "look", folders.output / "look"), project)
    ours.prepare(corpus(_LOOK), None)
    measured(ours.commands(), folders.work / "look.log")
    return look(ours.output)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="1 000 products, ours against Hugo, nothing is kept")
    parser.add_argument("--sizes", type=int, nargs="+", default=[_SHORT], help="how many products")
    parser.add_argument("--tools", nargs="+", choices=NAMES, default=NAMES)
    parser.add_argument("--without", nargs="+", default=[], metavar="TOOL@SIZE", help="what is left out")
    parser.add_argument("--runs", type=int, default=3, help="rounds; the median is told")
    parser.add_argument("--project", type=Path, default=PROJECT, help="the checkout that is measured")
    parser.add_argument("--hugo", default="", help="the program, where it is not on the path")
    parser.add_argument("--node-modules", default="", help="the folder with Eleventy and Astro")
    parser.add_argument("--pelican", default="", help="a Python with Pelican")
    parser.add_argument(
        "--tools-in", type=Path, default=PROJECT / ".cache/benchmarks", help="where tools are installed"
    )
    parser.add_argument(
        "--install", action="store_true", help="install the tools there by pip and npm, measure nothing"
    )
    parser.add_argument("--work", type=Path, default=None, help="where the sites' input is written")
    parser.add_argument("--kept", type=Path, default=Path(__file__).parent, help="where the results go")
    asked = parser.parse_args(arguments)
    if asked.short:
        asked.sizes, asked.tools = [_SHORT], ["ours", "hugo"]
    return asked


if __name__ == "__main__":
    raise SystemExit(main())
