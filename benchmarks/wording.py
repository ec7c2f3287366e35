"""What the other tools' sites take from ours: its words, its stylesheet and script, its drawn covers, its groups."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import read_po
from corpus import Text
from messages import MESSAGES

_GAP = re.compile(r"%\(\w+\)s|\{\w+\}")
_STYLES = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_SCRIPT = re.compile(r"<script(?! type)[^>]*>(.*?)</script>", re.DOTALL)
_COVER = re.compile(r'<svg class="drawn"[^>]*>((?:<path[^>]*>)+)')


@dataclass(frozen=True, slots=True)
class Look:
    """What every page of ours carries inline."""

    styles: str
    script: str
    covers: list[str]
    """The patterns of drawn covers, as SVG paths."""


def words(project: Path) -> dict[str, Text]:
    """Language → name of a message → its text; the gaps, which stand in the same order in both, are `%s`."""
    with (project / "locales/vi.po").open("rb") as file:
        known = {_forms(message.id)[0]: message for message in read_po(file) if message.id}
    vi, en = {"country": "Việt Nam"}, {"country": "Vietnam"}
    for name, message in MESSAGES.items():
        # Of a plural the last form: no number in the corpus is 1.
        vi[name] = _GAP.sub("%s", _forms(known[message].string)[-1])
        en[name] = _GAP.sub("%s", _forms(known[message].id)[-1])
    return {"vi": vi, "en": en}


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def look(built: Path) -> Look:
    """The look of a site of ours that was built into a folder."""
    page = next(iter(sorted(built.glob("p/*/index.html")))).read_text(encoding="utf-8")
    covers: set[str] = set()
    for file in sorted(built.glob("p/*/index.html"))[:100]:
        covers |= set(_COVER.findall(file.read_text(encoding="utf-8")))
    return Look(_STYLES.search(page)[1], _SCRIPT.search(page)[1], sorted(covers))


def groups(project: Path) -> dict[int, Text]:
    """Number of a product group → its name by language."""
    with (project / "content/rules/groups.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        int(row["set_no"]): {code: row[f"subgroup_{code}"] or row[f"group_{code}"] for code in ("vi", "en")}
        for row in rows
    }
