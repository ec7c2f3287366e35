"""Leaflets: two languages, a story that ends where a paragraph ends, stars only in force and with their end."""

import pytest

from showcase.rendering.kits.leaflets import leaflet_files
from tests.kit_files import DOTS, EXPIRED, HONEY, IN_FORCE, codes_in, made_by, pages_of, texts_of
from tests.made_pictures import REST, bars, saved

pytestmark = pytest.mark.slow

A5, A4 = "print/leaflet-a5.pdf", "print/leaflet-a4.pdf"
SUMMARY = "summary: {vi: Mật rừng. Đạt OCOP 5 sao., en: Forest honey.}\n"
PARAGRAPH = "Ong bay qua {0} ngọn đồi và ghé vườn nhãn bên dòng sông Mã, rồi về tổ trước khi trời tối. " * 4
STORY = "\n\n".join(["## Bầy ong", *(PARAGRAPH.format(number) for number in range(1, 15)), "Hết chuyện."])


def story(text, language="vi"):
    return f"-- products/song-ma/ong/story.{language}.md --\n{text}\n"


def test_each_size_has_a_page_in_each_of_two_languages_with_a_code_of_that_page(site):
    files, lacks = made_by(leaflet_files, site(HONEY + SUMMARY))
    assert lacks == []
    for name, size in ((A5, (148, 210)), (A4, (210, 297))):
        pages = pages_of(files[name])
        assert [codes_in(page) for page in pages] == [
            ["https://cho.example/phien/p/ong/"], ["https://cho.example/phien/en/p/ong/"]
        ]  # fmt: skip
        assert {page.size for page in pages} == {tuple(round(side / 25.4 * 72 * DOTS + 0.49) for side in size)}
        vi, en = texts_of(files[name])
        assert "Mật ong HTX Hoa Rừng, xã Sông Mã, Sơn La Mật rừng. Xem thêm, có nguồn và ngày:" in vi
        assert "Honey Forest Flower Cooperative, xã Sông Mã, Sơn La Forest honey. More, with sources" in en


@pytest.mark.slow
def test_a_language_with_nothing_to_tell_has_no_page_and_that_is_said(site):
    files, lacks = made_by(leaflet_files, site(HONEY))
    assert [len(texts_of(content)) for content in files.values()] == [1, 1]
    assert lacks == ["On one side only: it has a summary or a story in no other language that can be printed."]


@pytest.mark.slow
@pytest.mark.parametrize("name", [A5, A4])
def test_a_long_story_ends_with_a_paragraph_and_says_where_the_rest_is(site, name):
    files, _ = made_by(leaflet_files, site(HONEY + story(STORY)))
    (text,) = texts_of(files[name])
    told = text[text.index("Bầy ong") : text.index("Cả câu chuyện, có nguồn và ngày:")].strip()
    assert told == " ".join(" ".join(STORY.replace("## ", "").split()).split()[: len(told.split())])
    assert told.endswith("trước khi trời tối.")
    assert told.count("Ong bay") % 4 == 0
    assert "Hết chuyện" not in text


def test_a_short_story_is_whole_without_its_pictures_and_links(site):
    text = "Ong [bay](../nhan/) **xa**.\n\n![Ảnh](ong.png)\n\n- Lấy mật\n- Lọc mật\n\n> Lời kể."
    files, _ = made_by(leaflet_files, site(HONEY + story(text)))
    (read,) = texts_of(files[A5])
    assert "Ong bay xa. • Lấy mật • Lọc mật Lời kể. Xem thêm" in read


@pytest.mark.slow
def test_a_paragraph_that_alone_is_too_long_ends_with_a_sentence(site):
    files, _ = made_by(leaflet_files, site(HONEY + story(PARAGRAPH.format(3) * 12)))
    (text,) = texts_of(files[A5])
    assert text.split("Cả câu chuyện")[0].rstrip().endswith("trước khi trời tối.")


