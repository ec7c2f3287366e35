"""Where relative links of stories lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.building import prepare
from showcase.planning.targets import folder_meant, is_outside, links_in, pictures_in

STORY = "products/song-ma/mat-ong/story.vi.md"


@pytest.mark.parametrize(
    ("target", "folder"),
    [
        ("../xoai", "products/song-ma/xoai"),
        ("../xoai/", "products/song-ma/xoai"),
        ("../xoai/product.yaml", "products/song-ma/xoai"),
        ("../xoai/story.vi.md", "products/song-ma/xoai"),
        ("../../../content/stories/len-men/#cach-lam", "content/stories/len-men"),
        ("../m%E1%BA%ADt", "products/song-ma/mật"),
        ("..", "products/song-ma"),
    ],
)
def test_a_relative_link_means_a_folder(target, folder):
    assert folder_meant(STORY, target) == folder


@pytest.mark.parametrize("target", ["https://a.vn/", "http://a.vn", "mailto:a@b.vn", "tel:+84000000001"])
def test_links_to_sites_mailboxes_and_telephones_lead_outside(target):
    assert is_outside(target)


@pytest.mark.parametrize(
    "target", ["../xoai/", "//a.vn/", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "#a", ""]
)
def test_nothing_else_leads_outside(target):
    assert not is_outside(target)


@given(st.text() | st.sampled_from(["http://[", "https://[::1", "http://a\u2100b/", "//[", "a%00b", "?[", "../[x]/"]))
def test_any_target_is_understood_or_leads_nowhere(target):
    is_outside(target)
    folder_meant(STORY, target)


def test_each_thing_is_found_by_its_folder(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n")
    found = prepare(small._options({})).catalog.by_folder
    assert {folder: (kind, thing.id) for folder, (kind, thing) in found.items()} == {
        "products/song-ma": ("district", "song-ma"),
        "products/song-ma/mat-ong": ("product", "mat-ong"),
    }


@pytest.mark.parametrize(
    ("line", "links", "pictures"),
    [
        ("[một](../xoai/) và [hai](https://a.vn)", ["../xoai/", "https://a.vn"], []),
        ("![ảnh](ong.jpg)", [], ["ong.jpg"]),
        ("![ảnh](<anh mot.jpg>) ![hai](anh%20hai.jpg)", [], ["anh mot.jpg", "anh hai.jpg"]),
        ("[x]: ../xoai/", ["../xoai/"], []),
        ("[một] hai (ba)", [], []),
    ],
)
def test_links_and_pictures_of_a_line_are_found_by_their_targets(line, links, pictures):
    assert [target for target, _ in links_in(line)] == links
    assert [target for target, _ in pictures_in(line)] == pictures


@pytest.mark.parametrize("target", ["?a=b", "//evil.example/x"])
def test_what_is_no_path_of_ours_means_no_folder(target):
    assert folder_meant(STORY, target) == ""
