"""Share pictures: small, whole, and legible where previews cut out their middle."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from showcase.planning.outputs import Card
from showcase.rendering.pictures.cards import _fitted, draw_card
from showcase.rendering.pictures.lettering import Fonts, pitch, shortened, writable
from tests.small_sites import PROJECT

pytestmark = pytest.mark.slow

FONTS = PROJECT / "assets" / "fonts"
LEFT, RIGHT = (1200 - 630) // 2, (1200 + 630) // 2
CARD = Card(
    "assets/cards/a.jpg",
    "vi",
    ("Mật ong",),
    (("HTX Hoa Rừng",), ("xã Sông Mã",)),
    ("Chợ phiên",),
    is_sample=False,
    seed=("saw-tooth", "ong"),
)
LONG = [
    "Mật ong",
    "Xoài sấy dẻo Toàn Thắng của Hợp tác xã Nông nghiệp hữu cơ Chiềng Khoong",
    "Ẩm thực Ổi Ệ Ữ Ỗ Ặ Ẫ ỹ ự ợ ộ ặ ậ ệ ị ọ ụ ẹ ạ Ấ Ế Ố Ắ Ằ Ẳ Ẵ",
    "NƯỚC MẮM CỐT NHĨ THƯỢNG HẠNG TRUYỀN THỐNG ĐẶC BIỆT CỦA BÀ CON VÙNG CAO SÔNG MÃ SƠN LA " * 3,
    "MậtongrừngnguyênchấtSôngMãSơnLaViệtNamthượnghạngđặcbiệt",
]


def drawn(card, photo=None, mark="Dữ liệu mẫu"):
    content = draw_card(card, photo, FONTS, mark)
    image = Image.open(BytesIO(content))
    image.load()
    return content, image


def ink(card, **emptied):
    """The box of what is drawn more on the card than on the same card with some of it left out."""
    difference = ImageChops.difference(drawn(card)[1], drawn(replace(card, **emptied))[1]).convert("L")
    return difference.point(lambda value: 255 if value > 70 else 0).getbbox()


def noise(size=(1600, 1200)):
    encoded = BytesIO()
    Image.effect_noise(size, 120).convert("RGB").save(encoded, "PNG")
    return encoded.getvalue()


@pytest.mark.parametrize("photo", [None, noise()], ids=["drawn", "the busiest photo"])
def test_a_card_is_a_jpeg_of_the_size_that_previews_want(photo):
    content, image = drawn(CARD, photo)
    assert (image.format, image.size, image.mode) == ("JPEG", (1200, 630), "RGB")
    assert len(content) <= 150_000
    assert not image.getexif()
    assert not {"icc_profile", "comment", "exif", "xmp"} & set(image.info)


@pytest.mark.parametrize("title", LONG)
def test_a_name_stays_in_the_middle_square_and_below_the_picture(title):
    left, top, right, bottom = ink(replace(CARD, title=(title,), lines=()), title=())
    assert LEFT <= left < right <= RIGHT
    # A block of JPEG's colours may smear over the edge by a pixel or two.
    assert 630 - 270 - 2 <= top < bottom < 630 - 50


@pytest.mark.parametrize(("title", "lines"), list(zip(LONG, (1, 3, 2, 4, 2), strict=True)))
def test_lines_of_a_name_do_not_touch_each_other(title, lines):
    size, written = _fitted(title, Fonts(FONTS), 600)
    font = Fonts(FONTS).bold(size)
    assert len(written) == lines
    for line, below in pairwise(written):
        assert font.getbbox(line)[3] < pitch(font, line, below) + font.getbbox(below)[1]


@pytest.mark.parametrize(
    "lines", [("Hợp tác xã Nông nghiệp và Dịch vụ tổng hợp Chiềng Khương " * 3, "xã Sông Mã"), ("a", "b")]
)
def test_the_lines_below_stay_in_the_square_and_leave_the_sites_name_alone(lines):
    card = replace(CARD, title=(LONG[1],), lines=tuple((line,) for line in lines))
    left, _, right, bottom = ink(card, title=(), lines=())
    assert LEFT <= left < right <= RIGHT
    name_top = ink(card, site_name=())[1]
    assert bottom <= name_top


def test_the_sites_name_stands_in_the_square_too():
    left, _, right, bottom = ink(
        replace(CARD, site_name=("Sản vật của những bản làng trên núi cao Sơn La",)), site_name=()
    )
    assert LEFT <= left < right <= RIGHT
    assert bottom <= 630


@pytest.mark.parametrize("title", ["山罗特产", "Mật ong 🍯", "👨‍👩‍👧", "ສິນຄ້າ", "", "   ", "\u0300", "<b>&amp;</b>"])
def test_letters_that_the_font_lacks_break_nothing(title):
    content, image = drawn(
        replace(CARD, title=(title,), lines=((title,), (title,)), site_name=(title,), is_sample=True), mark=title
    )
    assert image.size == (1200, 630)
    assert len(content) <= 150_000


@settings(max_examples=8, deadline=None)
@given(st.text(max_size=60))
def test_any_name_can_be_drawn(title):
    assert drawn(replace(CARD, title=(title,)))[1].size == (1200, 630)


@pytest.mark.parametrize(
    ("texts", "written"),
    [
        (("Mật ong Đặc Ưu ấằẳẵặ",), "Mật ong Đặc Ưu ấằẳẵặ"),
        (("龙眼", "Sông Mã longan", "Nhãn Sông Mã"), "Sông Mã longan"),
        (("Mật ong 🍯❤️ rừng",), "Mật ong  rừng"),
        (("龙眼",), ""),
        ((), ""),
    ],
)
def test_a_text_is_written_in_the_first_language_that_the_font_has(texts, written):
    assert writable(texts, Fonts(FONTS)) == written


def test_composed_and_decomposed_letters_are_drawn_alike():
    decomposed = replace(CARD, title=("Ma\u0323\u0302t ong",))
    assert drawn(decomposed)[0] == drawn(CARD)[0]


def test_the_sample_mark_stands_in_the_square_and_on_the_picture():
    left, top, right, bottom = ink(replace(CARD, is_sample=True), is_sample=False)
    assert LEFT <= left < right <= RIGHT
    assert 0 < top < bottom < 630 - 270


def test_a_photo_is_shown_upright_and_one_that_cannot_be_read_gives_way_to_the_drawn_cover():
    encoded = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 3
    tall = Image.new("RGB", (1200, 360), "#c02020")
    tall.paste("#2020c0", (0, 180, 1200, 360))
    tall.save(encoded, "JPEG", exif=exif)
    shown = drawn(CARD, encoded.getvalue())[1]
    assert shown.getpixel((600, 60))[2] > 150 > shown.getpixel((600, 60))[0]
    assert drawn(CARD, b"no picture")[0] == drawn(CARD)[0]


def test_the_same_card_has_the_same_bytes_and_another_thing_another_cover():
    assert drawn(CARD)[0] == drawn(CARD)[0] != drawn(replace(CARD, seed=("saw-tooth", "xoai")))[0]


STACKED = [
    "ẬỖỮ " * 22 + "ẬỖ",
    "Ậ" * 90,
    "ặậỵọợự " * 12 + "gỵyjqp",
    "Ẵ " * 45,
    ("Nước mắm cốt nhĩ ủ chượp thùng gỗ bời lời đặc biệt hảo hạng " * 2)[:90],
]
"""Names of ninety letters with marks above and below."""


@pytest.mark.parametrize("title", STACKED)
def test_no_mark_of_a_long_name_is_cut_and_nothing_stands_over_it(title):
    assert len(title) >= 78
    card = replace(CARD, title=(title,), lines=())
    left, top, right, bottom = ink(card, title=())
    assert LEFT < left < right < RIGHT
    # Whole above and below: the first line's highest mark and the last line's lowest stand where they were set.
    size, written = _fitted(title, Fonts(FONTS), 600)
    assert "".join(written).replace(" ", "") == title.replace(" ", "")
    font = Fonts(FONTS).bold(size)
    pitches = sum(pitch(font, line, below) for line, below in pairwise(written))
    start = 630 - 270 + (270 - 52 - pitches - pitch(font, written[-1], "")) / 2
    assert abs(top - (start + font.getbbox(written[0], anchor="ma")[1])) <= 2
    assert abs(bottom - (start + pitches + font.getbbox(written[-1], anchor="ma")[3])) <= 2
    assert bottom < ink(card, site_name=())[1]


@pytest.mark.parametrize("title", STACKED)
def test_every_line_of_a_long_name_is_as_wide_as_its_ink(title):
    size, written = _fitted(title, Fonts(FONTS), 600)
    font = Fonts(FONTS).bold(size)
    for line in written:
        canvas = Image.new("L", (800, 300))
        ImageDraw.Draw(canvas).text((400, 100), line, 255, font, anchor="ma")
        left, top, right, bottom = canvas.getbbox()
        assert 100 <= left < right <= 700
        assert 0 < top < bottom < 300


def test_a_name_that_has_no_room_at_all_ends_in_dots():
    _, written = _fitted("Ẫ " * 200, Fonts(FONTS), 600)
    assert len(written) == 4
    assert written[-1].endswith("…")
    assert writable(("…",), Fonts(FONTS)) == "…"


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF"])
def test_paper_shows_where_a_photo_is_transparent(form):
    image = Image.new("RGBA", (1200, 630), (0, 0, 0, 0))
    image.paste((30, 120, 60, 255), (600, 0, 1200, 630))
    out = BytesIO()
    image.save(out, form)
    shown = drawn(CARD, out.getvalue())[1]
    assert min(shown.getpixel((200, 100))) > 235
    assert shown.getpixel((1000, 100))[1] < 140


@pytest.mark.parametrize("seed", range(3))
def test_the_weight_has_a_limit_for_any_noise(seed):
    points = Random(seed).randbytes(1500 * 500 * 3)  # noqa: S311 - noise, not secrets
    noisy = Image.frombytes("RGB", (1500, 500), points)
    out = BytesIO()
    noisy.save(out, "PNG")
    content, image = drawn(replace(CARD, title=(STACKED[0],), is_sample=True), out.getvalue())
    assert len(content) <= 150_000
    assert image.size == (1200, 630)


def test_a_text_that_has_no_room_ends_in_dots_after_a_word():
    font = Fonts(FONTS).regular(27)
    text = "Từ 28 sản phẩm năm 2019 đến 204 sản phẩm tháng 4/2025"
    short = shortened(text, font.getlength, 400)
    assert short.endswith("…")
    assert text.startswith(f"{short.removesuffix('…')} ")
