"""What `check` does: problems, changes and new addresses, found and told."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

import click

from showcase.asked import Options
from showcase.building import check_site
from showcase.caching.stamps import stamps_of
from showcase.cli.console import painter
from showcase.cli.speech import Speech
from showcase.comparing.compare import as_groups, compare
from showcase.comparing.revisions import NotComparable
from showcase.model.register import FILE as REGISTER
from showcase.problems.annotations import as_markdown, within
from showcase.problems.codes import Severity
from showcase.problems.findings import Findings
from showcase.problems.forms import FORMS
from showcase.problems.paragraphs import as_text
from showcase.problems.problem import Problem
from showcase.reading.lines import lines_in
from showcase.registering import Unreadable, register_addresses

CONTENT = ("site.yaml", "products", "content")
"""What volunteers write."""


def tell_state(options: Options, form: str, speech: Speech) -> int:
    """All that is wrong, told: 1 where there are errors, 2 where no site can be made."""
    report = check_site(options)
    problems = [one for one in report.problems if not speech.is_quiet or one.severity is Severity.ERROR]
    _tell(problems, options.root, form, speech)
    return 2 if report.is_blocked else 1 if report.has_errors else 0


def register(options: Options, speech: Speech) -> None:
    """The new addresses written down, and said how many."""
    try:
        added = register_addresses(options)
    except Unreadable:
        speech.complain("{path} was not touched: mend the errors in it first.", path=REGISTER)
    except OSError as error:
        speech.cannot_write(REGISTER, error)
        raise SystemExit(2) from None
    else:
        _say_added(len(added), speech)


def tell_changes(options: Options, revision: str, form: str, speech: Speech) -> int:
    """What changes against a revision, told: 2 where that cannot be known."""
    try:
        found = compare(options, revision)
    except NotComparable as obstacle:
        _tell([obstacle.problem], options.root, form, speech)
        return 2
    nothing = speech.words.gettext(
        "No published address, star, certificate or consent changes against {revision}."
    ).format(revision=revision)
    if form == "text" and found:
        click.echo(as_groups(found, speech.words))
    elif form == "text":
        speech.tell(nothing)
    else:
        _tell(found, options.root, form, speech, (speech.words.gettext("For another pair of eyes"), nothing))
    return 0


def _tell(problems: Sequence[Problem], root: Path, form: str, speech: Speech, of: tuple[str, str] = ("", "")) -> None:
    """The problems told; `of` is what the page of a job calls them, and what it says where there are none."""
    found = Findings(problems, lines_in(root), len(stamps_of(root, CONTENT)))
    if form == "github":
        folder = _folder_in_repository(root, os.environ)
        _summarise(found, folder, speech, of)
        found = within(folder, found)
    click.echo(as_text(found, speech.words, painter()) if form == "text" else FORMS[form](found, speech.words))


def _folder_in_repository(root: Path, environment: Mapping[str, str]) -> str:
    """What stands before a path of the project on its way from the top of its repository."""
    repository = Path(environment.get("GITHUB_WORKSPACE") or root).resolve()
    inside = root.relative_to(repository).parts if root.is_relative_to(repository) else ()
    return "".join(f"{part}/" for part in inside)


def _summarise(found: Findings, folder: str, speech: Speech, of: tuple[str, str]) -> None:
    """The full list where the host shows it on the page of the job."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    host, *names = (os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA"))
    base = f"{host}/{names[0]}/blob/{names[1]}/{folder}" if host and all(names) else ""
    table = as_markdown(
        found, speech.words, lambda place: base and f"{base}{quote(place, safe='/#', errors='replace')}", *of
    )
    try:
        with Path(path).open("a", encoding="utf-8") as summary:
            summary.write(table + "\n")
    except OSError as error:
        speech.cannot_write(path, error)


def _say_added(count: int, speech: Speech) -> None:
    if count:
        speech.say("{path}: {count} addresses added.", path=REGISTER, count=count)
    else:
        speech.say("{path}: nothing to add.", path=REGISTER)
