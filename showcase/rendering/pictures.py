"""A photo's bytes in, its published pictures out (one of Pillow's doors)."""

import warnings
from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from showcase.planning.outputs import Picture
from showcase.planning.pictures import FORMATS

_SRGB = ImageCms.createProfile("sRGB")
_SETTINGS: dict[str, dict[str, object]] = {
    # One thread: more of them would cut the picture differently on another machine.
    "avif": {"speed": 6, "max_threads": 1},
    "webp": {"method": 5},
}


class Unreadable(Exception):
    """The bytes are no picture that can be drawn."""


def encode_all(source: bytes, pictures: Sequence[Picture]) -> dict[str, bytes]:
    """Path → bytes of every size and format of one photo, which is decoded once.

    Upright, sRGB, and without position, camera, comment or profile.
    """
    photo = open_photo(source)
    sizes = {(picture.width, picture.height) for picture in pictures}
    resized = {size: photo.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0) for size in sizes}
    return {picture.path: _encode(resized[picture.width, picture.height], picture.format) for picture in pictures}


def open_photo(source: bytes) -> Image.Image:
    """The photo upright, in sRGB, as RGB or RGBA."""
    try:
        with warnings.catch_warnings():
            # Reading has measured the photo and refused what is too large.
            warnings.simplefilter("ignore")
            image = Image.open(BytesIO(source))
            image.load()
            return _in_srgb(_in_eight_bits(ImageOps.exif_transpose(image)))
    except Exception as error:  # Pillow's plugins raise whatever they meet in a broken file
        raise Unreadable(str(error) or type(error).__name__) from error


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """A grey picture of sixteen bits in eight: Pillow would cut off what is lighter than the 256th part."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda level: level * (1 / 256)).convert("L")


def _in_srgb(image: Image.Image) -> Image.Image:
    alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    colours = _by_profile(image) or image.convert("RGB")
    if alpha:
        colours.putalpha(alpha)
    return colours


def _by_profile(image: Image.Image) -> Image.Image | None:
    """The colours that the photo's own profile means; None without one that can be used."""
    profile = image.info.get("icc_profile")
    numbers = image if image.mode in {"CMYK", "L"} else image.convert("RGB")
    try:
        return ImageCms.profileToProfile(
            numbers, ImageCms.ImageCmsProfile(BytesIO(profile)), _SRGB, outputMode="RGB"
        ) if profile else None  # fmt: skip
    except (ImageCms.PyCMSError, OSError):
        # A broken profile says nothing: the numbers are taken for sRGB, as browsers do.
        return None


def _encode(image: Image.Image, form: str) -> bytes:
    encoded = BytesIO()
    image.info.clear()  # Pillow would copy the profile and comments it finds here
    image.save(encoded, form.upper(), quality=FORMATS[form], exif=b"", icc_profile=b"", **_SETTINGS[form])
    return encoded.getvalue()
