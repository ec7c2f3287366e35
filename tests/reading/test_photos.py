"""Whatever a phone, a scanner or a messenger made of a picture: it is measured upright, or told why it cannot be."""

import struct
import sys
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from showcase.caching.stamps import Digests, stamps_of
from showcase.model.media import Photo, PhotoFile
from showcase.problems.problem import Place
from showcase.reading.photos import PhotoReader, beside, keep_memory, read_memory

PLACE = Place("products/song-ma/mat-ong/product.yaml", 4, 11)
FOLDER = "products/song-ma/mat-ong"


def photo(file="a.jpg"):
    return Photo.model_validate(
        {"file": file, "alt": "Ong", "credit": "Nhóm", "licence": "CC0"}, context={"languages": ("vi",)}
    )


def picture(form="JPEG", mode="RGB", size=(40, 20), **options):
    # The left half is red, the right one blue.
    image = Image.new("RGB", size, "#e01010")
    image.paste("#1010e0", (size[0] // 2, 0, *size))
    out = BytesIO()
    image.convert(mode).save(out, form, **options)
    return out.getvalue()


def turned(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return picture(exif=exif)


@pytest.fixture
def measure(tmp_path):
    (tmp_path / FOLDER).mkdir(parents=True)

    def measured(content, name="a.jpg"):
        (tmp_path / FOLDER / name).write_bytes(content)
        found, problems = PhotoReader(tmp_path).measure(photo(name), FOLDER, PLACE)
        assert all(problem.place == PLACE for problem in problems)
        assert bool(found) != bool(problems)
        return found.found if found else f"{problems[0].code} {problems[0].values['detail']}"

    return measured


@pytest.mark.parametrize("orientation", range(10))
def test_a_glance_knows_how_large_a_photo_is_and_which_file(measure, tmp_path, orientation):
    found = measure(turned(orientation))
    digests = Digests(tmp_path, stamps_of(tmp_path, ["products"]))
    glanced, problems = PhotoReader(tmp_path, glances=digests).measure(photo(), FOLDER, PLACE)
    assert problems == []
    assert glanced.found == found.model_copy(update={"colour": glanced.found.colour})


@pytest.mark.parametrize("orientation", range(10))
def test_a_photo_is_measured_upright(measure, orientation):
    found = measure(turned(orientation))
    assert (found.width, found.height) == ((20, 40) if orientation in range(5, 9) else (40, 20))


@pytest.mark.parametrize(
    "content",
    [
        picture(),
        picture("PNG"),
        picture("WEBP"),
        picture("AVIF"),
        picture("GIF"),
        picture("BMP"),
        picture("TIFF"),
        picture(mode="CMYK"),
        picture(mode="L"),
        picture("PNG", "1"),
        picture("PNG", "LA"),
        picture("PNG", "RGBA"),
        picture("PNG", "P", transparency=0),
        picture(progressive=True),
        picture(exif=b"Exif\x00\x00broken"),
        picture(icc_profile=b"broken"),
        picture("GIF", save_all=True, append_images=[Image.new("RGB", (40, 20))]),
        picture("TIFF", save_all=True, append_images=[Image.new("RGB", (80, 20))]),
    ],
)
def test_every_form_of_picture_is_measured(measure, content):
    found = measure(content)
    assert (found.width, found.height) == (40, 20)
    assert len(found.colour) == 7


def test_the_colour_is_the_mean_one(measure):
    assert measure(picture("PNG", size=(1, 1))).colour == "#1010e0"
    assert measure(picture("PNG")).colour == "#781078"


def header(width, height):
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", b"")
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "E502 the file is empty"),
        (picture()[:200], "E502 it ends too early"),
        (picture()[:-40], "E502 it ends too early"),
        (picture("PNG")[:80], "E502 it ends too early"),
        ("Ảnh tôi gửi sau nhé".encode(), "E502 its form is not known"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "E502 its form is not known"),
        (header(9_000, 8_000), "E513 9000 × 8000"),
        (header(65_000, 65_000), "E513 4225000000"),
    ],
)
def test_what_cannot_be_shown_is_told_with_its_reason(measure, content, told):
    assert measure(content) == told


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("photos")
    (root / FOLDER).mkdir(parents=True)
    return root


@given(st.binary(max_size=60), st.sampled_from([b"", picture(), picture("PNG"), picture("GIF")]), st.integers(0, 400))
@settings(max_examples=60)
def test_any_bytes_are_a_picture_or_a_problem(folder, noise, start, cut):
    (folder / FOLDER / "a.jpg").write_bytes(start[:cut] + noise + start[cut + len(noise) :])
    found, problems = PhotoReader(folder).measure(photo(), FOLDER, PLACE)
    assert bool(found) != bool(problems)


