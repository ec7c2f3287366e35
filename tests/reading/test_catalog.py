"""All files of a project: whatever is in them, a catalog comes back where there is a site."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, SmallSite

HEAD = SETTINGS.partition("-- products")[0]
PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\n"


@pytest.fixture
def bare(tmp_path):
    """A project without the engine's own rules and templates: reading needs none of them."""
    return SmallSite(tmp_path).put("locales/vi.po", b"")


def told(problems):
    return [f"{problem.code} {problem.place.file}:{problem.place.line}" for problem in problems]


def test_a_small_site_is_read_without_a_word(site):
    catalog, problems = read_catalog(site(PRODUCT + "name: Mật ong\n").root)
    assert problems == []
    assert [(kind, thing.id) for kind, thing in catalog.things()] == [("product", "mat-ong"), ("district", "song-ma")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", {"E514"}),
        ("name: x\n", {"E303"}),
        ("name: a: b\n", {"E205", "E303"}),
        ("- x\n", {"E209"}),
        (HEAD.replace("-- site.yaml --\n", "").replace("code: vi", "cod: vi"), {"E304"}),
    ],
)
def test_a_site_file_that_cannot_be_used_blocks_and_says_why(site, text, codes):
    catalog, problems = read_catalog(site(f"-- site.yaml --\n{text}").root)
    assert catalog is None
    assert {problem.code for problem in problems if problem.blocks} == codes


def test_a_project_without_a_site_file_blocks(bare):
    catalog, problems = read_catalog(bare.root)
    assert catalog is None
    assert "E514" in {problem.code for problem in problems if problem.blocks}


@pytest.mark.parametrize(
    ("right", "slip", "code"),
    [
        ("email: hoi@cho.example", "telephone: abc", "E410 site.yaml:11"),
        ("email: hoi@cho.example", "link: javascript:x", "E408 site.yaml:11"),
        ("base_url: https", "base_url: ftp", "E408 site.yaml:4"),
        ("{vi: Chợ phiên, en: Hill market}", "{vi: Chợ phiên, fr: Marché}", "E407 site.yaml:1"),
        ("code: en, name: English", "code: vi, name: Tiếng Việt", "E301 site.yaml:7"),
        ("time", "time", None),
        ("organisation:", "colour: red\norganisation:", "E302 site.yaml:8"),
    ],
)
def test_a_slip_in_the_settings_costs_what_it_is_in(site, right, slip, code):
    catalog, problems = read_catalog(site(HEAD.replace(right, slip)).root)
    assert catalog is not None
    assert len(set(catalog.site.codes)) == len(catalog.site.codes)
    assert code is None or code in told(problems)


def test_one_broken_file_never_stops_the_others(site):
    files = {"a": "name: x: y\n", "b": "name: x\n\tb: c\n", "c": "status: gone\n", "d": "name: Còn đây\n"}
    small = site("".join(f"-- products/song-ma/{name}/product.yaml --\n{text}" for name, text in files.items()))
    small.put("products/song-ma/e/product.yaml", b"\xff\xfe")
    catalog, problems = read_catalog(small.root)
    assert list(catalog.products) == ["d"]
    assert [broken.id for broken in catalog.broken] == ["a", "b", "c", "e"]
    assert {problem.place.file.split("/")[2] for problem in problems} == {"a", "b", "c", "e"}


def test_a_district_that_is_broken_leaves_its_products(site):
    catalog, _ = read_catalog(
        site("-- products/song-ma/district.yaml --\nname: a: b\n" + PRODUCT + "name: Mật ong\n").root
    )
    assert (list(catalog.districts), catalog.products["mat-ong"].district) == ([], "song-ma")


def test_drafts_are_left_out_unless_asked_for(site):
    small = site(PRODUCT + "name: Mật ong\ndraft: yes\n")
    assert [list(read_catalog(small.root, drafts=drafts)[0].products) for drafts in (False, True)] == [[], ["mat-ong"]]


def test_the_order_of_things_is_that_of_their_names(site):
    small = site("".join(f"-- products/song-ma/{name}/product.yaml --\nname: x\n" for name in ("c", "a", "b")))
    assert list(read_catalog(small.root)[0].products) == ["a", "b", "c"]


def test_nothing_is_written_outside_of_the_cache(site):
    small = site(PRODUCT + "name: Mật ong\n")
    before = set(small.root.rglob("*"))
    read_catalog(small.root, cache=small.root / ".cache")
    assert all(file.is_relative_to(small.root / ".cache") for file in set(small.root.rglob("*")) - before)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return SmallSite(tmp_path_factory.mktemp("any")).write(SETTINGS)


FILES = (
    "products/song-ma/mat-ong/product.yaml",
    "products/song-ma/mat-ong/story.vi.md",
    "products/song-ma/district.yaml",
    "site.yaml",
    "content/sources.yaml",
    "content/producers/htx/producer.yaml",
)
LINES = [
    "name: Ong",
    "name:",
    "  vi: Chè: x",
    "photos:",
    "  - file: a.jpg",
    "producer: htx",
    "kind: farm",
    "  - {",
    "\t",
    "status: gone",
    "sources: [x]",
    "videos:",
    "  - id: a",
    "    link: https://a.example/b",
    "# Đề",
    "---",
    "[a](../../x)",
    "<b>",
    "languages: [{code: vi, name: x}]",
    "",
]
written = st.lists(st.sampled_from(LINES), max_size=8).map(lambda lines: "\n".join(lines).encode())


@pytest.mark.slow
@given(st.sampled_from(FILES), st.binary(max_size=80) | st.text(max_size=80).map(str.encode) | written)
@example("site.yaml", b".:\nphotos")
@settings(max_examples=150)
def test_whatever_a_file_holds_there_is_a_catalog_or_a_blocking_problem(small, file, content):
    before = (small.root / file).read_bytes() if (small.root / file).exists() else None
    try:
        catalog, problems = read_catalog(small.put(file, content).root)
    finally:
        (small.root / file).unlink() if before is None else small.put(file, before)
    assert (catalog is None) == any(problem.blocks for problem in problems)
    assert all(problem.place.file for problem in problems)
    assert catalog is None or file == "site.yaml" or "song-ma" in catalog.districts or catalog.broken


@pytest.mark.slow
@pytest.mark.parametrize(
    "content",
    [
        "a" * 900_000,
        "a: " * 300_000,
        "[" * 900_000,
        "a: [" + "x, " * 200_000,
        "- " * 400_000,
        "'" * 900_000,
        "a: b\n" * 50_000,
        "&a " * 200_000,
        "a" + "\u0300\u0323" * 200_000,
        " " * 900_000 + "a:b: c",
        ("a: 'x\n" * 100_000) + "@",
        '"' + "\\" * 800_000,
    ],
    ids=range(12),
)
def test_a_huge_file_is_told_and_left_out(small, content):
    small.put("products/song-ma/mat-ong/product.yaml", content.encode())
    catalog, problems = read_catalog(small.root)
    assert list(catalog.products) == []
    assert PRODUCT.split()[1] in {problem.place.file for problem in problems}
