"""A photo's bytes in, its picture out: upright, in sRGB, never larger than we open."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

MOST_PIXELS = 50_000_000
"""Of a picture that is opened."""
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "TIFF", "BMP")  # JPEG stands for MPO too
_SRGB = ImageCms.createProfile("sRGB")
_SMALL = 64  # pixels of a side from which a mean colour is taken


class TooLarge(Exception):
    """A picture with more pixels, or a file with more bytes, than we open."""


@contextmanager
def opened(content: bytes | Path) -> Iterator[Image.Image]:
    """The picture in a file, of which no pixel is decoded yet."""
    with warnings.catch_warnings():
        # Pillow would warn of what is large, or of metadata that it cannot read.
        warnings.simplefilter("ignore")
        with Image.open(BytesIO(content) if isinstance(content, bytes) else content, formats=_formats()) as image:
            if image.width * image.height > MOST_PIXELS:
                raise TooLarge(f"{image.width} × {image.height}")
            yield image


def load(image: Image.Image, least: int = 0) -> None:
    """Decode the picture; with `least` in fewer pixels where its form allows, its shorter side in that many or more.

    Only JPEG allows it, which is what large photos are: so they take neither their memory nor their time.
    """
    shrunk = least / min(image.size)
    if 0 < shrunk < 1:
        image.draft(None, (round(image.width * shrunk), round(image.height * shrunk)))
    image.load()


def as_seen(image: Image.Image) -> Image.Image:
    """A decoded picture upright, in sRGB, as RGB or RGBA."""
    return _in_srgb(_in_eight_bits(ImageOps.exif_transpose(image)))


def mean_colour(image: Image.Image) -> str:
    """The colour of a decoded picture on the whole, as CSS writes it; what is transparent has no say."""
    plain = _in_eight_bits(image)
    plain = plain.convert("RGBA") if plain.mode in {"1", "P", "PA"} else plain
    small = plain.resize((min(_SMALL, plain.width), min(_SMALL, plain.height)), Image.Resampling.BOX)
    mean = _in_srgb(small).convert("RGBA").resize((1, 1), Image.Resampling.BOX)
    return "#" + mean.tobytes()[:3].hex()


@cache
def reads_heic() -> bool:
    """Whether iPhones' own form is opened: where the optional package for it is installed."""
    with suppress(ImportError):
        import_module("pillow_heif").register_heif_opener(thumbnails=False)
        return True
    return False


def _formats() -> tuple[str, ...]:
    """What we open; Pillow knows more, and nobody has looked at how it reads them."""
    return (*_FORMATS, "HEIF") if reads_heic() else _FORMATS


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
