"""Problems told to a person: place, cause, the lines in question, cure, and where to read more."""

import gettext
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeAlias

from showcase.problems.excerpts import WIDTH, Source, cells, excerpt_of, no_lines, shown
from showcase.problems.findings import Findings
from showcase.problems.problem import Fix, Problem
from showcase.problems.telling import explanation_of, message_of, remedy_of, severity_of, summary
from showcase.problems.wrapping import wrapped

Paint: TypeAlias = Callable[[str, str], str]
"""A text and what it is (`place`, `fix` or a severity) in, the text with its colour out."""

_MOST = 20
"""So many problems of one file are read; whoever mends them finds the others gone, or told in the next run."""


def plain(text: str, _role: str) -> str:
    """No colour at all."""
    return text


def as_text(found: Findings, words: gettext.NullTranslations, paint: Paint = plain) -> str:
    """Each problem as a paragraph, and a last line that counts them all."""
    return "\n\n".join([*paragraphs(found, words, paint), summary(found.problems, words, found.checked)])


def paragraphs(found: Findings, words: gettext.NullTranslations, paint: Paint = plain) -> Iterator[str]:
    """The problems one by one: a file that has very many only up to a number, a code's pointer only once."""
    told, explained = Counter[str](), set[str]()
    total = Counter(problem.place.file for problem in found.problems)
    for problem in found.problems:
        file = problem.place.file
        told[file] += 1
        if told[file] <= _MOST:
            more = "" if problem.code in explained else f"\n  {explanation_of(problem.code, words)}"
            yield as_paragraph(problem, words, found.source, paint) + more
            explained.add(problem.code)
        elif told[file] == _MOST + 1:
            count = total[file] - _MOST
            told_so = words.ngettext("{file}: and {count} more.", "{file}: and {count} more.", count)
            yield shown(told_so.format(file=file, count=count))


def as_paragraph(
    problem: Problem, words: gettext.NullTranslations, source: Source = no_lines, paint: Paint = plain
) -> str:
    """A problem without its pointer: place and cause, the lines in question with a caret, the cure, the mended line."""
    place, lead = shown(str(problem.place)), f"{severity_of(problem, words)} {problem.code}:"
    cause = message_of(problem, words)
    is_short = cells(f"{place}  {lead} {cause}") <= WIDTH
    head = f"{paint(place, 'place')}  {paint(lead, problem.severity)}"
    said = [f"{head} {shown(cause)}"] if is_short else [head, *wrapped(shown(cause), WIDTH, "  ", "  ")]
    excerpt = _excerpt(problem, source, paint)
    cure = wrapped(shown(remedy_of(problem, words)), WIDTH, "  → ", "    ")
    return "\n".join([*said, *excerpt, *cure, *(_mended(problem.fix, words, paint) if problem.fix else ())])


def _excerpt(problem: Problem, source: Source, paint: Paint) -> Iterator[str]:
    excerpt = excerpt_of(problem, source)
    for number, text in excerpt.lines if excerpt else ():
        yield f"{number:4} | {text}"
    if excerpt and excerpt.caret is not None:
        yield f"     | {' ' * excerpt.caret}{paint('^', problem.severity)}"


def _mended(fix: Fix, words: gettext.NullTranslations, paint: Paint) -> Iterator[str]:
    yield f"  {words.gettext('Write it so:')}"
    for number, line in enumerate(fix.text.split("\n"), fix.line):
        # It is there to be copied: nothing of it is cut or replaced but what no editor would take.
        yield f"{number:4} | {paint(shown(line), 'fix')}"
