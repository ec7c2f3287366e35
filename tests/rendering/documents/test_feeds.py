"""The feed of each language."""

import pytest

from tests.atom import entries, feed_mistakes, read_feed, text
from tests.small_sites import TODAY

pytestmark = pytest.mark.slow

BASE = "https://cho.example/phien/"
SITE = """\
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong & sáp, en: Honey <and> wax}
summary: {vi: Ngọt., en: Sweet.}
season: {months: [3-5]}
-- products/song-ma/nhan/product.yaml --
name: Nhãn
season: {months: [8]}
-- content/stories/chuyen/story.yaml --
name: {vi: Chuyện, en: Tale}
summary: {vi: Kể một chuyện., en: A tale is told.}
published_on: 2026-06-01
changes: [{changed_on: 2026-07, what: a}]
-- content/events/hoi/event.yaml --
name: {vi: Hội, en: Fair}
kind: fair
starts_on: 2026-12-05
changes: [{changed_on: 2026-11-02, what: a}]
"""


def feed_of(small, path="feed.xml"):
    return (small.output / path).read_bytes()


def test_a_feed_tells_stories_events_and_seasons_the_latest_first(site):
    small = site(SITE)
    small.build()
    assert feed_mistakes(feed_of(small), BASE) == []
    told = [
        (text(entry, "title"), text(entry, "id").removeprefix(BASE), text(entry, "updated"))
        for entry in entries(read_feed(feed_of(small)))
    ]
    assert told == [
        ("Hội", "e/hoi/", "2026-11-02T00:00:00+07:00"),
        ("Vào vụ: Nhãn", "p/nhan/#season-2026-08", "2026-08-01T00:00:00+07:00"),
        ("Chuyện", "s/chuyen/", "2026-07-01T00:00:00+07:00"),
        ("Vào vụ: Mật ong & sáp", "p/mat-ong/#season-2026-03", "2026-03-01T00:00:00+07:00"),
    ]


def test_a_feed_in_another_language_has_what_is_translated(site):
    small = site(SITE)
    small.build()
    assert feed_mistakes(feed_of(small, "en/feed.xml"), f"{BASE}en/") == []
    feed = read_feed(feed_of(small, "en/feed.xml"))
    assert [text(entry, "title") for entry in entries(feed)] == ["Fair", "Tale", "In season: Honey <and> wax"]
    assert [text(entry, "summary") for entry in entries(feed)] == ["", "A tale is told.", "March – May. Sweet."]
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_pages_lead_to_the_feed_of_their_language(site):
    small = site(SITE)
    small.build()

    def feeds(path):
        return [link.get("href") for link in small.page(path).all("link[@type='application/atom+xml']")]

    assert feeds("") == ["feed.xml"]
    assert feeds("en/s/chuyen") == ["../../feed.xml"]
    assert "atom+xml" not in (small.output / "404.html").read_text(encoding="utf-8")