def test_stars_in_force_stand_with_their_end_and_never_out_of_a_story(site):
    told = story("Ong bay.\n\nĐạt OCOP 5 sao. Hai năm liền.\n\nĐạt 4 sao năm nay.")
    files, _ = made_by(leaflet_files, site(HONEY + SUMMARY + IN_FORCE + told))
    for content in files.values():
        vi, en = texts_of(content)
        assert "OCOP 4 sao, có giá trị đến 02/03/2029" in vi
        assert "OCOP 4 stars, valid until 2 March 2029" in en
        assert vi.count("sao") == 1
        assert "Ong bay." in vi


def test_what_stands_round_a_sentence_that_may_not_be_said_goes_with_it_and_so_does_its_heading(site):
    told = ["Ong bay.", "## Hai lần công nhận", "Đạt 5 sao. Hai quyết định ấy đã cũ.", "## Vị", "Ngon nhất bản."]
    files, _ = made_by(leaflet_files, site(HONEY + story("\n\n".join([*told, "## Ong", "### Tổ", "Tổ gỗ."]))))
    for content in files.values():
        (read,) = texts_of(content)
        assert "Ong bay. Ong Tổ Tổ gỗ. Xem thêm" in read


def test_of_stars_that_have_ended_nothing_is_left(site):
    files, _ = made_by(leaflet_files, site(HONEY + SUMMARY + EXPIRED + story("Được OCOP công nhận.\n\nOng bay.")))
    said = " ".join(text for content in files.values() for text in texts_of(content))
    assert "OCOP" not in said
    assert "sao" not in said
    assert "star" not in said
    assert "Ong bay." in said


def test_a_photo_bears_its_credit(site):
    photo = "photos: [{file: ong.png, alt: Ong, credit: Người chụp, licence: CC0 1.0, illustrative: yes}]\n"
    small = site(HONEY + photo).put("products/song-ma/ong/ong.png", saved(bars(), "PNG"))
    files, _ = made_by(leaflet_files, small)
    assert "Ảnh minh họa. Người chụp, CC0 1.0" in texts_of(files[A5])[0]
    (page,) = pages_of(files[A5])
    green = round(REST[0] * 0.299 + REST[1] * 0.587 + REST[2] * 0.114)
    assert abs(page.getpixel((page.width // 2, 100)) - green) < 8


def test_what_is_invented_and_what_the_law_asks_for_stands_on_every_page(site):
    files, _ = made_by(leaflet_files, site(HONEY + SUMMARY + "sample: yes\ngroup: 18\n"))
    for content in files.values():
        vi, en = texts_of(content)
        assert "Dữ liệu mẫu" in vi
        assert "Sample data" in en
        assert "Thực phẩm này không phải là thuốc" in vi
        assert "This food is not a medicine" in en


@pytest.mark.slow
def test_words_without_room_make_no_leaflet(site):
    files, lacks = made_by(leaflet_files, site(HONEY.replace("vi: Mật ong", f"vi: {'Mật ong ' * 300}")))
    assert files == {}
    assert lacks[-1] == "No leaflet: the words are too long for one."


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["producer", "district"])
def test_producers_and_areas_have_leaflets_too(site, kind):
    files, _ = made_by(leaflet_files, site(HONEY), kind, {"producer": "htx", "district": "song-ma"}[kind])
    assert set(files) == {A5, A4}


def test_the_same_leaflet_has_the_same_bytes(site):
    small = site(HONEY + SUMMARY + story(STORY))
    assert made_by(leaflet_files, small) == made_by(leaflet_files, small)


def test_letters_of_a_story_that_the_fonts_lack_are_left_out_and_told(site):
    files, lacks = made_by(leaflet_files, site(HONEY + SUMMARY + story("Tiếng Thái: ꪀꪱ 🍯. Ong bay.")))
    assert "Tiếng Thái: . Ong bay." in texts_of(files[A5])[0]
    assert lacks == ["Letters such as ꪀ ꪱ are left out: they are not in the fonts of pictures and sheets."]
