"""A slip costs the field it stands in and no more; where less would say too much, it costs more."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.model.kinds import Event
from showcase.model.product import Product
from showcase.model.site import Site
from showcase.reading.channels import ChannelRules
from showcase.reading.decode import decode
from showcase.reading.facts import Facts, Places, parse_facts
from showcase.reading.fields import readable
from showcase.reading.rules import ClaimFile

LANGUAGES = ("vi", "en", "zh-Hans")


def read(text, model=Product):
    facts = parse_facts(text, "f")
    assert facts.problems == []
    return decode(model, facts, LANGUAGES)


def told(problems):
    return [f"{problem.code} {problem.place.line}:{problem.place.column}" for problem in problems]


def lost(text, model=Product):
    """The fields that were written and are gone, and what was told; None when the thing as a whole is gone."""
    facts = parse_facts(text, "f")
    thing, problems = read(text, model)
    gone = (
        {key for key in facts.data if key in readable(model) and key not in thing.model_fields_set} if thing else None
    )
    return gone, told(problems)


NAME = "name: {vi: Mật ong, en: Honey}\n"


@pytest.mark.parametrize(
    ("line", "gone", "code"),
    [
        ("summry: Ngọt\n", set(), "E304 2:1"),
        ("SUMMARY: Ngọt\n", set(), "E304 2:1"),
        ("colour: vàng\n", set(), "E302 2:1"),
        ("<<: {status: withdrawn}\n", set(), "E302 2:1"),
        ("id: khac\n", set(), "E308 2:1"),
        ("gtin: 123\n", {"gtin"}, "E431 2:7"),
        ("gtin: [1]\n", {"gtin"}, "E401 2:7"),
        ("producer: HTX Hoa\n", {"producer"}, "E413 2:11"),
        ("season: xuân\n", {"season"}, "E420 2:9"),
        ("season: {months: [13]}\n", {"season"}, "E409 2:19"),
        ("season: {note: x}\n", {"season"}, "E303 2:9"),
        ("price: {amount: 150.000, per: kg, as_of: 2026-01-01}\n", {"price"}, "E403 2:17"),
        ("price: {amount: rẻ, per: kg, as_of: 2026-01-01}\n", {"price"}, "E402 2:17"),
        ("price: {amount: 5, per: kg, as_of: 1/1/2026}\n", {"price"}, "E404 2:36"),
        ("traceability_link: javascript:alert(1)\n", {"traceability_link"}, "E408 2:20"),
        ("photos: a.jpg\n", {"photos"}, "E420 2:9"),
        ("hashtags: ''\n", {"hashtags"}, "E401 2:11"),
        ("summary: [x]\n", {"summary"}, "E401 2:10"),
        ("summary: ''\n", {"summary"}, "E412 2:10"),
    ],
)
def test_a_slip_costs_its_field(line, gone, code):
    assert lost(NAME + line) == (gone, [code])


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("name: {vi: Mật ong, vn: Honey}\n", {"vi": "Mật ong"}, "E418 1:21"),
        ("name: {vi: Mật ong, xx: y}\n", {"vi": "Mật ong"}, "E407 1:21"),
        ("name: {vi: Mật ong, en: ''}\n", {"vi": "Mật ong"}, "E412 1:25"),
        ("name: {vi: Mật ong, en: [x]}\n", {"vi": "Mật ong"}, "E401 1:25"),
    ],
)
def test_a_slip_in_one_language_leaves_the_others(text, name, code):
    product, problems = read(text)
    assert product.name == name
    assert set(told(problems)) == {code}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("summary: x\n", "E303 1:1"),
        ("summary: x\nname:\n", "E303 2:1"),
        ("name: {xx: Mật ong}\n", "E407 1:8"),
        ("name: ''\n", "E412 1:7"),
        ("name: [Mật ong]\n", "E401 1:7"),
        ("nmae: Mật ong\n", "E304 1:1"),
    ],
)
def test_a_thing_without_a_name_is_no_thing(text, code):
    product, problems = read(text)
    assert product is None
    assert code in told(problems)


@pytest.mark.parametrize(
    "line",
    [
        "status: gone",
        "statuss: withdrawn",
        "STATUS: withdrawn",
        "status: [withdrawn]",
        "status_since: hôm qua",
        "alcohol_abv: mạnh",
        "alcohol: 40",
        "alcohol_abv: 12,5",
        "group: rượu",
        "recall: có",
        "recall: {what: Lô 5}",
        "recall: {announced_on: hôm qua, what: Lô 5}",
        "recall: {announced_on: 2026-01-01, what: {vi: Lô 5, vn: x}}",
        "recal: {announced_on: 2026-01-01, what: Lô 5}",
        "RECALL: {announced_on: 2026-01-01, what: Lô 5}",
    ],
)
def test_a_slip_in_a_guard_holds_the_page_back(line):
    product, problems = read(f"{NAME}{line}\n")
    assert product is None
    assert {problem.place.line for problem in problems} == {2}


RECOGNITIONS = """\
recognitions:
  - stars: 4
    authority: province
    issued_on: 2024-01-15
    evidence: {tier: B1, source: bao}
  - stars: 3
    authority: district
    issued_on: 2020-01-15
    evidence: {tier: B1, source: bao}
