"""The dossier of a product: what the site shows for the criteria of the recognition, and what the next star asks for.

It informs and promises nothing: whoever rates a product sees more than a site does.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from showcase.model.checklists import Checklists, Evidence
from showcase.model.product import Product
from showcase.planning.hashtags import has_badge
from showcase.planning.kits import advertising_obstacle
from showcase.planning.subjects import channels_of, is_sample
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.frames import Subject, frame
from showcase.rendering.kits.checklists import asked_line
from showcase.rendering.kits.interface import KitFile, KitSubject, Made, Sentence, Tools
from showcase.rendering.kits.live_views import AskedLine, CriterionLine, Dossier, KnownLine, SheetView
from showcase.rendering.labels import N_
from showcase.rendering.lines import channel_lines

_FEWEST, _MOST = 3, 5
"""Stars that are recognised (26/2026/QĐ-TTg, article 4)."""


def dossier_files(subject: KitSubject, tools: Tools) -> Made:
    """The dossier as a page that stands alone."""
    context = subject.first
    edition = context.edition
    about = Subject(edition.name(subject.thing), is_sample=is_sample(subject.thing, edition.catalog))
    view = SheetView(frame(context, tools.look, about), None, dossier_of(subject))
    page = tools.renders[edition.language.code]("kits/sheet.html", view)
    yield KitFile(
        "dossier.html", page.encode(), Sentence(N_("For the product’s OCOP file: addresses, dates, what is missing"))
    )


def dossier_of(subject: KitSubject) -> Dossier:
    """What the site shows of a product for its file, in the site's first language."""
    edition = subject.first.edition
    lists, product = edition.catalog.checklists, edition.catalog.products[subject.thing.id]
    stars = _next_star(edition, product)
    return Dossier(
        criteria=tuple(
            CriterionLine(
                number=one.number,
                text=edition.phrase(one.text) or edition.own(""),
                points=one.points,
                known=tuple(line for name in one.evidence for line in _EVIDENCE[name](subject, product)),
            )
            for one in lists.criteria
        ),
        stars=stars,
        asked=_asked(edition, product, lists, stars),
        source=lists.source,
        as_of=edition.formats.day(lists.as_of) if lists.as_of else None,
    )


def _next_star(edition: Edition, product: Product) -> int:
    """One more than it bears today, by a decision that was seen and is in force; 0 where there is no more."""
    if not has_badge(product, edition.catalog, edition.today):
        return _FEWEST
    stars = edition.standings[product.id].recognition.stars
    return stars + 1 if stars < _MOST else 0


def _asked(edition: Edition, product: Product, lists: Checklists, stars: int) -> tuple[AskedLine, ...]:
    producer = edition.catalog.producer_of(product)
    proofs = (*product.proofs, *(producer.proofs if producer else ()))
    return tuple(
        asked_line(edition, asked, proofs) for one in lists.minimums if one.stars == stars for asked in one.asked
    )


def _pages(subject: KitSubject, _product: Product) -> Iterator[KnownLine]:
    """The page in each language, and since when its address is kept."""
    yield from (_page(context) for context in subject.pages.values())
    edition = subject.first.edition
    since = edition.registered.get(subject.first.page.path)
    told = edition.formats.day(since).text if since else ""
    yield _known(subject, N_("Address registered since"), told)
    newest = max((one.changed_on for one in subject.thing.changes), default=None)
    yield _known(subject, N_("Last change told"), edition.formats.when(newest).text if newest else "")


def _channels(subject: KitSubject, product: Product) -> Iterator[KnownLine]:
    edition = subject.first.edition
    for line in channel_lines(edition, channels_of(product, edition.catalog)):
        if line.href.startswith("http") and not line.is_hashtag:
            yield KnownLine(line.text, line.href, line.href)


def _videos(subject: KitSubject, product: Product) -> Iterator[KnownLine]:
    context = subject.first
    for video in product.videos:
        url = context.url("video", video.id)
        yield KnownLine(str(context.edition.phrase(video.name)), url, url)


def _story(subject: KitSubject, product: Product) -> Iterator[KnownLine]:
    """Where the story stands, in the languages in which it is told."""
    told = [context for code, context in subject.pages.items() if code in product.prose]
    yield from (_page(context) for context in told)
    if not told:
        yield _known(subject, N_("Story"), "")


def _leaflet(subject: KitSubject, product: Product) -> Iterator[KnownLine]:
    """That there is one: the kit's own, unless nothing may be advertised."""
    edition = subject.first.edition
    is_there = advertising_obstacle(product, edition.catalog) is None
    told = edition.words.gettext(N_("in the folder of this kit, to be printed")) if is_there else ""
    yield _known(subject, N_("Leaflet"), told)


def _traceability(subject: KitSubject, product: Product) -> Iterator[KnownLine]:
    link = product.traceability_link or ""
    label = subject.first.edition.words.gettext(N_("The producer’s traceability page"))
    yield KnownLine(label, link, link)


def _length(subject: KitSubject, product: Product) -> Iterator[KnownLine]:
    """How many words the story has: «short, concise» is all that the criterion says of it."""
    code = subject.own.language
    prose = subject.first.edition.written_stories(product).get(code)
    words = len(re.findall(r"\w+", prose.markdown)) if prose else 0
    yield _known(subject, N_("Words in the story"), str(words or ""))


def _own(subject: KitSubject, product: Product) -> Iterator[KnownLine]:
    """Whether the story is its own, as far as the stories of this site go."""
    context = subject.first
    words = context.edition.words
    label = words.gettext(N_("Compared with the other stories of this site"))
    twins = context.edition.twins.get(product.id, ())
    for twin in twins:
        told = words.gettext(N_("nearly the same as that of {name}")).format(name=context.edition.name(twin))
        yield KnownLine(label, told, context.url("product", twin.id))
    if product.prose and not twins:
        yield KnownLine(label, words.gettext(N_("none is nearly the same")), "")


_EVIDENCE: Mapping[Evidence, Callable[[KitSubject, Product], Iterable[KnownLine]]] = {
    "pages": _pages,
    "channels": _channels,
    "videos": _videos,
    "story": _story,
    "leaflet": _leaflet,
    "traceability": _traceability,
    "length": _length,
    "own": _own,
}


def _page(context: PageContext) -> KnownLine:
    url = context.absolute(context.page.path)
    return KnownLine(context.edition.language.name, url or f"/{context.page.path}", url)


def _known(subject: KitSubject, label: str, text: str) -> KnownLine:
    return KnownLine(subject.first.edition.words.gettext(label), text, "")
