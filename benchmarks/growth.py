"""A plot without a library: milliseconds a page, cold, by the number of products."""

from collections.abc import Iterator
from math import log10
from typing import Any

_WIDTH, _HEIGHT, _EDGE = 640, 320, 48
_COLOURS = {"ours": "#A61B26", "hugo": "#3B5BDB", "eleventy": "#7A7A7A", "pelican": "#1E8A55", "astro": "#C77B00"}
_TEXT = 'font-family="sans-serif" font-size="12" fill="#7A7A7A"'


def plot(kept: dict[str, Any]) -> str:
    """The plot as SVG, readable on light and on dark ground."""
    points = {
        name: [(int(size), _a_page(one["tools"][name])) for size, one in kept["sizes"].items() if name in one["tools"]]
        for name in _COLOURS
    }
    sizes = [int(size) for size in kept["sizes"]]
    highest = max((cost for line in points.values() for _, cost in line), default=1.0)
    drawn = {
        name: [(_x(size, sizes), _y(cost, highest)) for size, cost in line] for name, line in points.items() if line
    }
    told = {name: f"{name} {points[name][-1][1]:.1f}" for name in drawn}
    body = [*_axes(sizes, highest), *_lines(drawn), *_labels(drawn, told)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">'
    return (
        "\n".join([head, "<title>Milliseconds a page, cold, by the number of products</title>", *body, "</svg>"]) + "\n"
    )


def _a_page(one: dict[str, Any]) -> float:
    """Milliseconds."""
    return float(one["costs"]["cold"]["wall"]) * 1000 / int(one["size"]["pages"])


def _x(size: int, sizes: list[int]) -> float:
    """Sizes stand by their logarithm."""
    span = log10(max(sizes)) - log10(min(sizes)) or 1
    return _EDGE + (_WIDTH - 3 * _EDGE) * (log10(size) - log10(min(sizes))) / span


def _y(cost: float, highest: float) -> float:
    return _HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * cost / highest


def _axes(sizes: list[int], highest: float) -> Iterator[str]:
    floor = _y(0, highest)
    yield f'<path d="M{_EDGE} {_EDGE}V{floor:.0f}H{_WIDTH - _EDGE}" fill="none" stroke="#7A7A7A"/>'
    yield f'<text x="{_EDGE}" y="{_EDGE - 14}" {_TEXT}>ms a page, cold (highest {highest:.1f})</text>'
    for size in sizes:
        yield f'<text x="{_x(size, sizes):.0f}" y="{floor + 18:.0f}" text-anchor="middle" {_TEXT}>{size:,}</text>'


def _lines(drawn: dict[str, list[tuple[float, float]]]) -> Iterator[str]:
    for name, pairs in drawn.items():
        path = " ".join(f"{x:.0f},{y:.0f}" for x, y in pairs)
        yield f'<polyline points="{path}" fill="none" stroke="{_COLOURS[name]}" stroke-width="2"/>'
        for x, y in pairs:
            yield f'<circle cx="{x:.0f}" cy="{y:.0f}" r="3" fill="{_COLOURS[name]}"/>'


def _labels(drawn: dict[str, list[tuple[float, float]]], told: dict[str, str]) -> Iterator[str]:
    """Names with their last values; where lines end side by side, one below the other."""
    below: dict[float, float] = {}
    for name, pairs in sorted(drawn.items(), key=lambda item: item[1][-1][1]):
        x, y = pairs[-1]
        below[x] = y = max(y + 4, below.get(x, 0) + 14)
        yield f'<text x="{x + 8:.0f}" y="{y:.0f}" {_TEXT.replace("#7A7A7A", _COLOURS[name])}>{told[name]}</text>'
