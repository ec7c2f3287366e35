"""Only those who agreed are in a catalog, and only as far as they agreed; nobody's name is in what is told."""

from datetime import date

import pytest

from showcase.problems.findings import Findings
from showcase.problems.records import as_json
from showcase.reading.catalog import read_catalog
from showcase.words import read_words
from tests.rich_site import photo
from tests.small_sites import PROJECT, TODAY, SmallSite

FOLDER = "content/producers/htx"
PRODUCER = f"-- {FOLDER}/producer.yaml --\nname: HTX\nkind: cooperative\npeople:\n"
AGREED = "{scope: [name, quote, portrait], given_on: 2026-11-01, record: PHIEU-07}"
PORTRAIT = "{file: ba.png, alt: Một người, credit: x, licence: CC0}"


@pytest.fixture
def bare(tmp_path):
    """A project without the engine's own rules and templates: reading needs none of them."""
    return SmallSite(tmp_path).put("locales/vi.po", b"")


def person(consent=AGREED, rest="", name="Ví Thị Mai"):
    given = f"consent: {consent}, " if consent else ""
    return f"  - {{name: {name}, quote: Ong hiền, {given}{rest}}}\n"


def read(small, today=TODAY):
    """The producer's people, and what is told; nothing of it names anybody."""
    small.put(f"{FOLDER}/ba.png", photo("#24305E"))
    catalog, problems = read_catalog(small.root, on=lambda _site: today)
    for language in ("vi", "en"):
        told = as_json(Findings(problems), read_words(PROJECT / "locales/problems", language))
        assert "Thị Mai" not in told
        assert "PHIEU" not in told
    people = catalog.producers["htx"].people if "htx" in catalog.producers else None
    return people, [f"{problem.code} {problem.place.line}" for problem in problems]


def test_who_agreed_is_there_with_all_that_was_agreed_to(site):
    (one,), told = read(site(PRODUCER + person(rest=f"portrait: {PORTRAIT}")))
    assert (one.name, one.quote, bool(one.portrait.found)) == ("Ví Thị Mai", {"vi": "Ong hiền"}, True)
    assert told == []


@pytest.mark.parametrize(
    ("consent", "code"),
    [
        ("", "E541 4"),
        ("{scope: [quote, portrait], given_on: 2026-11-01, record: x}", "E542 4"),
        ("{scope: [name], given_on: 2026-11-25, record: x}", "E543 4"),
        ("{scope: [name], given_on: 2026-11-01, record: x, withdrawn_on: 2026-11-24}", "W544 4"),
    ],
)
def test_who_did_not_agree_is_left_out_whole(site, consent, code):
    people, told = read(site(PRODUCER + person(consent) + person(name="Mẫu Văn An")))
    assert [one.name for one in people] == ["Mẫu Văn An"]
    assert told == [code]


@pytest.mark.parametrize(
    ("slip", "code"),
    [
        ("{scope: [name], given_on: 2026-11-01, record: x, withdrawn: 2026-11-24}", "E304"),
        ("{scope: [name], given_on: 2026-11-01, record: x, withdrawn_on: hôm qua}", "E404"),
        ("{scope: [name, all], given_on: 2026-11-01, record: x}", "E405"),
        ("{scope: [name], given_on: 2026-11-01}", "E303"),
        ("{scope: name, given_on: 2026-11-01, record: x}", "E401"),
    ],
)
def test_a_slip_in_a_consent_is_no_consent(site, slip, code):
    people, told = read(site(PRODUCER + person(slip)))
    assert people == ()
    assert told == [f"{code} 4"]


@pytest.mark.parametrize("field", ["ethnicity: Thái", "born_on: 1970-01-01", "id_number: '0123'", "health: x"])
def test_what_nobody_may_write_of_a_person_has_no_field(site, field):
    people, (told,) = read(site(PRODUCER + person(rest=field)))
    assert people == ()
    assert told == "E302 4"


