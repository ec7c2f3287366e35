"""Drawn covers for things without a photo: geometric motifs of our own, the same for a thing wherever it stands.

The shapes are values, so that a page (SVG) and a share picture (Pillow) draw the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from markupsafe import escape

WIDTH, HEIGHT = 400, 300
COLOURS = {
    "indigo": "#24305E",
    "red": "#A61B26",
    "gold": "#F2B632",
    "leaf": "#1E6B45",
    "cream": "#FFFCF6",
}
"""The few colours of all covers; the same by day and by night, like a photo."""
_GROUNDS = (("indigo", "gold", "red"), ("red", "gold", "indigo"), ("leaf", "gold", "indigo"), ("gold", "indigo", "red"))
_CELL = 50

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


def drawing(seed: str) -> Drawing:
    """The cover of a thing: saw-teeth, lozenges or steps in one of four colourings, decided by its id."""
    return _drawn(*_chosen(seed))


def draw_cover(seed: str, initial: str) -> str:
    """Inline SVG, 4:3, for decoration: `initial` stands in the middle of it."""
    return (
        f'<svg class="drawn" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true" focusable="false" '
        f'preserveAspectRatio="xMidYMid slice">{_pattern(*_chosen(seed))}'
        f'<circle cx="200" cy="150" r="62" fill="{COLOURS["cream"]}"/>'
        f'<text x="200" y="174" text-anchor="middle" font-size="68" font-weight="700" fill="{COLOURS["indigo"]}">'
        f"{escape(initial)}</text></svg>"
    )


def _chosen(seed: str) -> tuple[int, int]:
    """Which colouring and which motif."""
    digest = blake2b(seed.encode(), digest_size=2).digest()
    return digest[0] % len(_GROUNDS), digest[1] % len(_MOTIFS)


@cache
def _drawn(grounds: int, motif: int) -> Drawing:
    """One of the dozen drawings there are: a site of thousands of covers draws each once."""
    ground, main, other = _GROUNDS[grounds]
    return Drawing(ground, (*_MOTIFS[motif](main, other), *_bands(main, other)))


@cache
def _pattern(grounds: int, motif: int) -> str:
    """The shapes as SVG; one path a colour, so that a hundred polygons are a few hundred bytes."""
    made = _drawn(grounds, motif)
    paths = [f'<path fill="{COLOURS[made.ground]}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>']
    for colour in dict.fromkeys(polygon.colour for polygon in made.polygons):
        data = "".join(_path(polygon) for polygon in made.polygons if polygon.colour == colour)
        paths.append(f'<path fill="{COLOURS[colour]}" d="{data}"/>')
    return "".join(paths)


def _path(polygon: Polygon) -> str:
    first, *rest = polygon.points
    return f"M{_pair(first)}L{' '.join(_pair(point) for point in rest)}z"


def _pair(point: Point) -> str:
    return f"{point[0]:g} {point[1]:g}"


def _bands(main: str, other: str) -> Iterator[Polygon]:
    """A band of saw-teeth along the upper and the lower edge."""
    for x in range(0, WIDTH, _CELL // 2):
        yield Polygon(main, ((x, 0), (x + 25, 0), (x + 12.5, 18)))
        yield Polygon(other, ((x, HEIGHT), (x + 25, HEIGHT), (x + 12.5, HEIGHT - 18)))


def _saw_teeth(main: str, other: str) -> Iterator[Polygon]:
    for row, y in enumerate(range(40, 260, 55)):
        colour = main if row % 2 else other
        for x in range(0, WIDTH, _CELL):
            yield Polygon(colour, ((x, y + 40), (x + 25, y), (x + 50, y + 40), (x + 25, y + 22)))


def _lozenges(main: str, other: str) -> Iterator[Polygon]:
    for row, y in enumerate(range(60, 260, 60)):
        for x in range(_CELL // 2 if row % 2 else 0, WIDTH + _CELL, _CELL):
            yield Polygon(main, ((x, y - 26), (x + 20, y), (x, y + 26), (x - 20, y)))
            yield Polygon(other, ((x, y - 12), (x + 9, y), (x, y + 12), (x - 9, y)))


def _steps(main: str, other: str) -> Iterator[Polygon]:
    for row, y in enumerate(range(45, 255, 70)):
        colour = main if row % 2 else other
        for x in range(0, WIDTH, 80):
            yield Polygon(colour, ((x, y + 45), (x, y + 30), (x + 15, y + 30), (x + 15, y + 15), (x + 30, y + 15),
                                   (x + 30, y), (x + 50, y), (x + 50, y + 15), (x + 65, y + 15), (x + 65, y + 30),
                                   (x + 80, y + 30), (x + 80, y + 45)))  # fmt: skip


_MOTIFS = (_saw_teeth, _lozenges, _steps)
