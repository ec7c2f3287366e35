"""What stands on share pictures."""

from dataclasses import fields
from io import BytesIO

import pytest
from PIL import Image

from showcase.building import prepare
from tests.small_sites import SETTINGS, SmallSite

SITE = """\
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04186,Xã,Sông Mã,song-ma,126
-- content/producers/htx/producer.yaml --
name: Hợp tác xã Hoa Rừng
summary: Nuôi ong
kind: cooperative
address: {commune: Sông Mã}
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
summary: Mật của ong rừng
producer: htx
recognitions:
  - {stars: 4, authority: province, decision: 1/QĐ, issued_on: 2026-01-01, evidence: {tier: A, seen_on: 2026-02-02}}
videos: [{id: quay-mat, name: Quay mật, link: "https://a.vn/1"}]
-- products/song-ma/xoai/product.yaml --
name: Xoài
-- products/song-ma/mau/product.yaml --
name: Mẫu
sample: yes
-- content/events/hoi/event.yaml --
name: Hội mật
kind: fair
starts_on: 2026-12-01
district: song-ma
"""
CARDLESS = SETTINGS.replace("organisation:", "cards: off\norganisation:")
DISTRICT = """\
-- products/song-ma/district.yaml --
name: Vùng Sông Mã
code: "126"
photos: [{file: doi.png, alt: Đồi, credit: A, licence: CC0}]
"""


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules: nothing of it is drawn."""
    return lambda text="": SmallSite(tmp_path).write(SETTINGS).write(text)


def plan_of(small):
    return prepare(small._options({})).plan


def cards(site, text=SITE):
    small = site(text)
    if "doi.png" in text:
        drawn = BytesIO()
        Image.new("RGB", (40, 30), "#208040").save(drawn, "PNG")
        small.put("products/song-ma/doi.png", drawn.getvalue())
    plan = plan_of(small)
    by_path = {card.path: card for card in plan.cards}
    return {page.path: by_path[page.card] for page in plan.pages}


@pytest.mark.parametrize(
    ("path", "title", "lines"),
    [
        ("p/mat-ong/", ("Mật ong", "Honey"), (("Hợp tác xã Hoa Rừng",), ("xã Sông Mã",))),
        ("en/p/mat-ong/", ("Honey", "Mật ong"), (("Hợp tác xã Hoa Rừng",), ("xã Sông Mã",))),
        ("p/xoai/", ("Xoài",), (("Vùng Sông Mã", "Sông Mã area"),)),
        ("m/htx/", ("Hợp tác xã Hoa Rừng",), (("xã Sông Mã",),)),
        ("v/quay-mat/", ("Quay mật",), (("Hợp tác xã Hoa Rừng",), ("xã Sông Mã",))),
        ("", ("Chợ phiên", "Hill market"), (("Sản vật của bản", "Goods of the village"),)),
        ("en/p/", ("Hill market", "Chợ phiên"), (("Goods of the village", "Sản vật của bản"),)),
    ],
)
def test_a_card_says_what_it_is_who_makes_it_and_where(site, path, title, lines):
    card = cards(site)[path]
    assert (card.title, card.lines) == (title, lines)


def test_pages_without_a_picture_of_their_own_share_the_sites(site):
    found = cards(site)
    assert found[""] == found["p/"] == found["m/"] == found["404.html"]
    assert found[""] != found["en/"]


def test_what_is_made_in_an_area_is_shared_with_the_areas_picture(site):
    found = cards(site)
    assert found["p/districts/song-ma/"] == found["d/song-ma/"] != found["p/"]
    assert found["en/p/districts/song-ma/"] == found["en/d/song-ma/"]


def test_no_card_says_a_star(site):
    for card in cards(site).values():
        told = " ".join(str(getattr(card, field.name)) for field in fields(card))
        assert "★" not in told
        assert "OCOP" not in told


def test_only_invented_things_bear_the_sample_mark(site):
    assert {card.title[0] for card in cards(site).values() if card.is_sample} == {"Mẫu"}


def test_an_event_borrows_the_photo_of_its_region_and_a_product_does_not(site):
    found = cards(site, SITE + DISTRICT)
    assert found["e/hoi/"].source == found["d/song-ma/"].source == "products/song-ma/doi.png"
    assert found["p/mat-ong/"].source == found["m/htx/"].source == ""


def test_a_withdrawn_product_is_shared_with_the_sites_picture(site):
    found = cards(site, SITE.replace("name: Xoài\n", "name: Xoài\nstatus: withdrawn\n"))
    assert found["p/xoai/"] == found[""]


def test_the_name_of_a_card_follows_what_stands_on_it_and_nothing_else(site):
    before = cards(site)
    after = cards(site, SITE.replace("name: Hợp tác xã Hoa Rừng", "name: Hợp tác xã Hoa Đồi"))
    changed = {path for path in before if before[path].path != after[path].path}
    assert changed == {f"{edition}{path}" for edition in ("", "en/") for path in
                       ("p/mat-ong/", "m/htx/", "v/quay-mat/")}  # fmt: skip


@pytest.mark.parametrize("settings", [SETTINGS.replace("base_url: https://cho.example/phien/\n", ""), CARDLESS])
def test_without_an_address_of_the_site_or_where_it_asks_for_none_no_cards_are_drawn(site, settings):
    plan = plan_of(site(settings + SITE))
    assert plan.cards == ()
    assert {page.card for page in plan.pages} == {""}
