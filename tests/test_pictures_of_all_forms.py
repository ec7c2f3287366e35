"""One site with every form of picture: each is published upright, in its colours and silent, or told why not."""

import html
import json
import re
import subprocess
import sys
import unicodedata
from io import BytesIO

import pytest
from PIL import Image

from showcase.reading.opening import reads_heic
from showcase.rendering.pictures.photos import open_photo
from tests.made_pictures import LEFT, REST, SIZE, TOP, UNDER, bars, bomb, refused, saved, shown, transparent, wide_gamut
from tests.small_sites import PROJECT, SETTINGS, SmallSite, copy_engine

pytestmark = pytest.mark.slow

SHOWN, CLEAR, REFUSED = shown(), transparent(), refused()
OTHERS = {
    "grey.jpg": saved(bars("L")),
    "one-bit.png": saved(bars("1"), "PNG"),
    "wide-gamut.jpg": saved(bars(), icc_profile=wide_gamut()),
    "one-point.png": saved(bars(size=(1, 1)), "PNG"),
    "strip.png": saved(bars(size=(4000, 3)), "PNG"),
    "post.png": saved(bars(size=(3, 4000)), "PNG"),
}
ALL = {**SHOWN, **CLEAR, **OTHERS, **{name: content for name, (content, _) in REFUSED.items()}}
NUMBER = {name: number for number, name in enumerate(ALL)}
SPOTS = {"top": (0.5, 0.1, TOP), "left": (0.1, 0.5, LEFT), "middle": (0.5, 0.5, REST), "under": (0.5, 0.9, UNDER)}
PRIVATE = (b"Secret", b"Exif", b"EXIF", b"ICCP", b"xmpmeta", b"ns.adobe.com", b"prof", b"rICC")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The site, each picture the only photo of a product, and what was told of each."""
    small = SmallSite(tmp_path_factory.mktemp("forms"))
    copy_engine(small.root)
    small.write(SETTINGS)
    for name, content in ALL.items():
        folder = f"products/song-ma/n{NUMBER[name]}"
        small.put(f"{folder}/{name}", content)
        written = json.dumps(unicodedata.normalize("NFC", name), ensure_ascii=False)
        text = f"name: Số {NUMBER[name]}\nphotos: [{{file: {written}, alt: Ảnh, credit: A, licence: CC0}}]\n"
        small.put(f"{folder}/product.yaml", text.encode())
    report = small.build(jobs=2)
    wrong = [one for one in report.problems if one.code.startswith("E5")]
    told = {name: [f"{one.code} {one.values['detail']}" for one in wrong if f"/n{number}/" in one.place.file]
            for name, number in NUMBER.items()}  # fmt: skip
    return small, told


def published(built, name):
    """The main photo's element of a product's page, and its files with what Pillow reads in them."""
    small, _ = built
    page = (small.output / f"p/n{NUMBER[name]}/index.html").read_text(encoding="utf-8")
    found = re.search(r'<figure class="photo">\s*<picture>.*?</picture>', page, re.DOTALL)
    if not found:
        return "", {}
    paths = sorted(set(re.findall(r"assets/photos/[\w-]+\.\w+", html.unescape(found[0]))))
    return found[0], {path: (small.output / path).read_bytes() for path in paths}


def decoded(content):
    image = Image.open(BytesIO(content))
    image.load()
    return image


def colour_at(image, x, y):
    return image.convert("RGB").getpixel((int(image.width * x), int(image.height * y)))


def near(one, other, tolerance=26):
    return all(abs(a - b) <= tolerance for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("name", SHOWN)
def test_it_is_published_upright_and_in_its_colours(built, name):
    element, files = published(built, name)
    assert built[1][name] == []
    assert f'width="{SIZE[0]}" height="{SIZE[1]}"' in element
    assert len(files) == 4
    for content in files.values():
        image = decoded(content)
        assert image.width * SIZE[1] == image.height * SIZE[0]
        wrong = {spot: colour_at(image, x, y) for spot, (x, y, meant) in SPOTS.items()
                 if not near(colour_at(image, x, y), meant)}  # fmt: skip
        assert wrong == {}


@pytest.mark.parametrize("name", SHOWN)
def test_the_colour_that_stands_in_for_it_is_its_mean_one(built, name):
    element, files = published(built, name)
    (told,) = re.findall(r"background-color:#(\w{6})", element)
    for content in files.values():
        mean = decoded(content).convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        assert near(bytes.fromhex(told), mean, 6)


def test_nothing_but_points_is_published_of_any(built):
    small, _ = built
    files = [file for folder in ("photos", "cards") for file in (small.output / "assets" / folder).iterdir()]
    assert len(files) > len(ALL)
    for file in files:
        content = file.read_bytes()
        assert [mark for mark in PRIVATE if mark in content] == []
        image = decoded(content)
        assert not image.getexif()
        assert not {"icc_profile", "xmp", "comment", "exif"} & {key for key, value in image.info.items() if value}
        assert getattr(image, "n_frames", 1) == 1


@pytest.mark.parametrize("name", SHOWN)
def test_its_name_stands_in_no_address(built, name):
    _, files = published(built, name)
    assert all(re.fullmatch(r"assets/photos/[0-9a-f]+-\d+\.(avif|webp)", path) for path in files)


@pytest.mark.parametrize("name", CLEAR)
def test_what_is_transparent_stays_so_and_is_paper_on_its_share_picture(built, name):
    small, told = built
    _, files = published(built, name)
    assert (told[name], len(files)) == ([], 4)
    for content in files.values():
        points = decoded(content).convert("RGBA")
        assert points.getpixel((points.width // 4, points.height // 4))[3] < 10
        assert points.getpixel((points.width * 3 // 4, points.height // 2))[3] > 245
    page = (small.output / f"p/n{NUMBER[name]}/index.html").read_text(encoding="utf-8")
    (card,) = set(re.findall(r"assets/cards/\w+\.jpg", page))
    assert near(colour_at(decoded((small.output / card).read_bytes()), 0.1, 0.1), (255, 252, 246))


def test_the_colours_of_a_phones_screen_are_brought_into_those_of_every_screen(built):
    _, files = published(built, "wide-gamut.jpg")
    for content in files.values():
        red, green, blue = colour_at(decoded(content), 0.5, 0.1)
        assert red > TOP[0] + 12
        assert green < TOP[1] - 12
        assert blue < TOP[2]


@pytest.mark.parametrize("name", ["grey.jpg", "one-bit.png"])
def test_grey_stays_grey(built, name):
    _, files = published(built, name)
    assert len(files) == 4
    for content in files.values():
        points = decoded(content).convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        assert max(points) - min(points) <= 3


@pytest.mark.parametrize(
    ("name", "sizes"),
    [("one-point.png", {(1, 1)}), ("post.png", {(3, 4000)}),
     ("strip.png", {(180, 1), (360, 1), (540, 1), (720, 1), (1080, 1)})],
)  # fmt: skip
def test_a_strange_shape_is_never_made_larger_and_never_nothing(built, name, sizes):
    element, files = published(built, name)
    assert built[1][name] == []
    assert {decoded(content).size for content in files.values()} == sizes
    assert re.search(r'width="[1-9]\d*" height="[1-9]\d*"', element)


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_shown_is_told_once_and_has_its_drawn_cover(built, name):
    _, told = built
    (problem,) = told[name]
    assert problem.startswith(REFUSED[name][1])
    assert published(built, name) == ("", {})


def test_no_file_of_a_volunteer_is_copied_into_the_site(built):
    small, _ = built
    originals = set(ALL.values()) - {b""}
    assert [path for path, content in small.bytes().items() if content in originals] == []


_MEASURE = """
import resource, sys
from pathlib import Path
from showcase.reading.opening import opened
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    with opened(Path(sys.argv[1]).read_bytes()):
        print("opened")
except Exception as error:
    print(type(error).__name__, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells the memory of a process otherwise")
def test_a_bomb_is_refused_by_its_header_without_being_unpacked(tmp_path):
    (tmp_path / "bomb.png").write_bytes(bomb())
    command = [sys.executable, "-c", _MEASURE, str(tmp_path / "bomb.png")]
    said = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True, timeout=60).stdout.split()
    assert said[0] == "DecompressionBombError"
    assert int(said[1]) < 50


@pytest.mark.skipif(not reads_heic(), reason="the optional package pillow-heif is not installed")
def test_a_photo_of_an_iphone_is_measured_and_drawn_where_its_package_is_installed():
    out = BytesIO()
    bars().save(out, "HEIF", quality=95)
    assert near(colour_at(open_photo(out.getvalue()), 0.5, 0.1), TOP)
