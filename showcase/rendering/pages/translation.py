"""The view of how far a language is, and the same for programs."""

import json

from showcase.model.stamps import State
from showcase.planning.progress import Progress, percent, progress_of, progress_record
from showcase.rendering import parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.frames import Look, Subject, frame
from showcase.rendering.labels import N_
from showcase.rendering.status_views import Count, TranslationRow, TranslationView
from showcase.words import coverage

STATES = {
    State.MISSING: N_("missing"),
    State.MACHINE: N_("machine draft"),
    State.OUTDATED: N_("outdated"),
    State.UNKNOWN: N_("origin unknown"),
    State.HUMAN: N_("by a person"),
    State.REVIEWED: N_("reviewed"),
    State.SAME: N_("as the original"),
}
"""State → its name, in the order of the table."""
_MOST = 100  # rows of the table: a page must stay light
_TOLD = N_("How much of this site is in {language}, text by text, and what to translate first; counted on {date}.")


def translation_view(context: PageContext, look: Look) -> TranslationView:
    """Shares, states, and the things that wait for a translator."""
    edition, words, code = context.edition, context.edition.words, context.page.id
    progress = _progress(edition, code)
    waiting = [row for row in progress.rows if row.open]
    # A phone is narrow: what no text is in is no column.
    columns = [state for state in STATES if any(row.states.get(state) for row in waiting)]
    name = next(language.name for language in edition.catalog.site.languages if language.code == code)
    as_of = edition.formats.day(edition.today)
    heading = edition.own(words.gettext(N_("Translation into {language}")).format(language=name))
    return TranslationView(
        frame=frame(context, look, Subject(heading, words.gettext(_TOLD).format(language=name, date=as_of.text))),
        as_of=as_of,
        language=name,
        percent=progress.percent,
        reviewed=progress.percent_reviewed,
        texts=progress.texts,
        words=percent(*coverage(edition.all_words, code)),
        states=tuple(Count(words.gettext(label), progress.states.get(state, 0)) for state, label in STATES.items()),
        columns=tuple(words.gettext(STATES[state]) for state in columns),
        rows=tuple(
            TranslationRow(
                parts.Link(context.href(row.kind, row.thing.id), edition.name(row.thing)),
                row.is_in_season,
                tuple(row.states.get(state, 0) for state in columns),
            )
            for row in waiting[:_MOST]
        ),
        more=len(waiting[_MOST:]),
        json_href=context.to(f"status/{code}.json"),
    )


def _progress(edition: Edition, code: str) -> Progress:
    return edition.once(("progress", code), lambda: progress_of(edition.catalog, code, edition.today))


def translation_json(edition: Edition, code: str) -> bytes:
    """How far a language is, with every thing."""
    progress = _progress(edition, code)
    record = progress_record(progress, coverage(edition.all_words, code), edition.today)
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()
