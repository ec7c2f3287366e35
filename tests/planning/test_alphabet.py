"""The list of everything from A to Z: in one order, on as many pages as it needs."""

from showcase.model.kinds import Story
from showcase.planning.alphabet import NAMES_ON_A_PAGE, first_pages, named_things


def stories(*names):
    return [Story(id=f"s-{number}", name={"vi": name}, published_on="2026-11-24") for number, name in enumerate(names)]


def test_things_of_all_kinds_stand_in_one_order():
    named = named_things({"story": stories("Xoài", "Chè"), "event": stories("Đào")}, ("vi",))
    assert [thing.name["vi"] for thing in named[1]] == ["Chè", "Đào", "Xoài"]
    assert first_pages(named, ("vi",)) == {"C": 1, "Đ": 1, "X": 1, "": 1}


def test_a_letter_is_found_on_the_page_where_it_begins():
    many = stories(*(f"Chè {number}" for number in range(NAMES_ON_A_PAGE + 1)), "Xoài")
    named = named_things({"story": many}, ("vi",))
    assert [len(things) for things in named.values()] == [NAMES_ON_A_PAGE, 2]
    assert first_pages(named, ("vi",)) == {"C": 1, "X": 2, "": 2}


def test_of_nothing_there_is_one_empty_page():
    assert first_pages(named_things({}, ("vi",)), ("vi",)) == {"": 1}
