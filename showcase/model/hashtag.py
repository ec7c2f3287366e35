"""A hashtag: the word under which posts about the same thing are found on the networks."""

from typing import Annotated

from showcase.model.fields import DERIVED, Translated, Value
from showcase.model.media import Figure


class Hashtag(Value):
    """A hashtag and what there is to say about it: an entry of `content/hashtags.yaml`."""

    tag: Annotated[str, DERIVED] = ""
    """The tag as written, without `#`."""
    summary: Translated | None = None
    """What one finds under it, in one or two sentences."""
    figures: tuple[Figure, ...] = ()
    """How much it was used or seen."""

    @property
    def id(self) -> str:
        """Its name in addresses: the networks do not tell capitals from small letters."""
        return self.tag.lower()
