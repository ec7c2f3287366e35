"""Vietnamese without its marks: the one place where text is folded for addresses, anchors and search."""

import re
import unicodedata

_D_STROKE = str.maketrans("đĐ", "dD")  # the one Vietnamese letter that Unicode does not decompose


def fold(text: str) -> str:
    """`text` in small letters without any mark: `fold("Mận hậu") == "man hau"`, composed or decomposed alike."""
    return _without_marks(text).lower()


def slug(text: str) -> str:
    """`text` as part of an address or an anchor: small letters, digits and single hyphens; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def camel(text: str) -> str:
    """`text` as one word for a hashtag: `camel("mật ong Sơn La") == "MatOngSonLa"`; may be empty."""
    words = re.findall(r"[A-Za-z0-9]+", _without_marks(text))
    return "".join(word[0].upper() + word[1:] for word in words)


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.translate(_D_STROKE))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))
