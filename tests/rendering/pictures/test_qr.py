"""QR codes are read back as a phone would."""

import re
from xml.etree import ElementTree as ET

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from showcase.building import prepare
from showcase.rendering.pictures.qr import qr_lines, qr_svg
from tests.small_sites import SETTINGS

SCALE = 6
QUIET = 4


def read(code):
    """What a camera reads. Segno draws each run of dark modules as a stroke: `M4 4.5h7m3 0h1`."""
    svg = code.decode()
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


def test_the_code_is_a_file_of_its_own_dark_on_white_with_its_quiet_zone():
    svg = ET.fromstring(qr_svg("https://a.vn/"))  # noqa: S314 - drawn here
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    ground, modules = svg
    assert ground.get("fill") == "#fff"
    assert modules.get("d").startswith(f"M{QUIET} {QUIET}.5h7m")
    width = int(svg.get("viewBox").split()[2])
    assert ground.get("d") == f"M0 0h{width}v{width}h-{width}z"


def test_the_code_of_a_page_stands_beside_it_and_says_its_address(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: {vi: Mật ong, en: Honey}\n")
    small.build()
    for path in ("", "en/", "p/mat-ong/", "en/p/mat-ong/", "d/song-ma/"):
        (picture,) = small.page(path).all("details[@class='share-qr']/img")
        url = f"https://cho.example/phien/{path}"
        assert picture.get("src") == "qr.svg"
        assert url in picture.get("alt")
        assert int(picture.get("width")) == int(picture.get("height")) >= 200
        assert read((small.output / path / "qr.svg").read_bytes()) == url


def test_what_may_be_printed_has_a_code_and_a_list_has_none(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: {vi: Mật ong, en: Honey}\n")
    small.build()
    has_code = {path: bool(small.page(path).all("details[@class='share-qr']")) for path in ("", "p/mat-ong", "p", "g")}
    assert has_code == {"": True, "p/mat-ong": True, "p": False, "g": False}
    assert {path for path in small.files() if path.endswith("qr.svg")} == {
        f"{edition}{path}qr.svg" for edition in ("", "en/") for path in ("", "p/mat-ong/", "d/song-ma/")
    }


@pytest.mark.parametrize(("asked", "told"), [("qr: on", True), ("qr: off", False)])
def test_a_site_may_do_without_codes(site, asked, told):
    small = site(SETTINGS.replace("organisation:", f"{asked}\norganisation:"))
    plan = prepare(small._options({})).plan
    assert bool(plan.codes) == told
    assert any(page.code for page in plan.pages) == told


def test_a_file_of_ones_own_never_stands_in_the_place_of_a_code(site):
    plan = prepare(site().put("assets/root/qr.svg", b"<svg/>")._options({})).plan
    assert [clash.path for clash in plan.clashes] == ["qr.svg"]


def test_a_phone_reads_the_code_off_a_terminal():
    address = "http://192.0.2.17:8000/"
    dark = {"█": (0, 0), "▀": (0, 1), "▄": (1, 0), " ": (1, 1), "\xa0": (1, 1)}
    lines = qr_lines(address)
    rows = [[dark[sign][half] for sign in line] for line in lines for half in (0, 1)]
    image = Image.new("L", (len(lines[0]), len(rows)), 255)
    image.putdata([255 * (1 - point) for row in rows for point in row])
    (found,) = zxingcpp.read_barcodes(image.resize((image.width * 8, image.height * 8), Image.Resampling.NEAREST))
    assert found.text == address
