"""The season calendar: what is in season now, and what it says when nothing is."""

from datetime import date

import pytest

MARCH = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\nseason: {months: [3-5]}\n"
NOW, NOTHING = "Đang vào vụ: tháng {}", "Trong những gì đã biết, hiện (tháng {}) chưa có gì vào vụ."


@pytest.mark.parametrize(("month", "said", "unsaid"), [(4, NOW, NOTHING), (11, NOTHING, NOW)])
def test_it_says_what_is_in_season_or_that_nothing_is(site, month, said, unsaid):
    small = site(MARCH)
    small.build(today=date(2026, month, 10))
    assert said.format(month) in small.page("season").text
    assert unsaid.format(month) not in small.page("season").text
