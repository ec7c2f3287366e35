"""The views of pages that lead to everything: the product groups, and the list from A to Z."""

from itertools import groupby

from showcase.model.catalog import KINDS as ALL_KINDS
from showcase.model.catalog import Catalog, Group
from showcase.model.product import Product
from showcase.model.rules import Scheme
from showcase.model.things import Thing
from showcase.planning.addresses import LETTERS
from showcase.planning.collections import Collection
from showcase.planning.listings import alphabet_key, initial
from showcase.planning.subjects import commune_name
from showcase.rendering import parts
from showcase.rendering.edition import Edition, Leaf
from showcase.rendering.frames import FOOT_NAMES, Look, Subject, frame
from showcase.rendering.labels import KINDS, N_
from showcase.rendering.list_views import GroupLine, GroupListView, KindWord, Letter, SearchView, Sector

_GROUPS_INTRO = N_(
    "Every OCOP product belongs to one set of criteria. A certificate keeps the group printed on it; "
    "here products stand under the groups of today."
)
_SEARCH_INTRO = N_("Everything on this site by name, in the order of the alphabet.")


def group_list_view(leaf: Leaf, look: Look) -> GroupListView:
    """All sets of criteria, sector by sector, with the products of each."""
    edition = leaf.edition
    groups = sorted(edition.catalog.groups.values(), key=lambda group: group.number)
    heading = edition.own(edition.words.gettext(FOOT_NAMES["g/"]))
    intro = edition.words.gettext(_GROUPS_INTRO)
    scheme = _scheme(edition.catalog, groups)
    return GroupListView(
        frame(leaf, look, Subject(heading, intro)),
        intro,
        edition.phrase(scheme.name) if scheme else None,
        edition.formats.day(scheme.since) if scheme and scheme.since else None,
        tuple(
            Sector(edition.phrase(sector) or edition.own(""), tuple(_group_line(leaf, group) for group in row))
            for sector, row in groupby(groups, key=lambda group: group.sector)
        ),
    )


def _scheme(catalog: Catalog, groups: list[Group]) -> Scheme | None:
    named = {group.scheme for group in groups}
    return next((scheme for scheme in catalog.rules.schemes if scheme.id in named), None)


def _group_line(leaf: Leaf, group: Group) -> GroupLine:
    edition = leaf.edition
    part = Collection("product", "group", str(group.number))
    count = len(edition.collected.get(part, ()))
    href = leaf.to(edition.prefix + part.path) if count else ""
    return GroupLine(group.number, edition.phrase(group.names) or edition.own(str(group.number)), href, count)


def search_view(leaf: Leaf, look: Look) -> SearchView:
    """Every thing that has a page, by the first letter of its name."""
    edition = leaf.edition
    named = [
        (str(edition.name(thing)), _entry(leaf, kind, thing)) for kind in ALL_KINDS for thing in edition.real(kind)
    ]
    named.sort(key=lambda pair: (alphabet_key(pair[0]), pair[1].href))
    letters = tuple(
        Letter(letter, f"letter-{number}", tuple(entry for _, entry in row))
        for number, (letter, row) in enumerate(groupby(named, key=lambda pair: initial(pair[0])), 1)
    )
    heading = edition.own(edition.words.gettext(FOOT_NAMES["search/"]))
    intro = edition.words.gettext(_SEARCH_INTRO)
    kinds = tuple(KindWord(letter, edition.words.gettext(KINDS[kind])) for kind, letter in LETTERS.items())
    return SearchView(frame(leaf, look, Subject(heading, intro)), intro, letters, kinds, look.search)


def _entry(leaf: Leaf, kind: str, thing: Thing) -> parts.Entry:
    edition: Edition = leaf.edition
    maker = edition.catalog.producer_of(thing) if isinstance(thing, Product) else None
    place = str(edition.name(maker)) if maker else commune_name(edition.catalog, thing)
    return parts.Entry(leaf.href(kind, thing.id), edition.name(thing), edition.words.gettext(KINDS[kind]), place)
