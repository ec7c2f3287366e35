"""Translations written into the text of a YAML file: every other letter and remark stays as it is."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from showcase.mending.shaping import needs_quotes
from showcase.mending.spans import Position, Span, spans_of
from showcase.model.fields import Steps
from showcase.reading.facts import Data, parse_facts

Edit: TypeAlias = tuple[int, int, str]
"""From where to where, and what is to stand there."""


def with_texts(text: str, texts: Mapping[Position, str], language: str, first: str) -> str | None:
    """A file's text with a translation in each of these values; None where that cannot be done without doubt.

    A bare text becomes a map: it is in the `first` language. What came out is read again and compared with what went
    in, so a mistake in here never reaches a file.
    """
    spans = spans_of(text)
    before = parse_facts(text, "").data
    if before is None or not texts.keys() <= spans.keys():
        return None
    edits = [edit for where, said in texts.items() for edit in _edits(text, spans[where], language, first, said)]
    written = text
    for start, end, said in sorted(edits, reverse=True):
        written = written[:start] + said + written[end:]
    for where, said in texts.items():
        before = _put(before, spans[where].path, language, first, said)
    return written if parse_facts(written, "").data == before else None


def _edits(text: str, span: Span, language: str, first: str, said: str) -> Iterator[Edit]:
    entry = f"{language}: {_quoted(said, is_inside=span.is_inside)}"
    if language in span.entries:
        old = span.entries[language]
        yield old.start, old.end, _quoted(said, is_inside=span.is_inside)
    elif span.entries:
        last = max(one.end for one in span.entries.values())
        end = last if span.is_inside else _line_end(text, last)
        yield end, end, f", {entry}" if span.is_inside else f"\n{' ' * span.column}{entry}"
    elif span.is_inside or "\n" in text[span.start : span.end]:
        yield span.start, span.end, f"{{{first}: {_quoted(span.text)}, {language}: {_quoted(said)}}}"
    else:
        # Each language on a line of its own; a remark stays behind the original.
        column = span.column if span.key_column < 0 else span.key_column + 2
        opening = f"{first}: " if span.key_column < 0 else f"\n{' ' * column}{first}: "
        blanks = 0 if span.key_column < 0 else len(text[: span.start]) - len(text[: span.start].rstrip(" "))
        yield span.start - blanks, span.start, opening
        yield _line_end(text, span.end), _line_end(text, span.end), f"\n{' ' * column}{entry}"


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _quoted(text: str, *, is_inside: bool = True) -> str:
    """A text as a value: in double quotes, which hold everything that a line can, unless it can do without."""
    text = " ".join(text.split())
    if not is_inside and text[:1].isalpha() and not needs_quotes(text):
        return text
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))


def _put(data: Data, path: Steps, language: str, first: str, said: str) -> Data:
    """The data with a translation in it."""
    if not path:
        texts: dict[str, Data] = {first: " ".join(data.split())} if isinstance(data, str) else {**_map(data)}
        return {**texts, language: " ".join(said.split())}
    step, *rest = path
    if isinstance(data, list) and isinstance(step, int):
        inner = _put(data[step], tuple(rest), language, first, said)
        return [inner if index == step else one for index, one in enumerate(data)]
    whole = _map(data)
    return {**whole, str(step): _put(whole.get(str(step)), tuple(rest), language, first, said)}


def _map(data: Data) -> dict[str, Data]:
    return data if isinstance(data, dict) else {}