def test_what_is_outside_of_the_scope_is_left_out(site):
    scope = "{scope: [name], given_on: 2026-11-01, record: x}"
    (one,), told = read(site(PRODUCER + person(scope, f"portrait: {PORTRAIT}")))
    assert (one.name, one.quote, one.portrait) == ("Ví Thị Mai", None, None)
    assert told == ["E542 4", "E542 4"]


def test_a_withdrawal_counts_from_its_day_on(site):
    consent = "{scope: [name, quote], given_on: 2026-11-01, record: x, withdrawn_on: 2026-11-24}"
    small = site(PRODUCER + person(consent))
    assert [len(read(small, date(2026, 11, day))[0]) for day in (1, 23, 24, 25)] == [1, 1, 0, 0]


def test_a_withdrawal_counts_wherever_the_same_paper_is_named(site):
    withdrawn = AGREED.replace("}", ", withdrawn_on: 2026-11-20}")
    other = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\npeople:\n"
    people, told = read(site(PRODUCER + person() + other + person(withdrawn)))
    assert people == ()
    assert told == ["W544 3", "W544 4"]


def test_who_gives_no_day_meets_nobody(site):
    catalog, problems = read_catalog(site(PRODUCER + person()).root)
    assert catalog.producers["htx"].people == ()
    assert [problem.code for problem in problems] == ["E543"]


def test_a_portrait_that_may_not_be_shown_is_not_measured(site):
    small = site(PRODUCER + person("", f"portrait: {PORTRAIT}"))
    small.put(f"{FOLDER}/ba.png", photo("#24305E"))
    read_catalog(small.root, on=lambda _site: TODAY, cache=small.root / ".cache")
    assert not (small.root / ".cache/photos").exists()


def test_a_portrait_that_is_not_there_costs_the_portrait(site):
    (one,), told = read(site(PRODUCER + person(rest=f"portrait: {PORTRAIT.replace('ba.png', 'co.png')}")))
    assert (one.name, one.portrait) == ("Ví Thị Mai", None)
    assert told == ["E501 4"]


CREATOR = "https://www.tiktok.com/@ban.lam.mat?utm_source=x"


def test_a_creator_appears_under_the_handle_with_a_clean_link_where_both_were_agreed_to(site):
    consent = "{scope: [name, link], given_on: 2026-11-01, record: PHIEU-09}"
    small = site(f"{PRODUCER}  - {{name: '@ban.lam.mat', link: '{CREATOR}', consent: {consent}}}\n")
    small.put("content/rules/channels.yaml", (PROJECT / "content/rules/channels.yaml").read_bytes())
    (one,), told = read(small)
    assert (one.name, one.link, told) == ("@ban.lam.mat", "https://www.tiktok.com/@ban.lam.mat", [])


def test_a_link_needs_to_be_agreed_to(site):
    (one,), told = read(site(PRODUCER + person(rest=f"link: '{CREATOR}'")))
    assert (one.link, told) == (None, ["E542 4"])


VIDEO = "videos: [{id: ong, name: Ong, link: 'https://www.tiktok.com/@Ban.Lam.Mat/video/7300000000000000000'}]"


@pytest.mark.parametrize(
    ("consent", "told"),
    [("", "E541 4"), ("consent: {scope: [name], given_on: 2026-01-01, record: x, withdrawn_on: 2026-11-01}", "W544 4")],
)
def test_without_a_consent_no_text_and_no_link_holds_a_creator_s_handle(site, consent, told):
    small = site(f"{PRODUCER}  - {{name: '@ban.lam.mat', {consent}}}\nsummary: Xem @ban.lam.mat.\n{VIDEO}\n")
    catalog, problems = read_catalog(small.root, on=lambda _site: TODAY)
    producer = catalog.producers["htx"]
    assert (producer.people, producer.summary, producer.videos) == ((), None, ())
    assert [f"{one.code} {one.place.line}" for one in problems] == [told, "E545 5", "E545 6"]
