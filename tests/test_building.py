"""The spine: what a build is asked for, what it puts out, and how it ends."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from showcase.asked import Report
from showcase.building import Prepared, base_url_of, planned_paths, prepare
from showcase.model.site import Site
from showcase.publishing.lock import Busy, locked


def site_with(base_url):
    return Site.model_validate(
        {
            "name": "Trang",
            "tagline": "Một trang",
            "province": "Sơn La",
            "organisation": {"name": "Nhóm"},
            "languages": [{"code": "vi", "name": "Tiếng Việt"}],
            **({"base_url": base_url} if base_url else {}),
        },
        context={"languages": ("vi",)},
    )


REAL, PLACEHOLDER, HOST = "https://sanvat.vn/cho", "https://sanvat.example/", "https://cho.netlify.app"


@pytest.mark.parametrize(
    ("own", "asked", "environment", "url"),
    [
        (REAL, "", {}, f"{REAL}/"),
        (REAL, "https://asked.vn", {"URL": HOST}, "https://asked.vn/"),
        (REAL, "", {"URL": HOST}, f"{REAL}/"),
        (PLACEHOLDER, "", {"URL": HOST}, f"{HOST}/"),
        (PLACEHOLDER, "", {"URL": ""}, PLACEHOLDER),
        ("", "", {"CF_PAGES_URL": HOST}, f"{HOST}/"),
        ("", "", {"URL": HOST, "DEPLOY_PRIME_URL": "https://x.vn"}, f"{HOST}/"),
        ("", "", {}, ""),
    ],
)
def test_where_the_site_stands(own, asked, environment, url):
    assert base_url_of(site_with(own), asked, environment) == url


def test_today_begins_at_midnight_in_the_sites_zone(site):
    small = site()
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    before = datetime.now(zone).date()
    assert prepare(small._options({"today": None})).today in {before, before + timedelta(days=1)}
    assert prepare(small._options({"today": date(2020, 2, 29)})).today == date(2020, 2, 29)


def test_a_build_puts_out_what_was_planned_and_says_so(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\ngroup: bốn\n")
    prepared = prepare(small._options({}))
    assert isinstance(prepared, Prepared)
    report = small.build()
    assert small.files() == planned_paths(prepared.plan)
    assert report.published.written == len(small.files())
    assert report.has_errors
    assert not report.is_blocked


@pytest.mark.parametrize("settings", [b"", b"name: [", b"\xff", b"name: Trang\n"])
def test_without_usable_settings_nothing_is_touched(site, settings):
    small = site()
    small.put("output/index.html", b"the site of yesterday").put("site.yaml", settings)
    report = small.build()
    assert isinstance(report, Report)
    assert report.is_blocked
    assert report.published is None
    assert (small.output / "index.html").read_bytes() == b"the site of yesterday"


def test_a_second_build_at_the_same_time_ends_at_once(site):
    small = site()
    with locked(small.output), pytest.raises(Busy):
        small.build()


def test_checking_writes_nothing(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n")
    small.check()
    assert not small.output.exists()
