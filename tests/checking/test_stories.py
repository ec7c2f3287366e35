"""Stories: links that lead somewhere, no HTML, no heading that the page has already."""

from dataclasses import replace

import pytest

from showcase.checking import stories
from showcase.checking.case import Case
from showcase.model.things import prose_of
from showcase.planning.outputs import Plan
from showcase.problems.problem import Place
from showcase.reading.catalog import read_catalog
from showcase.reading.text import decode_text
from tests.small_sites import SETTINGS, TODAY, SmallSite

FACTS = """\
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
status: withdrawn
photos: [{file: hoa.jpg, alt: {vi: Hoa, en: Flower}, credit: x, licence: CC0}]
-- products/song-ma/che/product.yaml --
name: a: b
"""
FILE = "products/song-ma/mat-ong/story.vi.md"


DOT = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")
"""A GIF of one point."""


@pytest.fixture(scope="module")
def catalog(tmp_path_factory):
    small = SmallSite(tmp_path_factory.mktemp("stories")).write(SETTINGS + FACTS)
    read, _ = read_catalog(small.put("products/song-ma/mat-ong/hoa.jpg", DOT).root)
    assert len(read.products["mat-ong"].photos) == 1
    return read


@pytest.fixture
def told(catalog):
    def telling(text):
        clean, _ = decode_text(f"{text}\n".encode(), FILE)
        honey = catalog.products["mat-ong"].model_copy(update={"prose": {"vi": prose_of("vi", clean, Place(FILE))}})
        case = Case(replace(catalog, products={"mat-ong": honey}), Plan(""), TODAY)
        rules = (stories.links_lead_somewhere, stories.no_html, stories.no_first_level_heading)
        return [f"{problem.code} :{problem.place.line}" for rule in rules for problem in rule(case)]

    return telling


@pytest.mark.parametrize(
    "text",
    [
        "[Sông Mã](../)",
        "[Sông Mã](../../song-ma/)",
        "[Sông Mã](../district.yaml)",
        "[Chính nó](.)",
        "[Đang sửa](../che/)",
        "[Hoa](https://hoa.example) và [thư](mailto:a@b.example), [gọi](tel:0000000001)",
        "[dưới](#hoa-nhan), [đầu](#), [nội dung](#main)\n\n## Hoa nhãn",
        "![Hoa](hoa.jpg) và ![](./hoa.jpg)",
        "[![Hoa](hoa.jpg)](../)",
        "[Sông Mã][sm]\n\n[sm]: ../",
        "(không phải liên kết) [cũng không]",
    ],
)
def test_links_that_lead_somewhere_are_not_spoken_of(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Mất](../mat/)",
        "[Mất](/p/che/)",
        "[Ra ngoài](../../../../etc/passwd)",
        "[Mã](javascript:alert(1))",
        "[Hỏng](http://[x)",
        "[Mất][m]\n[m]: ../mat/",
    ],
)
def test_links_that_lead_nowhere_are_told_with_their_line(told, text):
    assert told(f"Một\n\n{text}") == [f"E705 :{4 if '[m]:' in text else 3}"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("![Mất](mat.jpg)", "E709"),
        ("![Chữ hoa](Hoa.jpg)", "E709"),
        ("![Nơi khác](../hoa.jpg)", "E709"),
        ("![Người khác](https://anh.example/hoa.jpg)", "E711"),
        ("[Trang nhà](www.hoa.example)", "E432"),
    ],
)
def test_pictures_and_addresses_are_told_by_what_is_wrong_with_them(told, text, code):
    assert told(f"Một\n\n{text}") == [f"{code} :3"]


@pytest.mark.parametrize("text", ["a < b và c > d", "<https://hoa.example/a>", "<a@b.example>", "`<b>`", "5 <6", "-->"])
def test_what_only_looks_like_html_is_let_be(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    ["<b>Ong</b>", "Ong <br>", "<script>alert(1)</script>", "<!-- ghi chú -->", "</div>", "<img src=x onerror=a@b>"],
)
def test_html_is_told_with_its_line(told, text):
    assert told(f"## Ong\r\n\r\nOng\r\n{text}") == ["E704 :4"]


@pytest.mark.parametrize(
    ("text", "lines"), [("## Ong", []), ("#ong #hoa", []), ("# Ong", ["W706 :1"]), ("\n\n# Ong", ["W706 :3"])]
)
def test_a_heading_of_the_first_level_is_told(told, text, lines):
    assert told(text) == lines
