"""Sizes, formats and names of published photos."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from showcase.building import prepare
from showcase.model.media import Photo, PhotoFile
from showcase.planning.pictures import FORMATS, WIDTHS, photos_of, plan_pictures, signature


def photo(width, height, digest="d1", path="a.jpg"):
    found = PhotoFile(path=path, digest=digest, width=width, height=height, colour="#000000")
    return Photo(file=path, alt={"vi": "Ảnh"}, credit="A", licence="CC0", found=found)


@pytest.mark.parametrize(
    ("width", "widths"),
    [(2000, list(WIDTHS)), (1080, list(WIDTHS)), (1079, [180, 360, 540, 720]), (180, [180]), (90, [90]), (1, [1])],
)
def test_a_photo_is_never_made_wider_than_it_is(width, widths):
    (pictures,) = plan_pictures([photo(width, 900)]).values()
    for form in FORMATS:
        assert [picture.width for picture in pictures if picture.format == form] == widths


@given(st.integers(1, 9000), st.integers(1, 9000))
def test_pictures_keep_the_shape_of_their_photo(width, height):
    (pictures,) = plan_pictures([photo(width, height)]).values()
    for picture in pictures:
        assert picture.width <= width
        assert picture.height <= height
        assert abs(picture.height - height * picture.width / width) <= 1


def test_every_picture_has_a_name_of_its_own():
    (pictures,) = plan_pictures([photo(2000, 1500)]).values()
    assert len({picture.path for picture in pictures}) == len(WIDTHS) * len(FORMATS)
    assert all(picture.path.endswith(f"-{picture.width}.{picture.format}") for picture in pictures)


def test_a_photo_used_twice_is_published_once_and_the_order_of_files_counts_for_nothing():
    one, twin, other = photo(500, 400, "d1", "b.jpg"), photo(500, 400, "d1", "a.jpg"), photo(500, 400, "d2", "c.jpg")
    assert len(plan_pictures([one, twin])) == 1
    assert list(plan_pictures([other, one])) == list(plan_pictures([one, other])) == ["d1", "d2"]


def test_a_photo_whose_file_was_not_found_is_not_planned():
    lost = Photo(file="a.jpg", alt={"vi": "Ảnh"}, credit="A", licence="CC0")
    assert plan_pictures([lost]) == {}


@given(st.lists(st.text(), min_size=2, max_size=2, unique=True))
def test_different_inputs_have_different_names(inputs):
    one, other = inputs
    assert signature(one) == signature(one) != signature(other)


def test_photos_of_things_and_covers_of_videos_are_all_planned(site):
    small = site("""\
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
photos: [{file: a.png, alt: Tổ ong, credit: A, licence: CC0}]
videos:
  - {id: quay-mat, name: Quay mật, link: "https://a.vn/1", cover: {file: b.png, alt: Quay, credit: A, licence: CC0}}
""")
    for number, name in enumerate("ab"):
        drawn = BytesIO()
        Image.new("RGB", (20 + number, 20), "#d09020").save(drawn, "PNG")
        small.put(f"products/song-ma/mat-ong/{name}.png", drawn.getvalue())
    prepared = prepare(small._options({}))
    assert [photo.file for photo in photos_of(prepared.catalog)] == ["a.png", "b.png"]
    assert {picture.width for picture in prepared.plan.pictures} == {20, 21}
