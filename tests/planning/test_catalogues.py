"""Which products are offered, in which languages, and until when."""

from datetime import date

import pytest

from showcase.building import prepare
from showcase.planning.catalogues import believed_until, is_offered_in, offered
from tests.rendering.documents.test_catalogues import BASE, SITE, photo
from tests.small_sites import SETTINGS, TODAY

MORE = "price: {amount: 150000"


@pytest.fixture
def prepared(site):
    """A small site with such files, read and planned."""

    def make(text=SITE, asked="yes"):
        small = site(text).write(SETTINGS.replace("organisation:", f"catalogue_feeds: {asked}\norganisation:"))
        for name in ("mat-ong", "nhan"):
            small.put(f"products/song-ma/{name}/ong.png", photo(600, 500))
        return prepare(small._options({}))

    return make


def ids(catalog, base=BASE, today=TODAY):
    return [product.id for product in offered(catalog, base, today)]


@pytest.mark.parametrize(
    "more", ["sample: yes", "status: suspended", "alcohol_abv: 29", "alcohol_abv: 4", "group: 14",
             "recall: {announced_on: 2026-11-01, what: a}"]
)  # fmt: skip
def test_what_is_invented_held_back_recalled_or_alcoholic_is_never_offered(prepared, more):
    text = SITE.replace("group: 4\n", "") if more == "group: 14" else SITE
    assert ids(prepared(text.replace(MORE, f"{more}\n{MORE}")).catalog) == ["nhan"]


def test_each_service_has_a_file_in_each_language_and_each_offered_photo_one_jpeg(prepared):
    plan = prepared().plan
    paths = [one.path for one in plan.documents if one.maker == "catalogue"]
    files = ["catalogue/google.xml", "catalogue/meta.xml", "catalogue/tiktok.csv"]
    assert paths == [*files, *(f"en/{path}" for path in files)]
    assert [(one.width, one.height) for one in plan.pictures if one.format == "jpeg"] == [(600, 500)]


def test_a_product_is_offered_in_the_languages_that_have_all_of_it(prepared):
    catalog = prepared(SITE.replace("{vi: chai 500 g, en: 500 g bottle}", "chai 500 g")).catalog
    assert [is_offered_in(catalog.products["mat-ong"], code, catalog) for code in ("vi", "en")] == [True, False]


def test_what_was_stated_is_believed_for_its_days_the_last_among_them(prepared):
    catalog = prepared().catalog
    last = believed_until(catalog.products["mat-ong"], catalog)
    assert last == date(2026, 12, 20)
    assert "mat-ong" in ids(catalog, today=last)
    assert ids(catalog, today=date(2026, 12, 21)) == []


@pytest.mark.parametrize(("asked", "base"), [("no", BASE), ("yes", ""), ("yes", "http://cho.example/")])
def test_nothing_is_offered_unasked_or_without_a_secure_address(prepared, asked, base):
    assert ids(prepared(asked=asked).catalog, base) == []
