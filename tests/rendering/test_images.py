"""Photos, covers and cards as parts of a page."""

from io import BytesIO

import pytest
from PIL import Image

from showcase.building import prepare
from showcase.rendering.edition import PageContext
from showcase.rendering.editions import editions
from showcase.rendering.images import card_view, clock, cover_of, face_of, photos_of, video_card
from tests.small_sites import SETTINGS, SmallSite

SITE = """\
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04186,Xã,Sông Mã,song-ma,126
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower}
kind: cooperative
address: {commune: "04186"}
sample: yes
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
producer: htx
season: {months: [11]}
photos:
  - file: a.png
    alt: {vi: Tổ ong}
    credit: Ai đó
    licence: CC0
    licence_url: "https://cc.example/"
    focal_point: {x: 20, y: 80}
  - {file: khong-co.png, alt: Mất, credit: A, licence: CC0}
  - {file: c.png, credit: A, licence: CC0}
  - {file: ab.png, alt: Suối, credit: A, licence: CC0}
videos:
  - {id: quay, name: Quay mật, link: "https://a.vn/1", duration: 75}
-- products/song-ma/mat-ong/story.vi.md --
![Suối chảy](ab.png)
-- products/song-ma/nhan/product.yaml --
name: {vi: Nhãn, en: Longan}
season: {months: [7, 8]}
-- content/events/hoi/event.yaml --
name: Hội
kind: fair
starts_on: 2026-12-05
-- content/stories/chuyen/story.yaml --
name: Chuyện
published_on: 2026-06-01
"""


@pytest.fixture(scope="module")
def context(tmp_path_factory):
    """A page of an edition. Nothing is drawn, so the site needs neither templates nor words."""
    small = SmallSite(tmp_path_factory.mktemp("site")).write(SETTINGS + SITE)
    for name, colour in (("a", "#d09020"), ("c", "#208040"), ("ab", "#2040c0")):
        encoded = BytesIO()
        Image.new("RGB", (1000, 500), colour).save(encoded, "PNG")
        small.put(f"products/song-ma/mat-ong/{name}.png", encoded.getvalue())
    prepared = prepare(small._options({}))
    found = editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales")

    def at(path="", language="vi"):
        page = next(page for page in prepared.plan.pages if page.path == path)
        return PageContext(found[language], page)

    return at


def card(context, kind, name):
    return card_view(context, kind, context.edition.catalog.of_kind(kind)[name])


def test_a_photo_comes_with_all_its_widths_by_links_relative_to_the_page(context):
    for path, up in (("", ""), ("p/nhan/", "../../")):
        at = context(path)
        image, cover = face_of(at, at.edition.catalog.products["mat-ong"])
        assert cover is None
        for srcset, form in ((image.avif, "avif"), (image.webp, "webp")):
            entries = [entry.split() for entry in srcset.split(", ")]
            assert [width for _, width in entries] == ["180w", "360w", "540w", "720w"]
            assert all(link.startswith(f"{up}assets/photos/") and link.endswith(form) for link, _ in entries)
        assert image.src.endswith("-540.webp")
        assert (image.width, image.height) == (1000, 500)
        assert (image.colour, image.focal) == ("#d09020", "20% 80%")


def test_a_photo_says_what_it_shows_who_took_it_and_under_which_licence(context):
    at = context("en/", "en")
    image, _ = face_of(at, at.edition.catalog.products["mat-ong"])
    assert (image.alt.text, image.alt.language) == ("Tổ ong", "vi")
    assert (image.credit, image.licence, image.licence_href) == ("Ai đó", "CC0", "https://cc.example/")


def test_a_photo_that_nobody_has_described_is_told_by_what_it_belongs_to(context):
    at = context("en/", "en")
    others = photos_of(at, at.edition.catalog.products["mat-ong"]).others
    assert [(image.alt.text, image.alt.language) for image in others] == [("Honey", "en")]


def test_the_other_photos_follow_but_for_those_that_the_story_shows(context):
    assert [image.colour for image in photos_of(context(), context().edition.catalog.products["mat-ong"]).others] == [
        "#208040"
    ]
    assert photos_of(context(), context().edition.catalog.products["nhan"]).others == ()


def test_a_thing_without_a_photo_has_the_same_drawn_cover_on_every_page(context):
    image, cover = face_of(context(""), context("").edition.catalog.products["nhan"])
    assert image is None
    assert cover == face_of(context("en/", "vi"), context("").edition.catalog.products["nhan"])[1]
    assert ">N</text>" in cover.svg


@pytest.mark.parametrize(
    ("name", "initial"),
    [
        ("HTX cà phê Bích Thao", "B"),
        ("Công ty TNHH Nông lâm nghiệp Sông Mã", "S"),
        ("HTX Dịch vụ nông nghiệp Ý Yên", "Ý"),
        ("Hợp tác xã", "H"),
        ("Bích Thao coffee cooperative", "B"),
    ],
)
def test_a_maker_s_cover_bears_the_letter_of_what_it_is_called(context, name, initial):
    at = context("")
    maker = at.edition.catalog.producers["htx"].model_copy(update={"name": {"vi": name}, "photos": ()})
    assert f">{initial}</text>" in face_of(at, maker)[1].svg


@pytest.mark.parametrize(("name", "initial"), [("đào", "Đ"), ("<b>", "B"), ("“Tan lương”", "T"), ("", "")])
def test_a_cover_bears_the_first_letter_of_the_name(name, initial):
    assert f">{initial}</text>" in cover_of("step", "seed", name).svg


@pytest.mark.parametrize(
    ("kind", "name", "lines"),
    [
        ("product", "mat-ong", [("HTX Hoa Rừng", "vi"), ("xã Sông Mã", "vi")]),
        ("product", "nhan", []),
        ("producer", "htx", [("xã Sông Mã", "vi")]),
        ("district", "song-ma", []),
    ],
)
def test_a_card_says_who_and_where(context, kind, name, lines):
    made = card(context(), kind, name)
    assert [(line.text, line.language) for line in made.lines] == lines


def test_a_commune_is_vietnamese_on_every_card(context):
    made = card(context("en/", "en"), "product", "mat-ong")
    assert [(line.text, line.language) for line in made.lines] == [("Forest Flower", "en"), ("xã Sông Mã", "vi")]


@pytest.mark.parametrize(("kind", "name", "year"), [("event", "hoi", "2026"), ("story", "chuyen", "2026")])
def test_a_card_of_something_dated_says_when(context, kind, name, year):
    (line,) = card(context(), kind, name).lines
    assert year in line.text


@pytest.mark.parametrize(("name", "is_sample", "is_in_season"), [("mat-ong", True, True), ("nhan", False, False)])
def test_a_card_marks_samples_and_what_is_in_season(context, name, is_sample, is_in_season):
    made = card(context(), "product", name)
    assert (made.is_sample, made.is_in_season, made.badge) == (is_sample, is_in_season, None)


def test_cards_lead_to_the_page_of_the_same_language(context):
    assert card(context("en/p/nhan/", "en"), "product", "mat-ong").href == "../../p/mat-ong/"
    assert card(context("p/nhan/", "vi"), "producer", "htx").href == "../../m/htx/"


def test_a_video_card_leads_to_its_page_and_says_how_long_it_runs(context):
    made = video_card(context("v/"), context().edition.catalog.videos_by_id["quay"])
    assert (made.href, made.duration, made.image) == ("../v/quay/", "1:15", None)
    assert made.cover


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (6, "0:06"), (75, "1:15"), (3605, "60:05")])
def test_a_length_is_written_as_a_player_shows_it(seconds, text):
    assert clock(seconds) == text
