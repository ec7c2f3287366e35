"""How much a page looks up does not grow with the site, but for those few that tell of all of it."""

import pytest

from showcase.caching.keeping import unpacked
from showcase.rendering.reads import Notes

pytestmark = pytest.mark.slow

PRODUCTS = 60
PRODUCER = """\
-- content/producers/htx/producer.yaml --
name: HTX Bản
kind: cooperative
"""
PRODUCT = """\
-- products/song-ma/thu-{number}/product.yaml --
name: Thứ {number}
producer: htx
season: {{months: [12]}}
group: 6
"""
LOOKED_THROUGH = {
    "": "drawn by the week out of all",
    "d/song-ma/": "all of them are from there",
    "data/products.csv": "tells of all",
    "data/products.json": "tells of all",
    "data/places.geojson": "tells of all that has a place",
    "feed.xml": "the latest of all",
    "m/htx/": "makes all of them",
    "search/": "has room for so many",
    "season/soon/feed.xml": "the latest of all",
    "status/": "counts all",
    "status/en.json": "how far the translation of all is",
    "status/en/": "how far the translation of all is",
    "trade/": "tells of producers of whom no product is listed",
    "trade/trade.csv": "tells of all",
    "v/": "videos of all",
}
"""Path → why everything is looked through for it."""


@pytest.fixture
def asked(site):
    """Path of an output → the products that are looked up for it."""
    small = site(PRODUCER + "".join(PRODUCT.format(number=number) for number in range(PRODUCTS)))
    small.build()
    notes = unpacked((small.root / ".cache" / "reads").read_bytes()[16:])
    assert isinstance(notes, Notes)
    questions = list(notes.questions)
    return {
        path: {key for table, key in map(questions.__getitem__, notes.numbers(path)) if table == "products"}
        for path in notes.asked
    }


def test_of_the_products_of_a_site_a_page_looks_up_a_few(asked):
    all_of_them = {path.removeprefix("en/") for path, found in asked.items() if len(found) >= PRODUCTS}
    assert all_of_them == LOOKED_THROUGH.keys()


def test_the_pages_of_a_long_list_look_up_what_stands_on_them(asked):
    pages = {path for path in asked if path.startswith(("p/page/", "season/soon/", "trade/page/")) and path[-1] == "/"}
    assert len(pages) > 5
    assert {path for path in pages if len(asked[path]) > 25} == set()
