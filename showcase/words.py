"""Gettext catalogues: a `.po` file in, the words of one language out (the only import of Babel's message tools)."""

import gettext
import io
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

_SOURCE = "en"

NOT_UTF8 = "it is not UTF-8 text"
BAD_LINE = "a line is neither a comment nor a keyword with a text in quotes"
BAD_ENTRY = "an entry is not whole, or the header is wrong"
REASONS = (NOT_UTF8, BAD_LINE, BAD_ENTRY)
"""Why a catalogue may be unusable; to be translated like every message."""

# Stricter than Babel, which cuts the last letter off a text whose closing quotation mark is missing.
_LINE = re.compile(r'|#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?) +)?"([^"\\]|\\.)*"')
_GAP = re.compile(r"%%|%\(\w+\)s|\{\{|\}\}|\{\w+(?::[^{}]*)?\}|[%{}]")


class Unusable(ValueError):
    """A catalogue that cannot be used."""

    def __init__(self, reason: str, line: int = 0) -> None:
        """One of `REASONS`, and the line, 0 when none is to blame."""
        super().__init__(reason)
        self.reason, self.line = reason, line


class Words(gettext.GNUTranslations):
    """The words of a language file."""

    ids: frozenset[object] = frozenset()
    """Every message of the file, by context and English text."""
    told: frozenset[object] = frozenset()
    """Those among them that are translated for good."""


def coverage(all_words: Mapping[str, gettext.NullTranslations], code: str) -> tuple[int, int]:
    """How many messages of the language files are translated into `code`, and how many there are.

    English is what they are written in.
    """
    files = {code: words for code, words in all_words.items() if isinstance(words, Words)}
    ids = frozenset[object]().union(*(words.ids for words in files.values()))
    if code == _SOURCE:
        return len(ids), len(ids)
    return len(files[code].told) if code in files else 0, len(ids)


def read_words(folder: Path, code: str) -> gettext.NullTranslations:
    """The words of the language `code`, from `<folder>/<code>.po`; a damaged file raises `Unusable`.

    Without that file every word stays as it stands in the code and the templates: English. So does a single message
    whose translation has gaps that nobody will fill.
    """
    path = folder / f"{code}.po"
    return _words(_text(path)) if path.is_file() else gettext.NullTranslations()


@lru_cache(maxsize=16)
def _words(text: str) -> Words:
    """The words of a catalogue's text; each stage asks for them, and they are compiled once."""
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line.strip()):
            raise Unusable(BAD_LINE, number)
    try:
        return _compiled(read_po(io.StringIO(text), abort_invalid=True))
    except PoFileError as error:
        raise Unusable(BAD_ENTRY, error.lineno + 1) from error
    except ValueError as error:
        raise Unusable(BAD_ENTRY) from error


def words_or_english(folder: Path, code: str) -> gettext.NullTranslations:
    """As `read_words`; a damaged file counts as missing: reading has told what is wrong with it."""
    try:
        return read_words(folder, code)
    except Unusable:
        return gettext.NullTranslations()


def gaps_of(text: str) -> set[str]:
    """What will be filled in: `%(name)s` and `{name}`; and every other sign that filling stumbles over."""
    return set(_GAP.findall(text))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unusable(NOT_UTF8) from error


def _compiled(catalog: Catalog) -> Words:
    # The text is decoded already. And Babel writes the plural rule of the header only for a locale that it knows: it
    # lacks many small languages.
    catalog.charset = "utf-8"
    if catalog.locale is None:
        catalog.locale = "en"
    ids = frozenset(_key(message) for message in catalog if message.id)
    for message in list(catalog):
        if message.id and not _can_be_filled(message):
            catalog.delete(message.id, message.context)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    words = Words(compiled)
    words.ids = ids
    words.told = frozenset(map(_key, filter(_is_told, catalog)))
    return words


def _key(message: Message) -> object:
    return message.context, message.id


def _is_told(message: Message) -> bool:
    texts = message.string if isinstance(message.string, list | tuple) else [message.string]
    return bool(message.id and not message.fuzzy and all(texts))


def _can_be_filled(message: Message) -> bool:
    """Whether the translation has no gap that the English text lacks."""
    return gaps_of("".join(message.string or "")) <= gaps_of("".join(message.id))
