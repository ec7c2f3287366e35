"""Where a thing can be reached or seen: a page on a service, a telephone, an address for letters."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from showcase.model.fields import DERIVED, Line, Telephone, Translated, Value, WebAddress
from showcase.model.readers import refuse

Service: TypeAlias = str
"""Id of a service in `content/rules/channels.yaml`, such as `tiktok`; `website` for anything else."""


class Channel(Value):
    """One way to a producer, a product or an event. Exactly one of the first three fields is written."""

    link: WebAddress | None = None
    """A page: TikTok, Facebook, Zalo, Shopee, a website …"""
    telephone: Telephone | None = None
    """A business's public number, never a private one."""
    email: Annotated[Line | None, Field(pattern=r"^[^@\s:]+@[^@\s]+\.[^@\s]+$", examples=["ten@example.org"])] = None
    """A business's public address."""
    label: Translated | None = None
    """What it is for, where the service's name does not say it."""
    service: Annotated[Service, DERIVED] = "website"
    """Which service it is, found by the patterns."""
    service_name: Annotated[str, DERIVED] = ""
    """The service's own name, such as `TikTok`; empty for a website."""
    shape: Annotated[str, DERIVED] = ""
    """What the link leads to on the service: `video`, `photo`, `profile`, `shop` …; empty where not recognised."""
    player: Annotated[str, DERIVED] = ""
    """The service's own player of this video, where it has one that a page may show."""
    opens: Annotated[Literal["", "hashtag"], DERIVED] = ""
    """`hashtag` when the link leads to a hashtag and to nobody's own page."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if sum(bool(way) for way in (self.link, self.telephone, self.email)) != 1:
            raise refuse("E415", known="link, telephone, email")
        return self
