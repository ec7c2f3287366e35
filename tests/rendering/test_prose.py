"""Markdown of volunteers becomes clean HTML, whatever they write."""

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.building import prepare
from showcase.planning.targets import is_outside
from showcase.planning.translation import Phrase
from showcase.rendering import prose
from showcase.rendering.edition import PageContext
from showcase.rendering.editions import editions
from showcase.rendering.parts import Image
from showcase.rendering.prose import story_of, to_html

TAGS = {
    "h2", "h3", "h4", "p", "ul", "ol", "li", "a", "picture", "source", "img", "blockquote",
    "table", "thead", "tbody", "tr", "th", "td",
    "em", "strong", "hr", "br", "code", "pre",
}  # fmt: skip
ATTRIBUTES = {
    "table": {"tabindex"},
    "a": {"href"},
    "source": {"type", "srcset", "sizes"},
    "img": {"src", "srcset", "sizes", "width", "height", "alt", "loading", "decoding"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
}


def image(src):
    return Image("a.avif 180w", "a.webp 180w", "a.webp", 180, 90, "#000000", "50% 50%", Phrase("Ảnh", "vi"), "A", "CC0",
                 "", is_illustrative=False) if src == "mat.jpg" else None  # fmt: skip


def as_published(target):
    """What a site does with a link: places outside and anchors stay, all else leads to a page or nowhere."""
    if is_outside(target) or target.startswith("#"):
        return target
    return "../xoai/" if target == "../xoai" else None


def html(markdown, leads=as_published):
    return str(to_html(markdown, leads, image))


def elements(text):
    return list(html5lib.parseFragment(text, namespaceHTMLElements=False).iter())[1:]


def is_harmless(href):
    """Whether a browser would follow it to a page, a mailbox or a telephone; what it overlooks is taken out first."""
    scheme = re.match(r"[a-z][a-z0-9+.-]*(?=:)", re.sub(r"[\t\n\r]|^[\x00-\x20]+", "", href).lower())
    return scheme is None or scheme.group() in {"http", "https", "mailto", "tel"}


def assert_clean(text):
    for element in elements(text):
        assert element.tag in TAGS
        assert set(element.attrib) <= ATTRIBUTES.get(element.tag, set())
        assert is_harmless(element.get("href", ""))
        assert element.get("src", "a.webp") == "a.webp"


NASTY = [
    "<script>alert(1)</script>", "<ScRiPt src=//evil.example>", "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>", "<b onclick='x()'>", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "</p>", "<", ">",
    '"', "'", "&lt;script&gt;", "&#60;", "&#x3c;img src=x onerror=y&#x3e;", "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:x)", "[x](//evil.example)",
    '[x](https://a.vn" onclick="x())', "[x](<javascript:alert(1)>)", "[x]: javascript:alert(1)\n\n[x]",
    "![x](javascript:alert(1))", '![x" onerror="y](mat.jpg)', "<javascript:alert(1)>", "<https://a.vn/?a=<b>>",
    "[x](http://[)", "\x02", "\x03", "\x02wzxhzdk:0\x03", "`<b>`", "    <b>code", "\n\n", "# ", "- ", "1. ", "> ",
    "| a | b |\n|---|---|\n| <i>x</i> | y |", "\\", "*", "_", "[", "](", ")", "![", "mật ong",
]  # fmt: skip


@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=20), max_size=8).map("".join))
def test_nothing_written_in_a_story_becomes_markup_of_its_own(markdown):
    assert_clean(html(markdown))


WRITTEN = [
    "_ong_", "*ong*", "**ong**", "`ong`", "[ong](../xoai)", "![ong](mat.jpg)", r"\*", r"ong \# mật", "ong  \nmật", " ",
    "&amp;", "<hoi@cho.vn>", "<https://a.vn>", "[ong]\n\n[ong]: ../xoai", "| a | b |\n|---|---|\n| x | y |", "\n\n",
    "# ong", "ong\n===", "> ong",
]  # fmt: skip


def looked_for_everything(markdown):
    converter, rewriting = prose._whole_converter()
    rewriting.leads, rewriting.shows = as_published, image
    return prose._CLEANER.clean(converter.convert(markdown.replace("\x02", "").replace("\x03", "")))


@pytest.mark.parametrize("markdown", WRITTEN)
def test_every_sign_is_looked_for_where_it_stands_alone(markdown):
    assert html(markdown) == looked_for_everything(markdown)


@given(st.lists(st.sampled_from(WRITTEN + NASTY) | st.text(max_size=9), max_size=6).map("".join))
def test_what_is_not_looked_for_for_want_of_its_signs_would_not_be_found(markdown):
    assert html(markdown) == looked_for_everything(markdown)


@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=20), max_size=8).map("".join))
def test_even_an_address_let_through_by_mistake_is_cleaned(markdown):
    assert_clean(html(markdown, leads=lambda target: target))


@pytest.mark.parametrize("markdown", [text for text in NASTY if "<" in text[:1]])
def test_html_is_read_as_the_text_it_is(markdown):
    assert_clean(html(f"Trước {markdown} sau"))
    assert "<script" not in html(f"Trước {markdown} sau").lower()
    assert "Trước" in html(f"Trước {markdown} sau")


