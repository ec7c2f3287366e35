"""RESULTS.md: the medians, their ratios to Hugo, and the goals beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from scenarios import SCENARIOS

Kept: TypeAlias = dict[str, Any]
Tools: TypeAlias = dict[str, Any]
_MEASURE = "hugo"
"""The tool that the others' ratios are to."""
_MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to be reached, as a ratio to Hugo."""

    must: float
    reach: float | None = None


GOALS: dict[int, dict[str, Goal]] = {
    1000: {"cold": Goal(1.25, 0.8), "unchanged": Goal(0.1), "edited": Goal(0.2), "memory": Goal(0.8)},
    17000: {"cold": Goal(0.9, 0.5), "unchanged": Goal(0.05), "edited": Goal(0.08), "memory": Goal(0.3)},
}
"""Products → scenario → goal."""
GROWTH = 1.2
"""Time a page at the largest size, by that at 1 000, at most."""
START_UP = 0.15
SERVE = {200: 0.3, 17000: 1.0}
"""Products → seconds from a saved file to the event that reloads the page."""


def report(kept: Kept) -> str:
    """The whole text."""
    return "\n".join([*_head(), *_sizes(kept), *_goals(kept), *_others(kept)]) + "\n"


def _head() -> Iterator[str]:
    yield "# What was measured\n"
    yield "Written by `compare.py`; [README.md](README.md) tells what is measured and how."


def _sizes(kept: Kept) -> Iterator[str]:
    for size, one in kept["sizes"].items():
        tools = one["tools"]
        yield f"\n## {int(size):,} products in two languages\n"
        rounds = min(tool["rounds"] for tool in tools.values())
        told = "One round" if rounds == 1 else f"Medians of {rounds} rounds"
        machine = one["machine"]
        yield f"{told}, {one['date']}, load before it {one['load']:g}. In brackets: by Hugo’s."
        yield f"{machine['processor']}, {machine['memory']}, {machine['system']}, Python {machine['Python']}.\n"
        head = ["", *SCENARIOS.values(), "processor, cold", "peak memory", "pages", "bytes"]
        yield from _table(head, [_row(name, tools) for name in tools])
    yield "\n![Time a page by the number of products](growth.svg)"


def _row(name: str, tools: Tools) -> list[str]:
    one = tools[name]
    times = [f"{one['costs'][scenario]['wall']:.2f} s{_ratio(scenario, name, tools)}" for scenario in SCENARIOS]
    processor = f"{one['costs']['cold']['processor']:.2f} s"
    memory = f"{_peak(one) / _MEGA:,.0f} MB{_ratio('memory', name, tools)}"
    size = [f"{one['size']['pages']:,}", f"{one['size']['bytes'] / _MEGA:,.1f} MB"]
    return [one["version"], *times, processor, memory, *size]


def _ratio(scenario: str, name: str, tools: Tools) -> str:
    if name == _MEASURE or _MEASURE not in tools:
        return ""
    return f" ({_by_hugo(scenario, name, tools):.2f})"


def _by_hugo(scenario: str, name: str, tools: Tools) -> float:
    """A tool's cost by Hugo's."""

    def cost(tool: str) -> float:
        return _peak(tools[tool]) if scenario == "memory" else float(tools[tool]["costs"][scenario]["wall"])

    return cost(name) / cost(_MEASURE)


def _peak(one: Tools) -> float:
    """Bytes: the most of all scenarios."""
    return float(max(cost["memory"] for cost in one["costs"].values()))


def _goals(kept: Kept) -> Iterator[str]:
    """Each goal with what was measured."""
    yield "\n## The goals: ours by Hugo’s\n"
    rows = []
    for size, goals in GOALS.items():
        tools = kept["sizes"].get(str(size), {}).get("tools", {})
        for scenario, goal in goals.items():
            has_both = "ours" in tools and _MEASURE in tools
            found = _by_hugo(scenario, "ours", tools) if has_both else None
            rows.append(_goal_row(f"{size:,} products: {SCENARIOS.get(scenario, 'peak memory')}", goal, found))
    yield from _table(["", "must", "reach", "measured", ""], rows)


def _goal_row(what: str, goal: Goal, found: float | None) -> list[str]:
    reach = f"≤ {goal.reach:g}" if goal.reach else ""
    if found is None:
        return [what, f"≤ {goal.must:g}", reach, "not measured", ""]
    verdict = "missed" if found > goal.must else "reached" if goal.reach and found <= goal.reach else "met"
    return [what, f"≤ {goal.must:g}", reach, f"{found:.2f}", verdict]


def _others(kept: Kept) -> Iterator[str]:
    """The goals that are no ratios to Hugo."""
    yield "\n## The other goals\n"
    rows = []
    rows.append(_goal_row("time a page at 17,000 products by that at 1,000", Goal(GROWTH), _growth(kept)))
    start = kept.get("start_up", {}).get("seconds")
    rows.append(_goal_row("`build.py --help`, seconds", Goal(START_UP), start))
    for size, limit in SERVE.items():
        seconds = kept.get("serve", {}).get(str(size), {}).get("seconds")
        rows.append(_goal_row(f"from a saved file to the reload, {size:,} products, seconds", Goal(limit), seconds))
    yield from _table(["", "must", "reach", "measured", ""], rows)


def _growth(kept: Kept) -> float | None:
    """How much more a page takes at the largest size; None where both were not measured on one machine."""
    some, many = (kept["sizes"].get(size, {}) for size in ("1000", "17000"))
    if not some or some["machine"] != many.get("machine"):
        return None
    return _a_page(many["tools"]["ours"]) / _a_page(some["tools"]["ours"])


def _a_page(one: Tools) -> float:
    return float(one["costs"]["cold"]["wall"]) / int(one["size"]["pages"])


def _table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"
