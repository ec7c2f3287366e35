"""What every stage agrees on about a thing."""

import pytest

from showcase.building import prepare
from showcase.planning.subjects import commune_name, is_banned, is_sample
from tests.small_sites import SETTINGS, SmallSite

RULES = """\
-- content/rules/recognition.yaml --
schemes: []
authorities: []
grants: []
alcohol_limit: 15
alcoholic_groups: [14]
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04186,Xã,Sông Mã,song-ma,126
04204,Xã,Chiềng Khương,chieng-khuong,126
-- content/places/merges.csv --
new_code,old_code,old_type,old_name,former_district_code,merged_on
04186,04186,Xã,Nà Nghịu,126,2025-07-01
"""
MAKERS = """\
-- content/producers/htx-that/producer.yaml --
name: Hợp tác xã Thật
kind: cooperative
address: {commune: Nà Nghịu}
-- content/producers/htx-mau/producer.yaml --
name: Hợp tác xã Mẫu
kind: cooperative
sample: yes
"""


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules: nothing of it is drawn."""
    return lambda text="": SmallSite(tmp_path).write(SETTINGS).write(text)


def product(site, facts):
    catalog = prepare(
        site(f"{RULES}{MAKERS}-- products/song-ma/ruou/product.yaml --\nname: Rượu\n{facts}")._options({})
    ).catalog
    return catalog.products["ruou"], catalog


@pytest.mark.parametrize(
    ("facts", "is_invented"),
    [
        ("", False),
        ("sample: yes\n", True),
        ("producer: htx-that\n", False),
        ("producer: htx-mau\n", True),
        ("producer: htx-that\nsample: yes\n", True),
    ],
)
def test_a_product_is_invented_by_its_own_word_or_by_its_makers(site, facts, is_invented):
    assert is_sample(*product(site, facts)) is is_invented


@pytest.mark.parametrize(
    ("facts", "banned"),
    [
        ("", False),
        ("alcohol_abv: 14.9\n", False),
        ("alcohol_abv: 15\n", True),
        ("alcohol_abv: 29.5\n", True),
        ("group: 14\n", True),
        ("group: 14\nalcohol_abv: 5\n", False),
        ("group: 1\n", False),
    ],
)
def test_strong_drinks_and_drinks_of_unknown_strength_are_not_advertised(site, facts, banned):
    assert is_banned(*product(site, facts)) is banned


@pytest.mark.parametrize(
    ("facts", "commune"),
    [
        ("", ""),
        ("producer: htx-mau\n", ""),
        ("producer: htx-that\n", "xã Sông Mã"),
        ("origin: {commune: Chiềng Khương}\n", "xã Chiềng Khương"),
        ("producer: htx-that\norigin: {commune: Chiềng Khương}\n", "xã Chiềng Khương"),
        ("producer: htx-that\norigin: {as_certified: huyện Sông Mã cũ}\n", ""),
    ],
)
def test_a_product_is_from_its_origin_else_from_where_its_maker_works(site, facts, commune):
    thing, catalog = product(site, facts)
    assert commune_name(catalog, thing) == commune


def test_only_products_and_producers_have_a_commune(site):
    _, catalog = product(site, "producer: htx-that\n")
    assert commune_name(catalog, catalog.districts["song-ma"]) == ""
    assert commune_name(catalog, catalog.producers["htx-that"]) == "xã Sông Mã"
