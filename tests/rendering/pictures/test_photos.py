"""Photos as they are published: upright, sRGB, and silent about where and by what they were taken."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from showcase.model.media import Photo, PhotoFile
from showcase.planning.pictures import FORMATS, plan_pictures
from showcase.rendering.pictures.photos import Unreadable, encode_all, open_photo

LEFT, RIGHT = (200, 30, 30), (30, 30, 200)
ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>'


def halves(mode="RGB", size=(400, 200)):
    """A picture whose left half is red and whose right half is blue."""
    image = Image.new("RGB", size, LEFT)
    image.paste(RIGHT, (size[0] // 2, 0, *size))
    return image.convert(mode)


def saved(image, form, **settings):
    encoded = BytesIO()
    image.save(encoded, form, **settings)
    return encoded.getvalue()


def telling(image, form, orientation=1):
    """The picture with everything that a camera and its owner may have left in it."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKER] = "SecretCamera"
    exif.get_ifd(GPS).update({1: "N", 2: (21.0, 19.0, 40.0), 3: "E", 4: (103.0, 54.0, 50.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "SecretComment")
    extra = {"JPEG": {"comment": b"SecretComment", "xmp": XMP}, "PNG": {"pnginfo": notes}, "WEBP": {"xmp": XMP}}
    return saved(image, form, exif=exif, icc_profile=profile, **extra.get(form, {}))


def published(source, size):
    found = PhotoFile(path="a", digest="d", width=size[0], height=size[1], colour="#000000")
    photo = Photo(file="a", alt={"vi": "Ảnh"}, credit="A", licence="CC0", found=found)
    (pictures,) = plan_pictures([photo]).values()
    return pictures, encode_all(source, pictures)


def near(colour, expected, tolerance=14):
    return all(abs(one - other) <= tolerance for one, other in zip(colour[:3], expected, strict=True))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_nothing_but_the_picture_is_published(form):
    pictures, encoded = published(telling(halves(), form), (400, 200))
    assert set(encoded) == {picture.path for picture in pictures}
    for picture in pictures:
        content = encoded[picture.path]
        assert b"Secret" not in content
        assert b"secret" not in content
        assert b"Exif" not in content
        assert b"ICCP" not in content
        with Image.open(BytesIO(content)) as image:
            image.load()
            assert image.format == picture.format.upper()
            assert image.size == (picture.width, picture.height)
            assert not image.getexif()
            assert not {"icc_profile", "xmp", "comment", "exif"} & {key for key, value in image.info.items() if value}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_phone_was_held(orientation):
    upright = halves()
    turned = {1: [], 2: [0], 3: [3], 4: [1], 5: [5], 6: [2], 7: [6], 8: [4]}[orientation]
    lying = upright
    for step in turned:
        lying = lying.transpose(Image.Transpose(step))
    opened = open_photo(telling(lying, "PNG", orientation))
    assert opened.size == upright.size
    assert opened.convert("RGB").tobytes() == upright.tobytes()
    _, encoded = published(telling(lying, "JPEG", orientation), upright.size)
    for content in encoded.values():
        with Image.open(BytesIO(content)) as image:
            wide, high = image.size
            assert near(image.convert("RGB").getpixel((wide // 5, high // 2)), LEFT)
            assert near(image.convert("RGB").getpixel((wide * 4 // 5, high // 2)), RIGHT)


@pytest.mark.parametrize(
    ("mode", "form"),
    [
        ("L", "JPEG"), ("CMYK", "JPEG"), ("P", "PNG"), ("1", "PNG"), ("I;16", "PNG"), ("RGBA", "PNG"), ("LA", "PNG"),
        ("P", "GIF"), ("CMYK", "TIFF"), ("RGBA", "WEBP"), ("YCbCr", "JPEG"),
    ],
)  # fmt: skip
def test_whatever_a_photo_is_made_of_it_is_published_in_rgb(mode, form):
    image = Image.new("I;16", (400, 200), 30000) if mode == "I;16" else halves(mode)
    _, encoded = published(saved(image, form), (400, 200))
    for content in encoded.values():
        with Image.open(BytesIO(content)) as shown:
            assert shown.mode in {"RGB", "RGBA"}
            if mode not in {"L", "LA", "1", "I;16"}:
                assert near(shown.convert("RGB").getpixel((80, 50)), LEFT, 40)
            if mode == "I;16":
                assert near(shown.convert("RGB").getpixel((80, 50)), (117, 117, 117))


@pytest.mark.parametrize("mode", ["RGBA", "P", "LA"])
def test_what_is_transparent_stays_so(mode):
    image = halves("RGBA")
    image.putalpha(Image.new("L", image.size, 0))
    source = saved(image.convert(mode), "PNG", **({"transparency": 0} if mode == "P" else {}))
    _, encoded = published(source, (400, 200))
    for content in encoded.values():
        with Image.open(BytesIO(content)) as shown:
            assert shown.convert("RGBA").getpixel((10, 10))[3] < 20


def swapped_profile():
    """A profile in which red means blue: its two tags have changed their names."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"????", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"????", b"bXYZ", 1)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_the_colours_that_a_profile_means_are_brought_into_srgb(mode):
    opened = open_photo(saved(halves(mode), "PNG", icc_profile=swapped_profile()))
    assert near(opened.convert("RGB").getpixel((20, 20)), LEFT[::-1], 30)


def test_a_broken_profile_is_overlooked():
    assert open_photo(saved(halves(), "PNG", icc_profile=b"broken")).tobytes() == halves().tobytes()


def test_a_transparent_photo_with_a_profile_keeps_its_transparency():
    image = halves("RGBA")
    image.putalpha(Image.new("L", image.size, 0))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert open_photo(saved(image, "PNG", icc_profile=profile)).mode == "RGBA"


@pytest.mark.parametrize("size", [(1, 1), (7, 300), (90, 60), (181, 20)])
def test_a_small_photo_is_never_made_larger(size):
    pictures, encoded = published(saved(halves(size=size), "PNG"), size)
    assert {picture.format for picture in pictures} == set(FORMATS)
    for content in encoded.values():
        with Image.open(BytesIO(content)) as image:
            assert image.width <= size[0]
            assert image.height <= size[1]


def test_an_animation_is_published_as_its_first_picture():
    _, encoded = published(
        saved(halves(), "GIF", save_all=True, append_images=[Image.new("RGB", (400, 200))]), (400, 200)
    )
    for content in encoded.values():
        with Image.open(BytesIO(content)) as image:
            assert getattr(image, "n_frames", 1) == 1


@pytest.mark.parametrize("source", [b"", b"no picture", saved(halves(), "PNG")[:90], saved(halves(), "JPEG")[:300]])
def test_what_is_no_picture_is_said_to_be_unreadable(source):
    with pytest.raises(Unreadable):
        open_photo(source)


def test_the_same_photo_gives_the_same_bytes():
    source = telling(halves(), "JPEG")
    assert published(source, (400, 200)) == published(source, (400, 200))
