"""Vietnamese that was typed in a font of before Unicode, or read in the wrong encoding, recognised and restored.

Sources: TCVN 5712:1993 (VN3, the fonts named .Vn…), the VNI character set for Windows, and what UTF-8 looks like to a
program that takes it for Windows-1252.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from showcase.model.folding import fold


@dataclass(frozen=True, slots=True)
class Misread:
    """Vietnamese in disguise."""

    code: str
    """The code of the problem."""
    start: int
    """Where its first word begins."""
    word: str
    """What stands there."""
    meant: str
    """What it was."""
    restore: Callable[[str], str]
    """Any word of the text as it was."""


def misread(text: str) -> Misread | None:
    """How `text` is disguised; None for good text, whatever its language.

    One word alone may be a foreign one, so it counts only where there is no Vietnamese as Unicode writes it.
    """
    # Looked for first by what comes seldom: nearly every text is good.
    if text.isascii() or not (_SELDOM.search(text) or _NEIGHBOURS.search(text)) or not _SIGNS.search(text):
        return None
    words = [match for match in islice(_WORD.finditer(text), _MOST) if not match.group().isascii()]
    odd = [match for match in words if not _is_syllable(match.group().strip("“”‘’«»!?…"))]
    seen = {code_restore: [one for one in odd if _meant(one.group(), code_restore[1])] for code_restore in _DISGUISES}
    (code, restore), found = max(seen.items(), key=lambda item: len(item[1]))
    if not found or (len(found) == 1 and _UNICODE.search(text) and not _SURE.search(found[0].group())):
        return None
    word = found[0].group()
    return Misread(code, found[0].start(), word, _meant(word, restore), restore)


def restored(line: str, disguise: Misread) -> str:
    """A line of the text with all its words as they were."""
    return _WORD.sub(lambda match: _meant(match.group(), disguise.restore, shortest=1) or match.group(), line)


_MOST = 2_000
"""So many words are enough to know."""
_SHORTEST = 3
"""Fewer letters are no proof: «µm»."""


def _meant(word: str, restore: Callable[[str], str], shortest: int = _SHORTEST) -> str:
    """The word restored; empty where that is none of Vietnamese."""
    meant = restore(word) if len(word) >= shortest and not word.isascii() else word
    return meant if meant != word and all(map(_is_syllable, meant.split())) else ""


_WORD = re.compile(r"""[^\s"'(),.:;\[\]{}<>/|*_#=-]+""", re.ASCII)
"""Words, hard spaces among their letters: in two of the disguises they are letters."""


_ONSET = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x"
_NUCLEI = (
    "a e i o u y ai ao au ay eo eu ia ie iu oa oe oi oo ua ue ui uo uu uy ye uya uye uyu ieu oai oao oay oeo uay uoi"
    " uou yeu uyen"
).replace(" ", "|")
_SYLLABLE = re.compile(rf"(?:{_ONSET})?(?:{_NUCLEI})(?:c|ch|m|n|ng|nh|p|t)?")
_LETTERS = re.compile("[A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+")


@lru_cache(maxsize=8192)
def _is_syllable(word: str) -> bool:
    """Whether it is spelled like a syllable of Vietnamese: its letters, their order, capitals first or throughout."""
    is_spelled = _LETTERS.fullmatch(word) and (word[1:] == word[1:].lower() or word == word.upper())
    return bool(is_spelled and _SYLLABLE.fullmatch(fold(word)))


_TCVN3 = str.maketrans(dict(zip(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    strict=True,
)))  # fmt: skip
_VNI_MARKS = {
    "a": dict(zip("øùûõïâáàåãäêéèúüë", "àáảãạâấầẩẫậăắằẳẵặ", strict=True)),
    "e": dict(zip("øùûõïâáàåãä", "èéẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("øùûõïâáàåãä", "òóỏõọôốồổỗộ", strict=True)),
    "u": dict(zip("øùûõï", "ùúủũụ", strict=True)),
    "y": dict(zip("øùûõ", "ỳýỷỹ", strict=True)),
    "ô": dict(zip("øùûõï", "ờớởỡợ", strict=True)),
    "ö": dict(zip("øùûõï", "ừứửữự", strict=True)),
}
_VNI_ALONE = dict(zip("ñôöæóòîÑÔÖÆÓÒÎ", "đơưỉĩịỵĐƠƯỈĨỊỴ", strict=True))
_VNI_PAIR = re.compile(f"([{''.join(_VNI_MARKS)}])([øùûõïâáàåãäêéèúüë])|([ñôöæóòî])", re.IGNORECASE)


def _from_tcvn3(word: str) -> str:
    meant = word.translate(_TCVN3)
    # The fonts for capitals have the same bytes: all capitals around mean a capital here.
    others = [letter for letter in word if letter.isascii() and letter.isalpha()]
    return meant.upper() if len(others) > 1 and all(map(str.isupper, others)) else meant


def _from_vni(word: str) -> str:
    return _VNI_PAIR.sub(_vni_letter, word)


def _vni_letter(match: re.Match[str]) -> str:
    base, mark, alone = match.groups()
    if alone:
        return _VNI_ALONE[alone]
    letter = _VNI_MARKS[base.lower()].get(mark.lower(), "")
    return (letter.upper() if base.isupper() else letter) or match.group()


def _from_windows(word: str) -> str:
    try:
        return b"".join(map(_byte, word)).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return word


def _byte(letter: str) -> bytes:
    for codec in ("cp1252", "cp1258"):
        with suppress(UnicodeEncodeError):
            return letter.encode(codec)
    return letter.encode("latin-1")


_DISGUISES: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("W113", _from_windows),
    ("W112", _from_vni),
    ("W112", _from_tcvn3),
)
_ODD = "¡-ª¬-¶¸¹¼-¿ÄÅÆÇËÎÏÐÑÖ×ØÜÞßåæçëîïðñö÷øûüþÿ\u00ad"
_SIGNS = re.compile(
    f"[A-Za-z][{_ODD}]|[{_ODD}][A-Za-z]|[a-z][À-Þ]|[ae][áàâãä]|[ÃÂĂÁá][\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|áº|á»"
)
"""What no good text has but for foreign words; quotation marks beside letters are none of it."""
_SELDOM = re.compile(f"[{_ODD}\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf]")
_NEIGHBOURS = re.compile("[À-Þáàâãäº»](?:(?<=[a-z][À-Þ])|(?<=[ae][áàâãä])|(?<=á[º»]))")
"""The last letter first, which is the seldomer."""
_SURE = re.compile("á[º»]")
"""What no word of any language has: one such is proof enough."""
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
