"""Addresses and the links between them."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.planning.addresses import LETTERS, edition_path, file_of, relative, thing_path

ids = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True)
paths = st.builds(thing_path, st.sampled_from(["", "en/", "zh-Hans/"]), st.sampled_from(sorted(LETTERS)), ids)


def test_the_first_language_has_no_prefix():
    assert [edition_path(code, "vi") for code in ("vi", "en")] == ["", "en/"]


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("", "p/mat-ong/", "p/mat-ong/"),
        ("p/mat-ong/", "", "../../"),
        ("p/mat-ong/", "en/p/mat-ong/", "../../en/p/mat-ong/"),
        ("p/mat-ong/", "assets/cards/a.jpg", "../../assets/cards/a.jpg"),
        ("p/", "p/", "../p/"),
        ("", "", "./"),
    ],
)
def test_links_are_relative_to_the_page(here, there, link):
    assert relative(here, there) == link


def test_links_inside_an_edition_go_by_way_of_its_root():
    assert relative("en/p/mat-ong/", "en/p/nhan/", "en/") == "../../p/nhan/"
    assert relative("en/p/mat-ong/", "p/mat-ong/", "en/") == "../../../p/mat-ong/"
    assert relative("en/", "en/", "en/") == "./"


@pytest.mark.slow
@given(paths, paths)
def test_following_a_link_leads_to_the_page_it_means(here, there):
    assert posixpath.normpath(posixpath.join("/", here, relative(here, there))) == "/" + there.rstrip("/")


@pytest.mark.slow
@given(st.lists(st.tuples(st.sampled_from(sorted(LETTERS)), ids), unique=True))
def test_no_two_things_share_an_address(things):
    made = [file_of(thing_path("", kind, name)) for kind, name in things]
    assert len(set(made)) == len(made)
