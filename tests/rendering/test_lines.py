"""Facts as lines of a page."""

from datetime import date
from decimal import Decimal

import pytest

from showcase.building import prepare
from showcase.rendering.edition import PageContext
from showcase.rendering.editions import editions
from showcase.rendering.figures import figure_lines
from showcase.rendering.lines import (
    change_lines,
    channel_lines,
    history,
    place_line,
    proof_lines,
    season_strip,
    sources_of,
)
from tests.small_sites import SETTINGS, SmallSite

SITE = """\
-- content/rules/recognition.yaml --
schemes: []
grants: [{stars: 4, authority: province}]
authorities:
  - {id: province, name: {vi: UBND tỉnh, en: Provincial committee}}
  - {id: district, until: 2025-06-30, name: {vi: UBND huyện, en: District committee}}
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04186,Xã,Sông Mã,song-ma,126
-- content/places/merges.csv --
new_code,old_code,old_type,old_name,former_district_code,merged_on
04186,04186,Xã,Nà Nghịu,126,2025-07-01
-- content/sources.yaml --
bao: {title: Tháng ong, publisher: Báo, published: 2026-05, link: "https://bao.example/ong"}
giay: {title: Giấy chứng nhận, publisher: Chi cục}
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
origin: {commune: Nà Nghịu, village: bản Mé, as_certified: "Nà Nghịu, Sông Mã"}
season: {months: [12-3, 8], source: bao}
channels:
  - telephone: "0000 000 001"
  - telephone: "18001234"
  - telephone: "+84000000001"
  - {email: ban@mat.example, label: Bán sỉ}
  - link: https://mat.example/ong/
figures:
  - {measure: Sản lượng, value: 7500.5, unit: tấn, bound: about, as_of: 2023-08, source: bao}
  - {measure: Tổ ong, value: 120, as_of: 2023, source: giay}
changes:
  - {changed_on: 2025, what: Sửa tên}
  - {changed_on: 2026-05-02, what: Thêm ảnh, source: bao}
proofs:
  - {kind: vietgap, scope: Vườn, valid_until: 2026-11-23, evidence: {tier: A, seen_on: 2026-01-01}}
  - {kind: haccp, scope: Xưởng, valid_until: 2026-11-24, evidence: {tier: B1, source: giay}}
recognitions:
  - {stars: 3, authority: district, decision: 1/QĐ, issued_on: 2020-05-05, evidence: {tier: B1, source: giay}}
  - {stars: 4, authority: district, evaluated_on: 2022-12-18, evidence: {tier: B2, source: bao}}
  - {stars: 4, authority: province, decision: 2/QĐ, issued_on: 2026-05-05, evidence: {tier: A, seen_on: 2026-06-01}}
-- products/song-ma/nhan/product.yaml --
name: Nhãn
origin: {as_certified: "xã Lạ, huyện Sông Mã"}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A product and its page in a language. Nothing is drawn, so the site needs neither templates nor words."""
    small = SmallSite(tmp_path_factory.mktemp("site")).write(SETTINGS + SITE)
    prepared = prepare(small._options({"today": date(2026, 11, 24)}))
    found = editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales")

    def at(language="vi", name="mat-ong"):
        context = PageContext(found[language], prepared.plan.by_subject[language, "product", name])
        return prepared.catalog.products[name], context

    return at


def test_a_place_has_its_name_of_today_and_the_one_people_still_use(made):
    product, context = made()
    place = place_line(context, product.origin, "song-ma")
    assert (place.now, place.before, place.merged.iso) == ("xã Sông Mã", "xã Nà Nghịu", "2025-07-01")
    assert (place.village, place.district.href) == ("bản Mé", "../../d/song-ma/")


def test_a_place_that_only_an_old_paper_names_is_shown_as_it_stands_there(made):
    product, context = made(name="nhan")
    place = place_line(context, product.origin, "song-ma")
    assert (place.now, place.before, place.as_certified) == ("", "", "xã Lạ, huyện Sông Mã")


