"""Language files as people write them: whole, for small languages, damaged."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.words import BAD_ENTRY, BAD_LINE, NOT_UTF8, Unusable, read_words

HEADER = """msgid ""
msgstr ""
"Language: vi\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"""
BODY = """
#. A heading.
msgid "Products"
msgstr "Sản phẩm"

msgctxt "date pattern"
msgid "y"
msgstr "'năm' y"

msgid "%(n)s star"
msgid_plural "%(n)s stars"
msgstr[0] "%(n)s sao"
"""


@pytest.fixture
def words_of(tmp_path):
    def read(text, code="vi"):
        content = text if isinstance(text, bytes) else text.encode()
        (tmp_path / f"{code}.po").write_bytes(content)
        return read_words(tmp_path, code)

    return read


def entry(msgid, msgstr):
    return f'{HEADER}\nmsgid "{msgid}"\nmsgstr "{msgstr}"\n'


def test_a_language_without_a_file_speaks_english(tmp_path):
    words = read_words(tmp_path, "xx")
    assert words.gettext("Products") == "Products"
    assert words.ngettext("one star", "many stars", 2) == "many stars"


def test_words_plurals_and_contexts_are_found(words_of):
    words = words_of(HEADER + BODY)
    assert words.gettext("Products") == "Sản phẩm"
    assert words.pgettext("date pattern", "y") == "'năm' y"
    assert words.gettext("y") == "y"
    assert {words.ngettext("%(n)s star", "%(n)s stars", n) for n in (0, 1, 2, 21)} == {"%(n)s sao"}


@pytest.mark.parametrize("code", ["mww", "zh-Hans", "blt", "x"])
def test_the_plural_rule_of_the_header_counts_whatever_the_language(words_of, code):
    header = HEADER.replace("Language: vi", f"Language: {code.replace('-', '_')}")
    words = words_of(header + BODY, code)
    assert words.gettext("Products") == "Sản phẩm"
    assert words.ngettext("%(n)s star", "%(n)s stars", 2) == "%(n)s sao"


def test_three_forms_of_a_plural_work(words_of):
    rule = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)"
    forms = BODY.replace('msgstr[0] "%(n)s sao"', 'msgstr[0] "a %(n)s"\nmsgstr[1] "b %(n)s"\nmsgstr[2] "c %(n)s"')
    words = words_of(HEADER.replace("nplurals=1; plural=0", rule) + forms, "cs")
    assert [words.ngettext("%(n)s star", "%(n)s stars", n) % {"n": n} for n in (1, 3, 9)] == ["a 1", "b 3", "c 9"]


def test_what_windows_adds_does_no_harm(words_of):
    words = words_of(b"\xef\xbb\xbf" + (HEADER + BODY).replace("\n", "\r\n").encode())
    assert words.gettext("Products") == "Sản phẩm"


def test_a_message_without_translation_and_one_in_doubt_stay_english(words_of):
    assert words_of(entry("Products", "")).gettext("Products") == "Products"
    doubtful = entry("Products", "Sản").replace('msgid "Products"', '#, fuzzy\nmsgid "Products"')
    assert words_of(doubtful).gettext("Products") == "Products"


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("until {date}", "đến {ngay}"),
        ("until {date}", "đến {date"),
        ("until {date}", "đến {}"),
        ("until {date}", "đến {date.year}"),
        ("until %(date)s", "đến %(ngay)s"),
        ("until %(date)s", "đến %(date)"),
        ("100 %% pure", "100 % nguyên chất"),
        ("Products", "100% sản phẩm"),
    ],
)
def test_a_translation_that_cannot_be_filled_in_gives_way_to_english(words_of, english, translation):
    words = words_of(entry(english, translation) + BODY)
    assert words.gettext(english) == english
    assert words.ngettext("%(n)s star", "%(n)s stars", 2) == "%(n)s sao"


def test_a_plural_that_cannot_be_filled_in_gives_way_to_english(words_of):
    words = words_of(HEADER + BODY.replace('"%(n)s sao"', '"%(so)s sao"'))
    assert words.ngettext("%(n)s star", "%(n)s stars", 2) == "%(n)s stars"


@pytest.mark.parametrize(
    ("damage", "repair", "reason", "line"),
    [
        ('"Sản phẩm"', '"Sản phẩm', BAD_LINE, 9),
        ('"Sản phẩm"', "Sản phẩm", BAD_LINE, 9),
        ('"Sản phẩm"', '"Sản "phẩm""', BAD_LINE, 9),
        ('"Sản phẩm"', "“Sản phẩm”", BAD_LINE, 9),
        ('msgstr "Sản phẩm"', 'msgstrr "Sản phẩm"', BAD_LINE, 9),
        ('msgstr "Sản phẩm"', "<<<<<<< HEAD", BAD_LINE, 9),
        ('msgstr "Sản phẩm"\n', "", BAD_ENTRY, 8),
        ('msgstr[0] "%(n)s sao"', 'msgstr[1] "%(n)s sao"', BAD_ENTRY, 15),
        ("nplurals=1", "nplurals=x", BAD_ENTRY, 7),
        ("plural=0", "plural=maybe", BAD_ENTRY, 0),
    ],
)
def test_a_damaged_file_is_unusable_and_says_why(words_of, damage, repair, reason, line):
    whole = HEADER + BODY
    assert damage in whole
    with pytest.raises(Unusable) as caught:
        words_of(whole.replace(damage, repair, 1))
    assert (caught.value.reason, caught.value.line) == (reason, line)


def test_a_file_in_another_encoding_is_unusable(words_of):
    with pytest.raises(Unusable) as caught:
        words_of((HEADER + BODY).encode("utf-16"))
    assert (caught.value.reason, caught.value.line) == (NOT_UTF8, 0)


LINES = st.sampled_from(
    [
        *(HEADER + BODY).splitlines(),
        *(
            'msgid ""',
            'msgstr "a"',
            'msgid_plural "x"',
            'msgctxt "q"',
            'msgstr[7] "z"',
            '"more"',
            '#~ msgid "o"',
            "#~ ?",
        ),
        *(
            "#: \u2068a",
            "#, fuzzy",
            '"Language: ?\\n"',
            '"Content-Type: text/plain; charset=none\\n"',
            '"Plural-Forms: n"',
        ),
    ]
)


@given(st.lists(LINES | st.text(max_size=8), max_size=20))
def test_no_file_whatever_ends_in_anything_else(tmp_path_factory, lines):
    folder = tmp_path_factory.getbasetemp()
    (folder / "any.po").write_text("\n".join(lines), encoding="utf-8", errors="replace")
    with suppress(Unusable):
        words = read_words(folder, "any")
        assert words.gettext("Products")
        assert words.ngettext("%(n)s star", "%(n)s stars", 2) % {"n": 2}
