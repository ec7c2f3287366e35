"""Which hashtags there are, what bears them, and who may copy the programme's."""

from dataclasses import replace
from datetime import date

import pytest

from showcase.model.catalog import KINDS
from showcase.planning.hashtags import bearers_in_order, bears_mark, tagged, tags_for_posts, tags_of, tags_to_copy
from showcase.planning.listings import listed_things
from showcase.planning.plan import plan_site
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY, SmallSite

RULES = """\
-- content/rules/recognition.yaml --
schemes: []
authorities: [{id: province, name: Tỉnh}]
grants: [{stars: 4, authority: province}]
alcoholic_groups: [14]
-- content/sources.yaml --
bao: {title: x, publisher: y}
"""
SEEN = "{stars: 4, authority: province, decision: 1, issued_on: 2025-03-01, evidence: {tier: A, seen_on: 2025-04-01}}"
REPORTED = SEEN.replace("{tier: A, seen_on: 2025-04-01}", "{tier: B1, source: bao}")


@pytest.fixture
def read(tmp_path):
    """Planning needs neither templates nor words."""

    def reading(text=""):
        settings = SETTINGS.replace("organisation:", "hashtags: [SonLa]\norganisation:")
        catalog, _ = read_catalog(SmallSite(tmp_path).write(settings + RULES + text).root)
        return catalog

    return reading


def product(name, facts):
    return f"-- products/song-ma/{name}/product.yaml --\nname: {name}\n{facts}\n"


def test_a_hashtag_is_one_that_the_site_its_file_or_something_real_names(read):
    mine = product("ong", "hashtags: [MatOng]") + "-- content/hashtags.yaml --\nNhan:\n  summary: x\n"
    found = tagged(read(mine), TODAY)
    assert {name: one.bearers for name, one in found.items()} == {
        "matong": (("product", "ong"),), "nhan": (), "sonla": (),
    }  # fmt: skip
    assert [one.hashtag.tag for one in found.values()] == ["MatOng", "Nhan", "SonLa"]


@pytest.mark.parametrize("facts", ["sample: yes", "status: withdrawn", "group: 14", "alcohol_abv: 40"])
def test_what_is_invented_or_not_shown_makes_none(read, facts):
    assert list(tagged(read(product("ong", f"hashtags: [MatOng]\n{facts}")), TODAY)) == ["sonla"]


def test_capitals_make_no_second_hashtag(read):
    found = tagged(read(product("ong", "hashtags: [sonla, SONLA]") + product("nhan", "hashtags: [SonLA]")), TODAY)
    assert {name: (one.hashtag.tag, one.bearers) for name, one in found.items()} == {
        "sonla": ("SonLa", (("product", "nhan"), ("product", "ong"))),
    }


def test_bearers_stand_in_the_order_of_their_lists_and_those_that_stand_in_none_at_the_end(read):
    story = "-- content/stories/{id}/story.yaml --\nname: {id}\npublished_on: 2026-0{month}-01\nhashtags: [MatOng]\n"
    things = product("a-ong", "hashtags: [MatOng]").replace("name: a-ong", "name: Đ") + product(
        "b-ong", "hashtags: [MatOng]"
    ).replace("name: b-ong", "name: D")
    told = "".join(story.format(id=name, month=month) for month, name in enumerate(("cu", "moi", "ve-trang"), 1))
    catalog = read(things + told)
    catalog = replace(catalog, site=catalog.site.model_copy(update={"about": "ve-trang"}))
    listed = {kind: listed_things(catalog, kind, ("vi",), TODAY) for kind in KINDS}
    ordered = bearers_in_order(tagged(catalog, TODAY), listed, catalog)
    assert [thing.id for thing in ordered["matong"]] == ["b-ong", "a-ong", "moi", "cu", "ve-trang"]
    assert ordered["sonla"] == ()


