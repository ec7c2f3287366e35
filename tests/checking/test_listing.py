"""Who and what may stand on the site."""

import pytest

PRODUCT = """\
-- products/song-ma/ruou/product.yaml --
name: {vi: Rượu mận, en: Plum wine}
producer: htx
"""
MAKER = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX, en: Cooperative}
kind: cooperative
"""
FILE = "products/song-ma/ruou/product.yaml"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("alcohol_abv: 14.9\n", []),
        ("alcohol_abv: 15\n", [f"E606 {FILE}:3"]),
        ("alcohol_abv: 40\ngroup: 12\n", [f"E606 {FILE}:3"]),
        ("group: 12\n", [f"E607 {FILE}:3"]),
        ("alcohol_abv: 5\ngroup: 12\n", []),
        ("group: 1\n", []),
    ],
)
def test_strong_drinks_are_told_and_those_of_unknown_strength(site, lines, told):
    rules = "-- content/rules/recognition.yaml --\nschemes: []\nauthorities: []\ngrants: []\nalcoholic_groups: [12]\n"
    assert site(PRODUCT + lines + MAKER + rules).check() == told


def test_the_limit_is_data_of_the_site(site):
    rules = "-- content/rules/recognition.yaml --\nschemes: []\nauthorities: []\ngrants: []\nalcohol_limit: 5\n"
    assert site(PRODUCT + "alcohol_abv: 5.5\n" + MAKER + rules).check() == [f"E606 {FILE}:3"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", ["H907"]),
        ("status: withdrawn\n", ["W614"]),
        ("alcohol_abv: 40\n", ["E606"]),
        ("producer: nobody\n", ["E507"]),
    ],
)
def test_a_maker_is_asked_for_where_the_product_is_shown(site, lines, told):
    problems = site(PRODUCT.replace("producer: htx\n", "") + lines).check()
    assert [problem.split()[0] for problem in problems] == told


@pytest.mark.parametrize(
    ("product", "maker", "told"),
    [
        ("", "", []),
        ("sample: yes\n", "", [f"W904 {FILE}:3"]),
        ("", "sample: yes\n", ["W904 content/producers/htx/producer.yaml:3"]),
    ],
)
def test_what_is_invented_is_told_also_when_only_its_maker_is(site, product, maker, told):
    assert site(PRODUCT + product + MAKER + maker).check() == told
