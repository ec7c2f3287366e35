"""What can be found, in which order, and in which file of the index."""

import gzip
import json
from pathlib import Path

import pytest

from showcase.planning.addresses import search_index_path
from showcase.planning.search import Entry, shards_of
from showcase.profiling import PROFILE
from showcase.rendering.documents.search_index import index_script
from showcase.rendering.styles import read_script
from tests.made_up_things import made_up
from tests.small_sites import SETTINGS

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]

SITE = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower Cooperative}
kind: cooperative
address: {commune: xã Nà Nghịu, as_certified: "xã Nà Nghịu, huyện Sông Mã"}
-- products/song-ma/man-hau/product.yaml --
name: {vi: Mận hậu, en: Hau plums}
producer: htx
season: {months: [5-6]}
videos:
  - {id: man-chin, name: {vi: Mận chín}, link: "https://www.tiktok.com/@ban.lam.mat/video/7123456789012345678"}
-- products/song-ma/dao/product.yaml --
name: {vi: Đào}
-- products/song-ma/mau/product.yaml --
name: {vi: Mẫu thử}
sample: yes
-- products/song-ma/banh/product.yaml --
name: {vi: Bánh}
status: withdrawn
status_reason: Chủ thể đề nghị
status_since: 2026-06-01
-- products/song-ma/ruou/product.yaml --
name: {vi: Rượu}
group: 14
alcohol_abv: 29
-- content/events/2026-12-05-cho/event.yaml --
name: {vi: Chợ phiên}
kind: fair
starts_on: 2026-12-05
-- content/stories/ong/story.yaml --
name: {vi: Chuyện ong}
published_on: 2026-06-01
-- content/stories/gioi-thieu/story.yaml --
name: {vi: Về trang này}
kind: about
published_on: 2026-06-01
"""


def told(small, path="search/index.js"):
    """The columns that a file of the index hands over."""
    return read(small.bytes()[path])


def read(script):
    text = script.decode()
    assert text.startswith("showcaseSearch.add(")
    return json.loads(text.removeprefix("showcaseSearch.add(").removesuffix(");\n"))


@pytest.fixture
def built(site):
    about = SETTINGS.partition("-- products")[0].replace("organisation:", "about: gioi-thieu\norganisation:")
    small = site(f"{about}{SITE}")
    small.build()
    return small


def test_all_that_the_list_from_a_to_z_shows_is_found_and_the_videos_in_the_order_of_the_alphabet(built):
    index = told(built)
    names = index["names"].split("\n")
    assert names == ["Chợ phiên", "Chuyện ong", "Đào", "HTX Hoa Rừng", "Mận chín", "Mận hậu", "Vùng Sông Mã"]
    assert index["letters"] == "espmvpd"
    listed = [link.text for link in built.page("search").all("ul[@class='index']//a")]
    assert [name for name in names if name != "Mận chín"] == listed


def test_an_address_is_told_only_where_the_name_does_not_tell_it(built):
    assert told(built)["ids"] == "2026-12-05-cho,ong,,htx,,,song-ma"


def test_a_product_is_found_by_its_producer_its_commune_and_its_region(built):
    index = told(built)
    places = index["places"].split("\n")
    of = index["of"].split(",")[index["names"].split("\n").index("Mận hậu")]
    told_places = [places[int(rank, 36) - 1] for rank in of.split()]
    assert told_places[0] == "HTX Hoa Rừng"
    assert told_places[-1] == "Vùng Sông Mã"


def test_the_months_of_a_season_are_bits(built):
    index = told(built)
    (months,) = [bits for bits in index["months"].split(",") if bits]
    assert int(months, 36) == 1 << 5 | 1 << 6


def test_each_language_has_its_own_and_says_which_names_it_borrows(built):
    index = told(built, "en/search/index.js")
    languages = dict(zip(index["names"].split("\n"), index["languages"].split(","), strict=True))
    assert languages["Hau plums"] == ""
    assert languages["Đào"] == "vi"


@pytest.mark.parametrize(
    ("before", "after", "is_made_again"),
    [("name: {vi: Đào}", "name: {vi: Đào tiên}", True), ("name: {vi: Đào}", "name: {vi: Đào}\nnet: [1 kg]", False)],
    ids=["another name", "another size"],
)
def test_the_index_is_made_again_when_something_changes_that_it_tells(built, before, after, is_made_again):
    built.build()
    assert not PROFILE.outputs
    built.write(SITE.replace(before, after)).build()
    assert ("search/index.js" in PROFILE.outputs) == is_made_again


def entry(name, *places, number=0):
    return Entry("p", f"p-{number}", name, "vi", places, ())


def names(shard):
    return [one.name for one in shard.entries]


def test_what_is_little_stands_in_one_file():
    assert list(shards_of((entry("Mận"), entry("Nhãn")), whole=2)) == [""]


def test_what_is_much_stands_in_files_by_the_first_letters_of_each_word_of_name_and_place():
    shards = shards_of((entry("Chè Ơn", "Bó"), entry("Mận", "xã Ơ")), whole=1)
    assert {key: names(shard) for key, shard in shards.items() if key} == {
        "bo": ["Chè Ơn"], "ch": ["Chè Ơn"], "ma": ["Mận"], "o": ["Mận"], "on": ["Chè Ơn"], "xa": ["Mận"],
    }  # fmt: skip
    assert dict(shards[""].sizes) == dict.fromkeys(("bo", "ch", "ma", "o", "on", "xa"), 1)


def test_where_too_many_begin_alike_longer_beginnings_have_files_of_their_own():
    shards = shards_of((entry("Mai"), entry("Man"), entry("Mía")), whole=1, limit=1)
    assert {key: names(shard) for key, shard in shards.items() if key} == {
        "ma": ["Mai"], "mai": ["Mai"], "man": ["Man"], "mi": ["Mía"],
    }  # fmt: skip
    assert dict(shards[""].sizes)["ma"] == 2


def test_a_file_that_cannot_hold_all_holds_those_in_whose_names_the_word_stands():
    shards = shards_of((entry("Bưởi", "Mận"), entry("Mận")), whole=1, limit=1)
    assert names(shards["man"]) == ["Mận"]


def test_an_apostrophe_hides_nothing_and_a_chinese_character_is_a_word():
    shards = shards_of((entry("H’Mông"), entry("蜂蜜")), whole=1)
    assert set(shards) == {"", "h", "hm", "mo", "蜂", "蜜"}


def test_the_names_of_the_files_are_good_on_every_system():
    assert search_index_path("en/") == "en/search/index.js"
    assert search_index_path("", "con") == "search/with-con.js"
    assert search_index_path("", "蜂") == "search/with-_8702.js"


def test_two_hundred_products_and_the_script_travel_in_eight_kilobytes():
    (shard,) = shards_of(made_up(200)).values()
    script = str(read_script(ROOT / "assets", "search.js")).encode()
    sizes = [len(gzip.compress(one, 9)) for one in (index_script(shard, "", "vi"), script)]
    assert sum(sizes) <= 8000


def test_a_file_of_a_large_index_and_what_comes_before_it_travel_in_forty_kilobytes():
    shards = shards_of(made_up(4000))
    script = str(read_script(ROOT / "assets", "search.js")).encode()
    files = {key: len(gzip.compress(index_script(shard, key, "vi"), 9)) for key, shard in shards.items()}
    assert len(files) > 100
    assert len(gzip.compress(script, 9)) + files.pop("") + max(files.values()) <= 40_000


def test_a_shard_tells_its_columns_and_the_first_file_their_sizes():
    shards = shards_of((entry("Mận", number=1), entry("Mía", number=2)), whole=1)
    assert read(index_script(shards[""], "", "vi")) == {"key": "", "sizes": {"ma": 1, "mi": 1}}
    assert read(index_script(shards["ma"], "ma", "vi")) == {
        "key": "ma", "letters": "p", "names": "Mận", "ids": "p-1",
        "languages": "", "places": "", "of": "", "months": "",
    }  # fmt: skip