def test_a_tag_stays_readable():
    assert html("Giá <b>rẻ</b> & ngon") == "<p>Giá &lt;b&gt;rẻ&lt;/b&gt; &amp; ngon</p>"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# Một", '<h2 id="mot">Một</h2>'),
        ("## Thu hoạch", '<h2 id="thu-hoach">Thu hoạch</h2>'),
        ("### Đường đi", '<h3 id="duong-di">Đường đi</h3>'),
        ("##### Nhỏ", '<h4 id="nho">Nhỏ</h4>'),
        ("## Mùa *vải*", '<h2 id="mua-vai">Mùa <em>vải</em></h2>'),
        ("## Mùa\n\n## Mùa", '<h2 id="mua">Mùa</h2>\n<h2 id="mua_1">Mùa</h2>'),
        ("## 龙眼", '<h2 id="_1">龙眼</h2>'),
    ],
)
def test_headings_stand_below_the_pages_own_and_have_plain_anchors(markdown, expected):
    assert html(markdown) == expected


def test_under_a_heading_over_the_whole_story_its_own_stand_one_level_lower():
    written = to_html("# Một\n\n## Hai\n\n### Ba\n\n#### Bốn", lambda target: target, lambda _: None, 3)
    assert [element.tag for element in elements(str(written))] == ["h3", "h3", "h4", "h5"]


def test_a_table_of_contents_stands_where_it_is_asked_for_and_headings_have_the_same_anchors_without():
    text = "## Mùa *hoa*\n\n## Mùa & `mật`\n\n### [Xoài](../xoai)\n\n## Mùa *hoa*"
    asked = elements(html(f"[TOC]\n\n{text}"))
    anchors = [element.get("id") for element in elements(html(text)) if element.get("id")]
    assert [element.get("id") for element in asked if element.get("id")] == anchors == [
        "mua-hoa", "mua-mat", "xoai", "mua-hoa_1",
    ]  # fmt: skip
    assert [element.get("href") for element in asked if element.get("href", "").startswith("#")] == [
        f"#{anchor}" for anchor in anchors
    ]


@pytest.mark.parametrize("name", ["Main", "Share", "Recognition", "Recall"])
def test_an_anchor_never_takes_the_name_of_a_part_of_the_page(name):
    assert re.search('id="([^"]+)"', html(f"## {name}")).group(1) != name.lower()


def test_lists_nest_by_two_spaces():
    assert "".join(html("- một\n  - hai\n    - ba\n- bốn").split()) == (
        "<ul><li>một<ul><li>hai<ul><li>ba</li></ul></li></ul></li><li>bốn</li></ul>"
    )
    assert "".join(html("1. một\n  - hai\n2. ba").split()) == "<ol><li>một<ul><li>hai</li></ul></li><li>ba</li></ol>"


def test_tables_quotes_and_emphasis_are_kept():
    table = html("| Tháng | Việc |\n|---|---|\n| 7 | **hái** |")
    assert [element.tag for element in elements(table)] == [
        "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td", "strong",
    ]  # fmt: skip
    assert html("> Lời *kể*") == "<blockquote>\n<p>Lời <em>kể</em></p>\n</blockquote>"


@pytest.mark.parametrize(
    ("markdown", "href"),
    [
        ("[a](https://a.vn/?x=1&y=2)", "https://a.vn/?x=1&y=2"),
        ("<https://a.vn/>", "https://a.vn/"),
        ("[a](tel:+84000000001)", "tel:+84000000001"),
        ("[a](mailto:a@b.vn)", "mailto:a@b.vn"),
        ("<a@b.vn>", "mailto:a@b.vn"),
        ("[a](#mua)", "#mua"),
        ("[a](../xoai)", "../xoai/"),
        ("[a][1]\n\n[1]: ../xoai", "../xoai/"),
    ],
)
def test_links_lead_where_they_say(markdown, href):
    (link,) = [element for element in elements(html(markdown)) if element.tag == "a"]
    assert link.get("href") == href


@pytest.mark.parametrize("target", ["../khong-co", "javascript:alert(1)", "http://[", "ftp://a.vn/", "/p/xoai/", ""])
def test_a_link_that_leads_nowhere_is_plain_text(target):
    assert html(f"Xem [quả *xoài*](<{target}>) nhé") == "<p>Xem quả <em>xoài</em> nhé</p>"


def test_a_picture_goes_through_the_pipeline_and_an_unknown_one_becomes_its_text():
    (shown,) = [element for element in elements(html("![Tổ ong](mat.jpg)")) if element.tag == "img"]
    assert (shown.get("src"), shown.get("srcset"), shown.get("alt")) == ("a.webp", "a.webp 180w", "Tổ ong")
    assert [element.get("alt") for element in elements(html("![](mat.jpg)")) if element.tag == "img"] == ["Ảnh"]
    assert html("![Tổ ong](https://evil.example/a.jpg)") == "<p>Tổ ong</p>"


SITE = """\
-- products/song-ma/xoai/product.yaml --
name: {vi: Xoài, en: Mango}
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
-- products/song-ma/mat-ong/story.vi.md --
Ăn cùng [xoài](../xoai), xem [vùng](../district.yaml#mua), và [nơi khác](../../../etc/passwd).
"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_links_to_folders_lead_to_their_pages_in_the_readers_language(site, language):
    small = site(SITE)
    made = prepare(small._options({}))
    edition = editions(made.plan, made.catalog, made.today, small.root / "locales")[language]
    context = PageContext(edition, made.plan.by_subject[language, "product", "mat-ong"])
    story = story_of(context, made.catalog.products["mat-ong"])
    assert [element.get("href") for element in elements(story.html) if element.tag == "a"] == [
        "../../p/xoai/", "../../d/song-ma/#mua",
    ]  # fmt: skip
    assert "nơi khác" in story.html
    assert story.language == "vi"
