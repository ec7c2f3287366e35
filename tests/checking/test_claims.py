"""Superlatives and words of healing are found in every language; harmless phrases are left alone."""

import time
from datetime import date
from pathlib import Path

import pytest

from showcase.checking.case import Case
from showcase.checking.claims import no_unproven_claims
from showcase.model.catalog import Catalog, Claim
from showcase.model.product import Product
from showcase.model.rules import Rules
from showcase.model.site import Site
from showcase.model.things import prose_of
from showcase.planning.outputs import Plan
from showcase.problems.problem import Place
from showcase.reading.prose import read_prose
from showcase.reading.rules import read_claims

LANGUAGES = ("vi", "en", "zh-Hans")
CLAIMS, _ = read_claims(Path(__file__).parents[2], LANGUAGES)
SITE = Site.model_validate(
    {
        "name": "Chợ", "tagline": "Chợ", "province": "Sơn La", "organisation": {"name": "Nhóm"},
        "languages": [{"code": code, "name": code} for code in LANGUAGES],
    },
    context={"languages": LANGUAGES},
)  # fmt: skip
FILE = "products/song-ma/mat-ong/product.yaml"
STORY = "products/song-ma/mat-ong/story.vi.md"


def problems_of(claims=CLAIMS, story=None, **fields):
    facts = {"id": "mat-ong", "name": "Mật ong", "place": Place(FILE), "prose": story or {}, **fields}
    product = Product.model_validate(facts, context={"languages": LANGUAGES})
    catalog = Catalog(SITE, Rules(schemes=(), authorities=(), grants=()), products={"mat-ong": product}, claims=claims)
    return list(no_unproven_claims(Case(catalog, Plan(""), date(2026, 11, 24))))


def found(text, language="vi"):
    return [(problem.code, problem.values["found"]) for problem in problems_of(summary={language: text})]


