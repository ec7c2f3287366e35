"""People as parts of a page; a catalog holds only those who agreed."""

from showcase.model.people import Person
from showcase.model.things import Thing
from showcase.planning.translation import Phrase
from showcase.rendering.edition import PageContext
from showcase.rendering.fact_parts import PersonLine
from showcase.rendering.images import image_of


def people_of(context: PageContext, thing: Thing) -> tuple[PersonLine, ...]:
    """Who stands behind a thing, in the order written."""
    return tuple(_line(context, person) for person in thing.people)


def _line(context: PageContext, person: Person) -> PersonLine:
    edition = context.edition
    # A name is a name in every edition; it is read aloud as in the site's own language.
    name = Phrase(person.name, edition.catalog.site.codes[0])
    return PersonLine(
        name=name,
        role=edition.phrase(person.role),
        quote=edition.phrase(person.quote),
        portrait=image_of(context, person.portrait, name) if person.portrait else None,
        href=person.link or "",
    )
