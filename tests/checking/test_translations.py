"""A translation that says more than its original is told, with its line; one that says less is a hint."""

from showcase.checking.languages import translations_say_the_same
from tests.checking.test_rules import said

FOLDER = "products/song-ma/mat-ong"
PRODUCT = f"-- {FOLDER}/product.yaml --\n"
SITE = """\
-- site.yaml --
name: Chợ
tagline: Chợ
province: Sơn La
languages:
  - {code: vi, name: Tiếng Việt}
  - {code: en, name: English}
  - {code: zh-Hans, name: 中文}
  - {code: fr, name: Français}
organisation: {name: Nhóm}
"""


def told(site, text):
    problems = said(site(SITE + text), translations_say_the_same)
    return [
        f"{one.code} {one.place.file.rpartition('/')[2]}:{one.place.line} {one.values['found']}" for one in problems
    ]


def test_a_short_text_is_compared_field_by_field_in_every_language(site):
    text = """\
name:
  vi: Mật ong 4 sao
  en: Five-star honey
  zh-Hans: 四星蜂蜜
summary:
  vi: Của 30 hộ.
  en: From 30 families, exported.
  zh-Hans: 30户，有机。
usage: {vi: Pha 5 phút., en: Stir for five minutes.}
price: {amount: 1000, as_of: 2026-01-01, per: {vi: chai 500 g, en: bottle of 700 g}}
"""
    assert told(site, PRODUCT + text) == [
        "W722 product.yaml:3 Five-star",
        "W723 product.yaml:2 4 sao",
        "W722 product.yaml:7 exported",
        "W722 product.yaml:8 有机",
        "W722 product.yaml:10 700",
        "W723 product.yaml:10 500",
    ]


def test_a_story_is_compared_with_the_line_where_it_says_more(site):
    stories = f"""\
-- {FOLDER}/story.vi.md --
## Ong

Ngày 12/8/2023, 5 tấn mật.
-- {FOLDER}/story.en.md --
## Bees

On 12 August 2023,
five tonnes of organic honey, 80,000 jars.
"""
    assert told(site, f"{PRODUCT}name: Ong\n{stories}") == ["W722 story.en.md:4 organic, 80,000"]


def test_where_there_is_no_original_nothing_is_compared(site):
    assert told(site, f"{PRODUCT}name: Ong\nsummary: {{en: 5 stars}}\nusage: 4 sao\n") == []


def test_of_a_language_without_tables_only_what_is_sure_is_told(site):
    text = """\
name: {vi: Ong 4 sao hữu cơ tháng 3, fr: Miel biologique VietGAP de mars}
usage: {vi: 7500 con, fr: 8500 abeilles}
"""
    assert told(site, PRODUCT + text) == [
        "W722 product.yaml:1 VietGAP",
        "W722 product.yaml:2 8500",
        "W723 product.yaml:2 7500",
    ]
