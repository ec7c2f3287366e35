"""The livestream sheet of an event: what is said when, what may be said, and what must lie on the table."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from markupsafe import Markup

from showcase.model.kinds import Event, Offer
from showcase.model.product import Product
from showcase.planning.calendars import has_calendar
from showcase.planning.kits import advertising_obstacle, obstacle
from showcase.planning.outputs import Document
from showcase.planning.subjects import is_sample
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.event_times import begins
from showcase.rendering.frames import Subject, frame
from showcase.rendering.kits.checklists import asked_line
from showcase.rendering.kits.interface import KitFile, KitSubject, Made, Sentence, Tools
from showcase.rendering.kits.live_views import (
    AvoidLine,
    LackLine,
    LiveProduct,
    LiveSheet,
    SegmentLine,
    SheetView,
    SlideView,
    Stated,
)
from showcase.rendering.kits.obstacles import OBSTACLES
from showcase.rendering.kits.words import kit_words
from showcase.rendering.labels import N_
from showcase.rendering.lines import proof_lines, source_line
from showcase.rendering.parts import Link
from showcase.rendering.pictures.qr import qr_svg

_MARK = "live"
"""The campaign mark of what is posted beside a stream."""


def no_livestream(subject: KitSubject) -> Sentence | None:
    """Why there is no sheet: nothing is left to prepare, or nothing is known to prepare it from."""
    event = _event(subject)
    if event.is_over(subject.first.edition.today):
        return Sentence(N_("The event is over."))
    is_known = event.goods or event.running_order
    return None if is_known else Sentence(N_("It names no products and no running order."))


def livestream_files(subject: KitSubject, tools: Tools) -> Made:
    """The sheet, the code for the camera, and the calendar file."""
    context = subject.first
    edition, event = context.edition, _event(subject)
    render = tools.renders[edition.language.code]
    about = Subject(edition.name(event), is_sample=is_sample(event, edition.catalog))
    own = frame(context, tools.look, about)
    sheet = render("kits/sheet.html", SheetView(own, livestream_sheet(subject), None))
    yield KitFile("livestream.html", sheet.encode(), Sentence(N_("Sheet for the livestream, to be printed")))
    if subject.own.url:
        code = Markup(qr_svg(subject.own.url).decode())  # noqa: S704 - our own
        slide = render("kits/slide.html", SlideView(own, code, subject.own.url, subject.own.disclosure))
        yield KitFile(
            "qr-slide.html", slide.encode(), Sentence(N_("QR code for the camera: open it on a second screen"))
        )
        if has_calendar(event, edition.catalog):
            # As in `documents/makers.py`: most builds make no calendar.
            from showcase.rendering.documents.calendars import event_calendar  # noqa: PLC0415

            calendar = event_calendar(edition, Document("calendar", "", edition.language.code, event.id))
            yield KitFile("event.ics", calendar, Sentence(N_("The event for calendars")))


def livestream_sheet(subject: KitSubject) -> LiveSheet:
    """All that a streamer has before them, in the site's first language."""
    edition, event = subject.first.edition, _event(subject)
    goods = [edition.catalog.products[name] for name in event.goods]
    refused = {one.id: _refusal(edition, one) for one in goods}
    shown = tuple(_product(edition, one, event) for one in goods if not refused[one.id])
    lists = edition.catalog.checklists
    page = subject.own.link(_MARK)
    links = ((subject.own.name, page), *((one.name, one.link) for one in shown))
    return LiveSheet(
        when=subject.own.when,
        disclosure=subject.own.disclosure,
        rows=tuple(_rows(edition, event)),
        products=shown,
        refused=tuple(LackLine(str(edition.name(one)), refused[one.id]) for one in goods if refused[one.id]),
        avoid=tuple(
            AvoidLine(
                edition.phrase(one.about) or edition.own(""),
                edition.phrase(one.words) or edition.own(""),
                edition.phrase(one.instead),
                one.source,
            )
            for one in lists.avoid
        ),
        documents=tuple(asked_line(edition, one) for one in lists.documents),
        as_of=edition.formats.day(lists.as_of) if lists.as_of else None,
        links=tuple(Link(href, edition.own(name)) for name, href in links if href),
    )


def _event(subject: KitSubject) -> Event:
    return subject.first.edition.catalog.events[subject.thing.id]


def _rows(edition: Edition, event: Event) -> Iterator[SegmentLine]:
    start, passed = begins(edition, event), timedelta()
    for segment in event.running_order:
        product = edition.catalog.products.get(segment.product or "")
        yield SegmentLine(
            at=_at(start, passed),
            minutes=segment.minutes,
            what=edition.phrase(segment.what),
            product=str(edition.name(product)) if product else "",
            is_refused=bool(product and _refusal(edition, product)),
        )
        passed += timedelta(minutes=segment.minutes)


def _at(start: datetime | None, passed: timedelta) -> str:
    if start:
        return f"{start + passed:%H:%M}"
    hours, minutes = divmod(int(passed.total_seconds()) // 60, 60)
    return f"+{hours}:{minutes:02}"


def _refusal(edition: Edition, product: Product) -> str:
    """Why a product is not to be shown; empty where it may be."""
    found = obstacle(product, edition.catalog, edition.today) or advertising_obstacle(product, edition.catalog)
    return edition.words.gettext(OBSTACLES[found]) if found else ""


def _product(edition: Edition, product: Product, event: Event) -> LiveProduct:
    page = edition.plan.by_subject[edition.language.code, "product", product.id]
    told = kit_words(PageContext(edition, page), product)
    producer = edition.catalog.producer_of(product)
    offer = next((one for one in event.offers if one.product == product.id), None)
    return LiveProduct(
        name=told.name,
        maker=told.maker,
        place=told.place,
        summary=told.summary,
        recognition=told.recognition,
        season=told.season,
        net=", ".join(product.net),
        stock=_stock(edition, offer),
        price=_price(edition, offer, product),
        must_say=told.must_say,
        proofs=proof_lines(edition, (*product.proofs, *(producer.proofs if producer else ()))),
        link=told.link(_MARK),
    )


def _stock(edition: Edition, offer: Offer | None) -> Stated | None:
    if offer is None or offer.stock is None:
        return None
    text = " ".join(filter(None, (edition.formats.number(offer.stock), str(edition.phrase(offer.unit) or ""))))
    return Stated(text, edition.formats.day(offer.as_of), source_line(edition, offer.source))


def _price(edition: Edition, offer: Offer | None, product: Product) -> Stated | None:
    """The price stated for the event, else that of the product."""
    if offer and offer.price:
        amount, per, as_of, source = offer.price, offer.per, offer.as_of, offer.source
    elif product.price:
        stated = product.price
        amount, per, as_of, source = stated.amount, stated.per, stated.as_of, stated.source
    else:
        return None
    text = " / ".join(filter(None, (edition.formats.dong(amount), str(edition.phrase(per) or ""))))
    return Stated(text, edition.formats.day(as_of), source_line(edition, source))
