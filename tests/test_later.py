"""What the preview leaves for later: photos and share pictures are made when somebody asks for them."""

from io import BytesIO

import pytest
from PIL import Image

from showcase.building import Later, prepare
from showcase.reading.photos import takes_long

pytestmark = pytest.mark.slow

SITE = """\
-- site.yaml --
name: Chợ phiên
tagline: Sản vật của bản
province: Sơn La
base_url: https://cho.example/
languages: [{code: vi, name: Tiếng Việt}]
organisation: {name: Nhóm}
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
photos: [{file: a.png, alt: Tổ ong, credit: A, licence: CC0}]
"""
PHOTO = "products/song-ma/mat-ong/a.png"


def photo(colour, form="PNG"):
    encoded = BytesIO()
    Image.new("RGB", (400, 300), colour).save(encoded, form)
    return encoded.getvalue()


@pytest.fixture
def small(site):
    return site(SITE).put(PHOTO, photo("#d09020"))


def pictures(small):
    folders = ("assets/photos", "assets/cards")
    return {path: content for path, content in small.bytes().items() if path.startswith(folders)}


def test_a_build_with_later_makes_no_picture_and_every_page(small):
    small.build(later=True)
    assert pictures(small) == {}
    assert "assets/photos/" in small.page("p/mat-ong").html


def test_whoever_asks_gets_the_very_bytes_of_a_whole_build(small):
    small.build(later=True)
    later = Later(small._options({"later": True}))
    small.output.rename(small.root / "before")
    small.build()
    made = pictures(small)
    assert len(made) > 4
    # Nothing that the whole build kept may help.
    (small.root / ".cache").rename(small.root / "cache-before")
    assert {path: later(path) for path in made} == made


def test_what_stands_or_is_kept_already_stays(small):
    small.build()
    made = pictures(small)
    small.build(later=True)
    assert pictures(small) == made
    small.output.rename(small.root / "before")
    small.build(later=True)
    assert pictures(small) == made


def test_a_build_after_it_makes_all_that_was_left(small):
    small.build(later=True)
    small.build()
    assert len(pictures(small)) > 4


@pytest.mark.parametrize("path", ["assets/photos/0000000000000000-360.webp", "assets/cards/x.jpg", "p/mat-ong/", ""])
def test_what_is_not_planned_is_not_made(small, path):
    assert Later(small._options({"later": True}))(path) is None


def test_a_photo_that_changed_meanwhile_is_not_made_until_the_next_build(small):
    small.build(later=True)
    later = Later(small._options({"later": True}))
    (before, *_) = [one.path for one in _planned(small)]
    assert later(before)
    small.put(PHOTO, photo("#204080"))
    later.forget(small._options({"later": True}))
    assert later(before) is None
    (after, *_) = [one.path for one in _planned(small)]
    assert later(after)


def _planned(small):
    return prepare(small._options({})).plan.pictures


def test_a_site_that_cannot_be_made_has_no_pictures(small):
    small.put("site.yaml", b"name: [")
    assert Later(small._options({"later": True}))("assets/cards/x.jpg") is None


def test_a_glance_makes_every_page_and_is_forgotten_by_the_next_build(small):
    small.put("products/song-ma/mat-ong/b.jpg", photo("#d09020", "JPEG")[:-400])
    text = (small.root / "products/song-ma/mat-ong/product.yaml").read_text(encoding="utf-8")
    second = "{file: b.jpg, alt: Tổ, credit: A, licence: CC0}"
    small.put("products/song-ma/mat-ong/product.yaml", text.replace("CC0}]", f"CC0}}, {second}]").encode())
    glanced = small.build(later=True, glances=True)
    assert "E502" not in {problem.code for problem in glanced.problems}
    assert "assets/photos/" in small.page("p/mat-ong").html
    report = small.build()
    assert "E502" in {problem.code for problem in report.problems}
    after = small.bytes()
    for name in ("output", ".cache"):
        (small.root / name).rename(small.root / f"before-{name.strip('.')}")
    assert small.build().problems == report.problems
    assert small.bytes() == after


def test_what_was_glanced_at_has_its_pictures_too(small):
    small.build(later=True, glances=True)
    (path, *_) = [one.path for one in _planned(small)]
    assert Later(small._options({"later": True, "glances": True}))(path)


def test_a_glance_is_worth_it_only_where_many_photos_were_never_measured(small, monkeypatch):
    assert not takes_long(small.root, small.root / ".cache")
    monkeypatch.setattr("showcase.reading.photos._NOTICED", 100)
    assert takes_long(small.root, small.root / ".cache")
    small.build()
    assert not takes_long(small.root, small.root / ".cache")
