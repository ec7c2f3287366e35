"""Where there is much to find, the list from A to Z goes on over pages; one searches on the first."""

import pytest

from showcase.planning import alphabet, series
from showcase.rendering.pages.lists import further_pages
from tests.small_sites import SETTINGS, laid_over, spoken

pytestmark = pytest.mark.slow

NAMES_ON_A_PAGE = 12
"""In place of 240: a small site comes to a second page, too."""
MAKERS = "".join(
    f"-- content/producers/m-{number}/producer.yaml --\n"
    f"name: {'Chè' if number else 'Xoài'} {number:03d}\nkind: household\n"
    for number in range(NAMES_ON_A_PAGE + 1)
)


@pytest.fixture(scope="module")
def built(tmp_path_factory, engine):
    small = laid_over(engine, tmp_path_factory.mktemp("alphabet"))
    with pytest.MonkeyPatch.context() as patch:
        for module in (alphabet, series):
            patch.setattr(module, "NAMES_ON_A_PAGE", NAMES_ON_A_PAGE)
        small.write(f"{SETTINGS}cards: off\nqr: off\n").write(MAKERS).build()
    return small


def test_every_name_stands_on_one_of_the_pages(built):
    first, second = built.page("search"), built.page("search/page/2")
    found = [spoken(link) for page in (first, second) for link in page.all("ul[@class='index']//a")]
    assert len(found) == len(set(found)) == NAMES_ON_A_PAGE + 2  # with the region of small sites
    assert not built.output.joinpath("search/page/3").exists()


def test_letters_lead_from_every_page_to_where_they_begin(built):
    letters = {spoken(link): link.get("href") for link in built.page("search").all("nav[@class='facets']//a")}
    assert letters["C"].startswith("#letter-")
    assert letters["X"].startswith("../search/page/2/#letter-")
    back = {spoken(link): link.get("href") for link in built.page("search/page/2").all("nav[@class='facets']//a")}
    assert back["C"].startswith("../../../search/#letter-")
    assert back["X"].startswith("#letter-")


def test_one_searches_on_the_first_page(built):
    assert built.page("search").all("form")
    assert not built.page("search/page/2").all("form")


@pytest.mark.parametrize(
    ("number", "count", "found"),
    [(1, 1, []), (1, 2, []), (1, 3, [3]), (300, 709, [1, 200, 290, 310, 400, 709]), (709, 709, [1, 700])],
)
def test_the_ends_tens_and_hundreds_of_a_long_list_are_a_tap_away(number, count, found):
    assert further_pages(number, count) == found
