"""Drawn covers for things without a photo: geometric motifs of our own, the same for a thing wherever it stands.

The shapes are values, so that a page (SVG) and a share picture (Pillow) draw the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import pairwise

from markupsafe import Markup, escape

WIDTH, HEIGHT = 400, 300
COLOURS = {
    "indigo": "#24305E",
    "red": "#A61B26",
    "gold": "#F2B632",
    "leaf": "#1E6B45",
    "cream": "#FFFCF6",
}
"""The few colours of all covers; the same by day and by night, like a photo."""
_GROUNDS = (
    *(("indigo", "gold", "red"), ("indigo", "red", "cream"), ("indigo", "cream", "gold")),
    *(("red", "gold", "indigo"), ("red", "cream", "gold"), ("red", "indigo", "cream")),
    *(("leaf", "gold", "indigo"), ("leaf", "cream", "red"), ("leaf", "indigo", "gold")),
    *(("gold", "indigo", "red"), ("gold", "red", "leaf"), ("gold", "leaf", "indigo")),
)
"""Ground, and the two colours of what stands on it."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled shape in a field of 400 × 300."""

    colour: str
    """A key of `COLOURS`."""
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A cover as values."""

    ground: str
    polygons: tuple[Polygon, ...]


def drawing(motif: str, seed: str) -> Drawing:
    """The cover of a thing: the site's motif in one of a dozen colourings, decided by the thing's id."""
    return _drawn(motif, _chosen(seed))


def draw_cover(motif: str, seed: str, initial: str) -> Markup:
    """Inline SVG, 4:3, for decoration: `initial` stands in the middle of it, in a ring of round knots."""
    return _cover(motif, _chosen(seed), initial)


def _chosen(seed: str) -> int:
    """Which colouring."""
    return blake2b(seed.encode(), digest_size=1).digest()[0] % len(_GROUNDS)


@cache
def _drawn(motif: str, colouring: int) -> Drawing:
    """One of the dozen drawings there are: a site of thousands of covers draws each once."""
    ground, main, other = _GROUNDS[colouring]
    return Drawing(ground, tuple(_MOTIFS[motif](main, other)))


@lru_cache(maxsize=1024)
def _cover(motif: str, colouring: int, initial: str) -> Markup:
    """One of the few hundred covers there are."""
    svg = (
        f'<svg class="drawn" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true" focusable="false" '
        f'preserveAspectRatio="xMidYMid slice">{_pattern(motif, colouring)}{_middle(motif, colouring)}'
        f'<text x="200" y="174" text-anchor="middle" font-size="68" font-weight="700" fill="{COLOURS["indigo"]}">'
        f"{escape(initial)}</text></svg>"
    )
    return Markup(svg)  # noqa: S704 - our own drawing


@cache
def _pattern(motif: str, colouring: int) -> str:
    """The shapes as SVG; one path a colour, so that a hundred polygons are a few hundred bytes."""
    made = _drawn(motif, colouring)
    paths = [f'<path fill="{COLOURS[made.ground]}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>']
    for colour in dict.fromkeys(polygon.colour for polygon in made.polygons):
        data = "".join(_path(polygon) for polygon in made.polygons if polygon.colour == colour)
        paths.append(f'<path fill="{COLOURS[colour]}" d="{data}"/>')
    return "".join(paths)


@cache
def _middle(motif: str, colouring: int) -> str:
    """The field of the initial as SVG, apart from what is around it; knots are dashes without length, of round ends."""
    ground, main, other = _GROUNDS[colouring]
    field = f'<circle cx="200" cy="150" r="62" fill="{COLOURS["cream"]}"'
    if motif == "none":
        return f"{field}/>"
    colour = COLOURS[other if main == "cream" else main]
    return (
        f'<circle cx="200" cy="150" r="74" fill="{COLOURS[ground]}"/>'
        f'{field} stroke="{colour}" stroke-width="10" stroke-linecap="round" stroke-dasharray="0 16.23"/>'
    )


def _path(polygon: Polygon) -> str:
    # Relative: what is told of a shape is the same wherever it stands, and compresses the better.
    steps = ((x - from_x, y - from_y) for (from_x, from_y), (x, y) in pairwise(polygon.points))
    return f"M{_pair(polygon.points[0])}l{' '.join(map(_pair, steps))}z"


def _pair(point: Point) -> str:
    return f"{point[0]:g} {point[1]:g}"


def _saw_teeth(main: str, other: str) -> Iterator[Polygon]:
    for row, y in enumerate(range(-20, HEIGHT, 72)):
        colour = main if row % 2 else other
        for x in range(0, WIDTH, 80):
            yield Polygon(colour, ((x, y + 62), (x + 40, y), (x + 80, y + 62), (x + 40, y + 32)))


def _lozenges(main: str, other: str) -> Iterator[Polygon]:
    for row, y in enumerate(range(0, HEIGHT + 50, 50)):
        for x in range(40 if row % 2 else 0, WIDTH + 40, 80):
            yield Polygon(main, ((x, y - 42), (x + 34, y), (x, y + 42), (x - 34, y)))
            yield Polygon(other, ((x, y - 20), (x + 16, y), (x, y + 20), (x - 16, y)))


def _steps(main: str, other: str) -> Iterator[Polygon]:
    for row, y in enumerate(range(-12, HEIGHT, 62)):
        colour = main if row % 2 else other
        for x in range(0, WIDTH, 80):
            yield Polygon(colour, ((x, y + 45), (x, y + 30), (x + 15, y + 30), (x + 15, y + 15), (x + 30, y + 15),
                                   (x + 30, y), (x + 50, y), (x + 50, y + 15), (x + 65, y + 15), (x + 65, y + 30),
                                   (x + 80, y + 30), (x + 80, y + 45)))  # fmt: skip


def _plain(main: str, other: str) -> Iterator[Polygon]:
    yield Polygon(main, ((0, 0), (WIDTH, 0), (WIDTH, 24), (0, 24)))
    yield Polygon(other, ((0, HEIGHT - 24), (WIDTH, HEIGHT - 24), (WIDTH, HEIGHT), (0, HEIGHT)))


_MOTIFS = {"saw-tooth": _saw_teeth, "lozenge": _lozenges, "step": _steps, "none": _plain}
"""Name of a motif, as `site.yaml` gives it → its shapes."""
