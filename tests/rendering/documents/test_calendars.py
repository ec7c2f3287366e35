"""Calendar files: what a calendar makes of them."""

from datetime import UTC, date, datetime

import icalendar
import pytest

from showcase.building import prepare
from showcase.planning.outputs import Document
from showcase.rendering.documents.calendars import all_coming, event_calendar
from showcase.rendering.editions import editions
from tests.small_sites import SETTINGS, SmallSite

EVENT = """\
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04186,Xã,Sông Mã,song-ma,126
-- content/events/{name}/event.yaml --
name: {{vi: "Hội mật, hội ong; vui", en: Fair}}
summary: {{vi: "Dòng một, có dấu phẩy.", en: A fair.}}
kind: fair
district: song-ma
venue: {{commune: "04186", village: bản Ỏ}}
{more}
"""
DAY = "starts_on: 2026-12-05"


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules: nothing of it is drawn."""
    return lambda text="": SmallSite(tmp_path).write(SETTINGS).write(text)


def edition_of(small, language="vi"):
    prepared = prepare(small._options({}))
    return editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales")[language]


def read(content):
    """The entries of a calendar file."""
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def one(small, name="hoi", language="vi"):
    (entry,) = read(event_calendar(edition_of(small, language), Document("calendar", "", language, name)))
    return entry


@pytest.mark.parametrize(
    ("more", "start", "end"),
    [
        ("", date(2026, 12, 5), date(2026, 12, 6)),
        ("ends_on: 2026-12-07", date(2026, 12, 5), date(2026, 12, 8)),
        ("ends_on: 2026-12", date(2026, 12, 5), date(2026, 12, 6)),
        ('starts_at: "08:00"', datetime(2026, 12, 5, 1, tzinfo=UTC), None),
        ('starts_at: "08:00"\nhours: 4', datetime(2026, 12, 5, 1, tzinfo=UTC), datetime(2026, 12, 5, 5, tzinfo=UTC)),
        (
            'starts_at: "08:00"\nhours: 1.5',
            datetime(2026, 12, 5, 1, tzinfo=UTC),
            datetime(2026, 12, 5, 2, 30, tzinfo=UTC),
        ),
        (
            'starts_at: "08:00"\nrunning_order: [{minutes: 50}]',
            datetime(2026, 12, 5, 1, tzinfo=UTC),
            datetime(2026, 12, 5, 1, 50, tzinfo=UTC),
        ),
        ('starts_at: "06:30"', datetime(2026, 12, 4, 23, 30, tzinfo=UTC), None),
        ('starts_at: "08:00"\nends_on: 2026-12-06', date(2026, 12, 5), date(2026, 12, 7)),
    ],
)
def test_an_event_stands_on_its_days_or_at_its_hour_in_the_time_zone_of_the_site(site, more, start, end):
    entry = one(site(EVENT.format(name="hoi", more=f"{DAY}\n{more}")))
    assert entry["dtstart"].dt == start
    assert (entry["dtend"].dt if "dtend" in entry else None) == end
    # An hour of a named zone would need a table of that zone in the file.
    assert "TZID" not in entry["dtstart"].params


def test_an_entry_says_what_it_is_where_and_on_which_page(site):
    entry = one(site(EVENT.format(name="hoi", more=DAY)))
    assert entry["summary"] == "Hội mật, hội ong; vui"
    assert entry["description"] == "Dòng một, có dấu phẩy."
    assert entry["location"] == "bản Ỏ, xã Sông Mã, Vùng Sông Mã"
    assert entry["url"] == "https://cho.example/phien/e/hoi/"


def test_it_is_one_entry_in_all_languages(site):
    small = site(EVENT.format(name="hoi", more=DAY))
    vietnamese, english = one(small), one(small, language="en")
    assert vietnamese["uid"] == english["uid"] == "hoi@cho.example"
    assert (english["summary"], english["url"]) == ("Fair", "https://cho.example/phien/en/e/hoi/")


def test_a_livestream_has_no_place_to_go_to(site):
    text = EVENT.format(name="hoi", more=DAY).replace("kind: fair", "kind: livestream")
    assert "location" not in one(site(text))


def test_the_place_of_a_livestream_is_its_link(site):
    link = "https://www.tiktok.com/@ban.lam.mat/live"
    text = EVENT.format(name="hoi", more=f"{DAY}\nchannels: [{{telephone: '0000000000'}}, {{link: '{link}'}}]")
    assert one(site(text.replace("kind: fair", "kind: livestream")))["location"] == link


@pytest.mark.parametrize(
    ("more", "stamp"),
    [
        ("", datetime(2026, 12, 4, 17, tzinfo=UTC)),
        ("changes: [{changed_on: 2026-11, what: a}, {changed_on: 2026-10-02, what: b}]",
         datetime(2026, 10, 31, 17, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_its_stamp_is_its_last_change_and_never_the_clock(site, more, stamp):
    assert one(site(EVENT.format(name="hoi", more=f"{DAY}\n{more}")))["dtstamp"].dt == stamp


def test_lines_are_as_short_as_the_standard_asks_and_end_as_it_asks(site):
    edition = edition_of(site(EVENT.format(name="hoi", more=DAY).replace("Dòng một", "Dòng một ơi " * 30)))
    content = event_calendar(edition, Document("calendar", "", "vi", "hoi"))
    lines = content.split(b"\r\n")
    assert (lines[0], lines[-2:]) == (b"BEGIN:VCALENDAR", [b"END:VCALENDAR", b""])
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert {b"VERSION:2.0", b"PRODID:-//showcase//vi"} <= set(lines)


def test_the_calendar_of_all_has_what_is_coming_the_next_first(site):
    days = {"sau": "2026-12-20", "truoc": "2026-11-24", "qua": "2026-11-23", "thang": "2026-12"}
    text = "".join(EVENT.format(name=name, more=f"starts_on: {day}") for name, day in days.items())
    text += EVENT.format(name="mau", more=f"{DAY}\nsample: yes")
    entries = read(all_coming(edition_of(site(text))))
    assert [entry["uid"].partition("@")[0] for entry in entries] == ["truoc", "sau"]


def planned(small):
    plan = prepare(small._options({})).plan
    return [one.path for one in plan.documents if one.path.endswith(".ics")]


@pytest.mark.parametrize(
    ("more", "files"),
    [
        (DAY, ["e/hoi/event.ics", "e/events.ics", "en/e/hoi/event.ics", "en/e/events.ics"]),
        ("starts_on: 2026-11-23", ["e/hoi/event.ics", "en/e/hoi/event.ics"]),
        ("starts_on: 2026-12", []),
        (f"{DAY}\nsample: yes", []),
    ],
)
def test_only_what_has_a_day_and_exists_has_a_file(site, more, files):
    assert planned(site(EVENT.format(name="hoi", more=more))) == files


def test_without_an_address_of_the_site_there_is_no_calendar(site):
    small = site(EVENT.format(name="hoi", more=DAY))
    settings = (small.root / "site.yaml").read_text(encoding="utf-8")
    small.put("site.yaml", settings.replace("base_url: https://cho.example/phien/\n", "").encode())
    assert planned(small) == []
