"""The languages that `site.yaml` lists, and their files of words in; what is wrong with them out."""

import re
from pathlib import Path
from typing import Any

from showcase.model.site import Site
from showcase.problems.problem import Fix, Place, Problem
from showcase.reading.facts import Facts
from showcase.reading.keys import language_meant
from showcase.words import Unusable, read_words

_SOURCE = "en"
"""The language the templates are written in: it needs no file."""
_NAMES = {
    "vi": "Tiếng Việt",
    "en": "English",
    "zh-Hans": "简体中文",
    "lo": "ລາວ",
    "th": "ไทย",
    "fr": "Français",
    "ja": "日本語",
    "ko": "한국어",
}
"""What languages call themselves."""
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)*")


def as_listed(facts: Facts) -> list[Problem]:
    """Reads `languages: [vi, en]` as the list that is meant, which is told."""
    written = facts.data.get("languages") if isinstance(facts.data, dict) else None
    named = _named(written)
    if not named or not all(map(_CODE.fullmatch, named)):
        return []
    entries: list[Any] = [{"code": code, "name": name} for code, name in named.items()]
    facts.data["languages"] = entries  # type: ignore[index,call-overload]
    first, last = facts.key_place(("languages",)), _last_line(facts)
    lines = [facts.line(first.line).partition(":")[0] + ":"]
    lines += [line for one in entries for line in (f"  - code: {one['code']}", f"    name: {one['name']}")]
    is_whole = not facts.line(last + 1).lstrip().startswith(("]", "}"))
    fix = Fix(first.line, "\n".join(lines), is_safe=True, count=last - first.line + 1) if is_whole else None
    values = {"value": ", ".join(named), "known": "code, name"}
    return [Problem("E420", facts.place(("languages",)), values, fix=fix)]


def _named(written: object) -> dict[str, str]:
    """Code → name of languages that were written without the lines they need; empty where they have them."""
    if isinstance(written, str):
        written = re.split(r"[,;]\s*" if re.search("[,;]", written) else r"(?<=\b[a-z]{2})\s+", written.strip())
    if isinstance(written, list) and all(isinstance(one, str) for one in written):
        codes = [language_meant(one, tuple(_NAMES)) or one for one in written]
        return {code: _NAMES.get(code, code) for code in codes}
    is_map = isinstance(written, dict) and "code" not in written
    return {code: name for code, name in written.items() if isinstance(name, str)} if is_map else {}  # type: ignore[attr-defined]


def _last_line(facts: Facts) -> int:
    return max(line for steps, (line, _) in facts.places.items() if steps[:1] == ("languages",))


def check_language_files(root: Path, site: Site, facts: Facts) -> list[Problem]:
    """Files that are missing or damaged; until they are mended the interface speaks English in those languages."""
    problems = []
    for code in site.codes:
        file = f"locales/{code}.po"
        if not (root / file).is_file():
            place = facts.place(("languages", _index(facts, code), "code"))
            problems += [Problem("E516", place, {"name": code})] if code != _SOURCE else []
            continue
        try:
            read_words(root / "locales", code)
        except Unusable as error:
            problems.append(Problem("W906", Place(file, error.line), {"detail": error.reason}))
    return problems


def _index(facts: Facts, code: str) -> int:
    """Where a language stands in the list of `site.yaml`."""
    entries = facts.data.get("languages") if isinstance(facts.data, dict) else None
    written = [entry.get("code") for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return written.index(code) if code in written else 0
