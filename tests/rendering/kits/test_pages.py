"""The page of a kit: what a build shows, where it is linked from, and that a site without kits has none."""

import shutil

import pytest

from tests.test_kitting import GOODS

pytestmark = pytest.mark.slow

KITS = "organisation:\n"


@pytest.fixture
def built(site):
    small = site(GOODS)
    settings = (small.root / "site.yaml").read_text("utf-8")
    small.write("-- site.yaml --\n" + settings.replace(KITS, f"kits: yes\ncampaign: tu\n{KITS}"))
    small.build()
    return small


def test_a_thing_s_page_leads_to_its_kit_in_every_language(built):
    assert "../../p/mat-ong/kit/" in built.page("p/mat-ong").links()
    assert "../../../p/mat-ong/kit/" in built.page("en/p/mat-ong").links()
    assert "../../../p/mat-ong/" in built.page("p/mat-ong/kit").links()


def test_the_page_shows_each_caption_with_its_file_beside_it(built):
    page = built.page("p/mat-ong/kit")
    assert page.meta("robots") == "noindex"
    assert [summary.text for summary in page.all("details/summary") if summary.get("lang")] == ["Tiếng Việt", "English"]
    shown = {one.get("id"): "".join(one.itertext()) for one in page.all("p[@id]")}
    assert set(shown) == {f"{service}-{code}" for service in ("tiktok", "facebook", "zalo") for code in ("vi", "en")}
    for name, text in shown.items():
        file = built.output / "p/mat-ong/kit" / f"{name.replace('-', '.')}.txt"
        assert file.read_text("utf-8-sig").replace("\n", "") == text
        assert file.name in page.links()
        assert f"?tu={name.partition('-')[0]}" in text
    assert "python build.py kit p/mat-ong" in page.text
    assert [image.get("src") for image in page.all("main//img")] == ["../../../p/mat-ong/qr.svg"]


def test_a_kit_says_what_it_lacks_and_why(built):
    page = built.page("p/nhan/kit")
    assert page.text.count("Chưa ghi ai làm ra") == 1, "once for all parts that it stands in the way of"
    assert page.all("p[@id]") == []
    assert not list((built.output / "p/nhan/kit").glob("*.txt"))


def test_what_may_not_be_advertised_has_no_kit_and_no_way_to_one(built):
    assert not (built.output / "p/ruou/kit").exists()
    assert not any("kit" in link for link in built.page("p/ruou").links())


def test_kits_are_in_no_sitemap_register_or_search_index(built):
    assert b"kit/" not in (built.output / "sitemap.xml").read_bytes()
    index = b"".join(file.read_bytes() for file in (built.output / "search").glob("*.js"))
    assert b"kit/" not in index
    assert not any("kit" in address for address in built.check() if address.startswith("H924"))


def test_without_kits_nothing_of_them_is_published(site):
    small = site(GOODS)
    small.build()
    before = small.bytes()
    assert not any("kit" in path for path in before)
    settings = (small.root / "site.yaml").read_text("utf-8")
    small.write("-- site.yaml --\n" + settings.replace(KITS, f"kits: no\n{KITS}"))
    report = small.build()
    assert report.published.written == 0
    assert small.bytes() == before


def test_a_kit_of_a_site_without_an_address_has_no_link_and_no_code(built):
    settings = (built.root / "site.yaml").read_text("utf-8")
    built.write("-- site.yaml --\n" + settings.replace("base_url: https://cho.example/phien/\n", ""))
    built.build()
    page = built.page("p/mat-ong/kit")
    assert "http" not in (built.output / "p/mat-ong/kit/zalo.vi.txt").read_text("utf-8")
    assert page.all("main//img") == []
    assert "../../p/mat-ong/kit/" in built.page("p/mat-ong").links()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("content/producers/htx/producer.yaml", "HTX Hoa", "HTX Hoa Rừng"),
        ("content/producers/htx/producer.yaml", "xã Sông Mã", "xã Mường Hung"),
        ("products/song-ma/mat-ong/product.yaml", "producer: htx", "status: withdrawn"),
        ("content/rules/posts.yaml", "hashtags: 5", "hashtags: 1"),
    ],
)
def test_an_edit_is_seen_in_every_kit_that_it_concerns(built, file, old, new):
    text = (built.root / file).read_text("utf-8")
    assert old in text
    built.put(file, text.replace(old, new).encode())
    built.build()
    after = built.bytes()
    shutil.rmtree(built.root / ".cache")
    shutil.rmtree(built.output)
    built.build()
    assert built.bytes() == after
