"""What a recognition may say, over all states, tiers and month ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.partial import PartialDate
from showcase.model.recognition import Recognition
from showcase.model.rules import Rules
from showcase.model.standing import (
    Say,
    State,
    current,
    end_of,
    granted_by,
    months_after,
    standing,
    state_of,
)

RULES = Rules.model_validate(
    {
        "schemes": [{"id": "148-2023", "name": "148/QĐ-TTg", "months": "36"}],
        "authorities": [],
        "grants": [
            {"stars": "4", "authority": "province"},
            {"stars": "3", "authority": "district", "since": "2023-02-24", "until": "2025-07-05"},
            {"stars": "3", "authority": "province", "since": "2025-07-06"},
        ],
    }
)
ISSUED = date(2024, 1, 15)
END = date(2027, 1, 15)
DAY = timedelta(days=1)


def recognition(tier="A", issued="2024-01-15", **more):
    evidence = {"tier": tier, "source": "paper", "seen_on": "2024-02-01"}
    return Recognition.model_validate(
        {"stars": "4", "authority": "province", "decision": "1/QĐ", "issued_on": issued, "evidence": evidence, **more}
    )


REVOKED = {"revoked": {"revoked_on": "2024-06-01"}}
EXTENDED = {"extension": {"filed_on": "2026-08-01", "source": "letter"}}

STATES = {
    State.IN_FORCE: (ISSUED, {}),
    State.RENEWAL_WINDOW: (END - 150 * DAY, {}),
    State.RENEWAL_LATE: (END - 10 * DAY, {}),
    State.EXTENDED: (END + 30 * DAY, EXTENDED),
    State.EXPIRED: (END + DAY, {}),
    State.REVOKED: (date(2024, 6, 1), REVOKED),
}
LIVING = (State.IN_FORCE, State.RENEWAL_WINDOW, State.RENEWAL_LATE)

TABLE = {
    **{("A", state): Say.BADGE for state in LIVING},
    ("A", State.EXTENDED): Say.EXTENDED,
    ("A", State.EXPIRED): Say.WAS_RECOGNISED,
    ("A", State.REVOKED): Say.REVOKED,
    **{("B1", state): Say.REPORTED for state in LIVING},
    ("B1", State.EXTENDED): Say.HISTORY,
    ("B1", State.EXPIRED): Say.WAS_REPORTED,
    ("B1", State.REVOKED): Say.REVOKED,
    **{(tier, state): Say.HISTORY for tier in ("B2", "C") for state in STATES},
}


@pytest.mark.parametrize(("tier", "state"), TABLE)
def test_what_may_be_said_follows_the_table_of_state_and_tier(tier, state):
    today, more = STATES[state]
    held = standing(recognition(tier, **more), today, RULES)
    assert (held.state, held.say) == (state, TABLE[tier, state])


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2020, 12, 31), date(2023, 12, 31)),
        (date(2020, 2, 29), date(2023, 2, 28)),
        (date(2021, 2, 28), date(2024, 2, 28)),
        (date(2023, 12, 18), date(2026, 12, 18)),
        (date(2023, 1, 1), date(2026, 1, 1)),
    ],
)
def test_thirty_six_months_end_on_the_same_day_or_the_last_of_the_month(start, end):
    assert months_after(start, 36) == end


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 120))
def test_so_many_months_later_is_never_past_the_month_that_is_meant(start, months):
    end = months_after(start, months)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day <= start.day


def test_a_printed_end_date_wins_over_the_thirty_six_months():
    printed = recognition(valid_until="2025-01-01")
    assert end_of(printed, RULES) == date(2025, 1, 1)


@pytest.mark.parametrize(
    ("days_left", "state"),
    [
        (181, State.IN_FORCE),
        (180, State.RENEWAL_WINDOW),
        (120, State.RENEWAL_WINDOW),
        (119, State.RENEWAL_LATE),
        (0, State.RENEWAL_LATE),
        (-1, State.EXPIRED),
    ],
)
def test_the_renewal_window_is_one_hundred_eighty_to_one_hundred_twenty_days_before_the_end(days_left, state):
    assert state_of(recognition(), END - days_left * DAY, RULES) is state


@pytest.mark.parametrize(("days", "state"), [(1, State.EXTENDED), (180, State.EXTENDED), (181, State.EXPIRED)])
def test_an_extension_lasts_one_hundred_eighty_days_at_most(days, state):
    assert state_of(recognition(**EXTENDED), END + days * DAY, RULES) is state


def test_a_renewal_filed_after_the_end_extends_nothing():
    late = recognition(extension={"filed_on": "2027-01-16"})
    assert state_of(late, END + 2 * DAY, RULES) is State.EXPIRED


def test_with_only_a_year_of_issue_the_earliest_possible_end_counts():
    held = standing(recognition("B1", "2024"), date(2026, 12, 31), RULES)
    assert held.say is Say.REPORTED
    assert not held.end_is_exact
    assert standing(recognition("B1", "2024"), date(2027, 1, 2), RULES).say is Say.WAS_REPORTED


def test_a_report_without_a_date_speaks_until_the_last_day_it_can_mean():
    told = recognition("B1", None).model_copy(update={"reported_on": PartialDate(2023, 5)})
    assert standing(told, date(2026, 5, 31), RULES).say is Say.REPORTED
    assert standing(told, date(2026, 6, 1), RULES).say is Say.WAS_REPORTED
    assert standing(recognition("B1", None), date(2023, 6, 1), RULES).say is Say.HISTORY


@pytest.mark.parametrize("more", [{"authority": "district"}, {"valid_until": "2099-01-01"}, {"decision": None}])
def test_no_badge_stands_for_what_could_not_be_decided(more):
    assert standing(recognition(**more), date(2024, 6, 1), RULES).say is Say.HISTORY


def test_a_filing_that_nothing_proves_extends_nothing():
    assert state_of(recognition(extension={"filed_on": "2026-08-01"}), END + 2 * DAY, RULES) is State.EXPIRED


def test_a_recognition_does_not_speak_before_it_was_issued():
    assert standing(recognition(), date(2023, 12, 31), RULES).say is Say.HISTORY


def test_the_latest_decision_speaks_even_when_it_has_fewer_stars():
    older = recognition("A", "2023-01-10", stars="4")
    newer = recognition("A", "2024-01-15", stars="3", authority="district")
    held = current((older, newer), date(2024, 2, 1), RULES)
    assert held is not None
    assert held.recognition.stars == 3


def test_a_later_scoring_does_not_silence_the_recognition_before_it():
    scored = recognition("B2", None, evaluated_on="2025-01-01")
    held = current((recognition(), scored), date(2025, 2, 1), RULES)
    assert held is not None
    assert held.say is Say.BADGE


def test_without_anything_to_say_there_is_no_standing():
    assert current((recognition("C"),), date(2025, 1, 1), RULES) is None


@given(
    st.sampled_from(["B1", "B2", "C"]),
    st.dates(date(2019, 1, 1), date(2032, 1, 1)),
    st.sampled_from([{}, REVOKED, EXTENDED]),
)
def test_only_what_was_seen_ever_bears_a_badge(tier, today, more):
    assert standing(recognition(tier, **more), today, RULES).say is not Say.BADGE


@given(st.dates(date(2019, 1, 1), date(2032, 1, 1)))
def test_a_badge_never_outlives_its_end(today):
    held = standing(recognition(), today, RULES)
    assert (held.say is Say.BADGE) == (ISSUED <= today <= END)


def test_who_may_grant_which_star_depends_on_the_day():
    assert granted_by(3, date(2023, 12, 18), RULES) == {"district"}
    assert granted_by(3, date(2025, 7, 6), RULES) == {"province"}
    assert granted_by(5, date(2025, 7, 6), RULES) == set()
