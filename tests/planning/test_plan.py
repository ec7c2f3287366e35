"""The plan of a whole site."""

from collections import Counter

import pytest

from showcase.building import prepare
from showcase.planning import plan as planning
from showcase.planning.addresses import file_of
from showcase.planning.outputs import Card, Code, Copy, Document, Page, Picture
from tests.rich_site import write_rich_site
from tests.small_sites import SETTINGS, SmallSite


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules: nothing of it is drawn."""
    return lambda text="": SmallSite(tmp_path).write(SETTINGS).write(text)


def plan_of(small):
    return prepare(small._options({})).plan


def test_what_pages_link_to_is_put_out_before_them_and_the_sitemap_last(site):
    plan = plan_of(site().put("assets/root/CNAME", b"cho.example\n"))
    kinds = [type(output) for output in plan.outputs()]
    order = [Copy, Picture, Card, Code, Page, Document]
    assert kinds == sorted(kinds, key=order.index)
    assert {Copy, Card, Page, Document} <= set(kinds)


def test_no_two_outputs_share_a_file(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\nformerly: [song-ma, mat]\n")
    plan = plan_of(small.put("assets/root/p/mat-ong/index.html", b"x").put("assets/root/ROBOTS.txt", b"x"))
    files = Counter(file_of(output.path).casefold() for output in plan.outputs())
    assert {file for file, count in files.items() if count > 1} == set()


@pytest.mark.parametrize(
    "path",
    [
        "index.html", "p/mat-ong/index.html", "P/Mat-Ong/Index.html", "robots.txt", "sitemap.xml", "404.html",
        "p", "en", "p/mat-ong", "build.json", ".showcase-files", ".showcase-lock", "Build.json",
        "sw.js", "manifest.webmanifest", "en/manifest.webmanifest", "assets/icons/192.png", "offline/index.html",
    ],
)  # fmt: skip
def test_a_root_file_never_takes_the_place_of_our_own(site, path):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n").put(f"assets/root/{path}", b"x")
    plan = plan_of(small)
    assert [copy.path for copy in plan.copies] == []
    assert [clash.loser for clash in plan.clashes] == [f"assets/root/{path}"]
    assert f"E508 assets/root/{path}" in small.check()


def test_other_root_files_are_copied_as_they_are(site):
    plan = plan_of(site().put("assets/root/.well-known/a.txt", b"x").put("assets/root/p/hinh.svg", b"x"))
    assert [(copy.path, copy.source) for copy in plan.copies] == [
        (".well-known/a.txt", "assets/root/.well-known/a.txt"),
        ("p/hinh.svg", "assets/root/p/hinh.svg"),
    ]


def test_a_things_own_page_goes_before_somebodys_former_name(site):
    small = site("""\
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
formerly: [xoai, ong]
-- products/song-ma/nhan/product.yaml --
name: Nhãn
formerly: [ong]
-- products/song-ma/xoai/product.yaml --
name: Xoài
""")
    plan = plan_of(small)
    templates = {page.path: (page.template, page.id) for page in plan.pages}
    assert templates["p/xoai/"] == ("product", "xoai")
    assert templates["p/ong/"] == ("redirect", "p/mat-ong/")
    told = [problem for problem in small.check() if problem.startswith("E522")]
    assert told == ["E522 products/song-ma/mat-ong/product.yaml:2", "E522 products/song-ma/nhan/product.yaml:2"]


def test_links_find_the_page_of_a_subject_in_each_language(site):
    plan = plan_of(site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n"))
    assert plan.by_subject["vi", "product", "mat-ong"].path == "p/mat-ong/"
    assert plan.by_subject["en", "product", "mat-ong"].path == "en/p/mat-ong/"


def test_a_video_file_is_copied_once_under_a_name_that_follows_its_bytes(site):
    video = "{{id: {}, name: Video, file: {}}}"
    text = "".join(
        f"-- products/song-ma/{name}/product.yaml --\nname: {name}\nvideos: [{video.format(name, f'{name}.mp4')}]\n"
        for name in ("mot", "hai")
    )
    small = site(text)
    for name in ("mot", "hai"):
        small.put(f"products/song-ma/{name}/{name}.mp4", b"\0\0\0\x18ftypmp42same")
    paths = [copy.path for copy in plan_of(small).copies]
    assert len(set(paths)) == len(paths) == 1
    small.put("products/song-ma/hai/hai.mp4", b"\0\0\0\x18ftypmp42other")
    assert len({copy.path for copy in plan_of(small).copies}) == 2


def test_without_an_address_there_are_no_sitemap_feeds_and_calendars(site):
    small = site()
    settings = (small.root / "site.yaml").read_text(encoding="utf-8")
    small.put("site.yaml", settings.replace("base_url: https://cho.example/phien/\n", "").encode())
    paths = {document.path for document in plan_of(small).documents}
    assert paths >= {"robots.txt", "data/products.csv", "data/products.json", "data/places.geojson"}
    assert not {path for path in paths if path.endswith((".xml", ".ics"))}


HONEY = "products/song-ma/mat-ong"


def test_where_only_a_story_says_something_else_the_plan_is_the_very_same(bare):
    small = write_rich_site(bare)
    before = plan_of(small)
    assert plan_of(small.put(f"{HONEY}/story.vi.md", "Ong ở rừng. ![](ong.png)\n".encode())) is before


EDITS = {
    "a story": (f"{HONEY}/story.vi.md", "## Khác\n\nOng.\n"),
    "a story in another language": (f"{HONEY}/story.fr.md", "Du miel.\n"),
    "a summary": (f"{HONEY}/product.yaml", "name: Ong\nsummary: Rất thơm\n"),
    "stars": (f"{HONEY}/product.yaml", "name: Ong\nrecognitions: [{stars: 4, evidence: {tier: B, source: bao}}]\n"),
    "what it was called": (f"{HONEY}/product.yaml", "name: Ong\nformerly: [ong]\n"),
    "a file to copy": ("assets/root/CNAME", "cho.example\n"),
    "an address": ("content/addresses.csv", "address,since\np/cu/,2026-01-01\n"),
}


@pytest.mark.parametrize(("file", "text"), EDITS.values(), ids=EDITS)
def test_whatever_changes_the_plan_is_as_if_there_had_been_none_before(bare, monkeypatch, file, text):
    small = write_rich_site(bare)
    plan_of(small)
    after = plan_of(small.put(file, text.encode()))
    monkeypatch.setattr(planning, "_LAST", [planning._Planned((), None)])
    assert plan_of(small) == after
