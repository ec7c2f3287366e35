"""What is asked of every tool, in rounds, and whether they did the same work."""

import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from corpus import Corpus
from measuring import Cost, measured
from tools import Tool, edited
from words import LANGUAGES

SCENARIOS = {
    "cold": "cold, everything empty",
    "unchanged": "nothing changed, a new process",
    "edited": "one product edited, a new process",
}
TOLERANCE = 0.1
"""How much more or less than ours another site may have: in pages, and in bytes."""
_PAUSE = 3.0
"""Seconds between two builds: a tool may well mistrust files that were written a moment ago."""
MARKS = ("Alpha", "Beta", "Gamma", "Delta", "Kappa", "Sigma", "Omega")
"""What an edit writes for a word: each round another."""


class Unlike(RuntimeError):
    """Two tools did not do the same work: their times say nothing about each other."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a site is."""

    pages: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a tool took for a corpus: the medians of its rounds."""

    version: str
    size: Size
    costs: dict[str, Cost]
    """Scenario → cost."""
    rounds: int


def outcomes(tools: Sequence[Tool], corpus: Corpus, rounds: int, budget: float) -> dict[str, Outcome]:
    """Every tool's, one after the other in each round; no round begins that might end after the budget of seconds."""
    found: dict[str, list[dict[str, Cost]]] = {tool.name: [] for tool in tools}
    sizes: dict[str, Size] = {}
    ends = time.monotonic() + budget
    for number in range(rounds):
        began = time.monotonic()
        for tool in tools:
            costs, sizes[tool.name] = _round(tool, corpus, number)
            found[tool.name].append(costs)
            print(f"  {tool.name:10}" + "".join(f"{name} {cost.wall:.2f} s  " for name, cost in costs.items()))
        if time.monotonic() * 2 - began > ends:
            break
    compare_sizes(sizes)
    return {
        tool.name: Outcome(tool.version, sizes[tool.name], _medians(found[tool.name]), len(found[tool.name]))
        for tool in tools
    }


def compare_sizes(sizes: dict[str, Size]) -> None:
    """Refuses sites that are not alike; the first is what the others are held against."""
    (first, asked), *others = sizes.items()
    for name, size in others:
        for what, ours, its in (("pages", asked.pages, size.pages), ("bytes", asked.bytes, size.bytes)):
            if abs(its - ours) > TOLERANCE * ours:
                raise Unlike(f"{name} made {its:,} {what}, {first} {ours:,}: not the same work")


def site_size(folder: Path) -> Size:
    """How many pages a site has, and how many bytes with everything."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.name.startswith(".")]
    return Size(sum(file.suffix == ".html" for file in files), sum(file.stat().st_size for file in files))


def _round(tool: Tool, corpus: Corpus, number: int) -> tuple[dict[str, Cost], Size]:
    """Each scenario once; the output goes before the next tool's turn, for it may lie in memory."""
    log = tool.site.with_suffix(".log")
    tool.forget()
    time.sleep(_PAUSE)
    costs = {"cold": measured(tool.commands(), log)}
    size = site_size(tool.output)
    time.sleep(_PAUSE)
    costs["unchanged"] = measured(tool.commands(), log)
    time.sleep(_PAUSE)
    product, mark = corpus.products[len(corpus.products) // 2], MARKS[number % len(MARKS)]
    tool.edit(corpus, edited(product, mark))
    costs["edited"] = measured(tool.commands(), log)
    for language in LANGUAGES:
        if tool.page(product, language).read_text(encoding="utf-8").count(mark) < 2:  # noqa: PLR2004 - summary, story
            raise Unlike(f"{tool.name} did not build what was edited: {tool.page(product, language)}")
    if site_size(tool.output).pages != size.pages:
        raise Unlike(f"{tool.name} lost or gained pages by an edit")
    tool.edit(corpus, product)
    shutil.rmtree(tool.output)
    return costs, size


def _medians(rounds: Sequence[dict[str, Cost]]) -> dict[str, Cost]:
    return {scenario: _median([costs[scenario] for costs in rounds]) for scenario in SCENARIOS}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.processor for cost in costs),
        int(median(cost.memory for cost in costs)),
    )


def lines(found: dict[str, Outcome]) -> Iterator[str]:
    """The outcomes as rows for a console: of each scenario wall-clock and processor time and memory."""
    for name, one in found.items():
        told = "  ".join(
            f"{cost.wall:8.2f} s {cost.processor:8.2f} s {cost.memory / 1e6:6.0f} MB" for cost in one.costs.values()
        )
        yield f"{name:10} {told}  {one.size.pages:7,} pages {one.size.bytes / 1e6:8.1f} MB"