@pytest.mark.parametrize(
    ("recognition", "day", "tags"),
    [
        (SEEN, TODAY, ("OCOP", "MatOng")),
        (SEEN, date(2028, 3, 1), ("OCOP", "MatOng")),
        (SEEN, date(2028, 3, 2), ("MatOng",)),
        (REPORTED, TODAY, ("MatOng",)),
        ("", TODAY, ("MatOng",)),
    ],
)
def test_a_product_bears_the_mark_of_the_programme_only_beside_its_badge(read, recognition, day, tags):
    catalog = read(product("ong", f"hashtags: [OCOP, MatOng]\nrecognitions: [{recognition}]"))
    thing = catalog.products["ong"]
    assert tags_of(thing, catalog, day) == tags_to_copy(thing, catalog, day) == tags
    assert ("ocop" in tagged(catalog, day)) == ("OCOP" in tags)


def test_others_may_name_the_programme_and_copy_all_but_that(read):
    event = "-- content/events/2026-12-cho/event.yaml --\nname: Chợ\nkind: fair\nstarts_on: 2026-12\n"
    catalog = read(event + "hashtags: [ChoPhienOCOP, SonLa]\n")
    fair = catalog.events["2026-12-cho"]
    assert tags_of(fair, catalog, TODAY) == ("ChoPhienOCOP", "SonLa")
    assert tags_to_copy(fair, catalog, TODAY) == ("SonLa",)


@pytest.mark.parametrize(
    ("tag", "bears"), [("OCOP", True), ("ocop4sao", True), ("ChoPhienOCOP", True), ("Coop", False)]
)
def test_whatever_holds_the_programmes_name_bears_its_mark(tag, bears):
    assert bears_mark(tag) is bears


def test_what_a_great_many_bear_goes_on_over_pages(read):
    catalog = read("".join(product(f"ong-{number}", "hashtags: [SonLa]") for number in range(25)))
    paths = [page.path for page in plan_site(catalog, TODAY, "").pages if page.path.startswith("t/")]
    assert paths == ["t/", "t/sonla/", "t/sonla/page/2/"]


OF_A_POST = "-- content/places/former-districts.csv --\ncode,name,type_2023,type_last,slug,tile_col,tile_row\n"
AREAS = f"{OF_A_POST}126,Sông Mã,Huyện,Huyện,song-ma,1,2\n119,Mộc Châu,Huyện,Huyện,moc-chau,1,3\n"


@pytest.mark.parametrize(
    ("facts", "tags"),
    [
        ("", ("Ong", "SongMa", "SonLa")),
        ("hashtags: [MatOng, ONG]", ("Ong", "MatOng", "SongMa", "SonLa")),
        ("hashtags: [OCOP]", ("Ong", "SongMa", "SonLa")),
        (f"recognitions: [{SEEN}]", ("Ong", "OCOP", "SongMa", "SonLa")),
        (f"recognitions: [{REPORTED}]", ("Ong", "SongMa", "SonLa")),
        ("sample: yes", ()),
        ("status: withdrawn", ()),
    ],
)
def test_a_post_bears_what_is_made_of_names_and_the_programme_s_only_with_a_badge(read, facts, tags):
    catalog = read(product("ong", facts) + AREAS)
    assert tags_for_posts(catalog.products["ong"], catalog, TODAY) == tags


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Mật ong Quyết Thắng", "MatOngQuyetThang"),
        ("x" * 31, None),
        ("2023", None),
        ("ꪼꪕ ꪒꪾ", None),
        ("{en: Honey}", "Honey"),
    ],
)
def test_a_hashtag_is_made_of_a_name_that_can_be_typed(read, name, made):
    text = product("ong", "").replace("name: ong", f"name: {name}")
    catalog = read(text + AREAS)
    found = tags_for_posts(catalog.products["ong"], catalog, TODAY)
    assert found == ((made,) if made else ()) + ("SongMa", "SonLa")


def test_the_name_of_another_area_stands_on_no_post(read):
    catalog = read(product("ong", "") + AREAS)
    site = catalog.site.model_copy(update={"hashtags": ("MocChau", "SonLa")})
    catalog = replace(catalog, site=site)
    assert tags_for_posts(catalog.products["ong"], catalog, TODAY) == ("Ong", "SongMa", "SonLa")
