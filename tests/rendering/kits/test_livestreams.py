"""The livestream sheet: what it says, what it keeps back, and what lies beside it."""

import icalendar
import pytest
from click.testing import CliRunner

from showcase.cli.commands import main
from showcase.rendering.kits import parts
from tests.small_sites import PageRead, spoken

GOODS = """\
-- content/sources.yaml --
bao: {title: Ong về bản, publisher: Báo của bản}
-- content/producers/htx/producer.yaml --
name: HTX Hoa
kind: cooperative
address: {commune: xã Sông Mã}
proofs:
  - kind: vietgap
    scope: Vườn 2 ha
    number: 12/2026
    valid_until: 2026-11-23
    evidence: {tier: A, seen_on: 2026-04-01}
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
summary: Mật ong của bản. Sản phẩm OCOP 4 sao.
producer: htx
season: {months: [3]}
net: [500 g]
price: {amount: 150000, per: chai, as_of: 2026-10-01}
recognitions:
  - stars: 4
    authority: province
    decision: 12/QĐ-UBND
    issued_on: 2026-03-02
    evidence: {tier: A, seen_on: 2026-04-01}
proofs:
  - {kind: test_report, scope: Mật ong, number: 7/2026, evidence: {tier: B1, source: bao}}
  - {kind: haccp, scope: Xưởng, number: 9/2026, evidence: {tier: C, source: bao}}
-- products/song-ma/nhan/product.yaml --
name: Nhãn
-- products/song-ma/ruou/product.yaml --
name: Rượu
producer: htx
alcohol_abv: 15
"""
EVENT = """\
-- content/events/cho/event.yaml --
name: Phiên chợ
kind: livestream
starts_on: 2026-12-05
starts_at: "23:50"
products: [mat-ong, nhan, ruou]
running_order:
  - {minutes: 15, what: Chào}
  - {minutes: 30, what: Nếm thử, product: mat-ong}
  - {minutes: 5, product: ruou}
offers:
  - {product: mat-ong, stock: 1200, unit: chai, price: 140000, per: chai 500 g, as_of: 2026-11-20, source: bao}
"""


@pytest.fixture
def made(site, monkeypatch):
    """The folder of an event's kit, from files and the day."""
    monkeypatch.setattr(parts, "PARTS", (parts.LIVESTREAM,))

    def make(text=GOODS + EVENT, today="2026-11-24"):
        small = site(text)
        arguments = ["kit", "--root", str(small.root), "--today", today, "e/cho"]
        make.said = CliRunner().invoke(main, arguments).output
        return small.root / "kits" / "cho"

    return make


def sheet(folder):
    return PageRead((folder / "livestream.html").read_text("utf-8"))


def facts(page):
    """Heading of each product → label → what stands beside it."""
    found, heading = {}, ""
    for element in page.all("section[@class='live-sheet']")[0]:
        if element.tag == "h3":
            heading = spoken(element)
        elif element.tag == "dl":
            found[heading] = {spoken(row[0]): spoken(row[1]) for row in element}
    return found


def test_the_running_order_tells_the_time_of_each_part_over_midnight_too(made):
    rows = [spoken(row) for row in sheet(made()).all("ol/li")]
    assert rows == [
        "23:50 (15 phút) Chào",
        "00:05 (30 phút) Nếm thử: Mật ong",
        "00:35 (5 phút) Rượu (không giới thiệu)",
    ]


def test_without_an_hour_of_beginning_it_counts_from_the_beginning(made):
    rows = sheet(made(GOODS + EVENT.replace('starts_at: "23:50"\n', ""))).all("ol/li/strong")
    assert [spoken(row) for row in rows][:3] == ["+0:00", "+0:15", "+0:45"]