"""


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        ("stars: 3", "stars: three"),
        ("stars: 3", "star: 3"),
        ("tier: B1", "tier: B9"),
        ("tier: B1", "tiers: B1"),
        ("issued_on: 2020-01-15", "issued_on: 15/1/2020"),
        ("issued_on: 2020-01-15", "revokd: {revoked_on: 2021-01-01}"),
        ("issued_on: 2020-01-15", "revoked: {revoked_on: soon}"),
        ("issued_on: 2020-01-15", "revoked: {revoked_on: 2021-01-01, sorce: x}"),
        ("issued_on: 2020-01-15", "colour: red"),
        ("  - stars: 3", "  - x\n  - stars: 3"),
    ],
)
def test_a_slip_in_one_recognition_drops_all_of_them(right, slip):
    product, problems = read(NAME + RECOGNITIONS.replace(right, slip))
    assert product.recognitions == ()
    assert problems
    assert all(problem.place.line > 2 for problem in problems)


def test_good_recognitions_are_kept_whatever_else_is_wrong():
    product, problems = read(NAME + RECOGNITIONS + "gtin: 5\n")
    assert [one.stars for one in product.recognitions] == [4, 3]
    assert told(problems) == ["E431 11:7"]


FIGURES = """\
figures:
  - {measure: Đàn ong, value: 12, as_of: 2026, source: bao}
  - {measure: Đàn ong, value: nhiều, as_of: 2026, source: bao}
  - {measure: Đàn ong, value: 14, as_of: 2026, source: bao, unit: {vi: đàn, vn: x}}
  - không phải
  - {measure: Đàn ong, value: 15, as_of: 2026, source: bao, vallue: 3}
"""


@pytest.mark.parametrize(
    "line",
    [
        "photos: [{file: a.jpg, alt: x, credit: x, licence: x, ilustrative: yes}]\n",
        "proofs: [{kind: haccp, scope: x, evidence: {tier: A, seen_on: 2026-01-01}, valid_untl: 2020-01-01}]\n",
    ],
)
def test_a_misspelt_line_takes_its_item_with_it_for_it_may_have_said_less(line):
    product, problems = read(NAME + line)
    assert (product.photos, product.proofs) == ((), ())
    assert [problem.code for problem in problems] == ["E304"]


@pytest.mark.parametrize("line", ["sample: yess\n", "sampel: yes\n", "draft: yess\n", "darft: yes\n"])
def test_what_may_be_invented_or_unfinished_waits(line):
    product, _ = read(NAME + line)
    assert product is None


def test_a_bad_item_leaves_the_list_and_the_others_keep_their_places():
    facts = parse_facts(NAME + FIGURES, "f")
    product, problems = decode(Product, facts, LANGUAGES)
    assert [int(figure.value) for figure in product.figures] == [12, 14]
    assert told(problems) == ["E418 5:77", "E304 7:61", "E402 4:31", "E420 6:5"]
    thing = product.model_copy(update={"places": Places(facts)})
    assert [thing.at("figures", index, "value").line for index in range(2)] == [3, 5]
    assert thing.at("figures", 9, "value") == thing.at("figures")


SITE = """\
name: Chợ phiên
tagline: {vi: Sản vật, fr: Produits}
province: Sơn La
languages:
  - {code: vi, name: Tiếng Việt}
