"""Gettext catalogues: a `.po` file in, the words of one language out (the only import of Babel's message tools)."""

import gettext
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

_SOURCE = "en"

NOT_UTF8 = "it is not UTF-8 text"
BAD_LINE = "a line is neither a comment nor a keyword with a text in quotes"
BAD_ENTRY = "an entry is not whole, or the header is wrong"
REASONS = (NOT_UTF8, BAD_LINE, BAD_ENTRY)
"""Why a catalogue may be unusable; to be translated like every message."""

_HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: \\n"
"Language: {}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

# Stricter than Babel, which cuts the last letter off a text whose closing quotation mark is missing.
_LINE = re.compile(r'|#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?) +)?"([^"\\]|\\.)*"')
_GAP = re.compile(r"%%|%\(\w+\)s|\{\{|\}\}|\{\w+(?::[^{}]*)?\}|[%{}]")


class Unusable(ValueError):
    """A catalogue that cannot be used."""

    def __init__(self, reason: str, line: int = 0) -> None:
        """One of `REASONS`, and the line, 0 when none is to blame."""
        super().__init__(reason)
        self.reason, self.line = reason, line


@dataclass(frozen=True, slots=True)
class Entry:
    """A text and its translation, as a file of two languages has them."""

    context: str
    """Where it belongs."""
    source: str
    text: str
    """Empty where it is not translated."""
    is_fuzzy: bool = False
    """Whether somebody has to look at the translation yet."""
    file: str = ""
    """Where it was read from."""
    line: int = 0
    """Its line in the file of two languages, counted from 1."""


def read_entries(text: str) -> list[Entry]:
    """What a `.po` file says; one that is damaged raises `Unusable`."""
    found = (one for one in _messages(text) if one.id and isinstance(one.id, str))
    return [
        Entry(one.context or "", str(one.id), str(one.string or ""), one.fuzzy, line=one.lineno or 0) for one in found
    ]


def as_po(entries: Iterable[Entry], language: str) -> str:
    """Entries as the text of a `.po` file; the same entries, the same text, on any day."""
    catalog = Catalog()
    for one in entries:
        flags = ["fuzzy"] if one.is_fuzzy else []
        message = catalog.add(one.source, one.text, [(one.file, 0)], flags=flags, context=one.context)
        # Babel takes «100 % lá» for a text with a gap.
        message.flags.discard("python-format")
    written = io.BytesIO()
    write_po(written, catalog, width=0, omit_header=True, include_lineno=False)
    return _HEADER.format(language.replace("-", "_")) + written.getvalue().decode()


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


ENGLISH: Final = gettext.NullTranslations()
"""The words as they stand in the code and the templates."""


def read_words(folder: Path, code: str) -> gettext.NullTranslations:
    """The words of the language `code`, from `<folder>/<code>.po`; a damaged file raises `Unusable`.

    Without that file every word stays as it stands in the code and the templates: English. So does a single message
    whose translation has gaps that nobody will fill.
    """
    path = folder / f"{code}.po"
    return _words(_text(path)) if path.is_file() else ENGLISH


@lru_cache(maxsize=16)
def _words(text: str) -> Words:
    """The words of a catalogue's text; each stage asks for them, and they are compiled once."""
    catalog = _messages(text)
    try:
        return _compiled(catalog)
    except ValueError as error:
        raise Unusable(BAD_ENTRY) from error


def _messages(text: str) -> Catalog:
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line.strip()):
            raise Unusable(BAD_LINE, number)
    try:
        return read_po(io.StringIO(text), abort_invalid=True)
    except PoFileError as error:
        raise Unusable(BAD_ENTRY, error.lineno + 1) from error
    except ValueError as error:
        raise Unusable(BAD_ENTRY) from error


def words_or_english(folder: Path, code: str) -> gettext.NullTranslations:
    """As `read_words`; a damaged file counts as missing: reading has told what is wrong with it."""
    try:
        return read_words(folder, code)
    except Unusable:
        return ENGLISH


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
