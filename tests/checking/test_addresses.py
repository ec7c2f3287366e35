"""No two things at one address, and the site's own address."""

import pytest

from showcase.checking.addresses import is_placeholder

PRODUCTS = """\
-- products/song-ma/mat-ong/product.yaml --
name: {{vi: Mật ong, en: Honey}}
status: withdrawn
status_since: 2026-01-01
status_reason: Chủ thể xin rút
{}
-- products/song-ma/che/product.yaml --
name: {{vi: Chè, en: Tea}}
status: withdrawn
status_since: 2026-01-01
status_reason: Chủ thể xin rút
{}
"""


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("formerly: [mat-rung]", "formerly: [che-xanh]", []),
        ("formerly: [che]", "", ["E522 products/song-ma/mat-ong/product.yaml:5"]),
        ("formerly: [cu]", "formerly: [cu]", ["E522 products/song-ma/mat-ong/product.yaml:5"]),
        (
            "formerly: [moi, che]",
            "formerly: [mat-ong]",
            [
                "E522 products/song-ma/che/product.yaml:5",
                "E522 products/song-ma/mat-ong/product.yaml:5",
            ],
        ),
    ],
)
def test_a_former_name_that_is_taken_is_told_once(site, first, second, told):
    assert site(PRODUCTS.format(first, second)).check() == told


@pytest.mark.parametrize("facts", ["name: Chè\n", "name: Chè: dây\n"])
def test_a_former_name_that_is_a_folder_is_told_with_both_files(site, facts):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\nformerly: [che]\n")
    problems = small.write(f"-- products/song-ma/che/product.yaml --\n{facts}").build().problems
    (problem,) = [one for one in problems if one.code == "E522"]
    assert problem.place.file == "products/song-ma/mat-ong/product.yaml"
    assert problem.values == {"name": "che", "other": "products/song-ma/che/product.yaml"}
    assert small.page("p/che/").text.startswith("Chè" if facts == "name: Chè\n" else "Trang này đang được sửa")


def test_a_file_of_the_host_may_not_stand_in_the_way_of_a_page(site):
    assert site().put("assets/root/p/index.html", b"x").check() == ["E508 assets/root/p/index.html"]


@pytest.mark.parametrize(
    ("url", "told"),
    [("https://cho.vn/", []), ("https://cho.example/phien/", ["W902"]), ("", ["W901"])],
)
def test_the_address_of_the_site_is_asked_for(site, monkeypatch, url, told):
    for name in ("URL", "CF_PAGES_URL", "CI_PAGES_URL", "DEPLOY_PRIME_URL"):
        monkeypatch.delenv(name, raising=False)
    small = site()
    settings = small.root / "site.yaml"
    line = f"base_url: {url}" if url else ""
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("base_url: https://cho.example/phien/", line), encoding="utf-8"
    )
    assert [problem.split()[0] for problem in small.check()] == [code for code in told if code != "W902"]


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("https://cho.example/", True),
        ("http://a.b.test:8000/x/", True),
        ("https://cho.invalid", True),
        ("http://app.localhost/", True),
        ("https://example.vn/", False),
        ("https://cho.vn/x.example/", False),
    ],
)
def test_names_that_can_belong_to_nobody_are_placeholders(url, answer):
    assert is_placeholder(url) == answer
