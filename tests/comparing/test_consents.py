"""What a change does to the people who are shown, and to what they agreed to; nobody is told by name."""

from gettext import NullTranslations

import pytest

from showcase.checking.case import Case
from showcase.comparing.compare import differences
from showcase.comparing.consents import consent_changes
from showcase.planning.plan import plan_site
from showcase.problems.annotations import as_github
from showcase.problems.findings import Findings
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY, SmallSite

CONSENT = "consent: {{scope: [{scope}], given_on: 2026-01-01, record: {record}{end}}}"
PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n"


def person(name="Mẫu Văn An", scope="name", record="PHIEU-1", end="", more=""):
    return f"  - {{name: {name}{more}, {CONSENT.format(scope=scope, record=record, end=end)}}}\n"


def people(*entries, head=PRODUCT):
    return head + ("people:\n" + "".join(entries) if entries else "")


AN, BINH = person(), person("Mẫu Thị Bình", record="PHIEU-2")


@pytest.fixture
def cases(tmp_path):
    def read(name, text):
        catalog, _ = read_catalog(SmallSite(tmp_path / name).write(SETTINGS + text).root, on=lambda _site: TODAY)
        return Case(catalog, plan_site(catalog, TODAY, ""), TODAY)

    return lambda before, after: (read("before", before), read("after", after))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (people(), people(), []),
        (people(AN), people(AN), []),
        (people(AN, BINH), people(BINH, AN), []),
        (people(), people(AN), ["H971 name"]),
        ("", people(AN), ["H971 name"]),
        (people(AN), people(), ["W973"]),
        (people(AN), "", ["W973"]),
        (people(AN, BINH), people(BINH), ["W973"]),
        (people(AN), people(BINH), ["H971 name", "W973"]),
        (people(AN), people(person(end=", withdrawn_on: 2026-11-01")), ["W973"]),
        (people(AN), people(person(end=", withdrawn_on: 2027-11-01")), ["W972 withdrawn_on"]),
        (people(AN), people(person(scope="name, portrait")), ["W972 scope"]),
        (people(AN), people(person(record="PHIEU-9")), ["W972 record"]),
        (people(AN), people(person("Mẫu Văn Am")), ["W972 name"]),
        (people(person(scope="name, quote")), people(person(scope="name, quote", more=", quote: Mời vào")),
         ["W972 quote"]),
        (people(person(more=", consent: x")), people(), []),
        (people(AN), people(AN, head=PRODUCT.replace("mat-ong", "mat") + "formerly: [mat-ong]\n"), []),
        (people(), people(AN, head=f"{PRODUCT}sample: yes\n"), []),
        (people(), people(AN, head="-- content/producers/htx/producer.yaml --\nname: HTX\nkind: farm\n"),
         ["H971 name"]),
        (people(), people(AN, head="-- content/stories/ong/story.yaml --\nname: Ong\npublished_on: 2026-01-01\n"),
         ["H971 name"]),
    ],
)  # fmt: skip
def test_what_changes_of_people(cases, before, after, told):
    found = [" ".join(str(part) for part in (one.code, one.values.get("scope") or one.values.get("fields")) if part)
             for one in consent_changes(*cases(before, after))]  # fmt: skip
    assert found == told


def test_whoever_is_new_is_told_at_their_line_and_not_by_name(cases):
    (told,) = consent_changes(*cases(people(AN), people(AN, BINH)))
    assert (told.place.file, told.place.line) == ("products/song-ma/mat-ong/product.yaml", 4)
    assert "Bình" not in as_github(Findings([told]), NullTranslations())


def test_stars_certificates_and_consents_are_told_together(cases):
    seen = "evidence: {tier: A, seen_on: 2026-02-01}"
    star = f"{{stars: 3, authority: province, decision: 1/QĐ, issued_on: 2026-01-01, {seen}}}"
    paper = f"{{kind: award, scope: Mật, number: 1/G, {seen}}}"
    rules = (
        "-- content/rules/recognition.yaml --\nschemes: []\nauthorities: [{id: province, name: Tỉnh}]\n"
        "grants: [{stars: 3, authority: province}]\n"
    )
    facts = f"recognitions:\n  - {star}\nproofs:\n  - {paper}\n"
    found = list(differences(*cases(rules + PRODUCT, rules + people(AN, head=PRODUCT + facts))))
    assert [one.code for one in found] == ["W941", "H951", "H955", "H971"]
    told = as_github(Findings(found), NullTranslations()).splitlines()
    kinds = [line.partition(" ")[0] for line in told if line.startswith("::")]
    assert kinds == ["::warning", "::notice", "::notice", "::notice"]
