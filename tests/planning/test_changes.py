"""The history of the whole site."""

import pytest

from showcase.planning.changes import LATEST, latest_changes, newest
from showcase.planning.plan import plan_site
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY, SmallSite


@pytest.fixture
def read(tmp_path):
    """Planning needs neither templates nor words."""
    return lambda text="": read_catalog(SmallSite(tmp_path).write(SETTINGS + text).root)[0]


def changed(name, *days, more=""):
    changes = "".join(f"  - {{changed_on: {day}, what: {day} {name}}}\n" for day in days)
    return f"-- products/song-ma/{name}/product.yaml --\nname: {name}\n{more}changes:\n{changes}"


def told(catalog):
    return [entry.change.what["vi"] for entry in latest_changes(catalog)]


def test_the_newest_stands_first_and_one_date_keeps_a_steady_order(read):
    event = "-- content/events/cho/event.yaml --\nname: Chợ\nkind: fair\nstarts_on: 2026\n"
    event += "changes: [{changed_on: 2026-05-02, what: 2026-05-02 cho}]\n"
    catalog = read(event + changed("nhan", "2025", "2026-05-02") + changed("che", "2026-05-02", "2026-05"))
    assert told(catalog) == ["2026-05-02 che", "2026-05-02 nhan", "2026-05-02 cho", "2026-05 che", "2025 nhan"]
    assert str(newest(latest_changes(catalog))) == "2026-05-02"


@pytest.mark.parametrize("more", ["sample: yes\n", "status: withdrawn\n", "alcohol_abv: 40\n", "draft: yes\n"])
def test_of_what_is_invented_or_not_shown_nothing_is_told(read, more):
    catalog = read(changed("ong", "2026-05-02", more=more))
    assert told(catalog) == []
    assert newest(latest_changes(catalog)) is None


def test_only_the_latest_are_told(read):
    months = [f"{1950 + number // 12}-{number % 12 + 1:02d}" for number in range(LATEST + 10)]
    catalog = read(changed("ong", *months))
    assert told(catalog) == [f"{month} ong" for month in reversed(months[10:])]


def test_pages_that_follow_from_it_changed_when_it_did(read):
    pages = {page.path: page for page in plan_site(read(changed("ong", "2026-05")), TODAY, "").pages}
    assert [str(pages[path].updated) for path in ("changes/", "en/changes/", "status/")] == ["2026-05"] * 3
    assert pages["trade/"].updated is None
