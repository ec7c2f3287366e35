"""Borrowing, and what counts as translated."""

import pytest

from showcase.model.site import Site
from showcase.model.things import Thing, prose_of
from showcase.planning.translation import Phrase, best, is_translated, missing
from showcase.problems.problem import Place

SITE = Site.model_validate(
    {
        "name": "Trang",
        "tagline": "Một trang",
        "province": "Sơn La",
        "organisation": {"name": "Nhóm"},
        "languages": [
            {"code": "vi", "name": "Tiếng Việt"},
            {"code": "en", "name": "English", "borrows": ["vi"]},
            {"code": "zh-Hans", "name": "简体中文", "borrows": ["en", "vi"]},
        ],
    },
    context={"languages": ("vi", "en", "zh-Hans")},
)


def thing(prose=(), **facts):
    stories = {code: prose_of(code, "Văn bản", Place(f"story.{code}.md")) for code in prose}
    return Thing(name=facts.get("name", {"vi": "Nhãn"}), summary=facts.get("summary"), prose=stories)


def test_a_text_is_borrowed_along_the_declared_chain_and_says_so():
    assert best({"vi": "Nhãn", "en": "Longan"}, SITE.chain("zh-Hans")) == Phrase("Longan", "en")
    assert best({"vi": "Nhãn"}, SITE.chain("zh-Hans")) == Phrase("Nhãn", "vi")
    assert best(None, SITE.chain("en")) is None


def test_a_text_in_an_undeclared_language_is_better_than_none():
    assert best({"zh-Hans": "龙眼"}, SITE.chain("en")) == Phrase("龙眼", "zh-Hans")


BOTH = {"vi": "Nhãn", "en": "Longan"}


@pytest.mark.parametrize(
    ("given", "gaps"),
    [
        (thing(), ("name",)),
        (thing(name=BOTH), ()),
        (thing(name=BOTH, summary={"vi": "Quả"}), ("summary",)),
        (thing(["vi"], name=BOTH, summary=BOTH), ("story",)),
        (thing(["vi", "en"], name=BOTH, summary=BOTH), ()),
    ],
)
def test_name_summary_and_story_make_a_translation(given, gaps):
    assert missing(given, "en", SITE) == gaps
    assert is_translated(given, "en", SITE) == (not gaps)


def test_the_first_language_is_where_things_begin():
    assert is_translated(thing(name={"en": "Longan"}), "vi", SITE)
