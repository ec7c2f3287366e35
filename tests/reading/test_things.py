"""A folder becomes a thing with everything that lies in it; what is of no use is left out and told."""

from io import BytesIO

import pytest
from PIL import Image

from showcase.reading.catalog import read_catalog
from tests.small_sites import SmallSite

PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\n"
PHOTOS = """\
name: Mật ong
photos:
  - {file: một.jpg, alt: Một, credit: x, licence: CC0}
  - {file: hai.jpg, alt: Hai, credit: x, licence: CC0}
  - {file: ba.jpg, alt: Ba, credit: x, licence: CC0}
"""


@pytest.fixture
def bare(tmp_path):
    """A project without the engine's own rules and templates: reading needs none of them."""
    return SmallSite(tmp_path).put("locales/vi.po", b"")


def picture():
    out = BytesIO()
    Image.new("RGB", (4, 3), "green").save(out, "JPEG")
    return out.getvalue()


def read(small):
    catalog, problems = read_catalog(small.root)
    return catalog, [
        f"{problem.code} {problem.place.file.rpartition('/')[2]}:{problem.place.line}" for problem in problems
    ]


def test_a_thing_is_named_by_its_folder_and_knows_where_it_stands(site):
    catalog, told = read(site(PRODUCT + "name: Mật ong\n-- products/song-ma/mat-ong/story.vi.md --\nOng bay.\n"))
    product = catalog.products["mat-ong"]
    assert (product.id, product.district, product.place.file) == (
        "mat-ong",
        "song-ma",
        "products/song-ma/mat-ong/product.yaml",
    )
    assert product.prose["vi"].markdown == "Ong bay.\n"
    assert told == []


@pytest.mark.parametrize("text", ["", "# chưa viết\n", "{}\n"])
def test_a_file_that_says_nothing_is_told(site, text):
    catalog, told = read(site(PRODUCT + text))
    assert [(broken.kind, broken.id) for broken in catalog.broken] == [("product", "mat-ong")]
    assert told == ["E104 product.yaml:1"]


def test_the_photos_that_can_be_shown_stay_and_keep_their_places(site):
    small = (
        site(PRODUCT + PHOTOS)
        .put("products/song-ma/mat-ong/ba.jpg", picture())
        .put("products/song-ma/mat-ong/hai.jpg", b"x")
    )
    catalog, told = read(small)
    product = catalog.products["mat-ong"]
    assert [(photo.alt["vi"], photo.found.width, photo.found.height) for photo in product.photos] == [("Ba", 4, 3)]
    assert product.at("photos", 0, "alt").line == 5
    assert told == ["E501 product.yaml:3", "E502 product.yaml:4"]


def test_a_story_that_cannot_be_read_costs_the_story_only(site):
    small = site(PRODUCT + "name: Mật ong\n").put("products/song-ma/mat-ong/story.vi.md", b"caf\xe9")
    catalog, told = read(small)
    assert catalog.products["mat-ong"].prose == {}
    assert told == ["E101 story.vi.md:1"]


@pytest.mark.parametrize("field", ["id", "place", "prose", "places", "district"])
def test_what_reading_fills_in_cannot_be_written(site, field):
    catalog, told = read(site(PRODUCT + f"name: Mật ong\n{field}: nơi khác\n"))
    assert catalog.products["mat-ong"].district == "song-ma"
    assert len(told) == 1
    assert told[0] in {"E302 product.yaml:2", "E304 product.yaml:2", "E308 product.yaml:2"}
