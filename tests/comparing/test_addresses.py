"""What a change does to published addresses."""

import pytest

from showcase.checking.case import Case
from showcase.comparing.compare import differences
from showcase.planning.plan import plan_site
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY, SmallSite


def case_of(folder, text):
    catalog, _ = read_catalog(SmallSite(folder).write(SETTINGS + text).root)
    return Case(catalog, plan_site(catalog, TODAY, ""), TODAY)


@pytest.fixture
def compared(tmp_path):
    def comparing(before, after):
        cases = case_of(tmp_path / "before", before), case_of(tmp_path / "after", after)
        return [(one.code, one.values.get("address"), one.values) for one in differences(*cases)]

    return comparing


def product(facts="", name="mat-ong", district="song-ma"):
    return f"-- products/{district}/{name}/product.yaml --\nname: Mật ong\n{facts}"


VIDEO = "videos: [{id: ong, name: Ong, link: 'https://a.vn/1'}]\n"
REGISTER = "-- content/addresses.csv --\naddress,since\np/mat-ong/,2026-01-01\n"
MAKER = "-- content/producers/{}/producer.yaml --\nname: HTX\nkind: farm\n{}"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (product(), product(), []),
        ("", product(), [("H931", "p/mat-ong/")]),
        (product(), "", [("W932", "p/mat-ong/")]),
        (product(), REGISTER, [("W932", "p/mat-ong/")]),
        (REGISTER, REGISTER, []),
        (product(), product("draft: yes\n"), [("W932", "p/mat-ong/")]),
        (product(), product(VIDEO), [("H931", "v/ong/")]),
        (product(VIDEO), product(), [("W938", "v/ong/")]),
        (product(VIDEO), product(VIDEO + "status: suspended\n"), [("W935", "p/mat-ong/"), ("W938", "v/ong/")]),
        (product(), product("formerly: [ong]\n"), [("H933", "p/ong/")]),
        (product(), product("formerly: [mat-ong]\n", "mat"), [("H934", "p/mat-ong/")]),
        (product("formerly: [ong]\n"), product(), [("W932", "p/ong/")]),
        (product("formerly: [ong]\n"), product("formerly: [mat-ong, ong]\n", "mat"),
         [("H934", "p/mat-ong/"), ("H934", "p/ong/")]),
        (product(), product(district="moc-chau"), []),
        (MAKER.format("a", "") + MAKER.format("b", ""), MAKER.format("b", "formerly: [a]\n"), [("H933", "m/a/")]),
        (MAKER.format("a", ""), "", [("W937", "m/a/")]),
        (product("sample: yes\n"), "", []),
        ("", product("sample: yes\nformerly: [ong]\n" + VIDEO), []),
    ],
)  # fmt: skip
def test_addresses_that_are_new_gone_or_lead_on(compared, before, after, told):
    assert [(code, address) for code, address, _ in compared(before, after)] == told


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("", "status: withdrawn\n", ("a page of its own", "withdrawn")),
        ("status: withdrawn\n", "status: suspended\n", ("withdrawn", "suspended")),
        ("status: withdrawn\n", "", ("withdrawn", "a page of its own")),
        ("", "group: bốn\nname: x\n", ("a page of its own", "being corrected")),
        ("", "alcohol_abv: 40\n", ("a page of its own", "may not be advertised")),
    ],
)
def test_what_answers_at_an_address_before_and_after(compared, before, after, words):
    ((code, address, values),) = compared(product(before), product(after))
    assert (code, address, (values["before"], values["after"])) == ("W935", "p/mat-ong/", words)


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        ("[{code: vi, name: Tiếng Việt}, {code: en, name: English}]", []),
        ("[{code: vi, name: Tiếng Việt}]", [("W936", "en/")]),
        ("[{code: en, name: English}, {code: vi, name: Tiếng Việt}]", [("W936", "en/")]),
        ("[{code: vi, name: Việt}, {code: en, name: English}, {code: fr, name: Français}]", []),
    ],
)
def test_a_language_takes_its_addresses_with_it(compared, languages, told):
    names = "name: Trang\ntagline: Một trang\nprovince: Sơn La\norganisation: {name: Nhóm}\n"
    settings = f"-- site.yaml --\n{names}languages: {languages}\n"
    assert [(code, address) for code, address, _ in compared("", settings)] == told
