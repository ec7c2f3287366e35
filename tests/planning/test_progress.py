"""How far a language is, and what is to be done first."""

import pytest

from showcase.planning.progress import percent, progress_of
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY, SmallSite

SITE = """\
-- products/song-ma/xoai/product.yaml --
name: Xoài
season: {months: [11]}
-- products/song-ma/nhan/product.yaml --
name: Nhãn
season: {months: [7]}
-- products/song-ma/am/product.yaml --
name: {vi: Ấm, en: Pot}
-- products/song-ma/an/product.yaml --
name: Ấn
-- products/song-ma/mau/product.yaml --
name: Mẫu
sample: yes
-- content/stories/chuyen/story.yaml --
name: Chuyện
published_on: 2026-01-01
-- content/stories/chuyen/story.vi.md --
Ngày xưa.
-- content/stories/chuyen/i18n.lock --
"""


@pytest.fixture
def progress(tmp_path):
    """Counting needs neither templates nor words."""
    catalog, _ = read_catalog(SmallSite(tmp_path).write(SETTINGS + SITE).root)
    return progress_of(catalog, "en", TODAY)


def test_what_is_in_season_comes_first_then_the_name_and_what_is_done_last(progress):
    assert [row.thing.id for row in progress.rows] == ["xoai", "an", "chuyen", "nhan", "am", "song-ma"]
    assert [row.is_in_season for row in progress.rows] == [True, False, False, False, False, False]
    assert [row.open for row in progress.rows] == [1, 1, 2, 1, 0, 0]


def test_every_text_counts_once_and_what_is_invented_never(progress):
    assert (progress.texts, progress.translated, progress.reviewed) == (7, 2, 0)
    assert progress.states == {"missing": 5, "unknown": 2}


def test_shares_go_by_words(tmp_path):
    story = "-- content/stories/chuyen/story.vi.md --\nMột hai ba bốn năm sáu bảy.\n"
    catalog, _ = read_catalog(SmallSite(tmp_path).write(SETTINGS + SITE + story).root)
    done = progress_of(catalog, "en", TODAY)
    assert (done.states, done.words) == ({"missing": 5, "unknown": 2}, {"missing": 11, "unknown": 4})
    assert done.percent == 4 * 100 // 15


def test_only_what_is_whole_is_a_hundred_per_cent():
    assert [percent(*pair) for pair in ((999, 1000), (1000, 1000), (0, 7), (0, 0))] == [99, 100, 0, 100]
