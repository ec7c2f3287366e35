"""What `check` does: problems, changes and new addresses, found and told."""

import click

from showcase.asked import Options
from showcase.building import check_site
from showcase.cli.speech import Speech
from showcase.comparing.compare import as_groups, compare
from showcase.comparing.revisions import NotComparable
from showcase.model.register import FILE as REGISTER
from showcase.problems.codes import Severity
from showcase.problems.telling import TELLERS
from showcase.registering import Unreadable, register_addresses


def tell_state(options: Options, form: str, speech: Speech) -> None:
    """All that is wrong, told; ends with 1 where there are errors, with 2 where no site can be made."""
    report = check_site(options)
    problems = [one for one in report.problems if not speech.is_quiet or one.severity is Severity.ERROR]
    click.echo(TELLERS[form](problems, speech.words))
    raise SystemExit(2 if report.is_blocked else 1 if report.has_errors else 0)


def register(options: Options, speech: Speech) -> None:
    """The new addresses written down, and said how many."""
    try:
        added = register_addresses(options)
    except Unreadable:
        speech.complain("{path} was not touched: mend the errors in it first.", path=REGISTER)
    except OSError as error:
        speech.complain("Cannot write {path}: {reason}", path=REGISTER, reason=error.strerror or str(error))
        raise SystemExit(2) from None
    else:
        _say_added(len(added), speech)


def tell_changes(options: Options, revision: str, form: str, speech: Speech) -> None:
    """What changes against a revision, told; ends with 2 where that cannot be known."""
    try:
        found = compare(options, revision)
    except NotComparable as obstacle:
        click.echo(TELLERS[form]([obstacle.problem], speech.words))
        raise SystemExit(2) from None
    if form != "text":
        click.echo(TELLERS[form](found, speech.words))
    elif found:
        click.echo(as_groups(found, speech.words))
    else:
        speech.say("No published address, star, certificate or consent changes against {revision}.", revision=revision)


def _say_added(count: int, speech: Speech) -> None:
    if count:
        speech.say("{path}: {count} addresses added.", path=REGISTER, count=count)
    else:
        speech.say("{path}: nothing to add.", path=REGISTER)
