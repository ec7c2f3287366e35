"""The view of what is known and what is missing, as of the day of the build."""

from datetime import date

from showcase.model.catalog import KINDS
from showcase.model.rules import Scheme
from showcase.model.site import Language
from showcase.model.standing import authority_names
from showcase.planning import status
from showcase.planning.series import translation_path
from showcase.planning.translation import Phrase
from showcase.rendering import parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.frames import LIST_NAMES, Look, Subject, frame
from showcase.rendering.labels import FACT_NAMES, N_, SAID_OF, STANDINGS
from showcase.rendering.status_views import (
    Count,
    EndingLine,
    Endings,
    GrantLine,
    Known,
    RulesPart,
    SchemeLine,
    StatusView,
)

_MOST = 100  # lines of one table: a page must stay light
_TOLD = N_("What this site knows and what is missing, counted on {date}.")


def status_view(context: PageContext, look: Look) -> StatusView:
    """Counts, dates, gaps, and the rules by which recognitions are judged today."""
    edition, catalog, words = context.edition, context.edition.catalog, context.edition.words
    counts = status.counted(catalog)
    said = status.said_of(catalog, edition.today)
    as_of = edition.formats.day(edition.today)
    heading = edition.own(words.gettext(N_("State of the information")))
    translated = status.translated(catalog)
    return StatusView(
        frame=frame(context, look, Subject(heading, words.gettext(_TOLD).format(date=as_of.text))),
        as_of=as_of,
        product_count=counts["product"],
        said=tuple(Count(words.gettext(name), said.get(key, 0)) for key, name in SAID_OF.items()),
        others=tuple(Count(words.gettext(LIST_NAMES[kind]), counts[kind]) for kind in KINDS if kind != "product"),
        thing_count=sum(counts.values()),
        languages=tuple(Count(language.name, translated[language.code]) for language in catalog.site.languages),
        translations=tuple(
            parts.Link(context.to(edition.prefix + translation_path(language.code)), _told_of(edition, language))
            for language in catalog.site.languages[1:]
        ),
        facts=tuple(
            Known(words.gettext(FACT_NAMES[name]), counts["product"] - lacking, lacking)
            for name, lacking in status.lacking(catalog)
        ),
        soon=_endings(context, status.ending_soon(catalog, edition.today)),
        lately=_endings(context, status.ended_lately(catalog, edition.today)),
        rules=_rules(edition),
    )


def _told_of(edition: Edition, language: Language) -> Phrase:
    return edition.own(edition.words.gettext(N_("Translation into {language}")).format(language=language.name))


def _endings(context: PageContext, endings: tuple[status.Ending, ...]) -> Endings:
    lines = tuple(_ending(context, ending) for ending in endings[:_MOST])
    return Endings(lines, len(endings) - len(lines))


def _ending(context: PageContext, ending: status.Ending) -> EndingLine:
    edition, held = context.edition, ending.standing
    return EndingLine(
        parts.Link(context.href("product", ending.product.id), edition.name(ending.product)),
        held.recognition.stars,
        edition.formats.day(ending.ends_on),
        edition.words.gettext(STANDINGS[held.say]).format(stars=held.recognition.stars),
    )


def _rules(edition: Edition) -> RulesPart:
    rules, today = edition.catalog.rules, edition.today
    schemes = sorted(rules.schemes, key=lambda scheme: scheme.since or date.min, reverse=True)
    return RulesPart(
        schemes=tuple(_scheme(edition, scheme) for scheme in schemes),
        grants=tuple(
            GrantLine(stars, tuple(_level(edition, level) for level in levels))
            for stars, levels in status.granting(rules, today)
        ),
        opens=rules.renewal_opens_days,
        closes=rules.renewal_closes_days,
        extension=rules.extension_days,
        sources=rules.sources,
    )


def _scheme(edition: Edition, scheme: Scheme) -> SchemeLine:
    formats = edition.formats
    return SchemeLine(
        edition.phrase(scheme.name) or edition.own(scheme.id),
        formats.day(scheme.since) if scheme.since else None,
        formats.day(scheme.until) if scheme.until else None,
        status.holds(scheme, edition.today),
    )


def _level(edition: Edition, level: str) -> Phrase:
    return edition.phrase(authority_names(level, edition.today, edition.catalog.rules)) or edition.own(level)
