"""Programmes that help producers, on the page of a story."""

from datetime import date

STORY = """\
-- content/sources.yaml --
bao: {title: Ong về bản, publisher: Báo của bản}
-- content/stories/ho-tro/story.yaml --
name: Hỗ trợ
published_on: 2026-01-01
support:
  - {programme: Tem, audience: Hợp tác xã, deadline: 2026-11-23, source: bao, as_of: 2026-10}
  - {programme: Vốn, audience: Hộ kinh doanh, deadline: 2026-11, contact: Phòng Kinh tế, source: bao, as_of: 2026}
  - {programme: Nhãn, audience: Mọi chủ thể, source: bao, as_of: 2026-11-01}
  - {programme: Máy, audience: Trang trại, deadline: 2025, source: bao, as_of: 2024}
  - {programme: Đồn, audience: Ai đó, source: ai, as_of: 2024}
"""


def cards(small, today):
    small.build(today=today)
    page = small.page("s/ho-tro/")
    found = [one for one in page.all("section") if one.get("class") == "support"]
    return [(one.find("h3").text, "đã quá hạn" in "".join(one.itertext())) for one in found], page


def test_what_is_past_its_deadline_says_so_and_stands_behind_the_others(site):
    small = site(STORY)
    assert cards(small, date(2026, 11, 23))[0] == [("Tem", False), ("Vốn", False), ("Nhãn", False), ("Máy", True)]
    assert cards(small, date(2026, 11, 24))[0] == [("Vốn", False), ("Nhãn", False), ("Tem", True), ("Máy", True)]
    assert cards(small, date(2026, 12, 1))[0] == [("Nhãn", False), ("Tem", True), ("Vốn", True), ("Máy", True)]


def test_each_says_who_may_apply_until_when_whom_to_ask_and_who_says_so(site):
    _, page = cards(site(STORY), date(2026, 11, 24))
    first, second = [one for one in page.all("section") if one.get("class") == "support"][:2]
    assert " ".join("".join(first.itertext()).split()) == (
        "Vốn Dành cho aiHộ kinh doanh Hạn nộp hồ sơtháng 11/2026 Hỏi ở đâuPhòng Kinh tế "
        "Thông tin đến 2026 · Ong về bản, Báo của bản"
    )
    assert "".join(second.itertext()).count("Chưa có thông tin") == 2
    assert "Ong về bản" in "".join(second.itertext())


def test_one_without_a_known_source_is_left_out_and_told(site):
    small = site(STORY)
    assert "E509 content/stories/ho-tro/story.yaml:8" in small.check()
    assert "Đồn" not in cards(small, date(2026, 11, 24))[1].html
