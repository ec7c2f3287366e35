"""The project as whoever translates looks at it: its texts as they are written, drafts among them."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from showcase.asked import Options
from showcase.building import day_of
from showcase.model.catalog import Catalog
from showcase.model.things import Thing
from showcase.planning.drafts import with_all_drafts
from showcase.planning.progress import Progress, progress_of, progress_record
from showcase.problems.problem import Problem
from showcase.problems.telling import in_order
from showcase.reading.catalog import read_catalog
from showcase.words import coverage, words_or_english


@dataclass(frozen=True, slots=True)
class Project:
    """What there is to work with on a day."""

    catalog: Catalog
    today: date
    options: Options

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are translated into."""
        return self.catalog.site.codes[1:]

    def progress(self, language: str) -> Progress:
        """How far a language is."""
        return progress_of(self.catalog, language, self.today)

    def words(self, language: str) -> tuple[int, int]:
        """How many messages of the interface are in a language, and how many there are."""
        folder = self.options.root / "locales"
        return coverage({code: words_or_english(folder, code) for code in self.catalog.site.codes}, language)

    def record(self, language: str) -> dict[str, object]:
        """How far a language is, for programs."""
        return progress_record(self.progress(language), self.words(language), self.today)

    def things(self, name: str) -> list[Thing]:
        """The things that a folder or an id names; an id may be one of several kinds."""
        asked = name.replace("\\", "/").strip("/")
        return [thing for _, thing in self.catalog.things() if asked in {thing.folder, thing.id}]


def read_project(options: Options) -> Project | list[Problem]:
    """The project at the options' root; what is wrong, where its `site.yaml` cannot be used."""
    catalog, problems = read_catalog(
        options.root, on=partial(day_of, options), drafts=options.drafts, cache=options.cache
    )
    if catalog is None:
        return in_order(problems)
    return Project(with_all_drafts(catalog), day_of(options, catalog.site), options)
