"""The dated rules that come with the project, and what becomes of rules with slips in them."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from showcase.model.standing import authority_names, granted_by
from showcase.reading.rules import (
    read_channel_rules,
    read_claims,
    read_comparison,
    read_post_rules,
    read_recognition_rules,
    read_sources,
)

ROOT = Path(__file__).parents[2]
RULES, PROBLEMS = read_recognition_rules(ROOT, ("vi", "en"))
CLAIMS, WRONG_CLAIMS = read_claims(ROOT, ("vi", "en"))


def put(root, file, text):
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return root


def told(problems):
    return [(problem.code, problem.place.file, problem.place.line) for problem in problems]


def test_the_projects_own_rules_can_be_used():
    assert (PROBLEMS, WRONG_CLAIMS) == ([], [])
    assert {scheme.id for scheme in RULES.schemes} == {"1048-2019", "148-2023", "1489-2025", "26-2026"}
    assert {scheme.months for scheme in RULES.schemes} == {36}
    assert (RULES.renewal_opens_days, RULES.renewal_closes_days, RULES.extension_days) == (180, 120, 180)
    assert (RULES.alcohol_limit, RULES.alcoholic_groups) == (15, (14, 15))


@pytest.mark.parametrize("languages", [("vi",), ("en",), ("lo", "th")])
def test_a_site_need_not_have_the_languages_of_the_rules(languages):
    assert read_recognition_rules(ROOT, languages) == (RULES, [])


@pytest.mark.parametrize(
    ("on", "three", "four", "five"),
    [
        (date(2019, 8, 20), set(), set(), set()),
        (date(2019, 8, 21), {"province", "district"}, {"province"}, {"centre", "ministry"}),
        (date(2020, 12, 31), {"province", "district"}, {"province"}, {"centre", "ministry"}),
        (date(2023, 2, 24), {"district"}, {"province"}, {"ministry"}),
        (date(2023, 12, 18), {"district"}, {"province"}, {"ministry"}),
        (date(2025, 6, 30), {"district"}, {"province"}, {"ministry"}),
        (date(2025, 7, 6), {"province"}, {"province"}, {"ministry"}),
        (date(2026, 11, 22), {"province"}, {"province"}, {"ministry"}),
    ],
)
def test_who_may_grant_follows_the_decision_of_the_day(on, three, four, five):
    assert [granted_by(stars, on, RULES) for stars in (3, 4, 5)] == [three, four, five]


def test_since_the_first_criteria_there_was_never_a_day_on_which_nobody_could_grant():
    day = date(2019, 8, 21)
    while day < date(2027, 1, 1):
        assert all(granted_by(stars, day, RULES) for stars in (3, 4, 5)), day
        day += timedelta(days=1)


@pytest.mark.parametrize("stars", [1, 2, 6])
def test_no_other_number_of_stars_is_granted_by_anybody(stars):
    assert granted_by(stars, date(2026, 1, 1), RULES) == set()


def test_whoever_grants_has_a_name_on_every_day_of_it():
    for grant in RULES.grants:
        for day in (grant.since, grant.until or date(2027, 1, 1), None):
            assert set(authority_names(grant.authority, day, RULES)) == {"vi", "en", "zh-Hans"}, grant


@pytest.mark.parametrize(
    ("on", "name"),
    [
        (date(2025, 2, 28), "Bộ Nông nghiệp và Phát triển nông thôn"),
        (date(2025, 3, 1), "Bộ Nông nghiệp và Môi trường"),
        (None, "Bộ Nông nghiệp và Môi trường"),
    ],
)
def test_the_ministry_is_called_by_its_name_of_the_day(on, name):
    assert authority_names("ministry", on, RULES)["vi"] == name


def test_the_claims_speak_of_both_kinds_in_three_languages():
    kinds = {(claim.code, claim.language) for claim in CLAIMS}
    assert kinds == {(code, language) for code in ("W701", "W702") for language in ("vi", "en", "zh-Hans")}
    assert all(claim.rule for claim in CLAIMS)


READERS = {
    "content/rules/recognition.yaml": lambda root: read_recognition_rules(root, ("vi",)),
    "content/rules/channels.yaml": read_channel_rules,
    "content/rules/claims.yaml": lambda root: read_claims(root, ("vi",)),
    "content/rules/posts.yaml": lambda root: read_post_rules(root, ("vi",)),
    "content/sources.yaml": lambda root: read_sources(root, ("vi",))[::2],
}


@pytest.mark.parametrize("file", READERS)
def test_a_site_without_such_a_file_has_no_such_rules_and_no_problem(tmp_path, file):
    found, problems = READERS[file](tmp_path)
    assert problems == []
    assert not getattr(found, "grants", getattr(found, "services", found))


@pytest.mark.parametrize("text", ["", "\n# nothing yet\n", "- a\n", "a: [\n", "\ta: b\n", "a: b: c\n", "x", "{}"])
@pytest.mark.parametrize("file", READERS)
def test_a_broken_file_is_told_in_its_own_name_and_stops_nothing(tmp_path, file, text):
    _, problems = READERS[file](put(tmp_path, file, text))
    assert {problem.place.file for problem in problems} <= {file}


def test_bytes_that_are_no_text_are_told(tmp_path):
    put(tmp_path, "content/rules/claims.yaml", "")
    (tmp_path / "content/rules/claims.yaml").write_bytes(b"\xff\xfe")
    assert [problem.code for problem in read_claims(tmp_path, ("vi",))[1]] == ["W111"]


GOOD = "  - {code: W701, language: vi, words: [nhất], rule: Luật}\n"


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("  - {code: W701, language: vi, words: ['(nhất'], rule: Luật}\n", "E519"),
        ("  - {code: W701, language: vi, words: [nhất], allowed: ['*'], rule: Luật}\n", "E519"),
        ("  - {code: W701, language: vi, words: [nhất, '(?i)một'], rule: Luật}\n", "E519"),
        ("  - {code: W701, language: vi, words: ['(?P<a>x)', '(?P<a>y)'], rule: Luật}\n", "E519"),
        ("  - {code: W709, language: vi, words: [nhất], rule: Luật}\n", "E430"),
        ("  - {code: W701, language: vi, words: [nhất]}\n", "E303"),
        ("  - {code: W701, language: vi, words: {a: nhất}, rule: Luật}\n", "E401"),
    ],
)
def test_an_entry_of_the_claims_with_a_slip_is_told_and_costs_no_other(tmp_path, entry, code):
    put(tmp_path, "content/rules/claims.yaml", f"claims:\n{GOOD}{entry}")
    claims, problems = read_claims(tmp_path, ("vi",))
    assert [claim.words for claim in claims] == [("nhất",)]
    assert [problem.code for problem in problems] == [code]


def test_a_service_with_a_slip_is_told_with_its_line_and_costs_no_other(tmp_path):
    put(
        tmp_path,
        "content/rules/channels.yaml",
        """\
