"""What the templates of hashtags and of the site's history are given; see `views.py`."""

from dataclasses import dataclass

from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts, parts
from showcase.rendering.views import Frame


@dataclass(frozen=True, slots=True)
class HashtagListView:
    """All hashtags."""

    frame: Frame
    intro: str
    hashtags: tuple[parts.Choice, ...]
    """Each with its page, and how many things bear it."""
    pager: parts.Pager


@dataclass(frozen=True, slots=True)
class Bearers:
    """What bears a hashtag, of one kind."""

    heading: str
    cards: tuple[parts.CardView, ...]


@dataclass(frozen=True, slots=True)
class HashtagView:
    """A hashtag."""

    frame: Frame
    summary: Phrase | None
    bears_mark: bool
    """Whether it speaks of the OCOP programme, which only recognised products may do."""
    to_copy: str
    """The tag ready for a post; empty when it is not offered."""
    figures: tuple[fact_parts.FigureLine, ...]
    bearers: tuple[Bearers, ...]
    pager: parts.Pager
    sources: tuple[fact_parts.SourceLine, ...]


@dataclass(frozen=True, slots=True)
class SiteChange:
    """A change of something on the site."""

    changed: parts.When
    name: parts.Link
    what: Phrase
    source: fact_parts.SourceLine | None


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed on the site."""

    frame: Frame
    intro: str
    changes: tuple[SiteChange, ...]
    pager: parts.Pager
