"""A build, and how it went told."""

import time
from collections.abc import Collection

from showcase.asked import Holds, Options, Report, never
from showcase.cli.speech import Speech, tell_files, tell_problems
from showcase.problems.problem import Problem
from showcase.publishing.lock import Busy
from showcase.publishing.writing import CannotWrite
from showcase.rebuilding import rebuild


def built(options: Options, speech: Speech, holds: Holds = never, known: Collection[Problem] = ()) -> Report:
    """How a build went, told but for warnings that are known; a build that cannot begin ends the command with 2."""
    started = time.monotonic()
    try:
        report = rebuild(options, speech.progress, holds)
    except Busy:
        speech.complain("Another build is writing into {path}: wait until it has ended.", path=options.output)
        raise SystemExit(2) from None
    except CannotWrite as error:
        speech.cannot_write(error.path, error.error)
        raise SystemExit(2) from None
    tell_problems(report, options.root, speech, known)
    tell_files(report, speech, time.monotonic() - started)
    return report
