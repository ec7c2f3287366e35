"""Who mends the cause finds the rest gone: only the cause is told."""

import pytest

from showcase.problems.consequences import causes
from showcase.problems.problem import Place, Problem

MAT, SITE, REGISTER = "products/song-ma/mat/product.yaml", "site.yaml", "content/addresses.csv"


def told(code, file=MAT, line=0, **values):
    return Problem(code, Place(file, line, line and 1), values)


@pytest.mark.parametrize(
    ("cause", "consequence"),
    [
        (told("E208", line=2), told("E426", line=2)),
        (told("E412", line=2), told("H903")),
        (told("E432", SITE, 3), told("W901", SITE)),
        (told("W113", line=2), told("W724", line=3)),
        (told("E507", SITE, 9), told("W922", REGISTER, 2)),
        (told("E505", name="mat"), told("W708", "content/stories/hoa/story.vi.md", 1, now="products/van-ho/mat")),
        (told("E407", SITE, 2, value="lo"), told("E407", line=4, value="lo")),
    ],
)
def test_what_follows_from_something_else_is_told_only_without_it(cause, consequence):
    assert causes([consequence, cause]) == [cause]
    assert causes([consequence]) == [consequence]


def test_slips_of_different_lines_and_files_are_all_told():
    slips = [told("E208", line=2), told("E426", line=3), told("H903", "products/song-ma/che/product.yaml")]
    assert causes(slips) == slips
