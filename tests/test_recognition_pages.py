"""What a recognition may say, read on finished pages: for every tier and state, in Vietnamese and in English.

The table is that of the design: a badge only where a decision was seen and is in force, with its end printed on it.
"""

import json
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import product as pairs

import pytest

from showcase.building import prepare
from showcase.planning.addresses import file_of
from showcase.rendering.context import Folders, Work
from showcase.rendering.render import render
from tests.small_sites import PROJECT, SETTINGS, PageRead, SmallSite, spoken

STATES = {
    "in-force": ("2025-01-10", "2028-01-10", ""),
    "renewal-window": ("2024-04-23", "2027-04-23", ""),
    "renewal-late": ("2024-01-10", "2027-01-10", ""),
    "extended": ("2023-10-10", "2026-10-10", "    extension: {filed_on: 2026-06-01, source: bao}\n"),
    "expired": ("2023-01-10", "2026-01-10", ""),
    "revoked": ("2025-01-10", "2028-01-10", "    revoked: {revoked_on: 2026-05-05}\n"),
}
"""State → day of issue, last day, and what else its entry says."""
EVIDENCE = {
    "a": "{tier: A, seen_on: 2026-02-02, source: bao}",
    "b1": "{tier: B1, source: bao}",
    "b2": "{tier: B2, source: bao}",
    "c": "{tier: C, source: bao}",
}
LIVING = ("in-force", "renewal-window", "renewal-late")
SAYS = {
    **{("a", state): "badge" for state in LIVING},
    ("a", "extended"): "text",
    ("a", "expired"): "past",
    ("a", "revoked"): "revoked",
    **{("b1", state): "sentence" for state in LIVING},
    ("b1", "extended"): "history",
    ("b1", "expired"): "past",
    ("b1", "revoked"): "revoked",
    **{(tier, state): "history" for tier in ("b2", "c") for state in STATES},
}
CASES = sorted(SAYS)
BOTH = list(pairs(CASES, ("", "en/")))


def entry(tier, state):
    issued, _, more = STATES[state]
    return f"""\
-- products/song-ma/{tier}-{state}/product.yaml --
name: {{vi: Hàng {tier} {state}, en: Good {tier} {state}}}
recognitions:
  - stars: 4
    authority: province
    decision: 77/QĐ-UBND
    issued_on: {issued}
    evidence: {EVIDENCE[tier]}
{more}"""


RULES = """\
-- content/rules/recognition.yaml --
schemes: []
authorities: [{id: province, name: {vi: Tỉnh, en: Province}}]
grants: [{stars: 4, authority: province}]
-- content/sources.yaml --
bao: {title: Báo kể lại, publisher: Báo, published: 2026-02-01}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Every page of a site with one product for every tier and state; no picture is drawn."""
    root = tmp_path_factory.mktemp("recognitions")
    for folder in ("templates", "assets", "locales"):
        if (PROJECT / folder).is_dir():
            shutil.copytree(PROJECT / folder, root / folder)
    small = SmallSite(root).write(SETTINGS + RULES + "".join(entry(*case) for case in CASES))
    prepared = prepare(small._options({}))
    pages_only = replace(prepared.plan, pictures=(), cards=(), codes=(), documents=(), copies=())
    files = rendered(replace(prepared, plan=pages_only), root)
    read = {page.path: PageRead(files[file_of(page.path)].decode()) for page in prepared.plan.pages}
    return prepared, read


def rendered(prepared, root):
    """Path → bytes of everything in the plan."""
    work = Work(prepared.plan, prepared.catalog, prepared.today, Folders(root, root / ".cache"))
    return {file.path: file.content for file in render(work, partial(ThreadPoolExecutor, 1))}


def at(edition, case):
    return f"{edition}p/{case[0]}-{case[1]}/"


def badges(page, *, of_others=False):
    """The page's own badges, or all of them, those on cards of other things included."""
    on_cards = {id(element) for card in page.all("li[@class='card']") for element in card.iter()}
    found = (element for element in page.root.iter() if element.get("class") == "badge")
    return [element for element in found if of_others or id(element) not in on_cards]


def written(day, edition):
    """The year stands in every form of a date; the day and month in two of them."""
    year, month, number = day.split("-")
    return re.compile(
        rf"{int(number)} [^ ]+( \d+)? {year}" if edition else rf"0?{int(number)}\D+0?{int(month)}\D+{year}"
    )


@pytest.mark.parametrize(("case", "edition"), BOTH)
def test_a_badge_stands_only_where_a_decision_was_seen_and_is_in_force(pages, case, edition):
    found = badges(pages[1][at(edition, case)])
    assert bool(found) == (SAYS[case] == "badge")
    for badge in found:
        end = STATES[case[1]][1]
        assert badge.get("data-until") == end
        assert written(end, edition).search(spoken(badge))


@pytest.mark.parametrize(("case", "edition"), BOTH)
def test_what_has_no_badge_says_so_in_a_sentence_or_only_in_the_history(pages, case, edition):
    page = pages[1][at(edition, case)]
    sentences = page.all("p[@class='standing']")
    assert bool(sentences) == (SAYS[case] != "history")
    assert bool(page.all("ul[@class='history']")) == (SAYS[case] == "history")
    for sentence in sentences:
        told = spoken(sentence)
        issued, end, _ = STATES[case[1]]
        assert written(issued, edition).search(told) or SAYS[case] == "revoked"
        assert bool(written(end, edition).search(told)) == (SAYS[case] in {"badge", "text", "past"})
        assert "Báo kể lại" in told
        assert SAYS[case] != "revoked" or written("2026-05-05", edition).search(told)
        assert SAYS[case] == "revoked" or "77/QĐ-UBND" in told


