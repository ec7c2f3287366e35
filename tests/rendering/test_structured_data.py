"""What pages say to machines: parses, ends nothing, and is never more than is known."""

import json
import re
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from showcase.building import prepare
from showcase.rendering.edition import PageContext
from showcase.rendering.editions import editions
from showcase.rendering.frames import Look
from showcase.rendering.pages.makers import view_of
from showcase.rendering.structured_data.pages import as_script
from tests.small_sites import SETTINGS, SmallSite

BASE = "https://cho.example/phien/"
SITE = """\
-- content/rules/recognition.yaml --
schemes: []
authorities: [{id: province, name: {vi: Tỉnh, en: Province}}]
grants: [{stars: 4, authority: province}]
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04186,Xã,Sông Mã,song-ma,126
-- content/sources.yaml --
bao: {title: Bài, publisher: Báo}
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower}
kind: cooperative
founded: 2019-05
address: {commune: "04186"}
-- products/song-ma/mat-ong/product.yaml --
name: {vi: "Mật </script><script>alert(1)</script> & <!-- ong", en: Honey}
summary: {vi: Mật của ong rừng., en: Honey of forest bees.}
producer: htx
gtin: "8930000000001"
price: {amount: 150000, per: chai, as_of: 2026-10-01}
recognitions:
  - stars: 4
    authority: province
    decision: 12/QĐ-UBND
    issued_on: 2026-03-02
    evidence: {tier: A, seen_on: 2026-04-01}
-- products/song-ma/nhan/product.yaml --
name: {vi: Nhãn, en: Longan}
-- content/events/hoi/event.yaml --
name: {vi: Hội, en: Fair}
kind: fair
starts_on: 2026-12
organisers: [{vi: Nhóm, en: Group}]
district: song-ma
-- content/stories/chuyen/story.yaml --
name: {vi: Chuyện, en: Tale}
published_on: 2026-06-01
changes: [{changed_on: 2026-07, what: a}]
-- content/stories/chuyen/story.vi.md --
Kể.
"""
VIDEO = 'videos: [{{id: v, name: Ong, link: "https://a.vn/1"{}}}]\n'


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules: nothing of it is drawn."""
    return lambda text="": SmallSite(tmp_path).write(SETTINGS).write(text)


def said(small, path, **options):
    """The nodes that a page has for machines, by type."""
    return {node["@type"]: node for node in graph(small, path, **options)}


def graph(small, path, **options):
    """The nodes that a page has for machines; nothing is drawn for it."""
    prepared = prepare(small._options(options))
    page = next(page for page in prepared.plan.pages if page.path == path)
    edition = editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales")[page.language]
    script = view_of(PageContext(edition, page), Look("", "")).frame.structured
    nodes = json.loads(script)["@graph"] if script else []
    assert "<" not in script
    return nodes


def walk(value, key=""):
    yield key, value
    inner = (
        value.items() if isinstance(value, dict) else [(key, one) for one in value] if isinstance(value, list) else []
    )
    for name, one in inner:
        yield from walk(one, name)


json_values = st.recursive(
    st.text() | st.sampled_from(["</script>", "<!--", "]]>", "\u2028", "&lt;"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.slow
@settings(max_examples=40)
@given(st.lists(st.dictionaries(st.text(), json_values, min_size=1), min_size=1, max_size=3))
def test_whatever_is_said_parses_and_cannot_end_its_element(nodes):
    script = str(as_script(nodes))
    assert "<" not in script
    assert json.loads(script) == {"@context": "https://schema.org", "@graph": nodes}


def test_without_nodes_nothing_is_said():
    assert as_script([]) == ""


def test_every_page_tells_whole_addresses_and_iso_dates_and_never_a_rating(site):
    small = site(SITE)
    dates = {"startDate", "endDate", "datePublished", "dateModified", "validFrom", "expires", "foundingDate"}
    for path in ("", "p/", "p/mat-ong/", "en/e/hoi/", "en/m/htx/", "s/chuyen/", "d/song-ma/"):
        for key, value in walk(said(small, path)):
            if key in {"url", "@id", "item", "image", "thumbnailUrl", "contentUrl"} and isinstance(value, str):
                assert value.startswith(BASE)
            if key in dates:
                assert re.fullmatch(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?)?)?", value)
            assert key not in {"aggregateRating", "review", "reviewRating", "ratingValue"}
            assert value not in {"AggregateRating", "Review", "Rating"} if isinstance(value, str) else True
            assert value not in ("", None)


def test_a_breadcrumb_counts_from_home_to_the_page_itself(site):
    small = site(SITE)
    steps = said(small, "en/p/mat-ong/")["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step.get("item")) for step in steps] == [
        (1, f"{BASE}en/"), (2, f"{BASE}en/p/"), (3, None),
    ]  # fmt: skip
    assert all(step["name"] for step in steps)
    assert "BreadcrumbList" not in said(small, "")


def test_home_is_a_website_with_its_organisation(site):
    node = said(site(SITE), "en/")["WebSite"]
    assert (node["name"], node["url"], node["inLanguage"]) == ("Hill market", f"{BASE}en/", "en")
    assert node["publisher"] == {"@id": f"{BASE}#organization"}
    owner = said(site(SITE), "en/")["Organization"]
    assert (owner["@id"], owner["name"], owner["url"]) == (f"{BASE}#organization", "Volunteers", f"{BASE}en/")
    assert owner["contactPoint"] == [
        {"@type": "ContactPoint", "contactType": "customer support", "email": "hoi@cho.example"},
    ]


def test_a_product_says_what_it_is_and_whose(site):
    node = said(site(SITE), "en/p/mat-ong/")["Product"]
    assert node["@id"] == f"{BASE}en/p/mat-ong/#product"
    assert (node["name"], node["description"], node["gtin"]) == ("Honey", "Honey of forest bees.", "8930000000001")
    assert node["manufacturer"]["@id"] == f"{BASE}en/m/htx/#organization"
    assert "brand" not in node
    assert node["image"][0].startswith(f"{BASE}assets/cards/")


def test_an_offer_needs_a_price(site):
    small = site(SITE)
    assert said(small, "p/mat-ong/")["Product"]["offers"] == {
        "@type": "Offer", "price": "150000", "priceCurrency": "VND", "url": f"{BASE}p/mat-ong/",
    }  # fmt: skip
    assert "offers" not in said(small, "p/nhan/").get("Product", {})


DAYS = {
    "in force": date(2026, 11, 24),
    "extended": date(2029, 6, 1),
    "over": date(2029, 12, 1),
}
EXTENSION = "    extension: {filed_on: 2028-10-01, source: bao}\n"
REVOKED = "    revoked: {revoked_on: 2026-05-05}\n"
ACTIVE, INACTIVE = "https://schema.org/CertificationActive", "https://schema.org/CertificationInactive"


@pytest.mark.parametrize(
    ("tier", "more", "day", "status"),
    [
        ("{tier: A, seen_on: 2026-04-01}", "", "in force", ACTIVE),
        ("{tier: A, seen_on: 2026-04-01}", EXTENSION, "extended", None),
        ("{tier: A, seen_on: 2026-04-01}", "", "over", INACTIVE),
        ("{tier: B1, source: bao}", "", "in force", None),
        ("{tier: B1, source: bao}", "", "over", INACTIVE),
    ],
)
def test_a_certification_is_active_only_when_it_was_seen_and_is_in_force(site, tier, more, day, status):
    text = SITE.replace("    evidence: {tier: A, seen_on: 2026-04-01}\n", f"    evidence: {tier}\n{more}")
    node = said(site(text), "p/mat-ong/", today=DAYS[day])["Product"]["hasCertification"][0]
    assert node.get("certificationStatus") == status
    assert node["certificationIdentification"] == "12/QĐ-UBND"
    assert node["validFrom"] == "2026-03-02"
    # The page shows no end of what is only reported, until it has passed.
    assert node.get("expires") == (None if tier.startswith("{tier: B1") and day == "in force" else "2029-03-02")
    assert node["issuedBy"]["@type"] == "GovernmentOrganization"


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("    decision: 12/QĐ-UBND\n", ""),
        ("{tier: A, seen_on: 2026-04-01}", "{tier: B2, source: bao}"),
        ("{tier: A, seen_on: 2026-04-01}", "{tier: C, source: bao}"),
        ("issued_on: 2026-03-02", "issued_on: 2026-12-02"),
        ("issued_on: 2026-03-02", "issued_on: 2026"),
        ("authority: province", "authority: nobody-we-know"),
        # Of a revoked one the page says that it was revoked, and neither its number nor its authority.
        ("evidence: {tier: A, seen_on: 2026-04-01}\n", f"evidence: {{tier: A, seen_on: 2026-04-01}}\n{REVOKED}"),
    ],
)
def test_without_a_decision_that_speaks_there_is_no_certification(site, written, instead):
    assert "hasCertification" not in said(site(SITE.replace(written, instead)), "p/mat-ong/")["Product"]


def test_an_event_says_when_and_where(site):
    node = said(site(SITE), "en/e/hoi/")["Event"]
    assert (node["name"], node["startDate"], node["endDate"]) == ("Fair", "2026-12", "2026-12")
    assert node["location"]["name"] == "Sông Mã area"
    assert node["location"]["address"]["addressCountry"] == "VN"
    assert node["eventStatus"] == "https://schema.org/EventScheduled"
    assert node["organizer"] == [{"@type": "Organization", "name": "Group"}]


def test_a_livestream_is_where_it_is_seen(site):
    link = "https://www.tiktok.com/@ban/live"
    live = SITE.replace("kind: fair", f"kind: livestream\nchannels: [{{link: '{link}'}}]")
    node = said(site(live), "en/e/hoi/")["Event"]
    assert node["location"] == {"@type": "VirtualLocation", "url": link}
    assert node["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"


@pytest.mark.parametrize(
    ("more", "starts", "ends"),
    [
        ("", "2026-12-05", "2026-12-05"),
        ('starts_at: "08:00"', "2026-12-05T08:00:00+07:00", "2026-12-05"),
        ('starts_at: "08:00"\nhours: 4', "2026-12-05T08:00:00+07:00", "2026-12-05T12:00:00+07:00"),
        ('starts_at: "22:30"\nhours: 4', "2026-12-05T22:30:00+07:00", "2026-12-06T02:30:00+07:00"),
        ('starts_at: "08:00"\nhours: 4\nends_on: 2026-12-06', "2026-12-05T08:00:00+07:00", "2026-12-06"),
    ],
)
def test_an_hour_is_told_with_the_time_zone_of_the_site(site, more, starts, ends):
    node = said(site(SITE.replace("starts_on: 2026-12\n", f"starts_on: 2026-12-05\n{more}\n")), "e/hoi/")["Event"]
    assert (node["startDate"], node["endDate"]) == (starts, ends)


def test_an_hour_of_a_day_that_is_not_known_is_not_told(site):
    node = said(site(SITE.replace("starts_on: 2026-12\n", 'starts_on: 2026-12\nstarts_at: "08:00"\n')), "e/hoi/")
    assert node["Event"]["startDate"] == "2026-12"


def test_a_livestream_of_which_nobody_knows_where_it_was_seen_is_not_told(site):
    assert "Event" not in said(site(SITE.replace("kind: fair", "kind: livestream")), "en/e/hoi/")


def test_an_event_whose_place_is_not_known_is_not_told_for_nobody_may_guess_it(site):
    told = said(site(SITE.replace("organisers: [{vi: Nhóm, en: Group}]\ndistrict: song-ma\n", "")), "e/hoi/")
    assert "Event" not in told


def test_an_article_says_by_whom_and_when(site):
    node = said(site(SITE), "en/s/chuyen/")["Article"]
    assert (node["headline"], node["datePublished"], node["dateModified"]) == ("Tale", "2026-06-01", "2026-07")
    assert node["inLanguage"] == "vi"
    owner = {"@type": "Organization", "@id": f"{BASE}#organization", "name": "Volunteers", "url": f"{BASE}en/"}
    assert (node["author"], node["publisher"]) == (owner, {"@id": f"{BASE}#organization"})
    assert node["image"]


def test_a_producer_is_an_organisation(site):
    node = said(site(SITE), "en/m/htx/")["Organization"]
    assert (node["name"], node["url"], node["foundingDate"]) == ("Forest Flower", f"{BASE}en/m/htx/", "2019-05")
    assert node["address"]["addressLocality"] == "xã Sông Mã"
    assert node["legalName"] == "HTX Hoa Rừng"
    assert not node.keys() & {"telephone", "sameAs"}


CHANNELS = """\
channels:
  - telephone: "0000000000"
  - telephone: "0212000000"
  - telephone: "0212000001"
  - link: https://htx.example/
  - link: http://htx.example/cu
  - link: https://www.tiktok.com/tag/matong
