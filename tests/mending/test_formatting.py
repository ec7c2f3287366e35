"""One form for what says the same: the models' order, quotes where they are needed, and everything else kept."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings

from showcase.mending.formatting import formatted, said
from showcase.mending.forms import Form, lines_of
from showcase.model.kinds import District, Event, Producer, Story
from showcase.model.product import Product
from showcase.model.site import Site
from showcase.model.things import Source
from showcase.reading.facts import parse_facts
from tests.mending.handwriting import handwritten

LANGUAGES = ("vi", "en", "no")
PRODUCT = Form(Product)


def form(text, of=PRODUCT):
    return formatted(text, "product.yaml", of, LANGUAGES)


def keeps_the_laws(of, text, count):
    """A text in its form says the same, has all its remarks, and is in its form."""
    written = form(text, of)
    assert written is not None
    assert form(written, of) == written
    before, after = (said(one, "product.yaml", of, LANGUAGES) for one in (text, written))
    assert before.values == after.values
    assert None not in before.values
    assert Counter(re.findall(r"# nhận xét \d+!", written)) == Counter(f"# nhận xét {n + 1}!" for n in range(count))
    keys = list(parse_facts(written, "product.yaml").data)
    assert of.is_named or keys == [name for name in lines_of(of.model) if name in keys]
    assert written.endswith("\n")
    assert not re.search(r"\n\n\n|\n\n\Z|\A\n| $", written, re.MULTILINE)


@given(handwritten())
@settings(max_examples=25)
def test_whoever_wrote_it_nothing_that_is_said_changes(made):
    keeps_the_laws(*made)


@pytest.mark.slow
@given(handwritten())
@settings(max_examples=60)
def test_whoever_wrote_it_nothing_that_is_said_changes_often(made):
    keeps_the_laws(*made)


def test_lines_stand_in_the_order_of_the_models():
    text = "hashtags: [MatOng]\ngroup: 4\nname:\n  en: Honey\n  vi: Mật ong\nsample: yes\n"
    assert form(text) == "sample: yes\nname:\n  en: Honey\n  vi: Mật ong\ngroup: 4\nhashtags: [MatOng]\n"


@pytest.mark.parametrize("model", [Product, Producer, District, Event, Story, Site, Source])
def test_every_field_has_its_place(model):
    assert len(set(lines_of(model))) == len(lines_of(model))
    assert lines_of(model)[-1] in {"hashtags", "listing_rules", "link"}


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("name: Chè\n", "name:\n  vi: Chè\n"),
        ("name: {vi: Chè, en: Tea}\n", "name:\n  vi: Chè\n  en: Tea\n"),
        ("name: 'Chè'\n", 'name:\n  vi: "Chè"\n'),
        ("name: Chè, trà\n", 'name:\n  vi: "Chè, trà"\n'),
        ("name: no\n", 'name:\n  vi: "no"\n'),
        ('name: "a \\"b\\""\n', "name:\n  vi: 'a \"b\"'\n"),
        ("name: Chè\n  shan\n\n  tuyết\n", "name:\n  vi: Chè shan tuyết\n"),
        ("name: >\n  Chè\n  shan\n", "name:\n  vi: Chè shan\n"),
    ],
)
def test_a_text_stands_on_one_line_under_its_language(written, canonical):
    assert form(written) == canonical


PHOTO = """\
photos:
  - file: a.jpg
    alt:
      "no": A
    credit: B
    licence: C
    focal_point: {x: 1, y: 2}
"""


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("group: '4'\n", "group: 4\n"),
        ("draft: yes\n", "draft: yes\n"),
        ("status_since: 2026-10\n", "status_since: 2026-10\n"),
        ("channels:\n- telephone: 0000000000\n", 'channels:\n  - telephone: "0000000000"\n'),
        ("gtin: 8931234567890\n", 'gtin: "8931234567890"\n'),
        ("photos:\n- {file: a.jpg, alt: {no: A}, credit: B, licence: C, focal_point: {x: 1, y: 2}}\n", PHOTO),
        ("net: [500 g, 1 kg]\n", "net: [500 g, 1 kg]\n"),
        ("net: [500 g,\n  1 kg]\n", "net: [500 g, 1 kg]\n"),
        ("net: [500 g, # nhỏ\n  1 kg]\n", "net:\n  - 500 g # nhỏ\n  - 1 kg\n"),
        ("traceability_link: https://a.vn/b:c\n", "traceability_link: https://a.vn/b:c\n"),
        ("season: {months: [3-5, 9]}\n", "season: {months: [3-5, 9]}\n"),
        ("season: {months: [3], note: Hoa}\n", "season:\n  months: [3]\n  note:\n    vi: Hoa\n"),
        ("summary:\n", "summary:\n"),
    ],
)
def test_what_another_reader_would_misread_is_quoted_and_nothing_else(written, canonical):
    name = "name:\n  vi: Chè\n"
    assert form(name + written) == (canonical + name if written.startswith("draft") else name + canonical)


def test_remarks_go_where_their_lines_go():
    text = """\
# Tệp mẫu.

# Giá của hôm nay.
price:
  as_of: 2026-10-01 # ngày
  amount: 150000    # đồng
  per: kg
  # hỏi lại sau


# Tên in trên hàng.
name: Chè
# hết
"""
    assert (
        form(text)
        == """\
# Tệp mẫu.

# Tên in trên hàng.
name:
  vi: Chè
# Giá của hôm nay.
price:
  amount: 150000    # đồng
  per:
    vi: kg
  as_of: 2026-10-01 # ngày
  # hỏi lại sau
# hết
"""
    )


def test_entries_keep_their_order_and_their_names():
    text = "b:\n  publisher: Báo\n  title: Hai\n\n2022: {title: Một, publisher: Báo}\n"
    written = """b:\n  title:\n    vi: Hai\n  publisher: Báo\n\n"2022":\n  title:\n    vi: Một\n  publisher: Báo\n"""
    assert form(text, Form(Source, is_named=True)) == written


@pytest.mark.parametrize("text", ["", "name: [", "name: Chè\ncolour: xanh\n", "name: Chè\ngroup: bốn\n", "# chưa có\n"])
def test_a_file_with_errors_is_left_alone(text):
    assert form(text) is None
