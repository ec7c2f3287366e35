"""Pages that answer for what is not listed any more."""

import pytest

RECALL = "recall: {announced_on: 2026-11-01, what: {vi: Lô 12 không dùng được, en: Do not use batch 12}}\n"


@pytest.mark.parametrize(
    "lines",
    [
        "status: suspended\nstatus_since: 2026-11-02\nstatus_reason: Đang kiểm tra\n",
        "status: withdrawn\nstatus_since: 2026-11-02\nstatus_reason: Chủ thể xin rút\n",
        "alcohol_abv: 29\n",
    ],
    ids=["suspended", "withdrawn", "not to be advertised"],
)
def test_a_recall_stands_above_the_notice_for_the_box_may_still_be_in_a_kitchen(site, lines):
    small = site(f"-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n{lines}{RECALL}")
    small.build()
    for edition, warning in (("", "Lô 12 không dùng được"), ("en/", "Do not use batch 12")):
        text = small.page(f"{edition}p/mat-ong").text
        assert warning in text
        assert text.index(warning) < text.index("Mật ong –")
