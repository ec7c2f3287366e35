"""Communes of today and the units they were made of; a name as volunteers write it leads to the unit in force."""

from collections import defaultdict
from dataclasses import dataclass, field
from difflib import get_close_matches

from showcase.model.folding import fold


@dataclass(frozen=True, slots=True)
class FormerUnit:
    """A commune-level unit that existed until the merger."""

    code: str
    """Code of that time; codes were used again, so it never stands alone."""
    kind: str
    """Xã, Phường or Thị trấn."""
    name: str
    """Its name, without the kind."""
    district: str
    """Code of the former district it lay in."""

    @property
    def full_name(self) -> str:
        """«xã Nà Nghịu»."""
        return f"{self.kind.lower()} {self.name}"


@dataclass(frozen=True, slots=True)
class FormerDistrict:
    """A district-level unit that existed until the merger, and its tile on the map of tiles."""

    code: str
    """Its code."""
    name: str
    """Its name, without the kind."""
    column: int
    """Column of its tile, 0 in the west."""
    row: int
    """Row of its tile, 0 in the north."""


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune-level unit in force."""

    code: str
    """Code in force (Decision 19/2025/QĐ-TTg)."""
    kind: str
    """Xã or Phường."""
    name: str
    """Its name, without the kind."""
    slug: str
    """Its name for addresses, without marks."""
    districts: tuple[str, ...]
    """Codes of the former districts it takes from; more than one is possible."""
    predecessors: tuple[FormerUnit, ...] = ()
    """The units it was made of."""

    @property
    def full_name(self) -> str:
        """«xã Sông Mã»."""
        return f"{self.kind.lower()} {self.name}"


@dataclass(frozen=True, slots=True)
class Point:
    """Roughly where the seat of a commune is, never where its goods or people are."""

    latitude: float
    """Degrees north, WGS 84."""
    longitude: float
    """Degrees east, WGS 84."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a written place name leads to."""

    communes: tuple[Commune, ...] = ()
    """One when the name is clear, several when it is not, none when nobody bears it."""
    was: FormerUnit | None = None
    """The former unit that was written, when the name is an old one."""
    similar: tuple[str, ...] = ()
    """Names to ask about: those that look alike."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All communes of a province."""

    communes: tuple[Commune, ...] = ()
    """In the order of their codes."""
    merged_on: str = ""
    """The day the units in force began, ISO 8601."""
    by_code: dict[str, Commune] = field(default_factory=dict)
    """The same by their codes."""
    former_districts: dict[str, FormerDistrict] = field(default_factory=dict)
    """The former districts by their codes."""
    points: dict[str, Point] = field(default_factory=dict)
    """Code → its approximate point, where one is known."""

    def find(self, written: str, district: str) -> Found:
        """The commune meant by `written` in a former district (its code), by today's name or an old one.

        Without a district it is looked for in the whole province.

        Marks decide: «Chiềng Khoong» is never taken for «Chiềng Khương». A code is clear by itself.
        """
        if written in self.by_code:
            return Found((self.by_code[written],))
        name = _bare(written)
        here = [c for c in self.communes if not district or district in c.districts]
        today = [c for c in here if c.name.casefold() == name] or [
            c for c in self.communes if c.name.casefold() == name
        ]
        # «thị trấn Sông Mã» and «xã Sông Mã» are two units: the written kind decides before the name does.
        former = [(c, p) for c in here for p in c.predecessors if p.name.casefold() == name]
        exact = [(c, p) for c, p in former if p.full_name.casefold() == written.casefold()]
        if exact and not any(c.full_name.casefold() == written.casefold() for c in today):
            former, today = exact, []
        if today:
            return Found(tuple(today), similar=self._twins(name, here))
        units = tuple({c.code: c for c, _ in former}.values())
        if not units:
            return Found(similar=self._similar(name, here if district else []))
        return Found(units, former[0][1] if len(units) == 1 else None, self._twins(name, here))

    def _names(self, here: list[Commune]) -> list[str]:
        return sorted({c.name for c in here} | {p.name for c in here for p in c.predecessors})

    def _similar(self, name: str, here: list[Commune]) -> tuple[str, ...]:
        return _alike(name, self._names(list(self.communes)), 3, 0.75) or tuple(self._names(here))

    def _twins(self, name: str, here: list[Commune]) -> tuple[str, ...]:
        return _alike(name, [other for other in self._names(here) if other.casefold() != name], 2, 0.85)


def _alike(name: str, known: list[str], most: int, cutoff: float) -> tuple[str, ...]:
    """Those of the known names that look like `name` when marks are left aside, the nearest first."""
    folded = defaultdict(list)  # «Mường Sai» and «Mường Sại» are alike without their marks
    for other in known:
        folded[fold(other)].append(other)
    near = get_close_matches(fold(name), folded, n=most, cutoff=cutoff)
    return tuple(other for key in near for other in folded[key])


def _bare(written: str) -> str:
    """The name without its kind, ready to compare."""
    name = written.casefold().strip()
    for kind in ("xã ", "phường ", "thị trấn "):
        name = name.removeprefix(kind)
    return name
