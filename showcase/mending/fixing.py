"""A text with slips in, the same without those that are safe to mend out.

A line is mended only where the file can then be read further, or says what it said: so nothing is made worse.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from showcase.mending.bare import with_maps
from showcase.mending.formatting import Said, said
from showcase.mending.forms import Form
from showcase.mending.slips import CURLY, all_meant, meant, without_curly, without_unseen
from showcase.problems.problem import Fix, Problem
from showcase.reading.facts import Spot, parse_facts
from showcase.reading.stops import REACH

_ROUNDS = 50  # More slips than that, and a person should look.


@dataclass(frozen=True, slots=True)
class Revision:
    """A text on its way to being mended."""

    text: str
    file: str
    form: Form
    languages: tuple[str, ...]

    @property
    def said(self) -> Said:
        """What it says, and what is wrong in it."""
        return said(self.text, self.file, self.form, self.languages)

    @property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.split("\n")

    def with_line(self, number: int, text: str) -> "Revision":
        """The same with one line changed."""
        return self.with_fix(Fix(number, text))

    def with_fix(self, fix: Fix) -> "Revision":
        """The same with the lines of a fix as they should be."""
        return replace(self, text=with_fixes(self.text, [fix]))


def mended(revision: Revision, fixes: Iterable[Fix] = ()) -> str:
    """The text without the slips that are safe to mend; `fixes` are those that somebody else has found in it."""
    revision = _same(revision, without_unseen)
    for fix in sorted(fixes, key=lambda fix: -fix.line):
        mended_there = revision.with_fix(fix)
        revision = mended_there if _reads_further(mended_there, revision) else revision
    for _ in range(_ROUNDS):
        better = next(_candidates(revision), None)
        if better is None:
            break
        revision = better
    revision = _same(revision, without_unseen)  # what could not be seen beside what was told
    if not revision.said.values:
        return revision.text
    revision = _uncurled(revision)
    mapped = replace(revision, text=with_maps(revision.text, revision.form, revision.languages[0]))
    return mapped.text if _says_the_same(mapped, revision) else revision.text


def with_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """A text of any kind with lines as they should be written."""
    lines = text.split("\n")
    for fix in sorted(fixes, key=lambda fix: -fix.line):
        lines[fix.line - 1 : fix.line - 1 + fix.count] = [fix.text]
    return "\n".join(lines)


def _candidates(revision: Revision) -> Iterator[Revision]:
    """The text with one slip less, in each way there is; else with all of those that stand together."""
    found = revision.said
    for problem in found.problems:
        if problem.fix and problem.fix.is_safe:
            # What is told as the line to write is no guess: whatever else may be wrong in it is seen only then.
            mended_there = revision.with_fix(problem.fix)
            if _reads_further(mended_there, revision):
                yield mended_there
        number = min(problem.place.line, len(revision.lines))
        around = range(number, max(0, number - 1 if found.values else number - REACH), -1)
        for line, text in _lines_meant(revision, problem, around):
            mended_there = revision.with_line(line, text)
            if _is_better(mended_there, revision, line):
                yield mended_there
        together = revision
        for line in around:
            together = together.with_line(line, all_meant(revision.lines[line - 1]))
        if together.text != revision.text and _is_better(together, revision, *around):
            yield together


def _lines_meant(revision: Revision, problem: Problem, around: Iterable[int]) -> Iterator[tuple[int, str]]:
    for line in around:
        yield from ((line, text) for text in meant(revision.lines[line - 1], problem))


def _is_better(after: Revision, before: Revision, *lines: int) -> bool:
    """Whether more can be read, and nothing else is wrong in the lines that were changed."""
    now, then = after.said, before.said
    return _reads_further(after, before) and all(_codes(now, line) <= _codes(then, line) for line in lines)


def _reads_further(after: Revision, before: Revision) -> bool:
    """Whether more can be read."""
    return _rank(after.said) > _rank(before.said)


def _codes(found: Said, line: int) -> set[str]:
    """What is wrong in a line; of what is missing it is told where it should be, which may be anywhere."""
    return {problem.code for problem in found.problems if problem.place.line == line and problem.code != "E303"}


def _rank(found: Said) -> tuple[bool, int]:
    """How far a text can be read: to the first slip of its syntax, or but for so many slips."""
    if found.values or not found.problems:
        return True, -len(found.problems)
    return False, min(problem.place.line for problem in found.problems)


def _same(revision: Revision, mend: Callable[[str], str]) -> Revision:
    """The text with each line changed that says the same then."""
    whole = replace(revision, text="\n".join(map(mend, revision.lines)))
    if whole.text == revision.text or _says_the_same(whole, revision):
        return whole
    for number, line in enumerate(revision.lines, 1):
        changed = revision.with_line(number, mend(line))
        revision = changed if changed.text != revision.text and _says_the_same(changed, revision) else revision
    return revision


def _says_the_same(after: Revision, before: Revision) -> bool:
    now, then = after.said, before.said
    places = [[(problem.code, problem.place.line) for problem in one.problems] for one in (now, then)]
    return now.values == then.values and places[0] == places[1]


def _uncurled(revision: Revision) -> Revision:
    """The text without curly marks around whole values, where it can be read and they are no part of a longer text."""
    for number, line in enumerate(revision.lines, 1):
        match = CURLY.match(line)
        if match and (number, len(match[1]) + 1) in _begins(revision):
            changed = revision.with_line(number, without_curly(line))
            revision = changed if len(changed.said.values) == len(revision.said.values) else revision
    return revision


def _begins(revision: Revision) -> set[Spot]:
    """Where values begin."""
    return set(parse_facts(revision.text, revision.file).places.values())