organisation:
  name: Nhóm
  channels:
    - telephone: abc
    - email: hoi@cho.example
"""


def test_a_site_stands_without_a_channel_or_a_language_of_its_motto():
    site, problems = decode(Site, parse_facts(SITE, "site.yaml"), ("vi",))
    assert [channel.email for channel in site.organisation.channels] == ["hoi@cho.example"]
    assert site.tagline == {"vi": "Sản vật"}
    assert told(problems) == ["E407 2:24", "E410 9:18"]


@pytest.mark.parametrize(
    ("text", "code", "known"),
    [
        (f"{NAME}proofs:\n  - {{kind: medal, scope: x, evidence: {{tier: C}}}}\n", "E405", "award"),
        (
            f"{NAME}figures:\n  - {{measure: x, value: 1, as_of: 2026, source: b, bound: above}}\n",
            "E405",
            "at least, about",
        ),
        (f"{NAME}status: gone\n", "E405", "listed, suspended, withdrawn"),
    ],
)
def test_the_possible_values_are_told(text, code, known):
    (problem,) = read(text)[1]
    assert problem.code == code
    assert known in problem.values["known"]


@pytest.mark.parametrize("duration", ["nhanh", "1:30:", "-"])
def test_what_is_no_duration_is_told_as_no_number(duration):
    _, problems = read(f"{NAME}videos:\n  - {{id: a, name: x, link: https://a.example/b, duration: '{duration}'}}\n")
    assert [problem.code for problem in problems] == ["E402"]


def test_a_long_value_is_told_in_a_line():
    _, problems = read(f"{NAME}gtin: {'9' * 500}\nproducer: {'Á' * 500}\n")
    assert all(len(value) <= 60 for problem in problems for value in problem.values.values())


WRITTEN = [
    "x",
    "no",
    "5",
    "150.000",
    "2026-01-01",
    "2026",
    "B1",
    "A",
    "vi",
    "bao-moi",
    "https://a.example/b",
    "withdrawn",
    "[7-9]",
    "award",
    "0000000001",
    "Á",
    "²",
]
FIELDS = sorted({name for model in (Product, Event, Site) for name in readable(model)})
INNER = ["vi", "en", "vn", "file", "alt", "stars", "evidence", "tier", "measure", "value", "recal"]
scalars = st.sampled_from([*WRITTEN, "", "a\nb", "9" * 12, "9" * 5000, "9999-01-01", "Asia", "0001"]) | st.text(
    max_size=8
)
keys = st.sampled_from([*FIELDS, *INNER, ""]) | st.text(max_size=5)
data = st.recursive(
    st.none() | scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=20,
)
files = st.dictionaries(keys, data, max_size=8)


@pytest.mark.slow
@given(files, st.sampled_from([Product, Event, Site, ClaimFile, ChannelRules]))
@settings(max_examples=100)
def test_whatever_the_data_there_is_a_value_or_a_problem(content, model):
    facts = Facts("f", content)
    value, problems = decode(model, facts, LANGUAGES)
    assert value is not None or problems
    assert all(problem.place.file == "f" for problem in problems)
    assert facts.data is content


@pytest.mark.slow
@given(st.dictionaries(st.sampled_from(FIELDS), data, max_size=6))
@settings(max_examples=50)
def test_a_product_with_a_name_and_no_slip_in_a_guard_is_always_there(content):
    guards = {"sample", "draft", "status", "status_since", "recall", "group", "alcohol_abv"}
    harmless = {key: value for key, value in content.items() if key in readable(Product) and key not in guards}
    product, _ = decode(Product, Facts("f", harmless | {"name": {"vi": "Mật ong"}}), LANGUAGES)
    assert product is not None
    assert product.name == {"vi": "Mật ong"}
