"""Every code can be met, and whoever meets it is told everything that its message promises."""

import re
from gettext import NullTranslations

import pytest

from showcase.checking.case import Case
from showcase.checking.rules import check
from showcase.comparing.compare import differences
from showcase.planning.plan import plan_site
from showcase.problems.codes import CODES
from showcase.problems.telling import message_of, remedy_of
from showcase.reading.catalog import read_catalog
from showcase.reading.tree import find_root_files
from tests.small_sites import PROJECT, SETTINGS, TODAY, SmallSite

FOLDER = "products/song-ma/mat-ong"
FACTS = f"-- {FOLDER}/product.yaml --\n"
PRODUCT = f"{FACTS}name: Mật ong\n"
HEAD = SETTINGS.partition("-- products")[0]
RULES = """\
-- content/rules/recognition.yaml --
schemes: []
authorities: [{id: district, name: Huyện}]
grants: [{stars: 3, authority: district, until: 2025-06-30}]
alcoholic_groups: [12]
"""
PLACES = """\
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04171,Xã,Chiềng Khoong,chieng-khoong,126
04186,Xã,Chiềng Sơ,chieng-so,126
04187,Xã,Chiềng Sơ,chieng-so-2,126
-- content/places/merges.csv --
new_code,old_code,old_type,old_name,former_district_code,merged_on
04171,04172,Xã,Chiềng Khương,126,2025-07-01
"""
SERVICES = """\
-- content/rules/channels.yaml --
services:
  - id: tiktok
    name: TikTok
    hosts: [tiktok.com, vt.tiktok.com]
    shapes: [{shape: profile, pattern: 'tiktok\\.com/@[\\w.]+', link: 'https://www.tiktok.com/'}]
    short: ['vt\\.tiktok\\.com/.+']
  - {id: sendo, name: Sendo, hosts: [sendo.vn], note: It is closed.}
"""
CLAIMS = """\
-- content/rules/claims.yaml --
claims:
  - {code: W701, language: vi, words: [nhất], rule: Law on Advertising}
  - {code: W702, language: vi, words: [chữa bệnh], rule: Law on Advertising}
"""
LARGE = b"GIF89a\xff\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x02D\x01\x00;"
"""A GIF that claims to be 65 535 points wide and high."""

DOT = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
SOURCE = "-- content/sources.yaml --\nbao: {title: x, publisher: x}\n"
FIGURE = "{measure: x, as_of: 2023, source: bao, value: "
PICTURE = "{file: a.gif, alt: x, credit: x, licence: CC0}"


def photo(file):
    return f"{PRODUCT}photos: [{{file: {file}, alt: x, credit: x, licence: CC0}}]\n"


def video(rest):
    return f"{PRODUCT}videos: [{{id: a, name: x, {rest}}}]\n"


def link(url):
    return f"{SERVICES}{PRODUCT}channels: [{{link: '{url}'}}]\n"


def stars(evidence="{tier: B1, source: bao}", rest="issued_on: 2025-01-01", authority="district"):
    one = f"  - {{stars: 3, authority: {authority}, evidence: {evidence}, {rest}}}\n"
    return f"-- content/sources.yaml --\nbao: {{title: x, publisher: x}}\n{RULES}{PRODUCT}recognitions:\n{one}"


def bare(text):
    """The bytes of a file without the line that says where it lies."""
    return text.partition(" --\n")[2].encode()


def story(text):
    return f"{PRODUCT}-- {FOLDER}/story.vi.md --\n{text}\n"


def people(rest):
    return f"{PRODUCT}people: [{{name: Bà Mẫu, {rest}}}]\n"


def origin(commune, paper=""):
    return f"{PLACES}{PRODUCT}origin: {{commune: {commune}, as_certified: {paper or commune}}}\n"


def register(address):
    return f"{PRODUCT}-- content/addresses.csv --\naddress,since\n{address},2026-01-01\n"


