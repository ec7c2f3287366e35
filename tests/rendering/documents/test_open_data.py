"""The files of open data: what they hold, and that others read them as they were meant."""

import csv
import json
from datetime import date
from io import StringIO

import pytest

from showcase.building import prepare
from showcase.rendering.documents.open_data import COLUMNS, places_geojson, products_csv, products_json
from showcase.rendering.editions import editions
from tests.small_sites import SETTINGS, SmallSite

SITE = """\
-- content/rules/recognition.yaml --
schemes: []
authorities: [{id: province, name: {vi: Tỉnh, en: Province}}]
grants: [{stars: 4, authority: province}]
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04186,Xã,Sông Mã,song-ma,126
04187,Xã,Nậm Ty,nam-ty,126
04188,Xã,Mường Lầm,muong-lam,126
-- content/places/points.csv --
code,approx_lat,approx_lon
04186,21.05,103.75
04187,21.10,103.60
-- content/sources.yaml --
bao: {title: {vi: Bài, en: Article}, publisher: Báo, published: 2026-05, link: "https://bao.example/1"}
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower}
kind: cooperative
address: {commune: "04186", village: bản Ỏ}
channels: [{telephone: "0912345678"}, {email: rieng@cho.example}]
-- products/song-ma/mat-ong/product.yaml --
name: {vi: "=Mật, \\"ong\\"", en: Honey}
producer: htx
group: 4
season: {months: [3-5]}
recognitions:
  - stars: 4
    authority: province
    decision: 12/QĐ-UBND
    issued_on: 2026-03-02
    evidence: {tier: A, seen_on: 2026-04-01, source: bao}
proofs:
  - {kind: vietgap, scope: {vi: Vườn, en: Orchard}, number: 7/2026, evidence: {tier: B1, source: bao}}
  - {kind: haccp, scope: Xưởng, valid_until: 2026-11-23, evidence: {tier: B1, source: bao}}
  - {kind: halal, scope: Xưởng, evidence: {tier: C, source: bao}}
-- products/song-ma/nhan/product.yaml --
name: Nhãn
recall: {announced_on: 2026-11-01, what: Lô 1}
-- products/song-ma/mau/product.yaml --
name: Mẫu
sample: yes
-- products/song-ma/banh/product.yaml --
name: Bánh bí mật
status: withdrawn
status_reason: Chuyện riêng
-- products/song-ma/ruou/product.yaml --
name: Rượu
alcohol_abv: 40
"""


@pytest.fixture
def edition(tmp_path):
    """The first language's edition of a small site; nothing of it is drawn."""

    def make(text=SITE, today=date(2026, 11, 24)):
        small = SmallSite(tmp_path).write(SETTINGS).write(text)
        prepared = prepare(small._options({"today": today}))
        return editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales")["vi"]

    return make


def rows(content):
    """A table as a spreadsheet reads it."""
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_a_record_says_what_the_page_says(edition):
    told = json.loads(products_json(edition()))
    assert (told["as_of"], told["licence"], told["publisher"]) == ("2026-11-24", "CC BY 4.0", "Nhóm tình nguyện")
    honey = next(one for one in told["products"] if one["id"] == "mat-ong")
    assert honey["names"] == {"vi": '=Mật, "ong"', "en": "Honey"}
    assert honey["url"] == "https://cho.example/phien/p/mat-ong/"
    assert (honey["producer"], honey["producer_kind"]) == ("htx", "cooperative")
    assert (honey["commune_code"], honey["commune"], honey["district"]) == ("04186", "xã Sông Mã", "song-ma")
    assert (honey["group"], honey["season_months"]) == (4, [3, 4, 5])
    assert honey["recognition"] == {
        "says": "badge", "stars": 4, "decision": "12/QĐ-UBND", "issued_on": "2026-03-02", "valid_until": "2029-03-02",
        "revoked_on": None, "tier": "A",
        "source": {"title": "Bài", "publisher": "Báo", "published": "2026-05", "link": "https://bao.example/1"},
    }  # fmt: skip
    assert [(proof["kind"], proof["scope"], proof["number"]) for proof in honey["proofs"]] == [
        ("vietgap", "Vườn", "7/2026"),
    ]


def test_what_is_not_known_is_null(edition):
    longan = next(one for one in json.loads(products_json(edition()))["products"] if one["id"] == "nhan")
    assert {key for key, value in longan.items() if value is None} == {
        "producer", "producer_kind", "commune_code", "commune", "group", "recognition",
    }  # fmt: skip
    assert longan["recalled_on"] == "2026-11-01"