services:
  - {id: zalo, name: Zalo, hosts: [zalo.me]}
  - id: tiktok
    name: TikTok
    hosts: [tiktok.com]
    shapes:
      - {shape: profile, pattern: '(tiktok', link: 'https://www.tiktok.com/'}
""",
    )
    rules, problems = read_channel_rules(tmp_path)
    assert [service.id for service in rules.services] == ["zalo"]
    assert told(problems) == [("E519", "content/rules/channels.yaml", 7)]


def test_recognition_rules_that_cannot_be_used_grant_nothing(tmp_path):
    put(tmp_path, "content/rules/recognition.yaml", "schemes: []\nauthorities: []\ngrants:\n  - {stars: four}\n")
    rules, problems = read_recognition_rules(tmp_path, ("vi",))
    assert rules.grants == ()
    assert ("E419", "content/rules/recognition.yaml", 4) in told(problems)


def test_sources_are_read_by_their_names_and_a_slip_costs_one(tmp_path):
    put(
        tmp_path,
        "content/sources.yaml",
        """\
bao:
  title: Mùa nhãn
  publisher: Báo Sơn La
nghi-quyet:
  titel: Nghị quyết
  publisher: Quốc hội
""",
    )
    sources, _, problems = read_sources(tmp_path, ("vi",))
    assert {name: source.id for name, source in sources.items()} == {"bao": "bao"}
    assert ("E304", "content/sources.yaml", 5) in told(problems)


def test_a_slip_of_syntax_in_one_source_costs_that_one_alone(site):
    small = site("""\
-- content/sources.yaml --
bao:
  title: Báo của bản
  publisher: Báo
giay:
  title:Quyết định
  publisher: UBND
nghi-quyet:
  title: "Nghị quyết
  publisher: Quốc hội
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
sources: [bao, giay, nghi-quyet]
""")
    assert [problem for problem in small.check() if problem[0] == "E"] == [
        "E203 content/sources.yaml:5",
        "E206 content/sources.yaml:8",
    ]
    small.build()
    assert "Báo của bản" in small.page("p/mat-ong").text


def test_an_entry_of_the_translation_tables_with_a_bad_pattern_is_told_and_left_out(tmp_path):
    put(
        tmp_path,
        "content/rules/translation.yaml",
        """\
languages:
  - {language: vi, stars: ['([1-5]) sao'], dates: ['ngày {month}']}
  - {language: en, stars: ['([1-5] stars']}
proofs:
  - {proof: HACCP, words: {any: [haccp]}}
  - {proof: ISO, words: {any: ['iso (']}}
""",
    )
    comparison, problems = read_comparison(tmp_path)
    assert [one.language for one in comparison.languages] == ["vi"]
    assert [one.proof for one in comparison.proofs] == ["HACCP"]
    assert [problem.code for problem in problems] == ["E519", "E519"]


def test_rules_of_posts_with_a_bad_pattern_are_told_and_then_there_are_none(tmp_path):
    service = "{id: zalo, name: Zalo, longest: 2000, hashtags: 3, source: x, as_of: 2026-11-22}"
    put(tmp_path, "content/rules/posts.yaml", f"services: [{service}]\nstar_words: ['sao']\n")
    rules, problems = read_post_rules(tmp_path, ("vi",))
    assert ([one.id for one in rules.services], problems) == (["zalo"], [])
    put(tmp_path, "content/rules/posts.yaml", f"services: [{service}]\nstar_words: ['sao (']\n")
    rules, problems = read_post_rules(tmp_path, ("vi",))
    assert (rules.services, [problem.code for problem in problems]) == ((), ["E519"])


def test_a_service_that_takes_next_to_nothing_is_refused(tmp_path):
    service = "{id: sms, name: SMS, longest: 160, hashtags: 0, source: x, as_of: 2026-11-22}"
    put(tmp_path, "content/rules/posts.yaml", f"services: [{service}]\n")
    rules, problems = read_post_rules(tmp_path, ("vi",))
    assert rules.services == ()
    assert len(problems) == 1
