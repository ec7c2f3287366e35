"""The view of the site's history."""

from showcase.planning.changes import LATEST, Entry
from showcase.rendering import parts
from showcase.rendering.edition import PageContext
from showcase.rendering.frames import Look, Subject, frame
from showcase.rendering.labels import N_
from showcase.rendering.lines import source_line
from showcase.rendering.pages.lists import pager, with_page_number
from showcase.rendering.site_views import ChangesView, SiteChange

_INTRO = N_(
    "What became different on this site, the newest first: the latest {n} changes. Older ones stand on each page."
)


def changes_view(context: PageContext, look: Look) -> ChangesView:
    """The latest changes of all things."""
    edition, words = context.edition, context.edition.words
    page = edition.changes[context.page.number]
    ways = pager(context, page.size)
    heading = with_page_number(edition, edition.own(words.gettext(N_("Latest changes"))), ways)
    intro = words.gettext(_INTRO).format(n=LATEST)
    return ChangesView(
        frame(context, look, Subject(heading, f"{heading}. {intro}")),
        intro,
        tuple(_line(context, entry) for entry in page.entries),
        ways,
    )


def _line(context: PageContext, entry: Entry) -> SiteChange:
    edition, change = context.edition, entry.change
    return SiteChange(
        edition.formats.when(change.changed_on),
        parts.Link(context.href(entry.kind, entry.thing.id), edition.name(entry.thing)),
        edition.phrase(change.what) or edition.own(""),
        source_line(edition, change.source),
    )
