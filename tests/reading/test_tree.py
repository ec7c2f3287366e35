"""Which folders are things, and what is said of those that cannot be one."""

import sys

import pytest

from showcase.reading.tree import find_bundles, find_root_files

GOOD = ("products/song-ma/district.yaml", "products/song-ma/mat-ong/product.yaml")


@pytest.fixture
def find(tmp_path):
    def finding(*files):
        for file in files:
            path = tmp_path / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        bundles, _, problems = find_bundles(tmp_path, ("vi", "en", "zh-Hans"))
        found = [f"{bundle.kind} {bundle.id}" for bundle in bundles]
        return found, [(problem.code, problem.place.file, dict(problem.values)) for problem in problems]

    return finding


def test_a_project_without_folders_holds_no_things(find):
    assert find() == ([], [])


def test_every_folder_of_a_kind_is_a_thing_in_a_steady_order(find):
    files = [
        *GOOD,
        "content/events/2026-cho-phien/event.yaml",
        "content/stories/about/story.yaml",
        "content/producers/htx/producer.yaml",
        "products/song-ma/che/product.yaml",
    ]
    things = [
        "district song-ma",
        "product che",
        "product mat-ong",
        "producer htx",
        "event 2026-cho-phien",
        "story about",
    ]
    assert find(*files) == (things, [])


def test_a_thing_knows_its_files(tmp_path, find):
    find(
        *GOOD,
        "products/song-ma/mat-ong/story.vi.md",
        "products/song-ma/mat-ong/story.zh-Hans.md",
        "products/song-ma/mat-ong/~$x.docx",
    )
    product = find_bundles(tmp_path, ("vi", "en", "zh-Hans"))[0][1]
    assert product.district == "song-ma"
    assert product.facts == GOOD[1]
    assert product.stories == {
        "vi": "products/song-ma/mat-ong/story.vi.md",
        "zh-Hans": "products/song-ma/mat-ong/story.zh-Hans.md",
    }


@pytest.mark.parametrize("name", ["_nhap", "_Chưa xong", ".git", ".DS_Store"])
def test_folders_that_are_not_ready_are_not_looked_at(find, name):
    assert find(*GOOD, f"products/song-ma/{name}/anything.txt", f"products/{name}/anything.txt") == (
        ["district song-ma", "product mat-ong"],
        [],
    )


@pytest.mark.parametrize("name", ["README.md", "Thumbs.db", "ảnh.jpg"])
def test_files_between_the_folders_are_let_be(find, name):
    assert find(*GOOD, f"products/{name}", f"products/song-ma/{name}")[1] == []


@pytest.mark.parametrize(
    ("name", "fixed"),
    [
        ("Mat-Ong", "mat-ong"),
        ("mat ong", "mat-ong"),
        ("Mật Ong Rừng", "mat-ong-rung"),
        ("ma\u0323\u0302t-ong", "mat-ong"),
        ("đồi--chè", "doi-che"),
        ("-mat-ong-", "mat-ong"),
        ("蜂蜜", "a-z"),
    ],
)
def test_a_name_that_is_no_address_is_told_with_one_that_is(find, name, fixed):
    found, problems = find(*GOOD, f"products/song-ma/{name}/product.yaml")
    assert found == ["district song-ma", "product mat-ong"]
    assert [(code, values["fixed"]) for code, _, values in problems] == [("E504", fixed)]


@pytest.mark.parametrize("name", ["page", "stars", "kit", "con", "nul", "lpt1"])
def test_reserved_words_are_no_names(find, name):
    found, problems = find(*GOOD, f"products/song-ma/{name}/product.yaml")
    assert found == ["district song-ma", "product mat-ong"]
    assert problems == [("E510", f"products/song-ma/{name}", {"name": name})]


@pytest.mark.parametrize("file", ["", "story.vi.md", "san-pham.yaml"])
def test_a_folder_without_its_file_is_told(find, file):
    found, problems = find(*GOOD, f"products/song-ma/che/{file or 'ghi-chu.txt'}")
    assert found == ["district song-ma", "product mat-ong"]
    assert problems == [("E506", "products/song-ma/che", {"name": "product.yaml"})]


def test_products_of_a_folder_without_district_are_still_there(find):
    found, problems = find("products/moc-chau/che/product.yaml")
    assert found == ["product che"]
    assert problems == [("E506", "products/moc-chau", {"name": "district.yaml"})]


def test_of_two_things_with_one_id_the_first_is_kept(find):
    found, problems = find(*GOOD, "products/moc-chau/district.yaml", "products/moc-chau/mat-ong/product.yaml")
    assert found == ["district moc-chau", "product mat-ong", "district song-ma"]
    assert problems == [("E505", GOOD[1], {"name": "mat-ong", "other": "products/moc-chau/mat-ong"})]


def test_things_of_two_kinds_may_bear_one_id(find):
    assert find(*GOOD, "content/producers/mat-ong/producer.yaml")[1] == []


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege on Windows")
def test_a_folder_that_leads_out_of_the_project_is_not_read(find, tmp_path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "product.yaml").touch()
    find(*GOOD)
    (tmp_path / "products/song-ma/che").symlink_to(outside)
    (tmp_path / "products/song-ma/vong").symlink_to("vong")
    assert find() == (["district song-ma", "product mat-ong"], [("E503", "products/song-ma/che", {"name": "che"})])


def test_files_of_the_root_folder_are_found_in_a_steady_order(bare):
    bare.put("assets/root/b/z.txt", b"").put("assets/root/_headers", b"")
    assert find_root_files(bare.root) == (("assets/root/_headers", "assets/root/b/z.txt"), [])


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege on Windows")
@pytest.mark.parametrize(
    "file", ["assets/root/leak.txt", "products/song-ma/mat-ong/story.vi.md", "content/sources.yaml"]
)
def test_what_a_link_leads_to_is_never_read(site, tmp_path_factory, file):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n")
    secret = tmp_path_factory.mktemp("elsewhere") / "secret"
    secret.write_text("SECRET", encoding="utf-8")
    (small.root / file).parent.mkdir(parents=True, exist_ok=True)
    (small.root / file).symlink_to(secret)
    assert f"E503 {file}" in [problem.split(":")[0] for problem in small.check()]
    small.build()
    assert not [path for path, content in small.bytes().items() if b"SECRET" in content]
