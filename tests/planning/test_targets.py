"""Where relative links of stories lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.building import prepare
from showcase.planning.targets import folder_meant, folders, is_outside

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


@pytest.mark.parametrize("target", ["https://a.vn/", "http://a.vn", "mailto:a@b.vn", "tel:+84912345678"])
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
    found = folders(prepare(small._options({})).catalog)
    assert {folder: (kind, thing.id) for folder, (kind, thing) in found.items()} == {
        "products/song-ma": ("district", "song-ma"),
        "products/song-ma/mat-ong": ("product", "mat-ong"),
    }