MET: dict[str, str | dict[str, bytes]] = {
    "E101": {f"{FOLDER}/product.yaml": b"name: Ch\xe8"},
    "E102": story("<<<<<<< HEAD"),
    "E103": {f"{FOLDER}/product.yaml": b"name: \x07"},
    "E201": f'{FACTS}name: "\\q"\n',
    "E202": f"{PRODUCT}\tsummary: x\n",
    "E203": f"{PRODUCT}group:5\n",
    "E205": f"{FACTS}name: Mật: ong\n",
    "E206": f'{FACTS}name: "Mật ong\n',
    "E207": f"{FACTS}name: 'Bản H'Mông'\n",
    "E208": f"{FACTS}name: @ong\n",
    "E209": f"{FACTS}Mật ong\n",
    "E210": f"{FACTS}hashtags: - ong\n",
    "E211": f"{FACTS}name:\n  vi: Ong\n en: Bee\n",
    "E212": f"{FACTS}name: {{vi: Ong\n",
    "E213": f"{PRODUCT}---\nname: Ong\n",
    "E214": f"{FACTS}name: {{vi: Thơm, ngọt}}\n",
    "E215": f"{PRODUCT}group 4\n",
    "E301": f"{PRODUCT}name: Ong\n",
    "E302": f"{PRODUCT}colour: x\n",
    "E303": f"{FACTS}summary: x\n",
    "E304": f"{PRODUCT}summry: x\n",
    "E401": f"{PRODUCT}photos: x\n",
    "E402": f"{PRODUCT}price: {{amount: x, per: kg, as_of: 2026-01-01}}\n",
    "E403": f"{PRODUCT}price: {{amount: 150.000, per: kg, as_of: 2026-01-01}}\n",
    "E404": f"{PRODUCT}status_since: x\n",
    "E405": f"{PRODUCT}status: x\n",
    "E406": f"{PRODUCT}draft: x\n",
    "E407": f"{FACTS}name: {{vi: Ong, vn: Ong}}\n",
    "E408": f"{PRODUCT}traceability_link: x\n",
    "E409": f"{PRODUCT}season: {{months: [13]}}\n",
    "E410": f"{PRODUCT}channels: [{{telephone: x}}]\n",
    "E411": f"{RULES}alcohol_limit: 200\n",
    "E412": f"{FACTS}name: ''\n",
    "E413": f"{PRODUCT}producer: HTX Ong\n",
    "E414": f"{HEAD}time_zone: Asia/Hanoi\n",
    "E415": f"{PRODUCT}channels: [{{label: x}}]\n",
    "E416": f"{PRODUCT}hashtags: [Mật ong]\n",
    "E501": photo("a.jpg"),
    "E502": photo("product.yaml"),
    "E503": photo("../a.jpg"),
    "E504": "-- products/song-ma/Mật/product.yaml --\nname: x\n",
    "E505": f"{PRODUCT}-- products/moc-chau/mat-ong/product.yaml --\nname: x\n",
    "E506": "-- products/moc-chau/ghi-chu.txt --\nx\n",
    "E507": f"{PRODUCT}producer: htx\n",
    "E508": {"assets/root/p/index.html": b"x"},
    "E522": f"{PRODUCT}formerly: [mat-ong]\n",
    "W523": f"{PRODUCT}producer: cu\n-- content/producers/htx/producer.yaml --\nname: x\nkind: farm\nformerly: [cu]\n",
    "E509": f"{PRODUCT}sources: [bao]\n",
    "E510": "-- products/song-ma/page/product.yaml --\nname: x\n",
    "E511": origin("Chiềng Khoonh"),
    "E512": origin("Chiềng Sơ"),
    "E513": {f"{FOLDER}/product.yaml": bare(photo("a.png")), f"{FOLDER}/a.png": LARGE},
    "E514": "-- site.yaml --\n",
    "E707": f"{PRODUCT}-- {FOLDER}/story.vi.md --\n{'dài ' * 2000}\n",
    "E520": f"{RULES}alcohol_limit: 200\n",
    "E515": f"-- {FOLDER}/product.yaml/x --\nx\n",
    "E516": HEAD.replace("code: en", "code: fr"),
    "E517": {f"{FOLDER}/product.yaml": bare(video("file: a.mp4")), f"{FOLDER}/a.mp4": bytes(5_000_001)},
    "E518": video("file: product.yaml"),
    "E519": f"{CLAIMS}  - {{code: W701, language: vi, words: ['('], rule: x}}\n",
    "E541": people("role: x"),
    "E542": people("quote: x, consent: {scope: [name], given_on: 2026-01-01, record: x}"),
    "E543": people("consent: {scope: [name], given_on: 2027-01-01, record: x}"),
    "W544": people("consent: {scope: [name], given_on: 2026-01-01, record: x, withdrawn_on: 2026-02-01}"),
    "E545": people("role: x").replace("name: Mật ong", "name: Mật ong\nsummary: Gặp bà Mẫu"),
    "E546": {f"{FOLDER}/product.yaml": bare(photo("a.gif") + people(f"portrait: {PICTURE}").partition("ong\n")[2]),
             f"{FOLDER}/a.gif": DOT},
    "E601": stars().replace("stars: 3, authority: district, evidence", "stars: 2, authority: district, evidence"),
    "E602": stars("{tier: A}"),
    "E603": stars("{tier: B1}"),
    "W604": stars(rest="issued_on: 2026-01-01"),
    "E605": stars(rest="issued_on: 2025-01-01, valid_until: 2024-01-01"),
    "E606": f"{PRODUCT}alcohol_abv: 40\n",
    "E607": f"{RULES}{PRODUCT}group: 12\n",
    "H608": stars(rest="issued_on: 2024-04-10"),
    "W612": f"{PRODUCT}changes: [{{changed_on: 2062-01-01, what: x}}]\n",
    "E613": "-- content/events/cho/event.yaml --\nname: x\nkind: fair\nstarts_on: 2026-02\nends_on: 2026-01\n",
    "W614": f"{PRODUCT}status: withdrawn\n",
    "W701": f"{CLAIMS}{PRODUCT}summary: Ngon nhất\n",
    "W702": f"{CLAIMS}{PRODUCT}summary: Chữa bệnh\n",
    "E703": story("---\na: b\n---"),
    "E704": story("<b>Ong</b>"),
    "E705": story("[Ong](../ong/)"),
    "W706": story("# Ong"),
    "W708": story("[Vùng](../../cu/song-ma/)"),
    "W721": f"{SOURCE}{PRODUCT}figures: [{FIGURE}1}}, {FIGURE}2}}]\n",
    "W722": f"{FACTS}name: {{vi: Mật ong, en: 34000 bees}}\n",
    "W723": f"{FACTS}name: {{vi: 34000 con ong, en: Bees}}\n",
    "W801": link("https://vt.tiktok.com/ZS1"),
    "W802": link("https://sendo.vn/x"),
    "W803": link("https://www.tiktok.com/discover/x"),
    "W901": HEAD.replace("base_url", "# base_url"),
    "W902": PRODUCT,
    "H903": PRODUCT,
    "W904": f"{PRODUCT}sample: yes\n",
    "W905": origin("Chiềng Khoong", "xã Chiềng Khương"),
    "W906": "-- locales/vi.po --\nmsgid x\n",
    "H907": PRODUCT,
    "E421": register("/p/mat-ong/"),
    "W921": register("p/che/"),
    "W922": register("m/htx/"),
    "W923": register("v/ong/"),
    "H924": PRODUCT,
}  # fmt: skip
"""Code → a slip that meets it: files as one text, or their bytes."""