@pytest.mark.parametrize(
    ("written", "told", "guess"),
    [
        ("anh-1.jpg", "E532", "Anh-1.JPG"),
        ("ANH-1.JPG", "E532", "Anh-1.JPG"),
        ("anh1.jpg", "E532", "Anh-1.JPG"),
        ("khac.png", "E501", ""),
        ("", "E501", ""),
        ("\x00", "E501", ""),
        ("../Anh-1.JPG", "E531", None),
        ("anh/Anh-1.JPG", "E531", None),
        ("C:\\anh\\Anh-1.JPG", "E531", None),
        ("/etc/passwd", "E531", None),
        ("..", "E531", None),
    ],
)
def test_a_file_that_does_not_lie_there_is_told_with_the_one_that_is_meant(tmp_path, written, told, guess):
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "Anh-1.JPG").write_bytes(picture())
    path, problem = beside(tmp_path, FOLDER, written, PLACE)
    assert (path, problem.code, problem.values.get("guess")) == ("", told, guess)


def test_a_name_from_a_mac_is_the_same_name(tmp_path):
    (tmp_path / FOLDER).mkdir(parents=True)
    composed, decomposed = "mật-ong.jpg", "ma\u0323\u0302t-ong.jpg"
    (tmp_path / FOLDER / decomposed).write_bytes(picture())
    path, problem = beside(tmp_path, FOLDER, composed, PLACE)
    assert problem is None
    assert (tmp_path / path).read_bytes() == picture()


def test_a_folder_with_the_name_of_a_photo_is_no_photo(tmp_path):
    (tmp_path / FOLDER / "a.jpg").mkdir(parents=True)
    _, (problem,) = PhotoReader(tmp_path).measure(photo(), FOLDER, PLACE)
    assert (problem.code, problem.values["detail"]) == ("E502", "it is not a file")


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege on Windows")
@pytest.mark.parametrize(
    ("target", "code"), [("outside.jpg", "E503"), ("nowhere.jpg", "E503"), (f"in/{FOLDER}/none", "E503")]
)
def test_a_link_out_of_the_project_is_not_followed(tmp_path, target, code):
    (tmp_path / "in" / FOLDER).mkdir(parents=True)
    (tmp_path / "outside.jpg").write_bytes(picture())
    (tmp_path / "in" / FOLDER / "a.jpg").symlink_to(tmp_path / target)
    found, (problem,) = PhotoReader(tmp_path / "in").measure(photo(), FOLDER, PLACE)
    assert (found, problem.code) == (None, code)


def test_what_was_measured_once_is_remembered_by_content(tmp_path):
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "a.jpg").write_bytes(picture())
    reader = PhotoReader(tmp_path)
    first, _ = reader.measure(photo(), FOLDER, PLACE)
    keep_memory(tmp_path / ".cache", reader.used)
    remembered = read_memory(tmp_path / ".cache")
    assert list(remembered.values()) == [first.found]

    (tmp_path / FOLDER / "a.jpg").rename(tmp_path / FOLDER / "b.jpg")
    second, _ = PhotoReader(tmp_path, remembered).measure(photo("b.jpg"), FOLDER, PLACE)
    assert second.found == first.found.model_copy(update={"path": f"{FOLDER}/b.jpg"})


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[" * 100_000, None],
)
def test_a_damaged_memory_is_an_empty_one(tmp_path, content):
    if content is None:
        (tmp_path / "photos").mkdir()
    else:
        (tmp_path / "photos").write_bytes(content)
    assert read_memory(tmp_path) == {}


def test_one_letter_that_is_not_what_was_written_empties_the_memory(tmp_path):
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "a.jpg").write_bytes(picture())
    reader = PhotoReader(tmp_path)
    reader.measure(photo(), FOLDER, PLACE)
    keep_memory(tmp_path, reader.used)
    file = tmp_path / "photos"
    assert read_memory(tmp_path)
    (digest,) = reader.used
    file.write_bytes(file.read_bytes().replace(digest.encode(), digest.translate({97: "b", 48: "1"}).encode()))
    assert read_memory(tmp_path) == {}


def test_no_build_fails_for_its_memory(tmp_path):
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    measured = PhotoFile(path="a.jpg", digest="x", width=1, height=1, colour="#000000")
    keep_memory(tmp_path / "cache", {"x": measured})
    keep_memory(None, {"x": measured})
    assert read_memory(tmp_path / "cache") == {}