SUPERLATIVES = {
    "vi": [
        ("Mật ong ngon nhất Tây Bắc", "ngon nhất"),
        ("NHẤT vùng", "NHẤT"),
        ("Sản phẩm duy nhất của huyện", "duy nhất"),
        ("xoài đệ nhất vùng cao", "đệ nhất"),
        ("thơm nhất, ngọt lịm", "thơm nhất"),
        ("Số 1 Việt Nam", "Số 1"),
        ("thương hiệu số một", "số một"),
        ("chất lượng hàng đầu", "hàng đầu"),
        ("an toàn tuyệt đối", "tuyệt đối"),
        ("hương vị hoàn hảo", "hoàn hảo"),
        ("không đâu sánh bằng", "không đâu sánh bằng"),
        ("No.1 Sơn La", "No.1"),
    ],
    "en": [
        ("the best honey", "best"),
        ("Finest tea", "Finest"),
        ("the only longan", "the only"),
        ("No. 1 in Vietnam", "No. 1"),
        ("our #1 product", "#1"),
        ("number one choice", "number one"),
        ("a leading brand", "leading"),
        ("world-class coffee", "world-class"),
        ("the most delicious plum", "the most delicious"),
        ("the sweetest mango", "sweetest"),
        ("tastiest of all", "tastiest"),
        ("perfect taste", "perfect"),
    ],
    "zh-Hans": [
        ("山罗最好的蜂蜜", "最好"),
        ("最具特色", "最具"),
        ("越南第一", "第一"),
        ("唯一产地", "唯一"),
        ("顶级红茶", "顶级"),
        ("绝对安全", "绝对"),
    ],
}
HARMLESS = {
    "vi": [
        "Hợp tác xã Thống Nhất", "thống nhất", "ít nhất 30 hộ", "lần thứ nhất", "năm thứ nhất", "nhất là mùa hè",
        "bến xe gần nhất", "số liệu mới nhất", "nhất định", "hợp nhất ba bản", "đồng nhất", "nhất trí",
        "chậm nhất là thứ hai",
        "Giải Nhất cuộc thi năm 2022", "Huân chương Lao động hạng Nhất", "Tiểu khu số 1", "số 1 đường Lò Văn Giá",
        "Quyết định số 1048/QĐ-TTg", "Quyết định số 1/QĐ-UBND", "số 1.200", "lứa hàng đầu tiên",
        "người đứng đầu hợp tác xã",
        "tuyệt đối không đun sôi", "chủ nhật", "nhấtt", "bánh chưng", "duy trì", "chất lượng cao",
        "giá trị dinh dưỡng", "quản trị", "chính trị", "trị giá 5 tỷ đồng", "khu tự trị", "Quảng Trị",
        "an ninh chính trị",
        "sửa chữa máy sấy", "phòng cháy, chữa cháy", "bổ sung", "phân bổ", "bổ dưỡng", "quả chua", "chùa",
        "phòng bệnh cho cây", "phòng chống bệnh cho đàn ong", "ngăn ngừa nấm mốc", "dạ dày lợn",
        "Thực phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh.",
    ],
    "en": [
        "best before 2027", "Best kept cool", "best-before date", "at best", "we do our best", "leading to Sông Mã",
        "the most recent season", "Decision No. 1/QĐ", "no one knows", "only in July", "west", "harvest", "forest",
        "Road No. 1",
        "to cure meat over smoke", "dry-cured buffalo", "smoke-cure", "cured meat", "heat treatment", "a sweet treat",
        "This food is not a medicine", "cannot replace medicine", "treatment of seeds", "secure", "health station",
    ],
    "zh-Hans": [
        "最近三年", "最后", "最少三十户", "最新数据", "第一次", "第一季", "第一阶段", "绝对不要煮沸", "政治", "整治",
        "本品不能代替药物治疗疾病。", "不是药品",
    ],
}  # fmt: skip
HEALTH = {
    "vi": [
        ("chữa bệnh dạ dày lâu năm", ["chữa bệnh", "dạ dày"]),
        ("Chữa ho", ["Chữa"]),
        ("hỗ trợ điều trị tiểu đường", ["hỗ trợ điều trị", "tiểu đường"]),
        ("trị ho", ["trị ho"]),
        ("giảm mỡ máu, mát gan, giải độc", ["giảm mỡ máu", "mát gan", "giải độc"]),
        ("hạ huyết áp", ["hạ huyết áp"]),
        ("nguy cơ mắc bệnh ung thư", ["nguy cơ mắc bệnh", "ung thư"]),
        ("bổ thận, đẹp da, giảm cân", ["bổ thận", "đẹp da", "giảm cân"]),
        ("tăng sức đề kháng", ["đề kháng"]),
        ("kháng viêm, kháng khuẩn", ["kháng viêm", "kháng khuẩn"]),
        ("chống lão hóa, chống lão hoá", ["chống lão hóa", "chống lão hoá"]),
        ("phòng bệnh, ngăn ngừa cảm cúm", ["phòng bệnh", "ngăn ngừa"]),
        ("tôi đã khỏi bệnh nhờ thần dược", ["khỏi bệnh", "thần dược"]),
        ("tốt cho sức khoẻ", ["tốt cho sức khoẻ"]),
    ],
    "en": [
        ("It cures coughs", ["cures"]),
        ("He was cured of it", ["cured of"]),
        ("a healing honey", ["healing"]),
        ("treats a bad cough", ["treats a bad cough"]),
        ("Detox tea against cancer", ["Detox", "cancer"]),
        ("lowers blood pressure", ["blood pressure"]),
        ("boosts immunity", ["immunity"]),
        ("anti-inflammatory, anti-ageing", ["anti-inflammatory", "anti-ageing"]),
        ("a natural medicine", ["medicine"]),
        ("good for your liver", ["good for your liver"]),
        ("prevents colds", ["prevents colds"]),
    ],
    "zh-Hans": [
        ("可治疗咳嗽", ["治疗"]),
        ("清热解毒，养颜", ["清热", "解毒", "养颜"]),
        ("降血压、抗癌", ["降血压", "抗癌"]),
        ("增强免疫力", ["免疫力"]),
        ("有益健康", ["有益健康"]),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "word"), [(code, text, word) for code, rows in SUPERLATIVES.items() for text, word in rows]
)
def test_a_superlative_is_found_as_it_was_written(language, text, word):
    assert found(text, language) == [("W701", word)]


