"""QR codes are read back as a phone would."""

import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from showcase.building import prepare
from showcase.rendering.edition import Leaf
from showcase.rendering.editions import editions
from showcase.rendering.frames import Look
from showcase.rendering.product_page import product_view
from showcase.rendering.qr import qr_svg
from tests.small_sites import PageRead

SCALE = 6


def read(svg):
    """What a camera reads. Segno draws each run of dark modules as a stroke: `M4 4.5h7m3 0h1`."""
    size = int(re.search(r'viewBox="0 0 (\d+) \1"', svg).group(1))
    picture = Image.new("L", (size * SCALE, size * SCALE), 255)
    pencil = ImageDraw.Draw(picture)
    x = y = 0.0
    for step, told in re.findall(r"([Mmh])([-\d. ]+)", re.search(r'stroke="#000" d="([^"]+)"', svg).group(1)):
        numbers = [float(number) for number in told.split()]
        if step == "h":
            left, top = round(x * SCALE), round((y - 0.5) * SCALE)
            pencil.rectangle((left, top, left + round(numbers[0] * SCALE) - 1, top + SCALE - 1), fill=0)
            x += numbers[0]
        else:
            x, y = numbers if step == "M" else (x + numbers[0], y + numbers[1])
    (found,) = zxingcpp.read_barcodes(picture)
    return found.text


@pytest.mark.parametrize(
    "url",
    [
        "https://sonla.example/p/mat-ong/",
        "https://nguoi-tinh-nguyen.example/dac-san/zh-Hans/p/xoai-say-deo-toan-thang/",
        f"https://sonla.example/p/{'x' * 200}/",
    ],
)
def test_a_phone_reads_the_address(url):
    assert read(qr_svg(url)) == url


def test_the_code_has_its_quiet_zone_and_stands_in_a_page_as_it_is():
    svg = qr_svg("https://a.vn/")
    assert "<?xml" not in svg
    assert "xmlns" not in svg
    assert re.search(r'class="qr"', svg)
    page = PageRead(f'<!doctype html><html lang="vi"><head><title>x</title></head><body>{svg}</body></html>')
    assert page.all("*[@viewBox]") or page.all("*[@viewbox]")


def test_the_code_of_a_page_is_its_canonical_address(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: {vi: Mật ong, en: Honey}\n")
    made = prepare(small._options({}))
    for code, edition in editions(made.plan, made.catalog, made.today, small.root / "locales").items():
        leaf = Leaf(edition, made.plan.by_subject[code, "product", "mat-ong"])
        page_frame = product_view(leaf, Look("", ""), made.catalog.products["mat-ong"]).frame
        assert read(page_frame.share.qr) == page_frame.canonical == f"https://cho.example/phien/{leaf.page.path}"


def test_what_may_be_printed_has_a_code_and_a_list_has_none(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: {vi: Mật ong, en: Honey}\n")
    small.build()
    has_code = {path: bool(small.page(path).all("details[@class='share-qr']")) for path in ("", "p/mat-ong", "p", "g")}
    assert has_code == {"": True, "p/mat-ong": True, "p": False, "g": False}
