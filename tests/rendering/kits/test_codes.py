"""Codes of a kit are read as phones meet them: small, askew, out of focus, dirty."""

from functools import cache

import pytest
from PIL import Image, ImageDraw, ImageFilter

from showcase.rendering.kits.codes import code_files, no_address, smallest
from showcase.rendering.pictures.qr import QUIET_ZONE, qr_modules, qr_png
from tests.kit_files import HONEY, codes_in, opened, subject_of
from tests.small_sites import SETTINGS

URLS = {
    "usual": "https://sonla.example/p/mat-ong-quyet-thang/",
    "long": f"https://nguoi-tinh-nguyen.example/dac-san/p/{'xoai-say-deo-' * 4}toan-thang/",
}


@cache
def drawn(url, level):
    return opened(qr_png(url, level)).convert("L")


def shrunk(code, points):
    """The code with so many points a module."""
    side = round(code.width / 20 * points)
    return code.resize((side, side), Image.Resampling.BOX)


def turned(code, degrees):
    return code.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def blurred(code, modules):
    """Out of focus by so much of a module."""
    return code.filter(ImageFilter.GaussianBlur(20 * modules))


def dirty(code, share):
    """A blot over that share of the modules, between the three corners."""
    side = round((code.width - 8 * 20) * share**0.5)
    spoilt = code.copy()
    left = code.width // 2 - side // 2
    ImageDraw.Draw(spoilt).rectangle((left, left, left + side, left + side), fill=90)
    return spoilt


MET = {
    "as drawn": lambda code: code,
    "three points a module": lambda code: shrunk(code, 3),
    "two points a module": lambda code: shrunk(code, 2),
    "turned by 7 degrees": lambda code: turned(code, 7),
    "turned by 45 degrees": lambda code: turned(code, 45),
    "upside down": lambda code: turned(code, 180),
    "blurred by a third of a module": lambda code: blurred(code, 0.33),
    "small, turned and blurred": lambda code: shrunk(turned(blurred(code, 0.3), 12), 4),
    "a blot over 5 % of it": lambda code: dirty(code, 0.05),
    "grey on grey": lambda code: code.point(lambda value: 90 + value * 90 // 255),
}


@pytest.mark.parametrize("met", MET)
@pytest.mark.parametrize("level", ["m", "q"])
@pytest.mark.parametrize("url", [URLS["usual"], pytest.param(URLS["long"], marks=pytest.mark.slow)], ids=URLS)
def test_a_phone_reads_it(url, level, met):
    assert codes_in(MET[met](drawn(url, level))) == [url]


def test_a_jar_s_code_bears_more_damage():
    worn = {level: dirty(drawn(URLS["usual"], level), 0.12) for level in "mq"}
    assert codes_in(worn["m"]) == []
    assert codes_in(worn["q"]) == [URLS["usual"]]


def test_four_modules_around_it_are_white():
    code = drawn(URLS["usual"], "m")
    edge = QUIET_ZONE * 20
    inside = code.point(lambda value: 255 - value).getbbox()
    assert inside == (edge, edge, code.width - edge, code.height - edge)
    assert len(qr_modules(URLS["usual"])) * 20 == code.width - 2 * edge


@pytest.mark.parametrize(
    ("modules", "distance", "width"),
    [
        (25, 200, 27),  # 20 mm and the white edge: a tenth of the distance.
        (33, 200, 25),
        (57, 200, 26),  # 0.4 mm a module.
        (33, 1000, 125),
        (33, 2000, 249),
    ],
)
def test_how_large_it_must_be_follows_from_its_modules_and_the_distance(modules, distance, width):
    assert smallest(modules, distance) == width


def test_the_kit_has_the_page_s_own_address_in_both_levels_and_forms_with_their_size(site):
    subject = subject_of(site(HONEY))
    files = {one.name: one for one in code_files(subject, None)}
    assert list(files) == ["codes/qr.svg", "codes/qr.png", "codes/qr-jar.svg", "codes/qr-jar.png"]
    for name in ("codes/qr.png", "codes/qr-jar.png"):
        assert codes_in(opened(files[name].content)) == ["https://cho.example/phien/p/ong/"]
    assert "at least 26 mm wide" in files["codes/qr.svg"].use.text.format_map(files["codes/qr.svg"].use.values)
    assert subject.own.link("zalo") == subject.own.url


def test_without_an_address_there_is_no_code_and_no_label(site, monkeypatch):
    for name in ("URL", "CF_PAGES_URL", "CI_PAGES_URL"):
        monkeypatch.delenv(name, raising=False)
    small = site(HONEY).write(SETTINGS.replace("base_url: https://cho.example/phien/\n", ""))
    assert "base_url" in no_address(subject_of(small)).text
