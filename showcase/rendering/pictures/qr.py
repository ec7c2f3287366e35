"""A QR code of an address (the only import of segno)."""

import io
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from segno import QRCode

VERSION = version("segno")
"""Which drawer it is: its updates may draw otherwise."""
QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004)."""
_PNG_MODULE = 20
"""Pixels a module: so many that no program has to enlarge it."""


def qr_svg(url: str, level: str = "m") -> bytes:
    """The code as an SVG file; with error correction M it is still read with 15 % of it dirty or torn, with Q 25 %."""
    drawn = io.BytesIO()
    bare = {"xmldecl": False, "omitsize": True, "svgclass": None, "lineclass": None, "nl": False}
    _code(url, level).save(drawn, kind="svg", border=QUIET_ZONE, dark="#000", light="#fff", **bare)
    return drawn.getvalue()


def qr_png(url: str, level: str = "m") -> bytes:
    """The code as a PNG file, black on white, large enough for any print."""
    drawn = io.BytesIO()
    _code(url, level).save(drawn, kind="png", border=QUIET_ZONE, scale=_PNG_MODULE, dark="#000", light="#fff")
    return drawn.getvalue()


def qr_lines(url: str) -> list[str]:
    """The code in lines of a terminal, drawn for white on black: two rows of modules a line."""
    drawn = io.StringIO()
    _code(url, "m").terminal(drawn, border=QUIET_ZONE, compact=True)
    return drawn.getvalue().rstrip("\n").splitlines()


def qr_modules(url: str, level: str = "m") -> tuple[tuple[bool, ...], ...]:
    """The rows of the code, without its quiet zone: which modules are dark."""
    return tuple(tuple(bool(module) for module in row) for row in _code(url, level).matrix)


def _code(url: str, level: str) -> "QRCode":
    # Codes are kept from build to build: most builds draw none, and loading what draws them takes as long as five.
    import segno  # noqa: PLC0415

    return segno.make(url, error=level, micro=False, boost_error=False)
