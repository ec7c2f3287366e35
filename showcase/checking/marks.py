"""Rules on the marks of Markdown: links, headings and bold text that a slip leaves as mere signs."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from showcase.checking.case import Case
from showcase.checking.lines import lines_of, problem_in, stories_of, without_harmless
from showcase.model.things import Prose
from showcase.problems.problem import Problem


def marks_are_whole(case: Case) -> Iterator[Problem]:
    """Marks of Markdown that a slip takes their meaning from, so that visitors would see them."""
    for prose, number, line in lines_of(case):
        if "[" not in line and not line.startswith("##"):
            continue
        for code, form, mend in _SLIPS:
            match = form.search(line)
            if match:
                fixed = mend(line, match)
                yield problem_in(code, prose, number, match.start(1) + 1, fixed, fixed=fixed)
        for form, meant in _NO_LINKS:
            match = form.search(line)
            if match:
                mended = line.replace(match[1], match.expand(meant), 1) if "…" not in meant else None
                values = {"text": match[1], "fixed": match.expand(meant)}
                yield problem_in("W736", prose, number, match.start(1) + 1, mended, **values)
    for prose in stories_of(case):
        yield from _unclosed_bold(prose)


def nothing_is_code(case: Case) -> Iterator[Problem]:
    """What Markdown takes for a computer's own: the fence around an assistant's answer, lines far to the right."""
    for prose in stories_of(case):
        found = (match for match in _CODE.finditer(prose.markdown) if not _in_a_list(prose.markdown, match))
        for match in islice(found, 1):
            line = prose.markdown.count("\n", 0, match.start()) + 1
            text = match.group().strip()
            yield problem_in("W734", prose, line, 1, "" if text[0] in "`~" else text, text=text[:40])


def _in_a_list(text: str, match: re.Match[str]) -> bool:
    """Whether an indented line goes on with an entry of a list above it."""
    above = text[: match.start()].rstrip().rpartition("\n\n")[2]
    return bool(re.match(r"\s+|[-*+] |[0-9]+[.)] ", above)) and match.group()[0] in " \t"


def lists_have_dashes(case: Case) -> Iterator[Problem]:
    """`• Hoa nhãn`: the mark of a word processor, which makes no list."""
    for prose in stories_of(case):
        for match in islice(_BULLET.finditer(prose.markdown), 1):
            line = prose.markdown.count("\n", 0, match.start()) + 1
            mended = f"- {match[2]}"
            yield problem_in("W735", prose, line, 1, mended, text=match[1], fixed=mended)


_CODE = re.compile(r"^(?: {0,3}(?:`{3,}|~{3,})[^`\n]*|(?<=\n\n)(?: {4}|\t)[ \t]*\S.*)$", re.MULTILINE)
_BULLET = re.compile(r"^ {0,3}([•●▪◦■►✓·👉✅✔➡🔸🔹⭐])[ \t\u00a0]*(\S.*)$", re.MULTILINE)


def _unclosed_bold(prose: Prose) -> Iterator[Problem]:
    """Paragraphs with an odd number of `**`."""
    for paragraph in _PARAGRAPH.finditer(prose.markdown) if "**" in prose.markdown else ():
        marks = list(_BOLD.finditer(without_harmless(paragraph.group())))
        if len(marks) % 2:
            at = paragraph.start() + marks[-1].start()
            column = at - prose.markdown.rfind("\n", 0, at)
            yield problem_in("W716", prose, prose.markdown.count("\n", 0, at) + 1, column)


_PARAGRAPH = re.compile(r"(?:[^\n]+(?:\n|$))+")
_BOLD = re.compile(r"\*\*(?<!\*\*\*)(?!\*)")
_SLIPS: tuple[tuple[str, re.Pattern[str], Callable[[str, re.Match[str]], str]], ...] = (
    (
        "W714",
        re.compile(r"\[[^\[\]]+\](\s+)\((?:https?://|www\.|\.\./)"),
        lambda line, match: line[: match.start(1)] + line[match.end(1) :],
    ),
    (
        "W715",
        re.compile(r"\[[^\[\]]+\]\(((?:https?://|www\.|\.\./)[^)\s]*)(?:\s[^)]*)?$"),
        lambda line, match: f"{line[: match.end(1)]}){line[match.end(1) :]}",
    ),
    ("W717", re.compile(r"^(#{2,6})(?=[^\s#])"), lambda line, match: f"{match[1]} {line[match.end() :]}"),
)
"""Code, what it looks like, and how the line should be."""
_NO_LINKS = (
    (re.compile(r"(?<!!)(\[([^\[\]]+)\]\(\s*\))"), r"[\2](https://…)"),
    (re.compile(r"(\(([^()\[\]]+)\)\[((?:https?://|www\.|\.\./)[^\]\s]*)\])"), r"[\2](\3)"),
    (re.compile(r"(!\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\])"), r"![…](\2)"),
)
"""What somebody took for a link or a picture, and how it is written."""
