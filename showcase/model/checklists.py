"""What to have at hand for a livestream, and what the criteria ask of a story: dated data of a site."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.fields import Day, Line, Translated, Value, Whole
from showcase.model.recognition import ProofKind, Stars


class Avoided(Value):
    """Words that nobody says on a livestream."""

    about: Translated
    """What they are: superlatives, words of healing."""
    words: Translated
    """Some of them; `content/rules/claims.yaml` has all."""
    instead: Translated | None = None
    """What to say instead."""
    source: Line
    """The law."""


class Asked(Value):
    """A paper, or something else that is asked for."""

    text: Translated
    """What it is."""
    proofs: tuple[ProofKind, ...] = ()
    """The papers by which it is answered; none where no paper of a site can answer it."""
    source: Line | None = None
    """Who asks for it; None where the list says so."""


Evidence = Literal["pages", "channels", "videos", "story", "leaflet", "traceability", "length", "own"]
"""What a site knows by itself: addresses and dates, public channels, how long the story is, whether it is its own."""


class Criterion(Value):
    """A criterion of the recognition for which a site shows something."""

    number: Line
    """Its number: `5.1`."""
    text: Translated
    """What it asks for."""
    points: Annotated[Whole, Field(ge=1, le=100)]
    """How many points there are for it at most."""
    evidence: tuple[Evidence, ...]
    """What of that the dossier page tells."""


class StarMinimum(Value):
    """What every product of so many stars must have."""

    stars: Stars
    """How many."""
    asked: tuple[Asked, ...]
    """What."""


class Checklists(Value):
    """What `content/rules/checklists.yaml` says."""

    as_of: Day | None = None
    """When that was so."""
    source: Line = "–"
    """Where criteria and minimums were read."""
    avoid: tuple[Avoided, ...] = ()
    """What is not said on a livestream."""
    documents: tuple[Asked, ...] = ()
    """What the streamer must have seen before it."""
    criteria: tuple[Criterion, ...] = ()
    """What of the dossier a site shows."""
    minimums: tuple[StarMinimum, ...] = ()
    """What more each number of stars asks for."""
