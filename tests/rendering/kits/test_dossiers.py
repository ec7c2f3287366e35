"""The dossier of a product: addresses and dates the site shows, and what is missing, as information."""

import pytest

from showcase.model.checklists import Evidence
from showcase.rendering.kits.dossiers import _EVIDENCE
from tests.rendering.kits.test_pages import KITS
from tests.small_sites import spoken

pytestmark = pytest.mark.slow

GOODS = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa, en: Cooperative}
kind: cooperative
address: {commune: xã Sông Mã}
channels: [{link: "https://www.tiktok.com/@ban.lam.mat"}, {telephone: "+84000000000"}]
proofs:
  - {kind: food_safety_facility, scope: Xưởng, number: 01/2026, evidence: {tier: A, seen_on: 2026-04-01}}
  - {kind: trademark, scope: Nhãn hiệu, valid_until: 2026-11-23, evidence: {tier: A, seen_on: 2026-04-01}}
-- content/addresses.csv --
address,since
p/mat-ong/,2026-01-01
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
producer: htx
changes: [{changed_on: 2026-05-02, what: Thêm ảnh}]
-- products/song-ma/mat-ong/story.vi.md --
Bản ở lưng chừng núi, mây về sớm. Cả bản ra vườn từ khi gà chưa gáy.
-- products/song-ma/nhan/product.yaml --
name: Nhãn
"""
COPY = "-- products/song-ma/nhan/story.vi.md --\nBản ở lưng chừng núi, mây về sớm. Cả bản ra vườn từ khi gà chưa gáy.\n"
STARS = """\
recognitions:
  - {stars: 4, authority: province, decision: 1/QĐ, issued_on: 2026-03-02, evidence: {tier: A, seen_on: 2026-04-01}}
"""


@pytest.fixture
def built(site):
    """The page of the kit of a product, from its files."""

    def build(text=GOODS, name="mat-ong"):
        small = site(text)
        settings = (small.root / "site.yaml").read_text("utf-8")
        small.write("-- site.yaml --\n" + settings.replace(KITS, f"kits: yes\n{KITS}"))
        small.build()
        return small.page(f"p/{name}/kit")

    return build


def known(page):
    """Label and text of each line."""
    return [(spoken(row[0]), spoken(row[1])) for row in page.all("dl[@class='facts']/div")]


def asked(page):
    return [spoken(item) for item in page.all("ul[@class='boxes']/li")]


def test_each_evidence_has_its_lines():
    assert set(_EVIDENCE) == set(Evidence.__args__)


def test_it_tells_stable_addresses_and_since_when(built):
    page = built()
    assert page.meta("robots") == "noindex"
    assert known(page) == [
        ("Tiếng Việt", "https://cho.example/phien/p/mat-ong/"),
        ("English", "https://cho.example/phien/en/p/mat-ong/"),
        ("Địa chỉ có trong sổ từ", "01/01/2026"),
        ("Lần đổi gần đây", "02/05/2026"),
        ("TikTok", "https://www.tiktok.com/@ban.lam.mat"),
        ("Tiếng Việt", "https://cho.example/phien/p/mat-ong/"),
        ("Tờ rơi", "trong thư mục của bộ này, để in ra"),
        ("Trang truy xuất nguồn gốc của chủ thể sản xuất", "Chưa có thông tin"),
        ("Số chữ của câu chuyện", "17"),
        ("So với các câu chuyện khác trên trang này", "không có câu chuyện nào gần giống"),
    ]


def test_what_the_next_stars_ask_for_is_told_and_what_is_not_known_here_of_it(built):
    page = built()
    assert "3 sao còn đòi hỏi" in page.text
    lines = asked(page)
    assert any("01/2026 (Xưởng)" in line for line in lines)
    assert [line for line in lines if "ở đây chưa có gì" in line] == [
        "Đơn đăng ký nhãn hiệu được chấp nhận – ở đây chưa có gì",
        "Công bố chất lượng – ở đây chưa có gì",
    ]
    assert "không phải lời hứa" in page.text


@pytest.mark.parametrize(("stars", "heading"), [("4", "5 sao còn đòi hỏi"), ("5", "")])
def test_the_next_star_is_one_more_than_the_badge_has(built, stars, heading):
    more = STARS.replace("stars: 4", f"stars: {stars}").replace("province", "province" if stars == "4" else "ministry")
    page = built(GOODS.replace("producer: htx\n", f"producer: htx\n{more}"))
    assert heading in page.text
    assert bool(asked(page)) is bool(heading)


def test_a_story_like_that_of_another_is_told_on_both_sides(built):
    page = built(GOODS + COPY)
    told = dict(known(page))
    assert told["So với các câu chuyện khác trên trang này"] == "gần giống câu chuyện của Nhãn"
    assert "https://cho.example/phien/p/nhan/" in page.links()


def test_of_a_product_without_a_story_nothing_is_said_about_it(built):
    told = dict(known(built(name="nhan")))
    assert told["Câu chuyện"] == told["Số chữ của câu chuyện"] == "Chưa có thông tin"
    assert "So với các câu chuyện khác trên trang này" not in told
