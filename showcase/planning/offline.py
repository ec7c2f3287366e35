"""A site in, what lets its pages be seen again without a network, and kept on a phone's screen, out."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.site import Site
from showcase.planning.addresses import edition_path
from showcase.planning.outputs import Document, Page, Version

OFFLINE = "offline/"
"""The page that is shown in place of one that was never seen."""
WORKER = "sw.js"
"""The service worker: at the site's root, for it answers for what lies below."""


@dataclass(frozen=True, slots=True)
class Icon:
    """An icon of the site."""

    size: int
    """Pixels of its width and height."""
    purpose: str
    """`any`, or `maskable`: the system cuts it to a form of its own."""


TOUCH_ICON = "assets/icons/180.png"
"""What iOS asks for."""
ICONS = {
    "assets/icons/192.png": Icon(192, "any"),
    "assets/icons/512.png": Icon(512, "any"),
    "assets/icons/512-maskable.png": Icon(512, "maskable"),
}
"""Path → icon, as the manifest names them."""
DRAWN = {**ICONS, TOUCH_ICON: Icon(180, "maskable")}
"""Path → icon; iOS rounds the corners of its own."""


def manifest_path(edition: str) -> str:
    """The manifest of a language: `en/manifest.webmanifest`."""
    return f"{edition}manifest.webmanifest"


def offline_page(site: Site) -> Page:
    """One page in all languages: a visitor's phone keeps it before it is known which of them are read there."""
    first = site.codes[0]
    versions = (Version(first, OFFLINE, is_translated=True),)
    return Page("offline", "offline", "", first, OFFLINE, versions, is_indexed=False)


def offline_documents(site: Site) -> Iterator[Document]:
    """The worker, which is there also where none is wanted, to end the one before it; icons and manifests."""
    first = site.codes[0]
    yield Document("worker" if site.offline else "no_worker", WORKER, first)
    for path in DRAWN:
        yield Document("icon", path, first)
    for code in site.codes:
        yield Document("manifest", manifest_path(edition_path(code, first)), code)
