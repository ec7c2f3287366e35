"""Whatever stands in a file ends in the catalog or in problems that name it, and nothing else of the site is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.checking.case import Case
from showcase.checking.rules import check
from showcase.planning.plan import plan_site
from showcase.problems.problem import Problem
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY
from tests.spoilt_lines import SPOILS, spoilt

PRODUCT = "products/song-ma/mat-ong/product.yaml"
STORY = "products/song-ma/mat-ong/story.vi.md"
GOOD = """\
name:
  vi: Mật ong hoa rừng
  en: Forest honey
summary: "Mật ong: vị của rừng"
group: 4
net:
  - 500 g
  - 1 kg
price:
  amount: 150000
  per: {vi: chai, en: bottle}
  as_of: 2026-01-02
season:
  months: [3, 4]
channels:
  - telephone: "0000000001"
  - link: https://mat-ong.example/
hashtags: [MatOng]
"""

steady = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def told(bare):
    """A site with one file written anew: what is told of it; the district beside it stays whatever that is."""
    bare.write(SETTINGS).put(PRODUCT, GOOD.encode())

    def telling(file: str, content: bytes) -> list[Problem]:
        bare.put(file, content)
        catalog, problems = read_catalog(bare.root)
        assert catalog
        assert "song-ma" in catalog.districts
        problems += check(Case(catalog, plan_site(catalog, TODAY, ""), TODAY))
        is_there = "mat-ong" in catalog.products
        assert is_there or PRODUCT in {problem.place.file for problem in problems}
        return problems

    return telling


@pytest.mark.slow
@given(content=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
@steady
def test_no_bytes_end_otherwise(told, content):
    told(PRODUCT, content)


@pytest.mark.slow
@given(content=st.text(alphabet="#*[](){}<>!`-_|\\ \n\tHmậtong.:/=+0", max_size=200))
@steady
def test_no_story_ends_otherwise(told, content):
    told(STORY, content.encode())


@pytest.mark.slow
@pytest.mark.parametrize("spoil", SPOILS)
@pytest.mark.parametrize("number", range(0, len(GOOD.splitlines()), 3))
def test_a_line_that_is_deleted_cut_or_doubled_still_builds_or_names_its_file(told, number, spoil):
    told(PRODUCT, spoilt(GOOD, number, spoil).encode())