STARS = stars("{tier: A, seen_on: 2025-02-01}", "decision: 1/QĐ, issued_on: 2025-01-01")
PAPER = f"{PRODUCT}proofs:\n  - {{kind: award, scope: x, number: 1/G, evidence: {{tier: A, seen_on: 2026-01-01}}}}\n"
VIDEO = f"{PRODUCT}videos: [{{id: ong, name: x, link: 'https://a.vn/1'}}]\n"
MAKER = "-- content/producers/htx/producer.yaml --\nname: x\nkind: farm\n"

PERSON = (
    f"{PRODUCT}people:\n  - {{name: Mẫu Văn An, consent: {{scope: [name], given_on: 2026-01-01, record: PHIEU-1}}}}\n"
)

MET_BY_CHANGE: dict[str, tuple[str, str]] = {
    "H931": ("", PRODUCT),
    "W932": (PRODUCT, ""),
    "W937": (MAKER, ""),
    "W938": (VIDEO, PRODUCT),
    "H933": (PRODUCT, f"{PRODUCT}formerly: [ong]\n"),
    "H934": (PRODUCT, f"{PRODUCT.replace('mat-ong', 'mat')}formerly: [mat-ong]\n"),
    "W935": (PRODUCT, f"{PRODUCT}status: withdrawn\n"),
    "W936": ("", HEAD.replace("  - {code: en, name: English, borrows: [vi]}\n", "")),
    "W941": (PRODUCT, STARS),
    "H951": (PRODUCT, STARS),
    "W952": (STARS, STARS.replace("2025-01-01}", "2025-01-02}")),
    "H953": (STARS, STARS.replace("2025-01-01}", "2025-01-01, revoked: {revoked_on: 2026-01-01}}")),
    "W954": (STARS, PRODUCT),
    "H955": (PRODUCT, PAPER),
    "W956": (PAPER, PAPER.replace("scope: x", "scope: y")),
    "W957": (PAPER, PRODUCT),
    "H971": (PRODUCT, PERSON),
    "W972": (PERSON, PERSON.replace("[name]", "[name, quote]")),
    "W973": (PERSON, PRODUCT),
}
"""Code → a site before and after a change that meets it."""
MET_WITHOUT_GIT = {"E961", "E962", "E963", "E964"}
"""Codes of what cannot be compared: `tests/comparing/test_revisions.py` meets them."""


