"""Hashtags as a visitor meets them."""

import pytest

pytestmark = pytest.mark.slow

SITE = """\
-- content/sources.yaml --
bao: {title: Ong về bản, publisher: Báo, published: 2023-02-28}
-- content/hashtags.yaml --
OCOP:
  summary: {vi: Thẻ của chương trình, en: The programme’s tag}
  figures:
    - {measure: {vi: Lượt xem, en: Views}, value: 305000000, as_of: 2022, source: bao}
MatOng:
  summary: {vi: Mật của bản, en: Honey of the village}
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
hashtags: [MatOng, OCOP]
recognitions:
  - {stars: 4, authority: province, decision: 1, issued_on: 2026-03-01, evidence: {tier: A, seen_on: 2026-04-01}}
-- products/song-ma/nhan/product.yaml --
name: {vi: Nhãn, en: Longan}
hashtags: [OCOP]
-- content/stories/ong/story.yaml --
name: {vi: Chuyện ong, en: Of bees}
published_on: 2026-06-01
hashtags: [MatOng]
"""


def copied(page):
    return [
        button.get("data-copy") for button in page.all("main")[0].iter("button") if "#" in button.get("data-copy", "")
    ]


def test_a_hashtag_says_what_it_is_for_with_source_and_date_and_shows_what_bears_it(site):
    small = site(SITE)
    small.build()
    ocop, honey = small.page("en/t/ocop"), small.page("en/t/matong")
    assert "The programme’s tag" in ocop.text
    assert "305,000,000" in ocop.text
    assert "(2022)" in ocop.text
    assert "Ong về bản, Báo, 28 February 2023" in ocop.text
    assert "Longan" not in ocop.text
    assert [link for link in honey.links() if link.startswith("../../") and link.count("/") == 4] != []
    assert "Products Honey" in honey.text
    assert "Stories Of bees" in honey.text


def test_the_programmes_hashtag_is_copied_from_a_recognised_product_only(site):
    small = site(SITE)
    small.build()
    assert copied(small.page("t/matong")) == ["#MatOng"]
    assert copied(small.page("t/ocop")) == []
    assert "only on the pages of products with a star badge" in small.page("en/t/ocop").text
    assert copied(small.page("p/mat-ong")) == ["#MatOng #OCOP"]
    assert copied(small.page("p/nhan")) == []
    assert "#OCOP" not in small.page("p/nhan").text


def test_the_list_counts_and_the_pages_of_things_lead_to_it(site):
    small = site(SITE)
    small.build()
    assert "#MatOng (2) #OCOP (1)" in small.page("t").text
    assert {"../../t/matong/", "../../t/ocop/"} <= set(small.page("p/mat-ong").links())
    assert "../../t/matong/" in small.page("s/ong").links()


def test_where_nothing_bears_a_hashtag_it_says_so(site):
    small = site("-- content/hashtags.yaml --\nNhan:\n  summary: x\n")
    small.build()
    assert "No information yet" in small.page("en/t/nhan").text


def test_without_any_hashtag_the_list_says_so(site):
    small = site()
    small.build()
    assert "No information yet" in small.page("en/t").text
