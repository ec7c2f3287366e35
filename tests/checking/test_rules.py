"""Every rule is on the list, and each has a site that it speaks of and one of which it is silent."""

import inspect
import pkgutil
from collections.abc import Iterator
from datetime import date
from importlib import import_module

import pytest

from showcase import checking
from showcase.checking.addresses import base_url_is_known
from showcase.checking.case import Case
from showcase.checking.rules import ALONE, THOROUGH, TOGETHER, check
from showcase.planning.plan import plan_site
from showcase.problems.problem import Problem
from showcase.problems.telling import in_order
from showcase.reading.catalog import read_catalog
from tests.small_sites import SETTINGS, TODAY

RULES = (*ALONE, *TOGETHER, *THOROUGH)
PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\n"
MAKER = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Cooperative}
kind: cooperative
-- content/sources.yaml --
bao: {title: Mật ong vào vụ, publisher: Báo Sơn La}
"""
GOOD = PRODUCT + "name: {vi: Mật ong, en: Honey}\nproducer: htx\n" + MAKER

FIGURE = "{measure: {vi: Diện tích nhãn, en: Longan area}, as_of: 2023, source: bao, value: "


DOT = "GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
"""The smallest picture; all of its bytes are letters of ASCII."""
SHOP = SETTINGS.replace("organisation:", "catalogue_feeds: yes\norganisation:") + GOOD
LONG = "Bản ở lưng chừng núi, mây về sớm, cả bản ra vườn từ khi gà chưa gáy.\n"


def story(text):
    return (
        GOOD
        + f"-- products/song-ma/mat-ong/story.vi.md --\n{text}\n-- products/song-ma/mat-ong/story.en.md --\nBees.\n"
    )


def recognised(issued="2025-03-01", authority="district", source=", source: bao", more=""):
    evidence = f"{{tier: B1{source}}}"
    lines = f"  - stars: 3\n    authority: {authority}\n    issued_on: {issued}\n    evidence: {evidence}\n{more}"
    return GOOD.replace("producer: htx\n", f"producer: htx\nrecognitions:\n{lines}")


def stamped(line):
    return GOOD + f"-- products/song-ma/mat-ong/i18n.lock --\nen:\n  - name {line}\n"


SPEAKS = {
    "no_notes_to_oneself": GOOD.replace("producer: htx\n", "producer: htx\nsummary: đang cập nhật\n"),
    "nothing_is_said_by_an_assistant": story("Dưới đây là bài viết về ong:"),
    "site_is_filled_in": SETTINGS.replace("vi: Nhóm tình nguyện", 'vi: "[ĐIỀN tên nhóm]"') + GOOD,
    "site_is_translated": SETTINGS.replace(", en: Volunteers", "") + GOOD,
    "no_tags": GOOD.replace("producer: htx\n", "producer: htx\nsummary: Mật <b>ngọt</b>\n"),
    "photos_are_described": GOOD.replace(
        "producer: htx\n", "producer: htx\nphotos: [{file: ong.gif, credit: Ai, licence: CC0}]\n"
    )
    + f"-- products/song-ma/mat-ong/ong.gif --\n{DOT}",
    "marks_are_whole": story("Mật **ngọt."),
    "nothing_is_code": story("```markdown\nMật ngọt.\n```"),
    "lists_have_dashes": story("• Hoa nhãn\n• Hoa rừng"),
    "originals_have_not_changed": stamped("0123456789ab ebcf98369534 human"),
    "drafts_are_looked_at": stamped("6ea9d8aec428 ebcf98369534 machine"),
    "translations_are_stamped": stamped("6ea9d8aec428 ebcf98369534 human"),
    "catalogues_have_an_address": SHOP,
    "products_can_be_offered": SHOP,
    "no_two_at_one_address": GOOD.replace("producer: htx", "producer: htx\nformerly: [mat-ong]"),
    "base_url_is_known": GOOD,
    "addresses_still_answer": GOOD + "-- content/addresses.csv --\naddress,since\np/che/,2026-01-01\n",
    "addresses_are_registered": GOOD,
    "evidence_is_complete": recognised(source=""),
    "level_may_grant": recognised(issued="2026-03-01"),
    "dates_make_sense": recognised(more="    valid_until: 2024-01-01\n"),
    "renewal_is_due": recognised(issued="2024-04-10"),
    "strong_drinks_have_no_page": GOOD.replace("producer: htx", "producer: htx\nalcohol_abv: 29"),
    "producer_is_named": GOOD.replace("producer: htx\n", ""),
    "absence_is_explained": GOOD.replace("producer: htx", "producer: htx\nstatus: withdrawn"),
    "nothing_has_happened_tomorrow": GOOD.replace(
        "producer: htx", "producer: htx\nchanges: [{changed_on: 2062-11-25, what: Thêm ảnh}]"
    ),
    "events_end_after_they_begin": GOOD
    + "-- content/events/cho/event.yaml --\nname: Chợ\nkind: fair\nstarts_on: 2026-12-05\nends_on: 2026-12-04\n",
    "running_orders_have_the_time": GOOD
    + "-- content/events/cho/event.yaml --\nname: Chợ\nkind: fair\nstarts_on: 2026-12-05\nhours: 1\n"
    + "running_order: [{minutes: 61}]\n",
    "sample_data_is_marked": GOOD.replace("producer: htx", "producer: htx\nsample: yes"),
    "texts_are_translated": GOOD.replace(", en: Honey", ""),
    "translations_say_the_same": GOOD.replace("en: Honey", "en: 5-star honey"),
    "no_unproven_claims": GOOD.replace("vi: Mật ong", "vi: Mật ong tốt nhất"),
    "figures_agree": GOOD.replace("producer: htx\n", f"producer: htx\nfigures: [{FIGURE}7500}}, {FIGURE}7600}}]\n"),
    "links_lead_somewhere": story("[Chè](../che/)"),
    "stories_are_their_own": story(LONG)
    + f"-- products/song-ma/nhan/product.yaml --\nname: Nhãn\n-- products/song-ma/nhan/story.vi.md --\n{LONG}",
    "no_html": story("Ong <b>bay</b>"),
    "no_first_level_heading": story("# Ong"),
}
"""Rule → a site of which it speaks."""


REGISTERED = """\
-- content/addresses.csv --
address,since
d/song-ma/,2026-01-01
m/htx/,2026-01-01
p/mat-ong/,2026-01-01
"""


def said(small, rule):
    catalog, _ = read_catalog(small.root)
    # Without an address no share pictures are planned, which takes longest.
    url = (catalog.site.base_url or "") if rule is base_url_is_known else ""
    case = Case(catalog, plan_site(catalog, TODAY, url), TODAY)
    return list(rule(case))


def is_rule(function):
    told = inspect.signature(function)
    return list(told.parameters) == ["case"] and told.return_annotation == Iterator[Problem]


def written_rules():
    names = (module.name for module in pkgutil.iter_modules(checking.__path__, f"{checking.__name__}."))
    for module in map(import_module, names):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_") and is_rule(function):
                yield function


def test_every_public_rule_is_on_the_list():
    assert set(written_rules()) == set(RULES)
    assert len(RULES) == len(set(RULES))


def test_every_rule_has_its_site():
    assert {rule.__name__ for rule in RULES} == set(SPEAKS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_speaks_of_what_it_is_for_and_says_where(rule, site):
    problems = said(site(SPEAKS[rule.__name__]), rule)
    assert problems
    assert all(problem.place.file for problem in problems)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_is_silent_where_all_is_well(rule, site):
    small = site(
        recognised()
        + REGISTERED
        + "-- products/song-ma/mat-ong/story.vi.md --\n## Ong\n-- products/song-ma/mat-ong/story.en.md --\nBees.\n"
    )
    settings = small.root / "site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("cho.example/phien", "cho.vn"), encoding="utf-8")
    assert said(small, rule) == []


def test_check_asks_every_rule(site):
    small = site(SPEAKS["no_html"] + "-- content/stories/trong/story.yaml --\nname: Trống\npublished_on: 2026-01-01\n")
    catalog, _ = read_catalog(small.root)
    found = check(Case(catalog, plan_site(catalog, date(2026, 1, 1), ""), date(2026, 1, 1)))
    assert [problem.code for problem in in_order(found)] == ["E704", "W901", "H924", "H903"]
