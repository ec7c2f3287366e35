"""Dates, numbers and prices in the forms of each language."""

from datetime import date
from decimal import Decimal
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.partial import PartialDate
from showcase.model.site import MISTAKEN, Language
from showcase.rendering.formats import Formats, locale_of


def language(code, formats=None):
    return Language(code=code, name=code, formats=formats)


def formats(code):
    return Formats(locale_of(language(code)), NullTranslations())


@pytest.mark.parametrize(
    ("code", "given_formats", "locale"),
    [
        ("vi", None, "vi"),
        ("zh-Hans", None, "zh_Hans"),
        ("zh-Hant-TW", None, "zh_Hant_TW"),
        ("hmn", None, "en"),
        ("blt", "vi", "vi"),
        ("hmn", "zzz", "en"),
        ("hmn", "!", "en"),
        ("vi", "zz", "vi"),
    ],
)
def test_a_language_that_the_locale_data_lacks_borrows_the_formats_of_another(code, given_formats, locale):
    assert str(locale_of(language(code, given_formats))) == locale


@given(
    st.from_regex(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", fullmatch=True).filter(lambda tag: tag not in MISTAKEN)
)
def test_no_language_tag_ends_a_build(code):
    assert Formats(locale_of(language(code)), NullTranslations()).day(date(2026, 11, 24)).iso == "2026-11-24"


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("2023", "2023", "2023"),
        ("2023-08", "tháng 8 2023", "August 2023"),
        ("2023-08-12", "12 tháng 8 2023", "12 August 2023"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(written, vi, en):
    partial = PartialDate.parse(written)
    assert (formats("vi").when(partial).text, formats("en").when(partial).text) == (vi, en)
    assert formats("vi").when(partial).iso == written


@pytest.mark.parametrize(
    ("code", "number", "price"),
    [("vi", "7.500,5", "45.000\xa0₫"), ("en", "7,500.5", "₫45,000"), ("hmn", "7,500.5", "₫45,000")],
)
def test_numbers_and_prices_bear_the_marks_of_the_language(code, number, price):
    assert formats(code).number(Decimal("7500.5")) == number
    assert formats(code).dong(45000) == price


def test_the_year_has_twelve_months_in_every_language():
    assert formats("vi").month_names()[6] == "tháng 7"
    assert len(set(formats("zh-Hans").month_names())) == len(set(formats("hmn").month_names())) == 12
