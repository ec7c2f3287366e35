"""Translations written into the text of a YAML file: every other letter, remark and line end stays as it is."""

from collections.abc import Mapping
from typing import TypeAlias

from showcase.reading.facts import Data, parse_facts
from showcase.reading.spans import Span, Where, spans_of

Edit: TypeAlias = tuple[int, int, str]
"""From where to where, and what is to stand there."""


def with_texts(text: str, texts: Mapping[Where, str], language: str, first: str) -> str | None:
    """A file's text with a translation in each of these values; None where that cannot be done without doubt.

    A bare text becomes a map: it is in the `first` language. What came out is read again and compared with what went
    in, so a mistake in here never reaches a file.
    """
    spans = spans_of(text)
    if spans is None or not texts.keys() <= spans.keys():
        return None
    edits = [_edit(text, spans[where], language, first, said) for where, said in texts.items()]
    written = text
    for start, end, said in sorted(edits, reverse=True):
        written = written[:start] + said + written[end:]
    before, after = parse_facts(text, "").data, parse_facts(written, "").data
    if before is None or after is None:
        return None
    for where, said in texts.items():
        before = _put(before, spans[where].path, language, first, said)
    return written if before == after else None


def _edit(text: str, span: Span, language: str, first: str, said: str) -> Edit:
    if not span.entries:
        return span.start, span.end, f"{{{first}: {_quoted(span.text)}, {language}: {_quoted(said)}}}"
    if language in span.entries:
        old = span.entries[language]
        return old.start, old.end, _quoted(said)
    last = max(entry.end for entry in span.entries.values())
    if span.is_flow:
        return last, last, f", {language}: {_quoted(said)}"
    end = text.find("\n", last)
    end = len(text) if end < 0 else end - (text[end - 1] == "\r")
    newline = "\r\n" if "\r\n" in text else "\n"
    return end, end, f"{newline}{' ' * span.indent}{language}: {_quoted(said)}"


def _quoted(text: str) -> str:
    """A text in double quotes, which hold everything that a line can."""
    return '"{}"'.format(" ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"'))


def _put(data: Data, path: tuple[str | int, ...], language: str, first: str, said: str) -> Data:
    """The data with a translation in it."""
    if not path:
        texts: dict[str, Data] = {first: " ".join(data.split())} if isinstance(data, str) else {**_map(data)}
        return {**texts, language: said}
    step, *rest = path
    if isinstance(data, list) and isinstance(step, int):
        return [
            _put(one, tuple(rest), language, first, said) if index == step else one for index, one in enumerate(data)
        ]
    whole = _map(data)
    return {**whole, str(step): _put(whole.get(str(step)), tuple(rest), language, first, said)}


def _map(data: Data) -> dict[str, Data]:
    return data if isinstance(data, dict) else {}
