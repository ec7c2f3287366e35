"""Products whose stories are nearly the same."""

from showcase.planning.twins import alike_stories, twins
from showcase.reading.catalog import read_catalog

TOLD = "{0} của {1} được phơi ba nắng trên núi. {0} chín vào tháng bảy. Ai nếm {0} một lần, mùa sau lại hỏi {1}.\n"


def product(name, called, maker):
    return f"""\
-- content/producers/htx-{name}/producer.yaml --
name: {maker}
kind: cooperative
-- products/song-ma/{name}/product.yaml --
name: {called}
producer: htx-{name}
-- products/song-ma/{name}/story.vi.md --
{TOLD.format(called, maker)}"""


def test_two_products_of_two_producers_know_of_each_other(site):
    small = site(product("mat", "Mật ong", "HTX Hoa") + product("nhan", "Long nhãn", "HTX Tự nhiên"))
    catalog, _ = read_catalog(small.root)
    mat, nhan = catalog.products["mat"], catalog.products["nhan"]
    assert list(alike_stories(catalog)) == [("vi", nhan, mat)]
    assert twins(catalog) == {"mat": (nhan,), "nhan": (mat,)}


def test_a_story_and_its_translation_are_not_compared(site):
    small = site(
        product("mat", "Mật ong", "HTX Hoa")
        + "-- products/song-ma/nhan/product.yaml --\nname: Nhãn\n-- products/song-ma/nhan/story.en.md --\n"
        + TOLD.format("Mật ong", "HTX Hoa")
    )
    assert twins(read_catalog(small.root)[0]) == {}
