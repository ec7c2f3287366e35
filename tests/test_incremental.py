"""Whatever was edited, a build that knows of the last one ends as one that knows of nothing."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from showcase.rebuilding import rebuild
from tests.edit_scripts import built, run, scripts, tiny_world
from tests.edits import World, with_field


@pytest.mark.slow
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(script=scripts(longest=2))
def test_after_every_edit_the_site_is_what_a_clean_build_makes(engine, script):
    run(script, engine)


HONEY, TEA = "products/song-ma/mat-ong/product.yaml", "products/moc-chau/che/product.yaml"
MAKER, STORY, SOURCES = "content/producers/htx-hoa/producer.yaml", "content/stories/chuyen", "content/sources.yaml"
RULES = "content/rules/recognition.yaml"


def fields(file, **values):
    """An edit of fields of a file; an empty value takes one away."""

    def change(world: World) -> None:
        for name, value in values.items():
            world.put(file, with_field(world.text(file), name, value))

    return change


def words(file, old, new):
    """An edit of words in a file that are there."""

    def change(world: World) -> None:
        assert old in world.text(file)
        world.put(file, world.text(file).replace(old, new))

    return change


def text(file, content):
    return lambda world: world.put(file, content)


def address(url):
    return lambda world: world.asked.update(base_url=url)


def both(*edits):
    return lambda world: [one(world) for one in edits]


def nothing(_world):
    pass


ABOUT, A_LINK = "content/stories/gioi-thieu/story.vi.md", "Xem [đây](../../../products/song-ma/{}/).\n"
# What a page is made of by one way alone → what the site is like before, and the edit that shows by that way only.
WAYS = {
    "a source": (nothing, words(SOURCES, "Ong về bản", "Ong đi")),
    "a producer on cards of its products": (nothing, fields(MAKER, name="HTX khác")),
    "a producer in an area, by its address": (
        text("content/producers/htx-kia/producer.yaml", "name: HTX kia\nkind: cooperative\n"),
        fields("content/producers/htx-kia/producer.yaml", address="{commune: xã Sông Mã}"),
    ),
    "a link to a folder that comes": (
        text(ABOUT, A_LINK.format("moi")),
        text("products/song-ma/moi/product.yaml", "name: Mới\n"),
    ),
    "a link by a former name that nobody bears any more": (
        text(ABOUT, A_LINK.format("mat-cu")),
        fields(HONEY, formerly=""),
    ),
    "a link by a former name that another bears now": (
        text(ABOUT, A_LINK.format("mat-cu")),
        both(fields(HONEY, formerly=""), fields(TEA, formerly="[mat-cu]")),
    ),
    "a redirect that leads elsewhere": (nothing, both(fields(HONEY, formerly=""), fields(TEA, formerly="[mat-cu]"))),
    "a video's own words": (
        nothing,
        fields(HONEY, videos="[{id: ong-bay, name: Ong bay xa, file: ong.mp4, duration: 7}]"),
    ),
    "the words of the site's history": (
        nothing,
        fields(HONEY, changes="[{changed_on: 2026-05-02, what: {vi: Thêm ảnh tổ ong, en: Photos}, source: bao}]"),
    ),
    "the words of a story": (
        text(f"{STORY}/story.en.md", "Before.\n"),
        text(f"{STORY}/story.en.md", "After.\n"),
    ),
    "the words of a product's story": (
        nothing,
        text("products/song-ma/mat-ong/story.vi.md", "Không còn ảnh nào.\n"),
    ),
    "a story in another language": (nothing, text("products/song-ma/mat-ong/story.en.md", "In English.\n")),
    "the sitemap": (address("https://a.example/"), text("products/song-ma/moi/product.yaml", "name: Mới\n")),
    "where the site stands": (address("https://a.example/"), address("https://b.example/")),
    "a name in the rules": (nothing, words(RULES, 'vi: "UBND tỉnh"', 'vi: "Hội đồng tỉnh"')),
    "who may grant stars": (nothing, words(RULES, "{stars: 4, authority: province,", "{stars: 4, authority: centre,")),
    "a product that is not shown any more": (nothing, fields(TEA, status="withdrawn")),
    "the summary of a product": (nothing, fields(HONEY, summary="{vi: Mật khác., en: Forest honey.}")),
    "the summary of a producer": (fields(MAKER, summary="Hợp tác xã."), fields(MAKER, summary="Hợp tác.")),
    "the summary of an area": (nothing, fields("products/song-ma/district.yaml", summary="Những bản khác.")),
    "the summary of a story": (
        fields(f"{STORY}/story.yaml", summary="Hay."),
        fields(f"{STORY}/story.yaml", summary="Dở."),
    ),
    "a summary in another language": (
        fields(HONEY, summary="Mật ong rừng."),
        fields(HONEY, summary="{vi: Mật ong rừng., en: Honey.}"),
    ),
    "a summary that a video borrows": (
        fields(HONEY, videos="[{id: ong-bay, name: Ong bay, file: ong.mp4, duration: 7}]", summary="Mật."),
        fields(HONEY, summary="Mật ong."),
    ),
    "a story that a kit tells of": (
        both(address("https://a.example/"), fields("site.yaml", kits="yes")),
        text("products/song-ma/mat-ong/story.vi.md", "Một hai ba.\n"),
    ),
    "a summary that a kit says": (
        both(address("https://a.example/"), fields("site.yaml", kits="yes")),
        fields(HONEY, summary="Mật khác."),
    ),
    "a photo's own words": (
        nothing,
        fields(HONEY, photos="[{file: ong.png, alt: Tổ ong, credit: Người khác, licence: CC0 1.0}]"),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize(("before", "edit"), WAYS.values(), ids=WAYS)
def test_every_way_by_which_an_edit_comes_to_a_page(engine, before, edit):
    with tiny_world(engine) as world:
        before(world)
        rebuild(world.options())
        standing = dict(world.site.bytes())
        edit(world)
        built(world)
        assert world.site.bytes() != standing


COMPARED = "content/rules/translation.yaml"
FIVE = "{stars: 5, authority: province, decision: 1/QĐ, issued_on: 2026-03-02, evidence: {tier: A, source: giay}}"
# What rules are judged by → what the site is like before, and the edit by which other problems are told.
JUDGED_BY = {
    "the day": (
        fields(TEA, changes="[{changed_on: 2026-11-01, what: Đổi}]"),
        lambda world: world.asked.update(today=date(2026, 10, 1)),
    ),
    "words of claims": (
        fields(TEA, summary="Chè tuyệt hảo"),
        words("content/rules/claims.yaml", "'tuyệt hảo'", "'tuyệt kém'"),
    ),
    "words of stars": (
        fields(TEA, name="{vi: Chè 4 sao, en: Three stars tea}"),
        words(COMPARED, "'([1-5]|three|four|five)[- ]stars?'", "'no'"),
    ),
    "who may grant": (nothing, words(RULES, "{stars: 4, authority: province,", "{stars: 4, authority: centre,")),
    "the languages": (nothing, fields("site.yaml", languages="[{code: vi, name: Tiếng Việt}]")),
    "a source that goes": (fields(TEA, recognitions=f"[{FIVE}]"), words(SOURCES, "giay:", "giay-khac:")),
    "its own file": (nothing, fields(TEA, name="Chè <b>")),
    "its own summary": (fields(TEA, summary="Chè ngon."), fields(TEA, summary="Chè ngon nhất.")),
    "its own story": (nothing, text("products/moc-chau/che/story.vi.md", "# Đầu\n\n<b>x</b>\n")),
    "a line that moves": (fields(TEA, summary="Chè ngon số một"), words(TEA, "name:", "\nname:")),
}


@pytest.mark.slow
@pytest.mark.parametrize(("before", "edit"), JUDGED_BY.values(), ids=JUDGED_BY)
def test_every_way_by_which_an_edit_comes_to_a_problem(engine, before, edit):
    with tiny_world(engine) as world:
        before(world)
        told = rebuild(world.options()).problems
        edit(world)
        built(world)
        assert rebuild(world.options()).problems != told
