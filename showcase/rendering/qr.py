"""A QR code of an address (the only import of segno)."""

import io
from importlib.metadata import version

VERSION = version("segno")
"""Which drawer it is: its updates may draw otherwise."""
_QUIET_ZONE = 4  # modules around the code, ISO/IEC 18004


def qr_lines(url: str) -> list[str]:
    """The code in lines of a terminal, drawn for white on black: two rows of modules a line."""
    import segno  # noqa: PLC0415 - see qr_svg

    drawn = io.StringIO()
    segno.make(url, error="m", micro=False, boost_error=False).terminal(drawn, border=_QUIET_ZONE, compact=True)
    return drawn.getvalue().rstrip("\n").splitlines()


def qr_svg(url: str) -> bytes:
    """The code as an SVG file, error correction M: still read with 15 % of it dirty or torn."""
    # Codes are kept from build to build: most builds draw none, and loading what draws them takes as long as five.
    import segno  # noqa: PLC0415

    drawn = io.BytesIO()
    code = segno.make(url, error="m", micro=False, boost_error=False)
    bare = {"xmldecl": False, "omitsize": True, "svgclass": None, "lineclass": None, "nl": False}
    code.save(drawn, kind="svg", border=_QUIET_ZONE, dark="#000", light="#fff", **bare)
    return drawn.getvalue()