SOON = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower Cooperative}
kind: cooperative
address: {commune: Sông Mã}
channels: [{telephone: "+8400000000"}, {link: "https://hoa.example/"}]
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong & sáp, en: Honey <and> wax}
summary: {vi: Ngọt., en: Sweet.}
producer: htx
season: {months: [12-2]}
-- products/song-ma/nhan/product.yaml --
name: Nhãn
season: {months: [8]}
-- products/song-ma/gao/product.yaml --
name: Gạo
season: {months: [1-12]}
"""


def test_a_feed_of_its_own_tells_a_month_ahead_what_comes_whence_and_whom_to_call(site):
    small = site(SOON)
    small.build()
    assert feed_mistakes(feed_of(small, "en/season/soon/feed.xml"), f"{BASE}en/") == []
    (honey,) = entries(read_feed(feed_of(small, "en/season/soon/feed.xml")))
    assert text(honey, "title") == "Coming into season, December 2026: Honey <and> wax"
    assert text(honey, "id") == f"{BASE}en/p/mat-ong/#soon-2026-12"
    assert text(honey, "published") == text(honey, "updated") == "2026-11-01T00:00:00+07:00"
    assert text(honey, "summary") == (
        "December – February. Forest Flower Cooperative. xã Sông Mã, Sông Mã area. "
        "+8400000000. https://hoa.example/. Sweet."
    )
    told = [text(entry, "title") for entry in entries(read_feed(feed_of(small, "season/soon/feed.xml")))]
    assert told == ["Sắp vào vụ, tháng 12/2026: Mật ong & sáp", "Sắp vào vụ, tháng 8/2026: Nhãn"]


def test_the_notice_of_a_season_stays_as_it_is_when_the_season_has_begun(site):
    small = site(SOON)
    small.build()
    ahead = {
        text(one, "id"): text(one, "updated") for one in entries(read_feed(feed_of(small, "season/soon/feed.xml")))
    }
    small.build(today=TODAY.replace(year=2027, month=1))
    after = {
        text(one, "id"): text(one, "updated") for one in entries(read_feed(feed_of(small, "season/soon/feed.xml")))
    }
    assert after == ahead


def test_the_page_of_notices_leads_to_their_feed(site):
    small = site(SOON)
    small.build()
    page = small.page("en/season/soon")
    assert [link.get("href") for link in page.all("link[@type='application/atom+xml']")] == [
        "../../season/soon/feed.xml"
    ]
    assert "../../season/soon/feed.xml" in page.links()


def test_without_anything_to_tell_or_an_address_there_is_no_feed(site):
    small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n")
    small.build()
    assert not [path for path in small.files() if path.endswith("feed.xml")]
    assert not small.page("").all("link[@type='application/atom+xml']")
    settings = (small.root / "site.yaml").read_text(encoding="utf-8").replace(f"base_url: {BASE}\n", "")
    small.put("site.yaml", settings.encode()).write(SITE).build()
    assert not [path for path in small.files() if path.endswith("feed.xml")]


ENTRY = """<entry><id>{id}</id><title>A</title><link rel="alternate" href="https://a.example/a/"/>
<updated>{updated}</updated></entry>"""
FEED = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>https://a.example/feed.xml</id><title>A</title>
<updated>2026-01-02T00:00:00Z</updated><link rel="self" href="https://a.example/feed.xml"/>
<link rel="alternate" href="https://a.example/"/><author><name>A</name></author>
{entries}</feed>"""
RIGHT = FEED.format(entries=ENTRY.format(id="https://a.example/a/", updated="2026-01-02T00:00:00Z"))


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("<name>A</name>", "", "feed: nobody wrote it"),
        (' xml:lang="vi"', "", "no feed in a language"),
        ('rel="self"', 'rel="via"', "feed: it does not name its own address"),
        ("<author>", "<uathor/><author>", "feed: uathor is not known"),
        ("<title>A</title>\n<updated>", "<updated>", "feed: title not once"),
        ("<id>https://a.example/a/", "<id>a", "a: its id is no whole address"),
        ('https://a.example/a/"', 'https://b.example/"', "https://a.example/a/: https://b.example/ is elsewhere"),
        ("2026-01-02T00:00:00Z</updated></entry>", "2026-01-02</updated></entry>",
         "https://a.example/a/: 2026-01-02 is no date of RFC 3339"),
        ("2026-01-02T00:00:00Z</updated></entry>", "2026-01-01T00:00:00Z</updated></entry>",
         "feed: another date than its latest entry's"),
        ("<entry>", "<entry><published>2026-02-01T00:00:00Z</published>",
         "https://a.example/a/: published after it was updated"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_feed_is_found(written, instead, told):
    assert feed_mistakes(RIGHT.encode(), "https://a.example/") == []
    assert told in feed_mistakes(RIGHT.replace(written, instead, 1).encode(), "https://a.example/")


def test_two_entries_of_one_id_or_in_the_wrong_order_are_found():
    days = ("2026-01-02T00:00:00Z", "2026-01-02T00:00:01Z")
    feed = FEED.format(entries="".join(ENTRY.format(id="https://a.example/a/", updated=day) for day in days))
    found = feed_mistakes(feed.encode(), "https://a.example/")
    assert {"two entries have one id", "the latest is not first"} <= set(found)


@pytest.mark.parametrize("path", ["feed.xml", "season/soon/feed.xml", "season/soon/index.html"])
def test_the_next_day_writes_no_feed_anew(site, path):
    small = site(SITE)
    small.build()
    before = feed_of(small, path)
    small.build(today=TODAY.replace(day=30))
    assert feed_of(small, path) == before
