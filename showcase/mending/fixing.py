"""A text with slips in, the same without those that are safe to mend out.

A line is mended only where the file can then be read further, or says what it said: so nothing is made worse.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from showcase.mending.bare import with_maps
from showcase.mending.formatting import Said, said
from showcase.mending.forms import Form
from showcase.mending.slips import CURLY, all_meant, meant, without_curly, without_unseen
from showcase.problems.problem import Fix, Place, Problem
from showcase.reading.facts import parse_facts

_ROUNDS = 50  # More slips than that, and a person should look.
_UP = 3  # lines above the one where the parser gave up, in which the slip may lie


@dataclass(frozen=True, slots=True)
class Draft:
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

    def with_line(self, number: int, text: str) -> "Draft":
        """The same with one line changed."""
        lines = self.lines
        lines[number - 1 : number] = [text]
        return replace(self, text="\n".join(lines))


def mended(draft: Draft, fixes: Iterable[Fix] = ()) -> str:
    """The text without the slips that are safe to mend; `fixes` are those that somebody else has found in it."""
    draft = _same(draft, without_unseen)
    for fix in sorted(fixes, key=lambda fix: -fix.line):
        mended_there = draft.with_line(fix.line, fix.text)
        draft = mended_there if _reads_further(mended_there, draft) else draft
    for _ in range(_ROUNDS):
        better = next(_candidates(draft), None)
        if better is None:
            break
        draft = better
    draft = _same(draft, without_unseen)  # what could not be seen beside what was told
    if not draft.said.values:
        return draft.text
    draft = _uncurled(draft)
    mapped = replace(draft, text=with_maps(draft.text, draft.form, draft.languages[0]))
    return mapped.text if _says_the_same(mapped, draft) else draft.text


def with_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """A text of any kind with lines as they should be written."""
    lines = text.split("\n")
    for fix in sorted(fixes, key=lambda fix: -fix.line):
        lines[fix.line - 1 : fix.line] = [fix.text]
    return "\n".join(lines)


def _candidates(draft: Draft) -> Iterator[Draft]:
    """The text with one slip less, in each way there is; else with all of those that stand together."""
    found = draft.said
    for problem in found.problems:
        if problem.fix and problem.fix.is_safe:
            # What is told as the line to write is no guess: whatever else may be wrong in it is seen only then.
            mended_there = draft.with_line(problem.fix.line, problem.fix.text)
            if _reads_further(mended_there, draft):
                yield mended_there
        number = min(problem.place.line, len(draft.lines))
        around = range(number, max(0, number - 1 if found.values else number - _UP), -1)
        for line, text in _lines_meant(draft, problem, around):
            mended_there = draft.with_line(line, text)
            if _is_better(mended_there, draft, line):
                yield mended_there
        together = draft
        for line in around:
            together = together.with_line(line, all_meant(draft.lines[line - 1]))
        if together.text != draft.text and _is_better(together, draft, *around):
            yield together


def _lines_meant(draft: Draft, problem: Problem, around: Iterable[int]) -> Iterator[tuple[int, str]]:
    for line in around:
        yield from ((line, text) for text in meant(draft.lines[line - 1], problem))


def _is_better(after: Draft, before: Draft, *lines: int) -> bool:
    """Whether more can be read, and nothing else is wrong in the lines that were changed."""
    now, then = after.said, before.said
    return _reads_further(after, before) and all(_codes(now, line) <= _codes(then, line) for line in lines)


def _reads_further(after: Draft, before: Draft) -> bool:
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


def _same(draft: Draft, mend: Callable[[str], str]) -> Draft:
    """The text with each line changed that says the same then."""
    whole = replace(draft, text="\n".join(map(mend, draft.lines)))
    if whole.text == draft.text or _says_the_same(whole, draft):
        return whole
    for number, line in enumerate(draft.lines, 1):
        changed = draft.with_line(number, mend(line))
        draft = changed if changed.text != draft.text and _says_the_same(changed, draft) else draft
    return draft


def _says_the_same(after: Draft, before: Draft) -> bool:
    now, then = after.said, before.said
    places = [[(problem.code, problem.place.line) for problem in one.problems] for one in (now, then)]
    return now.values == then.values and places[0] == places[1]


def _uncurled(draft: Draft) -> Draft:
    """The text without curly marks around whole values, where it can be read and they are no part of a longer text."""
    for number, line in enumerate(draft.lines, 1):
        match = CURLY.match(line)
        if match and Place(draft.file, number, len(match[1]) + 1) in _begins(draft):
            changed = draft.with_line(number, without_curly(line))
            draft = changed if len(changed.said.values) == len(draft.said.values) else draft
    return draft


def _begins(draft: Draft) -> set[Place]:
    """Where values begin."""
    return set(parse_facts(draft.text, draft.file).places.values())
