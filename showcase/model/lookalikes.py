"""Letters and digits that look like those of a keyboard and are others: full width, Cyrillic, Greek.

Source: Unicode Technical Standard 39, confusables, as far as small and capital Latin letters are concerned.
"""

import unicodedata

_LATIN = str.maketrans(
    "аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅαεοριυκνχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ‐‑‒–—−",
    "aeopcyxijshdqwABEKMHOPCTXIJSaeopiukvxABEZHIKMNOPTYX------",
)


def plain(text: str) -> str:
    """`text` as it looks, in the letters and digits of a keyboard: `plain("ｎаme") == "name"`."""
    folded = unicodedata.normalize("NFKC", text).translate(_LATIN)
    return "".join(str(unicodedata.digit(sign, sign)) for sign in folded)


def strange_in(text: str) -> str:
    """The first letter of `text` that only looks like one of a keyboard; empty without one."""
    return next((sign for sign in text if plain(sign) != unicodedata.normalize("NFC", sign)), "")
