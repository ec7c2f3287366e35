"""When a season that runs on a day is over."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.product import Season

MONTHS = st.sets(st.integers(1, 12), min_size=1, max_size=11).map(sorted).map(tuple)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("months", "day", "last"),
    [
        ("7, 8", date(2026, 7, 1), date(2026, 8, 31)),
        ("7, 8", date(2026, 8, 31), date(2026, 8, 31)),
        ("7, 8", date(2026, 9, 1), None),
        ("12-3", date(2026, 12, 5), date(2027, 3, 31)),
        ("12-3", date(2028, 1, 5), date(2028, 3, 31)),
        ("2", date(2028, 2, 1), date(2028, 2, 29)),
        ("1-12", date(2026, 5, 1), None),
    ],
)
def test_it_ends_with_the_last_day_of_its_run_of_months(months, day, last):
    season = Season.model_validate({"months": months.split(", ")})
    assert season.ends_after(day) == last


@given(MONTHS, DAYS)
def test_until_then_every_day_is_in_season_and_the_next_is_not(months, day):
    season = Season.model_construct(months=months)
    last = season.ends_after(day)
    if day.month not in months:
        assert last is None
        return
    assert last >= day
    assert (last + timedelta(days=1)).month not in months
    assert all((day + timedelta(days=n)).month in months for n in range((last - day).days + 1))