@pytest.fixture
def bare(tmp_path):
    """A project without the engine's own rules and templates: reading needs none of them."""
    return SmallSite(tmp_path).put("locales/vi.po", b"")


def test_every_code_is_met_here():
    assert {*MET, *MET_BY_CHANGE, *MET_WITHOUT_GIT} == set(CODES)


@pytest.mark.parametrize("code", MET)
def test_whoever_meets_a_code_is_told_everything(code, site):
    slip = MET[code]
    small = site(slip if isinstance(slip, str) else "")
    for path, content in slip.items() if isinstance(slip, dict) else ():
        small.put(path, content)
    catalog, problems = read_catalog(small.root, on=lambda _site: TODAY)
    if catalog:
        # Without an address no share pictures are planned, which takes longest.
        url = (catalog.site.base_url or "") if code == "W902" else ""
        problems += check(catalog, plan_site(catalog, TODAY, url, find_root_files(small.root)[0]), TODAY)
    is_told_in_full([problem for problem in problems if problem.code == code])


@pytest.mark.parametrize("code", MET_BY_CHANGE)
def test_whoever_looks_at_a_change_is_told_everything(code, tmp_path):
    cases = []
    for name, text in zip(("before", "after"), MET_BY_CHANGE[code], strict=True):
        small = SmallSite(tmp_path / name).write(SETTINGS + text)
        catalog, _ = read_catalog(small.root, on=lambda _site: TODAY)
        cases.append(Case(catalog, plan_site(catalog, TODAY, ""), TODAY))
    is_told_in_full([problem for problem in differences(*cases) if problem.code == code])


def is_told_in_full(problems):
    assert problems
    for problem in problems:
        code = problem.code
        gaps = set(re.findall(r"\{(\w+)\}", CODES[code].message + CODES[code].remedy))
        assert gaps <= set(problem.values)
        assert problem.place.file
        told = message_of(problem, NullTranslations()) + remedy_of(problem, NullTranslations())
        assert not re.search(r"\b(None|Error|token|pydantic|_type)\b|“”|PosixPath|object at", told)


def test_every_code_is_used_by_the_engine_or_its_rules():
    files = [*(PROJECT / "showcase").rglob("*.py"), *(PROJECT / "content/rules").glob("*.yaml")]
    texts = "\n".join(
        file.read_text(encoding="utf-8") for file in files if file.name not in {"codes.py", "differences.py"}
    )
    assert CODES.keys() - set(re.findall(r"\b[EWH]\d{3}\b", texts)) == set()


def test_message_and_remedy_are_whole_sentences():
    for meaning in CODES.values():
        assert meaning.message.endswith((".", "?", "{note}"))
        assert meaning.remedy[0].isupper()
