"""QR codes are read back as a phone would."""

import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

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
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n")
    small.build()
    for path in ("p/mat-ong", "en/p/mat-ong"):
        page = small.page(path)
        svg = re.search(r'<svg[^>]*class="qr".*?</svg>', page.html, re.DOTALL).group()
        assert read(svg) == f"https://cho.example/phien/{path}/"
