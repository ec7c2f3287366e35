"""What the templates of kits are given: the page of a kit, and the index of a kit's folder."""

from dataclasses import dataclass

from markupsafe import Markup

from showcase.rendering.kits.live_views import Dossier, LackLine, LiveSheet
from showcase.rendering.parts import Link
from showcase.rendering.views import Frame


@dataclass(frozen=True, slots=True)
class CaptionText:
    """A caption to be copied."""

    id: str
    """Of its element on the page."""
    service: str
    language: str
    lines: tuple[str, ...]
    """As they are read, empty ones among them."""
    file: str
    """The same as a plain text file, which lies beside the page."""


@dataclass(frozen=True, slots=True)
class CaptionGroup:
    """The captions in one language."""

    name: str
    """The language's name in itself."""
    language: str
    captions: tuple[CaptionText, ...]


@dataclass(frozen=True, slots=True)
class KitView:
    """The page from which a thing is shared."""

    frame: Frame
    thing: Link
    """Back to the thing's own page."""
    groups: tuple[CaptionGroup, ...]
    hashtags: str
    """Ready to be copied; empty without any."""
    url: str
    """The address that is shared; empty when the site's is not known."""
    qr: str
    """Link to its QR code; empty where there is none."""
    live: LiveSheet | None
    dossier: Dossier | None
    lacks: tuple[LackLine, ...]
    parts: tuple[str, ...]
    """Names of those that there are."""
    command: str
    """What is typed for the whole kit in a folder."""
    script: Markup


@dataclass(frozen=True, slots=True)
class KitFileLine:
    """A file of the folder."""

    name: str
    """Where it lies, from the index."""
    use: str
    """What it is for."""


@dataclass(frozen=True, slots=True)
class KitFolderView:
    """The index of a kit's folder: opened from there, without a network."""

    frame: Frame
    url: str
    groups: tuple[CaptionGroup, ...]
    pictures: tuple[KitFileLine, ...]
    """Those that can be looked at here; a long press saves them."""
    files: tuple[KitFileLine, ...]
    """All others, but the captions: each has a link to its own beside it."""
    lacks: tuple[LackLine, ...]
    script: Markup