@pytest.mark.parametrize("case", [case for case in CASES if SAYS[case] != "history"])
def test_the_sentence_is_in_the_past_once_it_is_over(pages, case):
    (sentence,) = pages[1][at("en/", case)].all("p[@class='standing']")
    is_past = bool(re.search(r"\bwas\b", spoken(sentence), re.IGNORECASE))
    assert is_past == (SAYS[case] in {"text", "past", "revoked", "sentence"})
    assert bool(re.search(r"\b(until|once|ended|revoked)\b", spoken(sentence))) == (SAYS[case] != "sentence")


@pytest.mark.parametrize(("tier", "edition"), list(pairs(("b2", "c"), ("", "en/"))))
def test_what_is_not_confirmed_is_never_called_recognised(pages, tier, edition):
    for state in STATES:
        page = pages[1][at(edition, (tier, state))]
        (history,) = page.all("ul[@class='history']")
        assert not page.all("p[@class='standing']")
        if edition:
            assert not re.search(r"\brecognised as\b", spoken(history), re.IGNORECASE)
            assert re.search(r"\bnot (known|confirmed)\b", spoken(history))


@pytest.mark.parametrize("edition", ["", "en/"])
def test_cards_of_lists_and_of_home_bear_the_same_badges_as_the_pages(pages, edition):
    _, read = pages
    for path in (f"{edition}p/", edition, f"{edition}d/song-ma/"):
        for card in read[path].all("li[@class='card']"):
            link = card.find(".//a").get("href").rstrip("/").rpartition("/")[2]
            case = next((case for case in CASES if link == "-".join(case)), None)
            found = [element for element in card.iter() if element.get("class") == "badge"]
            assert bool(found) == (case is not None and SAYS[case] == "badge")
            assert not found or found[0].get("data-until") == STATES[case[1]][1]
    listed = [card.find(".//a").get("href").split("/")[-2] for card in read[f"{edition}p/"].all("li[@class='card']")]
    assert sorted(listed) == sorted("-".join(case) for case in CASES)


def test_share_pictures_say_nothing_of_stars(pages):
    prepared, _ = pages
    for card in prepared.plan.cards:
        assert not re.search(
            "★|OCOP|sao|star", " ".join([*card.title, *(text for line in card.lines for text in line), *card.site_name])
        )


@pytest.mark.parametrize(("case", "edition"), BOTH)
def test_what_previews_show_says_nothing_of_stars(pages, case, edition):
    page = pages[1][at(edition, case)]
    previews = [page.all("title")[0].text, *(meta.get("content") for meta in page.all("meta") if meta.get("content"))]
    assert not [text for text in previews if re.search(r"★|OCOP", text)]


@pytest.mark.parametrize(("case", "edition"), BOTH)
def test_machines_are_told_no_more_than_people(pages, case, edition):
    page = pages[1][at(edition, case)]
    (script,) = page.all("script[@type='application/ld+json']")
    (node,) = [node for node in json.loads(script.text)["@graph"] if node["@type"] == "Product"]
    certifications = node.get("hasCertification", [])
    # Of one that was revoked the page says that it was, and nothing else that a certification has.
    assert len(certifications) == (SAYS[case] not in {"history", "revoked"})
    for certification in certifications:
        is_active = certification.get("certificationStatus") == "https://schema.org/CertificationActive"
        assert is_active == (SAYS[case] == "badge")
        end = STATES[case[1]][1]
        assert certification.get("expires") == (None if SAYS[case] == "sentence" else end)
        assert all(written(day, edition).search(page.text) for day in [certification.get("expires")] if day)
    assert "aggregateRating" not in script.text
    assert "Review" not in script.text


def test_the_order_of_a_list_is_the_alphabets_and_not_the_stars(pages):
    cards = pages[1]["p/"].all("li[@class='card']")
    names = [spoken(card.find(".//a")) for card in cards]
    assert names == sorted(names)


INCOMPLETE = {
    "no decision": ("    decision: 77/QĐ-UBND\n", ""),
    "only the year": ("issued_on: 2025-01-10", "issued_on: 2025"),
    "never seen": (", seen_on: 2026-02-02", ""),
    "not yet begun": ("issued_on: 2025-01-10", "issued_on: 2026-12-10"),
    "no date": ("    issued_on: 2025-01-10\n", ""),
}


@pytest.mark.parametrize("lacking", INCOMPLETE)
def test_evidence_that_is_not_complete_bears_no_badge(site, lacking):
    text = RULES + entry("a", "in-force").replace(*INCOMPLETE[lacking])
    small = site(text)
    prepared = prepare(small._options({"today": date(2026, 11, 24)}))
    plan = prepared.plan.__class__(
        base_url="", pages=tuple(page for page in prepared.plan.pages if page.path in {"p/a-in-force/", "p/"}),
        by_subject=prepared.plan.by_subject,
    )  # fmt: skip
    files = rendered(replace(prepared, plan=plan), small.root)
    for path in ("p/a-in-force/index.html", "p/index.html"):
        assert badges(PageRead(files[path].decode()), of_others=True) == []
