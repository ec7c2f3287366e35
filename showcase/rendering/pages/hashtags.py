"""The views of hashtags, and the hashtags on the pages of things."""

from itertools import groupby

from showcase.model.catalog import KIND_OF
from showcase.model.things import Thing
from showcase.planning.hashtags import TAGS_ON_A_PAGE, Tagged, bears_mark, tags_of, tags_to_copy
from showcase.planning.translation import Phrase
from showcase.rendering import parts
from showcase.rendering.edition import PageContext
from showcase.rendering.figures import figure_lines
from showcase.rendering.frames import LIST_NAMES, Look, Subject, frame
from showcase.rendering.images import card_view
from showcase.rendering.labels import N_
from showcase.rendering.lines import source_lines
from showcase.rendering.pages.lists import page_of, pager, with_page_number
from showcase.rendering.site_views import Bearers, HashtagListView, HashtagView

_INTRO = N_("Words under which posts about the same thing are found on TikTok, Facebook and elsewhere.")
_TOLD = N_("What bears the hashtag {tag} on this site.")


def tags_line(context: PageContext, thing: Thing) -> parts.Tags:
    """The hashtags of a thing, as links and ready to be copied."""
    edition = context.edition
    links = (
        parts.Link(context.href("hashtag", tag.lower()), _phrase(tag))
        for tag in tags_of(thing, edition.catalog, edition.today)
    )
    copied = tags_to_copy(thing, edition.catalog, edition.today)
    return parts.Tags(tuple(links), " ".join(f"#{tag}" for tag in copied))


def hashtag_list_view(context: PageContext, look: Look) -> HashtagListView:
    """All hashtags with how many things bear each."""
    edition, words = context.edition, context.edition.words
    shown = page_of(tuple(edition.hashtags.values()), context.page.number, TAGS_ON_A_PAGE)
    intro = words.gettext(_INTRO)
    ways = pager(context, len(edition.hashtags), TAGS_ON_A_PAGE)
    heading = with_page_number(edition, edition.own(words.gettext(N_("Hashtags"))), ways)
    return HashtagListView(
        frame(context, look, Subject(heading, f"{heading}. {intro}")),
        intro,
        tuple(_choice(context, one) for one in shown),
        ways,
    )


def hashtag_view(context: PageContext, look: Look) -> HashtagView:
    """Everything the page of a hashtag shows."""
    edition = context.edition
    one = edition.hashtags[context.page.id]
    hashtag = one.hashtag
    ways = pager(context, len(one.bearers))
    heading = with_page_number(edition, _phrase(hashtag.tag), ways)
    summary = edition.phrase(hashtag.summary)
    told = summary or edition.words.gettext(_TOLD).format(tag=f"#{hashtag.tag}")
    is_first = context.page.number == 1
    return HashtagView(
        frame=frame(context, look, Subject(heading, f"{heading}. {told}")),
        summary=summary,
        bears_mark=bears_mark(hashtag.tag),
        to_copy="" if bears_mark(hashtag.tag) else f"#{hashtag.tag}",
        figures=figure_lines(edition, hashtag.figures) if is_first else (),
        bearers=_bearers(context, context.page.id),
        pager=ways,
        sources=source_lines(edition, (figure.source for figure in hashtag.figures)) if is_first else (),
    )


def _bearers(context: PageContext, tag: str) -> tuple[Bearers, ...]:
    """The things of this page by kind, in the order of their lists."""
    things = page_of(context.edition.bearers[tag], context.page.number)
    return tuple(
        Bearers(
            context.edition.words.gettext(LIST_NAMES[kind]), tuple(card_view(context, kind, thing) for thing in group)
        )
        for kind, group in groupby(things, key=lambda thing: KIND_OF[type(thing)])
    )


def _choice(context: PageContext, one: Tagged) -> parts.Choice:
    return parts.Choice(context.href("hashtag", one.hashtag.id), _phrase(one.hashtag.tag), len(one.bearers))


def _phrase(tag: str) -> Phrase:
    """A hashtag as one reads it: it is in no language."""
    return Phrase(f"#{tag}", "")