"""


def test_a_producer_is_called_and_found_by_its_own_ways_alone(site):
    text = SITE.replace("founded: 2019-05\n", f"founded: 2019-05\n{CHANNELS}")
    node = said(site(text), "m/htx/")["Organization"]
    assert node["telephone"] == "+84212000000"
    assert "https://htx.example/" in node["sameAs"]
    assert "http://htx.example/cu" not in node["sameAs"]


def test_the_page_about_the_site_is_about_who_answers_for_it(site):
    text = SITE.replace("chuyen/story", "about/story")
    told = said(site(text), "en/about/")
    assert told["AboutPage"]["mainEntity"] == {"@id": told["Organization"]["@id"]} == {"@id": f"{BASE}#organization"}
    assert (told["AboutPage"]["name"], "Article" in told) == ("Tale", False)


def test_a_product_tells_its_season_its_area_and_its_country(site):
    text = SITE.replace("gtin:", "season: {months: [3-4]}\ngtin:")
    node = said(site(text), "en/p/mat-ong/")["Product"]
    assert [(one["name"], one["value"]) for one in node["additionalProperty"]] == [
        ("Season", "March – April"), ("Area", "Sông Mã area"),
    ]  # fmt: skip
    assert node["countryOfOrigin"] == {"@type": "Country", "name": "Vietnam"}
    assert said(site(text), "p/mat-ong/")["Product"]["countryOfOrigin"]["name"] == "Việt Nam"


RIGHT = """\
proofs:
  - kind: {kind}
    scope: {{vi: Mật ong, en: Honey}}
    {issuer}
    number: 7/2026
    issued_on: 2026-01-02
    valid_until: {until}
    evidence: {evidence}
