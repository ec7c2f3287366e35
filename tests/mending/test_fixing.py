"""Slips of the keyboard: each is mended to what its author meant, and where there is none nothing is touched."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from showcase.mending.fixing import Revision, mended, with_fixes
from showcase.mending.formatting import formatted, said
from showcase.mending.forms import Form
from showcase.model.product import Product
from showcase.problems.problem import Fix
from showcase.reading.facts import parse_facts

LANGUAGES = ("vi", "en")
REST = "group: 4\nchanges:\n  - changed_on: 2026-10-01\n    what:\n      vi: Đăng lần đầu\n"


def mend(text, fixes=()):
    return mended(Revision(text, "product.yaml", Form(Product), LANGUAGES), fixes)


def meaning(text):
    facts = parse_facts(text, "product.yaml")
    assert facts.problems == []
    return facts.data


SLIPS = {
    "a tab": ("name:\n\tvi: Chè\n\ten: Tea\n", {"name": {"vi": "Chè", "en": "Tea"}}),
    "a tab among four spaces": ("name:\n    vi: Chè\n\ten: Tea\n", {"name": {"vi": "Chè", "en": "Tea"}}),
    "tabs of two levels": (
        "season:\n\tmonths: [7]\n\tnote:\n\t\tvi: Hoa\n",
        {"season": {"months": ["7"], "note": {"vi": "Hoa"}}},
    ),
    "hard spaces": ("name:\n\u00a0\u00a0vi: Chè\n", {"name": {"vi": "Chè"}}),
    "wide spaces": ("name:\n\u3000\u3000vi: Chè\n", {"name": {"vi": "Chè"}}),
    "a frame that cannot be seen": (
        'brand: "\u202aChè\u202c"\n\u200bnet: [5 g\u200b]\n',
        {"brand": "Chè", "net": ["5 g"]},
    ),
    "a wide colon": ("brand：Chè\n", {"brand": "Chè"}),
    "a wide colon and a space": ("brand： Chè\nnet: [5 g]\n", {"brand": "Chè", "net": ["5 g"]}),
    "a wide colon further in": ("name:\n  vi：Chè\n  en: Tea\n", {"name": {"vi": "Chè", "en": "Tea"}}),
    "no space": (
        "name:\n  vi:Chè\n  en: Tea\nbrand:Chè Shan\n",
        {"name": {"vi": "Chè", "en": "Tea"}, "brand": "Chè Shan"},
    ),
    "no space between brackets": ("name: {vi:Chè, en: Tea}\n", {"name": {"vi": "Chè", "en": "Tea"}}),
    "curly marks": ("brand: “Chè Shan”\nnet:\n  - “5 g”\n", {"brand": "Chè Shan", "net": ["5 g"]}),
    "curly marks around a colon": ("brand: “Chè: vị núi”\n", {"brand": "Chè: vị núi"}),
    "several below one another": (
        "name:\n\tvi: “Mật ong: rừng”\n\ten：Honey\nbrand:Chè\n",
        {"name": {"vi": "Mật ong: rừng", "en": "Honey"}, "brand": "Chè"},
    ),
    "spaces lost by a phone": (
        (
            "name:\nvi: Chè\nen: Tea\nsummary:\nvi: >-\n  Thơm\n"
            "photos:\n- file: che.jpg\nalt:\nvi: Đồi\ncredit: Ai\nlicence: CC0\n"
        ),
        {
            "name": {"vi": "Chè", "en": "Tea"},
            "summary": {"vi": "Thơm"},
            "photos": [{"file": "che.jpg", "alt": {"vi": "Đồi"}, "credit": "Ai", "licence": "CC0"}],
        },
    ),
    "several in one line": (
        "name:\n\tvi:Chè\nbrand：“Núi: cao”\n\u00a0\u00a0\n",
        {"name": {"vi": "Chè"}, "brand": "Núi: cao"},
    ),
}


@pytest.mark.parametrize(("written", "meant"), SLIPS.values(), ids=SLIPS)
def test_a_slip_becomes_what_was_meant(written, meant):
    assert meaning(mend(written + REST)) == {**meant, **meaning(REST)}
    assert mend(mend(written + REST)) == mend(written + REST)


@pytest.mark.parametrize(
    ("written", "mapped"),
    [
        ("name: Chè # tên\nbrand: Chè\n", "name:\n  vi: Chè # tên\nbrand: Chè\n"),
        ('name: "Chè, trà"\n', 'name:\n  vi: "Chè, trà"\n'),
        ("price: {amount: 1, per: kg, as_of: 2026-10-01}\n", "price: {amount: 1, per: {vi: kg}, as_of: 2026-10-01}\n"),
        ("changes:\n- what: Mới\n  changed_on: 2026\n", "changes:\n- what:\n    vi: Mới\n  changed_on: 2026\n"),
        ("name: Chè\n  shan\n", "name: Chè\n  shan\n"),
        ("summary: ~\n", "summary: ~\n"),
    ],
)
def test_a_bare_text_says_its_language(written, mapped):
    assert mend(written) == mapped


RIGHT = [
    REST,
    "name:\n  vi: Chè “Shan” tuyết\n  en: “One” and “two”\n",
    "brand: Chè：núi\n",
    "brand: a\u200bb\n",
    "brand: |\n  “Chè”\n  vi：núi\n  a:b\n",
    'brand: "Chè\n  “Shan”"\n',
    "traceability_link: https://a.vn/b\n",
    "net: [1:2, 'a:b']\n",
    "# “Chè”\n#\tchè\nname:\n  vi: Chè\t# x\n",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_not_touched(text):
    assert mend(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "name: Chè\n  vi: núi: cao: [\n",
        "name: {vi: Thơm, ngọt}\n",
        "<<<<<<< HEAD\nname: Chè\n=======\n",
        "- a\n- b\n",
        "name: 'Chè\n",
        "\t: :\n\t- [\n",
    ],
)
def test_what_nobody_can_be_sure_of_stays(text):
    assert mend(text) == text


def test_lines_that_others_have_mended_are_taken_where_they_are_safe_and_help():
    text = "brand: Chè: vị núi\nnet: [5 g]\n"
    good, bad = Fix(1, 'brand: "Chè: vị núi"', is_safe=True), Fix(2, "net: [", is_safe=True)
    assert mend(text, [good, bad]) == 'brand: "Chè: vị núi"\nnet: [5 g]\n'


def test_a_story_gets_its_lines_from_whoever_found_the_slip():
    assert with_fixes("a\nb\nc", [Fix(2, "B\nB2"), Fix(3, "C")]) == "a\nB\nB2\nC"


PIECES = (
    "name", "vi", "brand", "net", "group", ":", ": ", "：", "- ", "\n", "\n  ", "\n\t", "\n- ", "\u00a0", "\u200b", "“",
    "”", '"', "'", "[", "]", "{", "}", ", ", "#", " # ", "|", ">", "&a", "*a", "!t", "%", "@", "?", "---", "Chè", "4",
    "\t", "\\",
)  # fmt: skip


def gets_no_worse(text):
    written = mend(text)
    before, after = (said(one, "product.yaml", Form(Product), LANGUAGES) for one in (text, written))
    assert bool(after.values) >= bool(before.values)
    assert mend(written) == written
    formatted(text, "product.yaml", Form(Product), LANGUAGES)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=60))
@example("\u00a0#\u200b")
@settings(max_examples=150)
def test_whatever_is_written_nothing_gets_worse(text):
    gets_no_worse(text)


def test_the_line_that_is_told_is_written_though_more_is_wrong_in_it():
    assert mend("name:\n  vi: Chè\nstars:4\n") == "name:\n  vi: Chè\nstars: 4\n"
