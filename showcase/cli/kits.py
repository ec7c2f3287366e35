"""What `kit` does: kits written and told, or why there is none."""

from gettext import NullTranslations
from pathlib import Path

import click

from showcase.asked import Options, Report
from showcase.cli.options import ROOT
from showcase.cli.speech import Speech, tell_files, tell_problems
from showcase.kitting import Outcome, Refused, Unknown, Written, write_kits
from showcase.publishing.lock import Busy
from showcase.publishing.writing import CannotWrite
from showcase.rendering.kits.making import INDEX
from showcase.rendering.kits.obstacles import OBSTACLES
from showcase.rendering.kits.parts import by_reason
from showcase.words import words_or_english


def hand_over(options: Options, things: tuple[str, ...], folder: Path, speech: Speech) -> None:
    """The kits of these things, written, and said where.

    Ends with 1 where one of them has none, with 2 where there is no site.
    """
    try:
        outcomes = write_kits(options, things, folder)
    except Busy:
        speech.complain("Another command is writing into {path}: wait until it has ended.", path=folder)
        raise SystemExit(2) from None
    except CannotWrite as error:
        speech.cannot_write(error.path, error.error)
        raise SystemExit(2) from None
    if isinstance(outcomes, Report):
        tell_problems(outcomes, options.root, speech)
        tell_files(outcomes, speech, 0)
        raise SystemExit(2)
    # Reasons are said on kit pages too: they stand among the words of the templates.
    pages = words_or_english(ROOT / "locales", speech.language)
    for outcome in outcomes:
        _tell(outcome, speech, pages)
    raise SystemExit(1 if any(isinstance(one, Unknown | Refused) for one in outcomes) else 0)


def _tell(outcome: Outcome, speech: Speech, pages: NullTranslations) -> None:
    match outcome:
        case Unknown(asked, is_broken=True):
            speech.complain("{asked}: its file cannot be used; python build.py check says why.", asked=asked)
        case Unknown(asked, is_draft=True):
            speech.complain("{asked}: it is a draft; with --drafts it gets a kit.", asked=asked)
        case Unknown(asked, near=()):
            speech.complain("No product, producer, area or event is called “{asked}”.", asked=asked)
        case Unknown(asked, near):
            speech.complain(
                "No product, producer, area or event is called “{asked}”. Perhaps: {near}?",
                asked=asked,
                near=", ".join(near),
            )
        case Refused(asked, reason):
            click.echo(f"{asked}: {pages.gettext(OBSTACLES[reason])}", err=True)
        case Written():
            _tell_written(outcome, speech, pages)


def _tell_written(written: Written, speech: Speech, pages: NullTranslations) -> None:
    ours = len(written.kit.files) - len(written.foreign)
    speech.say("{count} files, to be opened at {path}", count=ours, path=written.folder / INDEX)
    if written.foreign:
        speech.complain(
            "  {names}: left as they were, for this command did not write them. Move them away, then ask again.",
            names=", ".join(written.foreign),
        )
    for names, reason in by_reason(written.kit.lacks, pages):
        speech.tell(f"  {names}: {reason}")
