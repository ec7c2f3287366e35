"""The views of pages that lead to everything: the product groups, and the list from A to Z."""

from itertools import groupby

from markupsafe import Markup

from showcase.model.catalog import KIND_OF, Catalog, Group
from showcase.model.product import Product
from showcase.model.rules import Scheme
from showcase.model.things import Thing
from showcase.planning.addresses import LETTERS
from showcase.planning.collections import Collection, page_path
from showcase.planning.listings import initial
from showcase.planning.series import SEARCH
from showcase.planning.subjects import commune_name
from showcase.rendering import parts
from showcase.rendering.edition import PageContext
from showcase.rendering.frames import FOOT_NAMES, Look, Subject, frame
from showcase.rendering.labels import KINDS, N_
from showcase.rendering.list_views import GroupLine, GroupListView, KindWord, Letter, SearchView, Sector
from showcase.rendering.pages.lists import pager, with_page_number

_GROUPS_INTRO = N_(
    "Every OCOP product belongs to one set of criteria. A certificate keeps the group printed on it; "
    "here products stand under the groups of today."
)
_SEARCH_INTRO = N_("Everything on this site by name, in the order of the alphabet.")


def group_list_view(context: PageContext, look: Look) -> GroupListView:
    """All sets of criteria, sector by sector, with the products of each."""
    edition = context.edition
    groups = sorted(edition.catalog.groups.values(), key=lambda group: group.number)
    heading = edition.own(edition.words.gettext(FOOT_NAMES["g/"]))
    intro = edition.words.gettext(_GROUPS_INTRO)
    scheme = _scheme(edition.catalog, groups)
    return GroupListView(
        frame(context, look, Subject(heading, intro)),
        intro,
        edition.phrase(scheme.name) if scheme else None,
        edition.formats.day(scheme.since) if scheme and scheme.since else None,
        tuple(
            Sector(edition.phrase(sector) or edition.own(""), tuple(_group_line(context, group) for group in row))
            for sector, row in groupby(groups, key=lambda group: group.sector)
        ),
    )


def _scheme(catalog: Catalog, groups: list[Group]) -> Scheme | None:
    named = {group.scheme for group in groups}
    return next((scheme for scheme in catalog.rules.schemes if scheme.id in named), None)


def _group_line(context: PageContext, group: Group) -> GroupLine:
    edition = context.edition
    part = Collection("product", "group", str(group.number))
    count = len(edition.collected.get(part, ()))
    href = context.to(edition.prefix + part.path) if count else ""
    return GroupLine(group.number, edition.phrase(group.names) or edition.own(str(group.number)), href, count)


def search_view(context: PageContext, look: Look) -> SearchView:
    """A field to search with, and every thing by the first letter of its name; after the first page names alone."""
    edition, number = context.edition, context.page.number
    words, pages = edition.words, dict(edition.initials)
    ways = pager(context, pages.pop(""), per_page=1)
    anchors = {letter: f"letter-{rank}" for rank, letter in enumerate(pages, 1)}
    named = ((initial(str(edition.name(thing))), _entry(context, thing)) for thing in edition.alphabet.get(number, ()))
    letters = tuple(
        Letter(letter, anchors[letter], tuple(entry for _, entry in row))
        for letter, row in groupby(named, key=lambda pair: pair[0])
    )
    heading = with_page_number(edition, edition.own(words.gettext(FOOT_NAMES[SEARCH])), ways)
    intro = words.gettext(_SEARCH_INTRO)
    return SearchView(
        frame=frame(context, look, Subject(heading, intro if number == 1 else f"{heading}. {intro}")),
        intro=intro,
        alphabet=tuple(
            parts.Link(_begins(context, page, anchors[letter]), edition.own(letter)) for letter, page in pages.items()
        ),
        letters=letters,
        kinds=tuple(KindWord(letter, words.gettext(KINDS[kind])) for kind, letter in LETTERS.items()),
        pager=ways,
        script=look.search if number == 1 else Markup(),
    )


def _begins(context: PageContext, page: int, anchor: str) -> str:
    """The link to where a letter begins."""
    path = "" if page == context.page.number else context.to(page_path(context.edition.prefix + SEARCH, page))
    return f"{path}#{anchor}"


def _entry(context: PageContext, thing: Thing) -> parts.Entry:
    edition, kind = context.edition, KIND_OF[type(thing)]
    maker = edition.catalog.producer_of(thing) if isinstance(thing, Product) else None
    place = str(edition.name(maker)) if maker else commune_name(edition.catalog, thing)
    return parts.Entry(context.href(kind, thing.id), edition.name(thing), edition.words.gettext(KINDS[kind]), place)
