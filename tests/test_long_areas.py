"""An area with more products than a page holds shows the first of them, and the way to all."""

import pytest

from tests.small_sites import PageRead, spoken

pytestmark = pytest.mark.slow


def area(site, count):
    products = "".join(
        f"-- products/song-ma/p-{number:02}/product.yaml --\nname: Quả {number:02}\nproducer: m-{number:02}\n"
        f"-- content/producers/m-{number:02}/producer.yaml --\nname: Cơ sở {number:02}\nkind: household\n"
        for number in range(count)
    )
    small = site(products)
    small.build(base_url="")
    return small, PageRead((small.root / "output/d/song-ma/index.html").read_text("utf-8"))


def test_an_area_of_many_products_shows_the_first_and_leads_to_all(site):
    small, page = area(site, 26)
    cards = [card for card in page.all("li[@class='card']") if "Quả" in spoken(card)]
    assert len(cards) == 24
    assert "../../p/districts/song-ma/" in page.links()
    assert "Xem tất cả 26 sản phẩm" in page.text
    assert "24 cơ sở đầu trong 26." in page.text
    assert "../../m/" in page.links()
    listed = [small.page(f"p/districts/song-ma{rest}") for rest in ("", "/page/2")]
    assert sum("Quả" in spoken(card) for part in listed for card in part.all("li[@class='card']")) == 26


def test_an_area_of_few_shows_them_all(site):
    _, page = area(site, 2)
    assert "../../p/districts/song-ma/" not in page.links()
    assert "cơ sở đầu" not in page.text
