"""Captions say what is known, no more, and never more than a service takes."""

from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.building import prepare
from showcase.model.posts import PostService
from showcase.rendering.editions import editions
from showcase.rendering.kits.captions import caption, caption_files, text_bytes
from showcase.rendering.kits.parts import kit_subject_of
from showcase.rendering.kits.words import KitWords
from showcase.rendering.kits.wrapping import units
from tests.kit_files import HONEY, made_by

WORDS = NullTranslations()
TOLD = KitWords(
    language="en", name="Honey", summary="", maker="", place="", badge=None, recognition="", season="", when="",
    products=(), must_say=(), disclosure="[Promotion]", sample_mark="", hashtags=(), url="", campaign=None,
)  # fmt: skip
ALL = {
    "summary": "Forest honey. From the hills.",
    "maker": "Flower Cooperative",
    "place": "xã Sông Mã, Sơn La",
    "recognition": "OCOP 4★, valid until 2 March 2029",
    "season": "March – May",
    "products": ("Tea", "Plums"),
    "must_say": ("Not a medicine.",),
    "hashtags": ("Honey", "SonLa", "SongMa"),
    "url": "https://cho.example/p/ong/",
    "campaign": "tu",
}
WHOLE = """\
[Promotion] Honey

Forest honey. From the hills.

From: Flower Cooperative, xã Sông Mã, Sơn La
OCOP 4★, valid until 2 March 2029
Season: March – May
Products include: Tea; Plums
Not a medicine.

More, with sources and dates: https://cho.example/p/ong/?tu=zalo

#Honey #SonLa"""


def told(**known):
    return KitWords(**{name: getattr(TOLD, name) for name in KitWords.__slots__} | known)


def service(longest=2000, hashtags=2):
    return PostService.model_construct(id="zalo", name="Zalo", longest=longest, hashtags=hashtags)


def test_everything_that_is_known_stands_in_a_caption():
    assert caption(told(**ALL), WORDS, service()) == WHOLE


@pytest.mark.parametrize(
    ("known", "text"),
    [
        ({}, "[Promotion] Honey"),
        ({"sample_mark": "Sample data"}, "[Sample data]\n[Promotion] Honey"),
        ({"maker": "Flower"}, "[Promotion] Honey"),
        ({"place": "xã Sông Mã"}, "[Promotion] Honey\n\nWhere: xã Sông Mã"),
        ({"when": "5/12/2026"}, "[Promotion] Honey\n\nWhen: 5/12/2026"),
        ({"url": "https://a.vn/"}, "[Promotion] Honey\n\nMore, with sources and dates: https://a.vn/"),
    ],
)
def test_what_is_not_known_is_not_there(known, text):
    assert caption(told(**known), WORDS, service()) == text


@pytest.mark.parametrize(
    ("longest", "lost"),
    [
        (273, "Products include: Tea; Plums"),
        (247, "Season: March – May"),
        (226, " From the hills."),
        (195, "#SonLa"),
        (180, "OCOP 4★"),
    ],
)
def test_the_least_telling_is_left_out_first(longest, lost):
    text = caption(told(**ALL), WORDS, service(longest))
    assert lost not in text
    assert text.startswith("[Promotion] Honey")
    assert {"Not a medicine.", "From: Flower Cooperative, xã Sông Mã, Sơn La"} <= set(text.split("\n"))


@given(
    st.integers(1, 700),
    st.text("ong 🐝.é", max_size=300).map(lambda text: " ".join(text.split())),
    st.lists(st.sampled_from(["A" * 30, "SonLa", "Ong"]), unique=True),
)
def test_a_caption_is_never_too_long_and_its_link_and_hashtags_are_whole(longest, text, tags):
    known = ALL | {"summary": text, "name": f"Honey {text[:90]}".strip(), "hashtags": tuple(tags)}
    found = caption(told(**known), WORDS, service(longest, 5))
    assert units(found) <= longest
    words = found.split()
    assert all(word == "https://cho.example/p/ong/?tu=zalo" for word in words if word.startswith("http"))
    assert {word for word in words if word.startswith("#")} <= {f"#{tag}" for tag in tags}
    assert "\n\n\n" not in found


def test_a_text_file_opens_rightly_everywhere():
    assert text_bytes("Ong\nrừng") == b"\xef\xbb\xbfOng\r\nr\xe1\xbb\xabng\r\n"


