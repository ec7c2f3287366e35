"""A catalog and a plan in, problems out: the list of all rules."""

from datetime import date
from pathlib import Path

from showcase.checking import addresses, claims, dates, figures, languages, listing, recognitions, register, stories
from showcase.checking.alone import check_alone
from showcase.checking.case import Case, Rule
from showcase.model.catalog import Catalog
from showcase.planning.outputs import Plan
from showcase.problems.problem import Problem

RULES: tuple[Rule, ...] = (
    addresses.no_two_at_one_address,
    addresses.base_url_is_known,
    register.addresses_still_answer,
    register.addresses_are_registered,
    recognitions.evidence_is_complete,
    recognitions.level_may_grant,
    recognitions.dates_make_sense,
    recognitions.renewal_is_due,
    dates.nothing_has_happened_tomorrow,
    dates.events_end_after_they_begin,
    listing.strong_drinks_have_no_page,
    listing.producer_is_named,
    listing.absence_is_explained,
    listing.sample_data_is_marked,
    languages.texts_are_translated,
    languages.translations_say_the_same,
    claims.no_unproven_claims,
    figures.figures_agree,
    stories.links_lead_somewhere,
    stories.no_html,
    stories.no_first_level_heading,
)
"""All rules, in the order in which a volunteer would want to hear of them."""


ALONE: frozenset[Rule] = frozenset(
    {
        recognitions.evidence_is_complete,
        recognitions.level_may_grant,
        recognitions.dates_make_sense,
        recognitions.renewal_is_due,
        dates.nothing_has_happened_tomorrow,
        dates.events_end_after_they_begin,
        listing.strong_drinks_have_no_page,
        listing.absence_is_explained,
        languages.texts_are_translated,
        languages.translations_say_the_same,
        claims.no_unproven_claims,
        stories.no_html,
        stories.no_first_level_heading,
    }
)
"""Those that look at each thing by itself, and at nothing else that is written in a thing's folder."""


def check(catalog: Catalog, plan: Plan, today: date, cache: Path | None = None) -> list[Problem]:
    """Every problem that the rules find; in `cache` is kept what they found in things by themselves."""
    case = Case(catalog, plan, today)
    alone = check_alone(case, [rule for rule in RULES if rule in ALONE], cache)
    return [problem for rule in RULES for problem in (alone[rule.__name__] if rule in ALONE else rule(case))]
