"""What `check --fix` and `fmt` do: show what they would change, ask, and write."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from showcase.asked import Options
from showcase.cli.console import painter
from showcase.cli.speech import Speech
from showcase.mending.changes import Change
from showcase.mending.project import NoLanguages, formatting, mending

_ROUNDS = 5  # What can be read only now may show more slips; each round mends at least one of them.
_ROLES = {"+": "fix", "-": "error", "@": "hint"}
"""What a line of a diff looks like, by the sign before it."""
_HEAD = 2  # lines of a diff that name its file
_TO_WRITE = "python build.py check --fix --yes"
_YES = frozenset({"y", "yes", "c", "co", "có"})


def mend(options: Options, speech: Speech, *, is_sure: bool, beside: bool) -> int:
    """What is safe mended, after it was shown and somebody agreed; `beside` the standard output where a program reads.

    How many files wait for somebody who agrees. Ends with 2 where a file cannot be written.
    """
    for _ in range(_ROUNDS):
        changes = mending(options)
        if not changes:
            return 0
        _show(changes, is_error=beside)
        if not is_sure and not _agreed(speech, len(changes)):
            return len(changes)
        _write(options.root, changes, speech)
        if not beside:
            speech.say("{count} files mended.", count=len(changes))
    return 0


def tell_unwritten(speech: Speech, count: int) -> None:
    """How what was shown is written: the last thing that is said, for between them all problems are told."""
    if count:
        speech.complain(
            "{count} files were not written. To write what was shown: {command}", count=count, command=_TO_WRITE
        )


def bring_into_form(  # noqa: PLR0913 - each is an option of the command
    root: Path, paths: Sequence[Path], speech: Speech, *, writes: bool, shows: bool, counts: bool
) -> None:
    """All files in one form; ends with 1 where one could not be, or, with `counts`, where one is not."""
    try:
        found = formatting(root, _from_root(root, paths))
    except NoLanguages:
        speech.complain("Mend site.yaml first: it says which languages there are.")
        raise SystemExit(2) from None
    if shows:
        _show(found.changes)
    if writes:
        _write(root, found.changes, speech)
    if not shows:
        for change in found.changes:
            speech.tell(change.file)
    for file in found.left:
        speech.complain("{path} was left as it is: there are errors in it, which `check` tells.", path=file)
    _say_how_many(speech, len(found.changes), found.count, writes=writes)
    raise SystemExit(1 if found.left or (counts and found.changes) else 0)


def _say_how_many(speech: Speech, changed: int, count: int, *, writes: bool) -> None:
    if writes:
        speech.say("{changed} of {count} files written anew.", changed=changed, count=count)
    else:
        speech.say("{changed} of {count} files would be written anew.", changed=changed, count=count)


def _from_root(root: Path, paths: Sequence[Path]) -> tuple[str, ...]:
    """Paths as the project names its files."""
    whole = [path.resolve() for path in paths]
    for path in whole:
        if not path.is_relative_to(root):
            raise click.BadParameter(f"{path}: nằm ngoài dự án / lies outside of the project", param_hint="PATHS")
    return tuple(path.relative_to(root).as_posix() for path in whole)


def _show(changes: Sequence[Change], *, is_error: bool = False) -> None:
    paint = painter()
    for change in changes:
        for number, line in enumerate(change.diff()):
            role = "place" if number < _HEAD else _ROLES.get(line[:1])
            click.echo(paint(line, role) if role else line, err=is_error)


def _agreed(speech: Speech, count: int) -> bool:
    """Whether somebody at the terminal says yes; without one nobody does."""
    if not _is_asked():
        return False
    question = speech.words.gettext("Write these changes into {count} files? (y/n)").format(count=count)
    try:
        answer = click.prompt(question, default="n", show_default=False, err=True)
    except click.Abort:
        return False
    return str(answer).strip().lower() in _YES


def _is_asked() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty()


def _write(root: Path, changes: Sequence[Change], speech: Speech) -> None:
    for change in changes:
        try:
            change.write(root)
        except OSError as error:
            speech.cannot_write(change.file, error)
            raise SystemExit(2) from None
