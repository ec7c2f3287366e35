"""Sentences about fields, in English and Vietnamese: `locales/fields/` has them."""

from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path
from typing import Self

from showcase.words import words_or_english


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, Vietnamese above all; what they lack stays English."""

    catalogue: NullTranslations

    @classmethod
    def read(cls, locales: Path, code: str = "vi") -> Self:
        """The words out of the project's folder of them; names of choices are those that pages use."""
        catalogue = words_or_english(locales / "fields", code)
        catalogue.add_fallback(words_or_english(locales, code))
        return cls(catalogue)

    def say(self, english: str, **values: str) -> str:
        """The sentence, its gaps filled."""
        return self.catalogue.gettext(english).format(**values) if values else self.catalogue.gettext(english)

    def both(self, english: str, **values: str) -> str:
        """The sentence in this language, then in English; once where both are the same."""
        told = (self.say(english, **values), english.format(**values) if values else english)
        return " / ".join(dict.fromkeys(told))
