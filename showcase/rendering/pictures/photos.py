"""A photo's bytes in, its published pictures out (one of Pillow's doors)."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from showcase.planning.outputs import Picture
from showcase.planning.pictures import QUALITIES
from showcase.reading.opening import as_seen, load, opened

_SETTINGS: dict[str, dict[str, object]] = {
    # One thread: more of them would cut the picture differently on another machine.
    "avif": {"speed": 6, "max_threads": 1},
    "webp": {"method": 5},
    "jpeg": {"optimize": True, "progressive": True},
}


class Unreadable(Exception):
    """The bytes are no picture that can be drawn."""


def encode_all(source: bytes, pictures: Sequence[Picture]) -> dict[str, bytes]:
    """Path → bytes of every size and format of one photo, which is decoded once.

    Upright, sRGB, and without position, camera, comment or profile.
    """
    # Decoded in no more than twice the pixels of the largest, which leaves nothing to be seen.
    photo = open_photo(source, least=2 * max(min(picture.width, picture.height) for picture in pictures))
    sizes = {(picture.width, picture.height) for picture in pictures}
    resized = {size: photo.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0) for size in sizes}
    return {picture.path: _encode(resized[picture.width, picture.height], picture.format) for picture in pictures}


def open_photo(source: bytes, least: int = 0) -> Image.Image:
    """The photo upright, in sRGB, as RGB or RGBA; its shorter side may come in `least` pixels where there are more."""
    try:
        with opened(source) as image:
            load(image, least)
            return as_seen(image)
    except Exception as error:  # Pillow's plugins raise whatever they meet in a broken file
        raise Unreadable(str(error) or type(error).__name__) from error


def _encode(image: Image.Image, form: str) -> bytes:
    encoded = BytesIO()
    if form == "jpeg" and image.mode == "RGBA":
        # JPEG would show what colour lies under nothing, which is often black.
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
    image.info.clear()  # Pillow would copy the profile and comments it finds here
    image.save(encoded, form.upper(), quality=QUALITIES[form], exif=b"", icc_profile=b"", **_SETTINGS[form])
    return encoded.getvalue()
