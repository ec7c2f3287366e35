"""Share pictures of a kit: whole words inside of what services leave free, a code that is read, nothing overclaimed."""

from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from showcase.rendering.kits.interface import Sentence
from showcase.rendering.kits.share_pictures import LAYOUTS, SAFE, _Scene, draw, picture_files
from tests.kit_files import EXPIRED, FONTS, HONEY, IN_FORCE, MAKER, codes_in, made_by, opened, subject_of, tools_of
from tests.made_pictures import bars, saved
from tests.rendering.kits.test_captions import told

pytestmark = pytest.mark.slow

SQUARE, UPRIGHT = LAYOUTS
WORDS = told(name="Mật ong", maker="HTX Hoa Rừng", place="xã Sông Mã, Sơn La", url="https://cho.example/p/ong/")
LONG = [
    "Nước mắm cốt nhĩ ủ chượp thùng gỗ bời lời Ẫ Ặ Ữ đặc biệt hảo hạng vùng cao Sông Mã Sơn La",
    "ẬỖỮ " * 22 + "ẬỖ",
    "Ậ" * 90,
    "ặậỵọợự " * 12 + "gỵyjqp",
]


def drawn(layout, *, credit="", **words):
    """The picture, its JPEG opened."""
    return opened(draw(layout, _Scene(replace(WORDS, **words), None, (50, 50), credit, ("saw-tooth", "ong")), FONTS))


def ink(layout, left_out, **words):
    """The box of what is drawn more with these words than with some of them left out."""
    difference = ImageChops.difference(drawn(layout, **words), drawn(layout, **words | left_out)).convert("L")
    return difference.point(lambda value: 255 if value > 70 else 0).getbbox()


def within(box, left, top, width, height):
    return left <= box[0] < box[2] <= left + width and top <= box[1] < box[3] <= top + height


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_no_mark_of_a_long_name_is_cut_and_it_stays_in_its_field(layout, name):
    assert len(name) >= 89
    box = ink(layout, {"name": "I"}, name=name, maker="", place="")
    field = layout.words
    assert within(box, field.left, field.top, field.width, field.height)


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
def test_lines_do_not_touch_each_other(name):
    picture = drawn(SQUARE, name=name, maker="", place="", url="").convert("L")
    panel = picture.crop((0, SQUARE.photo + 2, 1080, 1080)).point(lambda value: 255 if value < 110 else 0)
    rows = [panel.crop((0, y, 1080, y + 1)).getbbox() is not None for y in range(panel.height)]
    lines = sum(is_dark and not above for above, is_dark in zip([False, *rows], rows, strict=False))
    assert lines >= len(name) // 45
    longest = max(map(len, "".join("x" if is_dark else " " for is_dark in rows).split()))
    assert longest < 110, "an unbroken field of ink would be lines that touch"


def test_words_and_code_of_the_upright_picture_stand_where_tiktok_lays_nothing():
    words = {
        "name": LONG[0], "maker": "HTX " * 20, "place": "bản Nặm Ngừa, xã Sông Mã, Sơn La",
        "recognition": "OCOP 4 sao, có giá trị đến 02/03/2029", "must_say": ("Không phải là thuốc. " * 4,),
        "when": "7:00, 5/12/2026", "sample_mark": "Dữ liệu mẫu",
    }  # fmt: skip
    blank = dict.fromkeys(words, "") | {"must_say": (), "url": ""}
    assert within(ink(UPRIGHT, blank, **words), SAFE.left, SAFE.top, SAFE.width, SAFE.height)


