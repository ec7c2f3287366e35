"""What a text asserts is the same in whatever form and language it is written."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from showcase.checking.assertions import language_of
from showcase.reading.rules import read_comparison
from tests.small_sites import PROJECT

COMPARISON, PROBLEMS = read_comparison(PROJECT)
LANGUAGES = {code: language_of(COMPARISON, code) for code in ("vi", "en", "zh-Hans", "fr")}


def beyond(one, other):
    """What the first of two (language, text) asserts and the second does not, as written."""
    said, heard = (LANGUAGES[language].read(text) for language, text in (one, other))
    return [found.written for found in said.beyond(heard)]


def test_the_tables_can_be_used():
    assert PROBLEMS == []
    assert COMPARISON.languages
    assert COMPARISON.proofs


SAME = [
    [("vi", "4 sao"), ("vi", "bốn sao"), ("en", "4 stars"), ("en", "a four-star product"), ("en", "4★"),
     ("zh-Hans", "四星"), ("zh-Hans", "4星级"), ("vi", "★★★★"), ("fr", "4★")],
    [("vi", "34.000 hộ"), ("en", "34,000 households"), ("zh-Hans", "34000多户"), ("zh-Hans", "3.4万户"),
     ("en", "34 thousand"), ("vi", "34 nghìn"), ("en", "34 000"), ("fr", "34 000")],
    [("vi", "gần 470 triệu đồng"), ("en", "nearly 470 million VND"), ("zh-Hans", "近4.7亿越南盾")],
    [("vi", "2,5 tấn"), ("en", "2.5 tonnes"), ("zh-Hans", "2.5吨"), ("en", "2.50 t")],
    [("vi", "1.234.567,5"), ("en", "1,234,567.5")],
    [("vi", "10–20 triệu"), ("en", "10–20 million"), ("zh-Hans", "1000万–2000万")],
    [("vi", "4 giờ"), ("en", "four hours"), ("zh-Hans", "4小时"), ("en", "4 hours"), ("zh-Hans", "四小时")],
    [("vi", "6–7 tháng"), ("zh-Hans", "六七个月"), ("en", "six or seven months")],
    [("vi", "25 mã"), ("en", "twenty-five codes"), ("zh-Hans", "二十五个"), ("vi", "hai mươi lăm")],
    [("vi", "ba nghìn hộ"), ("en", "3,000 households"), ("zh-Hans", "3000户")],
    [("vi", "ngày 12/8/2023"), ("en", "on 12 August 2023"), ("en", "August 12, 2023"), ("zh-Hans", "2023年8月12日"),
     ("vi", "ngày 12 tháng 8 năm 2023"), ("en", "2023-08-12")],
    [("vi", "tháng 2, 3 và 5, có 12 ha"), ("en", "in February, March and May: 12 ha")],
    [("vi", "từ tháng 12 đến tháng 1"), ("en", "December–January"), ("zh-Hans", "12月至1月")],
    [("vi", "lúc 8 giờ sáng"), ("vi", "lúc 8h"), ("en", "at 8 a.m."), ("zh-Hans", "上午8点")],
    [("vi", "trồng theo VietGAP"), ("en", "grown under VietGap"), ("zh-Hans", "按VietGAP种植")],
    [("vi", "hữu cơ"), ("en", "Organically grown"), ("zh-Hans", "有机")],
    [("vi", "ISO 22000:2018 và HACCP"), ("en", "HACCP, ISO 22000")],
    [("vi", "chỉ dẫn địa lý"), ("en", "a geographical indication"), ("zh-Hans", "地理标志")],
    [("vi", "nhãn hiệu chứng nhận"), ("en", "certification mark"), ("zh-Hans", "证明商标")],
    [("vi", "giấy chứng nhận"), ("en", "certified"), ("zh-Hans", "认证")],
    [("vi", "xuất khẩu"), ("en", "exported"), ("zh-Hans", "出口")],
    [("vi", "[Nhãn 5 ha](../nhan-2023/)"), ("en", "[5 ha](../../x-7/) https://a.example/99")],
    [("vi", "1. Hái\n2. Sấy"), ("en", "Pick, then dry")],
    [("vi", "bậc B1, Nhóm A4"), ("en", "tier B1, group A4")],
]  # fmt: skip


@pytest.mark.parametrize("texts", SAME, ids=lambda texts: texts[0][1])
def test_what_says_the_same_in_another_form_says_no_more(texts):
    for one, other in [*pairwise(texts), (texts[-1], texts[0])]:
        assert (beyond(one, other), beyond(other, one)) == ([], []), (one, other)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (("en", "5 stars"), ("vi", "4 sao"), ["5 stars"]),
        (("en", "five-star honey"), ("vi", "mật ong"), ["five-star"]),
        (("zh-Hans", "五星"), ("vi", "4 sao và 5 ha"), ["五星"]),
        (("en", "80,000 tonnes"), ("vi", "30.000 tấn"), ["80,000"]),
        (("en", "2.5 tonnes"), ("vi", "25 tấn"), ["2.5"]),
        (("en", "34.000 households"), ("vi", "34.000 hộ"), ["34.000"]),
        (("en", "470 billion"), ("vi", "470 triệu"), ["470 billion"]),
        (("en", "100 % pure"), ("vi", "nguyên chất"), ["100"]),
        (("en", "organic, exported to the EU"), ("vi", "bán ở chợ"), ["organic", "exported"]),
        (("en", "VietGAP-certified longan"), ("vi", "nhãn theo VietGAP"), ["certified"]),
        (("en", "ISO 9001 and ISO 22000"), ("vi", "ISO 22000"), ["ISO 9001"]),
        (("zh-Hans", "通过FDA认证的有机茶"), ("vi", "chè"), ["FDA", "认证", "有机"]),
        (("en", "since 2015"), ("vi", "từ năm 2017"), ["2015"]),
        (("en", "7 hamlets"), ("vi", "6 bản"), ["7"]),
        (("fr", "80 000 tonnes"), ("vi", "30.000 tấn"), ["80 000"]),
    ],
)
def test_what_the_other_text_does_not_say_is_found_as_it_is_written(one, other, found):
    assert beyond(one, other) == found


LOCALES = {"vi": "vi", "en": "en", "zh-Hans": "zh_Hans"}
WORDS = {
    "vi": {"organic": "hữu cơ", "export": "xuất khẩu", "gi": "chỉ dẫn địa lý", "star": "{} sao"},
    "en": {"organic": "organic", "export": "export", "gi": "geographical indication", "star": "{} stars"},
    "zh-Hans": {"organic": "有机", "export": "出口", "gi": "地理标志", "star": "{}星"},
}
FORMS = {
    "vi": ["d/M/y", "'ngày' d 'tháng' M 'năm' y", "'tháng' M/y", "dd/MM/y"],
    "en": ["d MMMM y", "MMMM d, y", "MMM d, y", "d/M/y", "y-MM-dd"],
    "zh-Hans": ["y年M月d日", "y年M月", "y-MM-dd"],
}
facts = st.one_of(
    st.tuples(st.just("number"), st.decimals(0, 10**9, places=1) | st.integers(0, 10**9).map(Decimal)),
    st.tuples(st.just("day"), st.dates(date(1950, 1, 1), date(2090, 1, 1))),
    st.tuples(st.just("word"), st.sampled_from(["organic", "export", "gi", "VietGAP", "HACCP", "ISO 22000", "OCOP"])),
    st.tuples(st.just("star"), st.integers(1, 5)),
)


@st.composite
def written(draw, told):
    """The facts in a language, each in one of its forms, in any order."""
    language = draw(st.sampled_from(sorted(LOCALES)))
    return language, "; ".join(draw(form_of(language, fact)) for fact in draw(st.permutations(told)))


@st.composite
def form_of(draw, language, fact):
    kind, value = fact
    if kind == "day":
        return format_date(value, draw(st.sampled_from(FORMS[language])), LOCALES[language])
    if kind == "number":
        grouped = format_decimal(value, locale=LOCALES[language], group_separator=draw(st.booleans()))
        return draw(st.sampled_from([grouped, f"**{grouped}** ha", f"({grouped} kg)"]))
    if kind == "star":
        return draw(st.sampled_from([WORDS[language]["star"].format(value), f"{value}★", "★" * value]))
    return WORDS[language].get(value, value)


@pytest.mark.slow
@given(st.data(), st.lists(facts, min_size=1, max_size=6))
def test_a_text_compared_with_itself_in_any_form_language_and_order_is_never_told(data, told):
    one, other = data.draw(written(told)), data.draw(written(told))
    assert (beyond(one, other), beyond(other, one)) == ([], [])


@pytest.mark.slow
@given(st.data(), st.lists(facts, max_size=5), st.integers(1, 5), st.integers(100, 10**8))
def test_a_star_or_number_more_is_always_found(data, told, stars, number):
    fewer = [fact for fact in told if fact[0] != "star" and fact[1] != number]
    fewer = [fact for fact in fewer if not (fact[0] == "day" and fact[1].year == number)]
    language, text = data.draw(written([*fewer, ("word", "OCOP")]))
    more = f"{text}; {WORDS[language]['star'].format(stars)}; {format_decimal(number, locale=LOCALES[language])}"
    assert len(beyond((language, more), data.draw(written([*fewer, ("word", "OCOP")])))) == 2


@pytest.mark.parametrize("text", ["9" * 50_000, "1.2.3,4.5,6", "1,1", "٣ sao, ★★★★★★★", "İ 5 sao"])
def test_a_strange_number_is_no_mishap(text):
    for language in LANGUAGES.values():
        assert isinstance(language.read(text).beyond(LANGUAGES["vi"].read("ong")), list)


@pytest.mark.slow
@given(st.sampled_from(sorted(LANGUAGES)), st.text() | st.text("0123456789.,–/ ★h月sao"))
def test_any_text_can_be_read_and_says_no_more_than_itself(language, text):
    assert beyond((language, text), (language, text)) == []
