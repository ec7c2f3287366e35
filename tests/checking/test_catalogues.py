"""Who asked for files of goods is told what keeps a product out of them."""

import pytest

from tests.rendering.documents.test_catalogues import SITE, photo
from tests.small_sites import SETTINGS

FILE = "products/song-ma/mat-ong/product.yaml"


@pytest.fixture
def told(site):
    """What is told of the honey after a line of it was changed."""

    def tell(written="", instead="", size=(900, 600), *, asked="catalogue_feeds: yes\n"):
        small = site(SITE.replace(written, instead, 1)).write(
            SETTINGS.replace("organisation:", f"{asked}organisation:")
        )
        small.put("products/song-ma/mat-ong/ong.png", photo(*size))
        small.put("products/song-ma/nhan/ong.png", photo(900, 600))
        return [one for one in small.check() if one.startswith("H81") and "nhan" not in one]

    return tell


def test_of_a_product_that_has_all_of_it_nothing_is_told(told):
    assert told() == []


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ("price: {amount: 150000, per: {vi: chai 500 g, en: 500 g bottle}, as_of: 2026-10-01}\n", "", f"H811 {FILE}"),
        ("availability: {state: in_stock, as_of: 2026-11-20}\n", "", f"H811 {FILE}"),
        (
            'summary: {vi: "Ngọt <b>lắm</b> &amp; thơm. Đạt OCOP 4 sao. Ngon nhất bản.", en: Sweet.}\n',
            "",
            f"H811 {FILE}",
        ),
        ("https://shopee.vn/product/12/34", "https://www.facebook.com/hoa.rung", f"H811 {FILE}"),
        ("address: {commune: Sông Mã}\n", "", f"H811 {FILE}"),
        ("licence: CC0 1.0", "licence: CC BY-NC 4.0", f"H811 {FILE}"),
        ("licence: CC0 1.0", "licence: CC0 1.0, illustrative: yes", f"H811 {FILE}"),
        ("as_of: 2026-10-01", "as_of: 2026-08-01", f"H812 {FILE}:8"),
        ("as_of: 2026-11-20", "as_of: 2026-10-01", f"H812 {FILE}:9"),
        ("as_of: 2026-11-20", "as_of: 2026-11-25", f"H812 {FILE}:9"),
        ("gtin", "alcohol_abv: 9\ngtin", f"H814 {FILE}:4"),
    ],
)
def test_what_keeps_a_product_out_is_told(told, written, instead, code):
    assert told(written, instead) == [code]


def test_a_photo_that_is_too_small_is_told(told):
    assert told(size=(900, 499)) == [f"H813 {FILE}:10"]


@pytest.mark.parametrize(
    "more", ["sample: yes", "status: withdrawn", "alcohol_abv: 29", "recall: {announced_on: 2026-11-01, what: a}"]
)
def test_what_may_never_be_offered_needs_no_word(told, more):
    assert told("price: {amount: 150000", f"{more}\nprice: {{amount: 150000") == []


def test_whoever_asks_for_no_such_files_is_told_nothing(told):
    assert told("price: {amount: 150000, per: {vi: chai 500 g, en: 500 g bottle}, as_of: 2026-10-01}\n", asked="") == []
