"""Dates, numbers and prices as a language writes them (the only import of Babel's formats)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from gettext import NullTranslations

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_month_names
from babel.numbers import format_currency, format_decimal

from showcase.model.partial import PartialDate
from showcase.model.site import Language
from showcase.rendering.parts import When

_FALLBACK = Locale("en")


@lru_cache(maxsize=4096)
def _written(partial: PartialDate, pattern: str, locale: Locale) -> When:
    try:
        text = format_date(partial.first, pattern, locale=locale)
    except (AttributeError, KeyError, ValueError):
        # A translator's pattern that Babel cannot use, such as «ngày d» without quotes.
        text = str(partial)
    return When(text, str(partial))


@lru_cache(maxsize=4096)
def _number(number: Decimal, locale: Locale) -> str:
    return format_decimal(number, locale=locale)


@lru_cache(maxsize=4096)
def _dong(amount: int, locale: Locale) -> str:
    return format_currency(amount, "VND", locale=locale)


@lru_cache(maxsize=64)
def _month_names(locale: Locale) -> tuple[str, ...]:
    names = get_month_names("wide", context="format", locale=locale)
    return tuple(names[number] for number in range(1, 13))


@lru_cache(maxsize=64)
def _country(locale: Locale, code: str) -> str:
    return str(locale.territories.get(code, code))


def locale_of(language: Language) -> Locale:
    """The formats of a language; one the locale data lacks takes those that `site.yaml` names, else English ones."""
    for code in (language.formats, language.code):
        try:
            if code:
                return Locale.parse(code.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    return _FALLBACK


@dataclass(frozen=True, slots=True)
class Formats:
    """How one language writes dates and numbers; the date patterns are words that its translators choose."""

    locale: Locale
    words: NullTranslations

    def day(self, day: date) -> When:
        """A day: 12/08/2023."""
        return self.when(PartialDate(day.year, day.month, day.day))

    def when(self, partial: PartialDate) -> When:
        """A date as exact as known: 2023, tháng 8/2023, 12/08/2023."""
        if partial.day:
            pattern = self.words.pgettext("date pattern", "d MMMM y")
        elif partial.month:
            pattern = self.words.pgettext("date pattern", "MMMM y")
        else:
            pattern = self.words.pgettext("date pattern", "y")
        return _written(partial, pattern, self.locale)

    def number(self, number: Decimal) -> str:
        """A number with the language's marks: 7.500 or 7,500."""
        return _number(number, self.locale)

    def dong(self, amount: int) -> str:
        """A price in đồng: 45.000 ₫."""
        return _dong(amount, self.locale)

    def country(self, code: str) -> str:
        """The name of a country by its code (ISO 3166-1): Việt Nam."""
        return _country(self.locale, code)

    def month_names(self) -> tuple[str, ...]:
        """The twelve months' full names."""
        return _month_names(self.locale)
