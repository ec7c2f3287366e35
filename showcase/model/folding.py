"""Vietnamese without its marks: the one place where text is folded for addresses, anchors and search."""

import re
import unicodedata

_D_STROKE = str.maketrans("đĐ", "dD")  # the one Vietnamese letter that Unicode does not decompose


def fold(text: str) -> str:
    """`text` in small letters without any mark: `fold("Mận hậu") == "man hau"`, composed or decomposed alike."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D_STROKE))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark)).lower()


def slug(text: str) -> str:
    """`text` as part of an address or an anchor: small letters, digits and single hyphens; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
