"""The site in one language, and a page of it: all that the builders of views lean on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from gettext import NullTranslations
from typing import TypeVar, cast

from showcase.model.catalog import KIND_OF, Catalog
from showcase.model.kinds import Producer
from showcase.model.product import Product
from showcase.model.site import Language
from showcase.model.standing import Standing
from showcase.model.things import Prose, Thing
from showcase.planning.addresses import edition_path, relative
from showcase.planning.changes import ChangesPage
from showcase.planning.collections import Collection
from showcase.planning.hashtags import Tagged
from showcase.planning.outputs import Page, Plan
from showcase.planning.translation import Phrase, best, best_prose
from showcase.rendering.formats import Formats, locale_of
from showcase.rendering.reads import TABLE_OF, Log, Reads

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language, on one day."""

    catalog: Catalog
    plan: Plan
    language: Language
    prefix: str
    """Where the addresses of this edition begin."""
    chain: tuple[str, ...]
    """The languages texts are taken from, this one first."""
    words: NullTranslations
    all_words: Mapping[str, NullTranslations]
    """The words of every language of the site, for pages that speak all of them."""
    formats: Formats
    today: date
    collected: Mapping[Collection, Sequence[Thing]]
    """Each list and part of a list, in the order of this language."""
    real_things: Mapping[str, Sequence[Thing]]
    """Kind → those that exist, in the order of their list."""
    trade_pages: Mapping[str, int]
    """Product that exists → the page of the list for traders on which it stands."""
    beside: Mapping[str, Sequence[Product]]
    """Product → those that stand beside it."""
    bearers: Mapping[str, Sequence[Thing]]
    """Hashtag → what bears it, in the order of its page."""
    makers: Mapping[str, Sequence[Producer]]
    """Region → who works there or makes its products."""
    alphabet: Mapping[int, Sequence[Thing]]
    """Page of the list from A to Z → what stands on it."""
    initials: Mapping[str, int]
    """Letter → the page of that list on which it begins; under none, how many pages it has."""
    changes: Mapping[int, ChangesPage]
    """Page of the site's history → what stands on it."""
    twins: Mapping[str, Sequence[Product]]
    """Product → those whose stories are nearly the same; empty where no page of the site tells of it."""
    registered: Mapping[str, date]
    """Address in the first language → since when it is registered."""
    hashtags: Mapping[str, Tagged]
    """Every hashtag that has a page, by id."""
    tales: Mapping[tuple[str, str], Mapping[str, Prose]]
    """Table and id of each thing that has a story → language → that story, for those who read it."""
    log: Log = field(default_factory=Log, repr=False, compare=False)
    """What is looked up in these tables, when they are such as note it."""
    shared: dict[tuple[object, ...], tuple[object, Reads]] = field(default_factory=dict, repr=False, compare=False)
    """What many pages have in common, made once, with what was read for it: see `once`."""

    def once(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gives, made for the first that asks under this key; all who ask have read what it read."""
        if key not in self.shared:
            self.shared[key] = self.log.during(make)
        made, reads = self.shared[key]
        self.log.again(reads)
        return cast("T", made)

    @property
    def standings(self) -> Mapping[str, Standing]:
        """Product → the recognition that speaks for it on the day; those of which none does are not in it."""
        return self.catalog.standings(self.today)

    @property
    def motif(self) -> str:
        """The shape of the site's decoration."""
        return self.catalog.site.motif

    def phrase(self, translated: dict[str, str] | None) -> Phrase | None:
        """The text in this language, else a borrowed one that says which language it is in."""
        return best(translated, self.chain)

    def whole(self, kind: str) -> Sequence[Thing]:
        """The things of a kind as they stand in its list; what is invented at the end."""
        return self.collected[Collection(kind)]

    def real(self, kind: str) -> Sequence[Thing]:
        """The things of a kind that exist, in the order of its list."""
        return self.real_things[kind]

    def own(self, text: str) -> Phrase:
        """A text that is in this edition's language."""
        return Phrase(text, self.language.code)

    def spoken_in(self, code: str) -> "Edition":
        """The site in another of its languages, for a page that speaks several; its lists keep their order."""
        site = self.catalog.site
        language = next(one for one in site.languages if one.code == code)
        words = self.all_words[code]
        return replace(
            self,
            language=language,
            prefix=edition_path(code, site.codes[0]),
            chain=site.chain(code),
            words=words,
            formats=Formats(locale_of(language), words),
            shared={},
        )

    def name(self, thing: Thing) -> Phrase:
        """A thing's name; every thing has one."""
        return best(thing.name, self.chain) or Phrase(thing.id, "")

    def summary(self, thing: Thing) -> Phrase | None:
        """What a thing is in a sentence, in this language or a borrowed one; none where nobody wrote it."""
        return best(self.written_summary(thing), self.chain)

    def written_summary(self, thing: Thing) -> dict[str, str] | None:
        """The same in all its languages."""
        # Looked up for the note alone: a machine's stands in no table; whoever shows drafts has put it into the thing.
        self.catalog.summaries.get((KIND_OF[type(thing)], thing.id))
        return thing.summary

    def story(self, thing: Thing) -> Prose | None:
        """A thing's story in this language or a borrowed one; none where it has none."""
        return best_prose(self.written_stories(thing), self.chain)

    def written_stories(self, thing: Thing) -> Mapping[str, Prose]:
        """The same in all its languages."""
        told = self.tales.get((TABLE_OF[type(thing)], thing.id), {})
        # As of a summary.
        mine = {self.language.code: thing.prose[self.language.code]} if self.language.code in thing.prose else {}
        return {**told, **mine}


@dataclass(frozen=True, slots=True)
class PageContext:
    """One page of an edition, with the links that lead away from it."""

    edition: Edition
    page: Page

    def to(self, path: str) -> str:
        """A page-relative link to an address of the site."""
        return relative(self.page.path, path, self.edition.prefix)

    def once(self, name: str, key: str, make: Callable[[], T]) -> T:
        """What `make` gives, made for one page of each depth: links are the same on all of them."""
        return self.edition.once((name, key, self.page.path.count("/")), make)

    def href(self, kind: str, name: str) -> str:
        """A link to a thing's page in this language."""
        return self.to(self.edition.plan.by_subject[self.edition.language.code, kind, name].path)

    def url(self, kind: str, name: str) -> str:
        """The absolute address of a thing's page in this language."""
        return self.absolute(self.edition.plan.by_subject[self.edition.language.code, kind, name].path)

    def absolute(self, path: str) -> str:
        """The absolute address; empty when the site's is not known."""
        base = self.edition.plan.base_url
        return f"{base}{path}" if base else ""
