"""A catalog and a plan in, problems out: the list of all rules."""

from dataclasses import replace
from pathlib import Path

from showcase.checking import (
    addresses,
    catalogues,
    claims,
    dates,
    figures,
    languages,
    leftovers,
    listing,
    marks,
    photos,
    recognitions,
    register,
    stories,
    translations,
)
from showcase.checking.alone import check_alone, found_alone
from showcase.checking.case import Case, Rule
from showcase.model.things import Thing
from showcase.planning.drafts import with_all_drafts
from showcase.problems.problem import Problem
from showcase.processes import Processes

TOGETHER: tuple[Rule, ...] = (
    addresses.no_two_at_one_address,
    addresses.base_url_is_known,
    register.addresses_still_answer,
    register.addresses_are_registered,
    catalogues.catalogues_have_an_address,
    catalogues.products_can_be_offered,
    listing.producer_is_named,
    listing.sample_data_is_marked,
    leftovers.site_is_filled_in,
    languages.site_is_translated,
    figures.figures_agree,
    stories.links_lead_somewhere,
    translations.translations_are_stamped,
)
"""Rules that need to know the whole site."""

THOROUGH: tuple[Rule, ...] = (stories.stories_are_their_own,)
"""Rules for which no build waits."""

ALONE: tuple[Rule, ...] = (
    recognitions.evidence_is_complete,
    recognitions.level_may_grant,
    recognitions.dates_make_sense,
    recognitions.renewal_is_due,
    dates.nothing_has_happened_tomorrow,
    dates.events_end_after_they_begin,
    dates.running_orders_have_the_time,
    listing.strong_drinks_have_no_page,
    listing.absence_is_explained,
    languages.texts_are_translated,
    languages.translations_say_the_same,
    translations.originals_have_not_changed,
    translations.drafts_are_looked_at,
    claims.no_unproven_claims,
    leftovers.no_notes_to_oneself,
    leftovers.nothing_is_said_by_an_assistant,
    leftovers.no_tags,
    photos.photos_are_described,
    stories.no_html,
    stories.no_first_level_heading,
    marks.marks_are_whole,
    marks.nothing_is_code,
    marks.lists_have_dashes,
)
"""Rules that look at each thing by itself, and at nothing else that is written in a thing's folder."""


def check(
    case: Case, cache: Path | None = None, processes: Processes | None = None, *, is_thorough: bool = True
) -> list[Problem]:
    """Every problem that the rules find; in `cache` is kept what they found in things by themselves.

    `processes` begins a pool of processes for many things; without it all are looked at here.
    """
    together = (*TOGETHER, *THOROUGH) if is_thorough else TOGETHER
    case = replace(case, catalog=with_all_drafts(case.catalog))
    return [*(problem for rule in together for problem in rule(case)), *check_alone(case, ALONE, cache, processes)]


def check_one(case: Case, thing: Thing) -> list[Problem]:
    """Every problem that the rules find in one thing of a case without knowing of others more than where they are."""
    return [*stories.links_of(case.catalog, [thing]), *found_alone(case, ALONE, thing)]
