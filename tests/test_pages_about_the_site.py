"""The pages for traders and officials, and the site's history, as they are read."""

import csv
from io import StringIO

import pytest

pytestmark = pytest.mark.slow

SITE = """\
-- content/sources.yaml --
bao: {title: Ong về bản, publisher: Báo, published: 2023-02-28}
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower Cooperative}
kind: cooperative
address: {commune: Sông Mã}
channels: [{telephone: "+8400000000"}]
figures:
  - measure: {vi: Sản lượng, en: Harvest}
    value: 350
    unit: {vi: tấn, en: tonnes}
    bound: about
    role: capacity
    as_of: 2025
    source: bao
  - {measure: {vi: Thành viên, en: Members}, value: 13, as_of: 2025, source: bao}
proofs:
  - {kind: vietgap, number: 01/2026, scope: 5 ha, valid_until: 2027-01-05, evidence: {tier: A, seen_on: 2026-04-01}}
  - {kind: haccp, scope: x, valid_until: 2026-01-05, evidence: {tier: A, seen_on: 2026-04-01}}
-- products/moc-chau/district.yaml --
name: {vi: Vùng Mộc Châu, en: Mộc Châu area}
figures:
  - {measure: {vi: Mã số vùng trồng, en: Growing-area codes}, value: 46, role: area_codes, as_of: 2023-08, source: bao}
  - {measure: {vi: Dân số, en: Inhabitants}, value: 100000, as_of: 2023, source: bao}
-- products/moc-chau/mat-ong/product.yaml --
name: {vi: "=Mật ong", en: "=Honey"}
producer: htx
season: {months: [3-4]}
recognitions:
  - {stars: 4, authority: province, decision: 1, issued_on: 2024-03-01, evidence: {tier: A, seen_on: 2026-04-01}}
changes: [{changed_on: 2026-05-02, what: {vi: Thêm ảnh, en: Photo added}, source: bao}]
-- products/song-ma/nhan/product.yaml --
name: {vi: Nhãn, en: Longan}
-- products/song-ma/mau/product.yaml --
name: {vi: Mẫu thử, en: Invented}
sample: yes
changes: [{changed_on: 2026-05-03, what: {vi: Bịa, en: Made up}}]
"""


@pytest.fixture
def built(site):
    small = site(SITE)
    small.build()
    return small


def table(small, path):
    text = (small.output / path / "trade" / "trade.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def test_a_trader_is_told_what_is_stated_with_date_and_source(built):
    told = built.page("en/trade").text
    assert "Harvest: about 350 tonnes (2025) Ong về bản, Báo, 28 February 2023" in told
    assert "VietGAP 01/2026: 5 ha, until 5 January 2027" in told
    assert "Recognised as OCOP 4 stars" in told
    assert "Growing-area codes: 46 (August 2023)" in told
    assert not any(word in told for word in ("Members", "HACCP", "Inhabitants", "Invented"))


def test_the_figures_of_an_area_are_told_as_the_areas(built):
    page = built.page("en/trade")
    assert "Of the whole area: Mộc Châu area" in page.text
    assert "#area-moc-chau" in page.links()
    assert "not about one product" in page.text


def test_what_is_missing_is_said_in_the_same_place_for_all(built):
    labels = [[term.text for term in row.iter("dt")] for row in built.page("en/trade").all("section[@class='trade']")]
    assert len(labels) == 2
    assert labels[0] == labels[1]
    assert built.page("en/trade").text.count("No information yet") == 1 + 7


@pytest.mark.parametrize(
    ("edition", "name", "missing"), [("", "'=Mật ong", "Chưa có thông tin"), ("en/", "'=Honey", "No information yet")]
)
def test_the_table_says_the_same_in_each_language_and_no_cell_is_a_formula(built, edition, name, missing):
    honey, longan = table(built, edition)
    assert next(iter(honey.values())) == name
    assert list(honey.values())[-1] == "'+8400000000"
    assert "2027-03-01" in list(honey.values())[7]
    assert list(longan.values())[2:4] == [missing] * 2
    assert list(longan) == list(honey)
    assert [link for link in built.page(f"{edition}trade").links() if link.endswith("trade/trade.csv")]


LONE = """\
-- content/producers/htx-le/producer.yaml --
name: {vi: HTX Lẻ, en: Lone Cooperative}
kind: cooperative
address: {commune: Sông Mã}
channels: [{telephone: "+8400000001"}]
proofs:
  - {kind: vietgap, number: 02/2026, scope: 3 ha, valid_until: 2027-01-05, evidence: {tier: A, seen_on: 2026-04-01}}
figures:
  - {measure: {vi: Lượng, en: Harvest}, value: 9, unit: {vi: tấn, en: tonnes}, role: capacity, as_of: 2025, source: bao}
-- content/producers/htx-im/producer.yaml --
name: {vi: HTX Im, en: Silent Cooperative}
kind: cooperative
"""


def test_producers_of_whom_no_product_is_listed_stand_at_the_end_of_the_table_as_on_the_page(site):
    small = site(SITE + LONE)
    small.build()
    lone = list(table(small, "en/")[-1].values())
    assert lone[0] == "no product listed yet"
    assert lone[1].endswith("/en/m/htx-le/")
    assert lone[2:5] == ["Lone Cooperative", "cooperative", "xã Sông Mã, Sông Mã area"]
    assert lone[5].startswith("Harvest: 9 tonnes (2025")
    assert lone[6:8] == ["No information yet"] * 2
    assert lone[8] == "VietGAP 02/2026, 3 ha, 2027-01-05"
    assert lone[11] == "'+8400000001"
    names = [row["Producer"] for row in table(small, "en/")]
    assert names == ["Forest Flower Cooperative", "No information yet", "Lone Cooperative"]
    assert "Lone Cooperative" in small.page("en/trade").text


def test_officials_are_told_counts_dates_and_rules_of_the_day(built):
    told = built.page("en/status").text
    assert "Counted on 24 November 2026" in told
    assert "Products: 2" in told
    assert "Recognition in force, decision seen (star badge)1" in told
    assert "1 March 2027: =Honey – OCOP 4★: decision seen, in force" in told
    assert "In force: Decision 26/2026/QĐ-TTg" in told
    assert "OCOP 3 starsProvincial People’s Committee" in told
    assert "Tiếng Việt5English5" in told


def test_the_history_names_what_changed_where_and_who_says_so(built):
    told = built.page("en/changes").text
    assert "2 May 2026: =Honey – Photo added Ong về bản, Báo, 28 February 2023" in told
    assert "Made up" not in told


@pytest.mark.parametrize(("path", "said"), [("trade", "No information yet"), ("changes", "No information yet"),
                                            ("status", "None that we know of.")])  # fmt: skip
def test_of_an_empty_site_they_say_so(site, path, said):
    small = site()
    small.build()
    assert said in small.page(f"en/{path}").text


def test_many_changes_go_on_over_pages(site):
    changes = "".join(f"  - {{changed_on: 2025-01-{day:02d}, what: x}}\n" for day in range(1, 26))
    small = site(f"-- products/song-ma/nhan/product.yaml --\nname: Nhãn\nchanges:\n{changes}")
    small.build()
    assert "changes/page/2/" in {file.removesuffix("index.html") for file in small.files()}
    assert "../changes/page/2/" in small.page("changes").links()
    assert "Latest changes, page 2 of 2" in small.page("en/changes/page/2").text
