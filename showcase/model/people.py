"""People, who appear only as far as each of them has agreed.

Law 91/2025/QH15 on the protection of personal data asks for a consent that is informed, provable and can be withdrawn;
Civil Code 2015, article 32, asks for one to show a portrait. Ethnicity, date of birth, health and identity numbers have
no field here, so that nobody writes them down.
"""

from enum import StrEnum

from showcase.model.fields import Day, Line, Translated, Value, WebAddress
from showcase.model.media import Photo


class Scope(StrEnum):
    """What of a person may be shown."""

    NAME = "name"
    """The name."""
    PORTRAIT = "portrait"
    """The portrait."""
    QUOTE = "quote"
    """The person's own words."""
    LINK = "link"
    """The link to the person's own page."""


class Consent(Value):
    """What somebody agreed to. The signed paper is kept elsewhere; it is never published, nor is its id."""

    scope: tuple[Scope, ...]
    """What may be shown; without the name nothing is."""
    given_on: Day
    """When it was given."""
    record: Line
    """Id of the signed paper, which is kept outside of the project."""
    withdrawn_on: Day | None = None
    """When it was withdrawn; from that day on the person is on no page."""


class Person(Value):
    """Somebody who stands behind a thing. In a catalog: only with a consent in force, and only what it covers."""

    name: Line
    """The name, as the person wants it to be read: of a creator the public handle, `@ban.lam.mat`."""
    role: Translated | None = None
    """What the person does: director, beekeeper."""
    portrait: Photo | None = None
    """A photo of the person."""
    quote: Translated | None = None
    """The person's own words."""
    link: WebAddress | None = None
    """The person's public page on a network."""
    consent: Consent | None = None
    """What the person agreed to; without it the person appears nowhere."""