gtin:"""
SEEN = "{tier: A, seen_on: 2026-04-01}"
ISSUER = "issued_by: {vi: Cục, en: The office}"


def right(site, kind="gi_use_right", issuer=ISSUER, until="2030-01-02", evidence=SEEN):
    proof = RIGHT.format(kind=kind, issuer=issuer, until=until, evidence=evidence)
    return said(site(SITE.replace("gtin:", proof)), "en/p/mat-ong/")["Product"]["hasCertification"][1:]


@pytest.mark.parametrize(("until", "status"), [("2030-01-02", ACTIVE), ("2026-11-23", INACTIVE)])
def test_a_right_to_a_protected_name_whose_paper_was_seen_is_a_second_certification(site, until, status):
    (node,) = right(site, until=until)
    assert node["name"] == "right to use a geographical indication"
    assert (node["issuedBy"]["name"], node["certificationIdentification"]) == ("The office", "7/2026")
    assert (node["certificationStatus"], node["expires"]) == (status, until)


@pytest.mark.parametrize(
    "less",
    [
        {"kind": "trademark"},
        {"kind": "certification_mark"},
        {"issuer": ""},
        {"evidence": "{tier: B1, source: bao}"},
        {"evidence": "{tier: A}"},
    ],
)
def test_no_other_paper_and_none_that_nobody_saw_certifies_a_product(site, less):
    assert right(site, **less) == []


PHOTO = """\
photos:
  - {file: a.png, alt: {vi: Tổ ong, en: A comb}, credit: Người chụp, licence: CC0 1.0,
     licence_url: "https://creativecommons.org/publicdomain/zero/1.0/"}
  - {file: b.png, alt: {vi: Đồi, en: Hills}, credit: Người khác, licence: CC BY 4.0, illustrative: có}
