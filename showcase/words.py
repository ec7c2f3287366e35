"""Gettext catalogues: a `.po` file in, the words of one language out (the only import of Babel's message tools)."""

import gettext
import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def read_words(folder: Path, code: str) -> gettext.NullTranslations:
    """The words of the language `code`, from `<folder>/<code>.po`.

    Without that file every word stays as it stands in the code and the templates: English.
    """
    path = folder / f"{code}.po"
    if not path.is_file():
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    # No locale is given to Babel: it lacks many small languages, and the plural rule stands in the header.
    write_mo(compiled, read_po(io.StringIO(path.read_text(encoding="utf-8"))))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
