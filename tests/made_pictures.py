"""Pictures as phones, scanners, messengers and mischief leave them, each made on the spot."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, PngImagePlugin

SIZE = (480, 320)
TOP, LEFT, REST, UNDER = (200, 30, 30), (250, 200, 0), (40, 120, 60), (30, 60, 200)
"""A red bar on top, a yellow one at the left, a blue one below: whoever turns or mirrors the picture is seen."""
_ORIENTATION, _GPS, _MAKER, _ARTIST = 0x0112, 0x8825, 0x010F, 0x013B
_TURNS = {1: (), 2: (0,), 3: (3,), 4: (1,), 5: (5,), 6: (2,), 7: (6,), 8: (4,)}
"""Orientation → how an upright picture is laid so that it says so."""
_XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>SecretXmp</rdf></x:xmpmeta>'


def bars(mode="RGB", size=SIZE):
    """The picture, upright."""
    wide, high = size
    image = Image.new("RGB", size, REST)
    image.paste(LEFT, (0, 0, wide // 5, high))
    image.paste(TOP, (0, 0, wide, high // 5))
    image.paste(UNDER, (0, high * 4 // 5, wide, high))
    return image.convert(mode)


def laid(orientation):
    """The picture as a camera stores it that was held so."""
    image = bars()
    for step in _TURNS.get(orientation, ()):
        image = image.transpose(Image.Transpose(step))
    return image


def saved(image, form="JPEG", **settings):
    """The bytes of its file."""
    out = BytesIO()
    image.save(out, form, **({"quality": 95} if form == "JPEG" else {}) | settings)
    return out.getvalue()


def telling(orientation=1):
    """What a camera and its owner leave in a file."""
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    exif[_MAKER] = "SecretCamera"
    exif[_ARTIST] = "SecretOwner"
    exif.get_ifd(_GPS).update({1: "N", 2: (21.0, 19.0, 40.0), 3: "E", 4: (103.0, 54.0, 50.0)})
    return exif


def oriented(value):
    """An EXIF block that says nothing but an orientation."""
    exif = Image.Exif()
    exif[_ORIENTATION] = value
    return exif


def _clear():
    """The picture with a hole in its upper left, under which lies black."""
    image = bars("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 240, 160))
    return image


def wide_gamut():
    """A profile like those of phones' screens: its red lies outside of sRGB, so sRGB must say more of it."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {bytes(profile[at : at + 4]): struct.unpack(">II", profile[at + 4 : at + 12])
            for at in range(132, 132 + 12 * struct.unpack(">I", profile[128:132])[0], 12)}  # fmt: skip
    for tag, place in {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }.items():
        at = tags[tag][0] + 8
        profile[at : at + 12] = struct.pack(">iii", *(round(part * 65536) for part in place))
    return bytes(profile)


def png_header(width, height, bits=8, colour=2, data=b""):
    """A PNG that says it is so large."""

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def sixteen_bits():
    """A PNG of three times sixteen bits a point: from black to white."""
    row = b"\0" + b"".join(struct.pack(">HHH", *(level * 65535 // 255,) * 3) for level in range(256))
    return png_header(256, 16, bits=16, data=zlib.compress(row * 16))


def bomb(side=30_000):
    """A small file that really unpacks to so many points a side, black and white."""
    packer = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    packed = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    return png_header(side, side, bits=1, colour=0, data=packed)


def _notes():
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("XML:com.adobe.xmp", "SecretXmp")
    notes.add_text("Author", "SecretOwner")
    return notes


def _moving(form):
    frames = [Image.new("RGB", SIZE, colour) for colour in ("#000000", "#FFFFFF")]
    return saved(bars(), form, save_all=True, append_images=frames, duration=80)


def shown():
    """File name → bytes of what must be published, upright and in the colours of `bars`."""
    jpeg = saved(bars())
    return {
        **{f"turned-{one}.jpg": saved(laid(one), exif=telling(one), xmp=_XMP) for one in range(1, 9)},
        **{f"turned-{one}.webp": saved(laid(one), "WEBP", exif=telling(one), xmp=_XMP) for one in (6, 7, 8)},
        **{f"turned-{one}.tif": saved(laid(one), "TIFF", exif=telling(one)) for one in (3, 5, 6)},
        **{f"turned-{one}.avif": saved(laid(one), "AVIF", exif=telling(one)) for one in (3, 5, 6)},
        **{f"turned-{one}.jpg": saved(bars(), exif=oriented(one)) for one in (0, 9, 65_535)},
        "told.png": saved(laid(6), "PNG", exif=telling(6), pnginfo=_notes()),
        "comment.jpg": saved(bars(), comment=b"SecretComment", xmp=_XMP),
        "cmyk.jpg": saved(bars("CMYK")),
        "palette.png": saved(bars().quantize(16), "PNG"),
        "progressive.jpg": saved(bars(), progressive=True),
        "best.jpg": saved(bars(), quality=100, subsampling=0),
        "exif-broken.jpg": saved(bars(), exif=b"Exif\0\0II*\0\xff\xff\xff\xff"),
        "exif-noise.jpg": saved(bars(), exif=b"Exif\0\0noise"),
        "icc-broken.jpg": saved(bars(), icc_profile=b"SecretProfile" * 20),
        "moving.gif": _moving("GIF"),
        "moving.png": _moving("PNG"),
        "moving.webp": _moving("WEBP"),
        "pages.tif": saved(bars(), "TIFF", save_all=True, append_images=[Image.new("RGB", SIZE)]),
        "photo.bmp": saved(bars(), "BMP"),
        "photo.avif": saved(bars(), "AVIF"),
        "opaque.webp": saved(bars("RGBA"), "WEBP", lossless=True),
        "png-named.jpg": saved(bars(), "PNG"),
        "NHÃN  lồng (ảnh #1) 100%.JPG": jpeg,
        "ma\u0323\u0302t-ong.jpg": jpeg,
    }


def transparent():
    """File name → bytes of what is transparent in its upper left, and must stay so."""
    return {
        "clear.png": saved(_clear(), "PNG"),
        "clear.webp": saved(_clear(), "WEBP", lossless=True),
        "clear.avif": saved(_clear(), "AVIF"),
        "clear-palette.png": saved(_clear().quantize(16), "PNG"),
        "clear-grey.png": saved(_clear().convert("LA"), "PNG"),
    }


def refused():
    """File name → bytes and what is told: the code, and the beginning of the reason."""
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    entities = b"<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY f SYSTEM 'file:///etc/passwd'>]><svg>&a;&f;</svg>"
    jpeg, png = saved(bars()), saved(bars(), "PNG")
    return {
        "empty.jpg": (b"", "E502 the file is empty"),
        "header-only.jpg": (jpeg[:300], "E502 it ends too early"),
        "cut.jpg": (jpeg[: len(jpeg) * 55 // 100], "E502 it ends too early"),
        "cut.png": (png[: len(png) * 55 // 100], "E502 "),
        "plain.svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "E502 its form is not known"),
        "script.svg": (svg, "E502 its form is not known"),
        "entities.svg": (entities, "E502 its form is not known"),
        "svg-as.png": (svg, "E502 its form is not known"),
        "phone.heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "E530 "),
        "said-to-be-huge.png": (png_header(65_000, 65_000, data=zlib.compress(bytes(80))), "E513 4225000000"),
        "huge.png": (bomb(), "E513 900000000"),
    }
