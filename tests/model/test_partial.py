"""Dates of which perhaps only the year or the month is known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.partial import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_it_spans_the_days_it_can_mean(text, first, last):
    found = PartialDate.parse(text)
    assert (found.first, found.last, found.is_day) == (first, last, first == last)


@pytest.mark.parametrize(
    "text", ["", "24", "2024-2", "2024-13", "2023-02-29", "0000", "29/2/2024", "2024-02-29 ", "2024-", "hôm qua"]
)
def test_what_is_no_date_is_none(text):
    assert PartialDate.parse(text) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.integers(1, 3))
def test_it_is_written_as_it_was_read_and_lies_in_its_span(day, parts):
    text = "-".join(day.isoformat().split("-")[:parts])
    found = PartialDate.parse(text)
    assert found.first <= day <= found.last
    assert PartialDate.parse(str(found)) == found
