"""What a project has already, as far as somebody who adds to it needs to know."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.asked import Options
from showcase.building import day_of
from showcase.model.catalog import Catalog
from showcase.model.fields import RESERVED
from showcase.model.folding import slug
from showcase.model.kinds import District
from showcase.model.places import Commune
from showcase.model.register import FILE as REGISTER
from showcase.model.things import Thing
from showcase.planning.addresses import thing_path
from showcase.problems.problem import Place, Problem
from showcase.reading.catalog import read_catalog


@dataclass(frozen=True, slots=True)
class Known:
    """A project that was read, drafts and all."""

    root: Path
    """The project."""
    catalog: Catalog
    """What stands in it."""
    today: date
    """The day it is there."""

    @property
    def language(self) -> str:
        """The site's first language, in which answers are given."""
        return self.catalog.site.codes[0]

    def things(self, kind: str) -> tuple[Thing, ...]:
        """All of a kind."""
        return tuple(self.catalog.of_kind(kind).values())

    def name_of(self, thing: Thing) -> str:
        """Its name, in the site's first language where it has one in that."""
        return thing.name.get(self.language) or next(iter(thing.name.values()))

    def is_free(self, kind: str, name: str, folder: str) -> bool:
        """Whether a thing may be called so: no other is or was, nor was its address ever published."""
        return name not in RESERVED and not self._holder(kind, name, folder)

    def _holder(self, kind: str, name: str, folder: str) -> str:
        """The file or folder that bears a name, did once, or keeps its address; empty where nothing does."""
        things = self.catalog.of_kind(kind)
        former = {old: thing.place.file for thing in self.things(kind) for old in thing.formerly}
        broken = {one.id: one.place.file for one in self.catalog.broken if one.kind == kind}
        if name in things:
            return things[name].place.file
        if (self.root / folder).exists():
            return folder
        is_published = thing_path("", kind, name) in self.catalog.register.entries
        return former.get(name) or broken.get(name) or (REGISTER if is_published else "")

    def refusal(self, kind: str, name: str, folder: str) -> Problem | None:
        """Why no thing may be called so; None where it may."""
        if slug(name) != name or not name:
            return Problem("E504", Place(folder), {"name": name, "fixed": slug(name) or kind})
        if name in RESERVED:
            return Problem("E510", Place(folder), {"name": name})
        holder = self._holder(kind, name, folder)
        return Problem("E505", Place(folder), {"name": name, "other": holder}) if holder else None

    def communes(self, written: str) -> tuple[Commune, ...]:
        """The communes in force that a name may mean, by today's name or an old one, anywhere in the province."""
        places = self.catalog.places
        districts = ("", *places.former_districts)
        found = (commune for code in districts for commune in places.find(written, code).communes)
        return tuple({commune.code: commune for commune in found}.values())

    def districts_of(self, commune: Commune) -> tuple[District, ...]:
        """The areas of this site that a commune takes from."""
        return tuple(one for one in self.catalog.districts.values() if one.code in commune.districts)


def read_known(options: Options) -> tuple[Known | None, list[Problem]]:
    """The project at `options.root`; None with the reasons where its `site.yaml` cannot be used."""
    catalog, problems = read_catalog(options.root, drafts=True, cache=options.cache)
    if catalog is None:
        return None, problems
    return Known(options.root, catalog, day_of(options, catalog.site)), problems