@pytest.mark.parametrize(
    ("language", "text", "words"), [(code, text, words) for code, rows in HEALTH.items() for text, words in rows]
)
def test_words_of_health_and_healing_are_found(language, text, words):
    assert found(text, language) == [("W702", word) for word in words]


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in HARMLESS.items() for text in texts])
def test_harmless_phrases_are_left_alone(language, text):
    assert found(text, language) == []


def test_a_harmless_phrase_does_not_excuse_the_word_elsewhere():
    assert found("Ít nhất là ngon nhất") == [("W701", "ngon nhất")]
    assert found("Giá trị: trị ho") == [("W702", "trị ho")]


def test_a_text_is_read_by_the_words_of_its_own_language_only():
    assert found("best", "vi") == []
    assert found("ngon nhất", "en") == []


@pytest.mark.parametrize("word", ["nhất", "chữa"])
def test_marks_decide_the_words_and_lost_ones_are_not_guessed(word):
    assert found(word)
    assert found({"nhất": "nhat", "chữa": "chua"}[word]) == []


def test_decomposed_letters_are_found_because_stories_are_read_composed(tmp_path):
    file = tmp_path / STORY
    file.parent.mkdir(parents=True)
    file.write_text("# Mật ong\n\nNgon nha\u0302\u0301t\n", encoding="utf-8")
    story, _ = read_prose(tmp_path, {"vi": STORY})
    problems = problems_of(story=story)
    assert [(str(problem.place), problem.values["found"]) for problem in problems] == [(f"{STORY}:3", "Ngon nhất")]


def test_in_a_story_the_line_is_told_and_every_finding_on_it():
    story = {"vi": prose_of("vi", "Mật ong.\n\n## Vị\n\nNgon nhất, rẻ nhất.\nTrị ho.\n", Place(STORY))}
    problems = problems_of(story=story)
    assert sorted((problem.place.line, problem.values["found"]) for problem in problems) == [
        (5, "Ngon nhất"), (5, "rẻ nhất"), (6, "Trị ho"),
    ]  # fmt: skip
    assert {problem.place.file for problem in problems} == {STORY}


def test_in_the_facts_every_free_text_is_read_and_its_own_line_told():
    places = {
        ("name", "vi"): Place(FILE, 1, 7),
        ("usage", "vi"): Place(FILE, 4, 8),
        ("photos", 0, "alt", "vi"): Place(FILE, 9, 10),
    }
    photo = {"file": "a.jpg", "alt": "Tổ ong lớn nhất", "credit": "HTX", "licence": "CC BY 4.0"}
    problems = problems_of(name="Mật ong số một", usage="Uống để chữa ho", photos=[photo], places=places)
    assert {(problem.place.line, problem.values["found"]) for problem in problems} == {
        (1, "số một"), (4, "chữa"), (9, "lớn nhất"),
    }  # fmt: skip


def test_every_finding_names_the_law():
    assert "16/2012/QH13" in problems_of(summary="ngon nhất")[0].values["rule"]
    assert "87/2026/NĐ-CP" in problems_of(summary="chữa ho")[0].values["rule"]


def test_without_rules_nothing_is_found():
    assert problems_of(claims=(), summary="ngon nhất") == []


def test_an_entry_without_words_finds_nothing():
    assert problems_of(claims=(Claim("W701", "vi", (), (), "Luật"),), summary="ngon nhất") == []


def test_a_letter_that_becomes_two_when_small_moves_nothing():
    assert found("İİİ ngon nhất") == [("W701", "ngon nhất")]
    assert [code for code in range(0x110000) if len(chr(code).lower()) > 1] == [ord("İ")]


@pytest.mark.parametrize("piece", ["a", "nhất", "the most ", "treats a ", "最", "huân chương a ", "số ", "cure ", "- "])
def test_long_texts_take_time_in_proportion_to_their_length(piece):
    for code in LANGUAGES:
        began = time.process_time()
        found(piece * (30_000 // len(piece)), code)
        assert time.process_time() - began < 5
