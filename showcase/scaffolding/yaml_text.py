"""Plain data in, the YAML that a person would have written out: blocks, and quotes where a reader might stumble."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping

from showcase.reading.facts import Data

_PLAIN = re.compile(r"[^\W_0][\w ,.()/%‐–…’“”«»-]*")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_SAID = frozenset({"null", "true", "false"})
"""Words that readers of YAML 1.2 take for something else than a text; `yes` and `no` are texts to them."""


def yaml_of(data: Mapping[str, Data]) -> str:
    """The text of a file that says `data`; what is None is left out."""
    return "".join(f"{line}\n" for line in _map(data))


def _map(data: Mapping[str, Data]) -> Iterator[str]:
    for key, value in data.items():
        match value:
            case None:
                continue
            case dict() if value:
                yield f"{_scalar(key)}:"
                yield from (f"  {line}" for line in _map(value))
            case list() if value:
                yield f"{_scalar(key)}:"
                yield from (f"  {line}" for item in value for line in _item(item))
            case _:
                yield f"{_scalar(key)}: {_scalar(value)}"


def _item(item: Data) -> Iterator[str]:
    lines = list(_map(item)) if isinstance(item, dict) and item else [_scalar(item)]
    yield from (f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines))


def _scalar(value: object) -> str:
    text = unicodedata.normalize("NFC", "" if value is None or value in ([], {}) else str(value))
    is_plain = _PLAIN.fullmatch(text) and not text.endswith(" ") and text.lower() not in _SAID
    return text if is_plain or _DATE.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    # JSON's quotes are YAML's, but for the few characters that YAML wants by their numbers.
    escaped = json.dumps(text, ensure_ascii=False)
    return "".join(one if one.isprintable() else f"\\U{ord(one):08x}" for one in escaped)
