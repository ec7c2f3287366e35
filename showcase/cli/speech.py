"""What is printed: how a command goes, what was found, and in which language."""

import errno
import os
import sys
from collections.abc import Collection
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path

import click

from showcase.asked import Report
from showcase.cli.console import fitted, painter
from showcase.problems.codes import Severity
from showcase.problems.findings import Findings
from showcase.problems.paragraphs import paragraphs
from showcase.problems.problem import Problem
from showcase.problems.telling import summary
from showcase.reading.lines import lines_in

REFUSED = {
    errno.EACCES: "there is no permission",
    errno.EPERM: "there is no permission",
    errno.EROFS: "nothing can be written on that disk",
    errno.ENOSPC: "the disk is full",
    errno.EEXIST: "something stands there already",
    errno.EADDRINUSE: "another program uses it",
}
"""What the system says in English, or in numbers; to be translated like every message."""


@dataclass(frozen=True, slots=True)
class Speech:
    """How the tool talks: the words of its messages, and how many of them."""

    words: NullTranslations
    is_quiet: bool
    language: str = "en"
    """Which language they are in."""

    def say(self, message: str, **values: object) -> None:
        """Tell what happens, unless asked to be quiet."""
        if not self.is_quiet:
            click.echo(fitted(self.words.gettext(message).format(**values), sys.stdout))

    def tell(self, line: str) -> None:
        """Tell a line that needs no words, unless asked to be quiet."""
        if not self.is_quiet:
            click.echo(line)

    def progress(self, done: int, total: int) -> None:
        """Tell on one line of a terminal how far it is; the line is empty again at the end."""
        if not self.is_quiet and sys.stderr.isatty():
            click.echo(f"\r{done} / {total} ".ljust(20) if done < total else "\r".ljust(20) + "\r", nl=False, err=True)

    def complain(self, message: str, **values: object) -> None:
        """Tell why it cannot go on."""
        click.echo(fitted(self.words.gettext(message).format(**values), sys.stderr), err=True)

    def cannot_write(self, path: object, error: OSError) -> None:
        """Tell which file cannot be written, and why."""
        self.complain("Cannot write {path}: {reason}", path=path, reason=self.reason(error))

    def reason(self, error: OSError) -> str:
        """Why the system refused something; in its own words where it is none of the usual reasons."""
        usual = REFUSED.get(error.errno or 0)
        return self.words.gettext(usual) if usual else error.strerror or str(error)


def spoken_language(asked: str | None, environment: "os._Environ[str] | dict[str, str]") -> str:
    """The language of the messages: as asked, else Vietnamese unless the machine is set to English."""
    if asked:
        return asked
    set_to = environment.get("SHOWCASE_LANG") or ""
    return "en" if set_to.startswith("en") else "vi"


def tell_problems(report: Report, root: Path, speech: Speech, told: Collection[Problem] = ()) -> None:
    """What was found while building: hints are counted only, they are for those who ask by `check`.

    So are warnings that were `told` before: after a save one looks for what it brought.
    """
    warnings = () if speech.is_quiet else [one for one in report.problems if one.severity is Severity.WARNING]
    heard = [one for one in report.problems if one.severity is Severity.ERROR]
    known = {(one.code, one.place) for one in told}
    heard += [one for one in warnings if (one.code, one.place) not in known]
    lines = list(paragraphs(Findings(heard, lines_in(root)), speech.words, painter()))
    if lines:
        click.echo("\n\n".join(lines) + "\n")
    if report.problems and not speech.is_quiet:
        click.echo(summary(report.problems, speech.words))


def tell_files(report: Report, speech: Speech, seconds: float) -> None:
    """What was written, or that nothing was."""
    published = report.published
    if published is None:
        speech.complain("Nothing was published: mend the errors above first.")
        return
    for path in published.foreign:
        speech.complain("Somebody else’s file stands at {path} in the output: it was left alone.", path=path)
    speech.say(
        "{written} files written, {unchanged} unchanged, {removed} removed, in {seconds:.1f} s.",
        written=published.written,
        unchanged=published.unchanged,
        removed=published.removed,
        seconds=seconds,
    )
