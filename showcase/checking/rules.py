"""A catalog and a plan in, problems out: the list of all rules."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from showcase.checking import addresses, claims, dates, figures, languages, listing, recognitions, register, stories
from showcase.checking.case import Case
from showcase.model.catalog import Catalog
from showcase.planning.outputs import Plan
from showcase.problems.problem import Problem

Rule: TypeAlias = Callable[[Case], Iterator[Problem]]

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


def check(catalog: Catalog, plan: Plan, today: date) -> list[Problem]:
    """Every problem that the rules find."""
    case = Case(catalog, plan, today)
    return [problem for rule in RULES for problem in rule(case)]
