"""The mark of a thing: another where a page could tell something else of it, the same where none could."""

import pytest

from showcase.model.marks import mark_of, marked
from showcase.model.product import Product
from showcase.model.things import prose_of
from showcase.problems.problem import Place

TEA = Product.model_validate(
    {"name": {"vi": "Chè"}, "producer": "hop-tac-xa", "group": "4", "summary": {"vi": "Chè ngon."}},
    context={"languages": ("vi", "en")},
)


@pytest.fixture
def tea():
    return marked(TEA.model_copy(update={"prose": {"vi": prose_of("vi", "Ngon.", Place("story.vi.md"))}}), None)


@pytest.mark.parametrize(
    "change",
    [
        {"name": {"vi": "Chè xanh"}},
        {"producer": None},
        {"group": 5},
        {"sources": ("bao",)},
        {"district": "moc-chau"},
        {"draft": True},
        {"prose": {}},
        {"summary": None},
        {"summary": {"vi": "Chè ngon.", "en": "Good tea."}},
        {"prose": {"en": prose_of("en", "Good.", Place("story.en.md"))}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_whatever_a_page_may_tell_changes_the_mark(tea, change):
    assert marked(tea.model_copy(update=change), tea).mark != tea.mark


@pytest.mark.parametrize(
    "change",
    [
        {"places": {("name",): Place("product.yaml", 2, 1)}},
        {"files": "0123"},
        {"name": {"vi": "Chè"}},
        {"summary": {"vi": "Chè rất ngon."}},
        {"prose": {"vi": prose_of("vi", "Ngon lắm.", Place("story.vi.md"))}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_places_files_and_the_texts_of_summaries_and_stories_do_not(tea, change):
    assert marked(tea.model_copy(update=change), tea).mark == tea.mark


def test_two_changes_have_two_marks(tea):
    changes = [{"producer": None}, {"producer": "khac"}, {"group": None}, {"producer": None, "group": None}]
    assert len({marked(tea.model_copy(update=one), tea).mark for one in changes}) == len(changes)


def test_a_thing_that_nobody_marked_is_told_by_all_it_says():
    assert mark_of(TEA) == marked(TEA, None).mark == marked(TEA, TEA).mark
    assert mark_of(TEA) != mark_of(TEA.model_copy(update={"group": 5}))
