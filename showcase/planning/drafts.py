"""Machine translations brought back to where they were written: for a thing's own page, for checks and for tools."""

from collections.abc import Mapping
from typing import TypeVar

from showcase.model.catalog import Catalog, with_things
from showcase.model.fields import Steps
from showcase.model.site import Site
from showcase.model.things import Draft, Thing, prose_of
from showcase.model.units import STORY
from showcase.model.walking import changed
from showcase.problems.problem import Place

T = TypeVar("T", bound=Thing)


def shown_drafts(thing: Thing, language: str, site: Site) -> tuple[Draft, ...]:
    """The machine translations that the thing's page in a language shows: none, unless `site.yaml` says so."""
    return tuple(one for one in thing.drafts if one.language == language) if site.machine_drafts else ()


def with_drafts(thing: T, drafts: tuple[Draft, ...]) -> T:
    """The thing with these drafts in their places."""
    if not drafts:
        return thing
    by_path: dict[Steps, dict[str, str]] = {}
    for one in drafts:
        by_path.setdefault(one.path, {})[one.language] = one.text

    def filled(path: Steps, texts: dict[str, str]) -> dict[str, str]:
        return texts | by_path[path] if path in by_path else texts

    prose = {code: prose_of(code, text, story_place(thing, code)) for code, text in by_path.get(STORY, {}).items()}
    return changed(thing, filled).model_copy(update={"prose": {**thing.prose, **prose}})


def story_place(thing: Thing, language: str) -> Place:
    """The file of a thing's story in a language, whether or not it is there."""
    return Place(f"{thing.folder}/story.{language}.md")


def with_all_drafts(catalog: Catalog) -> Catalog:
    """The catalog as its files are written: for those who look after them."""
    if not any(thing.drafts for _, thing in catalog.things()):
        return catalog

    def whole(things: Mapping[str, T]) -> dict[str, T]:
        return {name: with_drafts(thing, thing.drafts) for name, thing in things.items()}

    return with_things(catalog, whole)
