"""What was published once answers for good, and is written down."""

import pytest

REGISTER = "-- content/addresses.csv --\naddress,since\nd/song-ma/,2026-01-01\n"
PRODUCT = """\
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
status: withdrawn
status_since: 2026-01-01
status_reason: Chủ thể xin rút
"""
VIDEO = "videos: [{id: ong, name: Ong, link: 'https://a.vn/1'}]\n"
ROW = "content/addresses.csv:3"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("p/mat-ong/", []),
        ("p/ong-rung/", [f"W921 {ROW}"]),
        ("m/htx/", [f"W922 {ROW}"]),
        ("about/", [f"W922 {ROW}"]),
        ("v/la/", [f"W923 {ROW}"]),
    ],
)
def test_a_published_address_without_a_page_is_told_once_with_its_row(site, address, told):
    assert site(f"{PRODUCT}{REGISTER}{address},2026-01-01\n").check() == told


def test_a_video_goes_with_the_product_that_is_withdrawn(site):
    small = site(f"{PRODUCT}{VIDEO}{REGISTER}v/ong/,2026-01-01\n")
    assert small.check() == []
    small.build()
    assert "gỡ xuống" in small.page("v/ong/").text


def test_a_former_name_is_the_cure(site):
    small = site(f"{PRODUCT}formerly: [ong-rung]\n{REGISTER}p/ong-rung/,2026-01-01\n")
    assert small.check() == []


@pytest.mark.parametrize(("rows", "count"), [("", "1"), ("p/mat-ong/,2026-01-01\n", "")])
def test_addresses_that_are_not_written_down_are_counted(site, rows, count):
    problems = site(PRODUCT + REGISTER + rows).build().problems
    assert [one.values["count"] for one in problems if one.code == "H924"] == ([count] if count else [])


def test_of_a_register_that_cannot_be_read_only_that_is_told(site):
    assert site(f"{PRODUCT}-- content/addresses.csv --\n<<<<<<< HEAD\n").check() == ["E102 content/addresses.csv:1"]
    problems = site().build().problems
    assert "H924" not in {one.code for one in problems}


def test_the_page_of_what_is_gone_says_so_and_shows_the_way(site):
    small = site(f"{PRODUCT.replace('status: withdrawn', 'status: listed')}{REGISTER}p/ong-rung/,2026-01-01\n")
    small.build()
    for edition, sentence in (("", "Nội dung ở đây đã được gỡ xuống"), ("en/", "What stood here was taken down")):
        page = small.page(f"{edition}p/ong-rung/")
        assert sentence in page.text
        assert page.meta("robots") == "noindex"
        links = page.links()
        assert {"../../", "../../p/", "../../p/mat-ong/", "mailto:hoi@cho.example"} <= set(links)


@pytest.mark.parametrize("address", ["p/cu/", "m/cu/", "d/cu/", "e/cu/", "s/cu/", "v/cu/", "about/"])
def test_whatever_is_gone_its_page_is_whole_and_leads_to_its_list(site, address):
    small = site(f"{REGISTER}{address},2026-01-01\n")
    small.build()
    # Reading is strict: a page with a mistake in its HTML fails here.
    links = small.page(f"en/{address}").links()
    assert ("../s/" if address == "about/" else f"../../{address[0]}/") in links
    # Nobody is led there: only the page itself and its version in the other language know the address.
    assert not [link for link in small.page("en").links() if link.endswith(address)]