PRODUCT = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa, en: Flower Cooperative}
kind: cooperative
address: {commune: xã Sông Mã, village: bản Mé}
-- products/song-ma/ong/product.yaml --
name: {vi: Mật ong Mường, en: Muong honey}
producer: htx
"""
SEEN = "{stars: 4, authority: province, decision: 1, issued_on: 2026-03-02, evidence: {tier: A, seen_on: 2026-04-01}}"


@pytest.fixture
def captioned(site):
    """The caption of a thing for Zalo in one language."""

    def make(text, language="vi", kind="product", name="ong", **options):
        small = site(PRODUCT + text)
        prepared = prepare(small._options(options))
        edition = editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales")["vi"]
        subject = kit_subject_of(edition, kind, prepared.catalog.of_kind(kind)[name])
        zalo = next(one for one in prepared.catalog.posts.services if one.id == "zalo")
        return caption(subject.words[language], subject.pages[language].edition.words, zalo)

    return make


def test_a_product_says_what_it_is_who_makes_it_where_when_and_how_long_its_stars_hold(captioned):
    text = captioned(
        f"summary: {{vi: Mật rừng.}}\nseason: {{months: [3-5]}}\nrecognitions: [{SEEN}]\nhashtags: [OCOP]\n"
    )
    assert text == (
        "[Giới thiệu sản phẩm] Mật ong Mường\n\nMật rừng.\n\n"
        "Chủ thể: HTX Hoa, bản Mé, xã Sông Mã, Sơn La\nOCOP 4 sao, có giá trị đến 02/03/2029\n"
        "Mùa vụ: tháng 3 – tháng 5\n\n"
        "Xem thêm, có nguồn và ngày: https://cho.example/phien/p/ong/\n\n#MatOngMuong #OCOP #SongMa"
    )


def test_a_caption_borrows_names_and_no_sentence(captioned):
    text = captioned("summary: Mật rừng.\n", "en")
    assert text.startswith(
        "[Product promotion] Muong honey\n\nFrom: Flower Cooperative, bản Mé, xã Sông Mã, Sơn La\n\n"
    )
    assert "https://cho.example/phien/en/p/ong/" in text


SPEAKING = "summary: Mật ong OCOP 4 sao. Mật rừng. Đạt ★★★★.\nhashtags: [OCOP, MatOng]\n"


@pytest.mark.parametrize(
    "recognition",
    [
        "",
        SEEN.replace("2026-0", "2020-0"),
        SEEN.replace("tier: A, seen_on: 2026-04-01", "tier: C"),
        SEEN.replace("evidence", "revoked: {revoked_on: 2026-10-01, reason: x}, evidence"),
    ],
)
def test_without_a_star_in_force_nothing_of_a_kit_speaks_of_stars(captioned, recognition):
    text = captioned(f"{SPEAKING}recognitions: [{recognition}]\n")
    assert "Mật rừng." in text
    assert "#MatOng " in f"{text} "
    assert not any(word in text.lower() for word in ("ocop", "sao", "★"))


def test_stars_in_force_are_told_with_their_end_and_in_no_other_words(captioned):
    text = captioned(f"{SPEAKING}recognitions: [{SEEN}]\n")
    assert text.count("sao") == 1
    assert "OCOP 4 sao, có giá trị đến 02/03/2029" in text
    assert "★" not in text


@pytest.mark.parametrize(
    ("language", "summary"),
    [("vi", "Mật ngon nhất bản. Ít nhất ba đồi. Mật chữa ho."), ("en", "The best. From hills.")],
)
def test_words_that_need_a_proof_stay_where_the_proof_is(captioned, language, summary):
    text = captioned(f"summary: {{{language}: {summary}}}\n", language)
    assert {"vi": "\n\nÍt nhất ba đồi.\n\n", "en": "\n\nFrom hills.\n\n"}[language] in text


def test_what_is_left_out_of_texts_is_told(site):
    files, lacks = made_by(caption_files, site(HONEY + "summary: Mật ngon nhất bản. Mật rừng.\n"))
    assert [lack.partition("” ")[0] for lack in lacks] == ["Left out in Tiếng Việt: “Mật ngon nhất bản."]
    assert "Mật rừng." in files["zalo.vi.txt"].decode()


def test_what_is_invented_says_so_and_bears_no_hashtag(captioned):
    text = captioned("sample: yes\nhashtags: [MatOng]\n")
    assert text.startswith("[Dữ liệu mẫu]\n")
    assert "#" not in text


def test_what_is_invented_stands_in_its_invented_commune_and_what_is_real_never_does(captioned):
    maker = "-- content/producers/htx/producer.yaml --\nname: HTX Mẫu\nkind: cooperative\n"
    invented = f"{maker}address: {{as_certified: Xã Mẫu}}\n"
    assert "Chủ thể: HTX Mẫu, Xã Mẫu\n" in captioned(f"sample: yes\n{invented}")
    assert "Xã Mẫu" not in captioned(invented)


def test_the_law_s_own_sentence_stands_with_functional_food(captioned):
    assert "Thực phẩm này không phải là thuốc" in captioned("group: 18\n")


EVENT = """\
-- content/events/cho/event.yaml --
name: Phiên chợ, 5/12/2026
kind: fair
starts_on: 2026-12-05
starts_at: "08:00"
products: [ong, vai, ruou]
-- products/song-ma/vai/product.yaml --
name: Vải không rõ của ai
-- products/song-ma/ruou/product.yaml --
name: Rượu
producer: htx
alcohol_abv: 40
"""


def test_an_event_names_goods_with_their_makers_and_none_that_may_not_be_advertised(captioned):
    text = captioned(EVENT, kind="event", name="cho")
    assert "Thời gian: 08:00, 05/12/2026\n" in text
    assert "Trong các sản phẩm có: Mật ong Mường (HTX Hoa, xã Sông Mã)\n" in text
    assert "Vải" not in text
    assert "Rượu" not in text
    assert "#PhienCho" in text


def test_an_event_that_is_over_says_so(captioned):
    assert "05/12/2025 (đã qua)" in captioned(EVENT.replace("2026", "2025"), kind="event", name="cho")


def test_rules_that_cannot_be_read_let_no_summary_through(captioned, bare):
    rules = (bare.root / "content/rules/posts.yaml").read_text("utf-8").partition("star_words:")[0]
    text = captioned(f"{SPEAKING}-- content/rules/posts.yaml --\n{rules}")
    assert "Mật rừng" not in text
    assert "sao" not in text


def test_a_name_of_ninety_letters_with_every_mark_and_emoji_stands_whole(captioned):
    name = ("Mật ong Ễ Ỗ Ỡ Ặ Ẵ ꪼꪕ 👩‍🌾 " * 4).strip()
    text = captioned(
        f"-- products/song-ma/dai/product.yaml --\nname: {name}\nproducer: htx\nsummary: {name}.\n", name="dai"
    )
    assert text.startswith(f"[Giới thiệu sản phẩm] {name}\n\n{name}.\n\n")