@pytest.mark.parametrize("shrink", [1, 2, 3])
def test_the_code_is_read_on_the_screen_of_a_phone(shrink):
    picture = drawn(UPRIGHT)
    seen = picture.resize((picture.width // shrink, picture.height // shrink), Image.Resampling.LANCZOS)
    assert codes_in(seen) == ["https://cho.example/p/ong/"]


def test_a_very_long_address_still_has_a_code_that_is_read():
    url = f"https://nguoi-tinh-nguyen.example/dac-san/p/{'x' * 60}/"
    assert codes_in(drawn(UPRIGHT, url=url)) == [url]


@pytest.mark.slow
def test_words_without_room_make_no_picture():
    scene = _Scene(replace(WORDS, name="Mật ong " * 300), None, (50, 50), "", ("none", "ong"))
    assert draw(SQUARE, scene, FONTS) == b""


def test_a_kit_has_a_card_and_two_pictures_in_each_language_of_the_right_size_without_metadata(site):
    files, lacks = made_by(picture_files, site(HONEY))
    assert lacks == []
    sizes = {"card": (1200, 630), "square": (1080, 1080), "upright": (1080, 1920)}
    assert set(files) == {f"pictures/{name}.{code}.jpg" for name in sizes for code in ("vi", "en")}
    for file, content in files.items():
        image = opened(content)
        assert image.format == "JPEG"
        assert image.size == sizes[file.split("/")[1].split(".")[0]]
        assert not {"exif", "icc_profile", "comment", "xmp"} & set(image.info)
        assert len(content) <= 500_000


@pytest.mark.slow
def test_only_stars_in_force_change_a_picture(site):
    plain, seen, over = (made_by(picture_files, site(HONEY + stars))[0] for stars in ("", IN_FORCE, EXPIRED))
    square = "pictures/square.vi.jpg"
    assert over[square] == plain[square] != seen[square]


def test_a_photo_bears_its_credit_and_is_drawn_once_for_all(site):
    photo = "photos: [{file: ong.png, alt: Ong, credit: Người chụp, licence: CC0 1.0, illustrative: yes}]\n"
    small = site(HONEY + photo).put("products/song-ma/ong/ong.png", saved(bars(), "PNG"))
    kept = {}

    def keep(name, make):
        if name not in kept:
            kept[name] = make()
        return kept[name]

    subject = subject_of(small)
    first = [one.content for one in picture_files(subject, tools_of(small, subject, keep))]
    names = set(kept)
    again = [one.content for one in picture_files(subject, tools_of(small, subject, keep))]
    assert again == first == list(kept.values())
    assert set(kept) == names
    square = opened(first[1]).convert("L")
    strip = square.crop((0, SQUARE.photo - 34, 1080, SQUARE.photo))
    darkest, lightest = strip.getextrema()
    assert darkest < 60
    assert lightest > 200


_FONTS = "in the fonts of pictures and sheets"


@pytest.mark.parametrize(
    ("name", "lack"),
    [
        ("{vi: Trà ꪀꪱ hoa 🍯 ban, en: Tea}", f"Letters such as ꪀ ꪱ are left out: they are not {_FONTS}."),
        ("{vi: Mật ong 🍯, en: Honey 👨‍👩‍👧 1️⃣}", ""),
        ("{vi: Mật ong, en: 蜂蜜 honey}", f"None in English: letters such as 蜂 蜜 are not {_FONTS}."),
        (
            "{vi: ꪀꪱ, en: Tea}",
            "None: the fonts of pictures and sheets lack letters of what must stand on them.",
        ),
    ],
)
def test_letters_that_the_fonts_lack_are_left_out_and_told(site, name, lack):
    small = site(f"{MAKER}-- products/song-ma/ong/product.yaml --\nname: {name}\nproducer: htx\n")
    subject = subject_of(small)
    made = picture_files(subject, tools_of(small, subject, lambda _name, _make: b"drawn"))
    assert [one.text.format_map(one.values) for one in made if isinstance(one, Sentence)] == ([lack] if lack else [])


@pytest.mark.slow
def test_the_same_picture_has_the_same_bytes():
    scene = _Scene(WORDS, None, (50, 50), "", ("saw-tooth", "ong"))
    assert draw(UPRIGHT, scene, FONTS) == draw(UPRIGHT, scene, FONTS)
    assert scene.key != replace(scene, credit="x").key