def test_without_a_commune_and_a_region_there_is_no_place(made):
    assert place_line(made()[1], None, "") is None
    assert place_line(made()[1], None, "song-ma").district.text.text == "Vùng Sông Mã"


def test_a_season_is_said_in_spans_that_may_go_round_the_turn_of_the_year(made):
    product, context = made("en")
    strip = season_strip(context.edition, product.season)
    assert [month.number for month in strip.months if month.is_in] == [1, 2, 3, 8, 12]
    assert len(strip.months) == 12
    assert "December" in strip.text
    assert "August" in strip.text
    assert "February" not in strip.text
    assert not strip.is_now
    assert strip.source.publisher == "Báo"
    assert season_strip(context.edition, None) is None


def test_ways_to_reach_somebody_are_links_that_a_phone_knows(made):
    product, context = made()
    lines = channel_lines(context.edition, product.channels)
    assert [(line.href, line.text, line.service) for line in lines] == [
        ("tel:+84000000001", "0000000001", "telephone"),
        ("tel:18001234", "18001234", "telephone"),
        ("tel:+84000000001", "+84000000001", "telephone"),
        ("mailto:ban@mat.example", "ban@mat.example", "email"),
        ("https://mat.example/ong/", "mat.example/ong", "website"),
    ]
    assert lines[3].label.text == "Bán sỉ"


def test_a_figure_carries_its_unit_its_day_and_its_source(made):
    product, context = made("en")
    about, plain = figure_lines(context.edition, product.figures)
    assert (about.value, about.unit.text, about.as_of.iso) == ("about 7,500.5", "tấn", "2023-08")
    assert (plain.value, plain.unit, plain.source.title.text) == ("120", None, "Giấy chứng nhận")


@pytest.mark.parametrize(
    ("figures", "shares"),
    [
        (["50", "100", "200"], [25, 50, 100]),
        (["0", "1", "200"], [0, 1, 100]),
        (["50", "100"], [0, 0]),
        (["50", "50", "50"], [0, 0, 0]),
        (["50", "100", "200", ("7", "ha")], [25, 50, 100, 0]),
    ],
)
def test_a_row_of_one_measure_and_unit_is_drawn_beside_its_largest(made, figures, shares):
    product, context = made()
    like = product.figures[0]
    pairs = [one if isinstance(one, tuple) else (one, "tấn") for one in figures]
    written = tuple(like.model_copy(update={"value": Decimal(n), "unit": {"vi": unit}}) for n, unit in pairs)
    assert [line.share for line in figure_lines(context.edition, written)] == shares


def test_a_history_of_changes_begins_with_the_newest(made):
    product, context = made()
    assert [(line.changed.iso, line.what.text) for line in change_lines(context.edition, product.changes)] == [
        ("2026-05-02", "Thêm ảnh"), ("2025", "Sửa tên"),
    ]  # fmt: skip


def test_a_paper_is_over_the_day_after_its_last(made):
    product, context = made()
    assert [(line.name, line.is_over, line.was_seen) for line in proof_lines(context.edition, product.proofs)] == [
        ("VietGAP", True, True), ("HACCP", False, False),
    ]  # fmt: skip


def test_the_history_of_recognitions_leaves_out_the_one_that_speaks_and_names_each_authority_of_its_day(made):
    product, context = made("en")
    rows = history(context.edition, product.recognitions, context.edition.standings.get(product.id))
    assert [(row.tier, row.stars, row.authority.text) for row in rows] == [
        ("B2", 4, "District committee"), ("B1", 3, "District committee"),
    ]  # fmt: skip


def test_every_source_is_named_once(made):
    product, context = made()
    lines = sources_of(context.edition, product)
    assert sorted(line.title.text for line in lines) == ["Giấy chứng nhận", "Tháng ong"]
    assert {(line.href, line.published.iso if line.published else "") for line in lines} == {
        ("https://bao.example/ong", "2026-05"), ("", ""),
    }  # fmt: skip