@pytest.mark.parametrize(
    ("written", "instead", "today", "says"),
    [
        ("", "", date(2029, 3, 3), ("was_recognised", "2029-03-02", None)),
        ("{tier: A, seen_on: 2026-04-01, source: bao}", "{tier: B1, source: bao}", date(2026, 11, 24),
         ("reported", None, None)),
        ("source: bao}\nproofs", "source: bao}\n    revoked: {revoked_on: 2026-05-05}\nproofs", date(2026, 11, 24),
         ("revoked", "2029-03-02", "2026-05-05")),
        ("{tier: A, seen_on: 2026-04-01, source: bao}", "{tier: C, source: bao}", date(2026, 11, 24), None),
    ],
)  # fmt: skip
def test_a_recognition_is_told_as_it_stands_on_the_day(edition, written, instead, today, says):
    told = json.loads(products_json(edition(SITE.replace(written, instead), today)))
    held = next(one for one in told["products"] if one["id"] == "mat-ong")["recognition"]
    assert (held and (held["says"], held["valid_until"], held["revoked_on"])) == says
    assert told["as_of"] == today.isoformat()


def test_what_is_invented_or_may_not_be_advertised_is_in_no_file_and_what_was_taken_off_by_its_id_alone(edition):
    made = edition()
    files = [products_json(made).decode(), products_csv(made).decode(), places_geojson(made).decode()]
    for content in files:
        for secret in ("mau", "Mẫu", "ruou", "Rượu", "Bánh", "Chuyện riêng"):
            assert f'"{secret}"' not in content
            assert f"\n{secret}," not in content
    assert json.loads(files[0])["not_listed_any_more"] == [{"id": "banh", "status": "withdrawn"}]
    assert "banh" not in files[1] + files[2]


def test_no_way_to_a_person_is_in_a_file(edition):
    made = edition()
    for content in (products_json(made), products_csv(made), places_geojson(made)):
        assert b"0912345678" not in content
        assert b"rieng@" not in content


def test_the_table_has_the_same_as_the_records(edition):
    made = edition()
    honey, longan = rows(products_csv(made))
    assert list(honey) == ["id", "name_vi", "name_en", *list(COLUMNS)[1:]]
    assert [row["id"] for row in (honey, longan)] == [one["id"] for one in json.loads(products_json(made))["products"]]
    assert (honey["name_vi"], honey["name_en"]) == ('\'=Mật, "ong"', "Honey")
    assert (honey["season_months"], honey["proofs"]) == ("3; 4; 5", "vietgap 7/2026")
    assert (honey["says"], honey["stars"], honey["tier"], honey["source"]) == ("badge", "4", "A", "Bài (Báo)")
    assert {row["as_of"] for row in (honey, longan)} == {"2026-11-24"}
    assert {key for key, cell in longan.items() if cell} == {
        "id", "name_vi", "url", "district", "district_name", "recalled_on", "as_of",
    }  # fmt: skip


def test_the_table_opens_with_its_letters_in_a_spreadsheet_and_ends_lines_as_the_standard_asks(edition):
    content = products_csv(edition())
    assert content.startswith(b"\xef\xbb\xbfid,")
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_place_is_a_point_that_says_it_is_approximate(edition):
    told = json.loads(places_geojson(edition()))
    assert told["type"] == "FeatureCollection"
    assert [one["id"] for one in told["features"]] == ["commune:04186", "district:song-ma"]
    commune, district = told["features"]
    # Longitude first (RFC 7946, 3.1.1).
    assert commune["geometry"] == {"type": "Point", "coordinates": [103.75, 21.05]}
    assert district["geometry"] == {"type": "MultiPoint", "coordinates": [[103.75, 21.05], [103.6, 21.1]]}
    assert (commune["properties"]["products"], commune["properties"]["producers"]) == (["mat-ong"], ["htx"])
    assert district["properties"]["products"] == ["mat-ong", "nhan"]
    assert {one["properties"]["position"] for one in told["features"]} == {
        "approximate: the seat of the commune, rounded to 0.01 degrees",
    }


def test_a_geojson_file_is_as_its_standard_asks(edition):
    told = json.loads(places_geojson(edition()))
    assert "crs" not in told
    for one in told["features"]:
        assert set(one) == {"type", "id", "geometry", "properties"}
        assert one["type"] == "Feature"
        geometry = one["geometry"]
        points = geometry["coordinates"] if geometry["type"] == "MultiPoint" else [geometry["coordinates"]]
        for longitude, latitude in points:
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90


def test_without_points_there_are_no_places(edition):
    text = SITE.replace("04186,21.05,103.75\n04187,21.10,103.60\n", "")
    assert json.loads(places_geojson(edition(text)))["features"] == []
