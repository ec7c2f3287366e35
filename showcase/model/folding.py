"""Vietnamese without its marks: the one place where text is folded for addresses, anchors and search."""

import re
import unicodedata

_D_STROKE = str.maketrans("đĐ", "dD")  # the one Vietnamese letter that Unicode does not decompose

_BETWEEN = re.compile(r"[\W_]+")
"""What stands between words."""
_PARTING = re.compile("['’‘ʼ`‐‑-]")
"""What stands inside of words and is often left out: apostrophes and hyphens."""


def fold(text: str) -> str:
    """`text` in small letters without any mark: `fold("Mận hậu") == "man hau"`, composed or decomposed alike."""
    return _without_marks(text).lower()


def slug(text: str) -> str:
    """`text` as part of an address or an anchor: small letters, digits and single hyphens; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def spread(text: str) -> str:
    """The words of `text`, folded, with a space between each two: `spread("H’Mông, Thái") == "h mong thai"`."""
    letters = fold(text)
    if not letters.isascii():
        letters = "".join(letter for letter in letters if not unicodedata.category(letter).startswith("M"))
    return _BETWEEN.sub(" ", letters).strip()


def as_typed(words: str) -> str:
    """Words typed by Telex or VNI while the program for it was off, folded: `as_typed("ddiaj chir") == "dia chi"`."""
    toneless = (_TONE.sub("", re.sub("[0-9w]", "", word)) for word in words.split())
    return " ".join(_TELEX.sub(r"\1", word) for word in toneless)


_TELEX = re.compile(r"([aeod])\1")
_TONE = re.compile(r"(?<=[a-z]{2})[sfrxj](?=[a-z]{0,2}$)")


def sought(text: str) -> str:
    """What `text` is found by: its words, and once more in one piece what an apostrophe or a hyphen parts.

    `sought("H’Mông") == "h mong hmong"`. `assets/js/search.js` does the same, by the vectors of `tests/folding.json`.
    """
    apart, whole = spread(text), _PARTING.sub("", text)
    joined = apart if whole == text else spread(whole)
    return apart if apart == joined else f"{apart} {joined}"


def camel(text: str) -> str:
    """`text` as one word for a hashtag: `camel("mật ong Sơn La") == "MatOngSonLa"`; may be empty."""
    words = re.findall(r"[A-Za-z0-9]+", _without_marks(text))
    return "".join(word[0].upper() + word[1:] for word in words)


def _without_marks(text: str) -> str:
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.translate(_D_STROKE))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))
