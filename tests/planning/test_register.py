"""Which addresses a site publishes, and what answers at those where nothing stands any more."""

import pytest

from showcase.building import prepare
from showcase.planning.register import published, unregistered
from tests.small_sites import SETTINGS, SmallSite

PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\nname: {vi: Mật ong, en: Honey}\n"
VIDEO = "videos: [{id: ong-ve-to, name: Ong, link: 'https://a.vn/1'}]\n"
RULES = "-- content/rules/recognition.yaml --\nschemes: []\nauthorities: []\ngrants: []\n"


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules: nothing of it is drawn."""
    return lambda text="": SmallSite(tmp_path).write(SETTINGS).write(text)


def prepared(small, **options):
    return prepare(small._options(options))


def registered(*addresses):
    return "-- content/addresses.csv --\naddress,since\n" + "".join(f"{one},2026-01-01\n" for one in addresses)


@pytest.mark.parametrize(
    ("facts", "addresses"),
    [
        ("", {"p/mat-ong/"}),
        (VIDEO, {"p/mat-ong/", "v/ong-ve-to/"}),
        ("formerly: [ong]\n", {"p/mat-ong/", "p/ong/"}),
        (f"status: withdrawn\n{VIDEO}", {"p/mat-ong/"}),
        ("status: suspended\n", {"p/mat-ong/"}),
        ("kind: x\nname: again\n", {"p/mat-ong/"}),
        (f"sample: yes\nformerly: [ong]\n{VIDEO}", set()),
        ("draft: yes\n", set()),
        ("alcohol_abv: 40\n", set()),
    ],
)
def test_what_is_published_of_a_product(site, facts, addresses):
    found = published(prepared(site(RULES + PRODUCT + facts)).catalog)
    assert found == addresses | {"d/song-ma/"}
    with_drafts = published(prepared(site(RULES + PRODUCT + facts), drafts=True).catalog)
    assert with_drafts == found


def test_things_of_an_invented_maker_are_no_promise(site):
    maker = "-- content/producers/mau/producer.yaml --\nname: Mẫu\nkind: farm\nsample: yes\n"
    assert published(prepared(site(f"{maker}{PRODUCT}producer: mau\n")).catalog) == {"d/song-ma/"}


@pytest.mark.parametrize(("district", "addresses"), [("", {"d/mau/", "p/hong/"}), ("sample: yes\n", set())])
def test_what_is_broken_in_an_invented_region_is_no_promise(site, district, addresses):
    text = (
        f"-- products/mau/district.yaml --\nname: Mẫu\n{district}-- products/mau/hong/product.yaml --\nname: Hồng: x\n"
    )
    assert published(prepared(site(text)).catalog) == addresses | {"d/song-ma/"}


def test_every_kind_has_addresses_and_the_about_page_its_own(site):
    others = """\
-- content/stories/about/story.yaml --
name: Về trang
published_on: 2026-01-01
-- content/stories/ong/story.yaml --
name: Ong
published_on: 2026-01-01
-- content/events/cho/event.yaml --
name: Chợ
kind: fair
starts_on: 2026-12
-- content/producers/htx/producer.yaml --
name: HTX
kind: farm
"""
    assert published(prepared(site(others)).catalog) == {"about/", "s/ong/", "e/cho/", "m/htx/", "d/song-ma/"}


def test_every_published_address_answers(site):
    made = prepared(site(PRODUCT + VIDEO + "formerly: [ong]\n"))
    assert published(made.catalog) <= made.plan.by_path.keys()


def test_what_the_register_lacks_is_known_where_it_can_be_read(site):
    assert unregistered(prepared(site(PRODUCT + registered("p/mat-ong/"))).catalog) == ("d/song-ma/",)
    assert unregistered(prepared(site("-- content/addresses.csv --\nx\n")).catalog) == ()


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("p/cu/", "product"), ("m/cu/", "producer"), ("d/cu/", "district"), ("e/cu/", "event"), ("s/cu/", "story"),
        ("v/cu/", "video"), ("about/", "story"),
    ],
)  # fmt: skip
def test_an_address_where_nothing_stands_answers_in_every_language_under_its_kind(site, address, kind):
    pages = prepared(site(PRODUCT + registered(address))).plan.by_path
    for path in (address, f"en/{address}"):
        assert (pages[path].template, pages[path].kind, pages[path].is_indexed) == ("gone", kind, False)


@pytest.mark.parametrize("facts", ["", "status: withdrawn\n", "group: bốn\nname: x\n", "alcohol_abv: 40\n"])
def test_whatever_else_stands_at_a_registered_address_stays(site, facts):
    pages = prepared(site(RULES + PRODUCT + facts + registered("p/mat-ong/"))).plan.by_path
    assert pages["p/mat-ong/"].template != "gone"


def test_a_former_address_leads_on_whether_or_not_it_is_registered(site):
    pages = prepared(site(f"{PRODUCT}formerly: [ong]\n{registered('p/ong/')}")).plan.by_path
    assert pages["p/ong/"].template == "redirect"


def test_nothing_else_leads_to_what_is_gone(site):
    """The about page is linked from every foot: not when it is no more."""
    plan = prepared(site(registered("about/"))).plan
    assert ("vi", "story", "about") not in plan.by_subject


def test_the_registered_address_of_a_draft_says_that_it_is_being_prepared(site):
    small = site(f"{PRODUCT}draft: yes\n{registered('p/mat-ong/')}")
    pages = {page.path: page for page in prepared(small).plan.pages}
    assert [pages[path].template for path in ("p/mat-ong/", "en/p/mat-ong/")] == ["prepared"] * 2
    assert small.check() == ["E516 site.yaml:6"]  # It has no words; nothing is said of the address.
    with_drafts = {page.path: page for page in prepared(small, drafts=True).plan.pages}
    assert with_drafts["p/mat-ong/"].template == "product"