def test_a_product_is_told_as_its_page_tells_it_with_what_was_stated_and_when(made):
    told = facts(sheet(made()))["Mật ong"]
    assert told["Được nói"] == "HTX Hoa, xã Sông Mã, Sơn La. Mật ong của bản."
    assert told["Số sao OCOP"] == "OCOP 4 sao, có giá trị đến 02/03/2029"
    assert told["Giá"] == "140.000 ₫ / chai 500 g (theo thông tin ngày 20/11/2026, Ong về bản, Báo của bản)"
    assert told["Lượng hàng"] == "1.200 chai (theo thông tin ngày 20/11/2026, Ong về bản, Báo của bản)"
    assert told["Mùa vụ"] == "tháng 3"


def test_without_an_offer_the_price_is_the_product_s_and_nothing_is_invented(made):
    told = facts(sheet(made(GOODS + EVENT.partition("offers:")[0])))["Mật ong"]
    assert told["Giá"] == "150.000 ₫ / chai (theo thông tin ngày 01/10/2026)"
    assert told["Lượng hàng"] == "Chưa có thông tin"


def test_papers_are_told_as_they_may_be_and_the_seller_s_word_is_none(made):
    papers = facts(sheet(made()))["Mật ong"]["Giấy tờ"]
    assert "VietGAP 12/2026 (Vườn 2 ha), đã hết hạn ngày 23/11/2026: đừng nói đến" in papers
    assert "7/2026 (Mật ong), mới chỉ là nghe nói: xem giấy trước đã" in papers
    assert "HACCP" not in papers


def test_after_its_end_no_star_stands_anywhere(made):
    folder = made(GOODS + EVENT.replace("2026-12-05", "2029-03-10"), today="2029-03-03")
    told = facts(sheet(folder))["Mật ong"]
    assert told["Số sao OCOP"].startswith("Không nói đến sao")
    assert "4 sao" not in (folder / "livestream.html").read_text("utf-8")


def test_what_may_not_be_advertised_is_named_with_the_reason_and_nothing_else_is_said_of_it(made):
    page = sheet(made())
    refused = dict(
        zip(
            map(spoken, page.all("section[@class='notice']/dl/dt")),
            map(spoken, page.all("section[@class='notice']/dl/dd")),
            strict=True,
        )
    )
    assert set(refused) == {"Nhãn", "Rượu"}
    assert "«producer:»" in refused["Nhãn"]
    assert set(facts(page)) == {"Mật ong", "Lời cần tránh"}


def test_words_to_avoid_papers_and_the_disclosure_stand_on_it(made):
    page = sheet(made())
    assert "[Giới thiệu sản phẩm]" in page.text
    assert "tốt nhất" in facts(page)["Lời cần tránh"]["So sánh hơn nhất"]
    assert len(page.all("ul[@class='boxes']/li")) == 6


def test_it_opens_from_a_folder_and_asks_for_nothing(made):
    page = sheet(made())
    assert not page.all("script[@src]")
    assert not page.all("link[@rel='stylesheet']")
    assert not page.all("img")


def test_beside_it_lie_the_code_for_the_camera_and_the_calendar_file(made):
    folder = made()
    slide = PageRead((folder / "qr-slide.html").read_text("utf-8"))
    assert "https://cho.example/phien/e/cho/" in spoken(slide.root)
    assert "<svg" in slide.html
    (entry,) = icalendar.Calendar.from_ical((folder / "event.ics").read_bytes()).walk("VEVENT")
    assert (entry["dtend"].dt - entry["dtstart"].dt).total_seconds() == 50 * 60


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (GOODS + EVENT.replace("2026-12-05", "2026-11-23"), "Sự kiện đã qua."),
        ("-- content/events/cho/event.yaml --\nname: Hội\nkind: fair\nstarts_on: 2026-12-05\n", "Chưa ghi sản phẩm"),
    ],
)
def test_where_there_is_nothing_to_prepare_there_is_no_sheet(made, text, reason):
    folder = made(text)
    assert reason in made.said
    assert not (folder / "livestream.html").exists()


def test_what_is_invented_says_so_on_sheet_and_slide(made):
    folder = made(GOODS + EVENT + "sample: yes\n")
    for name in ("livestream.html", "qr-slide.html"):
        assert "Dữ liệu mẫu" in (folder / name).read_text("utf-8")
    assert not (folder / "event.ics").exists()
