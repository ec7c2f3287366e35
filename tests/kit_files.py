"""Kits of small sites: a thing as parts are given it, and what they make of it."""

from io import BytesIO

import pypdfium2
import zxingcpp
from PIL import Image

from showcase.building import prepare
from showcase.rendering.editions import editions
from showcase.rendering.kits.interface import KitFile, Tools
from showcase.rendering.kits.parts import kit_subject_of
from tests.small_sites import PROJECT

FONTS = PROJECT / "assets" / "fonts"
DOTS = 150 / 72
"""Scale at which pages are looked at: 150 dots an inch, what a cheap printer does."""

MAKER = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower Cooperative}
kind: cooperative
address: {commune: xã Sông Mã}
"""
HONEY = MAKER + "-- products/song-ma/ong/product.yaml --\nname: {vi: Mật ong, en: Honey}\nproducer: htx\n"
SEEN = """\
recognitions:
  - {stars: 4, authority: province, decision: 1/QĐ-UBND, issued_on: DAY,
     evidence: {tier: A, seen_on: 2026-04-01, source: bao}}
-- content/sources.yaml --
bao: {title: Quyết định, publisher: UBND tỉnh}
"""
IN_FORCE, EXPIRED = SEEN.replace("DAY", "2026-03-02"), SEEN.replace("DAY", "2021-03-02")
"""Recognitions, to be written behind a product."""


def subject_of(small, kind="product", name="ong"):
    """The thing as a part is given it."""
    prepared = prepare(small._options({}))
    found = editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales")
    return kit_subject_of(found["vi"], kind, prepared.catalog.of_kind(kind)[name])


def tools_of(small, subject, kept=lambda _name, make: make()):
    """What parts make files with."""
    cards = {card.path: card for card in subject.first.edition.plan.cards}
    return Tools({}, None, FONTS, cards, lambda photo: (small.root / photo.found.path).read_bytes(), kept)


def made_by(part, small, kind="product", name="ong"):
    """The files that a part makes, by name, and the sentences that it says instead of others."""
    subject = subject_of(small, kind, name)
    made = list(part(subject, tools_of(small, subject)))
    files = {one.name: one.content for one in made if isinstance(one, KitFile)}
    return files, [one.text.format_map(one.values) for one in made if not isinstance(one, KitFile)]


def pages_of(content, scale=DOTS):
    """The pages of a PDF as pictures."""
    return [page.render(scale=scale).to_pil().convert("L") for page in pypdfium2.PdfDocument(content)]


def texts_of(content):
    """What can be read on each page of a PDF, with single spaces."""
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(content)]


def codes_in(image):
    """What a phone reads in a picture."""
    return [found.text for found in zxingcpp.read_barcodes(image)]


def opened(content):
    """A picture, loaded."""
    image = Image.open(BytesIO(content))
    image.load()
    return image
