"""What a file is by its first bytes, whatever its name says."""

from showcase.problems.details import Detail

BEGINNINGS = {
    b"%pdf": Detail.PDF,
    b"pk\x03\x04": Detail.DOCUMENT,
    b"\xd0\xcf\x11\xe0": Detail.DOCUMENT,
    b"{\\rtf": Detail.DOCUMENT,
    b"l\0\0\0\x01\x14\x02": Detail.SHORTCUT,
    b"\xff\xd8\xff": Detail.PICTURE,
    b"\x89png": Detail.PICTURE,
    b"gif8": Detail.PICTURE,
    b"riff": Detail.PICTURE,
}
"""How files begin that are taken for others, in small letters."""


def kind_of(content: bytes) -> Detail | None:
    """What a file is that is no text; None for what may be one."""
    start = content[:20].lower()
    return next((detail for begin, detail in BEGINNINGS.items() if start.startswith(begin)), None)
