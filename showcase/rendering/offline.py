"""What a visitor's phone keeps of the site: the page without a network, the worker and the manifest, as views."""

import json
from dataclasses import dataclass
from hashlib import blake2b

from showcase.model.site import Language
from showcase.planning.addresses import edition_path, relative
from showcase.planning.offline import ICONS, OFFLINE, manifest_path
from showcase.planning.translation import Phrase
from showcase.rendering import fact_parts, parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.frames import Look, Subject, frame
from showcase.rendering.labels import N_
from showcase.rendering.lines import channel_lines
from showcase.rendering.pictures.covers import COLOURS
from showcase.rendering.styles import dressed
from showcase.rendering.templates import Render
from showcase.rendering.views import OfflinePart, OfflineView

_HEADING = N_("There is no network")
_PAPER = COLOURS["cream"]
_SHORT = 12  # letters that fit under an icon


@dataclass(frozen=True, slots=True)
class WorkerView:
    """The service worker."""

    version: str
    """A mark of all that it is made of; what a worker of another version kept is deleted."""
    offline: str
    """The page without a network, from the site's root."""


def offline_view(context: PageContext, look: Look) -> OfflineView:
    """What is shown in place of a page that was never seen: whom to call, and what can be read."""
    edition, site = context.edition, context.edition.catalog.site
    contacts = channel_lines(edition, site.organisation.channels)
    return OfflineView(
        frame(context, look, Subject(edition.own(edition.words.gettext(_HEADING)))),
        tuple(_part(edition, language, contacts) for language in site.languages),
    )


def _part(edition: Edition, language: Language, contacts: tuple[fact_parts.ChannelLine, ...]) -> OfflinePart:
    words, code = edition.all_words[language.code], language.code
    ask = words.gettext(N_("Ask:"))
    return OfflinePart(
        language=code,
        direction=language.direction,
        prefix=edition_path(code, edition.catalog.site.codes[0]),
        heading=words.gettext(_HEADING),
        sentence=words.gettext(N_("This page was not opened on this phone before: it needs a network to be shown.")),
        contacts=tuple(parts.Link(line.href, Phrase(f"{ask} {line.text}", code)) for line in contacts),
        again=words.gettext(N_("Try again")),
        seen=words.gettext(N_("Pages you have seen, which open without a network")),
    )


def worker_js(edition: Edition, look: Look, render: Render) -> bytes:
    """The worker; its version follows its own code and the one page that it asks for, and no other page."""
    context = PageContext(edition, edition.plan.by_path[OFFLINE])
    kept = dressed(render("pages/offline.html", offline_view(context, look)), look.sheets)
    code = render("feeds/worker.js", WorkerView("", OFFLINE))
    version = blake2b(f"{code}\x1f{kept}".encode(), digest_size=4).hexdigest()
    return render("feeds/worker.js", WorkerView(version, OFFLINE)).encode()


def no_worker_js(render: Render) -> bytes:
    """A worker that ends itself and the one before it."""
    return render("feeds/no_worker.js", None).encode()


def manifest_json(edition: Edition) -> bytes:
    """The manifest of a language: name, icons and colours for whoever lays the site on a phone's screen.

    It opens in the browser as it is, so that nobody is asked to install anything.
    """
    site, here = edition.catalog.site, manifest_path(edition.prefix)
    name = str(edition.phrase(site.name))
    return _json(
        {
            "name": name,
            "short_name": name if len(name) <= _SHORT else str(edition.phrase(site.province)),
            "lang": edition.language.code,
            "dir": edition.language.direction,
            "start_url": ".",
            "scope": relative(here, "").removesuffix("/"),
            "display": "browser",
            "background_color": _PAPER,
            "theme_color": _PAPER,
            "icons": [
                {
                    "src": relative(here, path),
                    "sizes": f"{icon.size}x{icon.size}",
                    "type": "image/png",
                    "purpose": icon.purpose,
                }
                for path, icon in ICONS.items()
            ],
        }
    )


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
