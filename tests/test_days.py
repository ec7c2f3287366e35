"""One site on four days: what each page says of its stars follows the calendar, and nothing else does."""

from datetime import date

import pytest

from tests.small_sites import SETTINGS, SmallSite, copy_engine, spoken

pytestmark = pytest.mark.slow

WITHOUT_CARDS = SETTINGS.replace("base_url: https://cho.example/phien/\n", "")
"""A site without an address draws no share pictures, which take most of the time."""
DAYS = (date(2023, 11, 1), date(2024, 6, 1), date(2026, 11, 22), date(2030, 1, 1))
SITE = """\
-- content/sources.yaml --
bao: {title: Tin về sao, publisher: Báo tỉnh}
bao-2022: {title: Tin về chè, publisher: Báo xứ, published: 2022-08-01}
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
recognitions:
  - {stars: 4, authority: province, decision: 3073/QĐ-UBND, issued_on: 2020-12-31, evidence: {tier: B1, source: bao}}
  - {stars: 3, authority: district, evaluated_on: 2023-12-18, evidence: {tier: B2, source: bao}}
-- products/song-ma/ca-phe/product.yaml --
name: Cà phê
recognitions:
  - {stars: 5, issued_on: 2020, evidence: {tier: B1, source: bao}}
  - {stars: 5, authority: ministry, issued_on: 2024, evidence: {tier: B1, source: bao}}
-- products/song-ma/che/product.yaml --
name: Chè
recognitions:
  - {stars: 4, authority: province, evidence: {tier: B1, source: bao-2022}}
-- products/song-ma/toi-den/product.yaml --
name: Tỏi đen
recognitions:
  - {stars: 4, authority: province, issued_on: 2025, evidence: {tier: B1, source: bao}}
-- products/song-ma/long-nhan/product.yaml --
name: Long nhãn
recognitions:
  - {stars: 3, authority: district, evaluated_on: 2023-12-18, evidence: {tier: B2, source: bao}}
-- products/song-ma/gao/product.yaml --
name: Gạo
recognitions:
  - {stars: 3, authority: district, decision: 12/QĐ-UBND, issued_on: 2023-12-29,
     evidence: {tier: A, seen_on: 2024-05-01}}
-- products/song-ma/nhan/product.yaml --
name: Nhãn
"""
UNRENEWED = "Chúng tôi chưa biết đã được công nhận lại hay chưa."
NONE = "Chúng tôi chưa có chứng cứ về sao còn hiệu lực."
HONEY = "UBND tỉnh, quyết định số 3073/QĐ-UBND, 31/12/2020."
RICE = "UBND cấp huyện, quyết định số 12/QĐ-UBND, 29/12/2023."
ONCE_HONEY = f"Theo báo chí, từng được công nhận OCOP 4 sao đến 31/12/2023: {HONEY} {UNRENEWED}"
COFFEE = "Bộ Nông nghiệp và Phát triển nông thôn, 2024."
SAID = {
    "mat-ong": (f"Theo báo chí, được công nhận OCOP 4 sao: {HONEY}", ONCE_HONEY, ONCE_HONEY, ONCE_HONEY),
    # Of «2020» it is not known whether three years are over on 1 November 2023: then it says less.
    "ca-phe": (
        f"Theo báo chí, từng được công nhận OCOP 5 sao: 2020. {UNRENEWED}",
        f"Theo báo chí, được công nhận OCOP 5 sao: {COFFEE}",
        f"Theo báo chí, được công nhận OCOP 5 sao: {COFFEE}",
        f"Theo báo chí, từng được công nhận OCOP 5 sao: {COFFEE} {UNRENEWED}",
    ),
    # Without a date of issue it ends three years after it was reported at the latest.
    "che": (
        "Theo báo chí, được công nhận OCOP 4 sao: UBND tỉnh.",
        "Theo báo chí, được công nhận OCOP 4 sao: UBND tỉnh.",
        f"Theo báo chí, từng được công nhận OCOP 4 sao: UBND tỉnh. {UNRENEWED}",
        f"Theo báo chí, từng được công nhận OCOP 4 sao: UBND tỉnh. {UNRENEWED}",
    ),
    "toi-den": (
        "",
        "",
        "Theo báo chí, được công nhận OCOP 4 sao: UBND tỉnh, 2025.",
        f"Theo báo chí, từng được công nhận OCOP 4 sao: UBND tỉnh, 2025. {UNRENEWED}",
    ),
    "long-nhan": ("", NONE, NONE, NONE),
    "gao": (
        "",
        f"Được công nhận OCOP 3 sao: {RICE} Có giá trị đến 29/12/2026.",
        f"Được công nhận OCOP 3 sao: {RICE} Có giá trị đến 29/12/2026.",
        f"Từng được công nhận OCOP 3 sao đến 29/12/2026: {RICE} {UNRENEWED}",
    ),
    "nhan": ("", "", "", ""),
}
"""Product → what its page says of its stars on each of the four days; nothing where nothing was decided yet."""
BADGES = {"gao": DAYS[1:3]}
"""Product → the days on which its page bears a badge: only where the paper was seen, while it is in force."""


@pytest.fixture(scope="module", params=range(len(DAYS)), ids=[day.isoformat() for day in DAYS])
def built(request, tmp_path_factory):
    small = SmallSite(tmp_path_factory.mktemp("day"))
    copy_engine(small.root)
    small.write(WITHOUT_CARDS).write(SITE).build(today=DAYS[request.param])
    return small, request.param


@pytest.mark.parametrize("product", SAID)
def test_each_page_says_what_is_true_on_the_day(built, product):
    small, day = built
    page = small.page(f"p/{product}")
    said = [spoken(section) for section in page.all("section[@id='recognition']")]
    expected = SAID[product][day]
    assert bool(said) == bool(expected)
    assert all(text.startswith(f"Công nhận OCOP {expected}") for text in said)


@pytest.mark.parametrize("product", SAID)
def test_a_badge_stands_only_on_its_days_and_its_list_says_the_same(built, product):
    small, day = built
    badges = small.page(f"p/{product}").all("main/p/span[@class='badge']")
    assert bool(badges) == (DAYS[day] in BADGES.get(product, ()))
    if product == "gao":
        assert ("p/stars/3/index.html" in small.files()) == bool(badges)