gtin:"""


def photo(colour):
    drawn = BytesIO()
    Image.new("RGB", (400, 300), colour).save(drawn, "PNG")
    return drawn.getvalue()


def test_a_photo_says_who_is_credited_and_stands_for_the_thing_only_when_it_shows_it(site):
    small = site(SITE.replace("gtin:", PHOTO))
    for name, colour in (("a", "#F2B632"), ("b", "#1E6B45")):
        small.put(f"products/song-ma/mat-ong/{name}.png", photo(colour))
    nodes = graph(small, "en/p/mat-ong/")
    own, other = [node for node in nodes if node["@type"] == "ImageObject"]
    assert own["creditText"] == "Người chụp"
    assert own["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    assert other["license"] == {"@type": "CreativeWork", "name": "CC BY 4.0"}
    (product,) = [node for node in nodes if node["@type"] == "Product"]
    assert own["contentUrl"] in product["image"]
    assert other["contentUrl"] not in product["image"]
    assert own["contentUrl"].endswith("-360.webp")


SAMPLE = """\
-- products/song-ma/mau/product.yaml --
name: {vi: Mẫu, en: Sample}
sample: yes
videos: [{id: vm, name: Mẫu, link: "https://a.vn/1", published_on: 2026-05-02}]
-- products/song-ma/ruou/product.yaml --
name: {vi: Rượu, en: Spirit}
status: withdrawn
"""


def test_what_is_invented_or_not_shown_is_told_to_nobody(site):
    small = site(SITE + SAMPLE)
    for path in ("p/mau/", "v/vm/", "p/ruou/", "404.html"):
        assert graph(small, path) == [], path
    assert "mau" not in json.dumps(said(small, "p/")["ItemList"])
    assert "ItemList" not in said(small, "v/")


@pytest.mark.parametrize(
    ("facts", "uploaded", "runs"),
    [
        (", published_on: 2026-05-02, duration: 75", "2026-05-02", "PT75S"),
        (", published_on: 2026-05-02", "2026-05-02", None),
    ],
)
def test_a_video_says_when_it_was_published_and_how_long_it_runs(site, facts, uploaded, runs):
    text = SITE.replace("gtin:", f"{VIDEO.format(facts)}gtin:")
    node = said(site(text), "v/v/")["VideoObject"]
    assert (node["name"], node["uploadDate"]) == ("Ong", f"{uploaded}T00:00:00+07:00")
    assert node.get("duration") == runs
    assert node["thumbnailUrl"].startswith(f"{BASE}assets/cards/")
    assert node["description"]


def test_a_video_whose_day_is_not_known_says_nothing_to_machines(site):
    text = SITE.replace("gtin:", f"{VIDEO.format('')}gtin:")
    assert "VideoObject" not in said(site(text), "v/v/")


def test_without_an_address_of_the_site_nothing_is_said(site):
    small = site(SITE)
    settings = (small.root / "site.yaml").read_text(encoding="utf-8").replace(f"base_url: {BASE}\n", "")
    assert said(small.put("site.yaml", settings.encode()), "p/mat-ong/") == {}
