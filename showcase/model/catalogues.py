"""What services of shopping and advertising ask of a file of goods: dated data of a site."""

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.channel import Channel
from showcase.model.fields import Id, Line, Value, Whole

Length = Annotated[Whole, Field(ge=20, le=10_000)]
"""How many characters a text may have."""


class CatalogueService(Value):
    """A service that fetches a file of goods."""

    id: Id
    """Name of the file: `google` makes `catalogue/google.xml`."""
    form: Literal["rss", "csv"]
    """Form of the file."""
    in_stock: Line
    """Its word for what can be had …"""
    out_of_stock: Line
    """… and for what cannot."""


class Shop(Value):
    """Links that lead to a place to buy."""

    service: Line
    """Id of a service in `channels.yaml`."""
    shapes: tuple[Line, ...] = ()
    """The shapes of its links that do; empty for all."""

    def sells_at(self, channel: Channel) -> bool:
        """Whether something can be bought where a channel leads."""
        return channel.service == self.service and (not self.shapes or channel.shape in self.shapes)


class CatalogueRules(Value):
    """What all services ask together, each the strictest of them."""

    services: tuple[CatalogueService, ...] = ()
    """The services; empty for a site without such rules."""
    shops: tuple[Shop, ...] = ()
    """What counts as a place to buy."""
    price_days: Whole = 90
    """For how many days a stated price is believed."""
    availability_days: Whole = 30
    """For how many days a stated availability is believed."""
    title_length: Length = 150
    """Characters of a title."""
    description_length: Length = 5000
    """Characters of a description."""
    brand_length: Length = 70
    """Characters of a brand."""
    id_length: Length = 50
    """Characters of an id."""
    photo_least: Annotated[Whole, Field(ge=1)] = 500
    """Pixels of a photo's shorter side, at least."""
    photo_most: Annotated[Whole, Field(ge=500, le=4000)] = 1500
    """Pixels of a photo's longer side, at most."""
