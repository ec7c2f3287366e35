"""What `translate` does: states told, stamps set, languages handed out and taken back."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from showcase.asked import Options
from showcase.caching.keeping import replace_whole
from showcase.cli.speech import Speech
from showcase.model.stamps import OPEN, Origin, State
from showcase.model.units import Unit, units_of
from showcase.planning.progress import Progress, Row, percent
from showcase.problems.codes import Severity
from showcase.problems.findings import Findings
from showcase.problems.paragraphs import as_text
from showcase.problems.problem import Problem
from showcase.reading.lines import lines_in
from showcase.translating.exchange import export, take_back, units_in
from showcase.translating.project import Project, read_project
from showcase.translating.stamping import stamp

_SETTLED = frozenset({State.HUMAN, State.REVIEWED})
_FIRST = 20
"""So many things to do first are told; all of them stand in the JSON."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be stamped."""

    things: tuple[str, ...]
    """Folders or ids; none for all texts without a stamp."""
    language: str
    fields: tuple[str, ...]
    origin: str
    """Whose they are; empty where that was not said."""


def tell_status(options: Options, speech: Speech, language: str, form: str) -> None:
    """How far one language is, or each."""
    project = _project(options, speech)
    languages = (_known(project, language, speech),) if language else project.languages
    if form == "json":
        click.echo(json.dumps([project.record(code) for code in languages], ensure_ascii=False, indent=1))
        return
    for code in languages:
        _tell(project, project.progress(code), speech)


def stamp_texts(options: Options, speech: Speech, asked: Asked) -> None:
    """Stamps set, and said how many; ends with 1 where a file of stamps is damaged, with 2 where none can be kept."""
    project = _project(options, speech)
    language = _known(project, asked.language, speech)
    units = [unit for name in asked.things for unit in _named(project, name, language, speech)]
    if not asked.things:
        units = [unit for unit in units_in(project.catalog, language) if unit.lacks_stamp]
    # Whoever does not say whose they are takes nothing back that was said.
    settled = () if asked.origin else _SETTLED
    chosen = [unit for unit in units if unit.state not in settled or not unit.is_stamped]
    chosen = [unit for unit in chosen if not asked.fields or unit.field in asked.fields]
    unknown = set(asked.fields) - {unit.field for unit in units}
    if unknown and asked.things:
        known = ", ".join(dict.fromkeys(unit.field for unit in units))
        speech.complain("There is no text “{name}” here; there are: {known}.", name=min(unknown), known=known)
        raise SystemExit(2)
    try:
        count, problems = stamp(options.root, [(unit, Origin(asked.origin or Origin.HUMAN)) for unit in chosen])
    except OSError as error:
        speech.cannot_write(error.filename, error)
        raise SystemExit(2) from None
    speech.say("Stamped: {count}.", count=count)
    _tell_problems(problems, options.root, speech)


def export_language(options: Options, speech: Speech, language: str, file: Path) -> None:
    """A `.po` file written."""
    project = _project(options, speech)
    text = export(project.catalog, _known(project, language, speech))
    try:
        replace_whole(file, text.encode())
    except OSError as error:
        speech.cannot_write(file, error)
        raise SystemExit(2) from None
    speech.say("Written: {path}", path=file)


def import_language(options: Options, speech: Speech, language: str, file: Path) -> None:
    """What a `.po` file says, written; ends with 1 where something was refused."""
    project = _project(options, speech)
    try:
        code, content = _known(project, language, speech), file.read_bytes()
        done = take_back(options.root, project.catalog, code, content, file.as_posix())
    except OSError as error:
        speech.cannot_write(error.filename, error)
        raise SystemExit(2) from None
    speech.say("Translations written: {written}; stamped: {stamped}.", written=done.written, stamped=done.stamped)
    _tell_problems(done.problems, options.root, speech)


def _project(options: Options, speech: Speech) -> Project:
    project = read_project(options)
    if isinstance(project, Project):
        return project
    click.echo(as_text(Findings(project, lines_in(options.root)), speech.words))
    raise SystemExit(2)


def _known(project: Project, language: str, speech: Speech) -> str:
    if language not in project.languages:
        known = ", ".join(project.languages) or "–"
        speech.complain("This site is not translated into “{name}”; it is into: {known}.", name=language, known=known)
        raise SystemExit(2)
    return language


def _named(project: Project, name: str, language: str, speech: Speech) -> list[Unit]:
    things = project.things(name)
    if not things:
        speech.complain("There is no folder and no id “{name}” here.", name=name)
        raise SystemExit(2)
    return [unit for thing in things for unit in units_of(thing, project.catalog.site.codes[0], language)]


def _tell_problems(problems: Sequence[Problem], root: Path, speech: Speech) -> None:
    if problems:
        click.echo(as_text(Findings(problems, lines_in(root)), speech.words))
        raise SystemExit(1 if any(one.severity is not Severity.HINT for one in problems) else 0)


def _tell(project: Project, progress: Progress, speech: Speech) -> None:
    name = next(one.name for one in project.catalog.site.languages if one.code == progress.language)
    speech.say(
        "{name} ({code}): {percent} % of {texts} texts translated, by words; {reviewed} reviewed; interface: {words} %",
        name=name,
        code=progress.language,
        percent=progress.percent,
        texts=progress.texts,
        reviewed=progress.reviewed,
        words=percent(*project.words(progress.language)),
    )
    labels = _labels(speech)
    for state in State:
        speech.tell(f"  {progress.states.get(state, 0):6}  {labels[state]}")
    waiting = [row for row in progress.rows if row.open]
    if waiting:
        speech.say("What to do first:")
    for row in waiting[:_FIRST]:
        _tell_row(row, labels, speech)
    if len(waiting) > _FIRST:
        speech.say("  … and {count} more", count=len(waiting) - _FIRST)


def _tell_row(row: Row, labels: dict[State, str], speech: Speech) -> None:
    counts = ", ".join(f"{labels[state]} {row.states[state]}" for state in OPEN if row.states.get(state))
    season = speech.words.gettext("in season now") if row.is_in_season else ""
    speech.tell(f"  {row.thing.folder}: {', '.join(filter(None, (season, counts)))} – {row.name}")


def _labels(speech: Speech) -> dict[State, str]:
    gettext = speech.words.gettext
    return {
        State.MISSING: gettext("missing"),
        State.MACHINE: gettext("machine draft"),
        State.OUTDATED: gettext("outdated"),
        State.UNKNOWN: gettext("origin unknown"),
        State.HUMAN: gettext("by a person"),
        State.REVIEWED: gettext("reviewed"),
        State.SAME: gettext("as the original"),
    }
