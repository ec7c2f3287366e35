"""Short posts on networks: how long each service lets them be, and what must stand in them; dated data of a site."""

from typing import Annotated

from pydantic import Field

from showcase.model.fields import Day, Id, Line, Translated, Value, Whole


class PostService(Value):
    """A network on which things are told of in a caption."""

    id: Id
    """Its name in files and campaign marks: `tiktok`."""
    name: Line
    """Its name for people."""
    longest: Annotated[Whole, Field(ge=500)]
    """How many UTF-16 units a caption may have: below 500 not even name, maker and link have room."""
    hashtags: Whole
    """How many hashtags at most."""
    source: Line
    """Who says so."""
    as_of: Day
    """When that was so."""


class MustSay(Value):
    """A sentence that the law makes the advertising of some goods say."""

    groups: tuple[Whole, ...]
    """The sets of criteria whose products it is about."""
    text: Translated
    """The sentence."""
    source: Line
    """The law."""


class PostRules(Value):
    """What `content/rules/posts.yaml` says."""

    services: tuple[PostService, ...] = ()
    """The networks, in the order in which kits show them."""
    star_words: tuple[Line, ...] = ()
    """Regular expressions of what speaks of stars, small and capital letters alike."""
    must_say: tuple[MustSay, ...] = ()
    """Sentences that may not be left out."""
