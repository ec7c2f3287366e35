"""Sentences about fields, in English and Vietnamese: `locales/fields/` has them."""

from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path
from typing import Self

from showcase.words import words_or_english


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, Vietnamese above all; what they lack stays English."""

    fields: NullTranslations
    pages: NullTranslations
    """The words of pages, which have names for many choices."""

    @classmethod
    def read(cls, locales: Path, code: str = "vi") -> Self:
        """The words out of the project's folder of them."""
        return cls(words_or_english(locales / "fields", code), words_or_english(locales, code))

    def say(self, english: str, **values: str) -> str:
        """The sentence, its gaps filled."""
        told = self.fields.gettext(english)
        told = self.pages.gettext(english) if told == english else told
        return told.format(**values) if values else told

    def both(self, english: str, **values: str) -> str:
        """The sentence in this language, then in English; once where both are the same."""
        told = (self.say(english, **values), english.format(**values) if values else english)
        return " / ".join(dict.fromkeys(told))
